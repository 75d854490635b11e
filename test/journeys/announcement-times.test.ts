import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { announces, draws, everybody, idOf, replyOf, reportOf, sendsIt, textsTo, times, words } from '../ground/announcing.ts'
import { aCohort, aMentee, at } from '../ground/builders.ts'
import { callsOff, homeOf, moves } from '../ground/kick-off-desk.ts'
import { newStage } from './new-stage.ts'

/** When an announcement goes out, and what becomes of who changed meanwhile. */

describe('The time of an announcement', () => {
  it('goes by the kick-off, moves with it, waits while it is called off, and is missed when it has passed', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const plan = async () => {
      const id = idOf(await draws(stage))
      const draft = replyOf(await times(stage, id, { kind: 'kickOff', days: '2', time: '10:00' }))
      expect(plainText(draft.view)).toContain('2 days before the kick-off: Tuesday 19 January at 10:00')
      expect(plainText(replyOf(await sendsIt(stage, id)).view)).toContain('It’ll be sent on Tuesday 19 January at 10:00.')
      return id
    }
    const id = await plan()
    const due = async () => (await stage.prisma.announcement.findUniqueOrThrow({ where: { id } })).dueAt
    expect(plainText((await homeOf(stage, 'Carla')).view)).toContain('An announcement will be sent on Tuesday 19 January at 10:00')
    await moves(stage, { date: '2027-01-28', time: '17:30' })
    await stage.until('+61')
    expect(await due()).toEqual(new Date(at('2027-01-26T10:00').epochMilliseconds))
    await callsOff(stage)
    await stage.until('+20')
    expect(await due()).toBeNull()
    await stage.until('2027-01-26T10:01')
    expect(stage.heard.filter(({ kind }) => kind === 'announcement.text')).toEqual([])
  })

  it('that has passed is a problem beside its field, and so is no day', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    expect(await times(stage, id, { kind: 'at', date: '2026-12-18', time: '09:00' })).toEqual({
      problems: { date: 'That time has passed. Please choose a later one.' },
    })
    expect(await times(stage, id, { kind: 'at', time: '09:00' })).toEqual({ problems: { date: 'Please choose a day.' } })
    expect(await times(stage, id, { kind: 'at', date: '2026-12-19', time: '' })).toEqual({ problems: { time: 'Please choose a time.' } })
    expect(await times(stage, id, { kind: 'kickOff', days: 'two', time: '10:00' })).toEqual({
      problems: { days: expect.stringContaining('from 0 to 365') },
    })
    expect(await times(stage, id, { kind: 'kickOff', days: '300', time: '10:00' })).toEqual({
      problems: { days: expect.stringContaining('has passed') },
    })
  })

  it('that a process slept through is missed and shown; an hour late it still goes out, once', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const plan = async (time: string) => {
      const id = idOf(await draws(stage))
      replyOf(await times(stage, id, { kind: 'at', date: '2026-12-18', time }))
      replyOf(await sendsIt(stage, id))
      return id
    }
    const late = await plan('11:00')
    stage.clock.turnTo(at('2026-12-18T16:00'))
    await stage.settle()
    expect(textsTo(stage, 'Aino')).toHaveLength(1)
    expect((await stage.prisma.announcement.findUniqueOrThrow({ where: { id: late } })).state).toBe('sent')
    const missed = await plan('17:00')
    stage.clock.turnTo(at('2026-12-19T16:00'))
    await stage.settle()
    expect(textsTo(stage, 'Aino')).toHaveLength(1)
    expect((await stage.prisma.announcement.findUniqueOrThrow({ where: { id: missed } })).state).toBe('missed')
    expect(stage.inbox('Carla', 'announcement.report').at(-1)?.text).toContain('It wasn’t sent, because its time passed')
    expect(plainText((await homeOf(stage, 'Carla')).view)).toContain('An announcement wasn’t sent, because its time passed')
  })

  it('is inside each reader’s waking hours, unless it is urgent', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T22:00')
    const calm = await announces(stage)
    expect(textsTo(stage, 'Aino')).toEqual([])
    expect(await reportOf(stage, calm)).toMatch(/Waiting: 5.*The next people get it on Saturday 19 December at 08:00/s)
    const id = idOf(await draws(stage, { title_en: 'Fire', text_en: 'Stay outside.' }))
    const draft = replyOf(await times(stage, id, { urgent: 'yes' }))
    expect(plainText(draft.view)).toContain('It’s urgent: we’ll send it at any hour, also at night.')
    replyOf(await sendsIt(stage, id))
    expect(textsTo(stage, 'Aino')).toEqual([expect.stringContaining('Stay outside.')])
    await stage.until('2026-12-19T08:01')
    expect(textsTo(stage, 'Aino')).toHaveLength(2)
  })
})

describe('Between planning and sending', () => {
  it('who left, muted or joined is where they belong as of their own turn, and the report says why', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage, { ...words, category: 'news' }))
    replyOf(await times(stage, id, { kind: 'at', date: '2026-12-21', time: '10:00' }))
    replyOf(await sendsIt(stage, id))
    await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Wilma' } }, data: { state: 'withdrawn' } })
    await stage.tap('Eero', { do: 'muteNews' })
    await stage.import([...aCohort(), aMentee('Juho')])
    await stage.until('2026-12-21T10:01')
    expect(['Aino', 'Eero', 'Juho', 'Maija', 'Olli', 'Wilma'].filter((name) => textsTo(stage, name).length === 1)).toEqual([
      'Aino',
      'Juho',
      'Maija',
      'Olli',
    ])
    const report = await reportOf(stage, id)
    expect(report).toMatch(/Has got it: 4, Failed: 0, Waiting: 0, Left out: 2/)
    expect(report).toContain('Left out, not in the audience any more: 1')
    expect(report).toContain('Left out, turned off news: 1')
    const names = await stage.tap('Carla', { do: 'showColumn', mark: 'look', announcement: id, column: 'skipped' })
    expect(plainText(names.view)).toMatch(/Eero: turned off news.*Wilma: not in the audience any more/s)
  })

  it('who leaves or mutes while it waits for the morning gets nothing', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T22:00')
    const id = await announces(stage, { ...words, category: 'news' })
    await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Wilma' } }, data: { state: 'withdrawn' } })
    await stage.tap('Eero', { do: 'muteNews' })
    await stage.until('2026-12-19T08:01')
    expect(everybody.filter((name) => textsTo(stage, name).length > 0)).toEqual(['Aino', 'Maija', 'Olli'])
    expect(await reportOf(stage, id)).toMatch(/Has got it: 3, Failed: 0, Waiting: 0, Left out: 2/)
  })

  it('a recall takes back what waits: it is left out, and nobody gets it', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T22:00')
    const id = await announces(stage)
    await stage.tap('Carla', { do: 'recallAnnouncement', announcement: id })
    await stage.until('2026-12-19T09:00')
    expect(stage.heard.filter(({ kind }) => kind === 'announcement.text')).toEqual([])
    expect(await reportOf(stage, id)).toContain('Left out, withdrawn before it was sent: 5')
  })
})
