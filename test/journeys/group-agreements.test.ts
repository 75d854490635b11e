import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { formIn, initialIn, seatOf } from '../ground/workplace.ts'
import { aGroupedCohort, type Name } from './grouped-cohort.ts'
import { aalto } from './paired-cohort.ts'

/** What a group agrees on: a guide for its first meeting, which all of it may write; what counts is pinned. */

const dates = [
  'Monday 11 January 2027 at 16:00',
  'Monday 8 February 2027 at 16:00',
  '8 March 2027 at 16:00',
  '12 April 2027 at 16:00',
].join('\n')

async function aGroup(onTeams: readonly Name[] = []) {
  const grouped = await aGroupedCohort({ onTeams })
  const { workplace, groupOf, said } = grouped
  const { house, prisma, platform } = workplace
  const group = await groupOf('Law circle')
  const at = (name: string) => seatOf(name, onTeams.includes(name as Name) ? aalto : undefined)
  const opens = async (name: string) => formIn(await house.core.open({ do: 'openAgreement', mark: 'opening', group }, at(name)))
  const sends = async (name: string, sent: Command, texts: Record<string, string>) => {
    const reply = await house.core.submit(sent, { texts, files: {} }, at(name))
    await workplace.settle()
    return reply
  }
  return {
    ...{ ...grouped, group, at, opens, sends },
    agrees: async (name: string, version: number) => {
      const reply = await house.core.handle({ do: 'agreeInGroup', ...{ group, version } }, at(name))
      await workplace.settle()
      return reply
    },
    /** Messages with the guide or the agreement in the channel, as they were first said. */
    guides: async () => (await said('Law circle')).filter(({ text }) => /first meeting|agreed on/.test(text)),
    meetings: () => prisma.groupMeeting.findMany({ where: { groupId: group }, orderBy: { number: 'asc' } }),
    alone: (name: string) => platform.said.filter(({ to, text }) => to === at(name).id && /Your first meeting|agreed on/.test(text)),
  }
}

describe('The agreement of a group', () => {
  it('counts once more than half agree: it is pinned, its dates are planned, and its theme is that of the next meeting', async () => {
    const { opens, sends, agrees, guides, meetings, workplace, group, alone, said } = await aGroup(['Eero', 'Wilma'])
    const form = await opens('Aino')
    expect(form.fields.map(({ name }) => name)).toEqual(['goals', 'rules', 'own', 'dates', 'theme'])
    const wrong = async (texts: Record<string, string>) => sends('Aino', form.sends, texts)
    expect(await wrong({})).toHaveProperty('problems.goals')
    expect(await wrong({ goals: 'Jobs', dates: '11 January 2027 at 16:00' })).toHaveProperty('problems.dates')
    expect(await wrong({ goals: 'Jobs', dates: 'soon' })).toHaveProperty('problems.dates')
    expect(await wrong({ goals: 'Jobs', dates: '11 January 2025 at 16:00' })).toHaveProperty('problems.dates')
    await sends('Aino', form.sends, { goals: 'Each finds a job', rules: 'onTime,confidential', own: 'Bring tea.', dates, theme: 'CV' })
    expect((await guides()).map(({ text }) => text.includes('Aino suggests:'))).toEqual([true])
    expect([alone('Eero').length, alone('Wilma').length, alone('Maija').length]).toEqual([1, 1, 0])
    expect([await meetings(), workplace.platform.pins.length]).toEqual([[], 2])
    expect(plainText((await agrees('Petra', 1)).view)).toContain('another group')
    await agrees('Eero', 1)
    await agrees('Eero', 1)
    expect(await meetings()).toEqual([])
    const shown = plainText((await agrees('Maija', 1)).view)
    for (const words of [
      'Law circle: what you agreed on',
      'Goals: Each finds a job',
      'We start and end on time.',
      'Bring tea.',
      'Agreed by Maija, Aino and Eero',
    ])
      expect.soft(shown).toContain(words)
    expect((await meetings()).map(({ state, number }) => [state, number])).toEqual([1, 2, 3, 4].map((number) => ['planned', number]))
    expect(workplace.platform.pins.length).toBe(3)
    // Each date is said when it is the next one.
    expect((await said('Law circle')).filter(({ text }) => text.startsWith('You meet on')).map(({ text }) => text.split('\n')[0])).toEqual([
      'You meet on Monday 11 January at 16:00',
    ])
    expect(await workplace.prisma.calendarMeeting.count({ where: { groupId: group } })).toBe(4)
    expect((await workplace.prisma.groupAnswer.findMany()).map(({ theme }) => theme)).toEqual(['CV'])
    // A later version leaves what was agreed on as it is, until enough of them agree to it.
    const later = await opens('Wilma')
    expect(initialIn(later)['dates']?.split('\n')).toHaveLength(4)
    await sends('Wilma', later.sends, { ...initialIn(later), goals: 'Each finds friends' })
    const both = plainText((await agrees('Wilma', 2)).view)
    expect(both).toMatch(/Each finds a job[\s\S]*Wilma suggests:[\s\S]*Each finds friends/)
    expect([(await meetings()).length, (await guides()).length]).toEqual([4, 1])
    expect(await agrees('Maija', 1)).toMatchObject({ accepted: false })
  })

  it('loses nothing where two write at once: the later one reads the other’s version, with their own words still there', async () => {
    const { opens, sends, workplace } = await aGroup()
    const [one, other] = [await opens('Aino'), await opens('Eero')]
    await sends('Aino', one.sends, { goals: 'Each finds a job' })
    const again = formIn(await sends('Eero', other.sends, { goals: 'We learn Finnish', rules: 'phones' }))
    const read = plainText({ language: 'en', parts: again.intro })
    expect(read).toContain('Aino saved another version while you were writing.')
    expect(read).toContain('Goals: Each finds a job')
    expect(initialIn(again)).toMatchObject({ goals: 'We learn Finnish', rules: 'phones' })
    await sends('Eero', again.sends, { goals: 'A job for each, and Finnish', rules: 'phones' })
    // The same sent twice is one version.
    await sends('Eero', again.sends, { goals: 'A job for each, and Finnish', rules: 'phones' })
    const versions = await workplace.prisma.groupAgreement.findMany({ orderBy: { version: 'asc' } })
    expect(versions.map(({ version, goals }) => [version, goals])).toEqual([
      [1, 'Each finds a job'],
      [2, 'A job for each, and Finnish'],
    ])
  })

  it('begins as a guide on the day before the first meeting, once for each', async () => {
    const { workplace, guides, alone, group } = await aGroup(['Wilma'])
    await workplace.tap('Eero', { do: 'findGroupDate', group })
    const { id: meeting } = await workplace.prisma.groupMeeting.findFirstOrThrow()
    for (const name of ['Maija', 'Aino', 'Eero']) await workplace.tap(name, { do: 'voteGroupDate', meeting, turn: 1, date: '0' })
    await workplace.until('2026-12-23T12:00')
    expect(await guides()).toEqual([])
    await workplace.until('2026-12-24T12:00')
    const [guide, ...more] = await guides()
    expect(more).toEqual([])
    expect(guide?.text).toContain('Get to know each other')
    expect(alone('Wilma').length).toBe(1)
  })
})
