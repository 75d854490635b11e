import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { isUsual, seed } from '../ground/seed.ts'
import { summaryOf } from './any-cohort.ts'
import type { Eventful } from './any-events.ts'
import { anyMoved } from './any-moves.ts'
import { type PlayedEvents, playEvents } from './played-events.ts'
import * as promises from './promises.ts'
import { withoutRepeats } from './promises-of-lists.ts'
import * as moves from './promises-of-moves.ts'
import * as presence from './promises-of-presence.ts'

/** A long run is another number here; `PARI_SEED` draws other cohorts. */
const cohorts = 20
const abreast = 2

const kept = {
  'nobody hears of a move twice, nor twice within an hour': moves.toldOnce,
  'what everybody heard last is the date as it is, or that there is none': moves.heardTheLast,
  'nobody who left hears of a move': moves.leftAlone,
  'who counts as coming said so about this date': moves.yesToThisDate,
  'three questions at most for one date': moves.fewAsksADate,
  'what a mentor heard last is true when it begins': moves.standingsTrue,
  'once it is called off nothing else is said, and nothing is changed by a tap': moves.quietAfterwards,
  'a freed place has one winner': promises.oneWinner,
  'nothing is said in quiet hours, above the budget or twice': promises.leftInPeace,
  'everything is said in words of the reader’s language': promises.ownWords,
  'each tick is counted once, whatever died meanwhile': presence.eachTickOnce,
  'what holds of somebody was tapped last': presence.latestTapHolds,
  'nothing is left of a date that moved': presence.ofThisDateOnly,
  'who came, who is missing and who came in vain: home says what the tables say': presence.numbersAgree,
  'whoever was missing is asked once, and nobody else': presence.kindOnce,
} satisfies Record<string, (played: PlayedEvents) => string[]>

describe('For any moves of any kick-off, and any deaths of the process', () => {
  const broken = new Map<string, string[]>()
  const all: PlayedEvents[] = []

  beforeAll(async () => {
    const some = fc.sample(anyMoved, { seed, numRuns: cohorts }).values()
    await Promise.all(Array.from({ length: abreast }, () => playAll(some)))
  }, 3_600_000)

  async function playAll(some: Iterable<Eventful>): Promise<void> {
    for (const eventful of some) {
      const played = withIds(withoutRepeats(await playEvents(eventful)))
      all.push(played)
      for (const [promise, faultsOf] of Object.entries(kept)) {
        const faults = faultsOf(played)
        const events = eventful.rehearsal.events.map(({ at, what, to, text }) => `${String(at)} ${what} ${to} ${text}`)
        if (faults.length > 0) broken.set(promise, [...(broken.get(promise) ?? []), summaryOf(eventful.rehearsal), ...events, ...faults])
      }
    }
  }

  it.each(Object.keys(kept))('%s', (promise) => {
    expect(broken.get(promise) ?? []).toEqual([])
  })

  it.runIf(isUsual)('all that matters did happen in these cohorts', () => {
    const kinds = new Set(all.flatMap(({ happenings }) => happenings.flatMap((each) => (each.type === 'delivery' ? each.kind : []))))
    for (const kind of ['kickOff.moved', 'kickOff.calledOff', 'offer.made', 'standing.go', 'standing.free'])
      expect([...kinds]).toContain(kind)
    expect(all.some(({ rows }) => rows.kickOffs.some(({ turn }) => turn > 1))).toBe(true)
    for (const kind of ['presence.missing', 'presence.care']) expect([...kinds]).toContain(kind)
    expect(all.some(({ doorTaps }) => doorTaps.length > 0)).toBe(true)
    expect(all.some(({ homeAtEnd }) => homeAtEnd.includes('had nobody to meet'))).toBe(true)
    expect(all.some(({ deaths }) => deaths > 0)).toBe(true)
    expect(
      all.some(({ happenings }) => happenings.some((each) => each.type === 'delivery' && each.kind === 'kickOff.moved' && each.urgent)),
    ).toBe(true)
  })
})

/** E-mails of the list stand for people in some promises: those who are asked by their ids here. */
function withIds(played: PlayedEvents): PlayedEvents {
  const idOf = new Map(played.rows.enrolments.map(({ email, personId }) => [email, personId]))
  const people = played.rehearsal.people.map((person) => ({ ...person, email: idOf.get(person.email) ?? person.email }))
  return { ...played, rehearsal: { ...played.rehearsal, people } }
}
