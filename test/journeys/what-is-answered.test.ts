import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCohort, aMentee, platforms, type Stage } from '../ground/builders.ts'
import { anyUuid } from '../ground/commands.ts'
import { stagesOn } from './new-stage.ts'

const asRead = (stage: Stage, name: string, kind: string): string => stage.inbox(name, kind).at(-1)?.text ?? ''

const kickOffOf = async ({ prisma }: Stage): Promise<string> => (await prisma.kickOff.findFirstOrThrow()).id

/** What Pari answers, as it is read: on Slack and on Teams it has gone over the wire. */
describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  describe('What a mentee hopes for', () => {
    it('is stored, and the card keeps the date, the mentor and their own words', async () => {
      const stage = await newStage()
      await stage.until('2026-12-18T12:00')
      const wishes = { do: 'writeWishes', confirmation: await stage.confirmationOf('Aino'), text: 'To find my <way> & *more*' }
      const words = plainText((await stage.tap('Aino', wishes)).view)
      expect(words).toContain('Thursday 21 January')
      expect(words).toContain('Your mentor: Maija')
      expect(words).toContain('You wrote: “To find my <way> & *more*”')
      expect(words).toContain('Your mentor will read it. You’ll hear from us again closer to the kick-off.')
    })

    it('is stored, too, when the kick-off has begun, and nothing is promised any more', async () => {
      const stage = await newStage()
      await stage.until('2027-01-21T17:01')
      const wishes = { do: 'writeWishes', confirmation: await stage.confirmationOf('Aino'), text: 'To grow' }
      const words = plainText((await stage.tap('Aino', wishes)).view)
      expect(words).toContain('You wrote: “To grow”')
      expect(words).not.toContain('closer to the kick-off')
    })
  })

  describe('A place that somebody took', () => {
    it('comes with the name of the mentor, and with one last question that says nothing of a place kept so far', async () => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      const reply = await stage.press('Wilma', /^Yes, I’ll take the/u)
      expect(plainText(reply.view)).toContain('The place is yours! Your mentor is Maija.')
      expect(asRead(stage, 'Wilma', 'offer.won')).toMatch(/^Wilma, the place is yours!\nYour mentor is Maija\./u)
      expect(asRead(stage, 'Wilma', 'confirmation.ask')).toMatch(/^One last thing: will you be at the kick-off\?\n/u)
      expect(asRead(stage, 'Wilma', 'confirmation.ask')).not.toContain('reserved')
      const again = plainText((await stage.press('Wilma', /^Yes, I’ll take the/u)).view)
      expect(again).toContain('Your mentor is Maija.')
      expect(again).not.toContain('on its way')
    })
  })

  describe('A mentor who cannot come', () => {
    it('reads that it was noted and who knows, and not that they need not come', async () => {
      const stage = await newStage()
      await stage.until('2027-01-18T13:00')
      await stage.answers('Maija', 'notAtKickoff')
      await stage.until('+2')
      expect(asRead(stage, 'Maija', 'standing.free')).toBe(
        'Noted: you can’t make it\nWe’ve told Aino. Please agree on a first meeting together.',
      )
      expect(stage.inbox('Aino', 'confirmation.mentorAway')).toHaveLength(1)
      const home = plainText((await stage.tap('Maija', { do: 'showHome', mark: 'look' })).view)
      expect(home).toContain('Noted: you can’t make it')
      expect(home).not.toContain('No need to come')
    })

    it('reads the same of a no to mentoring as a whole', async () => {
      const stage = await newStage()
      await stage.until('2027-01-18T13:00')
      await stage.answers('Maija', 'notStarting')
      await stage.until('+2')
      expect(asRead(stage, 'Maija', 'standing.free')).toMatch(/^Noted: you can’t mentor this time\n/u)
    })
  })

  describe('A change after the mentors’ final confirmation', () => {
    const confirmed = async (): Promise<Stage> => {
      const stage = await newStage()
      await stage.until('2027-01-15T10:00')
      await stage.answers('Aino', 'coming')
      await stage.until('2027-01-20T18:00')
      return stage
    }
    const alarm = (stage: Stage) => asRead(stage, 'Carla', 'coordinator.alert')

    it.each(['notAtKickoff', 'notStarting'] as const)('by %s names both people and what the mentor was told', async (answer) => {
      const stage = await confirmed()
      await stage.answers('Aino', answer)
      await stage.until('+2')
      expect(alarm(stage)).toBe('Late change: Aino can’t come after all\nWe’ve told Maija not to travel.')
      await stage.answers('Aino', 'coming')
      await stage.until('+2')
      expect(alarm(stage)).toBe('Late change: Aino will come after all\nWe’ve told Maija that Aino will be there.')
    })

    it('to not knowing any more says no more than that', async () => {
      const stage = await confirmed()
      await stage.answers('Aino', 'unsure')
      await stage.until('+2')
      expect(alarm(stage)).toMatch(/^Late change: Aino may not come after all\n/u)
    })

    it('by a mentee who had not answered names them, too', async () => {
      const stage = await confirmed()
      await stage.answers('Eero', 'notAtKickoff')
      await stage.until('+2')
      expect(alarm(stage)).toBe('Late change: Eero can’t come after all\nWe’ve told Olli not to travel.')
      await stage.answers('Eero', 'notStarting')
      await stage.until('+2')
      expect(alarm(stage)).toBe('Late change: we’ve written to Olli\nWe’ve told Olli not to travel.')
    })
  })

  describe('A coordinator who releases all silent places', () => {
    it('reads whose they were, and what became of the others', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      await stage.answers('Eero', 'notAtKickoff')
      const words = plainText((await stage.press('Carla', /^(Pass|Release) .* 2 /u)).view)
      expect(words).toMatch(
        /^Done: 1 place is released\.\n\[Undo\]\nPlace released: Aino\nAnswered in the meantime: Eero \(.*can’t come.*\)$/iu,
      )
    })

    it('reads what became of all when none is left', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      const keep = { do: 'keep', confirmation: await stage.confirmationOf('Aino') }
      expect((await stage.tap('Carla', keep)).accepted).toBe(true)
      await stage.answers('Eero', 'coming')
      const words = plainText((await stage.tap('Carla', { do: 'releaseAll', kickOff: await kickOffOf(stage) })).view)
      expect(words).toBe('There’s nothing left to decide.\nAnswered in the meantime: Eero (I’m coming)\nPlace kept: Aino')
      const release = { do: 'release', confirmation: await stage.confirmationOf('Aino') }
      expect(plainText((await stage.tap('Carla', release)).view)).toContain('Done: the place is released. Aino will get a friendly message')
      const twice = await stage.tap('Carla', release)
      expect([twice.accepted, plainText(twice.view)]).toEqual([false, 'Aino: the place has already been released. Nothing was changed.'])
    })

    it('reads that everybody has answered, where they have', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      for (const name of ['Aino', 'Eero']) await stage.answers(name, 'coming')
      const words = plainText((await stage.press('Carla', /^(Pass|Release) .* 2 /u)).view)
      expect(words).toMatch(/^Everybody has answered in the meantime, so we released no place\.\nAnswered/u)
    })
  })

  describe('Somebody who had lost their place', () => {
    async function released(): Promise<Stage> {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      await stage.until('+10')
      return stage
    }
    const gone = 'Your place has gone in the meantime. You’re on the waitlist: if another place becomes free, we’ll write.'

    it('and answers when somebody else has it reads so beside the waitlist', async () => {
      const stage = await released()
      await stage.press('Wilma', /^Yes, I’ll take the/u)
      expect(plainText((await stage.answers('Aino', 'coming')).view)).toBe(gone)
    })

    it('and joins the waitlist when somebody else has it reads so, too', async () => {
      const stage = await released()
      await stage.press('Wilma', /^Yes, I’ll take the/u)
      const join = { do: 'joinWaitlist', confirmation: await stage.confirmationOf('Aino') }
      expect(plainText((await stage.tap('Aino', join)).view)).toBe(gone)
      expect(plainText((await stage.tap('Aino', join)).view)).toBe('You’re already on the waitlist. If a place becomes free, we’ll write.')
    })

    it('and joins the waitlist while nobody has it reads nothing of a loss', async () => {
      const stage = await released()
      const join = { do: 'joinWaitlist', confirmation: await stage.confirmationOf('Aino') }
      expect(plainText((await stage.tap('Aino', join)).view)).toBe('You’re on the waitlist. If a place becomes free, we’ll write.')
    })
  })

  describe('Where things stand', () => {
    const balance = (stage: Stage) => asRead(stage, 'Carla', 'coordinator.balance')

    it('says how many days are left, which mentors have answered and who withdrew', async () => {
      const stage = await newStage()
      await stage.until('2027-01-14T10:00')
      await stage.answers('Maija', 'coming')
      await stage.answers('Eero', 'notStarting')
      await stage.until('2027-01-15T09:00')
      expect(balance(stage)).toContain('Kick-off: in 6 days')
      expect(balance(stage)).toContain('Mentors: 1 of 2 answered')
      expect(balance(stage)).toContain('Mentors who have answered: Maija')
      expect(balance(stage)).toContain('Withdrew: Eero (mentee)')
      await stage.answers('Olli', 'notStarting')
      await stage.until('2027-01-20T09:00')
      expect(balance(stage)).toContain('Kick-off: in 1 day\n')
      expect(balance(stage)).toContain('Mentors: 1 of 1 answered')
      expect(balance(stage)).toContain('Withdrew: Eero (mentee) and Olli (mentor)')
      await stage.until('2027-01-21T09:00')
      expect(balance(stage)).toContain('Kick-off: today\n')
    })

    it('keeps how it is counted behind a button, in the message and at home', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T09:00')
      const [told] = stage.inbox('Carla', 'coordinator.balance').slice(-1)
      const home = await stage.tap('Carla', { do: 'showHome', mark: 'look' })
      for (const words of [told?.text, plainText(home.view)]) expect(words).not.toContain('0.9')
      const { accepted, view } = await stage.press('Carla', 'How is this counted?')
      expect(accepted).toBe(true)
      expect(plainText(view)).toContain('Expected mentees: 0.4')
      expect(plainText(view)).toContain('Coming counts as 0.9, not sure as 0.5, and no answer as 0.2.')
      const look = { do: 'showCounting', mark: 'look', kickOff: await kickOffOf(stage) } as const
      expect((await stage.house.core.handle(look, stage.addressOf('Olli'))).accepted).toBe(false)
      const nowhere = { ...look, kickOff: anyUuid }
      expect((await stage.house.core.handle(nowhere, stage.addressOf('Carla'))).accepted).toBe(false)
    })

    it('never says that there is nothing to do where places wait for a decision', async () => {
      const stage = await newStage()
      const nothing = 'Nothing for you to do today.'
      await stage.until('2027-01-08T09:00')
      expect(balance(stage)).toMatch(new RegExp(`${nothing}$`, 'u'))
      expect(plainText((await stage.tap('Carla', { do: 'showHome', mark: 'look' })).view)).not.toContain(nothing)
      await stage.until('2027-01-15T12:00')
      const status = plainText((await stage.tap('Carla', { do: 'showStatus', mark: 'look' })).view)
      expect(status).toMatch(/Decide about 2 /u)
      expect(status).not.toContain(nothing)
    })
  })

  describe('A mentor whose mentee gave up their place just now', () => {
    it('reads that we are looking for another, and not that we still are', async () => {
      const stage = await newStage({ people: [...aCohort(), aMentee('Ville')] })
      await stage.until('2027-01-18T13:00')
      await stage.answers('Aino', 'coming')
      await stage.until('+2')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      expect(asRead(stage, 'Maija', 'standing.hold')).toContain('We’re looking for a mentee for you')
      expect(asRead(stage, 'Maija', 'standing.hold')).not.toContain('still')
    })
  })
})
