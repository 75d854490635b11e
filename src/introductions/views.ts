import { heading, text } from '../contract/parts.ts'
import type { Language, Link, Part, Row, View } from '../contract/view.ts'
import { dayAndTime, listOf } from '../contract/wording.ts'
import type { Likenesses } from '../house/shown.ts'
import { type Instant, toDate } from '../kit/clock.ts'
import type { ToldKickOff } from '../programme/kick-off/kick-off-shown.ts'
import type { Look } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { PairFacts, Party } from './store.ts'

/** A kick-off as an introduction shows it. */
export interface ShownKickOff extends ToldKickOff {
  /** Whether they will still meet there: it is neither called off nor begun. */
  readonly meets: boolean
}

/** The language that both read; where they read different ones, their cohort's. */
export const languageOf = ({ mentor, mentee }: PairFacts, kickOff: ToldKickOff): Language =>
  mentor.language === mentee.language ? mentor.language : kickOff.language

/** What a pair has in common, in each language. */
export type Likeness = Likenesses extends ReadonlyMap<string, infer Value> ? Value : never

/** To both, in a conversation of their own: who is who, and a first step. */
export function togetherView(pair: PairFacts, kickOff: ShownKickOff, common?: Likeness): View {
  const { mentor, mentee } = pair
  const language = languageOf(pair, kickOff)
  const copy = copyIn(language, kickOff.words)
  const elsewhere = [mentor, mentee].map((each) => each.timeZone).find((zone) => zone !== null && zone !== kickOff.zone)
  const said = view(
    language,
    heading(copy.together.title(listOf([mentor.name, mentee.name], language))),
    text(copy.begin(kickOff.programme)),
    {
      kind: 'fields',
      rows: [
        { label: copy.fields.mentor, value: named(mentor) },
        { label: copy.fields.mentee, value: named(mentee) },
        ...kickOffRows(kickOff, language, elsewhere ?? null),
      ],
    },
    ...shared(copy, common?.[language]),
    hopes(copy, pair),
    step(copy, pair, kickOff),
  )
  return renewed(said, pair, 'together')
}

/** To one of the two: who the other is, how to reach them, and a first step. `link`: opens a chat of the two; without it, the e-mail. */
export function apartView(pair: PairFacts, to: 'mentor' | 'mentee', kickOff: ShownKickOff, link: string | null, common?: Likeness): View {
  const [reader, other] = to === 'mentor' ? [pair.mentor, pair.mentee] : [pair.mentee, pair.mentor]
  const { language } = reader
  const copy = copyIn(language, kickOff.words)
  const said = view(
    language,
    heading(to === 'mentor' ? copy.apart.mentee(other.name) : copy.apart.mentor(other.name)),
    text(copy.begin(kickOff.programme)),
    {
      kind: 'fields',
      rows: [
        ...(other.field ? [{ label: copy.fields.field, value: other.field }] : []),
        ...(link === null ? [{ label: copy.fields.email, value: other.email }] : []),
        ...kickOffRows(kickOff, language, reader.timeZone),
      ],
    },
    ...shared(copy, common?.[language]),
    to === 'mentor' ? hopes(copy, pair) : null,
    step(copy, pair, kickOff),
    link === null ? null : links({ label: copy.apart.chat(other.name), url: link }),
  )
  return renewed(said, pair, to)
}

/** The kick-off may move after it was said: a look shows it as it is then. */
const renewed = (view: View, { id: pair }: PairFacts, to: Look['to']): View => ({
  ...view,
  renews: { do: 'showIntroduction', mark: 'look', pair, to } satisfies Look,
})

const view = (language: Language, ...parts: readonly (Part | null)[]): View => ({ language, parts: parts.filter((part) => part !== null) })

const links = (...links: Link[]): Part => ({ kind: 'links', links })

const named = ({ name, field }: Party): string => (field ? `${name}, ${field}` : name)

const hopes = (copy: Copy, { mentee, wishes }: PairFacts): Part | null => (wishes ? text(copy.hopes(mentee.name, wishes)) : null)

const shared = (copy: Copy, reasons: readonly string[] = []): Part[] =>
  reasons.length === 0 ? [] : [text(copy.shared), { kind: 'list', items: reasons }]

function step(copy: Copy, { meetsLater }: PairFacts, { calledOffAt, meets }: ShownKickOff): Part {
  if (calledOffAt) return text(copy.stepCalledOff)
  if (!meets) return text(copy.stepAfterwards)
  return text(meetsLater ? copy.stepLater : copy.step)
}

/** When and where they meet: nowhere, once the kick-off is called off or has begun. */
export function kickOffRows({ startsAt, zone, venue, words, meets }: ShownKickOff, language: Language, readerZone: string | null): Row[] {
  if (!meets) return []
  const { fields } = copyIn(language, words)
  const when = { label: fields.when, value: dayAndTime(startsAt, zone, language, readerZone), at: isoOf(startsAt) }
  return venue ? [when, { label: fields.where, value: venue }] : [when]
}

const isoOf = (at: Instant): string => toDate(at).toISOString()
