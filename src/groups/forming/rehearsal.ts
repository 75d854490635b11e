/** What a coordinator does with groups in a rehearsal: she presses the buttons that she is shown. */
import type { Command } from '../../contract/command.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Reply } from '../../contract/view.ts'
import type { Came, Desk, PlannedEvent, Rehearses } from '../../house/rehearses.ts'
import type { Look, Tap } from '../commands.ts'
import { answerOf, answers, imagine, questions } from '../rhythm/rehearsal.ts'

/** A rehearsal of this room, without what it reads of the tables. */
export const rehearses: Omit<Rehearses, 'rows'> = {
  ...{ answers, questions, answerOf, imagine },
  count: (people) => ({
    groups: new Set(people.flatMap((each) => each['group'] ?? [])).size,
    grouped: people.filter((each) => typeof each['group'] === 'string').length,
  }),
  endLines: ({ groups = 0, grouped = 0 }) => ({
    bars: [],
    lines: groups > 0 ? [`Groups: ${groups}, with ${grouped} people in them.`] : [],
  }),
  events: {
    /** `text`: of what the draft is made, the list or who fits. */
    group: { needs: { text: 'words' }, play: groupsEverybody },
  },
}

/** Makes a draft of groups, and publishes it. */
async function groupsEverybody({ text: of }: PlannedEvent, desk: Desk): Promise<Came> {
  if (of !== 'list' && of !== 'fits') return { outcome: 'refused', reason: `“${of}” is nothing to make groups of: list or fits.` }
  let shown = await desk.handle({ do: 'showGroups', mark: 'look', cohort: desk.cohortId } satisfies Look)
  for (const step of [{ do: 'draftGroups', of }, { do: 'publishGroups' }, { do: 'publishGroups' }] as const) {
    const button = buttonIn(shown, step)
    if (!button) return { outcome: 'refused', reason: said(shown) }
    shown = await desk.handle(button)
    if (!shown.accepted) return { outcome: 'refused', reason: said(shown) }
  }
  return { outcome: 'done' }
}

const said = ({ view }: Pick<Reply, 'view'>): string => plainText({ ...view, parts: view.parts.filter(({ kind }) => kind !== 'buttons') })

const buttonIn = ({ view }: Reply, wanted: { readonly do: Tap['do']; readonly of?: string }): Command | null =>
  view.parts
    .flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
    .map(({ command }) => command)
    .find((command) => command.do === wanted.do && (wanted.of === undefined || command['of'] === wanted.of)) ?? null
