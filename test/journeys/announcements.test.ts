import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import {
  announces,
  buttonOf,
  draws,
  everybody,
  fills,
  formOf,
  idOf,
  opens,
  replyOf,
  reportOf,
  sendsIt,
  textsTo,
  words,
} from '../ground/announcing.ts'
import { aCohort, aCoordinator, platforms } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

/** One text to many, each accounted for. */

describe.each(platforms)('On the %s:', (platform) => {
  const stages = stagesOn(platform)

  it('everybody gets it once, and the report accounts for all of them', async () => {
    const stage = await stages()
    await stage.until('2026-12-18T10:00')
    const draft = await draws(stage, { ...words, button: 'gotIt' })
    expect(plainText(draft.view)).toContain('How many: 5 people')
    expect(plainText(draft.view)).toContain('We meet in room 7.')
    const id = idOf(draft)
    const sent = replyOf(await sendsIt(stage, id))
    expect(plainText(sent.view)).toContain('It’s on its way to 5 people.')
    for (const name of everybody) expect(textsTo(stage, name)).toEqual([expect.stringContaining('We meet in room 7.')])
    expect(textsTo(stage, 'Carla')).toEqual([])
    await stage.press('Aino', 'Got it')
    await stage.until('+2')
    expect(await reportOf(stage, id)).toMatch(/Has got it: 5, Failed: 0, Waiting: 0, Left out: 0, Perhaps got it: 0/)
    expect(await reportOf(stage, id)).toContain('Got it: 1')
    expect(stage.inbox('Carla', 'announcement.report')).toHaveLength(1)
    await stage.until('2026-12-20T10:00')
    for (const name of everybody) expect(textsTo(stage, name)).toHaveLength(1)
  })

  it('a correction replaces what was said, and who had tapped is told; a recall replaces it by a word', async () => {
    const stage = await stages()
    await stage.until('2026-12-18T10:00')
    const id = await announces(stage, { ...words, button: 'gotIt' })
    await stage.press('Aino', 'Got it')
    const form = formOf(await opens(stage, 'Carla', { do: 'openCorrection', mark: 'opening', announcement: id }))
    const corrected = replyOf(await fills(stage, 'Carla', form, { text_en: 'We meet in room 8.' }))
    expect(plainText(corrected.view)).toContain('The new text replaces the old one.')
    await stage.settle()
    expect(stage.inbox('Aino', 'announcement.corrected').map(({ text }) => text)).toEqual([expect.stringContaining('We meet in room 8.')])
    expect(stage.inbox('Eero', 'announcement.corrected')).toEqual([])
    expect(textsTo(stage, 'Eero')).toHaveLength(1)
    expect(stage.seen('Eero').at(-1)?.text).toContain('We meet in room 8.')

    const preview = await stage.tap('Carla', { do: 'previewRecall', mark: 'look', announcement: id })
    expect(plainText(preview.view)).toContain('We’ll replace the text in the messages of 5 people')
    const recalled = await stage.tap('Carla', buttonOf(preview, 'recallAnnouncement'))
    expect(plainText(recalled.view)).toContain('It was withdrawn.')
    await stage.settle()
    expect(stage.seen('Eero').at(-1)?.text).toContain('This message was withdrawn')
    // A tap that comes late shows what stands there now.
    expect(plainText((await stage.tap('Eero', { do: 'tapAnnouncement', announcement: id, as: 'gotIt' })).view)).toContain('was withdrawn')
  })

  it('a question reaches every coordinator in her own chat, and the answer comes back once', async () => {
    const stage = await stages({ people: [...aCohort(), aCoordinator('Cecilia')] })
    await stage.until('2026-12-18T10:00')
    const id = await announces(stage, { ...words, button: 'question' })
    const asks = formOf(await opens(stage, 'Aino', { do: 'openQuestion', mark: 'opening', announcement: id }))
    expect(plainText({ language: 'en', parts: asks.intro })).toContain('Pari sends your question')
    expect(plainText(replyOf(await fills(stage, 'Aino', asks, { text: 'Is there coffee?' })).view)).toContain('you’ll get the answer here')
    await stage.settle()
    for (const name of ['Carla', 'Cecilia'])
      expect(stage.inbox(name, 'announcement.question').map(({ text }) => text)).toEqual([
        expect.stringMatching(/Aino has a question.*Is there coffee\?/s),
      ])
    expect(await reportOf(stage, id)).toContain('Questions: 1, waiting for an answer: 1')
    const [heard] = stage.inbox('Cecilia', 'announcement.question')
    if (!heard) throw new Error('Cecilia heard nothing.')
    const answers = formOf(await opens(stage, 'Cecilia', buttonOf(heard, 'openAnswer')))
    replyOf(await fills(stage, 'Cecilia', answers, { text: 'Yes, and cake.' }))
    await stage.settle()
    expect(stage.inbox('Aino', 'announcement.answer').map(({ text }) => text)).toEqual([
      expect.stringMatching(/Cecilia has answered.*Yes, and cake\..*Is there coffee/s),
    ])
    expect(await reportOf(stage, id)).toContain('Questions: 1, waiting for an answer: 0')
    expect(stage.seen('Carla').some(({ text }) => text.includes('Cecilia answered:'))).toBe(true)
    expect(plainText(replyOf(await opens(stage, 'Carla', buttonOf(heard, 'openAnswer'))).view)).toContain('Yes, and cake.')
    expect(plainText(replyOf(await fills(stage, 'Carla', answers, { text: 'No.' })).view)).toContain('Somebody has answered it already.')
    await stage.settle()
    expect(stage.inbox('Aino', 'announcement.answer')).toHaveLength(1)
  })
})
