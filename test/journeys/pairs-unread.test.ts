import { expect, test } from 'vitest'
import { drafted, presses, words } from '../ground/pair-drafts.ts'
import { people, searchFor, statesOf } from '../ground/seat-searches.ts'
import { newStage } from './new-stage.ts'

test('What Pari knows about people names nobody of a draft, nobody who declined, and nobody about whom a mentor was not asked', async () => {
  const stage = await newStage({ from: '2026-12-14T10:00', people })
  const reads = async (name: string): Promise<string> => words(await stage.tap(name, { do: 'showKnown' }))
  await presses(stage, await drafted(stage), 'Never together')
  expect(await reads('Aino')).toContain('Pairs that are only a draft')
  for (const name of ['Aino', 'Eero']) expect(await reads(name)).not.toMatch(/Maija|Olli|Pia|not suggested|Fit/u)
  await searchFor(stage, 'Aino', { words: 'Please try it with her.' })
  const [asked = ''] = (await statesOf(stage)).flatMap((state) => (state.endsWith(' open') ? state.split(' ') : []))
  await stage.press(asked, 'Not this time')
  const aino = await reads('Aino')
  expect(aino).toContain('we’re asking mentors')
  expect(aino).not.toMatch(/Maija|Olli|Pia|not this time|Please try it/u)
  const mentor = await reads(asked)
  expect(mentor).toContain('Questions whether you take somebody')
  expect(mentor).toMatch(/Aino[\s\S]*not this time/u)
  const unasked = (await statesOf(stage)).flatMap((state) => (state.endsWith(' waiting') ? state.split(' ').slice(0, 1) : []))
  for (const name of unasked) expect(await reads(name), `of ${name}`).not.toMatch(/Aino|Questions whether/u)
})
