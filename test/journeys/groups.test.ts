import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCoordinator, aMentee, aMentor, buttonsOf, platforms, type Stage } from '../ground/builders.ts'
import { presses, words } from '../ground/pair-drafts.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** Groups as a coordinator makes them of her list, or of who fits; and what those hear who are in them. */

const inGroup = (group: string) => ({ group })
const listed = [
  ...[
    aCoordinator('Carla'),
    aMentor('Maija', { ...inGroup('Law circle'), seats: 3 }),
    aMentor('Olli', { ...inGroup('Nurses'), seats: 3, language: 'sv' }),
  ],
  ...[aMentee('Aino', inGroup('Law circle')), aMentee('Eero', { ...inGroup(' law  Circle '), language: 'fi' })],
  ...[aMentee('Wilma', inGroup('Nurses')), aMentee('Petra', inGroup('Nurses')), aMentee('Kerttu')],
]
const told = 'group.published'
const showGroups = ({ cohortId }: Stage): Command => ({ do: 'showGroups', mark: 'look', cohort: cohortId })
const draftedFromList = async (stage: Stage) => presses(stage, await stage.tap('Carla', showGroups(stage)), 'Groups from the list')

async function published(stage: Stage) {
  await presses(stage, await presses(stage, await draftedFromList(stage), 'Publish the groups'), 'Publish and write to them')
  await stage.until('+1')
}
const membersOf = async ({ prisma }: Stage): Promise<string[]> => {
  const rows = await prisma.groupMember.findMany({ include: { group: true, enrolment: { include: { person: true } } } })
  return rows.map(({ state, group, enrolment }) => `${group.name}: ${enrolment.person.name} ${state}`).toSorted()
}
const enrolmentOf = async ({ prisma }: Stage, name: string) => (await prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })).id
const groupOf = async ({ prisma }: Stage, name: string) => (await prisma.mentoringGroup.findFirstOrThrow({ where: { name } })).id

/** Sends the form that moves somebody; without a group, somebody who is in none. */
async function moves(stage: Stage, name: string, where: string, from?: string) {
  const command = { do: 'moveInGroup', cohort: stage.cohortId, ...(from !== undefined && { group: await groupOf(stage, from) }) }
  const to = where === 'none' || where === 'new' ? where : await groupOf(stage, where)
  const filled = { texts: { who: await enrolmentOf(stage, name), where: to }, files: {} }
  return stage.house.core.submit(command, filled, stage.addressOf('Carla'))
}

describe.each(platforms)('On the %s:', (platform) => {
  it('groups of a list are a draft that nobody hears of, and once they are published each hears once who is in theirs', async () => {
    const stage = await stagesOn(platform)({ people: listed })
    const draft = await draftedFromList(stage)
    expect(words(draft)).toContain('We’ve made a draft of 2 groups.')
    expect(words(draft)).toContain('Law circle (draft)')
    expect(words(draft)).toContain('Mentees: Aino and Eero')
    expect(words(draft)).toContain('Only coordinators see drafts.')
    expect(stage.heard.filter(({ kind }) => kind.startsWith('group.'))).toEqual([])
    for (const name of ['Aino', 'Maija']) {
      const home = await stage.house.core.handle({ do: 'showHome', mark: 'look' }, stage.addressOf(name))
      expect(plainText(home.view)).not.toContain('Law circle')
      expect((await stage.house.core.handle(showGroups(stage), stage.addressOf(name))).accepted).toBe(false)
    }
    const preview = await presses(stage, draft, 'Publish the groups')
    expect(words(preview)).toContain('6 people will be in a group:')
    expect(words(preview)).toContain('Law circle: Maija, Aino and Eero')
    expect(words(preview)).toMatch(/Your group, 6 people, for example: “Your group: (Law circle|Nurses) You’re/u)
    expect(stage.heard.filter(({ kind }) => kind.startsWith('group.'))).toEqual([])
    await presses(stage, preview, 'Publish and write to them')
    await stage.until('2026-12-17T12:00')
    for (const name of ['Maija', 'Olli', 'Aino', 'Eero', 'Wilma', 'Petra']) expect(stage.inbox(name, told)).toHaveLength(1)
    expect(stage.inbox('Kerttu', told)).toEqual([])
    expect(stage.inbox('Aino', told)[0]?.text).toContain(
      'You’re in a group in Spring mentoring. These people are in it:\n• Maija (mentor)\n• Aino (you)\n• Eero',
    )
    expect(stage.inbox('Eero', told)[0]?.text).toContain('Pienryhmäsi: Law circle')
    expect(stage.inbox('Olli', told)[0]?.text).toContain('Din mentorgrupp: Nurses')
    const home = await stage.house.core.handle({ do: 'showHome', mark: 'look' }, stage.addressOf('Aino'))
    expect(plainText(home.view)).toContain('Your group is called Law circle.')
  })
})

