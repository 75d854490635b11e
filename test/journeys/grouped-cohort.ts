import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Address } from '../../src/contract/platform.ts'
import type { Reply } from '../../src/contract/view.ts'
import { buttonsOf, emailOf } from '../ground/builders.ts'
import { bringIn, helsinki, seatOf } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'
import { aalto } from './paired-cohort.ts'

/** Maija with Aino, Eero and Wilma in one group, Olli with Petra and Kerttu in another. */
const people = {
  Maija: ['mentor', 'Law circle'],
  Olli: ['mentor', 'Nurses'],
  Aino: ['mentee', 'Law circle'],
  Eero: ['mentee', 'Law circle'],
  Wilma: ['mentee', 'Law circle'],
  Petra: ['mentee', 'Nurses'],
  Kerttu: ['mentee', 'Nurses'],
} as const
export type Name = keyof typeof people
export const names = Object.keys(people) as Name[]

interface Wanted {
  /** Everybody is on Slack but these. */
  readonly onTeams?: readonly string[]
  readonly nowhere?: readonly string[]
  /** Groups stay drafts. */
  readonly isDraft?: boolean
}

/** A cohort with groups that a coordinator published, at noon of the day before, and everything due done. */
export async function aGroupedCohort({ onTeams = [], nowhere = [], isDraft = false }: Wanted = {}) {
  const workplace = await newWorkplace({ owners: [emailOf('Carla')] })
  const { house, platform, prisma } = workplace
  for (const name of names.filter((each) => !nowhere.includes(each)))
    platform.joins(name, onTeams.includes(name) ? { workspace: aalto } : {})
  await house.core.installed(aalto, 'Aalto', null)
  const list = [
    'Name,Email,Role,Group,Seats',
    ...names.map((name) => `${name},${emailOf(name)},${people[name][0]},${people[name][1]},${people[name][0] === 'mentor' ? 3 : ''}`),
  ].join('\n')
  const cohort = await bringIn(workplace, list)
  platform.joins('Carla', { workspace: aalto })
  await house.core.handle({ do: 'showHome' }, seatOf('Carla', aalto))
  const { id: workspace } = await prisma.workspace.findFirstOrThrow({ where: { platform: 'teams' } })
  await workplace.tap('Carla', { do: 'joinWorkspace', cohort, workspace, sure: 'yes' })
  await workplace.settle()
  const found = { workplace, cohort, ...walking(workplace, cohort, (name) => seatOf(name, onTeams.includes(name) ? aalto : helsinki)) }
  if (!isDraft) await found.publishes()
  return found
}

type Grounded = Awaited<ReturnType<typeof newWorkplace>>

function walking(workplace: Grounded, cohort: string, addressOf: (name: string) => Address) {
  const { house, platform, prisma } = workplace
  const pressed = async (shown: Pick<Reply, 'view'>, label: string, by = 'Carla'): Promise<Reply> => {
    const button = buttonsOf(shown.view).find((each) => each.label === label)
    if (!button) throw new Error(`There is no button “${label}” in: ${plainText(shown.view)}`)
    const reply = await house.core.handle(button.command, by === 'Carla' ? seatOf('Carla') : addressOf(by))
    await workplace.settle()
    return reply
  }
  const looks = (does: 'showGroups' | 'showGroupPlaces'): Promise<Reply> => workplace.tap('Carla', { do: does, mark: 'look', cohort })
  const groupOf = async (name: string) => (await prisma.mentoringGroup.findFirstOrThrow({ where: { name } })).id
  const enrolmentOf = async (name: string) => (await prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })).id
  const channelOf = async (group: string, turn = 1) => `C-group:${await groupOf(group)}:${turn}`
  return {
    ...{ pressed, looks, groupOf, enrolmentOf, channelOf },
    places: async () => plainText((await looks('showGroupPlaces')).view),
    publishes: async (): Promise<Reply> => {
      const drafted = await pressed(await looks('showGroups'), 'Groups from the list')
      return pressed(await pressed(drafted, 'Publish the groups'), 'Publish and write to them')
    },
    /** Moves somebody to another group, or out of all, and publishes that. */
    moves: async (name: string, from: string | null, to: string | null): Promise<void> => {
      const command: Command = { do: 'moveInGroup', cohort, ...(from !== null && { group: await groupOf(from) }) }
      await workplace.submit('Carla', command, { who: await enrolmentOf(name), where: to === null ? 'none' : await groupOf(to) })
      await pressed(await pressed(await looks('showGroups'), 'Publish the groups'), 'Publish and write to them')
    },
    /** Somebody is no longer in the programme, or is again. */
    stands: async (name: string, state: 'withdrawn' | 'unpaired'): Promise<void> => {
      await prisma.enrolment.update({ where: { id: await enrolmentOf(name) }, data: { state } })
      await workplace.settle()
    },
    /** Who is in a group's channel in Slack, by their names. */
    inside: async (group: string, turn = 1) =>
      [...(platform.channels.get(await channelOf(group, turn)) ?? [])].map((id) => id.slice(2)).toSorted(),
    /** Somebody leaves the channel, or is brought back by somebody else. */
    leaves: async (name: string, group: string, turn = 1) =>
      void platform.channels.get(await channelOf(group, turn))?.delete(seatOf(name).id),
    said: async (group: string, turn = 1) => {
      const id = await channelOf(group, turn)
      return platform.said.filter(({ to }) => to === id)
    },
    heard: (name: string, words: string) => workplace.inbox(name).filter(({ text }) => text.includes(words)),
    /** Time passes by minutes. */
    pass: async (minutes: number): Promise<void> => {
      const target = workplace.clock.now().add({ minutes })
      await workplace.until(target.toZonedDateTimeISO('Europe/Helsinki').toPlainDateTime().toString({ smallestUnit: 'minute' }))
    },
  }
}
