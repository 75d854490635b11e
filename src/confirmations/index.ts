/**
 * Asks ahead of a kick-off, listens, acts on silence, offers freed seats and tells mentors the truth in time.
 * Everything that happens by itself is due because of rows and now; every deed and what must be said about it are one transaction.
 * Never sends anything, never knows a platform, and never takes silence for an answer.
 */
import { room } from '../house/room.ts'
import { askThem } from './asks/ask.ts'
import { hear } from './asks/hear.ts'
import { asks } from './asks/index.ts'
import { commands } from './commands.ts'
import { agendaIn } from './decisions/agenda.prisma.ts'
import { keepAgenda } from './decisions/agenda.ts'
import { callSheet } from './decisions/call-sheet.ts'
import { decisions } from './decisions/index.ts'
import { card } from './decisions/note-answer.ts'
import { deeds } from './deeds.ts'
import { followIn } from './follow.prisma.ts'
import { type FollowStore, heeds } from './follow.ts'
import { holds } from './held.prisma.ts'
import { hints } from './hints.ts'
import { home } from './home.ts'
import { kinds } from './kinds.ts'
import { letGo } from './let-go.ts'
import * as listChanges from './list-change.ts'
import { kickOffCalledOff, kickOffCalledOn } from './moves/called-off.ts'
import { kickOffMoveDropped } from './moves/dropped.ts'
import { kickOffMoved, kickOffMovePlanned, undone } from './moves/moved.ts'
import { moveRowsIn } from './moves/moves.prisma.ts'
import type { MoveRows } from './moves/store.ts'
import { offers } from './offers/index.ts'
import { offerSeats } from './offers/offer.ts'
import { offersIn } from './offers/offers.prisma.ts'
import { tilersFor } from './phrases/languages.ts'
import { readAnswer } from './phrases/reading.rules.ts'
import { rehearsedIn } from './rehearsal.prisma.ts'
import { rehearses } from './rehearsal.ts'
import { confirmationsIn } from './store.prisma.ts'
import type { AgendaStore, ConfirmationStore, OfferStore } from './store.ts'
import { takingPartIn } from './taking-part.prisma.ts'
import type { TakingPartStore } from './taking-part.ts'

interface Stores {
  readonly confirmations: ConfirmationStore
  readonly offers: OfferStore
  readonly agenda: AgendaStore
  readonly takingPart: TakingPartStore
  readonly moves: MoveRows
}

/** The room that asks people whether they come, fills freed seats and tells mentors where they stand. */
export const confirmations = room({
  name: 'confirmations',
  commands,
  kinds,
  deeds,
  holds,
  rehearses: { ...rehearses, rows: rehearsedIn },
  // The ladder tells of its own steps. Whom a place is offered to depends on who says what until then.
  foresees: { confirmation: null, kick_off: null, seat: null },
  hints,
  reads: { answers: ({ text, language }) => readAnswer(text, tilersFor(language)) },
  open(housing) {
    const stores = { confirmations: confirmationsIn, offers: offersIn, agenda: agendaIn, takingPart: takingPartIn, moves: moveRowsIn }
    const deps = { clock: housing.clock, transact: housing.transact<Stores>(stores) }
    const [ask, offer, decide] = [asks(deps), offers(deps), decisions(deps, housing.showCard)]
    return {
      taps: { ...ask.taps, ...offer.taps, ...decide.taps },
      looks: { ...ask.looks, ...decide.looks },
      due: [
        housing.due<Stores>('confirmation', 200, stores, askThem),
        housing.due<Stores>('seat', 50, stores, offerSeats),
        housing.due<Stores>('kick_off', 20, stores, keepAgenda),
      ],
      heeds: housing.heeds<Stores & { readonly follow: FollowStore }>(
        { follow: followIn, ...stores },
        {
          ...heeds,
          forgotten: letGo,
          ...listChanges,
          kickOffMovePlanned,
          kickOffMoveDropped,
          kickOffMoved,
          kickOffCalledOff,
          kickOffCalledOn,
          undone,
        },
      ),
      hears: (words, { actor }, only) => hear(deps, words, actor, only),
      parties: async (actor) => ((await deps.transact(({ takingPart }) => takingPart.ever(actor))) ? ['participant'] : []),
      card: (subject, actor) => card(deps, subject, actor),
      sheets: (of) => callSheet(deps, of),
      home: (actor, { isWhole }) => home(deps, actor, isWhole),
    }
  },
})
