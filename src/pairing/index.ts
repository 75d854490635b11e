/**
 * Pairing: the best pairs that there can be of a cohort, with reasons in people's own words, as a draft that a coordinator judges.
 * It calculates the optimum of stated weights within hard rules, and for somebody who has no mentor it asks mentors one after the other. It never tells
 * anybody of a draft, and never breaks a pair that stands.
 */
import { room } from '../house/room.ts'
import { showAims } from './aims.ts'
import { openTakePairs, takePairs } from './by-hand.ts'
import { commands } from './commands.ts'
import { deeds } from './deeds.ts'
import type { Deps, Own } from './deps.ts'
import { draftPairs } from './draft.ts'
import { suggestPairs } from './engine/suggest.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { approvePairs, judgePair } from './judge.ts'
import { kinds } from './kinds.ts'
import { lastLook } from './last-look.prisma.ts'
import { tellLeftOver } from './left-over.ts'
import { likenessesOf } from './likeness.ts'
import { publishPairs } from './publish.ts'
import { foreseenIn, rehearsedIn } from './rehearsal.prisma.ts'
import { rehearses } from './rehearsal.ts'
import { answerSeatRequest, noteSeatRequest, showMoreOf, showSeatRequest } from './requests/answer.ts'
import { heeds as searchHeeds } from './requests/heeds.ts'
import { mostWords, openSearch, startSearch } from './requests/search.ts'
import { keepRequests } from './requests/settle.ts'
import { showSearch, showSearches } from './requests/show.ts'
import { askEarlier, stopSearch } from './requests/steer.ts'
import { requestsIn } from './requests/store.prisma.ts'
import { waysToPair } from './requests/ways.ts'
import { sheets } from './sheet.ts'
import { showPairs } from './show.ts'
import { pairingIn } from './store.prisma.ts'
import { fitsApart } from './suggest-apart.ts'
import { showUnpaired } from './unpaired.ts'

/** The room that suggests pairs. */
export const pairing = room({
  name: 'pairing',
  commands,
  kinds,
  deeds,
  holds,
  rehearses: { ...rehearses, rows: rehearsedIn },
  foresees: { seat_request: foreseenIn },
  pairs: suggestPairs,
  asked: [
    {
      command: { do: 'showPairs', mark: 'look' },
      by: ['coordinator'],
      whole: ['pairs', 'pairing', 'pair suggestions', 'parit', 'pariehdotukset', 'par', 'parförslag'],
      help: {
        rank: 6.5,
        line: {
          en: 'pairs: suggestions for pairs',
          fi: 'parit: ehdotuksia pareiksi',
          sv: 'par: förslag till par',
        },
      },
    },
  ],
  open(housing) {
    const { clock, apart } = housing
    const stores = { pairing: pairingIn, requests: requestsIn }
    const deps: Deps = {
      ...{ clock, apart, transact: housing.transact<Own>(stores), transactWidely: housing.transactWidely<Own>(stores) },
      tryOut: housing.tryOut<Own>(stores),
    }
    return {
      taps: {
        draftPairs: (tap, { actor }) => draftPairs(deps, tap, actor),
        judgePair: (tap, { actor }) => judgePair(deps, tap, actor),
        approvePairs: (tap, { actor }) => approvePairs(deps, tap, actor),
        publishPairs: (tap, { actor }) => publishPairs(deps, tap, actor),
        answerSeatRequest: (tap, { actor }) => answerSeatRequest(deps, tap, actor),
        noteSeatRequest: (tap, { actor }) => noteSeatRequest(deps, tap, actor),
        askEarlier: (tap, { actor }) => askEarlier(deps, tap, actor),
        stopSearch: (tap, { actor }) => stopSearch(deps, tap, actor),
      },
      looks: {
        showPairs: (look, { actor }) => showPairs(deps, look, actor),
        showAims: (look, { actor }) => showAims(deps, look, actor),
        showUnpaired: (look, { actor }) => showUnpaired(deps, look, actor),
        showSearches: (look, { actor }) => showSearches(deps, look, actor),
        showSearch: (look, { actor }) => showSearch(deps, look, actor),
        showSeatRequest: (look, { actor }) => showSeatRequest(deps, look, actor),
        showMoreOf: (look, { actor }) => showMoreOf(deps, look, actor),
      },
      openings: {
        openTakePairs: (opening, { actor }) => openTakePairs(deps, opening, actor),
        openSearch: (opening, { actor }) => openSearch(deps, opening, actor),
      },
      submissions: {
        takePairs: {
          take: (sent, filled, { actor }) => takePairs(deps, sent, filled, actor),
          again: ({ cohort }) => ({ do: 'openTakePairs', mark: 'opening', cohort }),
        },
        startSearch: {
          most: { words: mostWords },
          take: (sent, { texts }, { actor }) => startSearch(deps, sent, texts, actor),
          again: ({ cohort, mentee }) => ({ do: 'openSearch', mark: 'opening', cohort, mentee }),
        },
      },
      due: [housing.due<Own>('seat_request', 20, stores, keepRequests)],
      heeds: housing.heeds<Own>(stores, {
        ...searchHeeds,
        pairsPublished: (all, { cohortId, at }) => tellLeftOver(all, cohortId, at),
        roundMade: ({ pairing }, { fromId, programmeId, at }) => pairing.keepApart(fromId, programmeId, at),
      }),
      lastLook,
      likenessOf: (pairIds) => likenessesOf(deps, pairIds),
      fitsOf: (people, by) => fitsApart(apart, people, by),
      waysToPair: (of, actor) => waysToPair(deps, of, actor),
      sheets: (of) => sheets(deps, of),
      home: async (actor, { coordinates }) => (coordinates ? { cohorts: await home(deps, actor) } : {}),
    }
  },
})
