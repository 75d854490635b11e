import { describe, expect, it } from 'vitest'
import { aCohort, aCoordinator, aMentee, aMentor, at, buttonsOf, platforms } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

const threePairs = [
  aCoordinator('Carla'),
  ...['Maija', 'Olli', 'Sanna'].map((name) => aMentor(name)),
  aMentee('Aino', { mentor: 'Maija' }),
  aMentee('Eero', { mentor: 'Olli' }),
  aMentee('Iida', { mentor: 'Sanna' }),
]

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  describe('Students who would not start', () => {
    it('leave no mentor to travel in vain: each is told the truth the day before', async () => {
      const stage = await newStage({ people: threePairs })
      await stage.until('2027-01-07T18:00')
      await stage.answers('Aino', 'coming')
      await stage.answers('Eero', 'notStarting')
      await stage.until('2027-01-20T17:00')

      const lastWord = (name: string) => stage.inbox(name).findLast((heard) => heard.kind.startsWith('standing.'))
      expect(lastWord('Maija')).toMatchObject({ kind: 'standing.go', at: at('2027-01-20T12:00') })
      expect(lastWord('Maija')?.text).toContain('Aino will be there')
      expect(lastWord('Olli')).toMatchObject({ kind: 'standing.free' })
      expect(lastWord('Olli')?.text).toContain('There’s no mentee for you at this kick-off')
      expect(lastWord('Sanna')).toMatchObject({ kind: 'standing.free' })
      expect(lastWord('Sanna')?.text).toContain('please don’t travel')
    })

    it('are asked three times, the last time by the name of who would travel, and then left in peace', async () => {
      const stage = await newStage()
      await stage.until('2027-01-21T16:59')
      const asks = stage.inbox('Aino', 'confirmation.ask')
      expect(asks.map((ask) => ask.at)).toEqual([at('2027-01-07T10:00'), at('2027-01-11T15:00'), at('2027-01-14T10:00')])
      expect(asks.map((ask) => ask.text.includes('Maija is your mentor and will only travel to the kick-off if'))).toEqual([
        false,
        false,
        true,
      ])
      expect(asks.map((ask) => buttonsOf(ask.view).length)).toEqual([4, 4, 4])
      expect(stage.inbox('Aino', 'confirmation.reminder')).toEqual([])
    })

    it('say so in one tap on any ask, and hear nothing more about the kick-off', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      const reply = await stage.press('Aino', 'I won’t take part')
      expect(reply.accepted).toBe(true)
      const before = stage.inbox('Aino').length
      await stage.until('2027-01-21T17:30')
      expect(stage.inbox('Aino')).toHaveLength(before)
      expect(await stage.person('Aino')).toMatchObject({ state: 'withdrawn', answer: 'notStarting', partner: null })
    })

    it('start later where they only miss the evening: the pair stays, and the mentor’s evening is free', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      await stage.press('Aino', 'Can’t come, but I’ll take part')
      await stage.until('2027-01-20T17:00')
      expect(stage.inbox('Maija').at(-1)?.text).toContain('Aino can’t come to the kick-off but will take part in the programme')
      expect(await stage.person('Maija')).toMatchObject({ standing: 'free', partner: 'Aino' })
    })
  })

  describe('An answer', () => {
    it('stops the asks, and is reminded of with a no in one tap', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      await stage.press('Aino', 'I’m coming')
      await stage.until('2027-01-20T18:00')
      expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(1)
      expect(stage.inbox('Aino', 'confirmation.reminder').map((each) => each.at)).toEqual([at('2027-01-18T15:00'), at('2027-01-20T15:00')])
      await stage.press('Aino', 'I can’t make it')
      expect(await stage.person('Aino')).toMatchObject({ answer: 'notAtKickoff', partner: 'Maija' })
    })

    it('of "not sure yet" is asked again, and may become a yes', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      await stage.press('Aino', 'Not sure yet')
      await stage.until('2027-01-11T18:00')
      expect(stage.inbox('Aino').at(-1)?.text).toContain('Last time you weren’t sure yet')
      await stage.press('Aino', 'I’m coming')
      await stage.until('2027-01-20T17:00')
      expect(await stage.person('Maija')).toMatchObject({ standing: 'go', partner: 'Aino' })
    })

    it('that is tapped twice counts once', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      const replies = [await stage.press('Aino', 'I’m coming'), await stage.press('Aino', 'I’m coming')]
      expect(replies.map((reply) => reply.accepted)).toEqual([true, true])
      expect((await stage.deeds()).filter((each) => each.deed === 'answered')).toEqual([{ deed: 'answered', by: 'Aino' }])
    })

    it('in Finnish and Swedish is asked for and thanked for in that language', async () => {
      const people = aCohort().map((person) =>
        person.name === 'Aino' ? { ...person, language: 'fi' as const } : { ...person, language: 'sv' as const },
      )
      const stage = await newStage({ people })
      await stage.until('2027-01-07T18:00')
      expect(stage.inbox('Aino').at(-1)?.view.language).toBe('fi')
      expect((await stage.answers('Aino', 'coming')).view.language).toBe('fi')
      expect((await stage.answers('Eero', 'coming')).view.language).toBe('sv')
    })
  })

  describe('A change after the final word', () => {
    it('reaches the mentor and the coordinator after two minutes, even late in the evening', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-20T23:30')
      expect(await stage.person('Maija')).toMatchObject({ standing: 'go' })
      await stage.answers('Aino', 'notAtKickoff')
      await stage.until('+2')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.free', urgent: true, at: at('2027-01-20T23:32') })
      expect(stage.inbox('Carla').at(-1)).toMatchObject({ kind: 'coordinator.alert', urgent: true, at: at('2027-01-20T23:32') })
      expect(stage.inbox('Carla').at(-1)?.text).toContain('Maija')
    })

    it('waits for the morning where that is still a day ahead: nobody is woken for it', async () => {
      // The final word before a Monday comes on Friday.
      const stage = await newStage({ kickOff: '2027-01-25T17:00' })
      await stage.until('2027-01-14T18:00')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-23T06:30')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.go', text: expect.stringContaining('final confirmation') })
      await stage.answers('Aino', 'notAtKickoff')
      await stage.until('2027-01-23T12:00')
      const morning = at('2027-01-23T08:00')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.free', urgent: false, at: morning })
      expect(stage.inbox('Carla', 'coordinator.alert').at(-1)).toMatchObject({ urgent: false, at: morning })
      // In the night before, the morning would be too late.
      await stage.until('2027-01-24T21:00')
      await stage.answers('Aino', 'coming')
      await stage.until('+2')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.go', urgent: true, at: at('2027-01-24T21:02') })
    })

    it('from no to yes sends the mentor on their way after all', async () => {
      const stage = await newStage()
      await stage.until('2027-01-21T11:00')
      await stage.answers('Aino', 'coming')
      await stage.until('+2')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.go', urgent: true })
      expect(stage.inbox('Carla').at(-1)?.text).toContain('Late change: Aino will come after all')
    })

    it('that is taken back within two minutes is read by nobody', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-20T16:00')
      const before = ['Maija', 'Carla'].map((name) => stage.inbox(name).length)
      await stage.answers('Aino', 'notAtKickoff')
      await stage.until('+1')
      await stage.answers('Aino', 'coming')
      await stage.until('+30')
      expect(['Maija', 'Carla'].map((name) => stage.inbox(name).length)).toEqual(before)
      expect(await stage.person('Maija')).toMatchObject({ standing: 'go' })
    })

    it('in the last two hours is told at once', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-21T15:00')
      await stage.answers('Aino', 'notStarting')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.free', urgent: true, at: at('2027-01-21T15:00') })
    })

    it('before it waits for the morning', async () => {
      const stage = await newStage()
      await stage.until('2027-01-18T23:30')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-19T07:59')
      expect(stage.inbox('Maija').at(-1)?.kind).toBe('standing.hold')
      await stage.until('2027-01-19T08:00')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.go', at: at('2027-01-19T08:00') })
    })
  })
})
