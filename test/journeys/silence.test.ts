import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCohort, aMentee, aMentor, at, buttonsOf, goesOn, platforms, type Stage } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

const kickOffOf = async (stage: Stage): Promise<string> => (await stage.prisma.kickOff.findFirstOrThrow()).id

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  describe('Silence', () => {
    it('leads from the call list to a released seat, an offer, a winner and the same mentor on the way', async () => {
      const stage = await newStage()
      await stage.until('2027-01-07T18:00')
      await stage.answers('Eero', 'coming')
      await stage.until('2027-01-15T09:30')
      expect(stage.inbox('Carla', 'coordinator.calls').at(-1)?.text).toContain('Aino (mentee): no answer yet, paired with Maija')
      await stage.until('2027-01-15T12:00')
      expect(stage.inbox('Carla').at(-1)).toMatchObject({ kind: 'coordinator.release' })
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', partner: 'Maija' })

      await stage.press('Carla', 'Release the place')
      await stage.until('+10')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'confirmation.released' })
      expect(stage.inbox('Wilma').at(-1)).toMatchObject({ kind: 'offer.made' })
      expect(stage.inbox('Wilma').at(-1)?.text).toContain('Maija')

      await stage.press('Wilma', 'Yes, I’ll take the place')
      expect(stage.inbox('Wilma').map((each) => each.kind)).toEqual(['offer.made', 'offer.won', 'confirmation.ask'])
      await stage.press('Wilma', 'I’m coming')
      await stage.until('2027-01-20T12:00')
      expect(await stage.person('Maija')).toMatchObject({ standing: 'go', partner: 'Wilma' })
      expect(stage.inbox('Maija').at(-1)?.text).toContain('Wilma will be there')
      expect(await stage.person('Aino')).toMatchObject({ state: 'released', partner: null })
    })

    it('frees the seat without a tap if the programme says so', async () => {
      const stage = await newStage({ ladder: { autoRelease: true } })
      await stage.until('2027-01-15T12:00')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'confirmation.released' })
      expect(stage.inbox('Wilma').at(-1)).toMatchObject({ kind: 'offer.made' })
      expect(stage.inbox('Carla').at(-1)?.text).toContain('We released these places automatically')
      expect((await stage.deeds()).filter((each) => each.deed === 'released')).toEqual([
        { deed: 'released', by: null },
        { deed: 'released', by: null },
      ])
    })

    it('is never an answer: nobody released is counted as coming', async () => {
      const stage = await newStage({ ladder: { autoRelease: true } })
      await stage.until('2027-01-21T17:30')
      for (const name of ['Aino', 'Eero']) expect(await stage.person(name)).toMatchObject({ state: 'released', answer: null })
      for (const name of ['Maija', 'Olli']) expect(await stage.person(name)).toMatchObject({ standing: 'free' })
    })

    it('of somebody who answered in the meantime releases nothing', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      await stage.answers('Aino', 'coming')
      const reply = await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      expect(reply).toMatchObject({
        accepted: false,
        view: { parts: [{ text: 'Aino has answered in the meantime: “I’m coming”. Nothing was changed.' }] },
      })
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', answer: 'coming', partner: 'Maija' })
    })
  })

  describe('The coordinator', () => {
    it('passes all silent seats on once she has seen whose and what they read, and each mentee hears kindly', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      const first = await stage.press('Carla', 'Release all 2 places')
      const shown = plainText(first.view)
      expect(shown).toContain('We’ll release 2 places, and write to these 2 people:')
      expect(shown).toContain('Aino will read this:\nYour place')
      for (const name of ['Aino', 'Eero']) expect(stage.inbox(name, 'confirmation.released')).toEqual([])
      expect((await stage.tap('Carla', goesOn(first) ?? { do: 'showHome' })).view.parts).toMatchObject([
        { text: 'Done: 2 places are released.' },
        { buttons: [{ label: 'Undo' }] },
        { rows: [{ label: 'Place released', value: 'Aino and Eero' }] },
      ])
      await stage.until('+10')
      for (const name of ['Aino', 'Eero']) expect(stage.inbox(name).at(-1)).toMatchObject({ kind: 'confirmation.released' })
      expect((await stage.tap('Carla', { do: 'releaseAll', kickOff: await kickOffOf(stage) })).view.parts).toMatchObject([
        { text: 'There’s nothing left to decide.' },
        { rows: [{ label: 'Place released', value: 'Aino and Eero' }] },
      ])
      expect((await stage.deeds()).filter((each) => each.deed === 'released')).toEqual([
        { deed: 'released', by: 'Carla' },
        { deed: 'released', by: 'Carla' },
      ])
    })

    it('releases exactly the places that she was shown, in words of her own language', async () => {
      const changed = {
        en: ['We’ll release 2 places', 'Somebody has answered in the meantime', 'Release this place'],
        fi: ['Vapautamme 2 paikkaa', 'Joku on vastannut sillä välin', 'Vapauta tämä paikka'],
        sv: ['Vi frigör 2 platser', 'Någon har svarat under tiden', 'Frigör den här platsen'],
      } as const
      for (const language of ['en', 'fi', 'sv'] as const) {
        const more = [aMentor('Sanna'), aMentee('Ella', { mentor: 'Sanna' })]
        const people = [...aCohort(), ...more].map((person) => (person.name === 'Carla' ? { ...person, language } : person))
        const stage = await newStage({ people })
        await stage.until('2027-01-15T12:00')
        await stage.answers('Ella', 'coming')
        const shown = await stage.tap('Carla', { do: 'releaseAll', kickOff: await kickOffOf(stage) })
        expect(plainText(shown.view)).toContain(changed[language][0])
        await stage.answers('Aino', 'notAtKickoff')
        const again = goesOn(shown)
        if (!again) throw new Error('There is no second tap.')
        const stale = await stage.tap('Carla', again)
        expect(plainText(stale.view)).toContain(changed[language][1])
        expect(stage.heard.filter(({ kind }) => kind === 'confirmation.released')).toEqual([])
        const [button] = buttonsOf(stale.view)
        expect(button?.label).toBe(changed[language][2])
        await stage.tap('Carla', goesOn(stale) ?? again)
        await stage.until('+10')
        expect(stage.heard.filter(({ kind }) => kind === 'confirmation.released').map(({ to }) => to)).toEqual(['eero@example.org'])
      }
    })

    it('goes through them one by one, keeps one and passes one on', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      const first = await stage.press('Carla', 'Go through them one by one')
      expect(first.view.parts[0]).toMatchObject({ text: 'Aino: release the place?' })
      const kept = await stage.tap('Carla', { do: 'keep', confirmation: await stage.confirmationOf('Aino') })
      expect(kept.view.parts.map((part) => 'text' in part && part.text)).toContain('Eero: release the place?')
      await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Eero') })
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', partner: 'Maija' })
      expect(await stage.person('Eero')).toMatchObject({ state: 'released', partner: null })
      expect((await stage.deeds()).filter((each) => each.by === 'Carla')).toEqual([
        { deed: 'kept', by: 'Carla' },
        { deed: 'released', by: 'Carla' },
      ])
    })

    it('rings the people on the list one after the other and notes what they said', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T09:30')
      const first = await stage.press('Carla', 'Go through them one by one')
      expect(first.view.parts.map((part) => 'text' in part && part.text)).toContain('What did Aino say?')
      const second = await stage.answers('Carla', 'coming', 'Aino')
      expect(second.view.parts.map((part) => 'text' in part && part.text)).toEqual(
        expect.arrayContaining(['Noted for Aino.', 'What did Eero say?']),
      )
      expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
      expect(await stage.person('Eero')).toMatchObject({ answer: null })
      expect((await stage.deeds()).filter((each) => each.deed === 'notedAnswer')).toEqual([{ deed: 'notedAnswer', by: 'Carla' }])
      const skipped = await stage.tap('Carla', {
        do: 'showCalls',
        kickOff: (await stage.prisma.kickOff.findFirstOrThrow()).id,
        after: await stage.confirmationOf('Eero'),
      })
      expect(skipped.view.parts.map((part) => 'text' in part && part.text)).toContain('What did Maija say?')
    })

    it('gets a balance each working day from the first ask on', async () => {
      const stage = await newStage()
      await stage.until('2027-01-21T16:00')
      const balances = stage.inbox('Carla', 'coordinator.balance')
      expect(balances.map((each) => each.at)).toEqual(
        ['08', '11', '12', '13', '14', '15', '18', '19', '20', '21'].map((day) => at(`2027-01-${day}T09:00`)),
      )
      expect(balances.at(-1)?.text).toContain('0 coming, 0 not sure, 2 no answer yet')
    })
  })

  describe('Whoever was released', () => {
    it('and says "I’m coming" on the old message gets the seat back while it is free', async () => {
      const stage = await newStage({ people: aCohort().filter((person) => person.name !== 'Wilma'), ladder: { autoRelease: true } })
      await stage.until('2027-01-15T18:00')
      const reply = await stage.answers('Aino', 'coming')
      expect(reply.accepted).toBe(true)
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', answer: 'coming', partner: 'Maija' })
      await stage.until('2027-01-20T12:00')
      expect(await stage.person('Maija')).toMatchObject({ standing: 'go', partner: 'Aino' })
    })

    it('waits while it is offered: who had been asked may take it until the time that they were told', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      await stage.until('+10')
      const reply = await stage.answers('Aino', 'coming')
      expect(reply.view.parts).toMatchObject([{ text: expect.stringContaining('Your place is being offered to other people now') }])
      expect(await stage.person('Aino')).toMatchObject({ state: 'waiting', answer: null })
      expect(stage.inbox('Wilma').map((each) => each.kind)).toEqual(['offer.made'])
      await stage.until('2027-01-16T12:09')
      expect((await stage.press('Wilma', 'Yes, I’ll take the place')).accepted).toBe(true)
      expect(await stage.person('Wilma')).toMatchObject({ state: 'active', partner: 'Maija' })
    })

    it('waits while it is offered, and is offered it once nobody else took it', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      await stage.until('+10')
      await stage.answers('Aino', 'coming')
      await stage.press('Wilma', 'No, not this time')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'offer.made' })
      await stage.press('Aino', 'Yes, I’ll take the place')
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', partner: 'Maija' })
    })

    it('waits for the next one when somebody else has it', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      await stage.until('+10')
      await stage.press('Wilma', 'Yes, I’ll take the place')
      const reply = await stage.answers('Aino', 'coming')
      expect(reply).toMatchObject({
        accepted: true,
        view: { parts: [{ text: expect.stringContaining('Your place has gone in the meantime. You’re on the waitlist') }] },
      })
      expect(await stage.person('Aino')).toMatchObject({ state: 'waiting', answer: null })
      expect(await stage.person('Maija')).toMatchObject({ partner: 'Wilma' })
    })

    it('asks to wait in one tap, and is offered the next seat', async () => {
      const stage = await newStage({ people: [...aCohort(), aMentee('Ella', { mentor: 'Maija' })] })
      await stage.until('2027-01-15T12:00')
      await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      await stage.until('+10')
      await stage.press('Wilma', 'Yes, I’ll take the place')
      await stage.press('Aino', 'Join the waitlist')
      expect(await stage.person('Aino')).toMatchObject({ state: 'waiting' })
      await stage.answers('Eero', 'notStarting')
      await stage.until('+10')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'offer.made' })
      await stage.press('Aino', 'Yes, I’ll take the place')
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', partner: 'Olli' })
    })
  })
})
