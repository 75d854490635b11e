/**
 * Pairs are introduced to each other by a coordinator's tap: in a conversation of their own where the platform opens one, by a message to each
 * where it does not. Never pairs anybody, and never speaks of a pair whose mentee has not said that they start.
 */
import { room } from '../house/room.ts'
import { card } from './card.ts'
import { commands } from './commands.ts'
import { deeds } from './deeds.ts'
import { heeds } from './follow.ts'
import { home } from './home.ts'
import { introducePairs } from './introduce.ts'
import { kinds } from './kinds.ts'
import { showIntroduction } from './show.ts'
import { introductionsIn } from './store.prisma.ts'
import type { IntroductionStore } from './store.ts'

/** The room that introduces pairs to each other. */
export const introductions = room({
  name: 'introductions',
  commands,
  kinds,
  deeds,
  open(housing) {
    const { clock, platformOf, transact, likenessOf } = housing
    const stores = { introductions: introductionsIn }
    const deps = { clock, platformOf, likenessOf, transact: transact<{ readonly introductions: IntroductionStore }>(stores) }
    return {
      taps: { introducePairs: (tap, { actor }) => introducePairs(deps, tap, actor) },
      looks: { showIntroduction: (look, { actor }) => showIntroduction(deps, look, actor) },
      heeds: housing.heeds<{ readonly introductions: IntroductionStore }>(stores, heeds),
      card: (subject, actor) => card(deps, subject, actor),
      home: async (actor, { coordinates }) => (coordinates ? { cohorts: await home(deps, actor) } : {}),
    }
  },
})
