import { type ChildProcess, fork } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, test } from 'vitest'
import { freshDatabase } from '../../test/database/database.ts'
import { jobsThat, queueOn } from '../../test/database/queues.ts'
import type { Ask, Told } from '../../test/programs/queue-process.ts'

interface Process {
  readonly told: Told[]
  ask(ask: Ask): void
  kill(): Promise<unknown>
  stop(): Promise<number | null>
}

const children: ChildProcess[] = []
afterAll(() => {
  for (const child of children) if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
})

async function aRealProcess(url: string): Promise<Process> {
  const child = fork(new URL('../../test/programs/queue-process.ts', import.meta.url), [url], { execArgv: [] })
  children.push(child)
  const told: Told[] = []
  child.on('message', (message: Told) => told.push(message))
  while (!told.includes('ready')) await once(child, 'message')
  const gone = once(child, 'exit')
  return {
    told,
    ask: (ask) => void child.send(ask),
    async kill() {
      child.kill('SIGKILL')
      return gone
    },
    async stop() {
      child.send('stop')
      await gone
      return child.exitCode
    },
  }
}

test.concurrent('three real processes tick the same minute once, and after a kill -9 another takes the lane over in about ten seconds', async ({
  expect,
}) => {
  const database = await freshDatabase({ template: null })
  const processes = await Promise.all([aRealProcess(database.url), aRealProcess(database.url), aRealProcess(database.url)])
  const queue = await queueOn(database.url)
  const runsOf = (what: Told) => processes.flatMap(({ told }) => told).filter((each) => JSON.stringify(each) === JSON.stringify(what))

  for (const each of processes) each.ask({ tick: Date.parse('2027-01-18T12:01:00Z') })
  await expect.poll(() => runsOf({ timetable: true })).toHaveLength(1)

  await queue.waker.wakeLanes(['oslo'])
  await expect.poll(() => runsOf({ lane: 'oslo' })).toHaveLength(1)
  const victim = processes.find(({ told }) => told.some((each) => typeof each === 'object' && 'lane' in each))
  await sleep(1_000)
  expect(runsOf({ lane: 'oslo' })).toHaveLength(1)
  await victim?.kill()
  const { rows } = await database.pool.query<{ beat: string }>("select heartbeat_on::text as beat from pgboss.job where name = 'lane'")
  // Ten seconds since its last sign of life, at most two until somebody looks, one or two of pause.
  await expect.poll(() => runsOf({ lane: 'oslo' })).toHaveLength(2)
  const silent = await database.pool.query("select now() - $1::timestamptz >= interval '10 seconds' as enough", [rows[0]?.beat])
  expect(silent.rows).toEqual([{ enough: true }])

  expect(runsOf({ timetable: true })).toHaveLength(1)
  await queue.stop()
  expect(await Promise.all(processes.filter((each) => each !== victim).map((each) => each.stop()))).toEqual([0, 0])
  await database.close()
})

test.concurrent('a lane whose job was given away although its process lives is told to stop, and changes nothing for the one that has it', async ({
  expect,
}) => {
  const database = await freshDatabase({ template: null })
  const ended: string[] = []
  let began = 0
  const queue = await queueOn(database.url)
  queue.work(
    jobsThat({
      async runLane(workspace, signal) {
        began += 1
        await once(signal, 'abort')
        ended.push(workspace)
      },
    }),
  )
  await queue.waker.wakeLanes(['lund'])
  await expect.poll(() => began).toBe(1)
  // What the job looks like when it was found silent and another process has taken it.
  await database.pool.query("update pgboss.job set retry_count = 1, heartbeat_on = now() + interval '1 hour'")
  await expect.poll(() => ended).toEqual(['lund'])
  await sleep(200)
  expect((await database.pool.query('select state, retry_count from pgboss.job')).rows).toEqual([{ state: 'active', retry_count: 1 }])
  await queue.stop()
  await database.close()
})
