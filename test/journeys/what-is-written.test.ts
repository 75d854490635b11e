import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { platforms, type Stage } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

const writes = async (stage: Stage, name: string, words: string) => (await stage.tap(name, { do: 'hearWords', words })).view
const answerOf = async (stage: Stage, name: string) =>
  (await stage.prisma.confirmation.findUniqueOrThrow({ where: { id: await stage.confirmationOf(name) } })).answer
const labels = (view: Awaited<ReturnType<typeof writes>>) =>
  view.parts.flatMap((part) =>
    part.kind === 'buttons' ? part.buttons.map(({ label, style }) => (style === 'primary' ? `[${label}]` : label)) : [],
  )
const button = (view: Awaited<ReturnType<typeof writes>>, index: number) =>
  view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))[index]?.command ?? { do: 'none' }

/** Words instead of a tap: nothing is noted before somebody taps, and nobody meets a wall. */
describe.each(platforms)('On the %s, somebody with an open question', (platform) => {
  const newStage = stagesOn(platform)

  it.each([
    ['I can’t come to the kick-off, sorry', '[Can’t come, but I’ll take part]'],
    ['en pääse', '[Can’t come, but I’ll take part]'],
    ['kan inte komma', '[Can’t come, but I’ll take part]'],
    ['count me in!', '[I’m coming]'],
    ['👍🏼', '[I’m coming]'],
    ['I don’t want a mentor any more', '[I won’t take part]'],
  ])('who writes “%s” finds %s first, and one tap notes it', async (words, first) => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    const view = await writes(stage, 'Aino', words)
    expect(plainText(view)).toContain(`You wrote: “${words}”. Nothing has been noted yet.`)
    expect(labels(view)[0]).toBe(first)
    expect(labels(view)).toHaveLength(4)
    expect(await answerOf(stage, 'Aino')).toBeNull()
    await stage.tap('Aino', button(view, 0))
    expect(await answerOf(stage, 'Aino')).toBe((button(view, 0) as { answer?: string }).answer)
  })

  it.each(['no', 'Lisa is ill', 'lost', '👎', '👍 or 👎?', 'I can’t', 'stop'])(
    'who writes “%s” gets the question, with no answer before the others',
    async (words) => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      const view = await writes(stage, 'Aino', words)
      expect(plainText(view)).toContain('Nothing has been noted yet.')
      expect(labels(view)).toEqual(['I’m coming', 'Can’t come, but I’ll take part', 'I won’t take part', 'Not sure yet'])
      expect(await answerOf(stage, 'Aino')).toBeNull()
    },
  )

  it('who waits for a place, and was never asked anything, reads that they wait and when it is', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    const text = plainText(await writes(stage, 'Wilma', 'when?'))
    expect(text).toMatch(/^What we know so far[^]*on the waitlist[^]*Thursday 21 January[^]*Please ask the coordinator/u)
    expect(plainText(await writes(stage, 'Wilma', 'I’m coming'))).toContain('on the waitlist')
    expect(labels(await writes(stage, 'Wilma', 'when?'))).toEqual([])
  })

  it.each(['who is my mentor?', 'when does it start?', 'where is it'])(
    'who asks “%s” reads what is known, and whom else to ask',
    async (words) => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      const text = plainText(await writes(stage, 'Aino', words))
      expect(text).toMatch(/^What we know so far/u)
      expect(text).toContain('Thursday 21 January')
      expect(text).toContain('Your mentor: Maija')
      expect(text).not.toContain('not known yet')
      await stage.prisma.kickOff.updateMany({ data: { venue: null } })
      expect(plainText(await writes(stage, 'Aino', words))).toContain('Where: not known yet')
      expect(text).toContain('Please ask the coordinator')
    },
  )

  it('who thanks gets a short word', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    expect(plainText(await writes(stage, 'Aino', 'thank you so much!'))).toBe('You’re welcome!')
  })

  it('who has answered finds the answer marked, may change it by words and a tap, and gets help for words that say nothing', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    await stage.answers('Aino', 'coming')
    const view = await writes(stage, 'Aino', 'I can’t make it after all')
    expect(plainText(view)).toContain('Your answer: I’m coming')
    expect(labels(view)[0]).toBe('[Can’t come, but I’ll take part]')
    expect(plainText(await writes(stage, 'Aino', 'the weather is fine'))).toContain('What Pari does')
  })

  it('who waits for a place reads that, and a coordinator gets her help', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    const { enrolmentId } = await stage.prisma.confirmation.findUniqueOrThrow({ where: { id: await stage.confirmationOf('Aino') } })
    await stage.prisma.enrolment.update({ where: { id: enrolmentId }, data: { state: 'waiting' } })
    expect(plainText(await writes(stage, 'Aino', 'I’m coming'))).toContain('You’re already on the waitlist')
    expect(plainText(await writes(stage, 'Aino', 'dance with me'))).toContain('What Pari does')
    expect(plainText(await writes(stage, 'Carla', 'dance with me'))).toContain('What Pari does')
  })
})
