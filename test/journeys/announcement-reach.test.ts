import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { draws, fills, formOf, idOf, opens, replyOf, sendsIt, textsTo, times } from '../ground/announcing.ts'
import { aCohort, aCoordinator, aMentor } from '../ground/builders.ts'
import { newStage } from './new-stage.ts'

/** Who may write to whom, and to how many. */

describe('A coordinator', () => {
  it('reaches nobody in the cohorts of others, and loses what they planned with the role', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    // Another cohort with the same people, which somebody else coordinates.
    const { id: other, ...cohort } = await stage.prisma.cohort.findFirstOrThrow()
    const strange = crypto.randomUUID()
    await stage.prisma.cohort.create({ data: { ...cohort, id: strange, name: 'Another' } })
    expect((await stage.prisma.cohort.count()) > 1 && other === stage.cohortId).toBe(true)
    await stage.prisma.announcement.update({ where: { id }, data: { cohortIds: [strange] } })
    expect((await stage.tap('Carla', { do: 'showDraft', mark: 'look', announcement: id })).accepted).toBe(false)
    expect((await opens(stage, 'Carla', { do: 'openSend', mark: 'opening', announcement: id })) as { accepted?: boolean }).toMatchObject({
      accepted: false,
    })
    await stage.prisma.announcement.update({ where: { id }, data: { cohortIds: [stage.cohortId] } })
    replyOf(await times(stage, id, { kind: 'at', date: '2026-12-21', time: '10:00' }))
    replyOf(await sendsIt(stage, id))
    await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Carla' } }, data: { state: 'withdrawn' } })
    await stage.until('2026-12-21T10:01')
    expect(stage.heard.filter(({ kind }) => kind === 'announcement.text')).toEqual([])
    expect((await stage.prisma.announcement.findUniqueOrThrow({ where: { id } })).state).toBe('missed')
  })

  it('writes to more than two hundred only with a typed number, or when a second coordinator sends it', async () => {
    const many = Array.from({ length: 200 }, (_, nth) => aMentor(`Mentor ${nth}`))
    const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia'), ...many] })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    const form = formOf(await opens(stage, 'Carla', { do: 'openSend', mark: 'opening', announcement: id }))
    expect(form.fields.map(({ name }) => name)).toEqual(['count'])
    for (const count of ['', '204', 'many'])
      expect(await fills(stage, 'Carla', form, { count })).toEqual({ problems: { count: expect.stringContaining('Please type 205.') } })
    await stage.tap('Carla', { do: 'askSecond', announcement: id })
    expect(stage.inbox('Cecilia', 'announcement.approve').map(({ text }) => text)).toEqual([
      expect.stringContaining('Carla would like to write to 205 people'),
    ])
    const second = formOf(await opens(stage, 'Cecilia', { do: 'openSend', mark: 'opening', announcement: id }))
    expect(second.fields).toEqual([])
    expect(plainText(replyOf(await fills(stage, 'Cecilia', second)).view)).toContain('It’s on its way to 205 people.')
    await stage.settle()
    expect(textsTo(stage, 'Mentor 7')).toHaveLength(1)
  })
})
