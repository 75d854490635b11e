import { pino } from 'pino'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { onceAMinute, type RareWarnings } from './once-a-minute.ts'

let said: { kind: string; more?: number; msg: string }[] = []
let warnings: RareWarnings

beforeEach(() => {
  vi.useFakeTimers()
  said = []
  warnings = onceAMinute(pino({ base: null }, { write: (line) => void said.push(JSON.parse(line) as (typeof said)[number]) }))
})
afterEach(() => vi.useRealTimers())

const words = () => said.map(({ msg }) => msg)

test('the first of a kind is written at once, the others of its minute in one line with their number', () => {
  for (let time = 0; time < 36; time++) warnings.warn('clock', `${time} s behind`)
  expect(words()).toEqual(['0 s behind'])
  vi.advanceTimersByTime(60_000)
  expect(words()).toEqual(['0 s behind', '35 s behind (and 35 more in the last minute)'])
  expect(said[1]).toMatchObject({ kind: 'clock', more: 35 })
})

test('what goes on for minutes is written once a minute, and what comes after a quiet minute at once', () => {
  for (let second = 0; second < 150; second++) {
    warnings.warn('forged', 'forged')
    vi.advanceTimersByTime(1_000)
  }
  expect(words()).toHaveLength(3)
  vi.advanceTimersByTime(120_000)
  expect(words()).toHaveLength(4)
  warnings.warn('forged', 'forged')
  expect(words()).toEqual([
    'forged',
    expect.stringContaining('59 more'),
    expect.stringContaining('60 more'),
    expect.stringContaining('30 more'),
    'forged',
  ])
})

test('kinds do not hide each other', () => {
  warnings.warn('clock', 'the clock', { seconds: 70 })
  warnings.warn('forged', 'forged')
  expect(said).toMatchObject([{ kind: 'clock', seconds: 70 }, { kind: 'forged' }])
})

test('who makes ever new kinds does not fill the log or the memory', () => {
  for (let kind = 0; kind < 5_000; kind++) warnings.warn(`kind ${kind}`, 'again')
  expect(said.length).toBeLessThanOrEqual(101)
  vi.advanceTimersByTime(60_000)
  expect(said.at(-1)).toMatchObject({ kind: 'others', more: 4_899 })
})
