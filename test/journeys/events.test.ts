import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { seed } from '../ground/seed.ts'
import { summaryOf } from './any-cohort.ts'
import { anyEventful, type Eventful } from './any-events.ts'
import { type PlayedEvents, playEvents } from './played-events.ts'
import * as promises from './promises.ts'
import * as coordinators from './promises-of-lists.ts'

/** A long run: `PARI_COHORTS` sets more of them, `PARI_SEED` others. */
const cohorts = Number(process.env['PARI_COHORTS'] ?? 12)
const abreast = 4

const kept: Readonly<Record<string, (played: PlayedEvents) => string[]>> = {
  'every mentor who stays has a final word a day ahead': (played) => promises.finalWordInTime(coordinators.ofThoseWhoStay(played)),
  'whoever was bidden to come and was taken off has read that': coordinators.offTheListKnown,
  'no mentor is told to go unless the named mentee said so, and the last word is true': (played) =>
    promises.trueStanding(coordinators.ofThoseWhoTakePart(played)),
  'nobody is defaulted to an answer': promises.nobodyDefaulted,
  'a mentee is asked at most three times, never after deciding, and answers in one tap': (played) =>
    promises.fewAsks(coordinators.withWords(played)),
  'only who said yes is reminded, and can say no in one tap': (played) => promises.honestReminders(coordinators.withWords(played)),
  'a freed seat has one winner, who meets the same mentor': promises.oneWinner,
  'nobody is offered a place while its owner may come back, and an offer is kept': (played) =>
    promises.placesKept(coordinators.withPlacesOnOffer(played)),
  'nobody reads to come, not to come and to come within two minutes': (played) => promises.notContradicted(coordinators.withoutCut(played)),
  'nothing is said in quiet hours, above the budget, or twice': promises.leftInPeace,
  'every tap gets a reply, and only the right hands change anything': promises.rightHands,
  'everything is said in words of the recipient’s language': (played) => promises.ownWords(coordinators.withWords(played)),
  'nobody is told, unseated or removed by a list whom its preview did not name': coordinators.shownBefore,
  'home, people and the database count alike': coordinators.countedAlike,
  'the workbook has everybody once': coordinators.exportedAlike,
  'who was forgotten is found in no table': coordinators.goneFromEverywhere,
  'a file that nobody should send is refused, and changes nothing for anybody': coordinators.hostileRefused,
}

describe('For any cohort, whatever its coordinator does meanwhile, and whenever processes die', () => {
  const broken = new Map<string, string[]>()
  const all: PlayedEvents[] = []

  beforeAll(async () => {
    const drawn = fc.sample(anyEventful, { seed, numRuns: cohorts }).values()
    await Promise.all(Array.from({ length: abreast }, () => playAll(drawn)))
  }, 3_600_000)

  async function playAll(some: Iterable<Eventful>): Promise<void> {
    for (const eventful of some) {
      const played = coordinators.withoutRepeats(coordinators.withPeopleOfItsEnd(await playEvents(eventful)))
      all.push(played)
      for (const [promise, faultsOf] of Object.entries(kept)) {
        const faults = faultsOf(played)
        if (faults.length > 0) broken.set(promise, [...(broken.get(promise) ?? []), summaryOf(eventful.rehearsal), ...faults])
      }
    }
  }

  it.each(Object.keys(kept))('%s', (promise) => {
    expect(broken.get(promise) ?? []).toEqual([])
  })

  it('what no preview named, a wrong count and a row too many would be noticed', () => {
    const tampered = all.map((played) => ({
      ...played,
      exported: [...played.exported, ['Nobody', 'nobody@example.org']],
      rows: { ...played.rows, enrolments: played.rows.enrolments.map((each) => ({ ...each, takenOffAt: 1 })) },
      forgotten: new Map([['somebody', { at: played.rehearsal.options.from, name: 'Nobody', left: ['person (1)'] }]]),
      coordinatorsDeeds: played.coordinatorsDeeds.map((deed) => ({
        ...{ ...deed, read: '', hasChanged: true, counts: { ...deed.counts, mentors: -1, all: -1 } },
      })),
    }))
    const { shownBefore, countedAlike, exportedAlike, goneFromEverywhere, hostileRefused, offTheListKnown } = coordinators
    for (const faultsOf of [shownBefore, countedAlike, exportedAlike, goneFromEverywhere, hostileRefused, offTheListKnown])
      expect(tampered.flatMap(faultsOf)).not.toEqual([])
  })

  it('all that matters did happen in these cohorts', () => {
    const deeds = all.flatMap(({ coordinatorsDeeds }) => coordinatorsDeeds.map(({ event, outcome }) => `${event.what} ${outcome}`))
    const wanted = ['list', 'takeOff', 'bringBack', 'changeMentor', 'changeEmail'].map((what) => `${what} done`)
    expect(wanted.filter((each) => !deeds.includes(each))).toEqual([])
    expect(deeds).toContain('list refused')
    expect(deeds).toContain('forget done')
    expect(all.some(({ coordinatorsDeeds }) => coordinatorsDeeds.some(({ event }) => event.text === 'hostile'))).toBe(true)
    expect(all.reduce((sum, { deaths }) => sum + deaths, 0)).toBeGreaterThan(cohorts)
  })
})
