import { describe, expect, it } from 'vitest'
import { takeOff } from '../../src/programme/index.ts'
import { aCohort, aMentee, emailOf, type Stage } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

/** What a coordinator notes on the phone never replaces unseen what somebody has answered meanwhile. */
describe.each(['slack', 'teams'] as const)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)
  const seen = (stage: Stage, name: string, words: RegExp) => stage.seen(name).filter(({ text }) => words.test(text))

  describe('A coordinator on the phone,', () => {
    async function calling(): Promise<Stage> {
      const stage = await newStage()
      await stage.until('2027-01-15T10:00')
      await stage.press('Carla', 'Go through them one by one')
      expect(stage.seen('Carla').some(({ text }) => text.includes('What did Aino say?'))).toBe(true)
      await stage.answers('Aino', 'coming')
      await stage.press('Carla', 'Not taking part')
      return stage
    }
    const changed = 'Aino has answered in the meantime: “I’m coming”. Nothing was changed.'

    it('reads what somebody answered in the meantime before it is changed, and goes on with the next if it stays', async () => {
      const stage = await calling()
      const [asked] = seen(stage, 'Carla', /in the meantime/u)
      expect(asked?.text).toContain(changed)
      expect(asked?.text).toContain('Would you like to note “I won’t take part” instead?')
      expect(asked?.buttons).toEqual(['Note it anyway', 'Keep the answer'])
      expect(await stage.person('Aino')).toMatchObject({ answer: 'coming', state: 'active' })
      await stage.press('Carla', 'Keep the answer')
      expect(await stage.person('Aino')).toMatchObject({ answer: 'coming', state: 'active' })
      expect(stage.seen('Carla').some(({ text }) => text.includes('What did Eero say?'))).toBe(true)
    })

    it('may change it all the same', async () => {
      const stage = await calling()
      await stage.press('Carla', 'Note it anyway')
      expect(await stage.person('Aino')).toMatchObject({ answer: 'notStarting', state: 'withdrawn' })
      expect(stage.seen('Carla').some(({ text }) => text.includes('Noted for Aino.') && text.includes('What did Eero say?'))).toBe(true)
    })

    it('is asked once more when it has changed again', async () => {
      const stage = await calling()
      await stage.answers('Aino', 'notAtKickoff')
      await stage.press('Carla', 'Note it anyway')
      expect(await stage.person('Aino')).toMatchObject({ answer: 'notAtKickoff' })
      expect(seen(stage, 'Carla', /Aino has answered in the meantime: “Can’t come, but I’ll take part”/u)).toHaveLength(1)
    })

    it('replaces what somebody was unsure of, as she was shown, without a question', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T10:00')
      await stage.answers('Aino', 'unsure')
      await stage.press('Carla', 'Go through them one by one')
      while (!stage.seen('Carla').some(({ text }) => text.includes('What did Aino say?'))) await stage.press('Carla', 'Couldn’t reach them')
      await stage.press('Carla', 'They’re coming')
      expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
    })
  })

  it('what a mentor was told is over once a coordinator takes them off', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T10:00')
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-20T18:00')
    expect(seen(stage, 'Maija', /^Please come: Aino/u)).not.toEqual([])
    const { id } = await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf('Maija') } } })
    const deed = { cohortId: stage.cohortId, enrolmentIds: [id], actorId: null }
    await stage.house.programmes.transact((stores) => takeOff(stores, deed, stage.clock.now()))
    await stage.until('+10')
    expect(seen(stage, 'Maija', /^Please come/u)).toEqual([])
    const over = seen(stage, 'Maija', /no longer on the list of this programme/u)
    expect([over.length > 0, over.flatMap(({ buttons }) => buttons)]).toEqual([true, []])
  })

  it('a list that gives somebody another mentor, takes their place or gives one renews what they were asked', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T12:00')
    const asked = (name: string) => seen(stage, name, /will you be at the kick-off\?/u)
    expect(asked('Aino').every(({ text }) => text.includes('Maija'))).toBe(true)
    const moved = (name: string, mentor?: string) =>
      aCohort().map((person) => (person.name === name ? aMentee(name, mentor === undefined ? {} : { mentor }) : { ...person, seats: 2 }))
    await stage.import(moved('Aino', 'Olli'))
    await stage.settle()
    expect(asked('Aino').length).toBeGreaterThan(1)
    expect(asked('Aino').filter(({ text }) => !text.includes('Olli') || text.includes('Maija'))).toEqual([])
    expect(asked('Maija').filter(({ text }) => text.includes('Aino'))).toEqual([])
    await stage.import(moved('Aino'))
    await stage.settle()
    expect(asked('Aino')).toEqual([])
    const over = seen(stage, 'Aino', /^You don’t need to answer this any more\nYou’re on the waitlist/u)
    expect([over.length > 1, over.flatMap(({ buttons }) => buttons)]).toEqual([true, []])
    await stage.import(moved('Aino', 'Maija'))
    await stage.settle()
    expect(asked('Aino').every(({ text }) => text.includes('Maija'))).toBe(true)
    expect(seen(stage, 'Aino', /You’re on the waitlist\./u)).toEqual([])
  })

  it('a place that is filled again shows its mentor the new mentee on the question that stands', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    const asked = (name: string) => seen(stage, 'Maija', /will you be at the kick-off\?/u).filter(({ text }) => text.includes(name)).length
    expect(asked('Aino')).toBeGreaterThan(0)
    await stage.answers('Aino', 'notStarting')
    await stage.until('+11')
    await stage.press('Wilma', 'Yes, I’ll take the place')
    await stage.until('+3')
    expect(await stage.person('Wilma')).toMatchObject({ partner: 'Maija' })
    expect(asked('Aino')).toBe(0)
    expect(asked('Wilma')).toBeGreaterThan(0)
  })

  it('a mentor who can come after all is not promised to a mentee who stays away', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T12:00')
    await stage.answers('Aino', 'notAtKickoff')
    await stage.answers('Maija', 'notAtKickoff')
    await stage.until('+3')
    expect(seen(stage, 'Aino', /^Maija can’t come to the kick-off/u).map(({ text }) => text.includes('Please come anyway'))).toEqual([
      false,
    ])
    await stage.answers('Maija', 'coming')
    await stage.until('+3')
    const [back] = seen(stage, 'Aino', /^Good news: Maija can come after all/u)
    expect(back?.text).toContain('please agree on a first meeting together')
    expect(back?.text).not.toContain('You’ll meet at the kick-off.')
  })
})
