import { heading, note, text } from '../../contract/parts.ts'
import type { Language, Part, View } from '../../contract/view.ts'
import { dayAndMonth } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Opening } from '../commands.ts'
import { copyIn as contactsIn } from '../contacts/copy-in.ts'
import type { Scene } from '../place/facts.ts'
import { copyIn } from './copy-in.ts'

/** Where something is read: in a channel that will be archived, or by each alone. */
export type Where = 'together' | 'apart'

/** The last day of a group as its language writes it. */
export const dayOf = ({ zone }: Pick<Scene, 'zone'>, at: Instant, language: Language): string => dayAndMonth(at, zone, language)

/** A week before: when the group ends, a line for each, and contact details once more. */
export function endingView(scene: Scene, at: Instant, where: Where, language: Language): View {
  const { ending } = copyIn(language)
  const line: Opening = { do: 'openGroupLine', mark: 'opening', group: scene.id }
  const card: Opening = { do: 'openCard', mark: 'opening', with: scene.id }
  return {
    language,
    parts: [
      heading(ending.title(scene.name)),
      text(ending.text(dayOf(scene, at, language))),
      note(ending[where]),
      {
        kind: 'buttons',
        buttons: [
          { label: ending.write, command: line, style: 'primary' },
          { label: contactsIn(language).open, command: card },
        ],
      },
    ],
  }
}

/** On the last day: thanks, and the line of each. */
export function endedView({ name, lines }: Scene, language: Language): View {
  const { ended } = copyIn(language)
  const items = lines.map((each) => ended.line(each.name, each.line))
  const list: Part[] = items.length > 0 ? [{ kind: 'list', items }] : []
  return { language, parts: [heading(ended.title(name)), text(ended.text), ...list] }
}

/** It does not end after all. */
export const goesOnView = ({ name }: Scene, language: Language): View => ({ language, parts: [text(copyIn(language).goesOn(name))] })
