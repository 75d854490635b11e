import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { buttonsOf } from '../ground/builders.ts'
import { seatOf, start } from '../ground/workplace.ts'
import { aGroupedCohort, type Name } from './grouped-cohort.ts'
import { aalto } from './paired-cohort.ts'

/** Groups meet: a vote on three dates, an agenda, who was there, and a word to whoever was away. */

type Grouped = Awaited<ReturnType<typeof aGroupedCohort>>
const law: readonly Name[] = ['Maija', 'Aino', 'Eero', 'Wilma']

/** On Thursday, 17 December, Eero looks for a date. */
async function afterEeroAsks(wanted: Parameters<typeof aGroupedCohort>[0] = {}) {
  const grouped = await aGroupedCohort(wanted)
  const walks = walking(grouped, wanted.onTeams ?? [])
  await walks.taps('Eero', { do: 'findGroupDate', group: await grouped.groupOf('Law circle') })
  return { ...grouped, ...walks }
}

function walking({ workplace, said, groupOf }: Grouped, onTeams: readonly string[]) {
  const { house, platform, prisma } = workplace
  const at = (name: string) => seatOf(name, onTeams.includes(name) ? aalto : undefined)
  const meetingOf = async (group = 'Law circle') =>
    prisma.groupMeeting.findFirstOrThrow({ where: { groupId: await groupOf(group) }, orderBy: { number: 'desc' } })
  const taps = async (name: string, command: Command): Promise<Reply> => {
    const reply = await house.core.handle(command, at(name))
    await workplace.settle()
    return reply
  }
  return {
    ...{ at, meetingOf, taps },
    /** The last message in the channel with these words, as it was said. */
    inChannel: async (words: string) => (await said('Law circle')).filter(({ text }) => text.includes(words)),
    alone: (name: string, words: string) => platform.said.filter(({ to, text }) => to === at(name).id && text.includes(words)),
    votes: async (name: string, date: '0' | '1' | '2' | 'none', turn = 1) =>
      taps(name, { do: 'voteGroupDate', meeting: (await meetingOf()).id, turn, date }),
    there: async (name: string, there: 'yes' | 'no') => taps(name, { do: 'wasAtGroupMeeting', meeting: (await meetingOf()).id, there }),
  }
}

const helsinki = (at: Date | null): string => at?.toLocaleString('sv-SE', { timeZone: 'Europe/Helsinki' }).slice(0, 16) ?? ''

