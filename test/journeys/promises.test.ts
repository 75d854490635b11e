import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { hoursAfter } from '../../src/kit/clock.ts'
import type { Rehearsal } from '../../src/rehearsal/run.ts'
import { seed } from '../ground/seed.ts'
import { anyRehearsal, summaryOf } from './any-cohort.ts'
import { type Played, play, saidIn, tappedIn } from './played.ts'
import * as promises from './promises.ts'

/** A long run: 1,000 cohorts take about half an hour; `PARI_SEED` draws others. */
const cohorts = 15
/** A cohort mostly waits for the database: several are played side by side. */
const abreast = 4

const kept = {
  'every mentor has a final word a day ahead, and only urgent news after it': promises.finalWordInTime,
  'no mentor is told to go unless the named mentee said so, and the last word is true when the kick-off begins': promises.trueStanding,
  'nobody is defaulted to an answer': promises.nobodyDefaulted,
  'a mentee is asked at most three times, never after deciding, and answers in one tap': promises.fewAsks,
  'only who said yes is reminded, and can say no in one tap': promises.honestReminders,
  'a freed seat has one winner, who meets the same mentor': promises.oneWinner,
  'nobody is offered a place while its owner may come back, and an offer is kept': promises.placesKept,
  'nobody reads to come, not to come and to come within two minutes': promises.notContradicted,
  'nothing is said in quiet hours, above the budget or twice': promises.leftInPeace,
  'every tap gets a reply, and only the right hands change anything': promises.rightHands,
  'everything is said in words of the recipient’s language': promises.ownWords,
} satisfies Record<string, promises.Promised>

describe('For any cohort, any ladder and any answers', () => {
  const broken = new Map<string, string[]>()
  const seen = new Map<string, number>()
  const all: Played[] = []

  beforeAll(async () => {
    const rehearsals = fc.sample(anyRehearsal, { seed, numRuns: cohorts }).values()
    await Promise.all(Array.from({ length: abreast }, () => playAll(rehearsals)))
  }, 3_600_000)

  async function playAll(rehearsals: Iterable<Rehearsal>): Promise<void> {
    for (const rehearsal of rehearsals) {
      const played = await play(rehearsal)
      count(played, seen)
      if (all.length < 10) all.push(played)
      for (const [promise, faultsOf] of Object.entries(kept)) {
        const faults = faultsOf(played)
        if (faults.length > 0) broken.set(promise, [...(broken.get(promise) ?? []), summaryOf(rehearsal), ...faults])
      }
    }
  }

  it.each(Object.keys(kept))('%s', (promise) => {
    expect(broken.get(promise) ?? []).toEqual([])
  })

  it.each(tamperings)('%s would be noticed', (_, faultsOf, change) => {
    const tampered = all.map((played) => ({ ...played, happenings: played.happenings.flatMap(change) }))
    expect(tampered.flatMap(faultsOf)).not.toEqual([])
  })

  it('a seat with two winners would be noticed', () => {
    const tampered = all.map((played) => ({ ...played, offers: [...played.offers, ...played.offers] }))
    expect(tampered.flatMap(promises.oneWinner)).not.toEqual([])
  })

  it('a place that is offered while its owner may come back would be noticed', () => {
    const tampered = all.map((played) => ({ ...played, pairs: played.pairs.map((pair) => ({ ...pair, until: latest(played, pair) })) }))
    expect(tampered.flatMap(promises.placesKept)).not.toEqual([])
  })

  it('an offer that did not last as long as it said would be noticed', () => {
    const offers = all.flatMap((played) => played.pairs.map((pair) => ({ played, pair })))
    const broken = offers.slice(0, 1).flatMap(({ played, pair }) => {
      const lost = {
        seatId: pair.seatId,
        turn: -1,
        state: 'lost',
        mentee: 'a',
        madeAt: pair.from,
        answeredAt: pair.from,
        expiresAt: hoursAfter(pair.from, 1),
      }
      return promises.placesKept({ ...played, offers: [lost] })
    })
    expect(broken).toHaveLength(1)
  })

  it('all that matters did happen in these cohorts', () => {
    const kinds = ['confirmation.ask', 'confirmation.reminder', 'standing.go', 'standing.hold', 'standing.free', 'confirmation.released']
    const rare = ['offer.made', 'offer.won', 'offer.lost', 'confirmation.mentorLeft', 'confirmation.mentorAway', 'coordinator.alert']
    const missing = [...kinds, ...rare, 'urgent', 'tap accepted', 'tap refused'].filter((kind) => !seen.get(kind))
    expect(missing).toEqual([])
  })
})

/** When the place was offered first, as if its pair had ended a moment before. */
function latest({ offers }: Played, { seatId, until, reason }: Played['pairs'][number]) {
  const offered = offers.find((offer) => offer.seatId === seatId)
  return until && reason === 'notStarting' && offered ? hoursAfter(offered.madeAt, -1 / 60) : until
}

/** Each way of tampering with what happened must be noticed by the promise that it breaks. */
type Change = (happening: Played['happenings'][number]) => Played['happenings']
const tamperings: readonly (readonly [string, promises.Promised, Change])[] = [
  ['mentors who hear nothing', promises.finalWordInTime, (it) => (it.type === 'delivery' && it.kind.startsWith('standing.') ? [] : [it])],
  ['a go without a yes', promises.trueStanding, (it) => (it.type === 'answer' && it.answer === 'coming' ? [] : [it])],
  [
    'a standing that is contradicted at once',
    promises.notContradicted,
    (it) => (it.type === 'delivery' && it.kind === 'standing.go' ? [it, { ...it, kind: 'standing.free' }] : [it]),
  ],
  ['an answer that nobody gave', promises.nobodyDefaulted, (it) => (it.type === 'answer' ? [] : [it])],
  [
    'the same ask four times',
    promises.fewAsks,
    (it) => (it.type === 'delivery' && it.kind === 'confirmation.ask' ? [it, it, it, it] : [it]),
  ],
  ['a reminder to who said nothing', promises.honestReminders, (it) => (it.type === 'answer' ? [] : [it])],
  ['a message at night', promises.leftInPeace, (it) => (it.type === 'delivery' ? [{ ...it, at: hoursAfter(it.at, 12) }] : [it])],
  ['a tap without a reply', promises.rightHands, (it) => (it.type === 'answer' ? [] : [it])],
  ['words in another language', promises.ownWords, (it) => (it.type === 'delivery' ? [{ ...it, language: 'de' }] : [it])],
]

function count(played: Played, seen: Map<string, number>): void {
  const add = (kind: string) => seen.set(kind, (seen.get(kind) ?? 0) + 1)
  for (const said of saidIn(played)) {
    add(said.kind)
    if (said.urgent) add('urgent')
  }
  for (const tap of tappedIn(played)) add(tap.accepted ? 'tap accepted' : 'tap refused')
}
