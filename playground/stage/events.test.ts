import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { Kinds } from '../page/shown.ts'
import { createListeners, type Listeners } from './events.ts'
import { shownEmpty } from './shown-empty.ts'

/** A browser at the other end of a line. */
class Line extends EventEmitter {
  written: string[] = []
  writableNeedDrain = false
  isEnded = false
  writeHead(): this {
    return this
  }
  write(text: string): void {
    this.written.push(text)
  }
  end(): void {
    this.isEnded = true
  }
  get events(): number {
    return this.written.filter((text) => text.startsWith('event: shown')).length
  }
}

const reason = { name: 'Tea', why: 'It is ready.' }
let kills: number
let kinds: Kinds | null
let listeners: Listeners
let line: Line

beforeEach(() => {
  vi.useFakeTimers()
  kills = 0
  kinds = null
  const trouble = () => ({ slackRateLimit: false, teamsBlocks: [], turnedAway: { slack: 0, teams: 0 }, waiting: 0, kills, kept: null })
  listeners = createListeners({
    shown: (open) => ({ ...shownEmpty('ready'), now: open.join(), trouble: trouble() }),
    kinds: () => kinds,
  })
  line = new Line()
  listeners.listen(line as unknown as ServerResponse, ['p1', 'p2'])
})

afterEach(() => {
  listeners.stop()
  vi.useRealTimers()
})

function change(): void {
  kills += 1
  listeners.changed()
}

describe('A page that listens', () => {
  test('hears at once how things stand, for its open panels', () => {
    expect(line.events).toBe(1)
    expect(line.written[0]).toContain('"now":"p1,p2"')
  })

  test('hears of many changes once in a while, and of the last one', () => {
    for (let nth = 0; nth < 20; nth += 1) change()
    expect(line.events).toBe(1)
    vi.advanceTimersByTime(100)
    expect(line.events).toBe(2)
    expect(line.written.at(-1)).toContain('"kills":20')
    vi.advanceTimersByTime(1000)
    expect(line.events).toBe(2)
  })

  test('hears the words for what is said once, as soon as they are known and before it hears of any of it', () => {
    const told = () => line.written.filter((text) => text.startsWith('event: kinds'))
    expect(told()).toEqual([])
    kinds = { 'tea.ready': { en: reason, fi: reason, sv: reason } }
    for (let nth = 0; nth < 3; nth += 1) {
      change()
      vi.advanceTimersByTime(100)
    }
    expect(told().map((text) => Object.keys(JSON.parse(text.split('data: ')[1] ?? '') as Kinds))).toEqual([['tea.ready']])
    expect(line.written.map((text) => text.slice(7, 12)).slice(0, 3)).toEqual(['shown', 'kinds', 'shown'])
  })

  test('hears nothing when nothing looks different', () => {
    vi.advanceTimersByTime(200)
    listeners.changed()
    expect(line.events).toBe(1)
  })

  test('that is slow hears the latest when it has read what came before', () => {
    line.writableNeedDrain = true
    vi.advanceTimersByTime(100)
    change()
    vi.advanceTimersByTime(500)
    expect(line.events).toBe(1)
    change()
    line.writableNeedDrain = false
    vi.advanceTimersByTime(200)
    expect(line.events).toBe(2)
    expect(line.written.at(-1)).toContain('"kills":2')
  })

  test('hears a sign of life every quarter of a minute', () => {
    vi.advanceTimersByTime(15_000)
    expect(line.written.at(-1)).toBe(': still here\n\n')
  })

  test('that goes, or is told that it is over, hears nothing more', () => {
    line.emit('close')
    vi.advanceTimersByTime(200)
    change()
    expect(line.events).toBe(1)
    const other = new Line()
    listeners.listen(other as unknown as ServerResponse, [])
    listeners.stop()
    expect(other.isEnded).toBe(true)
  })
})
