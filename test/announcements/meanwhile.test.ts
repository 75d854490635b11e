import { describe, expect, it } from 'vitest'
import { announces, draws, idOf, replyOf, sendsIt, textsTo, times, words } from '../ground/announcing.ts'
import { aCohort, aMentee, emailOf } from '../ground/builders.ts'
import { newStage, stagesOn } from '../journeys/new-stage.ts'
import { aCrowdOf, aProcess, columnsOf, isAboutToGo, readersOf, reads, timesRead, together, until } from './going-out.ts'

/** What changes while an announcement is planned or on its way counts as of each one's own turn. */

const inThree = {
  ...{ title_en: 'News', text_en: 'English text', title_fi: 'Uutta', text_fi: 'Suomen teksti', title_sv: 'Nytt', text_sv: 'Svensk text' },
}

describe('While it is on its way', () => {
  it('who leaves when the run is at half gets nothing, and the report says why', async () => {
    const stage = await stagesOn('slack')({ people: aCrowdOf(20) })
    await stage.until('2026-12-18T10:00')
    const id = await isAboutToGo(stage)
    const process = aProcess(stage, { perSecond: 4, callLimitMs: 8_000 })
    await until(stage, id, process, ({ delivered }) => delivered >= 8)
    const [waits] = await stage.prisma.delivery.findMany({
      where: { kind: 'announcement.text', state: 'due' },
      orderBy: { id: 'desc' },
      take: 1,
    })
    await stage.prisma.enrolment.updateMany({ where: { personId: waits?.personId ?? '' }, data: { state: 'withdrawn' } })
    const columns = await until(stage, id, process, ({ waiting }) => waiting === 0)
    expect(columns).toEqual({ delivered: 19, failed: 0, waiting: 0, skipped: 1, unknown: 0 })
    expect(await reads(stage, id)).toContain('Left out, not in the audience any more: 1')
  })

  it('two processes give each their own language, alternately, as of the moment it leaves', async () => {
    const many = 24
    const stage = await stagesOn('teams')({ people: aCrowdOf(many) })
    await stage.until('2026-12-18T10:00')
    const spoken = ['en', 'sv-FI', 'fi', 'en_GB', '', 'de'] as const
    const heard = ['English text', 'Svensk text', 'Suomen teksti', 'English text', 'Suomen teksti', 'Suomen teksti']
    const speak = (nth: number, language: string) =>
      stage.prisma.person.updateMany({ where: { email: emailOf(`Reader ${nth}`) }, data: { language } })
    for (let nth = 0; nth < many; nth += 1) await speak(nth, spoken[nth % spoken.length] ?? '')
    await stage.prisma.person.updateMany({ where: { email: emailOf('Carla') }, data: { language: 'en' } })
    await stage.prisma.cohort.updateMany({ data: { language: 'fi' } })
    const id = await isAboutToGo(stage, inThree)
    const processes = [1, 2].map(() => aProcess(stage, { perSecond: 4, callLimitMs: 8_000 }))
    const both = together(stage, processes)
    await until(stage, id, both, ({ delivered }) => delivered >= 4)
    // One of those who wait changes their language.
    const [late] = await stage.prisma.delivery.findMany({
      where: { kind: 'announcement.text', state: 'due' },
      orderBy: { id: 'desc' },
      take: 1,
    })
    await stage.prisma.person.updateMany({ where: { id: late?.personId ?? '' }, data: { language: 'sv' } })
    await until(stage, id, both, ({ waiting }) => waiting === 0)
    const changed = await stage.prisma.person.findUniqueOrThrow({ where: { id: late?.personId ?? '' } })
    for (const [nth, name] of readersOf(many).entries()) {
      const words = name === changed.name ? 'Svensk text' : (heard[nth % heard.length] ?? '')
      expect([name, timesRead(stage, [name], words)]).toEqual([name, [1]])
      expect([name, stage.seen(name).filter(({ text }) => /English text|Svensk text|Suomen teksti/u.test(text)).length]).toEqual([name, 1])
    }
  })
})

describe('Between planning and sending', () => {
  it('who changes cohort is written to by the cohort where they are then', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    replyOf(await times(stage, id, { kind: 'at', date: '2026-12-21', time: '10:00' }))
    replyOf(await sendsIt(stage, id))
    const { id: here, ...cohort } = await stage.prisma.cohort.findFirstOrThrow()
    const other = crypto.randomUUID()
    await stage.prisma.cohort.create({ data: { ...cohort, id: other, name: 'Another' } })
    await stage.prisma.enrolment.updateMany({ where: { cohortId: here, person: { email: emailOf('Wilma') } }, data: { cohortId: other } })
    await stage.until('2026-12-21T10:01')
    expect([textsTo(stage, 'Wilma').length, textsTo(stage, 'Aino').length]).toEqual([0, 1])
    expect(await columnsOf(stage, id)).toEqual({ delivered: 4, failed: 0, waiting: 0, skipped: 1, unknown: 0 })
  })
})

describe('A mute in the middle of a run', () => {
  it('is of this person alone, and stands through a new list, another e-mail and the next cohort', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Juho')] })
    await stage.until('2026-12-18T22:00')
    const id = await announces(stage, { ...words, category: 'news' })
    // It waits for the morning.
    await stage.tap('Aino', { do: 'muteNews' })
    await stage.until('2026-12-19T09:00')
    expect(await columnsOf(stage, id)).toEqual({ delivered: 5, failed: 0, waiting: 0, skipped: 1, unknown: 0 })
    await stage.import([...aCohort(), aMentee('Juho')])
    const { id: aino } = await stage.prisma.person.findFirstOrThrow({ where: { email: emailOf('Aino') } })
    // The next round: another cohort in which she is again.
    const { id: here, ...cohort } = await stage.prisma.cohort.findFirstOrThrow()
    const next = crypto.randomUUID()
    await stage.prisma.cohort.create({ data: { ...cohort, id: next, name: 'Autumn' } })
    for (const enrolment of await stage.prisma.enrolment.findMany({ where: { cohortId: here, role: { in: ['coordinator', 'mentee'] } } }))
      await stage.prisma.enrolment.create({ data: { ...enrolment, id: crypto.randomUUID(), cohortId: next } })
    await stage.prisma.enrolment.updateMany({ where: { cohortId: here, role: 'mentee' }, data: { state: 'withdrawn' } })
    await stage.prisma.person.update({ where: { id: aino }, data: { email: 'aino.aalto@example.org' } })
    const again = await announces(stage, { ...words, category: 'news', cohorts: next })
    expect(await columnsOf(stage, again)).toMatchObject({ delivered: 3, skipped: 1 })
    expect([textsTo(stage, 'Aino').length, textsTo(stage, 'Juho').length]).toEqual([0, 2])
    await announces(stage, { ...words, category: 'needed', cohorts: next })
    expect([textsTo(stage, 'Aino').length, textsTo(stage, 'Juho').length]).toEqual([1, 3])
  })
})
