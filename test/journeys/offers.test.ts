import { describe, expect, it, onTestFinished } from 'vitest'
import { connect } from '../../src/store/client.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aCohort, aMentee, aMentor, aStage, at, houseOn, platforms, type Stage } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

const offerTo = async (stage: Stage, name: string): Promise<string> => {
  const { email } = await stage.prisma.person.findFirstOrThrow({ where: { name } })
  const offers = await stage.prisma.offer.findMany({ where: { enrolment: { person: { email } } }, orderBy: { id: 'desc' } })
  return offers[0]?.id ?? ''
}

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  describe('A seat that somebody gave up', () => {
    it('is offered after ten minutes, in the daytime, to the first three who wait', async () => {
      const waiting = ['Wilma', 'Ville', 'Elsa', 'Onni']
      const stage = await newStage({ people: [...aCohort().slice(0, 5), ...waiting.map((name) => aMentee(name))] })
      await stage.until('2027-01-12T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+9')
      expect(waiting.map((name) => stage.inbox(name, 'offer.made').length)).toEqual([0, 0, 0, 0])
      await stage.until('+1')
      expect(waiting.map((name) => stage.inbox(name, 'offer.made').length)).toEqual([1, 1, 1, 0])
      await stage.until('2027-01-13T23:00')
      expect(stage.inbox('Onni', 'offer.made')).toHaveLength(1)
    })

    it('and comes back to within ten minutes costs nobody anything: nobody is offered it, and the mentor reads nothing', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-19T12:00')
      const before = ['Maija', 'Wilma', 'Carla'].map((name) => stage.inbox(name).length)
      await stage.answers('Aino', 'notStarting')
      await stage.until('+9')
      await stage.answers('Aino', 'coming')
      await stage.until('+60')
      expect(['Maija', 'Wilma', 'Carla'].map((name) => stage.inbox(name).length)).toEqual(before)
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', answer: 'coming', partner: 'Maija' })
      expect(await stage.person('Maija')).toMatchObject({ standing: 'go' })
    })

    it('waits as long as the programme says, and not at all if it says so', async () => {
      for (const [graceMinutes, minute] of [
        [0, 0],
        [30, 30],
      ] as const) {
        const stage = await newStage({ ladder: { graceMinutes } })
        await stage.until('2027-01-12T10:00')
        await stage.answers('Aino', 'notStarting')
        await stage.until('+60')
        expect(stage.inbox('Wilma', 'offer.made')[0]?.at).toEqual(at('2027-01-12T10:00').add({ minutes: minute }))
      }
    })

    it.each([
      ['2027-01-18T16:55', '2027-01-18T16:59', 'offer.made', 'before offers need a tap'],
      ['2027-01-12T16:55', '2027-01-12T16:59', 'offer.made', 'before nobody is written to any more that day'],
    ])('on %s is offered by %s (%s, %s)', async (given, offered, kind) => {
      const stage = await newStage()
      await stage.until(given)
      await stage.answers('Aino', 'notStarting')
      await stage.until(offered)
      expect(stage.inbox('Wilma').map((each) => each.kind)).toEqual([kind])
    })

    it('is offered after ten minutes also where nobody was awake then: a process that was down catches up', async () => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      await stage.answers('Aino', 'notStarting')
      stage.clock.turnTo(at('2027-01-12T14:00'))
      await stage.settle()
      expect(stage.inbox('Wilma', 'offer.made')).toMatchObject([{ at: at('2027-01-12T14:00') }])
    })

    it('goes to who speaks the mentor’s language first', async () => {
      const people = [...aCohort().slice(0, 5), aMentee('Wilma'), aMentee('Ville', { language: 'fi' })]
      const finnish = people.map((person) => (person.name === 'Maija' ? { ...person, language: 'fi' as const } : person))
      const stage = await newStage({
        people: finnish,
        ladder: { offers: { wave: 1, claimHours: 12, weekendClaimHours: 24, tapFromHours: 72, stopHours: 48 } },
      })
      await stage.until('2027-01-12T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      expect(stage.inbox('Ville', 'offer.made')).toHaveLength(1)
      expect(stage.inbox('Wilma', 'offer.made')).toHaveLength(0)
    })

    it('has one winner when two say yes at the same instant on different machines; the other hears kindly and keeps waiting', async () => {
      const database = await recycledDatabase()
      onTestFinished(() => database.close())
      const stage = await aStage(database.prisma, { platform, people: [...aCohort(), aMentee('Ville')] })
      onTestFinished(() => stage.stop())
      await stage.until('2027-01-12T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      const doors = [connect(database.url, { poolSize: 2 }), connect(database.url, { poolSize: 2 })]
      onTestFinished(async () => void (await Promise.all(doors.map((door) => door.close()))))
      const names = ['Wilma', 'Ville']
      const offers = await Promise.all(names.map((name) => offerTo(stage, name)))
      const replies = await Promise.all(
        doors.map(({ prisma }, index) =>
          houseOn(prisma, stage.clock, () => {}).core.handle(
            { do: 'acceptOffer', offer: offers[index] ?? '' },
            stage.addressOf(names[index] ?? ''),
          ),
        ),
      )
      await stage.settle()

      expect(replies.filter((reply) => reply.accepted)).toHaveLength(1)
      const winner = names[replies.findIndex((reply) => reply.accepted)] ?? ''
      const loser = names.find((name) => name !== winner) ?? ''
      expect(stage.inbox(winner).map((each) => each.kind)).toEqual(['offer.made', 'offer.won', 'confirmation.ask'])
      expect(stage.inbox(loser).map((each) => each.kind)).toEqual(['offer.made', 'offer.lost'])
      expect(stage.inbox(loser).at(-1)?.text).toContain('You keep your position on the waitlist')
      expect(await stage.person(winner)).toMatchObject({ state: 'active', partner: 'Maija' })
      expect(await stage.person(loser)).toMatchObject({ state: 'waiting', partner: null })
      expect(await stage.prisma.offer.count({ where: { state: 'won' } })).toBe(1)
    })

    it('can be declined, and the next seat is offered all the same', async () => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      expect((await stage.press('Wilma', 'No, not this time')).accepted).toBe(true)
      await stage.until('2027-01-13T10:00')
      expect(stage.inbox('Wilma', 'offer.made')).toHaveLength(1)
      await stage.answers('Eero', 'notStarting')
      await stage.until('+10')
      expect(stage.inbox('Wilma', 'offer.made')).toHaveLength(2)
      expect((await stage.deeds()).map((each) => each.deed)).toEqual(expect.arrayContaining(['offeredSeat', 'declinedOffer']))
    })

    it('may still be taken after the claim window while nobody else has it', async () => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      await stage.until('2027-01-14T10:00')
      expect((await stage.press('Wilma', 'Yes, I’ll take the place')).accepted).toBe(true)
      expect(await stage.person('Wilma')).toMatchObject({ partner: 'Maija' })
    })

    it('is won once, however often the winner taps', async () => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      const replies = [await stage.press('Wilma', 'Yes, I’ll take the place'), await stage.press('Wilma', 'Yes, I’ll take the place')]
      expect(replies.map((reply) => reply.accepted)).toEqual([true, true])
      expect(stage.inbox('Wilma', 'offer.won')).toHaveLength(1)
      expect((await stage.deeds()).filter((each) => each.deed === 'acceptedOffer')).toEqual([{ deed: 'acceptedOffer', by: 'Wilma' }])
    })

    it('cannot be taken by somebody else’s offer', async () => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      const reply = await stage.tap('Eero', { do: 'acceptOffer', offer: await offerTo(stage, 'Wilma') })
      expect(reply).toMatchObject({
        accepted: false,
        view: { parts: [{ text: 'This was meant for somebody else, so nothing was changed.' }] },
      })
      expect(await stage.person('Wilma')).toMatchObject({ state: 'waiting' })
    })
  })

  describe('In the last three days', () => {
    it('a seat is offered only when the coordinator says so', async () => {
      const stage = await newStage()
      await stage.until('2027-01-19T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      expect(stage.inbox('Wilma')).toEqual([])
      expect(stage.inbox('Carla').at(-1)).toMatchObject({ kind: 'coordinator.offers' })
      await stage.press('Carla', 'Offer the place now')
      expect(stage.inbox('Wilma').at(-1)).toMatchObject({ kind: 'offer.made', at: at('2027-01-19T10:10') })
      expect((await stage.deeds()).filter((each) => each.deed === 'agreedToOffers')).toEqual([{ deed: 'agreedToOffers', by: 'Carla' }])
      await stage.press('Wilma', 'Yes, I’ll take the place')
      expect(await stage.person('Wilma')).toMatchObject({ partner: 'Maija' })
    })

    it('nobody else can agree to it', async () => {
      const stage = await newStage()
      await stage.until('2027-01-19T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      const seat = await stage.prisma.seat.findFirstOrThrow({ where: { state: 'open' } })
      expect((await stage.tap('Wilma', { do: 'offerSeat', seat: seat.id })).accepted).toBe(false)
      expect(stage.inbox('Wilma')).toEqual([])
    })

    it('a seat stays empty two days ahead, the tap comes too late and the mentor knows', async () => {
      const stage = await newStage()
      await stage.until('2027-01-19T16:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      await stage.until('2027-01-19T17:00')
      const reply = await stage.press('Carla', 'Offer the place now')
      await stage.until('+2')
      expect(reply).toMatchObject({ accepted: false, view: { parts: [{ text: expect.stringContaining('too late for this place') }] } })
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.free', at: at('2027-01-19T17:02') })
      expect((await stage.deeds()).map((each) => each.deed)).toContain('closedSeat')
    })
  })

  describe('A mentor without a mentee', () => {
    it('is offered to the waitlist from the first ask on', async () => {
      const stage = await newStage({ people: [...aCohort(), aMentor('Sanna')] })
      await stage.until('2027-01-07T09:59')
      expect(stage.inbox('Wilma', 'offer.made')).toEqual([])
      await stage.until('2027-01-07T10:00')
      await stage.press('Wilma', 'Yes, I’ll take the place')
      expect(await stage.person('Sanna')).toMatchObject({ partner: 'Wilma' })
    })
  })
})
