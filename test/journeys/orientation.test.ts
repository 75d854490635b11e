import { describe, expect, it } from 'vitest'
import { languages } from '../../src/contract/view.ts'
import { bringIn, commandsIn, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

async function aWorkplace(): Promise<Workplace> {
  const workplace = await newWorkplace()
  for (const name of ['Aino', 'Maija']) workplace.platform.joins(name)
  await bringIn(workplace)
  await workplace.settle()
  return workplace
}
const first = { do: 'showCard', mark: 'look' } as const

describe.each(['Aino', 'Maija'])('Ten minutes about mentoring, for %s', (name) => {
  it('are five cards with a question each; what if I want to stop comes first', async () => {
    const workplace = await aWorkplace()
    let shown = await workplace.tap(name, first)
    const titles: string[] = []
    for (;;) {
      titles.push(wordsIn(shown).text.split('\n')[1] ?? '')
      const [question] = commandsIn(shown)
      if (!question) throw new Error('A card asks nothing.')
      const why = await workplace.tap(name, question)
      const next = commandsIn(why).find((command) => command.do === 'showCard')
      if (!next || next['card'] === 'stop') break
      shown = await workplace.tap(name, next)
    }
    expect(titles).toEqual(['What if I want to stop?', 'Your part', 'The first meeting', 'What mentoring isn’t', 'When it doesn’t work'])
    expect(wordsIn(await workplace.tap(name, first)).text).toContain('Card 1 of 5')
  })

  it('go on where they were left, and store no answer', async () => {
    const workplace = await aWorkplace()
    const [, other] = commandsIn(await workplace.tap(name, first))
    if (!other) throw new Error('There are not two answers.')
    expect(wordsIn(await workplace.tap(name, other)).accepted).toBe(true)
    expect(wordsIn(await workplace.tap(name, first)).text).toContain('Card 2 of 5')
    expect(await workplace.prisma.joining.findMany({ select: { cards: true, done: true } })).toEqual([{ cards: 1, done: [] }])
    // Whoever has only read was asked for nothing, so no home speaks of steps.
    expect(wordsIn(await workplace.tap(name, { do: 'showHome', mark: 'look' })).text).not.toContain('a little about you')
  })

  it.each(languages)('are read in one’s own language: %s', async (language) => {
    const workplace = await aWorkplace()
    await workplace.prisma.person.updateMany({ data: { language } })
    const words = { en: 'What if I want to stop?', fi: 'Entä jos haluan lopettaa?', sv: 'Vad gör jag om jag vill sluta?' }
    expect(wordsIn(await workplace.tap(name, first)).text).toContain(words[language])
  })
})

describe('Whoever is in no programme', () => {
  it('reads so, and nobody answers for another', async () => {
    const workplace = await aWorkplace()
    expect(wordsIn(await workplace.tap('Carla', first)).text).toContain('not in a programme')
    const [question] = commandsIn(await workplace.tap('Aino', first))
    expect(wordsIn(await workplace.tap('Maija', question ?? first)).accepted).toBe(false)
    expect(await workplace.prisma.joining.count()).toBe(0)
  })
})
