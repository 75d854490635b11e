import { describe, expect, it } from 'vitest'
import { aCohort, aMentee, aMentor, at, platforms } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  describe('A mentor who steps back', () => {
    it('leaves the mentee first on the waitlist, with a kind word, and the coordinator knows', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'coming')
      await stage.press('Maija', 'I can’t mentor this time')
      await stage.until('+2')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'confirmation.mentorLeft' })
      expect(stage.inbox('Aino').at(-1)?.text).toContain('You’re at the front of the waitlist')
      expect(stage.inbox('Carla').at(-1)?.text).toContain('Without a mentor now: Aino')
      expect(await stage.person('Aino')).toMatchObject({ state: 'waiting', partner: null })
      expect(await stage.person('Maija')).toMatchObject({ state: 'withdrawn', partner: null })
    })

    it('is followed by a new one: the mentee is asked before who waited longer, and asked anew', async () => {
      const offers = { wave: 1, claimHours: 12, weekendClaimHours: 24, tapFromHours: 72, stopHours: 48 }
      const stage = await newStage({ ladder: { offers } })
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'coming')
      await stage.answers('Maija', 'notStarting')
      await stage.until('2027-01-11T10:00')
      await stage.answers('Eero', 'notStarting')
      await stage.until('+10')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'offer.made' })
      expect(stage.inbox('Wilma')).toEqual([])
      await stage.press('Aino', 'Yes, I’ll take the place')
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', answer: null, partner: 'Olli' })
      await stage.press('Aino', 'I’m coming')
      await stage.until('2027-01-20T12:00')
      expect(await stage.person('Olli')).toMatchObject({ standing: 'go', partner: 'Aino' })
      expect(await stage.person('Maija')).toMatchObject({ standing: 'free' })
    })

    it('spares the mentee a question that was waiting for the morning', async () => {
      const people = aCohort().map((person) => (person.name === 'Aino' ? { ...person, timeZone: 'America/Los_Angeles' } : person))
      const stage = await newStage({ people })
      await stage.until('2027-01-07T12:00')
      await stage.answers('Maija', 'notStarting')
      await stage.until('2027-01-08T10:00')
      expect(stage.inbox('Aino').map((each) => each.kind)).toEqual(['confirmation.welcome', 'confirmation.mentorLeft'])
    })

    it('and comes back gets the mentee back, who hears it', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Maija', 'notStarting')
      await stage.until('2027-01-11T10:00')
      expect((await stage.answers('Maija', 'coming')).accepted).toBe(true)
      await stage.until('+2')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'confirmation.mentorBack' })
      expect(await stage.person('Maija')).toMatchObject({ state: 'active', answer: 'coming', partner: 'Aino' })
    })

    it('by mistake, after the final word: one tap later everything is as it was, and nobody has read of it', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-20T16:00')
      const before = ['Maija', 'Aino', 'Carla'].map((name) => stage.inbox(name).length)
      await stage.answers('Maija', 'notStarting')
      await stage.until('2027-01-20T16:01')
      await stage.answers('Maija', 'coming')
      await stage.until('2027-01-20T16:15')
      expect(await stage.person('Maija')).toMatchObject({ standing: 'go', partner: 'Aino' })
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', answer: 'coming' })
      expect(['Maija', 'Aino', 'Carla'].map((name) => stage.inbox(name).length)).toEqual(before)
    })

    it('whose free seat was offered: the offer ends, and the others are offered the next seat', async () => {
      const people = [...aCohort(), aMentor('Sanna'), aMentor('Pekka')]
      const stage = await newStage({ people })
      await stage.until('2027-01-07T10:00')
      const [offered] = stage.inbox('Wilma', 'offer.made')
      const owner = offered?.text.includes('Sanna') ? 'Sanna' : 'Pekka'
      await stage.answers(owner, 'notStarting')
      await stage.until('+2')
      expect(stage.inbox('Wilma').map((each) => each.kind)).toEqual(['offer.made', 'offer.lost', 'offer.made'])
    })

    it('after the final word: the mentee hears at any hour, after two minutes', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-20T22:15')
      await stage.answers('Maija', 'notStarting')
      await stage.until('+2')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'confirmation.mentorLeft', urgent: true, at: at('2027-01-20T22:17') })
    })
  })

  describe('A mentor who cannot make the kick-off', () => {
    it('stays the mentor: the mentee is told, nobody changes partners, and the evening is free', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'coming')
      await stage.press('Maija', 'Can’t come, but I’ll mentor')
      await stage.until('+2')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'confirmation.mentorAway' })
      expect(stage.inbox('Aino').at(-1)?.text).toContain('Maija is still your mentor')
      await stage.until('2027-01-20T12:00')
      expect(await stage.person('Maija')).toMatchObject({ standing: 'free', partner: 'Aino' })
    })

    it('and can after all: the mentee hears the good news, and the mentor is told to go', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'coming')
      await stage.answers('Maija', 'notAtKickoff')
      await stage.until('+60')
      await stage.answers('Maija', 'coming')
      await stage.until('+2')
      expect(stage.inbox('Aino').at(-1)?.text).toContain('Good news: Maija can come after all')
      await stage.until('2027-01-20T12:00')
      expect(await stage.person('Maija')).toMatchObject({ standing: 'go' })
    })

    it('and thinks again at once, even twice: the mentee reads only what stands', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Aino', 'coming')
      const before = stage.inbox('Aino').length
      await stage.answers('Maija', 'notAtKickoff')
      await stage.until('+1')
      await stage.answers('Maija', 'coming')
      await stage.until('+60')
      expect(stage.inbox('Aino')).toHaveLength(before)
      expect(stage.inbox('Carla', 'coordinator.alert')).toEqual([])
      await stage.answers('Maija', 'notAtKickoff')
      await stage.until('+60')
      await stage.answers('Maija', 'coming')
      await stage.until('+1')
      await stage.answers('Maija', 'notAtKickoff')
      await stage.until('+60')
      expect(stage.inbox('Aino').slice(before)).toMatchObject([{ kind: 'confirmation.mentorAway' }])
    })

    it('is not announced as waiting in the mentee’s last ask', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await stage.answers('Maija', 'notAtKickoff')
      await stage.until('2027-01-14T10:00')
      expect(stage.inbox('Aino', 'confirmation.ask').at(-1)?.text).not.toMatch(/Maija (plans|is your mentor)/)
    })
  })

  describe('A mentor of several', () => {
    it('is told to go for the one who is coming, by name', async () => {
      const stage = await newStage({ people: [...aCohort(), aMentee('Ella', { mentor: 'Maija' })] })
      await stage.until('2027-01-08T10:00')
      await stage.answers('Ella', 'coming')
      await stage.until('2027-01-20T12:00')
      const last = stage.inbox('Maija').at(-1)
      expect(last?.text).toContain('Please come: Ella will be there')
      expect(last?.text).not.toContain('Aino')
    })
  })

  describe('A mentor far away', () => {
    it('hears the final word a day ahead and never at night', async () => {
      const people = [...aCohort(), aMentor('Sanna', { timeZone: 'America/Los_Angeles' }), aMentee('Iida', { mentor: 'Sanna' })]
      const stage = await newStage({ people })
      await stage.until('2027-01-08T10:00')
      await stage.answers('Iida', 'coming')
      await stage.until('2027-01-21T16:59')
      const last = stage.inbox('Sanna').findLast((heard) => heard.kind === 'standing.go')
      expect(last?.at).toEqual(at('2027-01-19T18:59', 'America/Los_Angeles'))
      expect(last?.text).toContain('This is our final confirmation')
    })
  })
})
