import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import {
  count,
  faults,
  type Ground,
  type GroundWanted,
  kills,
  pairs,
  asks as people,
  waitForNothing,
  whole,
  workspaces,
} from './bad-day.ts'
import { aCrowd } from './crowd.ts'
import { letHeartbeatsBeMissed, rememberTakers } from './heartbeats.ts'
import { announcementId, planAnnouncement } from './planned-announcement.ts'

const texts = "delivery where kind = 'announcement.text'"

/** One text to two thousand people on a platform's worst day, with processes killed in the middle. Declares one test. */
export function announcesOnABadDay(name: string, groundOn: (database: TestDatabase, wanted: GroundWanted) => Promise<Ground>): void {
  let database: TestDatabase
  beforeAll(async () => {
    database = await freshDatabase({ poolSize: 10 })
  })
  afterAll(() => database.close())

  test(
    `on ${name}’s worst day, with ${kills} processes killed, ${people} people are written to: nobody hears it twice, nobody is lost, and what is unknown is shown`,
    async () => {
      const ground = await groundOn(database, { workspaces, pairs, perSecond: 20, callLimitMs: 700 })
      const { processes, installed, time } = ground
      for (let nth = 0; nth < 2; nth += 1) processes.start()
      await expect.poll(() => processes.ready()).toHaveLength(2)
      await ground.install()
      await rememberTakers(database)
      const crowd = await aCrowd(database, { workspaces, pairs, installed, time })
      // Nobody is asked anything meanwhile.
      await database.pool.query('update confirmation set due_at = null')
      await planAnnouncement(database, crowd.clock.now().toString())
      await crowd.wakeTimetable()
      ground.setFaults(faults)
      const start = performance.now()
      for (let nth = 1; nth <= kills; nth += 1) {
        const enough = (people * nth) / (kills + 2)
        for (;;) {
          await letHeartbeatsBeMissed(database, processes.killed())
          const done = await count(database, `${texts} and state in ('delivered', 'unknown')`)
          if (done >= enough && (await count(database, `${texts} and state = 'sending'`)) > 0) break
          await sleep(20)
        }
        await sleep(Math.random() * 200)
        await processes.kill(Math.random())
        processes.start()
      }
      await vi.waitFor(
        async () => {
          await waitForNothing(database, ground, crowd)
          expect(await count(database, `${texts} and state in ('delivered', 'unknown')`)).toBe(people)
        },
        { timeout: whole ? 400_000 : 120_000, interval: 50 },
      )
      const seconds = Math.round((performance.now() - start) / 1_000)
      expect(await processes.stop()).toEqual([0, 0])
      await crowd.close()
      const figures = await whatBecame(database, ground)
      if (whole) process.stdout.write(`${JSON.stringify({ name: `announced on ${name}`, people, kills, seconds, ...figures })}\n`)
    },
    whole ? 700_000 : 240_000,
  )
}

async function whatBecame(database: TestDatabase, ground: Ground) {
  const { rows } = await database.pool.query<{ id: string; state: string; person: string }>(
    `select d.id, d.state, a.external_id as person from announcement_recipient r join delivery d on d.id = r.delivery_id join address a on a.id = d.address_id
     where r.announcement_id = $1 and r.skipped is null`,
    [announcementId],
  )
  const said = rows.map((row) => ({ ...row, times: ground.timesSaid(row.id, row.person) }))
  expect(rows).toHaveLength(people)
  expect(new Set(rows.map(({ person }) => person)).size).toBe(people)
  expect(said.filter(({ times }) => times > 1)).toEqual([])
  // What is called delivered stands in its reader's own conversation, and whoever did not get it is not called so.
  expect(said.filter(({ state, times }) => state === 'delivered' && times !== 1)).toEqual([])
  const unknown = said.filter(({ state }) => state === 'unknown')
  expect(unknown.length).toBeGreaterThan(people / 40)
  expect(said.filter(({ state }) => state !== 'delivered' && state !== 'unknown')).toEqual([])
  return {
    delivered: rows.length - unknown.length,
    unknown: unknown.length,
    arrivedAllTheSame: unknown.filter(({ times }) => times === 1).length,
    cutOff: await count(database, "attempt where detail = 'the process ended in mid-send'"),
  }
}
