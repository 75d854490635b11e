import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCoordinator, aMentee, aMentor, buttonsOf, platforms, type Stage } from '../ground/builders.ts'
import { presses, words } from '../ground/pair-drafts.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** The other ways to a group: two pairs that join up, the mentors of a cohort among themselves, and people without a mentor among themselves. */

const listed = [
  ...[aCoordinator('Carla'), aMentor('Maija', { seats: 3 }), aMentor('Olli', { seats: 3, language: 'sv' }), aMentor('Antti', { seats: 1 })],
  ...[aMentee('Aino', { mentor: 'Maija' }), aMentee('Eero', { mentor: 'Olli', language: 'fi' })],
  aMentee('Kerttu', { mentor: 'Antti' }),
  ...[aMentee('Petra'), aMentee('Wilma'), aMentee('Pyry', { language: 'fi' })],
]
const [asked, told, off] = ['group.suggested', 'group.published', 'group.notFormed']

const suggests = (stage: Stage, by: string, who: string) =>
  stage.house.core.submit({ do: 'suggestJoiningPairs', cohort: stage.cohortId }, { texts: { who }, files: {} }, stage.addressOf(by))
const suggestion = async ({ prisma }: Stage) =>
  (await prisma.mentoringGroup.findFirstOrThrow({ where: { suggestedBy: { not: null } }, orderBy: { createdAt: 'desc' } })).id
const says = async (stage: Stage, name: string, answer: 'yes' | 'no') =>
  stage.house.core.handle({ do: 'answerGroup', group: await suggestion(stage), answer }, stage.addressOf(name))
const membersOf = async ({ prisma }: Stage): Promise<string[]> => {
  const rows = await prisma.groupMember.findMany({ include: { group: true, enrolment: { include: { person: true } } } })
  return rows.map(({ state, group, enrolment }) => `${group.name}: ${enrolment.person.name} ${state}`).toSorted()
}
const home = async (stage: Stage, name: string) => stage.house.core.handle({ do: 'showHome', mark: 'look' }, stage.addressOf(name))
const heardOf = (stage: Stage, kind: string) => stage.heard.filter((each) => each.kind === kind).map(({ to }) => to)
const showGroups = ({ cohortId }: Stage): Command => ({ do: 'showGroups', mark: 'look', cohort: cohortId })
const enrolmentOf = async ({ prisma }: Stage, name: string) => (await prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })).id

describe.each(platforms)('On the %s:', (platform) => {
  it('two pairs become a group when all of them say yes, and not before; nobody else hears of it', async () => {
    const stage = await stagesOn(platform)({ people: listed })
    const ways = await stage.tap('Aino', { do: 'showJoiningPairs', mark: 'look' })
    expect(buttonsOf(ways.view).map(({ label }) => label)).toEqual(['Suggest it to another pair'])
    expect(await suggests(stage, 'Aino', 'olli@EXAMPLE.org')).toMatchObject({ accepted: true })
    await stage.until('+60')
    for (const name of ['Maija', 'Olli', 'Eero']) expect(stage.inbox(name, asked)).toHaveLength(1)
    expect(stage.inbox('Maija', asked)[0]?.text).toContain(
      'Aino suggests that you and another pair in Spring mentoring become one group. These people would be in it:',
    )
    expect(stage.inbox('Eero', asked)[0]?.text).toContain('Pienryhmä toisen parin kanssa')
    expect(stage.inbox('Olli', asked)[0]?.text).toContain('En grupp med ett annat par')
    await stage.press('Maija', 'Yes, gladly')
    await stage.press('Olli', 'Ja, gärna')
    expect((await membersOf(stage)).filter((line) => line.endsWith(' in'))).toEqual([])
    await stage.press('Eero', 'Kyllä, mielelläni')
    await stage.until('2026-12-18T12:00')
    expect(await membersOf(stage)).toEqual(['Aino', 'Eero', 'Maija', 'Olli'].map((name) => `Group 1: ${name} in`))
    // Whoever said the last yes read it at once.
    for (const name of ['Aino', 'Maija', 'Olli']) expect(stage.inbox(name, told)).toHaveLength(1)
    expect(stage.inbox('Eero', told)).toEqual([])
    for (const name of ['Petra', 'Antti', 'Kerttu', 'Carla'])
      expect(stage.inbox(name).filter(({ kind }) => kind === asked || kind === told)).toEqual([])
    expect(plainText((await home(stage, 'Eero')).view)).toContain('Group 1')
    expect(await stage.prisma.pair.count({ where: { endedAt: null } })).toBe(3)
  })
})

