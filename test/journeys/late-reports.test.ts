import { describe, expect, it } from 'vitest'
import { aCohort, at, platforms } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  describe('A report that comes late', () => {
    it('is dropped when a newer one is there: an outage does not end in a heap of balances', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      // Only the timetable runs: no lane reaches anybody.
      for (const day of ['08', '11', '12', '13']) {
        stage.clock.turnTo(at(`2027-01-${day}T09:30`))
        await stage.house.runTimetable()
      }
      expect(stage.inbox('Carla', 'coordinator.balance')).toEqual([])
      await stage.until('2027-01-13T10:30')
      expect(stage.inbox('Carla', 'coordinator.balance')).toHaveLength(1)
      expect(await stage.prisma.delivery.count({ where: { kind: 'coordinator.balance', state: 'dropped' } })).toBe(3)
    })

    it('reaches the coordinator in the evening when it says who is missing, and not two hours later', async () => {
      const evening = await newStage({ kickOff: '2027-01-21T20:00', people: aCohort() })
      await evening.until('2027-01-07T18:00')
      await evening.answers('Aino', 'coming')
      await evening.until('2027-01-21T20:20')
      expect(evening.inbox('Carla', 'presence.missing')).toMatchObject([{ at: at('2027-01-21T20:15'), urgent: true }])
      const [report] = await evening.prisma.delivery.findMany({ where: { kind: 'presence.missing' } })
      expect(report?.expiresAt).toEqual(new Date('2027-01-21T20:00:00Z'))
    })
  })
})
