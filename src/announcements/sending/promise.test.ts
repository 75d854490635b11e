import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../../../test/database/database.ts'
import { idOf, replyOf } from '../../../test/ground/announcing.ts'
import { addressOf } from '../../../test/ground/builders.ts'
import type { Command } from '../../contract/command.ts'
import type { DeliveryResult } from '../../contract/platform.ts'
import { compose, type House } from '../../house/compose.ts'
import { Instant, type TurnableClock, turnableClock } from '../../kit/clock.ts'
import { randomIds } from '../../kit/ids.ts'
import { silentLog } from '../../kit/log.ts'
import { recorder } from '../../rehearsal/recorder.ts'
import { columns } from '../facts.ts'
import { announcementsIn } from '../store.prisma.ts'

/** Promise 10: everybody in an audience is in exactly one column of its report, whatever happens. */

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase()
})
afterAll(() => database.close())

const many = 60
const cohortId = '00000000-0000-7000-8000-0000000000c1'

/** A cohort of sixty in one workspace with Carla, as it was before anybody wrote to them. */
async function aCohortOfSixty(): Promise<void> {
  await database.pool.query(`
    truncate announcement, attempt, delivery, enrolment, address, kick_off, cohort, programme_workspace, programme, workspace, person, announcement_mute cascade;
    create or replace function uid(text) returns uuid language sql as $$ select md5($1)::uuid $$;
    insert into workspace (id, platform, external_id, name, created_at) values (uid('w'), 'recorder', 'rehearsal', 'Here', now());
    insert into programme (id, name, settings, created_at) values (uid('p'), 'Spring', '{}', now());
    insert into programme_workspace (programme_id, workspace_id) values (uid('p'), uid('w'));
    insert into cohort (id, programme_id, name, language, time_zone, created_at) values ('${cohortId}', uid('p'), 'Spring', 'en', 'UTC', now());
    insert into person (id, email, name, language, created_at)
      select uid('p' || n), case n when 0 then 'carla@example.org' else 'p' || n || '@example.org' end, case n when 0 then 'Carla' else 'Person ' || n end,
        (array['en', 'fi', 'sv'])[1 + n % 3], now() from generate_series(0, ${many}) n;
    insert into address (id, person_id, workspace_id, external_id, created_at)
      select uid('a' || n), uid('p' || n), uid('w'), case n when 0 then 'carla@example.org' else 'p' || n || '@example.org' end, now() from generate_series(0, ${many}) n;
    insert into enrolment (id, cohort_id, person_id, role, state, created_at)
      select uid('e' || n), '${cohortId}', uid('p' || n), case n when 0 then 'coordinator' else 'mentee' end, 'active', now() from generate_series(0, ${many}) n;`)
}

type Fault = 'fine' | 'gone' | 'refused' | 'unknown' | 'busy' | 'throws'
/** What happens while it goes out: a number names a person. */
type Event = readonly ['leaves' | 'mutes' | 'loses account' | 'erased', number] | readonly ['kill' | 'again' | 'recall' | 'sleep', number]

const aRun = fc.record({
  faults: fc.array(fc.constantFrom<Fault>('fine', 'fine', 'fine', 'gone', 'refused', 'unknown', 'busy', 'throws'), {
    minLength: many,
    maxLength: many,
  }),
  events: fc.array(
    fc.tuple(
      fc.constantFrom('leaves', 'mutes', 'loses account', 'erased', 'kill', 'again', 'recall', 'sleep'),
      fc.integer({ min: 1, max: many }),
    ),
    { maxLength: 12 },
  ),
  category: fc.constantFrom('news', 'needed'),
})

interface World {
  readonly house: House
  readonly clock: TurnableClock
  readonly heard: Map<string, number>
  /** From now on the process dies in the middle of what it sends. */
  die: boolean
}

function aWorld(faults: readonly Fault[]): World {
  const clock = turnableClock(Instant.from('2027-01-12T10:00:00Z'))
  const world: World = { clock, heard: new Map(), die: false, house: null as never }
  const say = async (who: string): Promise<DeliveryResult> => {
    if (world.die) return new Promise(() => {})
    const fault = who === 'carla@example.org' ? 'fine' : (faults[Number(who.slice(1).split('@')[0]) - 1] ?? 'fine')
    if (fault === 'gone') return { kind: 'failed', reason: 'recipientGone', detail: 'gone' }
    if (fault === 'refused') return { kind: 'failed', reason: 'notPermitted', detail: 'no' }
    if (fault === 'busy' && Math.random() < 0.5) return { kind: 'retry', afterMs: 1_000, reason: 'throttled' }
    world.heard.set(who, (world.heard.get(who) ?? 0) + 1)
    if (fault === 'unknown') return { kind: 'unknown', detail: 'reset' }
    if (fault === 'throws') throw new Error('It broke.')
    return { kind: 'delivered', sent: { workspace: { platform: 'recorder', id: 'rehearsal' }, ref: who } }
  }
  const house = compose({
    ...{ prisma: database.prisma, clock, ids: randomIds(clock), log: silentLog, perSecond: 20, callLimitMs: 50, owners: [] },
    platformOf: () => recorder(async (to) => say(to.id)),
    wakersIn: () => ({ wakeTimetable: async () => {}, wakeLanes: async () => {} }),
  })
  return Object.assign(world, { house })
}

