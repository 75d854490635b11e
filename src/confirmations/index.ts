/**
 * Asks ahead of a kick-off, listens, acts on silence, offers freed seats and tells mentors the truth in time.
 * Everything that happens by itself is due because of rows and now; every deed and what must be said about it are one transaction.
 * Never sends anything, never knows a platform, and never takes silence for an answer.
 */
import { room } from '../house/room.ts'
import { answerOffer } from './accept-offer.ts'
import { actsIn } from './acts.prisma.ts'
import type { ActStore } from './acts.ts'
import { agendaIn } from './agenda.prisma.ts'
import { keepAgenda } from './agenda.ts'
import { answering } from './answers-together.ts'
import { askThem } from './ask.ts'
import { agreeToOffer, showCalls, tendOwn, tryLater } from './calls.ts'
import { commands } from './commands.ts'
import { deeds } from './deeds.ts'
import { followIn } from './follow.prisma.ts'
import { type FollowStore, heeds } from './follow.ts'
import { holds } from './held.prisma.ts'
import { home } from './home.ts'
import { kinds } from './kinds.ts'
import { letGo } from './let-go.ts'
import * as listChanges from './list-change.ts'
import { card, noteAnswer, previewAnswer } from './note-answer.ts'
import { offerSeats } from './offer.ts'
import { offersIn } from './offers.prisma.ts'
import { rehearsedIn } from './rehearsal.prisma.ts'
import { rehearses } from './rehearsal.ts'
import { decideRelease, goThroughReleases } from './release.ts'
import { showAgain, showCounting } from './show-again.ts'
import { confirmationsIn } from './store.prisma.ts'
import type { AgendaStore, ConfirmationStore, OfferStore } from './store.ts'
import { undo } from './undo.ts'

interface Stores {
  readonly confirmations: ConfirmationStore
  readonly offers: OfferStore
  readonly agenda: AgendaStore
  readonly acts: ActStore
}

/** The room that asks people whether they come, fills freed seats and tells mentors where they stand. */
export const confirmations = room({
  name: 'confirmations',
  commands,
  kinds,
  deeds,
  holds,
  rehearses: { ...rehearses, rows: rehearsedIn },
  open(housing) {
    const stores = { confirmations: confirmationsIn, offers: offersIn, agenda: agendaIn, acts: actsIn }
    const deps = { clock: housing.clock, transact: housing.transact<Stores>(stores) }
    const noting = { ...deps, showCard: housing.showCard }
    const answer = answering(deps)
    return {
      taps: {
        answer: (command, { actor, on }) => answer({ command, actor, on }),
        acceptOffer: (tap, { actor }) => answerOffer(deps, tap, actor),
        declineOffer: (tap, { actor }) => answerOffer(deps, tap, actor),
        joinWaitlist: (tap, { actor }) => tendOwn(deps, tap, actor),
        writeWishes: (tap, { actor }) => tendOwn(deps, tap, actor),
        release: (tap, { actor, on }) => decideRelease(deps, tap, actor, on),
        keep: (tap, { actor, on }) => decideRelease(deps, tap, actor, on),
        releaseAll: (tap, { actor, on }) => goThroughReleases(deps, tap, actor, on),
        undo: (tap, { actor }) => undo(deps, tap, actor),
        noteAnswer: (tap, { actor }) => noteAnswer(noting, tap, actor),
        tryLater: (tap, { actor }) => tryLater(deps, tap, actor),
        offerSeat: (tap, { actor, on }) => agreeToOffer(deps, tap, actor, on),
      },
      looks: {
        showReleases: (look, { actor }) => goThroughReleases(deps, look, actor, null),
        showCalls: (look, { actor }) => showCalls(deps, look, actor),
        previewAnswer: (look, { actor }) => previewAnswer(noting, look, actor),
        showCounting: (look, { actor }) => showCounting(deps, look, actor),
        showAgain: (look, { actor }) => showAgain(deps, look, actor),
      },
      due: [
        housing.due<Stores>('confirmation', 200, stores, askThem),
        housing.due<Stores>('seat', 50, stores, offerSeats),
        housing.due<Stores>('kick_off', 20, stores, keepAgenda),
      ],
      heeds: housing.heeds<Stores & { readonly follow: FollowStore }>(
        { follow: followIn, ...stores },
        { ...heeds, forgotten: letGo, ...listChanges },
      ),
      card: (subject, actor) => card(deps, subject, actor),
      home: (actor, { isWhole }) => home(deps, actor, isWhole),
    }
  },
})
