import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { aCrowd, type Crowd, mondayAtNoon } from '../crash/crowd.ts'
import { processesOf } from '../crash/processes.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { aView } from '../ground/outboxes.ts'
import type { Answered, Press, Setting } from '../programs/release-process.ts'
import { aDance, danceTable } from './dances.ts'
import { releases } from './released.ts'

let database: TestDatabase
beforeAll(async () => {
  database = await freshDatabase({ poolSize: 10 })
  await database.pool.query(danceTable)
})
afterAll(() => database.close())

test.each(releases)(
  'a process of $release beside one of a later release: nothing is lost, doubled, or failed for being unknown',
  async ({ release }) => {
    const time = mondayAtNoon()
    const crowd = await aCrowd(database, { time, workspaces: 3, pairs: 6 })
    await writeAsLater()
    const { processes, sentFile, answered } = bothOf(release, time.aheadMs())
    // As an operator does it: the older one is at work when the newer one comes.
    processes.start()
    await expect.poll(() => readFileSync(sentFile, 'utf8')).not.toBe('')
    processes.start()
    await expect.poll(() => processes.ready()).toHaveLength(2)
    const [older, newer] = processes.running()

    // Everybody presses what only the later release knows, and answers, each in one of the two processes. It does not matter which of them
    // wrote the button.
    const presses = crowd.mentees.flatMap((mentee) => [press(mentee, { do: 'dance' }), press(mentee, { do: 'answer', answer: 'coming' })])
    const put: string[] = []
    for (const [nth, each] of presses.entries()) {
      ;(Math.floor(nth / 2) % 2 === 0 ? older : newer)?.child.send(each)
      if (nth % 6 === 0) put.push(...(await say(crowd, nth)))
    }
    await vi.waitFor(
      async () => {
        expect(answered).toHaveLength(presses.length)
        const { rows } = await database.pool.query(
          "select state, count(*)::int from delivery where state in ('due', 'sending', 'waiting') and due_at <= $1 group by state",
          [crowd.clock.now().toString()],
        )
        expect(rows).toEqual([])
        const { rows: danced } = await database.pool.query('select count(*)::int as count from dance where due_at is null')
        expect(danced).toEqual([{ count: crowd.mentees.length }])
      },
      { timeout: 45_000, interval: 200 },
    )
    expect(await processes.stop()).toEqual([0, 0])
    await crowd.close()

    // Every press was answered once, and accepted; those that the older one did not know were carried out by the newer.
    expect(answered.filter(({ accepted }) => !accepted)).toEqual([])
    expect(new Set(answered.map(({ carried }) => `${carried.do} ${carried.confirmation}`)).size).toBe(presses.length)
    expect(answered.filter(({ carried, by }) => carried.do === 'dance' && by === release)).toEqual([])
    expect(answered.filter(({ wasHanded }) => wasHanded).length).toBe(crowd.mentees.length / 2)
    expect(answered.filter(({ by }) => by === release).length).toBe(crowd.mentees.length / 2)

    // Everything that was written was said once; what has a map in it never by the older one.
    const lines = readFileSync(sentFile, 'utf8').split('\n').slice(0, -1)
    const rows = await rowsNow()
    expect(rows.filter(({ state }) => !['delivered', 'superseded'].includes(state))).toEqual([])
    const sent = Map.groupBy(lines, (line) => line.split(' ')[0] ?? '')
    expect(rows.filter(({ id, state }) => (sent.get(id)?.length ?? 0) !== (state === 'delivered' ? 1 : 0))).toEqual([])
    const written = new Set(rows.filter(({ state }) => state === 'delivered').map(({ key }) => key))
    expect(put.filter((key) => !written.has(key))).toEqual([])
    const strange = new Set(rows.filter(({ needs }) => needs.includes('part map')).map(({ id }) => id))
    expect(strange.size).toBe(crowd.mentees.length + put.filter((key) => key.startsWith('map')).length)
    expect(lines.filter((line) => line.endsWith(` ${release}`) && strange.has(line.split(' ')[0] ?? ''))).toEqual([])

    // Neither lost what the other writes into the same JSON.
    const { rows: ladders } = await database.pool.query("select ladder -> 'rests' as rests from kick_off")
    expect(ladders).toEqual([{ rests: ['2027-01-06'] }])
  },
  110_000,
)

/** One more key in the ladder, and in what a programme has decided. */
async function writeAsLater(): Promise<void> {
  const more = JSON.stringify({ rests: ['2027-01-06'] })
  await database.pool.query('update kick_off set ladder = ladder || $1::jsonb', [more])
  await database.pool.query("update programme set settings = jsonb_set(settings, '{ladder}', (settings -> 'ladder') || $1::jsonb)", [more])
}

/** The first that starts is of the release, the second of a later one. */
function bothOf(release: string, aheadMs: number) {
  const directory = mkdtempSync(join(tmpdir(), 'pari-releases-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const sentFile = join(directory, 'sent')
  writeFileSync(sentFile, '')
  const answered: Answered[] = []
  const starting = [release, null]
  const settingNow = (): Setting => ({ databaseUrl: database.url, sentFile, aheadMs, release: starting.shift() ?? null })
  const processes = processesOf<'ready'>('release-process.ts', settingNow, (told) => void answered.push(told as Answered))
  return { processes, sentFile, answered }
}

const press = ({ email, workspace, confirmation }: Crowd['mentees'][number], carried: { do: string; answer?: string }): Press => ({
  carried: { ...carried, confirmation },
  from: { workspace: { platform: 'recorder', id: workspace }, id: email },
})

/** Something to some of them, by turns with a map and without; answers with the keys. */
async function say(crowd: Crowd, nth: number): Promise<string[]> {
  const words = crowd.mentees
    .filter((_, index) => index % 5 === (nth / 6) % 5)
    .map(({ personId }) => {
      const isMap = nth % 12 === 0
      const key = `${isMap ? 'map' : 'word'} ${nth} to ${personId}`
      return { key, personId, class: 'confirmation', view: isMap ? aDance(`Map ${nth}`) : aView(`Word ${nth}`) } as const
    })
  await crowd.put(words)
  return words.map(({ key }) => key)
}

async function rowsNow() {
  const { rows } = await database.pool.query<{ id: string; key: string; state: string; needs: string[] }>(
    'select id, key, state, needs from delivery',
  )
  return rows
}