describe('Pairs that join up', () => {
  const aSuggestion = async () => {
    const stage = await newStage({ people: listed })
    await suggests(stage, 'Maija', 'Eero')
    await stage.until('+60')
    return stage
  }

  it('hear kindly that it is not happening after one no, without a name; and they are not asked the same again', async () => {
    const stage = await aSuggestion()
    await says(stage, 'Aino', 'yes')
    expect(words(await says(stage, 'Olli', 'no'))).toContain('De andra får bara veta att det inte blir av.')
    await stage.until('2026-12-18T12:00')
    expect(heardOf(stage, off).toSorted()).toEqual(['Aino', 'Eero', 'Maija'].map((name) => stage.inbox(name, off)[0]?.to))
    for (const name of ['Aino', 'Eero', 'Maija']) expect(stage.inbox(name, off)[0]?.text).not.toMatch(/Olli|Eero|Aino/u)
    expect((await says(stage, 'Eero', 'yes')).accepted).toBe(false)
    expect(await suggests(stage, 'Aino', 'Olli')).toEqual({ problems: { who: 'This pair can’t be asked at the moment.' } })
    expect((await membersOf(stage)).every((line) => line.endsWith(' out'))).toBe(true)
  })

  it.each([
    ['somebody leaves', (stage: Stage, id: string) => stage.prisma.enrolment.update({ where: { id }, data: { state: 'withdrawn' } })],
    [
      'somebody takes a break',
      ({ prisma, clock }: Stage, enrolmentId: string) => {
        const [createdAt, until] = [0, 400].map((hours) => new Date(clock.now().add({ hours }).epochMilliseconds)) as [Date, Date]
        return prisma.pause.create({ data: { id: enrolmentId, enrolmentId, until, dueAt: until, createdAt } })
      },
    ],
    [
      'a pair has ended',
      ({ prisma }: Stage, menteeId: string) =>
        prisma.pair.updateMany({ where: { menteeId }, data: { endedAt: new Date('2026-12-17'), endReason: 'parted' } }),
    ],
    [
      'a pair has stopped contact',
      ({ prisma }: Stage, menteeId: string) => prisma.pair.updateMany({ where: { menteeId }, data: { stoppedAt: new Date('2026-12-17') } }),
    ],
  ])('are no group once %s, and hear it without being asked why', async (_, happens) => {
    const stage = await aSuggestion()
    await says(stage, 'Olli', 'yes')
    await happens(stage, await enrolmentOf(stage, 'Eero'))
    await stage.until('2026-12-18T12:00')
    for (const name of ['Maija', 'Aino', 'Olli']) expect(stage.inbox(name, off)).toHaveLength(1)
    expect((await says(stage, 'Aino', 'yes')).accepted).toBe(false)
  })

  it('come to nothing after two weeks without an answer', async () => {
    const stage = await aSuggestion()
    await stage.until('2026-12-31T12:00')
    expect(stage.inbox('Maija', off)).toHaveLength(1)
    expect((await says(stage, 'Aino', 'yes')).accepted).toBe(false)
  })

  it('are within the limit of the cohort, and are told to whom it would be large; wrong names are said to be wrong', async () => {
    const mentors: Readonly<Record<string, string>> = { Petra: 'maija@example.org', Pyry: 'maija@example.org', Wilma: 'olli@example.org' }
    const withMentor = (mentor: string | undefined) => (mentor === undefined ? {} : { mentor })
    const people = listed.map((each) => ({ ...each, ...withMentor(mentors[each.name]) }))
    const seated = people.map((each) => (each.name === 'Maija' ? { ...each, seats: 4 } : each))
    const stage = await newStage({ people: [...seated, aMentee('Salli', { mentor: 'Maija' })] })
    const sizes = (most: string) => {
      const command = { do: 'keepGroupSizes', cohort: stage.cohortId }
      return stage.house.core.submit(command, { texts: { usual: '3', most }, files: {} }, stage.addressOf('Carla'))
    }
    await sizes('5')
    expect(await suggests(stage, 'Aino', 'Olli')).toEqual({
      problems: { who: 'Together you’d be too many for one group: at most 5, not counting the mentors.' },
    })
    expect(await suggests(stage, 'Aino', 'Nobody Known')).toHaveProperty('problems.who')
    expect(await suggests(stage, 'Aino', ' petra ')).toEqual({
      problems: { who: 'This is your own pair. Please name somebody from another one.' },
    })
    await sizes('8')
    expect(await suggests(stage, 'Aino', 'Eero')).toMatchObject({ accepted: true })
    expect(await suggests(stage, 'Petra', 'Antti')).toEqual({
      problems: { who: 'There’s already a suggestion that your pair hasn’t answered. Please wait for that one.' },
    })
    await stage.until('+60')
    expect(stage.inbox('Maija', asked)[0]?.text).toContain('That’s a large group.')
    expect(await suggests(stage, 'Carla', 'Eero')).toMatchObject({ accepted: false })
  })

  it('become one group even if all say yes at once and twice, and whoever is in it is in no other suggestion', async () => {
    const stage = await aSuggestion()
    const first = await suggestion(stage)
    await suggests(stage, 'Kerttu', 'Olli')
    const second = await suggestion(stage)
    const all = ['Aino', 'Olli', 'Eero', 'Aino', 'Olli', 'Eero'].map((name) =>
      stage.house.core.handle({ do: 'answerGroup', group: first, answer: 'yes' }, stage.addressOf(name)),
    )
    await Promise.all(all)
    await stage.until('2026-12-18T12:00')
    const states = await stage.prisma.mentoringGroup.findMany({ where: { id: { in: [first, second] } }, select: { id: true, state: true } })
    expect(Object.fromEntries(states.map(({ id, state }) => [id, state]))).toEqual({ [first]: 'published', [second]: 'declined' })
    expect((await membersOf(stage)).filter((line) => line.endsWith(' in'))).toHaveLength(4)
    expect(stage.inbox('Kerttu', off)).toHaveLength(1)
  })
})

