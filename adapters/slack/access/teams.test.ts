import { expect, test } from 'vitest'
import { Instant, turnableClock } from '../../../src/kit/clock.ts'
import { localMemory } from '../../../test/ground/local-memory.ts'
import { createTeams } from './teams.ts'

const start = Instant.from('2027-01-14T12:00:00Z')

function aWorld() {
  const clock = turnableClock(start)
  const memory = localMemory(clock)
  return { clock, memory, one: createTeams({ memory, clock }), other: createTeams({ memory, clock }) }
}

test('the first team of an organisation that was met is the one to name', async () => {
  const { one, other } = aWorld()
  await one.met('E1', 'T1')
  await other.met('E1', 'T2')
  expect(await other.teamOf('E1')).toBe('T1')
  expect(await one.teamOf('T1')).toBeNull()
})

test('a team that another process lost is replaced by the next one that is met a minute later', async () => {
  const { clock, one, other } = aWorld()
  await one.met('E1', 'T1')
  await other.lost('E1', ['T1'])
  await one.met('E1', 'T2')
  expect(await one.teamOf('E1')).toBeNull()
  clock.turnTo(start.add({ minutes: 1 }))
  await one.met('E1', 'T2')
  expect(await one.teamOf('E1')).toBe('T2')
})

test('a team that could not be written down is written down the next time', async () => {
  const { clock, memory } = aWorld()
  const write = memory.write.bind(memory)
  let isBroken = true
  const teams = createTeams({
    memory: { ...memory, write: (...page) => (isBroken ? Promise.reject(new Error('gone')) : write(...page)) },
    clock,
  })
  await expect(teams.met('E1', 'T1')).rejects.toThrow('gone')
  isBroken = false
  await teams.met('E1', 'T1')
  expect(await teams.teamOf('E1')).toBe('T1')
})
