import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { mostWord } from '../commands.ts'
import { copyIn as meetingsCopyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import type { PairFacts } from '../facts.rules.ts'
import { kinds } from '../kinds.ts'
import { refuse, reply } from '../parts.ts'
import type { WatchRule } from '../watch/watch.rules.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import { noted } from './rest.ts'

const both = 'both'

/** A form in which a coordinator writes to a pair, with a first line that blames nobody. */
export async function openWord(deps: Deps, { pair: id, about }: Extract<Opening, { do: 'openWord' }>, actor: KnownPerson): Promise<Opened> {
  const pair = await deps.transact(({ meetings }) => meetings.watched(id, actor))
  if (!pair || pair.isEnded) return refuse(actor, 'gone')
  const { word: copy } = copyIn(actor.language)
  const people = [pair.mentee, pair.mentor].map(({ enrolmentId, name }) => ({ value: enrolmentId, label: name }))
  const options = [...(pair.isOver ? [] : [{ value: both, label: copy.both }]), ...people]
  return {
    form: {
      ...{ language: actor.language, title: copy.title, submit: copy.submit, close: meetingsCopyIn(actor.language).form.close },
      intro: [note(copy.hint)],
      fields: [
        { kind: 'choice', name: 'to', label: copy.to, options, ...initialOf(pair, about) },
        { kind: 'lines', name: 'text', label: copy.text, initial: firstWords(copy, about), most: mostWord },
      ],
      sends: { do: 'sendWord', pair: id } satisfies Submission,
    },
  }
}

/** Both, or only the mentee where nobody knows whether they start; nobody where the two have no contact. */
const initialOf = ({ isOver, mentee }: PairFacts, about: WatchRule | undefined): { readonly initial?: string } =>
  isOver ? {} : { initial: about === 'unheard' ? mentee.enrolmentId : both }

/** Words to begin with that fit the reason. What one of the two confided is in none of them. */
const firstWords = ({ first }: Copy['word'], about: WatchRule | undefined): string =>
  about !== undefined && Object.hasOwn(first, about) ? first[about as keyof typeof first] : first.usual

/** Sends it to those whom she chose, each by themselves. */
export async function sendWord(
  deps: Deps,
  { pair: id }: Extract<Submission, { do: 'sendWord' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const { word: copy } = copyIn(actor.language)
  const written = (texts['text'] ?? '').trim()
  if (written === '') return { problems: { text: copy.empty } }
  return deps.transact(async ({ meetings, outbox, audit }): Promise<Submitted> => {
    const pair = await meetings.watched(id, actor)
    const to = [pair?.mentee, pair?.mentor].flatMap((each) => (each && isMeant(each.enrolmentId, texts['to'] ?? both) ? [each] : []))
    if (!pair || pair.isEnded || to.length === 0) return refuse(actor, 'gone')
    const kind = 'pair.word'
    await outbox.put(
      to.map(({ personId, language }) => ({
        ...({ key: `pair.word:${id}:${now.epochMilliseconds}:${personId}`, kind, step: 1, class: kinds[kind].class, personId } as const),
        ...{ cohortId: pair.cohortId, dueAt: now, expiresAt: null },
        view: { language, parts: [heading(copyIn(language).word.heading(actor.name)), text(written)] },
      })),
    )
    await audit.note([noted(pair, 'wroteToPair', actor)])
    return reply(actor, true, [text(copy.done)])
  })
}

const isMeant = (enrolmentId: string, to: string): boolean => to === both || to === enrolmentId
