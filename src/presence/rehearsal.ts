import type { Command } from '../contract/command.ts'
import { plainText } from '../contract/plain-text.ts'
import type { Reply } from '../contract/view.ts'
import type { Answered, Came, Character, Counts, Desk, EndLines, Heard, PersonAtEnd, PlannedEvent, Rehearses } from '../house/rehearses.ts'
import type { Look, Tap } from './commands.ts'
import { careAnswers, filters, type State } from './facts.ts'
import type { Kind } from './kinds.ts'

/** A rehearsal of this room, without what it reads of the tables. */
export const rehearses: Omit<Rehearses, 'rows'> = {
  answers: { stillIn: {}, notThisTime: {}, somethingElse: {} },
  questions: [{ offers: careAnswers, isToAll: true, choose: (fate) => (fate === 'notStarting' ? 'notThisTime' : 'stillIn') }],
  answerOf: (command) => ((command as Tap).do === 'answerCare' ? String(command['answer']) : null),
  imagine,
  count,
  endLines,
  events: {
    came: { needs: { email: 'person' }, play: ticks('came') },
    missing: { needs: { email: 'person' }, play: ticks('missing') },
  },
}

const care: Kind = 'presence.care'

/** Most of those who were missing go on; few stop, and few would rather talk. */
function imagine({ kind, email }: Heard, { fate, chance }: Character): readonly Answered[] {
  if (kind !== care || fate === 'silent') return []
  const drawn = chance('care', email)
  return [{ answer: drawn < 0.7 ? 'stillIn' : drawn < 0.9 ? 'notThisTime' : 'somethingElse', about: null }]
}

function count(people: readonly PersonAtEnd[]) {
  const having = (fact: string, value: string, role?: string) =>
    people.filter((person) => person[fact] === value && (role === undefined || person.role === role)).length
  return {
    /** Who was noted as having come to the kick-off, and as missing from it. */
    came: having('presence', 'came'),
    missing: having('presence', 'missing'),
    /** Mentors who came and had nobody to meet. */
    inVain: having('inVain', 'yes', 'mentor'),
  }
}

/** Where nobody noted who came, there is nothing to tell. */
function endLines(counts: Counts): EndLines {
  const of = (name: keyof ReturnType<typeof count>): number => counts[name] ?? 0
  if (of('came') + of('missing') === 0) return { bars: [], lines: [] }
  return { bars: [], lines: [`The kick-off: ${of('came')} came, ${of('missing')} missing. Mentors who came in vain: ${of('inVain')}.`] }
}

const refused = (reason: string): Came => ({ outcome: 'refused', reason })

/** Finds somebody on the list, as a coordinator does, and presses their button. */
function ticks(as: State) {
  return async ({ email }: PlannedEvent, desk: Desk): Promise<Came> => {
    const enrolment = email === null ? null : await desk.enrolmentOf(email)
    if (enrolment === null) return refused(`${email} isn’t in the programme.`)
    for (const filter of filters) {
      let look: Look | null = { do: 'showPresence', mark: 'look', cohort: desk.cohortId, filter }
      for (let page = 0; look; page += 1) {
        const shown = await desk.handle(look)
        if (!shown.accepted) return refused(plainText(shown.view))
        const tap = commandsIn(shown).find((each) => each.do === 'tick' && each['enrolment'] === enrolment && each['as'] === as)
        if (tap) return (await desk.handle(tap)).accepted ? { outcome: 'done' } : refused('That couldn’t be noted.')
        const isNext = (each: Command): boolean => each.do === 'showPresence' && each['filter'] === filter && each['page'] === page + 1
        look = (commandsIn(shown).find(isNext) as Look | undefined) ?? null
      }
    }
    return refused(`${email} can’t be noted as ${as}.`)
  }
}

const commandsIn = ({ view }: Reply): readonly Command[] =>
  view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ command }) => command) : []))
