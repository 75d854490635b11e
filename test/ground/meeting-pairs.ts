import type { Command } from '../../src/contract/command.ts'
import type { Reply } from '../../src/contract/view.ts'
import { aPairedCohort } from '../journeys/paired-cohort.ts'
import { buttonsOf } from './builders.ts'
import { seatOf } from './workplace.ts'

/** Where Teams is. */
const aalto = { platform: 'teams', id: 'aalto' } as const

/** What somebody read, its first line in front, with the buttons that they may tap. */
export type Desk = Awaited<ReturnType<typeof pairsThatMeet>>

/**
 * Two pairs whose kick-off is over: Aino with Maija, Eero with Olli. The clock stands a day after the kick-off, on Friday, 22 January 2027. `silent`: those who
 * never answered whether they come.
 */
export async function pairsThatMeet({
  silent = [],
  ...wanted
}: Parameters<typeof aPairedCohort>[0] & { readonly silent?: readonly string[] } = {}) {
  const { workplace, answers } = await aPairedCohort(wanted)
  const there = wanted.onTeams ?? []
  for (const name of ['Aino', 'Eero', 'Maija', 'Olli'].filter((each) => !silent.includes(each))) await answers(name, 'coming')
  await workplace.until('2027-01-22T12:00')
  const { platform, house } = workplace
  const seat = (name: string) => seatOf(name, there.includes(name) ? aalto : undefined)
  const heard = (name: string) => platform.said.filter((each) => each.to.split(' ').includes(seat(name).id))
  const seen = new Map(['Aino', 'Eero', 'Maija', 'Olli', 'Carla'].map((name) => [name, heard(name).length]))
  return {
    ...{ workplace, seat },
    prisma: workplace.prisma,
    until: workplace.until,
    tap: (name: string, command: Command): Promise<Reply> => house.core.handle(command, seat(name)),
    open: (name: string, command: Command) => house.core.open(command, seat(name)),
    submit: (name: string, command: Command, texts: Readonly<Record<string, string>>) =>
      house.core.submit(command, { texts, files: {} }, seat(name)),
    /** What somebody was told since the day after the kick-off. */
    inbox: (name: string) => heard(name).slice(seen.get(name) ?? 0),
    /** The first line of each of these. */
    heads: (name: string): string[] =>
      heard(name)
        .slice(seen.get(name) ?? 0)
        .map(({ text }) => text.split('\n')[0] ?? ''),
    pairOf: async (mentee: string): Promise<string> =>
      (await workplace.prisma.pair.findFirstOrThrow({ where: { mentee: { person: { name: mentee } } } })).id,
  }
}

/** The command of the first button that is called so. */
export function commandOf({ view }: Pick<Reply, 'view'>, label: string): Command {
  const found = buttonsOf(view).find((button) => button.label.startsWith(label))
  if (!found)
    throw new Error(
      `There is no button “${label}”, but: ${buttonsOf(view)
        .map((button) => button.label)
        .join(', ')}`,
    )
  return found.command
}

/** The last message that somebody got. */
export function last(desk: Pick<Desk, 'inbox'>, name: string): ReturnType<Desk['inbox']>[number] {
  const said = desk.inbox(name).at(-1)
  if (!said) throw new Error(`${name} has heard nothing.`)
  return said
}

/** Aino suggests the first of three times, and Maija agrees. */
export async function plans(desk: Desk): Promise<void> {
  const pair = await desk.pairOf('Aino')
  const times = await desk.tap('Aino', { do: 'showTimes', mark: 'look', pair })
  const [first] = times.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
  if (!first) throw new Error('There is no time.')
  await desk.tap('Aino', first.command)
  await desk.until('+1')
  await desk.tap('Maija', commandOf(last(desk, 'Maija'), 'That works'))
  await desk.until('+1')
}