describe('Groups', () => {
  it('give a mentor to members who have none, so that the kick-off is asked about; pairs that there are stay as they are', async () => {
    const people = listed.map((each) => (each.name === 'Aino' ? { ...each, mentor: 'olli@example.org' } : each))
    const stage = await newStage({ people })
    const preview = await presses(stage, await draftedFromList(stage), 'Publish the groups')
    expect(words(preview)).toContain('3 mentees without a mentor get the mentor of their group')
    await presses(stage, preview, 'Publish and write to them')
    const pairs = await stage.prisma.pair.findMany({
      where: { endedAt: null },
      include: { mentor: { include: { person: true } }, mentee: { include: { person: true } } },
    })
    expect(pairs.map(({ mentor, mentee }) => `${mentee.person.name} ${mentor.person.name}`).toSorted()).toEqual([
      ...['Aino Olli', 'Eero Maija', 'Petra Olli', 'Wilma Olli'],
    ])
  })

  it('say whose mentors have no place left, and have them as members all the same', async () => {
    const people = listed.map((each) => (each.role === 'mentor' ? { ...each, seats: 1 } : each))
    const stage = await newStage({ people })
    const preview = await presses(stage, await draftedFromList(stage), 'Publish the groups')
    expect(words(preview)).toMatch(
      /The mentors of the group have no free place for: \w+ and \w+\. They’ll be in the group, and they still wait for a mentor/u,
    )
    await presses(stage, preview, 'Publish and write to them')
    expect((await membersOf(stage)).filter((line) => line.endsWith(' in'))).toHaveLength(6)
  })

  it('change by a plan that nobody hears of before it is published: who moves, who leaves and who comes are told once each', async () => {
    const stage = await newStage({ people: listed })
    await published(stage)
    await moves(stage, 'Eero', 'Nurses', 'Law circle')
    await moves(stage, 'Petra', 'none', 'Nurses')
    await moves(stage, 'Kerttu', 'Nurses')
    await stage.until('+60')
    expect(await membersOf(stage)).toEqual([
      ...['Law circle: Aino in', 'Law circle: Eero leaving', 'Law circle: Maija in', 'Nurses: Eero planned', 'Nurses: Kerttu planned'],
      ...['Nurses: Olli in', 'Nurses: Petra leaving', 'Nurses: Wilma in'],
    ])
    expect([stage.inbox('Kerttu', told), stage.inbox('Petra', 'group.left')]).toEqual([[], []])
    const shown = await stage.tap('Carla', showGroups(stage))
    expect(words(shown)).toContain('Eero (will join)')
    expect(words(shown)).toContain('Petra (will leave)')
    const preview = await presses(stage, shown, 'Publish the groups')
    expect(words(preview)).toContain('No longer in a group: Petra')
    await presses(stage, preview, 'Publish and write to them')
    await stage.until('2026-12-18T12:00')
    expect(stage.inbox('Petra', 'group.left')).toHaveLength(1)
    expect(stage.inbox('Eero', 'group.left')).toEqual([])
    expect([stage.inbox('Eero', told), stage.inbox('Kerttu', told), stage.inbox('Wilma', told)].map(({ length }) => length)).toEqual([
      2, 1, 1,
    ])
    expect(stage.inbox('Kerttu', told)[0]?.text).toContain('Eero')
    expect(await membersOf(stage)).toContain('Law circle: Eero out')
  })

  it('are shown anew where something changed after the preview, and nothing is published', async () => {
    const stage = await newStage({ people: listed })
    const preview = await presses(stage, await draftedFromList(stage), 'Publish the groups')
    await moves(stage, 'Kerttu', 'Nurses')
    const again = await presses(stage, preview, 'Publish and write to them')
    expect(words(again)).toContain('Something has changed in the meantime')
    expect((await membersOf(stage)).every((line) => line.endsWith(' planned'))).toBe(true)
  })

  it('of more mentees than the limit are not published, and large ones are said to be large', async () => {
    const many = Array.from({ length: 6 }, (_, nth) => aMentee(`Mentee${nth}`, inGroup('Law circle')))
    const stage = await newStage({ people: [aCoordinator('Carla'), aMentor('Maija', { ...inGroup('Law circle'), seats: 9 }), ...many] })
    const draft = await draftedFromList(stage)
    expect(words(draft)).toContain('This group has 6 mentees. Up to five get to know each other more easily.')
    expect(words(draft)).toContain('With five or more, a second mentor would help.')
    const sizes = { do: 'keepGroupSizes', cohort: stage.cohortId }
    const send = (usual: string, most: string) =>
      stage.house.core.submit(sizes, { texts: { usual, most }, files: {} }, stage.addressOf('Carla'))
    expect(await send('x', '5')).toEqual({ problems: { usual: 'Please write a number from 2 to 20.' } })
    expect(await send('4', '3')).toEqual({ problems: { most: 'This can’t be less than the usual number.' } })
    await send('3', '5')
    const refused = await presses(stage, await stage.tap('Carla', showGroups(stage)), 'Publish the groups')
    expect(words(refused)).toContain('More than 5 mentees is too many for a group.')
    expect(refused.accepted).toBe(false)
  })

  it('are suggested so that nobody is left over, with what the draft is worth; a draft takes the place of the last one', async () => {
    const mentees = Array.from({ length: 7 }, (_, nth) => aMentee(`Mentee${nth}`, { wishes: nth < 3 ? 'Leadership' : 'Networks' }))
    const mentors = [aMentor('Maija', { knows: 'Leadership', seats: 4 }), aMentor('Olli', { knows: 'Networks', seats: 4 })]
    const stage = await newStage({ people: [aCoordinator('Carla'), ...mentors, ...mentees] })
    const suggest = async () => presses(stage, await stage.tap('Carla', showGroups(stage)), 'Suggest groups')
    const draft = await suggest()
    expect(words(draft)).toContain('We’ve made a draft of 2 groups.')
    expect(words(draft)).toContain('100 % of the best')
    expect(await membersOf(stage)).toEqual(
      expect.arrayContaining(['Group 1: Maija planned', 'Group 1: Mentee0 planned', 'Group 2: Mentee6 planned']),
    )
    await suggest()
    expect(await stage.prisma.mentoringGroup.count()).toBe(2)
    expect(await membersOf(stage)).toHaveLength(9)
    const shown = await stage.tap('Carla', showGroups(stage))
    expect(words(await presses(stage, shown, 'Delete the draft'))).toContain('Nobody had heard of them.')
    expect(await membersOf(stage)).toEqual([])
  })

  it('are renamed, and no two have one name', async () => {
    const stage = await newStage({ people: listed })
    await draftedFromList(stage)
    const keep = async (name: string) =>
      stage.house.core.submit(
        { do: 'keepGroup', cohort: stage.cohortId, group: await groupOf(stage, 'Nurses') },
        { texts: { name, theme: 'Shifts', language: 'fi' }, files: {} },
        stage.addressOf('Carla'),
      )
    expect(await keep('law CIRCLE')).toEqual({ problems: { name: 'Another group has this name.' } })
    await keep('Night nurses')
    expect(await stage.prisma.mentoringGroup.findFirst({ where: { name: 'Night nurses' } })).toMatchObject({
      theme: 'Shifts',
      language: 'fi',
    })
  })

  it('lose whoever leaves the programme, at once and without a word of it to the others', async () => {
    const stage = await newStage({ people: listed })
    await published(stage)
    await stage.prisma.enrolment.update({ where: { id: await enrolmentOf(stage, 'Eero') }, data: { state: 'withdrawn' } })
    const home = await stage.house.core.handle({ do: 'showHome', mark: 'look' }, stage.addressOf('Aino'))
    expect(plainText(home.view)).toContain('• Maija (mentor)\n• Aino (you)')
    expect(plainText(home.view)).not.toContain('Eero')
  })

  it('are nobody else’s to see, to make or to publish', async () => {
    const stage = await newStage({ people: listed })
    await draftedFromList(stage)
    const commands = ['draftGroups', 'dropGroups', 'publishGroups', 'showGroups'].map((does) => ({
      do: does,
      cohort: stage.cohortId,
      of: 'list',
    }))
    for (const command of commands) {
      const marked = command.do === 'showGroups' ? { ...showGroups(stage) } : command
      expect((await stage.house.core.handle(marked, stage.addressOf('Maija'))).accepted).toBe(false)
    }
    const opening = { do: 'openGroupMove', mark: 'opening', cohort: stage.cohortId } as const
    expect(await stage.house.core.open(opening, stage.addressOf('Maija'))).toMatchObject({ accepted: false })
    expect(await moves({ ...stage, addressOf: () => stage.addressOf('Maija') }, 'Aino', 'none', 'Law circle')).toMatchObject({
      accepted: false,
    })
    expect(await membersOf(stage)).toHaveLength(6)
    expect(buttonsOf((await stage.tap('Carla', showGroups(stage))).view).length).toBeGreaterThan(0)
  })
})
