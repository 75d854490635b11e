import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { seatOf } from '../ground/workplace.ts'
import { aGroupedCohort, names } from './grouped-cohort.ts'
import { aalto } from './paired-cohort.ts'

/** A group ends when a coordinator says so: its people hear it a week before, write a line each, and are thanked; then its channel is closed. */

type Grouped = Awaited<ReturnType<typeof aGroupedCohort>>
const week = 7 * 24 * 60
const lawOf = async ({ looks, groupOf }: Grouped) => {
  const id = await groupOf('Law circle')
  return { id, page: () => looks('showGroupPlaces') }
}

/** Carla ends the law circle: she taps, reads, and taps again. */
async function ends(grouped: Grouped): Promise<string> {
  const { workplace, pressed } = grouped
  const { id } = await lawOf(grouped)
  const preview = await workplace.tap('Carla', { do: 'endGroup', group: id })
  await pressed(preview, 'Tell the group')
  return plainText(preview.view)
}

const writes = async ({ workplace, groupOf }: Grouped, name: string, line: string, at = seatOf(name)) => {
  const sends = { do: 'keepGroupLine', group: await groupOf('Law circle') }
  return workplace.house.core.submit(sends, { texts: { line }, files: {} }, at)
}

describe('A group that ends', () => {
  it('is told a week before in its channel, gathers lines, is thanked once, and its channel is archived', async () => {
    const grouped = await aGroupedCohort()
    const { workplace, said, pass, heard, channelOf, places } = grouped
    const preview = await ends(grouped)
    for (const words of [
      'ends on 24 December',
      'People can still read it, but Pari can’t open it again.',
      'Would you like to write a line',
    ])
      expect.soft(preview).toContain(words)
    const texts = async () => (await said('Law circle')).map(({ text }) => text.split('\n')[0])
    expect(await texts()).toEqual(['Welcome, Law circle!', 'Law circle ends soon'])
    expect(await places()).toContain('This group ends on 24 December. Its members know.')
    expect(heard('Aino', 'ends soon')).toEqual([])
    await writes(grouped, 'Aino', 'I learned to ask.')
    await writes(grouped, 'Aino', 'I learned\nto ask twice.')
    await writes(grouped, 'Maija', 'Thank you!')
    expect(await writes(grouped, 'Petra', 'Not mine')).toMatchObject({ accepted: false })
    await pass(week - 120)
    expect(workplace.platform.archived.size).toBe(0)
    await pass(6 * 60)
    expect((await said('Law circle')).at(-1)?.text).toBe(
      [
        'Thank you, Law circle!',
        'Your group ends today. Thank you for your time and for everything that you’ve shared.',
        '• Aino: I learned to ask twice.',
        '• Maija: Thank you!',
      ].join('\n'),
    )
    expect(await texts()).toHaveLength(3)
    expect([...workplace.platform.archived]).toEqual([await channelOf('Law circle')])
    expect(await workplace.prisma.mentoringGroup.findFirst({ where: { name: 'Law circle' } })).toMatchObject({ state: 'ended' })
    expect(await places()).not.toContain('Law circle')
    expect(await writes(grouped, 'Aino', 'Too late')).toMatchObject({ accepted: false })
    // Whoever was in it may be in another one.
    await grouped.moves('Aino', null, 'Nurses')
    await pass(60)
    expect(await grouped.inside('Nurses')).toContain('AINO')
  })

  it('goes on where the coordinator thinks again, and whoever heard of the end hears that', async () => {
    const grouped = await aGroupedCohort({ onTeams: ['Wilma', 'Eero'] })
    const { workplace, pressed, said, pass, heard } = grouped
    await ends(grouped)
    await pass(60)
    const toTeams = (words: string) =>
      workplace.platform.said.filter(({ to, text }) => to === seatOf('Wilma', aalto).id && text.includes(words)).length
    expect([toTeams('ends soon'), heard('Aino', 'ends soon').length]).toEqual([1, 0])
    await pressed(await workplace.tap('Carla', { do: 'showGroupPlaces', mark: 'look', cohort: grouped.cohort }), 'Don’t end it')
    await pass(60)
    expect((await said('Law circle')).at(-1)?.text).toContain('Law circle goes on after all.')
    expect(toTeams('goes on after all')).toBe(1)
    await pass(week + 6 * 60)
    expect(workplace.platform.archived.size).toBe(0)
    expect((await said('Law circle')).length).toBe(3)
    await ends(grouped)
    await pass(week + 24 * 60)
    expect([workplace.platform.archived.size, toTeams('Thank you, Law circle!')]).toEqual([1, 1])
  })

  it('in Teams, each hears it alone, and closing the channel is a line of the coordinator’s task', async () => {
    const grouped = await aGroupedCohort({ onTeams: [...names] })
    const { workplace, pressed, pass, heard, looks } = grouped
    await pressed(await looks('showGroupPlaces'), 'Done')
    await pressed(await looks('showGroupPlaces'), 'Done')
    await ends(grouped)
    await pass(week + 24 * 60)
    const toAino = workplace.platform.said.filter(({ to }) => to === seatOf('Aino', aalto).id).map(({ text }) => text.split('\n')[0])
    expect(toAino.filter((line) => line?.includes('Law circle'))).toEqual([
      'Your group: Law circle',
      'Law circle ends soon',
      'Thank you, Law circle!',
    ])
    expect(heard('Carla', 'please archive or close its channel')).toHaveLength(1)
  })

  it.each([
    ['a busy platform', { kind: 'retry', afterMs: 1000, reason: 'transient' }, 1],
    ['an answer that was lost', { kind: 'unknown', detail: 'reset' }, 1],
    ['a refusal', { kind: 'failed', reason: 'notPermitted', detail: 'restricted_action' }, 0],
  ] as const)('is closed once and thanked once: %s', async (_, answer, archived) => {
    const grouped = await aGroupedCohort()
    const { workplace, said, pass, heard } = grouped
    await ends(grouped)
    workplace.platform.archiving = () => answer
    await pass(week + 5 * 60)
    workplace.platform.archiving = () => null
    await pass(24 * 60)
    expect((await said('Law circle')).filter(({ text }) => text.includes('Thank you, Law circle!'))).toHaveLength(1)
    expect([workplace.platform.archived.size, heard('Carla', 'please archive or close its channel').length]).toEqual([
      archived,
      1 - archived,
    ])
  })

  it('is thanked once, and closed, where the process dies after any step', async () => {
    const grouped = await aGroupedCohort()
    const { workplace, said, pass } = grouped
    await ends(grouped)
    const { platform } = workplace
    const { archive } = platform
    await pass(week - 120)
    let deaths = 2
    platform.archive = async (place) => {
      const done = await archive(place)
      if (deaths-- > 0) throw new Error('the process dies')
      return done
    }
    await pass(6 * 60).catch(() => null)
    await pass(6 * 60)
    expect((await said('Law circle')).filter(({ text }) => text.includes('Thank you, Law circle!'))).toHaveLength(1)
    expect(await workplace.prisma.mentoringGroup.findFirst({ where: { name: 'Law circle' } })).toMatchObject({ state: 'ended' })
  })

  it('is ended by a coordinator of it alone', async () => {
    const grouped = await aGroupedCohort()
    const { id } = await lawOf(grouped)
    for (const what of ['endGroup', 'goOnWithGroup'])
      expect(await grouped.workplace.tap('Maija', { do: what, group: id })).toMatchObject({ accepted: false })
    expect(await grouped.workplace.open('Aino', { do: 'openGroupLine', mark: 'opening', group: id })).toMatchObject({ accepted: false })
  })
})
