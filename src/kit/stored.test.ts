import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type Amiss, onAmiss, readStored, readStoredText } from './stored.ts'

const schema = z.looseObject({
  hours: z.number().default(24),
  window: z.looseObject({ from: z.string().default('09:00') }).prefault({}),
  steps: z.array(z.looseObject({ kind: z.string(), day: z.number() })).default([]),
})
const where = { what: 'programme.settings', row: '7' }
const read = (stored: unknown) => readStored(schema, stored, where)
const ask = { kind: 'ask', day: -7 }

let heard: Amiss[]
let deafen: () => void
beforeEach(() => {
  heard = []
  deafen = onAmiss((found) => heard.push(found))
})
afterEach(() => deafen())
const paths = () => heard.map(({ path }) => path)

describe('What is stored', () => {
  test('is read with what a later release wrote beside it, and with defaults for what an earlier one did not know', () => {
    expect(read({ hours: 12, pauses: 2, window: { to: '17:00' } })).toEqual({
      ...{ hours: 12, pauses: 2, steps: [] },
      window: { from: '09:00', to: '17:00' },
    })
    expect(heard).toEqual([])
  })

  test.each<[string, object, object, string[]]>([
    ['a key has its default', { hours: 'a day' }, { hours: 24 }, ['hours']],
    ['so has a key within', { window: { from: 9 } }, { window: { from: '09:00' } }, ['window.from']],
    ['and a whole within', { window: null }, { window: { from: '09:00' } }, ['window']],
    ['a list that is none, too', { steps: 'many' }, { steps: [] }, ['steps']],
    ['an element is left out, the others stay', { steps: [ask, 'ask', ask] }, { steps: [ask, ask] }, ['steps.1']],
    ['and so is one that lacks something', { steps: [{ kind: 'ask' }, ask, {}] }, { steps: [ask] }, ['steps.0.day', 'steps.1.kind']],
    ['or has it of a wrong type', { steps: [{ ...ask, day: '?' }] }, { steps: [] }, ['steps.0.day', 'steps.0.day']],
  ])('of a wrong type is told, without its words, and read as if it were not there: %s', (_, stored, expected, told) => {
    expect(read(stored)).toMatchObject(expected)
    expect([...new Set(paths())]).toEqual([...new Set(told)])
    expect(heard[0]).toEqual({ ...where, path: told[0] })
  })

  test.each([null, 'text', [ask], 7])('that is none as a whole is told as a whole: %j', (stored) => {
    expect(read(stored)).toBeNull()
    expect(paths()).toEqual([''])
  })

  test('that lacks what it cannot be without is none', () => {
    expect(readStored(z.looseObject({ id: z.string() }), { id: 7 }, where)).toBeNull()
  })

  test('as text is read alike, and text that is no JSON is none', () => {
    expect(readStoredText(schema, '{"hours":12}', where)).toMatchObject({ hours: 12 })
    expect(readStoredText(schema, '{"hours"', where)).toBeNull()
    expect(paths()).toEqual([''])
  })

  test('stays as it was: reading changes nothing', () => {
    const stored = { steps: ['ask'] }
    read(stored)
    expect(stored).toEqual({ steps: ['ask'] })
  })
})

test('What is amiss is told once, however often it is read, and to nobody who has stopped listening', () => {
  read({ hours: 'a day' })
  read({ hours: 'a day' })
  readStored(schema, { hours: 'a day' }, { ...where, row: '8' })
  expect(heard.map(({ row }) => row)).toEqual(['7', '8'])
  deafen()
  read({ hours: 1, steps: 'many' })
  expect(heard).toHaveLength(2)
})
