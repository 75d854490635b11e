import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createOpenHomes, type OpenHomes } from '../../adapters/slack/app-home/open-homes.ts'
import type { AdapterMemory } from '../../src/contract/adapter-memory.ts'
import { Instant, turnableClock } from '../../src/kit/clock.ts'
import { freshMemory } from '../ground/adapter-memories.ts'

const clock = turnableClock(Instant.from('2027-01-18T12:00:00Z'))
const waitMs = 5_000

let own: Awaited<ReturnType<typeof freshMemory>>

beforeAll(async () => {
  own = await freshMemory('slack', clock)
})
afterAll(() => own.close())

/** What was asked of the database and was not answered yet. */
const asked = new Set<Promise<unknown>>()
const remembered = <T>(asking: Promise<T>): Promise<T> => {
  asked.add(asking)
  const answered = () => void asked.delete(asking)
  asking.then(answered, answered)
  return asking
}
const memory: Pick<AdapterMemory, 'read' | 'rewrite'> = {
  read: (...page) => remembered(own.memory.read(...page)),
  rewrite: (...page) => remembered(own.memory.rewrite(...page)),
}

let pauses: { readonly until: number; readonly go: () => void }[] = []

/** Until nobody asks the database anything more. */
async function settle(): Promise<void> {
  for (let quiet = 0; quiet < 3; quiet++) {
    while (asked.size > 0) {
      quiet = 0
      await Promise.allSettled(asked)
    }
    await new Promise((resolve) => setImmediate(resolve))
  }
}

async function pass(millis: number): Promise<void> {
  clock.turnTo(clock.now().add({ milliseconds: millis }))
  const over = pauses.filter(({ until }) => until <= clock.now().epochMilliseconds)
  pauses = pauses.filter((each) => !over.includes(each))
  for (const { go } of over) go()
  await settle()
}

/** A process of its own on the one database: `shown` are the homes that it refreshed. */
function aProcess(pages: Pick<AdapterMemory, 'read' | 'rewrite'> = memory) {
  const shown: string[] = []
  const failures: unknown[] = []
  const homes = createOpenHomes({
    ...{ memory: pages, clock, waitMs },
    show: ({ id }) => void shown.push(id),
    failed: (error) => void failures.push(error),
    pause: (millis) => new Promise((go) => pauses.push({ until: clock.now().epochMilliseconds + millis, go })),
  })
  return { homes, shown, failures }
}

let count = 0
let workspace = { platform: 'slack', id: 'T0' } as const
const opens = async (homes: OpenHomes, id: string): Promise<void> => {
  await homes.opened({ workspace, id })
}
const changes = async (homes: OpenHomes): Promise<void> => {
  homes.changed(workspace)
  await settle()
}
beforeEach(() => {
  count += 1
  workspace = { ...workspace, id: `T${count}` as 'T0' }
  pauses = []
})

describe('A home that one process opened', () => {
  test('is refreshed by another that hears of a change', async () => {
    const [one, other] = [aProcess(), aProcess()]
    await opens(one.homes, 'UCARLA')
    await pass(waitMs)
    await changes(other.homes)
    expect([one.shown, other.shown]).toEqual([[], ['UCARLA']])
  })

  test('is refreshed at most every five seconds, whoever hears of how much, and shows the last change', async () => {
    const [one, other] = [aProcess(), aProcess()]
    await opens(one.homes, 'UCARLA')
    const at: number[] = []
    const begun = clock.now().epochMilliseconds
    for (let second = 0; second < 30; second++) {
      const before = one.shown.length + other.shown.length
      if (second < 18) await changes(second % 2 === 0 ? one.homes : other.homes)
      await pass(1_000)
      for (let more = before; more < one.shown.length + other.shown.length; more++) at.push(clock.now().epochMilliseconds - begun)
    }
    for (const [nth, time] of at.entries()) if (nth > 0) expect(time - (at[nth - 1] ?? 0)).toBeGreaterThanOrEqual(waitMs - 1_000)
    expect(at.length).toBeLessThanOrEqual(5)
    expect(at.at(-1)).toBeGreaterThan(18_000)
  })

  test('is refreshed once, where two processes hear of one change and one of them is quicker', async () => {
    const [one, other] = [aProcess(), aProcess()]
    await opens(one.homes, 'UCARLA')
    await pass(1_000)
    one.homes.changed(workspace)
    other.homes.changed(workspace)
    await settle()
    expect([...one.shown, ...other.shown]).toEqual([])
    for (let second = 0; second < 20; second++) await pass(1_000)
    expect([...one.shown, ...other.shown]).toEqual(['UCARLA'])
  })

  test('waits for nobody else’s, and one that was opened just now for its own turn', async () => {
    const { homes, shown } = aProcess()
    await opens(homes, 'UEARLY')
    await pass(waitMs)
    await opens(homes, 'ULATE')
    await changes(homes)
    expect(shown).toEqual(['UEARLY'])
    await pass(waitMs + 100)
    expect(shown).toEqual(['UEARLY', 'ULATE'])
  })

  test('of another workspace is left alone', async () => {
    const { homes, shown } = aProcess()
    await opens(homes, 'UCARLA')
    await pass(waitMs)
    homes.changed({ platform: 'slack', id: 'another' })
    await settle()
    expect(shown).toEqual([])
  })

  test('counts as open for ten minutes', async () => {
    const { homes, shown } = aProcess()
    await opens(homes, 'UCARLA')
    await pass(599_000)
    await changes(homes)
    expect(shown).toEqual(['UCARLA'])
    await pass(waitMs + 100)
    await changes(homes)
    expect(shown).toEqual(['UCARLA'])
  })

  test('is one of the latest twenty', async () => {
    const { homes, shown } = aProcess()
    for (let nth = 0; nth < 24; nth++) await opens(homes, `U${nth}`)
    await opens(homes, 'U5')
    await pass(waitMs)
    await changes(homes)
    const others = Array.from({ length: 20 }, (_, nth) => `U${4 + nth}`).filter((id) => id !== 'U5')
    expect(shown).toEqual([...others, 'U5'])
  })
})

describe('Open homes', () => {
  test('stand still while the database is away, which is said, and are refreshed at the next change', async () => {
    let isAway = true
    const { homes, shown, failures } = aProcess({
      ...memory,
      read: (...page) => (isAway ? Promise.reject(new Error('away')) : memory.read(...page)),
    })
    await opens(homes, 'UCARLA')
    await pass(waitMs)
    await changes(homes)
    expect([shown, failures]).toEqual([[], [new Error('away')]])
    isAway = false
    await changes(homes)
    expect(shown).toEqual(['UCARLA'])
  })

  test('that are not written as we write them count as none', async () => {
    const { homes, shown, failures } = aProcess()
    await own.memory.write('openHomes', workspace.id, 'no list')
    await changes(homes)
    await own.memory.write('openHomes', workspace.id, '[{"id":7}]')
    await pass(waitMs + 100)
    await changes(homes)
    expect([shown, failures]).toEqual([[], []])
  })

  test('are refreshed no more by a process that stops', async () => {
    const { homes, shown } = aProcess()
    await opens(homes, 'UCARLA')
    await changes(homes)
    homes.stop()
    await pass(waitMs + 100)
    expect(shown).toEqual([])
  })
})
