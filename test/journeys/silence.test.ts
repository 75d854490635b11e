import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { aCohort, aMentee, at, buttonsOf, platforms } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

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
    it('passes all silent seats on in one tap, and each mentee hears kindly', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      expect((await stage.press('Carla', 'Release all 2 places')).view.parts).toMatchObject([
        { text: 'Done: 2 places are released.' },
        { rows: [{ label: 'Place released', value: 'Aino and Eero' }] },
      ])
      for (const name of ['Aino', 'Eero']) expect(stage.inbox(name).at(-1)).toMatchObject({ kind: 'confirmation.released' })
      expect((await stage.press('Carla', 'Release all 2 places')).view.parts).toMatchObject([
        { text: 'There’s nothing left to decide.' },
        { rows: [{ label: 'Place released', value: 'Aino and Eero' }] },
      ])
      expect((await stage.deeds()).filter((each) => each.deed === 'released')).toEqual([
        { deed: 'released', by: 'Carla' },
        { deed: 'released', by: 'Carla' },
      ])
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

    it('releases by one tap those alone whom the message named, and nobody who is silent since', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T09:00')
      const late = { lastAskAt: new Date(stage.clock.now().epochMilliseconds) }
      await stage.prisma.confirmation.updateMany({ where: { enrolment: { person: { name: 'Eero' } } }, data: late })
      await stage.until('2027-01-18T10:00')
      const [first, second] = stage.inbox('Carla', 'coordinator.release')
      if (!first || !second) throw new Error('There are not two lists.')
      expect([first.text.includes('Aino'), first.text.includes('Eero'), second.text.includes('Eero')]).toEqual([true, false, true])
      const all = buttonsOf(first.view).find(({ label }) => label === 'Release the place')
      if (!all) throw new Error('There is no button.')
      await stage.tap('Carla', all.command)
      expect(await stage.person('Aino')).toMatchObject({ state: 'released' })
      expect(await stage.person('Eero')).toMatchObject({ state: 'active' })
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

    it('keeps on the list whom she did not reach, goes back and forth, and never says that nobody is left', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T09:30')
      await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Aino' } }, data: { phone: '+358 40 1234567' } })
      const words = (reply: Reply) => plainText(reply.view)
      const first = await stage.press('Carla', 'Go through them one by one')
      expect(words(first)).toContain('+358 40 1234567')
      expect(words(first)).toContain('aino@example.org')
      expect(words(first)).toContain('Person 1 of 4')
      const tryLater = async (name: string) => stage.tap('Carla', { do: 'tryLater', confirmation: await stage.confirmationOf(name) })
      const kickOff = (await stage.prisma.kickOff.findFirstOrThrow()).id
      const second = await tryLater('Aino')
      expect(words(second)).toContain('Aino stays on the list')
      expect(words(second)).toContain('What did Eero say?')
      const round = await stage.tap('Carla', { do: 'showCalls', kickOff, before: await stage.confirmationOf('Eero') })
      expect(words(round)).toContain('What did Aino say?')
      expect(words(round)).toContain('Not reached: once, last on')
      for (const name of ['Eero', 'Maija', 'Olli']) await tryLater(name)
      expect(words(await tryLater('Aino'))).toContain('What did Eero say?')
      for (const name of ['Eero', 'Maija', 'Olli']) await stage.answers('Carla', 'coming', name)
      const only = await tryLater('Aino')
      expect(words(only)).toContain('Only Aino is left on the list')
      expect(words(only)).toContain('3 times, last on')
      expect(words(await stage.answers('Carla', 'coming', 'Aino'))).toContain('nobody else to call')
    })

    it('does not overwrite what somebody answered meanwhile, unless she says so knowing it', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T09:30')
      await stage.press('Carla', 'Go through them one by one')
      await stage.answers('Aino', 'notAtKickoff')
      const noted = await stage.answers('Carla', 'coming', 'Aino')
      expect(noted).toMatchObject({ accepted: false })
      expect(plainText(noted.view)).toContain('Aino has answered in the meantime: “Can’t come, but I’ll take part”')
      expect(await stage.person('Aino')).toMatchObject({ answer: 'notAtKickoff' })
      const [anyway] = buttonsOf(noted.view)
      if (!anyway) throw new Error('She cannot say so.')
      expect(await stage.tap('Carla', anyway.command)).toMatchObject({ accepted: true })
      expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
      expect(stage.inbox('Aino', 'confirmation.noted').at(-1)?.text).toContain('Carla noted this')
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

    it('takes it back from an open offer, and who had been asked is told kindly', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
      await stage.answers('Aino', 'coming')
      expect(stage.inbox('Wilma').map((each) => each.kind)).toEqual(['offer.made', 'offer.lost'])
      expect((await stage.press('Wilma', 'Yes, I’ll take the place')).accepted).toBe(false)
      expect(await stage.person('Wilma')).toMatchObject({ state: 'waiting', partner: null })
    })

    it('waits for the next one when somebody else has it', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T12:00')
      await stage.tap('Carla', { do: 'release', confirmation: await stage.confirmationOf('Aino') })
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
      await stage.press('Wilma', 'Yes, I’ll take the place')
      await stage.press('Aino', 'Join the waitlist')
      expect(await stage.person('Aino')).toMatchObject({ state: 'waiting' })
      await stage.answers('Eero', 'notStarting')
      expect(stage.inbox('Aino').at(-1)).toMatchObject({ kind: 'offer.made' })
      await stage.press('Aino', 'Yes, I’ll take the place')
      expect(await stage.person('Aino')).toMatchObject({ state: 'active', partner: 'Olli' })
    })
  })
})
