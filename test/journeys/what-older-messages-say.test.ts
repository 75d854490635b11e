import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCohort, aMentee, aMentor, buttonsOf, type Stage } from '../ground/builders.ts'
import { callsOff, formIn, homeOf, moves, opens, sends } from '../ground/kick-off-desk.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** Once a kick-off has moved or is called off, nobody finds the old time anywhere as one to go to. */

const everybody = ['Aino', 'Sanna', 'Tuomo', 'Wilma', 'Maija', 'Raili', 'Olli', 'Pia', 'Carla']
/** A label that bids somebody go somewhere, on either platform. */
const toGoTo = /^(?:When|Where)(?::|$)|Room 5/mu
const couples = [aMentor('Pia'), aMentee('Sanna', { mentor: 'Pia' }), aMentor('Raili'), aMentee('Tuomo', { mentor: 'Raili' })]

describe.each(['slack', 'teams'] as const)('On %s', (platform) => {
  const stages = stagesOn(platform)
  /** Three days ahead, with an answer of each kind, a place that was offered and one that was given up. */
  const busy = async (): Promise<Stage> => {
    const stage = await stages({ people: [...aCohort(), ...couples] })
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'coming')
    await stage.answers('Maija', 'coming')
    await stage.answers('Sanna', 'unsure')
    await stage.answers('Raili', 'notAtKickoff')
    await stage.until('2027-01-18T14:00')
    await stage.answers('Eero', 'notStarting')
    await stage.until('2027-01-18T17:00')
    return stage
  }
  const messages = (stage: Stage) => everybody.flatMap((name) => stage.seen(name).map((message) => ({ name, ...message })))

  it('whatever was said before calling off says so, shows no time to go to, and has no answer to tap', async () => {
    const stage = await busy()
    await callsOff(stage)
    const found = messages(stage)
    for (const { text } of found) expect.soft(text).not.toMatch(toGoTo)
    for (const { name, text, buttons } of found)
      if (text.includes('21 January')) expect.soft([name, text, buttons]).toEqual([name, expect.stringContaining('is cancelled'), buttons])
    const answers = new Set(['I’m coming', 'I’ll be there', 'I can’t make it', 'Yes, I’ll take the place', 'Not sure yet'])
    expect(found.flatMap(({ buttons }) => buttons).filter((label) => answers.has(label))).toEqual([])
    for (const name of everybody) expect.soft(plainText((await homeOf(stage, name)).view)).not.toMatch(toGoTo)
  })

  it('whatever was said before a move shows the new time and place, but for what the old one was', async () => {
    const stage = await busy()
    await moves(stage, { date: '2027-01-28', time: '18:00', venue: 'Aula' })
    await stage.until('+61')
    for (const { text } of messages(stage)) {
      expect.soft(text.replace(/Until now(?:: |\n)Thursday 21 January at 17:00[^\n]*/u, '')).not.toMatch(/21 January|Room 5/u)
    }
  })

  it('a welcome shows what was written in its place, with the time as it is', async () => {
    const stage = await stages()
    await stage.until('2026-12-24T12:00')
    await stage.tap('Aino', { do: 'writeWishes', confirmation: await stage.confirmationOf('Aino'), text: 'Courage' })
    await moves(stage, { date: '2027-01-28', venue: 'Aula' })
    await stage.until('+61')
    const said = stage.seen('Aino').map(({ text }) => text)
    expect(said[0]).toMatch(/Thursday 28 January at 17:00[^]*Aula/u)
    expect(said[0]).toContain('You wrote: “Courage”')
    expect(stage.seen('Eero')[0]?.text).toMatch(/Welcome, Eero![^]*Thursday 28 January at 17:00[^]*Aula/u)
  })
})

describe('Somebody who is just joining when it is called off', () => {
  it('with a welcome and no question yet, hears that they are in, and is asked once it is set anew', async () => {
    const stage = await newStage()
    await stage.until('2026-12-24T12:00')
    await callsOff(stage)
    expect(stage.inbox('Aino', 'kickOff.calledOff').map(({ text }) => text)).toEqual([
      expect.stringContaining('You’re still part of Spring mentoring. We hadn’t asked you about the kick-off yet.'),
    ])
  })

  it('after it was called off, hears nothing of a kick-off that they never knew, and is asked about the next one', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T10:00')
    await callsOff(stage)
    await stage.import([aMentor('Nea'), aMentee('Nina', { mentor: 'Nea' })])
    await stage.until('2027-01-12T10:00')
    expect([...stage.inbox('Nina'), ...stage.inbox('Nea')]).toEqual([])
    const set = formIn(
      await sends(stage, 'Carla', formIn(await opens(stage, 'Carla', 'openKickOff')), { date: '2027-02-18', time: '18:00' }),
    )
    await sends(stage, 'Carla', set)
    await stage.until('2027-02-18T17:00')
    for (const name of ['Nina', 'Nea']) {
      const said = stage.inbox(name).map(({ text }) => text)
      expect(said.join()).toContain('18 February')
      expect(said.join()).not.toMatch(/21 January|cancelled/u)
    }
  })

  it('who has just taken a place, hears it in words for somebody who was not asked, and keeps the place', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Aino', 'notStarting')
    await stage.until('+15')
    const accept = buttonsOf(stage.inbox('Wilma', 'offer.made')[0]?.view ?? { language: 'en', parts: [] })[0]?.command
    const cancelling = formIn(await opens(stage, 'Carla', 'openCallOff'))
    await Promise.all([stage.house.core.handle(accept ?? { do: '' }, stage.addressOf('Wilma')), sends(stage, 'Carla', cancelling)])
    await stage.settle()
    const said = stage.inbox('Wilma', 'kickOff.calledOff')
    expect(said).toHaveLength(1)
    const after = stage.inbox('Wilma').slice(stage.inbox('Wilma').findIndex(({ kind }) => kind === 'kickOff.calledOff') + 1)
    expect(after).toEqual([])
    expect(['active', 'waiting']).toContain((await stage.person('Wilma')).state)
  })
})
