import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { platforms } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

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
})