const carla = addressOf('Carla')
const tap = ({ house }: World, command: Command) => house.core.handle(command, carla)

async function step(world: World): Promise<void> {
  world.clock.turnTo(world.clock.now().add({ milliseconds: 1_000 }))
  await world.house.runTimetable()
  for (const lane of await world.house.dueLanes()) await world.house.runLane(lane)
}

async function happens(world: World, [what, nth]: Event, id: string): Promise<void> {
  const person = `md5('p${nth}')::uuid`
  if (what === 'leaves') await database.pool.query(`update enrolment set state = 'withdrawn' where person_id = ${person}`)
  if (what === 'mutes') await database.pool.query(`insert into announcement_mute values (${person}, 'news', now()) on conflict do nothing`)
  if (what === 'loses account') await database.pool.query(`update address set gone_at = now() where person_id = ${person}`)
  if (what === 'erased') {
    const { rows } = await database.pool.query<{ id: string }>(`select ${person} as id`)
    await world.house.known.forget(rows[0]?.id ?? '')
  }
  if (what === 'again') await tap(world, { do: 'sendFailedAgain', announcement: id })
  if (what === 'recall') await tap(world, { do: 'recallAnnouncement', announcement: id })
  if (what === 'sleep') world.clock.turnTo(world.clock.now().add({ hours: 13 }))
  // A process that dies leaves its calls without an outcome; the next one comes after the lease.
  if (what === 'kill') {
    world.die = true
    await step(world)
    world.die = false
    world.clock.turnTo(world.clock.now().add({ minutes: 2 }))
  }
}

async function columnsOf(id: string): Promise<Record<string, number>> {
  const reported = await announcementsIn(database.prisma.statements, {
    ids: randomIds({ now: () => Instant.from('2027-01-12T10:00:00Z') }),
  }).report(id)
  expect(reported.every(({ column }) => columns.includes(column))).toBe(true)
  return Object.fromEntries(
    columns.map((name) => [name, reported.filter(({ column }) => column === name).reduce((sum, { count }) => sum + count, 0)]),
  )
}
const sumOf = (counts: Record<string, number>): number => Object.values(counts).reduce((sum, count) => sum + count, 0)

describe('Everybody in an audience', () => {
  test('is in exactly one column at every moment, and hears it once at most, whatever the platform and people do and whenever the process dies', async () => {
    await fc.assert(
      fc.asyncProperty(aRun, async ({ faults, events, category }) => {
        await aCohortOfSixty()
        const world = aWorld(faults)
        const { house } = world
        const opened = await house.core.open({ do: 'openAnnouncement', mark: 'opening' }, carla)
        if (!('form' in opened)) throw new Error('There is no form.')
        const texts = Object.fromEntries(
          ['en', 'fi', 'sv'].flatMap((each) => [
            [`title_${each}`, 'News'],
            [`text_${each}`, each],
          ]),
        )
        const id = idOf(
          replyOf(await house.core.submit(opened.form.sends, { texts: { ...texts, category, button: 'gotIt' }, files: {} }, carla)),
        )
        const last = await house.core.open({ do: 'openSend', mark: 'opening', announcement: id }, carla)
        if (!('form' in last)) throw new Error('It cannot be sent.')
        replyOf(await house.core.submit(last.form.sends, { texts: {}, files: {} }, carla))
        await world.house.runTimetable()
        expect(sumOf(await columnsOf(id))).toBe(many)
        for (const event of events) {
          await step(world)
          await happens(world, event, id)
          expect(sumOf(await columnsOf(id))).toBe(many)
        }
        for (let nth = 0; nth < 400 && (await columnsOf(id))['waiting'] !== 0; nth += 1) {
          if (nth > 20) world.clock.turnTo(world.clock.now().add({ minutes: 20 }))
          await step(world)
        }
        const ended = await columnsOf(id)
        expect([ended['waiting'], sumOf(ended)]).toEqual([0, many])
        expect([...world.heard].filter(([who, times]) => times > 1 && who !== 'carla@example.org')).toEqual([])
        const { rows } = await database.pool.query<{ due_at: Date | null }>('select due_at from announcement where id = $1', [id])
        expect(rows).toHaveLength(1)
      }),
      { numRuns: 15 },
    )
  }, 240_000)
})