describe('A group that meets', () => {
  it('keeps its pairs from other dates at the same time, in what is offered and in what is typed', async () => {
    const grouped = await aGroupedCohort()
    const { taps } = walking(grouped, [])
    const { workplace, cohort } = grouped
    const { prisma } = workplace
    await start(workplace, cohort)
    await workplace.until('2027-01-25T12:00')
    const [aino, maija] = [await grouped.enrolmentOf('Aino'), await grouped.enrolmentOf('Maija')]
    const { id: pair } = await prisma.pair.findFirstOrThrow({ where: { menteeId: aino, mentorId: maija } })
    const times = async () => buttonsOf((await taps('Aino', { do: 'showTimes', mark: 'look', pair })).view)
    const [first] = await times()
    const at = Number(first?.command['at'])
    await taps('Maija', { do: 'setGroupDate', group: await grouped.groupOf('Law circle'), at, minutes: 60 })
    const [other] = await times()
    expect(Number(other?.command['at'])).toBeGreaterThan(0)
    expect(other?.command['at']).not.toBe(at)
    const typed = await taps('Aino', { do: 'suggestTyped', pair, at, minutes: 60 })
    expect(plainText(typed.view)).toContain('One of you has another meeting then.')
  })

  it('votes once in its channel; the date that suits most wins, and everybody’s calendar has it', async () => {
    const grouped = await afterEeroAsks()
    const { inChannel, alone, votes, meetingOf, workplace, heard } = grouped
    const [vote, ...more] = await inChannel('When do you want to meet?')
    expect(more).toEqual([])
    expect(alone('Aino', 'When do you want to meet?')).toEqual([])
    expect(vote && buttonsOf(vote.view).map(({ label }) => label)).toEqual([
      ...['Friday 25 December at 16:00', 'Monday 28 December at 12:00', 'Tuesday 29 December at 09:00'],
      ...['None of these suits me', 'Suggest a theme'],
    ])
    for (const name of law.slice(0, 3)) expect(await votes(name, '1')).toMatchObject({ accepted: true })
    await votes('Maija', '0')
    const seen = plainText((await votes('Aino', '1')).view)
    expect(seen).toContain('at 12:00: Maija, Aino and Eero')
    expect(await votes('Petra', '0')).toMatchObject({ accepted: false })
    expect((await meetingOf()).state).toBe('polling')
    await votes('Wilma', 'none')
    expect(await meetingOf()).toMatchObject({ state: 'planned' })
    expect(helsinki((await meetingOf()).startsAt)).toBe('2026-12-28 12:00')
    expect((await inChannel('You meet on Monday 28 December at 12:00')).length).toBe(1)
    for (const name of law)
      expect(plainText((await grouped.taps(name, { do: 'showCalendar', mark: 'look' })).view)).toContain(
        'Meeting with Law circle on Monday 28 December',
      )
    expect(plainText((await grouped.taps('Petra', { do: 'showCalendar', mark: 'look' })).view)).not.toContain('Law circle')
    // An old button shows how things stand, and changes nothing.
    expect(await votes('Eero', '0')).toMatchObject({ accepted: false })
    await workplace.until('2026-12-27T10:00')
    expect((await inChannel('Your group meets soon: Monday 28 December at 12:00')).length).toBe(1)
    await workplace.until('2026-12-29T12:00')
    expect((await inChannel('Were you there on Monday')).length).toBe(1)
    for (const name of law) expect(heard(name, 'Law circle').length, `alone to ${name}`).toBe(1)
  })

  it('begins on the working day after the kick-off', async () => {
    const { workplace, cohort } = await aGroupedCohort({ onTeams: ['Maija', 'Aino', 'Eero', 'Wilma', 'Olli', 'Petra', 'Kerttu'] })
    const due = async () => helsinki((await workplace.prisma.mentoringGroup.findFirstOrThrow({ where: { name: 'Law circle' } })).dueAt)
    expect(await due()).toBe('')
    await start(workplace, cohort)
    await workplace.settle()
    expect(await due()).toBe('2027-01-22 09:00')
  })

  it('lets whoever leads choose between dates with as many votes; without a word the first of them is taken', async () => {
    const grouped = await afterEeroAsks()
    const { votes, alone, meetingOf, taps, workplace, inChannel } = grouped
    await votes('Aino', '0')
    await votes('Eero', '2')
    await workplace.until('2026-12-22T12:00')
    expect(alone('Aino', 'which date?')).toEqual([])
    const [asked] = alone('Maija', 'These dates have equally many votes.')
    const choices = asked ? buttonsOf(asked.view) : []
    expect(choices.map(({ label }) => label)).toEqual(['Friday 25 December at 16:00', 'Tuesday 29 December at 09:00', 'Set a date'])
    const [, second] = choices
    if (!second) throw new Error('There are no two dates to choose from.')
    expect(await taps('Aino', second.command)).toMatchObject({ accepted: false })
    expect(await taps('Maija', second.command)).toMatchObject({ accepted: true })
    expect(helsinki((await meetingOf()).startsAt)).toBe('2026-12-29 09:00')
    expect((await inChannel('You meet on Tuesday 29 December')).length).toBe(1)

    const silent = await afterEeroAsks()
    await silent.votes('Aino', '1')
    await silent.votes('Eero', '2')
    await silent.workplace.until('2026-12-23T12:00')
    expect(await silent.meetingOf()).toMatchObject({ state: 'planned' })
  })

  it('moves when a mentor looks for another date: until the vote is over the old one stands, and the entry stays the same one', async () => {
    const grouped = await afterEeroAsks({ onTeams: ['Eero', 'Wilma'] })
    const { workplace, alone, votes, meetingOf, taps, inChannel } = grouped
    // Whoever reads no channel hears it alone, once, and sees there what the others chose.
    expect(['Maija', 'Aino', 'Eero', 'Wilma'].map((name) => alone(name, 'When do you want to meet?').length)).toEqual([0, 0, 1, 1])
    for (const name of law) await votes(name, '0')
    const entry = () => workplace.prisma.calendarMeeting.findFirstOrThrow({ where: { groupId: { not: null } } })
    const first = await entry()
    expect([first.sequence, helsinki(first.startsAt)]).toEqual([0, '2026-12-25 16:00'])
    expect([alone('Eero', 'You meet on Friday 25 December').length, (await inChannel('You meet on Friday 25 December')).length]).toEqual([
      1, 1,
    ])
    const another = { do: 'anotherGroupDate', meeting: (await meetingOf()).id }
    expect(await taps('Aino', another)).toMatchObject({ accepted: false })
    expect(await taps('Maija', another)).toMatchObject({ accepted: true })
    expect(await taps('Maija', another)).toMatchObject({ accepted: false })
    expect([await meetingOf(), (await entry()).sequence]).toMatchObject([{ state: 'polling', turn: 2, startsAt: first.startsAt }, 0])
    for (const name of law) await votes(name, '1', 2)
    expect(await entry()).toMatchObject({ meetingId: first.meetingId, sequence: 1 })
    await taps('Maija', { do: 'callOffGroupMeeting', meeting: first.meetingId })
    expect(await entry()).toMatchObject({ sequence: 2, calledOffAt: expect.any(Date) })
    expect([alone('Wilma', 'is cancelled').length, (await inChannel('is cancelled')).length]).toEqual([1, 1])
    await workplace.until('2026-12-31T12:00')
    expect(await inChannel('Were you there')).toEqual([])
  })

  it('says who was there by one tap each, or by whoever led it for all', async () => {
    const grouped = await afterEeroAsks({ onTeams: ['Maija', 'Aino', 'Eero', 'Wilma'] })
    const { workplace, alone, votes, taps, there, meetingOf, at } = grouped
    for (const name of law) await votes(name, '0')
    const { id: meeting } = await meetingOf()
    expect(await there('Aino', 'yes')).toMatchObject({ accepted: false })
    const { house } = workplace
    const theme = (name: string, own: string) =>
      house.core.submit({ do: 'keepGroupTheme', meeting }, { texts: { own }, files: {} }, at(name))
    for (const [name, own] of [
      ['Eero', 'CV'],
      ['Aino', 'Networks'],
      ['Wilma', 'networks'],
      ['Petra', 'Not ours'],
    ] as const)
      await theme(name, own)
    await workplace.until('2026-12-24T10:00')
    expect(alone('Wilma', 'Your group meets soon').map(({ text }) => text.includes('Theme: Networks'))).toEqual([true])
    await workplace.until('2026-12-28T10:00')
    for (const name of law) expect(alone(name, 'Were you there on Friday 25 December').length, `of ${name}`).toBe(1)
    await there('Aino', 'yes')
    expect(plainText((await there('Eero', 'no')).view)).toContain('There: Aino')
    const form = { do: 'openGroupPresence', mark: 'opening', meeting } as const
    expect(await house.core.open(form, at('Aino'))).toMatchObject({ accepted: false })
    expect(await house.core.open(form, at('Maija'))).toHaveProperty('form')
    const { enrolmentId } = await workplace.prisma.groupAnswer.findFirstOrThrow({ where: { there: true } })
    await house.core.submit({ do: 'keepGroupPresence', meeting }, { texts: { there: enrolmentId }, files: {} }, at('Maija'))
    await workplace.settle()
    expect(await meetingOf()).toMatchObject({ state: 'met' })
    expect(plainText((await taps('Wilma', { do: 'showGroupMeetings', mark: 'look' })).view)).toContain('Your group has met once.')
  })

  it.each([
    ['is busy', { kind: 'retry', afterMs: 1000, reason: 'transient' }, 1],
    ['does not say whether it took it', { kind: 'unknown', detail: 'reset' }, 0],
  ] as const)('is asked once where the platform %s', async (_, answer, count) => {
    const grouped = await aGroupedCohort()
    const { workplace, said, pass } = grouped
    workplace.platform.fate = (to) => ('kind' in to ? answer : null)
    await walking(grouped, []).taps('Eero', { do: 'findGroupDate', group: await grouped.groupOf('Law circle') })
    workplace.platform.fate = () => null
    await pass(180)
    expect((await said('Law circle')).filter(({ text }) => text.includes('When do you want to meet?'))).toHaveLength(count)
  })

  it('writes to nobody at night, and to nobody who has left meanwhile', async () => {
    const grouped = await aGroupedCohort({ onTeams: law })
    const { workplace, stands, groupOf } = grouped
    const { taps, alone } = walking(grouped, law)
    await workplace.until('2026-12-17T21:00')
    await taps('Eero', { do: 'findGroupDate', group: await groupOf('Law circle') })
    await stands('Wilma', 'withdrawn')
    const told = () => law.map((name) => alone(name, 'When do you want to meet?').length)
    expect(told()).toEqual([0, 0, 0, 0])
    await workplace.until('2026-12-18T09:00')
    expect(told()).toEqual([1, 1, 1, 0])
  })

  it('takes a typed date of whoever leads: what is not clear is asked back, what speaks against it is said, and only then it stands', async () => {
    const grouped = await afterEeroAsks()
    const { workplace, groupOf, at, meetingOf, inChannel, taps } = grouped
    const sends = { do: 'keepGroupDate', group: await groupOf('Law circle'), was: 90 }
    const types = (name: string, when: string, minutes = '90') =>
      workplace.house.core.submit(sends, { texts: { when, venue: 'Library', minutes }, files: {} }, at(name))
    expect(await types('Aino', '12 January 2027 at 16:00')).toMatchObject({ accepted: false })
    expect(await types('Maija', 'soon')).toHaveProperty('problems.when')
    expect(await types('Maija', '12 January 2027 at 16:00', '5')).toHaveProperty('problems.minutes')
    expect(await types('Maija', '12 December 2025 at 16:00')).toHaveProperty('problems.when')
    const asked = await types('Maija', 'Saturday 16 January 2027 16:00-18:00')
    if (!('view' in asked)) throw new Error('Nothing was said of the weekend.')
    expect(plainText(asked.view)).toContain('It is a weekend.')
    expect((await meetingOf()).state).toBe('polling')
    const [anyway] = buttonsOf(asked.view)
    if (anyway) await taps('Maija', anyway.command)
    expect([
      await meetingOf(),
      (await inChannel('You meet on Saturday 16 January')).map(({ text }) => text.includes('Where: Library')),
    ]).toMatchObject([{ state: 'planned', number: 1, turn: 2, minutes: 120 }, [true]])
  })

  it('looks for a date when somebody in it wants one, and for nobody else', async () => {
    const grouped = await aGroupedCohort()
    const { inChannel, taps } = walking(grouped, [])
    const find = { do: 'findGroupDate', group: await grouped.groupOf('Law circle') }
    expect(await taps('Petra', find)).toMatchObject({ accepted: false })
    expect(plainText((await taps('Eero', find)).view)).toContain('Votes count until')
    await taps('Eero', find)
    expect(await inChannel('When do you want to meet?')).toHaveLength(1)
  })
})