describe('The mentors of a cohort', () => {
  it('are asked by one tap that says how many they are; who says yes is in, and no mentee ever is', async () => {
    const stage = await newStage({ people: listed })
    const label = 'Ask 3 mentors about a mentors’ group'
    const shown = await stage.tap('Carla', showGroups(stage))
    const done = await presses(stage, shown, label)
    expect(words(done)).toContain('We’ve asked 3 mentors.')
    // The same button again asks nobody again.
    expect(words(await presses(stage, shown, label))).toContain('There’s no mentor left to ask.')
    await stage.until('2026-12-18T12:00')
    expect(heardOf(stage, 'group.offered')).toHaveLength(3)
    await stage.press('Maija', 'Yes, I’d like that')
    await stage.press('Olli', 'Nej tack')
    const reply = await stage.press('Antti', 'Yes, I’d like that')
    expect(words(reply)).toContain('In it with you: Maija')
    const { id: group } = await stage.prisma.mentoringGroup.findFirstOrThrow({ where: { kind: 'mentors' } })
    for (const name of ['Aino', 'Petra', 'Carla'])
      expect((await stage.house.core.handle({ do: 'answerGroup', group, answer: 'yes' }, stage.addressOf(name))).accepted).toBe(false)
    expect((await membersOf(stage)).filter((line) => line.endsWith(' in'))).toEqual([
      'Mentors’ group: Antti in',
      'Mentors’ group: Maija in',
    ])
    const screen = words(await stage.tap('Carla', showGroups(stage)))
    expect(screen).toContain('Mentors: Antti and Maija')
    expect(screen).not.toContain('This group')
    expect(screen).not.toContain('Ask')
    // Who thinks again joins at home, and leaves there.
    await presses(stage, await home(stage, 'Olli'), 'Gå med i mentorernas grupp', 'Olli')
    expect(await membersOf(stage)).toContain('Mentors’ group: Olli in')
    const sure = await stage.tap('Olli', { do: 'leaveGroup', group })
    await presses(stage, sure, 'Ja, lämna', 'Olli')
    expect(await membersOf(stage)).toContain('Mentors’ group: Olli out')
    // Their group is not the one in which they mentor.
    expect(await suggests(stage, 'Maija', 'Olli')).toMatchObject({ accepted: true })
  })

  it('who come later are asked later, alone; others than the button said are not asked', async () => {
    const stage = await newStage({ people: listed })
    const before = await stage.tap('Carla', showGroups(stage))
    await stage.import([aMentor('Helmi')])
    expect(words(await presses(stage, before, 'Ask 3 mentors about a mentors’ group'))).toContain('we haven’t asked anybody')
    const now = await stage.tap('Carla', showGroups(stage))
    await presses(stage, now, 'Ask 4 mentors about a mentors’ group')
    await stage.import([aMentor('Sanna')])
    await presses(stage, await stage.tap('Carla', showGroups(stage)), 'Ask one mentor about a mentors’ group')
    await stage.until('2026-12-18T12:00')
    expect(heardOf(stage, 'group.offered')).toHaveLength(5)
    expect(await stage.prisma.mentoringGroup.count()).toBe(1)
    expect(
      (await stage.house.core.handle({ do: 'offerCircle', cohort: stage.cohortId, shown: stage.cohortId }, stage.addressOf('Maija')))
        .accepted,
    ).toBe(false)
  })
})

