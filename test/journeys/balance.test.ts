import { describe, expect, it } from 'vitest'
import { platforms, type Stage } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

const nothing = 'Nothing for you to do today.'
const balance = (stage: Stage) => stage.inbox('Carla', 'coordinator.balance').at(-1)?.text

/** What the last delivery of a kind to somebody came to. */
async function endedAs(stage: Stage, name: string, kind: string, state: 'failed' | 'unknown' | 'superseded'): Promise<void> {
  const where = { person: { name }, kind: { startsWith: kind } }
  const { id } = await stage.prisma.delivery.findFirstOrThrow({ where, orderBy: { id: 'desc' } })
  await stage.prisma.delivery.update({ where: { id }, data: { state } })
}

async function everybodyComes(stage: Stage): Promise<void> {
  await stage.until('2027-01-08T10:00')
  for (const name of ['Aino', 'Eero', 'Maija', 'Olli']) await stage.answers(name, 'coming')
}

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  describe('The coordinator’s balance', () => {
    it.each(['failed', 'unknown'] as const)('names a mentor whose standing ended as %s, though the asks arrived', async (state) => {
      const stage = await newStage()
      await everybodyComes(stage)
      await stage.until('2027-01-18T13:00')
      await endedAs(stage, 'Olli', 'standing.', state)
      await stage.until('2027-01-19T09:00')
      expect(balance(stage)).toContain('Can’t be reached: Olli')
      expect(balance(stage)).toContain('Our messages don’t reach 1 person: please call them.')
      expect(balance(stage)).not.toContain(nothing)
      await stage.until('2027-01-21T09:00')
      expect(balance(stage)).not.toContain('Can’t be reached')
    })

    it('judges by what had an outcome: a withdrawn standing says nothing about who is reached', async () => {
      const stage = await newStage()
      await everybodyComes(stage)
      await stage.until('2027-01-18T13:00')
      await endedAs(stage, 'Olli', 'standing.', 'superseded')
      await stage.until('2027-01-19T09:00')
      expect(balance(stage)).not.toContain('Can’t be reached')
      expect(balance(stage)).toContain(nothing)
    })

    it('suggests to ring a silent mentor, whom the call list has too', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      for (const name of ['Aino', 'Eero', 'Maija']) await stage.answers(name, 'coming')
      await stage.until('2027-01-11T09:00')
      expect(balance(stage)).toContain(nothing)
      await stage.until('2027-01-12T09:00')
      expect(balance(stage)).toContain('1 phone call would help most now.')
      await stage.until('2027-01-20T09:00')
      expect(balance(stage)).toContain('1 phone call would help most now.')
    })

    it('suggests to ring who won a seat past the call list and is silent, though asked once', async () => {
      const stage = await newStage()
      await everybodyComes(stage)
      await stage.until('2027-01-15T13:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      await stage.press('Wilma', 'Yes, I’ll take the place')
      expect(stage.inbox('Wilma', 'confirmation.ask')).toHaveLength(1)
      await stage.until('2027-01-18T09:00')
      expect(balance(stage)).toContain('1 phone call would help most now.')
    })

    it('says that a late seat waits for the tap', async () => {
      const stage = await newStage()
      await everybodyComes(stage)
      await stage.until('2027-01-18T18:30')
      await stage.answers('Aino', 'notStarting')
      await stage.until('2027-01-19T09:00')
      expect(balance(stage)).toContain('1 free place is waiting for your decision')
      expect(balance(stage)).not.toContain('being offered')
    })

    it('says that an earlier seat is being offered', async () => {
      const stage = await newStage()
      await everybodyComes(stage)
      await stage.until('2027-01-12T08:30')
      await stage.answers('Aino', 'notStarting')
      await stage.until('2027-01-12T09:00')
      expect(balance(stage)).toContain('We’re offering 1 free place to people on the waitlist.')
    })
  })

  describe('A mentor who will not be at the kick-off', () => {
    it('is announced as such to whoever is offered the seat, wins it and is asked', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Maija', 'notAtKickoff')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      await stage.press('Wilma', 'Yes, I’ll take the place')
      const heard = stage.inbox('Wilma')
      expect(heard.map((each) => each.kind)).toEqual(['offer.made', 'offer.won', 'confirmation.ask'])
      for (const { text } of heard)
        expect(text).toContain('Maija can’t come to the kick-off, but the two of you can agree on a first meeting.')
    })
  })
})
