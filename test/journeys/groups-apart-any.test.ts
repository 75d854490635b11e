import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { emailOf } from '../ground/builders.ts'
import { mortalHouse } from '../ground/mortal-house.ts'
import { bringIn, formIn, seatOf } from '../ground/workplace.ts'
import { aGroupedCohort, names } from './grouped-cohort.ts'
import type { Death } from './mortal.ts'
import { aalto } from './paired-cohort.ts'

/** Whoever joins, leaves, shares, writes or ends a group, and whichever process dies: nothing of a group, a cohort or a workspace reaches anybody of another. */

/** A group of another cohort, whose people are in another workspace. */
const owls = ['Helga', 'Sixten', 'Tuulikki'] as const
const groups = ['Law circle', 'Nurses', 'Owls'] as const
type Group = (typeof groups)[number]
type Person = (typeof names)[number] | (typeof owls)[number]
const everybody: readonly Person[] = [...names, ...owls]
const addressOf = (name: string) => seatOf(name, owls.some((each) => each === name) ? aalto : undefined)

/** What can be known from this group alone. */
const tellsOf = (group: Group): readonly string[] => [group, `Goals of ${group}`, `@${group.toLowerCase().replace(' ', '-')}.example`]
const namedIn = (text: string): readonly Group[] => groups.filter((group) => tellsOf(group).some((words) => text.includes(words)))

type Deed = { readonly who: Person; readonly where: Group } & (
  | { readonly what: 'moves' | 'withdraws' | 'comesBack' | 'shares' | 'writes' | 'votes' | 'ends' }
  | { readonly what: 'waits'; readonly minutes: number }
)
const place = { who: fc.constantFrom(...everybody), where: fc.constantFrom(...groups) }
const deed: fc.Arbitrary<Deed> = fc.oneof(
  {
    weight: 9,
    arbitrary: fc.record({
      ...place,
      what: fc.constantFrom(
        'moves' as const,
        'withdraws' as const,
        'comesBack' as const,
        'shares' as const,
        'writes' as const,
        'votes' as const,
      ),
    }),
  },
  { weight: 1, arbitrary: fc.record({ ...place, what: fc.constant('ends' as const) }) },
  { weight: 2, arbitrary: fc.record({ ...place, what: fc.constant('waits' as const), minutes: fc.constantFrom(20, 90) }) },
)
const death: fc.Arbitrary<Death> = fc.record({ after: fc.integer({ min: 1, max: 40 }), isBefore: fc.boolean() })

/** Two cohorts in two workspaces, with three groups that are published. */
async function threeGroups() {
  const grouped = await aGroupedCohort()
  const { workplace, pressed } = grouped
  const { platform, prisma, house } = workplace
  for (const name of owls) platform.joins(name, { workspace: aalto })
  const rows = owls.map((name, at) => `${name},${emailOf(name)},${at === 0 ? 'mentor' : 'mentee'},Owls,${at === 0 ? 3 : ''}`)
  const other = await bringIn(workplace, ['Name,Email,Role,Group,Seats', ...rows].join('\n'), 'Autumn mentoring')
  const { id: workspace } = await prisma.workspace.findFirstOrThrow({ where: { platform: 'teams' } })
  await workplace.tap('Carla', { do: 'joinWorkspace', cohort: other, workspace, sure: 'yes' })
  await workplace.settle()
  const drafted = await pressed(await workplace.tap('Carla', { do: 'showGroups', mark: 'look', cohort: other }), 'Groups from the list')
  await pressed(await pressed(drafted, 'Publish the groups'), 'Publish and write to them')
  await workplace.settle()
  const ids = Object.fromEntries(await Promise.all(groups.map(async (name) => [name, await grouped.groupOf(name)]))) as Record<
    Group,
    string
  >
  return { ...grouped, house, other, ids }
}
type Ground = Awaited<ReturnType<typeof threeGroups>>

/** In which groups somebody is now; those that ended while they were in them stay theirs. */
async function groupsOf({ workplace: { prisma } }: Ground, name: Person): Promise<readonly string[]> {
  const rows = await prisma.groupMember.findMany({ where: { enrolment: { person: { name } } }, include: { enrolment: true, group: true } })
  return rows
    .filter(({ state, until, enrolment, group }) => {
      if (enrolment.state === 'withdrawn') return false
      return group.state === 'ended' ? until?.getTime() === group.endedAt?.getTime() : state === 'in' || state === 'leaving'
    })
    .map(({ group }) => group.name)
}

