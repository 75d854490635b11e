import { describe, expect, it } from 'vitest'
import { stagesOn } from '../journeys/new-stage.ts'
import { aCrowdOf, columnsOf, isAboutToGo, readBy, readersOf, reads } from './going-out.ts'

/** People who are not written to, all of them next to each other in the order in which people are written to. */

const runs = [
  { where: 'first', platform: 'recorder', many: 400, left: 150 },
  { where: 'in the middle', platform: 'recorder', many: 400, left: 150 },
  { where: 'last', platform: 'recorder', many: 400, left: 150 },
  { where: 'first', platform: 'slack', many: 80, left: 30 },
] as const

describe('Those who are not written to', () => {
  it.each(runs)('and are $where among $many, on the $platform, have a reason each, and the others are written to', async (run) => {
    const { where, platform, many, left } = run
    const stage = await stagesOn(platform)({ people: aCrowdOf(many) })
    await stage.until('2026-12-18T10:00')
    const id = await isAboutToGo(stage, { title_en: 'News', text_en: 'We meet in room 7.', category: 'news' })
    // Everybody has a row, in the order in which they will be written to.
    await stage.house.runTimetable()
    const order = await stage.prisma.delivery.findMany({ where: { kind: 'announcement.text' }, orderBy: { id: 'asc' } })
    expect(order).toHaveLength(many)
    const from = { first: 0, 'in the middle': (many - left) / 2, last: many - left }[where]
    const people = order.slice(from, from + left).map(({ personId }) => personId)
    const third = left / 3
    const mutedAt = new Date(stage.clock.now().epochMilliseconds)
    await stage.prisma.announcementMute.createMany({
      data: people.slice(0, third).map((personId) => ({ personId, category: 'news', mutedAt })),
    })
    const gone = people.slice(third, 2 * third)
    await stage.prisma.enrolment.updateMany({ where: { personId: { in: gone } }, data: { state: 'withdrawn' } })
    const accounts = await stage.prisma.person.findMany({ where: { id: { in: people.slice(2 * third) } } })
    for (const { name } of accounts) await stage.house.core.gone(stage.addressOf(name))
    await stage.settle()
    expect(await columnsOf(stage, id)).toEqual({ delivered: many - left, failed: third, waiting: 0, skipped: 2 * third, unknown: 0 })
    const report = await reads(stage, id)
    expect(report).toContain(`Left out, turned off news: ${third}`)
    expect(report).toContain(`Left out, not in the audience any more: ${third}`)
    expect(report).toMatch(new RegExp(`Failed, no account found\\. Ask them to add Pari.*: ${third}`, 'u'))
    if (platform === 'slack') expect(readBy(stage, readersOf(many), 'We meet in room 7.')).toBe(many - left)
    else expect(stage.heard.filter(({ kind }) => kind === 'announcement.text')).toHaveLength(many - left)
  })
})
