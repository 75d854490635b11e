/** A coordinator's draft of pairs, as journeys walk it. */
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { aCoordinator, aMentee, aMentor, buttonsOf, type Stage } from './builders.ts'

export const people = [
  ...[aCoordinator('Carla'), aCoordinator('Kalle')],
  ...[aMentor('Maija', { field: 'Law', knows: 'Leadership', seats: 2 }), aMentor('Olli', { field: 'Nursing', knows: 'Negotiation' })],
  ...[aMentee('Aino', { field: 'Law', wishes: 'To lead people' }), aMentee('Eero', { field: 'Law', wishes: 'Salary negotiation' })],
  aMentee('Wilma', { wishes: 'Leadership' }),
]
export const showPairs = (stage: Stage): Command => ({ do: 'showPairs', mark: 'look', cohort: stage.cohortId })
export const words = ({ view }: Pick<Reply, 'view'>): string => plainText(view)

/** Every button of what was shown that has this label. */
export const labelled = (shown: Pick<Reply, 'view'>, label: string): Command[] =>
  buttonsOf(shown.view).flatMap((button) => (button.label === label ? [button.command] : []))

export async function presses(stage: Stage, shown: Pick<Reply, 'view'>, label: string, by = 'Carla'): Promise<Reply> {
  const [command] = labelled(shown, label)
  if (!command) throw new Error(`There is no button “${label}” in: ${words(shown)}`)
  return stage.tap(by, command)
}
export const drafted = async (stage: Stage): Promise<Reply> => presses(stage, await stage.tap('Carla', showPairs(stage)), 'Best fits')
export const pairsOf = async (stage: Stage): Promise<string[]> => {
  const rows = await stage.prisma.pair.findMany({
    where: { endedAt: null },
    include: { mentor: { include: { person: true } }, mentee: { include: { person: true } } },
  })
  return rows.map(({ mentor, mentee }) => `${mentee.person.name} ${mentor.person.name}`).toSorted()
}
export const judged = (command: Command | undefined): string => String(command && 'suggestion' in command ? command['suggestion'] : '')
