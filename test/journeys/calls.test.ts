import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { buttonsOf, platforms } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  describe('The list of calls', () => {
    it('keeps on the list whom she did not reach, goes back and forth, and never says that nobody is left', async () => {
      const stage = await newStage()
      await stage.until('2027-01-15T09:30')
      await stage.prisma.enrolment.updateMany({ where: { person: { name: 'Aino' } }, data: { phone: '+358 40 1234567' } })
      const words = (reply: Reply) => plainText(reply.view)
      const first = await stage.press('Carla', 'Go through them one by one')
      expect(words(first)).toContain('+358 40 1234567')
      expect(words(first)).toContain('aino@example.org')
      expect(words(first)).toContain('Person 1 of 4')
      // A call takes a few minutes; within one minute it would be the same tap that comes twice.
      const tryLater = async (name: string) => {
        await stage.until('+2')
        return stage.tap('Carla', { do: 'tryLater', confirmation: await stage.confirmationOf(name) })
      }
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
      const aino = await stage.confirmationOf('Aino')
      const noted = await stage.tap('Carla', { do: 'answer', confirmation: aino, answer: 'coming', was: 'silent' })
      expect(plainText(noted.view)).toContain('Aino has answered in the meantime: “Can’t come, but I’ll take part”')
      expect(await stage.person('Aino')).toMatchObject({ answer: 'notAtKickoff' })
      const [anyway] = buttonsOf(noted.view)
      if (!anyway) throw new Error('She cannot say so.')
      expect(await stage.tap('Carla', anyway.command)).toMatchObject({ accepted: true })
      expect(await stage.person('Aino')).toMatchObject({ answer: 'coming' })
      await stage.until('2027-01-15T10:00')
      expect(stage.inbox('Aino', 'confirmation.noted').at(-1)?.text).toContain('Carla noted this')
    })
  })
})
