import { describe, expect, it } from 'vitest'
import { aCohort, aMentee, type Stage } from '../ground/builders.ts'
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

  it('a question about a place that was released is over', async () => {
    const stage = await newStage()
    await stage.until('2027-01-15T12:30')
    expect(seen(stage, 'Aino', /will you be at the kick-off/u).length).toBeGreaterThan(1)
    await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
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
})