async function carryOut(ground: Ground, each: Deed): Promise<void> {
  const { workplace, house, ids } = ground
  const { prisma } = workplace
  const [group, at] = [ids[each.where], addressOf(each.who)]
  const inside = await groupsOf(ground, each.who)
  const isMember = inside.includes(each.where)
  const submit = async (command: Command, texts: Record<string, string>) => {
    const sent = await house.core.submit(command, { texts, files: {} }, at)
    if (!isMember) expect(sent, `${each.who} ${each.what} ${each.where}`).toMatchObject({ accepted: false })
  }
  if (each.what === 'moves') {
    const { id, cohortId } = await prisma.enrolment.findFirstOrThrow({ where: { person: { name: each.who } } })
    const { cohortId: to, state } = await prisma.mentoringGroup.findUniqueOrThrow({ where: { id: group } })
    if (to !== cohortId || state !== 'published') return
    const now = new Date(workplace.clock.now().epochMilliseconds)
    await prisma.groupMember.updateMany({ where: { enrolmentId: id, state: 'in' }, data: { state: 'out', until: now } })
    const key = { groupId_enrolmentId: { groupId: group, enrolmentId: id } }
    const data = { id: crypto.randomUUID(), enrolmentId: id, groupId: group, state: 'in', since: now }
    await prisma.groupMember.upsert({ where: key, create: data, update: { state: 'in', until: null } })
  } else if (each.what === 'withdraws' || each.what === 'comesBack')
    await prisma.enrolment.updateMany({
      where: { person: { name: each.who } },
      data: { state: each.what === 'withdraws' ? 'withdrawn' : 'active' },
    })
  else if (each.what === 'shares')
    await submit({ do: 'shareCard', with: group }, { which: 'email', email: `${each.who.toLowerCase()}${tellsOf(each.where)[2]}` })
  else if (each.what === 'writes') await submit({ do: 'keepAgreement', group, version: 0 }, { goals: `Goals of ${each.where}` })
  else if (each.what === 'votes') {
    const { accepted } = await house.core.handle({ do: 'findGroupDate', group }, at)
    if (!isMember) expect(accepted).toBe(false)
  } else if (each.what === 'ends')
    await prisma.mentoringGroup.updateMany({
      where: { id: group, state: 'published', endsAt: null },
      data: { endsAt: new Date(workplace.clock.now().add({ minutes: 15 }).epochMilliseconds), dueAt: new Date(0) },
    })
}

/** Everything that somebody can look at or open, of every group there is, as they read it. */
async function everythingShownTo({ house, ids }: Ground, name: Person): Promise<string> {
  const looks: Command[] = [
    ...['showHome', 'showContacts', 'showGroupMeetings'].map((does) => ({ do: does, mark: 'look' as const })),
    ...Object.values(ids).flatMap((group) => ['showAgreement'].map((does) => ({ do: does, mark: 'look' as const, group }))),
    ...Object.values(ids).map((group) => ({ do: 'showContacts', mark: 'look' as const, with: group })),
  ]
  const openings: Command[] = Object.values(ids).flatMap((group) => [
    ...['openGroupLine', 'openAgreement'].map((does) => ({ do: does, mark: 'opening' as const, group })),
    { do: 'openCard', mark: 'opening' as const, with: group },
  ])
  const texts: string[] = []
  for (const look of looks) texts.push(plainText((await house.core.handle(look, addressOf(name))).view))
  for (const opening of openings) {
    const opened = await house.core.open(opening, addressOf(name))
    texts.push('form' in opened ? JSON.stringify(formIn(opened)) : plainText(opened.view))
  }
  return texts.join('\n')
}

const isShownOwn = async (ground: Ground, name: Person): Promise<void> => {
  const shown = namedIn(await everythingShownTo(ground, name))
  expect(await groupsOf(ground, name), `what ${name} is shown`).toEqual(expect.arrayContaining([...shown]))
}

test('Nothing of a group, a cohort or a workspace reaches anybody of another', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(deed, { minLength: 14, maxLength: 20 }), fc.array(death, { maxLength: 2 }), async (deeds, deaths) => {
      const ground = await threeGroups()
      const { workplace, house, ids, cohort, other } = ground
      const { platform, clock } = workplace
      const { until } = mortalHouse(workplace, deaths)
      const ever = new Map(everybody.map((name) => [name, new Set<string>()]))
      const notes = async () => {
        for (const name of everybody) for (const group of await groupsOf(ground, name)) ever.get(name)?.add(group)
      }
      const pass = async (minutes: number) =>
        until(clock.now().add({ minutes }).toZonedDateTimeISO('Europe/Helsinki').toPlainDateTime().toString({ smallestUnit: 'minute' }))
      await notes()
      for (const each of deeds) {
        if (each.what === 'waits') await pass(each.minutes)
        else await carryOut(ground, each)
        await notes()
        await isShownOwn(ground, each.who)
      }
      await pass(20)
      for (const name of everybody) {
        await isShownOwn(ground, name)
        const heard = platform.said.filter(({ to }) => to.split(' ').includes(addressOf(name).id)).flatMap(({ text }) => namedIn(text))
        expect([...(ever.get(name) ?? [])], `what ${name} heard`).toEqual(expect.arrayContaining(heard))
      }
      for (const group of groups) {
        const said = platform.said.filter(({ to }) => to.startsWith(`C-group:${ids[group]}:`))
        expect(said.flatMap(({ text }) => namedIn(text)).filter((each) => each !== group)).toEqual([])
      }
      // Nobody of one workspace is in a channel of another, and a workbook of a cohort has nothing of the other one.
      expect([...platform.channels.values()].flatMap((inside) => owls.filter((name) => inside.has(seatOf(name).id)))).toEqual([])
      for (const [of, not] of [
        [cohort, [...owls, 'Owls']],
        [other, [...names, 'Law circle', 'Nurses']],
      ] as const) {
        const file = await house.exports.write(of, 'en', 'a test')
        if (!file || !('bytes' in file)) throw new Error('There is no workbook.')
        const all = Object.values(unzipSync(file.bytes))
          .map((bytes) => strFromU8(bytes))
          .join('\n')
        expect(not.filter((words) => all.includes(`>${words}<`))).toEqual([])
      }
    }),
    { numRuns: 1, endOnFailure: true },
  )
})
