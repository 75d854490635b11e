import { EventEmitter } from 'node:events'
import type { ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
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

let kills: number
let listeners: Listeners
let line: Line

beforeEach(() => {
  vi.useFakeTimers()
  kills = 0
  listeners = createListeners((open) => ({
    ...shownEmpty('ready'),
    now: open.join(),
    trouble: { slackRateLimit: false, teamsBlocks: [], kills, kept: null },
  }))
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
