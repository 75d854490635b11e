import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import {
  announces,
  buttonOf,
  chooses,
  draws,
  fills,
  formOf,
  idOf,
  opens,
  replyOf,
  reportOf,
  sendsIt,
  textsTo,
  words,
} from '../ground/announcing.ts'
import { seatOf } from '../ground/workplace.ts'
import { aChannelledCohort } from './channelled-cohort.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** What a report says, and what can be done from it. */

describe('The report', () => {
  it('counts taps of each language and platform', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = await announces(stage, { ...words, button: 'gotIt' })
    await stage.press('Aino', 'Got it')
    const report = await reportOf(stage, id)
    expect(report).toContain('English: 5 of 5 have got it, 1 tapped')
    expect(report).toContain('Pari: 5 of 5 have got it, 1 tapped')
    const silent = await announces(stage, words)
    expect(await reportOf(stage, silent)).toContain('English: 5 of 5 have got it\n')
  })

  it('is brought up to date while it is sent: the next look is ten seconds away', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T22:00')
    const id = await announces(stage)
    const nextLook = async () => (await stage.prisma.announcement.findUniqueOrThrow({ where: { id } })).dueAt?.toISOString()
    expect(await nextLook()).toBe('2026-12-18T20:00:10.000Z')
    await stage.until('+1')
    // Everybody sleeps, so then it is looked at in the morning.
    expect(await nextLook()).toBe('2026-12-19T06:00:00.000Z')
  })

  it.each(['slack', 'teams'] as const)(
    'moves on the %s with taps, also when everybody has it: at most every ten seconds',
    async (platform) => {
      const stage = await stagesOn(platform)()
      await stage.until('2026-12-18T10:00')
      const id = await announces(stage, { ...words, button: 'gotIt' })
      await stage.until('+1')
      const nextLook = async () => (await stage.prisma.announcement.findUniqueOrThrow({ where: { id } })).dueAt?.toISOString()
      const shown = () => stage.seen('Carla').findLast(({ text }) => text.includes('How it’s going'))?.text
      expect([await nextLook(), shown()]).toEqual([undefined, expect.stringContaining('Got it: 0')])
      const tap = (name: string, as: 'gotIt' | 'none') => stage.tap(name, { do: 'tapAnnouncement', announcement: id, as })
      await tap('Aino', 'gotIt')
      expect(await nextLook()).toBe('2026-12-18T08:01:10.000Z')
      stage.clock.turnTo(stage.clock.now().add({ seconds: 5 }))
      await tap('Eero', 'gotIt')
      expect(await nextLook()).toBe('2026-12-18T08:01:10.000Z')
      await stage.until('+1')
      expect([await nextLook(), shown()]).toEqual([undefined, expect.stringContaining('Got it: 2')])
      await tap('Eero', 'none')
      await stage.until('+1')
      expect(shown()).toContain('Got it: 1')
      // Some get it in the morning; whoever has it already is counted in the evening.
      await stage.prisma.announcement.update({ where: { id }, data: { dueAt: new Date('2026-12-19T06:00:00Z') } })
      await tap('Maija', 'gotIt')
      expect(await nextLook()).toBe('2026-12-18T08:03:15.000Z')
    },
  )
})

describe('A reminder', () => {
  it('that waits for the morning leaves out who has tapped meanwhile, and says what stands there then', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = await announces(stage, { ...words, button: 'gotIt' })
    await stage.until('2026-12-18T22:00')
    await stage.tap('Carla', { do: 'remindUntapped', announcement: id })
    await stage.press('Aino', 'Got it')
    const form = formOf(await opens(stage, 'Carla', { do: 'openCorrection', mark: 'opening', announcement: id }))
    replyOf(await fills(stage, 'Carla', form, { text_en: 'We meet in room 8.' }))
    await stage.until('2026-12-19T09:00')
    expect(stage.inbox('Aino', 'announcement.reminder')).toEqual([])
    expect(stage.inbox('Eero', 'announcement.reminder').map(({ text }) => text)).toEqual([expect.stringContaining('We meet in room 8.')])
    // A correction does not renew the right to remind.
    expect((await stage.tap('Carla', { do: 'remindUntapped', announcement: id })).accepted).toBe(false)
  })

  it('of what was withdrawn meanwhile is not sent', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = await announces(stage, { ...words, button: 'gotIt' })
    await stage.until('2026-12-18T22:00')
    await stage.tap('Carla', { do: 'remindUntapped', announcement: id })
    await stage.tap('Carla', { do: 'recallAnnouncement', announcement: id })
    await stage.until('2026-12-19T09:00')
    expect(stage.heard.filter(({ kind }) => kind === 'announcement.reminder')).toEqual([])
  })
})

describe('Those who have not tapped an earlier announcement', () => {
  it('are an audience of their own, as of the moment it is sent', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const earlier = await announces(stage, { ...words, button: 'gotIt' })
    await stage.press('Aino', 'Got it')
    const id = idOf(await draws(stage, { title_en: 'Again', text_en: 'Please read the last one.' }))
    const draft = replyOf(await chooses(stage, id, { states: 'notTapped', of: earlier }))
    expect(plainText(draft.view)).toContain('How many: 4 people')
    await stage.press('Eero', 'Got it')
    replyOf(await sendsIt(stage, id))
    expect(
      ['Aino', 'Eero', 'Maija', 'Olli', 'Wilma'].filter((name) => textsTo(stage, name).some((text) => text.includes('Please read'))),
    ).toEqual(['Maija', 'Olli', 'Wilma'])
  })
})

describe('Those of whom nobody knows whether they got it', () => {
  it('get it again only when a coordinator says so, who was told that some then get it twice', async () => {
    const { workplace } = await aChannelledCohort()
    const stage = { house: workplace.house, addressOf: (name: string) => seatOf(name), settle: workplace.settle }
    workplace.platform.fate = (to) => (['U0AINO', 'U0EERO'].includes(to.id) ? { kind: 'unknown', detail: 'reset' } : null)
    const id = idOf(await draws(stage, words))
    replyOf(await sendsIt(stage, id))
    workplace.platform.fate = () => null
    await workplace.until('2027-01-08T13:00')
    const got = (name: string) => workplace.inbox(name).filter(({ text }) => text.includes('We meet in room 7.')).length
    expect([got('Aino'), got('Maija')]).toEqual([0, 1])
    const report = await workplace.tap('Carla', { do: 'showReport', mark: 'look', announcement: id })
    const asked = await workplace.tap('Carla', buttonOf(report, 'previewUnknown'))
    expect(plainText(asked.view)).toContain(
      'We don’t know whether 2 people have got it. If we send it again, some of them may get it twice.',
    )
    expect((await workplace.tap('Carla', { do: 'sendUnknownAgain', announcement: id, count: 1 })).accepted).toBe(false)
    await workplace.tap('Carla', buttonOf(asked, 'sendUnknownAgain'))
    await workplace.settle()
    expect([got('Aino'), got('Eero'), got('Maija')]).toEqual([1, 1, 1])
    const again = await workplace.tap('Carla', { do: 'sendUnknownAgain', announcement: id, count: 2 })
    expect(plainText(again.view)).toContain('We now know for everybody')
    expect((await workplace.tap('Carla', { do: 'previewUnknown', mark: 'look', announcement: id })).accepted).toBe(false)
  })
})
