/** What a coordinator does here in a rehearsal, and how mentors answer who are asked: everybody presses the buttons that they are shown. */
import type { Command } from '../contract/command.ts'
import { plainText } from '../contract/plain-text.ts'
import type { Reply } from '../contract/view.ts'
import type { Answered, Came, Character, Desk, Happening, Heard, PlannedEvent, Rehearses } from '../house/rehearses.ts'
import { drawn } from '../kit/shares.ts'
import type { Look, Opening, Tap } from './commands.ts'
import type { Kind } from './kinds.ts'

const asks: readonly Kind[] = ['request.made', 'request.reminder']
const won: Kind = 'request.won'

/** A rehearsal of this room, without what it reads of the tables. */
export const rehearses: Omit<Rehearses, 'rows'> = {
  answers: { takeMentee: {}, takeNobody: {} },
  mixes: { requests: { yes: 0.4, no: 0.4, silent: 0.2 } },
  begins: { requests: 'askMentors' },
  questions: [
    {
      offers: ['takeMentee'],
      isToAll: true,
      choose: (fate) => (fate === 'coming' || fate === 'notAtKickoff' ? 'takeMentee' : 'takeNobody'),
    },
  ],
  answerOf: ({ do: does, as }) => (does === answers ? (as === 'yes' ? 'takeMentee' : 'takeNobody') : null),
  imagine,
  count: (_, happenings) => ({ mentorsAsked: said(happenings, 'request.made'), mentorsFound: searchesIn(happenings) }),
  endLines: ({ mentorsAsked = 0, mentorsFound = 0 }) => ({
    bars: [],
    lines: mentorsAsked > 0 ? [`Mentors asked for somebody without a mentor: ${mentorsAsked}; said yes: ${mentorsFound}.`] : [],
  }),
  events: {
    /** `text`: the aim, best or everybody. */
    pair: { needs: { text: 'words' }, play: pairsEverybody },
    /** `email`: for whom; empty: for everybody without a mentor. */
    askMentors: { needs: { email: 'perhaps' }, play: asksMentors },
  },
}

const answers: Tap['do'] = 'answerSeatRequest'

const said = (happenings: readonly Happening[], kind: Kind): number =>
  happenings.filter((each) => each.type === 'delivery' && each.kind === kind).length

/** Mentors who were found, however many coordinators heard it. */
const searchesIn = (happenings: readonly Happening[]): number =>
  new Set(happenings.flatMap((each) => (each.type === 'delivery' && each.kind === won ? each.key.split(':').slice(0, 2).join(':') : [])))
    .size

/** Whoever is silent at first stays silent when they are reminded. */
function imagine({ email, kind }: Heard, { shares, chance }: Character): readonly Answered[] {
  if (!asks.some((each) => each === kind)) return []
  const answer = { yes: 'takeMentee', no: 'takeNobody' }[drawn(shares('requests'), chance('requests', email)) ?? 'silent']
  return answer === undefined ? [] : [{ answer, about: null }]
}

/** Makes a draft with the aim that is asked for, approves all of it and publishes it. */
async function pairsEverybody({ text }: PlannedEvent, desk: Desk): Promise<Came> {
  if (text !== 'best' && text !== 'everybody') return { outcome: 'refused', reason: `“${text}” isn’t an aim: best or everybody.` }
  const look = { do: 'showAims', mark: 'look', cohort: desk.cohortId } satisfies Look
  const steps = [{ do: 'draftPairs', aim: text }, { do: 'approvePairs' }, { do: 'publishPairs' }, { do: 'publishPairs' }] as const
  let shown = await desk.handle(look)
  for (const step of steps) {
    const button = buttonIn(shown, step)
    if (!button)
      return { outcome: 'refused', reason: plainText({ ...shown.view, parts: shown.view.parts.filter(({ kind }) => kind !== 'buttons') }) }
    shown = await desk.handle(button)
    if (!shown.accepted) return { outcome: 'refused', reason: plainText(shown.view) }
  }
  return { outcome: 'done' }
}

/** Has mentors asked for one person, or for everybody who has no mentor. */
async function asksMentors({ email }: PlannedEvent, desk: Desk): Promise<Came> {
  const only = email === null ? null : await desk.enrolmentOf(email)
  if (email !== null && only === null) return { outcome: 'refused', reason: `Nobody has the address ${email}.` }
  const mentees = only === null ? await menteesWithout(desk) : [only]
  for (const mentee of mentees) {
    const opened = await desk.open({ do: 'openSearch', mark: 'opening', cohort: desk.cohortId, mentee } satisfies Opening)
    // For the others mentors are asked all the same.
    if (!('form' in opened)) {
      if (only === null) continue
      return { outcome: 'refused', reason: plainText(opened.view) }
    }
    const sent = await desk.submit(opened.form.sends, { texts: { days: '2', atOnce: '1' }, files: {} })
    if (only !== null && 'accepted' in sent && !sent.accepted) return { outcome: 'refused', reason: plainText(sent.view) }
  }
  return { outcome: 'done' }
}

/** The mentees whom the list of those without a mentor offers, page by page. */
async function menteesWithout(desk: Desk): Promise<readonly string[]> {
  const mentees: string[] = []
  for (let page = 0; ; page++) {
    const { view } = await desk.handle({ do: 'showSearches', mark: 'look', cohort: desk.cohortId, page } satisfies Look)
    const commands = commandsIn({ view })
    mentees.push(...commands.flatMap(({ do: does, mentee }) => (does === openSearch ? String(mentee) : [])))
    if (!commands.some((each) => each.do === showSearches && Number(each['page']) > page)) return mentees
  }
}

const openSearch: Opening['do'] = 'openSearch'
const showSearches: Look['do'] = 'showSearches'

const commandsIn = ({ view }: Pick<Reply, 'view'>): readonly Command[] =>
  view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : [])).map(({ command }) => command)

const buttonIn = (shown: Reply, wanted: { readonly do: Tap['do']; readonly aim?: string }): Command | null =>
  commandsIn(shown).find((command) => command.do === wanted.do && (wanted.aim === undefined || command['aim'] === wanted.aim)) ?? null
