import { expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { at, buttonsOf, type Stage } from '../ground/builders.ts'
import { newStage } from './new-stage.ts'

/** What follows from who was missing, once the evening is over. */

type Shown = Pick<Reply, 'view'>
const labelled = ({ view }: Shown, label: string): Command => {
  const found = buttonsOf(view).find((button) => button.label === label)
  if (!found) throw new Error(`There is no button “${label}”.`)
  return found.command
}
const presses = (stage: Stage, shown: Shown, label: string): Promise<Reply> => stage.tap('Carla', labelled(shown, label))
const listOf = (stage: Stage): Command => ({ do: 'showPresence', mark: 'look', cohort: stage.cohortId })
const sidesOf = (stage: Stage): Command => ({ do: 'showSides', mark: 'look', cohort: stage.cohortId })

it('A list may be finished on the next day: whoever is noted as missing then is asked an hour later, unless it was undone', async () => {
  const stage = await newStage()
  await stage.until('2027-01-08T12:00')
  for (const name of ['Maija', 'Olli', 'Aino', 'Eero']) await stage.answers(name, 'coming')
  await stage.until('2027-01-21T16:10')
  await presses(stage, await stage.tap('Carla', listOf(stage)), 'Missing: Eero')
  await stage.until('2027-01-22T11:30')
  const sides = await stage.tap('Carla', sidesOf(stage))
  expect(plainText(sides.view)).toContain('will get one kind message in an hour, or on the next working day')
  await presses(stage, await presses(stage, sides, 'Note 3 as missing'), 'Yes, note 3 as missing')
  await presses(stage, await stage.tap('Carla', { ...listOf(stage), filter: 'missing' }), 'Undo: Olli')
  await stage.until('2027-01-26T12:00')
  const asked = stage.heard.filter(({ kind }) => kind === 'presence.care').map(({ to, at: then }) => [to.split('@')[0], then])
  const late = at('2027-01-22T12:30')
  expect(asked).toEqual([['eero', at('2027-01-22T10:00')], ...['aino', 'maija'].map((who) => [who, late])])
  expect(plainText((await stage.tap('Carla', sidesOf(stage))).view)).toContain('too late for a kind message')
  // Whoever changes their mind is shown what they chose, and the coordinator reads it last.
  const [care = { view: sides.view }] = stage.inbox('Aino', 'presence.care')
  await stage.tap('Aino', labelled(care, 'Not this time'))
  const after = await stage.tap('Aino', labelled(care, 'I’m still in'))
  expect(buttonsOf(after.view).map(({ label, style }) => [label, style])).toContainEqual(['✓ I’m still in', 'primary'])
  expect(stage.inbox('Carla', 'presence.answered').map(({ text }) => text)).toEqual([
    expect.stringContaining('Aino chose “Not this time”'),
    expect.stringContaining('Aino changed their mind and chose “I’m still in”'),
  ])
})

it('Somebody from the waitlist who stands at the door is told of no mentor who could be missing', async () => {
  const stage = await newStage()
  await stage.until('2027-01-08T12:00')
  for (const name of ['Olli', 'Eero']) await stage.answers(name, 'coming')
  await stage.until('2027-01-21T17:16')
  await presses(stage, await stage.tap('Carla', { ...listOf(stage), filter: 'others' }), 'Here: Wilma')
  await presses(stage, await stage.tap('Carla', listOf(stage)), 'Here: Olli')
  await presses(stage, await stage.tap('Carla', sidesOf(stage)), 'Wilma + Olli')
  for (const name of ['Wilma', 'Olli']) {
    const [{ text } = { text: '' }] = stage.inbox(name, 'presence.joined')
    expect(text).toMatch(/only for today\.$/u)
    expect(text).not.toMatch(/[Yy]our mentor isn|mentor isn’t|same mentor/u)
  }
})