describe('People without a mentor', () => {
  it('come into a group of their own that a coordinator publishes, stay in it with a mentor, and leave it by a tap', async () => {
    const stage = await newStage({ people: listed })
    const draft = await presses(stage, await stage.tap('Carla', showGroups(stage)), 'Groups without a mentor')
    expect(words(draft)).toContain('Peer group 1 (draft)')
    expect(words(draft)).toContain('Nobody else without a mentor shares a language with: Pyry')
    expect(words(draft)).not.toContain('This group has no mentor yet.')
    await presses(stage, await presses(stage, draft, 'Publish the groups'), 'Publish and write to them')
    await stage.until('2026-12-18T12:00')
    expect(await membersOf(stage)).toEqual(['Peer group 1: Petra in', 'Peer group 1: Wilma in'])
    expect(stage.inbox('Petra', told)[0]?.text).toContain('Nobody in it has a mentor yet, and it needs none.')
    const petra = await enrolmentOf(stage, 'Petra')
    await stage.prisma.enrolment.update({ where: { id: petra }, data: { listedGroup: 'Law circle' } })
    await stage.prisma.enrolment.updateMany({ where: { person: { name: { in: ['Maija'] } } }, data: { listedGroup: 'Law circle' } })
    const led = await presses(stage, await stage.tap('Carla', showGroups(stage)), 'Groups from the list')
    await presses(stage, await presses(stage, led, 'Publish the groups'), 'Publish and write to them')
    expect((await membersOf(stage)).filter((line) => line.includes('Petra'))).toEqual(['Law circle: Petra in', 'Peer group 1: Petra in'])
    expect(words(await stage.tap('Carla', showGroups(stage)))).not.toContain('Groups without a mentor')
    const { id: group } = await stage.prisma.mentoringGroup.findFirstOrThrow({ where: { kind: 'peers' } })
    await stage.tap('Petra', { do: 'leaveGroup', group, sure: 'yes' })
    expect(await membersOf(stage)).toContain('Peer group 1: Petra out')
    expect((await stage.tap('Petra', { do: 'leaveGroup', group: await groupOf(stage, 'Law circle') })).accepted).toBe(false)
  })
})

const groupOf = async ({ prisma }: Stage, name: string) => (await prisma.mentoringGroup.findFirstOrThrow({ where: { name } })).id
