import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { buttonOf, fills, formOf, opens, replyOf } from '../ground/announcing.ts'
import { aCohort, aCoordinator, emailOf, goesOn, type Stage } from '../ground/builders.ts'
import { reads, worries, worry } from '../ground/concerned.ts'
import { callsOff, homeOf } from '../ground/kick-off-desk.ts'
import { newStage } from './new-stage.ts'

/** Somebody who is worried asks for no contact with the other of their pair. */

const people = [...aCohort(), aCoordinator('Cecilia')]
const kindsOf = (stage: Stage, name: string) => stage.inbox(name).flatMap(({ kind }) => (kind.startsWith('concern.') ? [kind] : []))

describe('No contact, which somebody asks for with what worries them,', () => {
  const pairs = async (stage: Stage) => (await stage.prisma.pair.findMany({ where: { stoppedAt: { not: null } } })).length
  async function stopped(): Promise<Stage> {
    const stage = await newStage({ people })
    await stage.until('2026-12-18T12:00')
    const form = formOf(await opens(stage, 'Aino', { do: 'openConcern', mark: 'opening' }))
    const options = (name: string) => {
      const field = form.fields.find((each) => each.name === name)
      return field && 'options' in field ? field.options : []
    }
    expect(options('stop').map(({ label }) => label)).toEqual(['Maija'])
    const reader = options('reader').find(({ label }) => label === 'Cecilia')?.value ?? ''
    const texts = { text: worry, reader, soon: 'urgent', stop: options('stop')[0]?.value ?? '' }
    const sent = replyOf(await fills(stage, 'Aino', form, texts))
    await stage.settle()
    expect(plainText(sent.view)).toContain('You and Maija have a break.')
    return stage
  }

  it('holds at once; the other hears that their pair has a break, and neither why nor of any worry', async () => {
    const stage = await stopped()
    expect(await pairs(stage)).toBe(1)
    const [rests] = stage.inbox('Maija', 'pair.rests')
    expect(rests?.text).toContain('You and Aino have a break from now on.')
    expect(stage.inbox('Maija').filter(({ text }) => /worr|concern|no contact/i.test(text))).toEqual([])
    expect(kindsOf(stage, 'Maija')).toEqual([])
    expect(plainText((await reads(stage, 'Cecilia')).view)).toContain('They want no contact with Maija.')
  })

  it('is a break on the card of both for their coordinator, who reads neither who asked nor why; the audit has nothing of it', async () => {
    const stage = await stopped()
    for (const [name, partner] of [
      ['Aino', 'Maija'],
      ['Maija', 'Aino'],
    ] as const) {
      const { id: enrolment, cohortId: cohort } = await stage.prisma.enrolment.findFirstOrThrow({
        where: { person: { email: emailOf(name) } },
      })
      const card = plainText((await stage.tap('Carla', { do: 'showPerson', mark: 'look', cohort, enrolment })).view)
      expect(card).toContain(`The pair with ${partner} has a break.`)
      expect(card).not.toMatch(/worr|concern|asked for|no contact/i)
    }
    expect((await stage.deeds()).map(({ deed }) => deed).filter((deed) => /stop|contact|concern/i.test(deed))).toEqual([])
  })

  it('lets nobody be asked or reminded in the name of the other', async () => {
    const stage = await stopped()
    await stage.until('2027-01-07T12:00')
    await stage.answers('Maija', 'coming')
    await stage.until('2027-01-14T12:00')
    expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(3)
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-21T16:59')
    expect(stage.inbox('Aino', 'confirmation.reminder').length).toBeGreaterThan(0)
    for (const kind of ['confirmation.ask', 'confirmation.reminder', 'confirmation.dayOf'])
      for (const [name, other] of [
        ['Aino', 'Maija'],
        ['Maija', 'Aino'],
      ] as const)
        for (const { text } of stage.inbox(name, kind)) expect(text).not.toContain(`: ${other}`)
    for (const { text } of stage.inbox('Aino', 'confirmation.ask').concat(stage.inbox('Aino', 'confirmation.reminder')))
      expect(text).not.toContain('Maija')
  })

  it('bids no mentor come for the other: who has heard so hears at once that they need not, and calling off names nobody', async () => {
    const stage = await newStage({ people })
    await stage.until('2027-01-07T12:00')
    for (const name of ['Aino', 'Maija']) await stage.answers(name, 'coming')
    await worries(stage, 'Aino', 'Cecilia', 'calm')
    await stage.until('2027-01-20T13:00')
    expect(stage.inbox('Maija', 'standing.go').at(-1)?.text).toContain('Aino will be there')
    await stage.tap('Aino', buttonOf(await reads(stage, 'Aino', 'concern.receipt'), 'stopContact'))
    await stage.until('+20')
    expect(stage.inbox('Maija').at(-1)?.text).toContain('No need to come this time')
    expect(stage.inbox('Maija').at(-1)?.text).not.toContain('Aino')
    // Aino comes: nobody says otherwise of her.
    expect(stage.inbox('Carla', 'coordinator.alert').at(-1)?.text).toMatch(/we’ve written to Maija[^]*not to travel/u)
    expect(stage.inbox('Carla', 'coordinator.alert').at(-1)?.text).not.toContain('Aino')
    expect(plainText((await homeOf(stage, 'Maija')).view)).not.toContain('Aino')
    await callsOff(stage)
    await stage.until('+5')
    for (const [name, other] of [
      ['Aino', 'Maija'],
      ['Maija', 'Aino'],
    ] as const)
      expect(stage.inbox(name, 'kickOff.calledOff').map(({ text }) => text)).toEqual([expect.not.stringContaining(other)])
  })

  it('names nobody in what mentors are told, nor in what comes of a mentor; the mentor is bidden to come once they are in contact again', async () => {
    const stage = await stopped()
    await stage.until('2027-01-07T12:00')
    for (const name of ['Aino', 'Maija']) await stage.answers(name, 'coming')
    await stage.until('2027-01-18T13:00')
    expect(stage.inbox('Maija', 'standing.go')).toEqual([])
    expect(stage.inbox('Maija', 'standing.free')).toHaveLength(1)
    await stage.answers('Maija', 'notAtKickoff')
    await stage.until('+60')
    expect(stage.inbox('Aino', 'confirmation.mentorAway')).toEqual([])
    await stage.answers('Maija', 'coming')
    await stage.tap('Aino', buttonOf(await reads(stage, 'Aino', 'concern.receipt'), 'resumeContact'))
    await stage.until('+60')
    expect(stage.inbox('Maija', 'standing.go').at(-1)?.text).toContain('Aino will be there')
  })

  it('keeps the two from being introduced, until whoever asked wants it again', async () => {
    const stage = await stopped()
    await stage.until('2027-01-08T12:00')
    for (const name of ['Aino', 'Maija', 'Eero', 'Olli']) await stage.answers(name, 'coming')
    const { id: kickOff } = await stage.prisma.kickOff.findFirstOrThrow()
    const introduces = async () => {
      const shown = await stage.tap('Carla', { do: 'introducePairs', kickOff })
      const second = goesOn(shown)
      if (second) await stage.tap('Carla', second)
      return stage.heard.filter(({ kind, text }) => kind.startsWith('introduction.') && text.includes('Aino')).length
    }
    expect(await introduces()).toBe(0)
    const mine = await reads(stage, 'Aino', 'concern.receipt')
    const { id: pair } = await stage.prisma.pair.findFirstOrThrow({ where: { stoppedAt: { not: null } } })
    expect(plainText((await stage.tap('Maija', { do: 'resumeContact', pair })).view)).toBe(
      'Only somebody who asked for no contact can allow it again.',
    )
    expect((await stage.tap('Eero', { do: 'resumeContact', pair })).accepted).toBe(false)
    expect(await pairs(stage)).toBe(1)
    expect(plainText((await stage.tap('Aino', buttonOf(mine, 'resumeContact'))).view)).toContain('in contact again')
    await stage.until('+60')
    expect(stage.inbox('Maija', 'pair.goesOn')).toHaveLength(1)
    expect(await introduces()).toBeGreaterThan(0)
  })

  it('holds until neither wants it: each keeps their own wish, and whoever was told of the break may ask for it, too', async () => {
    const stage = await stopped()
    const { id: pair } = await stage.prisma.pair.findFirstOrThrow({ where: { stoppedAt: { not: null } } })
    const form = formOf(await opens(stage, 'Maija', { do: 'openConcern', mark: 'opening' }))
    expect(JSON.stringify(form.fields.find(({ name }) => name === 'stop'))).toContain('Aino')
    await stage.tap('Maija', { do: 'stopContact', pair })
    const kept = await stage.tap('Aino', { do: 'resumeContact', pair })
    await stage.until('+60')
    expect(plainText(kept.view)).toContain('The pair with Maija keeps its break for now.')
    expect([await pairs(stage), stage.inbox('Maija', 'pair.goesOn'), stage.inbox('Aino', 'pair.rests')]).toEqual([1, [], []])
    expect(plainText((await stage.tap('Aino', { do: 'resumeContact', pair })).view)).toContain('Only somebody who asked')
    await stage.tap('Maija', { do: 'resumeContact', pair })
    await stage.until('+60')
    expect([await pairs(stage), stage.inbox('Aino', 'pair.goesOn').length]).toEqual([0, 1])
  })

  it('is asked for by a tap as well, once, and by nobody outside the pair', async () => {
    const stage = await newStage({ people })
    await stage.until('2026-12-18T12:00')
    await worries(stage, 'Aino', 'Cecilia', 'calm')
    const stops = buttonOf(await reads(stage, 'Aino', 'concern.receipt'), 'stopContact')
    for (const name of ['Eero', 'Carla', 'Cecilia']) expect((await stage.tap(name, stops)).accepted).toBe(false)
    expect(await pairs(stage)).toBe(0)
    for (const _ of [1, 2]) expect((await stage.tap('Aino', stops)).accepted).toBe(true)
    await stage.until('+60')
    expect(stage.inbox('Maija', 'pair.rests')).toHaveLength(1)
  })
})
