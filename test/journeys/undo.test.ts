import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { aCohort, buttonsOf, platforms, type Stage } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

/** What a coordinator did is undone for ten minutes, as long as nobody was told. */

const undoIn = ({ view }: Reply) => {
  const button = buttonsOf(view).find(({ command }) => command.do === 'undo')
  if (!button) throw new Error(`There is no way back: ${plainText(view)}`)
  return button
}

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)
  const undo = async (stage: Stage, reply: Reply, by = 'Carla') => {
    const { accepted, view } = await stage.tap(by, undoIn(reply).command)
    return { accepted, text: plainText(view) }
  }

  describe('An answer that a coordinator noted', () => {
    it.each([
      ['coming', 'Aino'],
      ['notAtKickoff', 'Aino'],
      ['notStarting', 'Aino'],
      ['coming', 'Maija'],
      ['notAtKickoff', 'Maija'],
      ['notStarting', 'Maija'],
    ] as const)('as %s for %s is as if it had never been, and nobody has read of it', async (said, about) => {
      const stage = await newStage()
      await stage.until('2027-01-18T13:00')
      const before = ['Aino', 'Maija', 'Wilma'].map((name) => stage.inbox(name).length)
      const reply = await stage.answers('Carla', said, about)
      expect(undoIn(reply).label).toBe('Undo')
      await stage.until('+1')
      expect(await undo(stage, reply)).toEqual({
        accepted: true,
        text: `Undone: what you noted no longer counts.\n${about} now: no answer yet`,
      })
      await stage.until('+60')
      expect(['Aino', 'Maija', 'Wilma'].map((name) => stage.inbox(name).length)).toEqual(before)
      expect(stage.inbox('Carla', 'coordinator.alert')).toEqual([])
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', answer: null, partner: 'Maija' })
      expect(await stage.person('Maija')).toMatchObject({ state: 'active', answer: null, standing: 'hold', partner: 'Aino' })
      expect((await stage.deeds()).slice(-2)).toEqual([
        { deed: 'notedAnswer', by: 'Carla' },
        { deed: 'undid', by: 'Carla' },
      ])
    })

    it('for somebody who is asked anew afterwards is asked again', async () => {
      const stage = await newStage()
      await stage.until('2027-01-08T10:00')
      await undo(stage, await stage.answers('Carla', 'coming', 'Aino'))
      await stage.until('2027-01-11T15:00')
      expect(stage.inbox('Aino', 'confirmation.ask')).toHaveLength(2)
    })

    it('stands after ten minutes, and she reads how things are', async () => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      const reply = await stage.answers('Carla', 'coming', 'Aino')
      await stage.until('+10')
      expect(await undo(stage, reply)).toEqual({
        accepted: false,
        text: 'This could only be undone for ten minutes, so nothing was changed.\nAino now: I’m coming',
      })
      expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
    })

    it('is told to the mentor once it cannot be undone any more', async () => {
      const stage = await newStage()
      await stage.until('2027-01-18T13:00')
      await stage.answers('Carla', 'coming', 'Aino')
      await stage.until('+9')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.hold' })
      await stage.until('+1')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.go' })
    })

    it('stands once the mentor had to have the final word', async () => {
      const stage = await newStage()
      await stage.until('2027-01-18T13:00')
      await stage.until('2027-01-20T11:55')
      const reply = await stage.answers('Carla', 'coming', 'Aino')
      await stage.until('+6')
      expect(stage.inbox('Maija').at(-1)).toMatchObject({ kind: 'standing.go' })
      expect(await undo(stage, reply)).toMatchObject({ accepted: false, text: expect.stringContaining('Somebody has been told about it') })
      expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
    })

    it('stands once they have answered themselves', async () => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      const reply = await stage.answers('Carla', 'coming', 'Aino')
      await stage.answers('Aino', 'notAtKickoff')
      expect(await undo(stage, reply)).toMatchObject({ accepted: false, text: expect.stringContaining('Something else has happened') })
      expect(await stage.person('Aino')).toMatchObject({ answer: 'notAtKickoff' })
    })

    it('is undone once, and by a coordinator only', async () => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      const reply = await stage.answers('Carla', 'coming', 'Aino')
      expect(await undo(stage, reply, 'Wilma')).toMatchObject({ accepted: false })
      await undo(stage, reply)
      expect(await undo(stage, reply)).toMatchObject({ accepted: false, text: expect.stringContaining('already been undone') })
    })

    it('is undone in her own language', async () => {
      const words = {
        fi: ['Kumoa', 'Kumottu: merkintäsi ei ole enää voimassa.'],
        sv: ['Ångra', 'Ångrat: din anteckning gäller inte längre.'],
      } as const
      for (const language of ['fi', 'sv'] as const) {
        const stage = await newStage({ people: aCohort().map((person) => (person.name === 'Carla' ? { ...person, language } : person)) })
        await stage.until('2027-01-12T10:00')
        const reply = await stage.answers('Carla', 'coming', 'Aino')
        expect(undoIn(reply).label).toBe(words[language][0])
        expect((await undo(stage, reply)).text).toContain(words[language][1])
      }
    })
  })

  describe('A place that a coordinator decided about', () => {
    it('and kept waits for her decision again', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      const reply = await stage.tap('Carla', { do: 'keep', confirmation: await stage.confirmationOf('Aino') })
      expect((await undo(stage, reply)).text).toBe('Undone. You can decide about this place again: Aino\nAino now: no answer yet')
      const { release } = await stage.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })
      expect(release).toBe('proposed')
    })

    it('and released is told to its mentee, and offered, once that cannot be undone any more', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      const reply = await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      await stage.until('+9')
      expect([...stage.inbox('Aino', 'confirmation.released'), ...stage.inbox('Wilma', 'offer.made')]).toEqual([])
      await stage.until('+1')
      expect(stage.inbox('Aino', 'confirmation.released')).toHaveLength(1)
      expect(stage.inbox('Wilma', 'offer.made')).toHaveLength(1)
      expect(await undo(stage, reply)).toMatchObject({ accepted: false, text: expect.stringContaining('only be undone for ten minutes') })
      expect(await stage.person('Aino')).toMatchObject({ state: 'released', partner: null })
    })

    it('and released with others is theirs again, and so are those of the others', async () => {
      const people = aCohort().map((person) => (person.name === 'Wilma' ? { ...person, mentor: 'maija@example.org' } : person))
      const stage = await newStage({ people: people.map((person) => (person.role === 'mentor' ? { ...person, seats: 2 } : person)) })
      await stage.until('2027-01-15T12:00')
      const shown = await stage.tap('Carla', { do: 'releaseAll', kickOff: (await stage.prisma.kickOff.findFirstOrThrow()).id })
      const sure = buttonsOf(shown.view).find(({ command }) => command.do === 'releaseAll')
      const reply = await stage.tap('Carla', sure?.command ?? { do: 'none' })
      expect(await stage.person('Wilma')).toMatchObject({ state: 'released', partner: null })
      await stage.until('+5')
      expect((await undo(stage, reply)).text).toBe('Undone. You can decide about these places again.')
      for (const name of ['Aino', 'Wilma']) expect(await stage.person(name)).toMatchObject({ state: 'active', partner: 'Maija' })
      await stage.until('+60')
      expect([...stage.inbox('Aino', 'confirmation.released'), ...stage.inbox('Wilma', 'confirmation.released')]).toEqual([])
    })

    it('and released by day can be undone', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      const reply = await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      await stage.until('+9')
      expect(await undo(stage, reply)).toMatchObject({ accepted: true })
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', partner: 'Maija' })
      await stage.until('+60')
      expect(stage.inbox('Maija', 'standing.free')).toEqual([])
    })

    it('and released by night is theirs again: nobody has read of it', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T22:00')
      const reply = await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      expect(await undo(stage, reply)).toMatchObject({ accepted: true })
      await stage.until('2027-01-18T10:00')
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', partner: 'Maija' })
      expect(stage.inbox('Aino', 'confirmation.released')).toEqual([])
      expect(stage.inbox('Wilma')).toEqual([])
    })

    it('and agreed to offer is not offered after all, unless it was', async () => {
      const stage = await newStage({ people: aCohort().filter(({ name }) => name !== 'Wilma') })
      await stage.until('2027-01-18T16:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('2027-01-18T18:00')
      const seat = await stage.prisma.seat.findFirstOrThrow({ where: { state: 'open' } })
      const reply = await stage.tap('Carla', { do: 'offerSeat', seat: seat.id })
      expect((await undo(stage, reply)).text).toBe('Undone: we won’t offer this place before you say so. Mentor: Maija')
      expect(await stage.prisma.seat.findUniqueOrThrow({ where: { id: seat.id } })).toMatchObject({ agreed: false })
    })

    it('and agreed to offer by night is not offered before the morning, and can be undone', async () => {
      const stage = await newStage()
      await stage.until('2027-01-18T22:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+11')
      const { id: seat } = await stage.prisma.seat.findFirstOrThrow({ where: { state: 'open' } })
      const reply = await stage.tap('Carla', { do: 'offerSeat', seat })
      expect(await undo(stage, reply)).toMatchObject({ accepted: true })
      await stage.until('2027-01-19T12:00')
      expect(stage.inbox('Wilma', 'offer.made')).toEqual([])
    })

    it('and agreed to offer by day is offered at once: it says so, and shows no way back', async () => {
      const stage = await newStage()
      await stage.until('2027-01-19T10:00')
      await stage.answers('Aino', 'notStarting')
      await stage.until('+10')
      const reply = await stage.press('Carla', 'Offer the place now')
      expect(plainText(reply.view)).toContain('We’re offering the free places right away, so this can’t be undone.')
      expect(buttonsOf(reply.view).filter(({ command }) => command.do === 'undo')).toEqual([])
      expect(stage.inbox('Wilma').map(({ kind }) => kind)).toEqual(['offer.made'])
    })
  })
})
