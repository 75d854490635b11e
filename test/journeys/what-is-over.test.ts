import { describe, expect, it } from 'vitest'
import { defaultLadder } from '../../src/programme/index.ts'
import { aCohort, aCoordinator, aMentee, type Stage } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

/** What stands in the chats once it is over: it says so, and has no buttons any more, without anybody opening it. */
describe.each(['slack', 'teams'] as const)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)
  const seen = (stage: Stage, name: string, words: RegExp) => stage.seen(name).filter(({ text }) => words.test(text))

  it('an older question is over once a newer one is answered, and the newer one shows the answer', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'unsure')
    await stage.until('2027-01-12T12:00')
    await stage.press('Aino', 'I’m coming')
    const [older, newer, ...others] = stage.seen('Aino').filter(({ text }) => !text.startsWith('Welcome'))
    expect(others).toEqual([])
    expect(older?.text).toMatch(/^You don’t need to answer this any more\n/u)
    expect(older?.text).toContain('I’m coming')
    expect(older?.buttons).toEqual([])
    expect(newer?.text).toContain('Wonderful, see you there!')
    expect(newer?.buttons.filter((label) => label.startsWith('✓'))).toEqual(['✓ I’m coming'])
  })

  /** The questions of Aino’s chat, oldest first: which answer each marks, or that it is over. */
  const questionsOf = (stage: Stage) =>
    stage
      .seen('Aino')
      .filter(({ text }) => !/^Welcome|Room 5[^]*Mentor: /u.test(text))
      .map(({ text, buttons }) =>
        text.startsWith('You don’t need to answer this') ? 'over' : buttons.filter((label) => label.startsWith('✓')).join(),
      )

  /** Aino was asked twice and said nothing. */
  async function askedTwice(): Promise<Stage> {
    const stage = await newStage()
    await stage.until('2027-01-12T12:00')
    expect(questionsOf(stage)).toEqual(['', ''])
    return stage
  }

  it('an answer that is given at home marks the newest question, and the older one is over', async () => {
    const stage = await askedTwice()
    await stage.pressAtHome('Aino', 'Can’t come, but I’ll take part')
    expect(questionsOf(stage).slice(0, 2)).toEqual(['over', '✓ Can’t come, but taking part'])
    await stage.pressAtHome('Aino', 'I’m coming')
    expect(questionsOf(stage).slice(0, 2)).toEqual(['over', '✓ I’m coming'])
  })

  it('an answer on an old question stays there, and the newest shows it, too', async () => {
    const stage = await askedTwice()
    await stage.press('Aino', 'I’m coming', 'oldest')
    expect(questionsOf(stage)).toEqual(['✓ I’m coming', '✓ I’m coming'])
    await stage.press('Aino', 'Not sure yet', 'newest')
    expect(questionsOf(stage)).toEqual(['over', '✓ Not sure yet'])
  })

  it('an answer that a coordinator noted marks the newest question of the person, and no message of hers', async () => {
    const stage = await newStage()
    await stage.until('2027-01-18T13:00')
    await stage.tap('Carla', { do: 'answer', confirmation: await stage.confirmationOf('Aino'), answer: 'coming' })
    // She has ten minutes to undo it.
    await stage.until('+10')
    expect(seen(stage, 'Aino', /^Your answer was noted/u)).toHaveLength(1)
    expect(questionsOf(stage).slice(-2)).toEqual(['✓ I’m coming', '✓ I’m coming'])
    expect(new Set(questionsOf(stage).slice(0, -2))).toEqual(new Set(['over']))
    await stage.answers('Aino', 'unsure')
    expect(questionsOf(stage).slice(-2)).toEqual(['✓ Not sure yet', '✓ Not sure yet'])
    expect(seen(stage, 'Aino', /^Your answer was noted/u)).toEqual([])
  })

  it('a question about a place that was released is over', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T12:30')
    expect(seen(stage, 'Aino', /will you be at the kick-off/u).length).toBeGreaterThan(1)
    await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
    await stage.until('+10')
    expect(seen(stage, 'Aino', /will you be at the kick-off/u)).toEqual([])
    const over = seen(stage, 'Aino', /Your place in the programme is no longer reserved\. Our latest/u)
    expect(over.map(({ buttons }) => buttons)).toEqual(over.map(() => []))
    expect(over.length).toBeGreaterThan(1)
  })

  it('an offer that somebody else took says so, and so does one that nobody answered in time', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Ville'), aMentee('Elsa'), aMentee('Onni')] })
    await stage.until('2027-01-12T10:00')
    await stage.answers('Aino', 'notStarting')
    const offered = ['Wilma', 'Ville', 'Elsa', 'Onni'].filter((name) => stage.inbox(name, 'offer.made').length > 0)
    const late = ['Wilma', 'Ville', 'Elsa', 'Onni'].find((name) => !offered.includes(name)) ?? ''
    await stage.until('2027-01-14T10:00')
    await stage.press(late, /^Yes, I’ll take the/u)
    for (const name of offered) {
      const [offer, ...more] = stage.seen(name)
      expect(more).toEqual([])
      expect(offer).toMatchObject({ text: expect.stringMatching(/^The place has gone to somebody else\n/u), buttons: [] })
    }
  })

  it('nothing asks for an answer any more soon after the kick-off began', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T10:00')
    await stage.answers('Eero', 'notStarting')
    await stage.press('Aino', 'I’m coming')
    await stage.until('2027-01-21T17:20')
    for (const name of ['Aino', 'Eero', 'Wilma']) {
      expect(stage.seen(name).flatMap(({ buttons }) => buttons.filter((label) => /coming|come|Yes/u.test(label)))).toEqual([])
      expect(stage.seen(name).some(({ text }) => /The kick-off has begun/u.test(text))).toBe(true)
    }
  })

  it('a mentor who is told on the day not to come reads nowhere that we see each other today, and does again if they are to come after all', async () => {
    const stage = await newStage()
    await stage.until('2027-01-14T10:00')
    await stage.answers('Aino', 'coming')
    await stage.answers('Maija', 'coming')
    await stage.until('2027-01-21T10:00')
    const today = () => stage.seen('Maija').filter(({ text }) => text.startsWith('See you today!')).length
    expect(today()).toBe(1)
    await stage.answers('Aino', 'notAtKickoff')
    await stage.until('+10')
    expect(today()).toBe(0)
    expect(seen(stage, 'Maija', /Our latest message says whether to come\./u).map(({ buttons }) => buttons)).toEqual([[]])
    await stage.answers('Aino', 'coming')
    await stage.until('+10')
    expect(today()).toBe(1)
  })

  it('an offer that its mentor withdrew says so', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('+10')
    await stage.answers('Maija', 'notStarting')
    await stage.until('+2')
    expect(stage.seen('Wilma').map(({ text, buttons }) => [text.split('\n')[0], buttons])).toEqual([
      ['We’re no longer offering this place', []],
      ['We’re no longer offering this place', []],
    ])
  })

  it.each([
    ['with all its steps', defaultLadder.steps],
    ['with the fewest', defaultLadder.steps.filter(({ kind }) => ['ask', 'release', 'standing'].includes(kind))],
  ])('nothing can be tapped any more as soon as the kick-off begins, by a ladder %s', async (_, steps) => {
    const stage = await newStage({ ladder: { steps } })
    expect(stage.refused).toEqual([])
    await stage.until('2027-01-14T10:00')
    await stage.answers('Eero', 'coming')
    await stage.until('2027-01-20T17:00')
    await stage.answers('Aino', 'notAtKickoff')
    await stage.until('2027-01-21T16:59')
    const people = ['Aino', 'Eero', 'Wilma', 'Maija', 'Olli', 'Carla']
    const tappable = () =>
      people.flatMap((name) =>
        stage
          .seen(name)
          .flatMap(({ buttons }) =>
            buttons.filter((label) => !/^(?:Send|Show where things stand|Settings|My data|I’m worried about something)$/u.test(label)),
          ),
      )
    expect(tappable()).not.toEqual([])
    await stage.until('2027-01-21T17:00')
    expect(tappable()).toEqual([])
    // The balance of an earlier day was true that day: its numbers stay.
    expect(seen(stage, 'Carla', /where things stand\n/u).some(({ text }) => /in \d+ days/u.test(text))).toBe(true)
    expect(stage.seen('Aino').some(({ text }) => /The kick-off has begun/u.test(text))).toBe(true)
  })

  it('a place that was released and asked for again says so, and cannot be asked for once the kick-off has begun', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T12:30')
    for (const name of ['Aino', 'Eero']) await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf(name) })
    await stage.until('+10')
    const last = (name: string) => seen(stage, name, /no longer reserved|waitlist|kick-off has begun/u).at(-1)
    expect(last('Aino')?.buttons).toEqual(['Join the waitlist'])
    await stage.press('Aino', 'Join the waitlist')
    await stage.until('2027-01-21T17:00')
    for (const name of ['Aino', 'Eero'])
      expect(last(name)).toMatchObject({ text: expect.stringMatching(/kick-off has begun/u), buttons: [] })
  })

  it('what a mentor was told before names nobody who has changed their mind', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T10:00')
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-20T18:00')
    expect(seen(stage, 'Maija', /Please come: Aino/u)).not.toEqual([])
    await stage.answers('Aino', 'notAtKickoff')
    await stage.until('+3')
    expect(seen(stage, 'Maija', /Please come: Aino/u)).toEqual([])
  })

  it('a mentor who says no is nowhere bidden to come, and is again once they can', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T10:00')
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-20T18:00')
    expect(seen(stage, 'Maija', /^Please come: Aino/u)).toHaveLength(2)
    await stage.press('Maija', 'I can’t make it')
    await stage.until('+3')
    expect(seen(stage, 'Maija', /^Please come/u)).toEqual([])
    await stage.press('Maija', 'I’ll be there')
    await stage.until('+3')
    expect(seen(stage, 'Maija', /^Noted: you can’t make it/u)).toEqual([])
    expect(seen(stage, 'Maija', /^Please come: Aino/u).length).toBeGreaterThan(0)
  })

  it('the answer of a mentor stands where they tapped it, whatever they are told next', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T10:00')
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-20T18:00')
    await stage.press('Maija', 'I can’t make it')
    const tapped = () => stage.seen('Maija').filter(({ text }) => text.includes('Your answer') && !text.startsWith('You don’t need'))
    expect(
      tapped()
        .at(-1)
        ?.buttons.filter((label) => label.startsWith('✓')),
    ).toEqual(['✓ Can’t come, but I’ll mentor'])
    await stage.until('+3')
    expect(seen(stage, 'Maija', /^Noted: you can’t make it/u).map(({ buttons }) => buttons)).toEqual([[], []])
    await stage.press('Maija', 'I’ll be there')
    await stage.until('+3')
    expect(
      tapped()
        .at(-1)
        ?.buttons.filter((label) => label.startsWith('✓')),
    ).toEqual(['✓ I’ll be there'])
  })

  describe('With two coordinators,', () => {
    const both = () => newStage({ people: [...aCohort(), aCoordinator('Cecilia')] })
    const lists = (stage: Stage, name: string) => seen(stage, name, /haven’t answered|hasn’t answered|nothing left to decide/u)

    it('the list of places to release shows both how it stands when somebody answers, and when one of them has decided', async () => {
      const stage = await both()
      await stage.until('2027-01-15T12:30')
      for (const name of ['Carla', 'Cecilia']) expect(lists(stage, name).at(-1)?.text).toMatch(/2 people haven’t answered/u)
      await stage.answers('Eero', 'coming')
      for (const name of ['Carla', 'Cecilia']) {
        expect(lists(stage, name).at(-1)?.text).toMatch(/1 person hasn’t answered/u)
        expect(lists(stage, name).at(-1)?.text).not.toContain('Eero')
      }
      await stage.press('Carla', 'Release the place')
      expect(stage.seen('Carla').at(-1)?.text).toMatch(/^Done: 1 place is released\./u)
      expect(lists(stage, 'Cecilia').at(-1)).toEqual({ text: 'There’s nothing left to decide.', buttons: [] })
    })

    it('the question about a free place is over for the other one as soon as one has agreed', async () => {
      const stage = await both()
      await stage.until('2027-01-19T08:30')
      await stage.answers('Aino', 'notStarting')
      await stage.until('2027-01-19T09:30')
      expect(seen(stage, 'Cecilia', /Maija has a free place/u).at(-1)?.buttons).toEqual(['Offer the place now'])
      await stage.press('Carla', 'Offer the place now')
      expect(stage.seen('Carla').some(({ text }) => text.startsWith('Thank you: we’re sending the offer now.'))).toBe(true)
      expect(seen(stage, 'Cecilia', /Maija has a free place/u)).toEqual([])
      expect(seen(stage, 'Cecilia', /^Maija: there’s nothing more to decide about the place\.$/u).map(({ buttons }) => buttons)).toEqual([
        [],
      ])
    })
  })
})
