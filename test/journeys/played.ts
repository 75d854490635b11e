import { storedView } from '../../src/contract/stored-view.ts'
import type { View } from '../../src/contract/view.ts'
import type { Happening } from '../../src/house/rehearses.ts'
import { fromDate, type Instant, isAfter, isBefore } from '../../src/kit/clock.ts'
import type { Rehearsal } from '../../src/rehearsal/run.ts'
import { rehearse } from '../../src/rehearsal/run.ts'
import type { Database } from '../../src/store/client.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { known } from '../ground/known.ts'

export type Said = Extract<Happening, { type: 'delivery' }> & { readonly view: View; readonly urgent: boolean }
export type Tapped = Extract<Happening, { type: 'answer' }>
export type Done = Extract<Happening, { type: 'event' }>

export interface PairFound {
  readonly seatId: string
  readonly mentor: string
  readonly mentee: string
  readonly from: Instant
  readonly until: Instant | null
  /** Why it ended. */
  readonly reason: string | null
}

export interface OfferFound {
  readonly seatId: string
  readonly turn: number
  readonly state: string
  readonly mentee: string
  readonly madeAt: Instant
  readonly expiresAt: Instant
  readonly answeredAt: Instant | null
}

export interface ConfirmationFound {
  readonly id: string
  readonly email: string
  readonly role: string
  readonly state: string
  readonly answer: string | null
  readonly joinedAt: Instant
  readonly finalTold: boolean
}

/** A rehearsal after its end: what happened, and what the database holds. E-mails stand for people. */
export interface Played {
  readonly rehearsal: Rehearsal
  readonly happenings: readonly (Said | Tapped | Done)[]
  readonly pairs: readonly PairFound[]
  readonly offers: readonly OfferFound[]
  readonly confirmations: readonly ConfirmationFound[]
  readonly mentorOfSeat: ReadonlyMap<string, string>
  /** Who did what to whose confirmation or offer. */
  readonly deeds: readonly { readonly deed: string; readonly by: string | null; readonly subject: string; readonly at: Instant }[]
  readonly ownerOf: ReadonlyMap<string, string>
  /** Answers that a coordinator's deed made void, so that people were asked anew. */
  readonly resets: readonly { readonly who: string; readonly at: Instant }[]
}

/** Plays a cohort on a database of its own. */
export async function play(rehearsal: Rehearsal): Promise<Played> {
  const database = await recycledDatabase()
  try {
    const shown: Happening[] = []
    const ending = await rehearse(database.prisma, rehearsal, (happening) => shown.push(happening))
    if (!('people' in ending)) throw new Error(`Refused: ${ending.map((each) => each.refused).join(' ')}`)
    return await readBack(database.prisma, rehearsal, shown)
  } finally {
    await database.close()
  }
}

/** `by`: what stands for a person, an e-mail or an id that stays the same whatever their e-mail becomes. */
export async function readBack(
  prisma: Database,
  rehearsal: Rehearsal,
  shown: readonly Happening[],
  by: 'email' | 'id' = 'email',
): Promise<Played> {
  const enrolments = await prisma.enrolment.findMany({ include: { person: true, confirmation: true } })
  const emailOfEnrolment = new Map(enrolments.map((each) => [each.id, each.person[by]]))
  const emailOfPerson = new Map(enrolments.map((each) => [each.personId, each.person[by]]))
  const who = (id: string): string => emailOfEnrolment.get(id) ?? '?'
  const deliveries = new Map((await prisma.delivery.findMany()).map((each) => [each.key, each]))
  const pairs = await prisma.pair.findMany({ orderBy: { id: 'asc' } })
  const offers = await prisma.offer.findMany({ orderBy: { id: 'asc' } })
  const audit = await prisma.audit.findMany({ orderBy: { id: 'asc' } })
  const happenings = shown.map((each): Said | Tapped | Done => {
    if (each.type !== 'delivery') return each
    const row = deliveries.get(each.key)
    return { ...each, urgent: row?.urgent ?? false, view: viewOf(row?.view) }
  })
  return {
    ...{ rehearsal, happenings, resets: [] },
    pairs: pairs.map((pair) => ({
      ...{ seatId: pair.seatId, mentor: who(pair.mentorId), mentee: who(pair.menteeId) },
      ...{ from: fromDate(pair.startedAt), until: pair.endedAt && fromDate(pair.endedAt), reason: pair.endReason },
    })),
    offers: offers.map(({ seatId, turn, state, enrolmentId, madeAt, expiresAt, answeredAt }) => ({
      ...{ madeAt: fromDate(madeAt), expiresAt: fromDate(expiresAt) },
      ...{ seatId, turn, state, mentee: who(enrolmentId), answeredAt: answeredAt && fromDate(answeredAt) },
    })),
    confirmations: enrolments.flatMap(({ confirmation, person, role, state }) =>
      confirmation
        ? [{ ...confirmation, email: person[by], role, state, answer: confirmation.answer, joinedAt: fromDate(confirmation.joinedAt) }]
        : [],
    ),
    mentorOfSeat: new Map((await prisma.seat.findMany()).map((seat) => [seat.id, who(seat.mentorId)])),
    deeds: audit.map(({ deed, actorId, subject, at }) => ({
      ...{ deed, subject, at: fromDate(at) },
      by: actorId && (emailOfPerson.get(actorId) ?? '?'),
    })),
    ownerOf: new Map([
      ...offers.map((each) => [each.id, who(each.enrolmentId)] as const),
      ...enrolments.flatMap((each) => (each.confirmation ? [[each.confirmation.id, each.person[by]] as const] : [])),
    ]),
  }
}

export const saidIn = (played: Played): Said[] => played.happenings.filter((each) => each.type === 'delivery')
export const tappedIn = (played: Played): Tapped[] => played.happenings.filter((each) => each.type === 'answer')

/** Did this mentee sit with this mentor at that instant? */
export const satWith = (played: Played, mentee: string, mentor: string | null, at: Instant): boolean =>
  played.pairs.some(
    (pair) =>
      pair.mentee === mentee &&
      (mentor === null || pair.mentor === mentor) &&
      !isAfter(pair.from, at) &&
      (pair.until === null || isAfter(pair.until, at)),
  )

const decided = ['coming', 'notAtKickoff', 'notStarting', 'unsure']

/**
 * What somebody had last said by then: accepted answers, their own or noted for them; a seat won since then begins anew, and so does waiting for one,
 * because the place had gone.
 */
export function lastSaid(played: Played, email: string, at: Instant): string | null {
  const said = tappedIn(played).filter(
    (tap) => tap.accepted && (tap.about ?? tap.email) === email && decided.includes(tap.answer) && !isAfter(tap.at, at),
  )
  const won = played.offers.filter(
    (each) => each.state === 'won' && each.mentee === email && each.answeredAt && !isAfter(each.answeredAt, at),
  )
  const last = said.at(-1)
  const waited = played.deeds.filter(
    (each) => each.deed === 'joinedWaitlist' && played.ownerOf.get(each.subject) === email && !isAfter(each.at, at),
  )
  const anew =
    last &&
    (played.resets.some(({ who, at: when }) => who === email && !isAfter(when, at) && !isBefore(when, last.at)) ||
      won.some((each) => each.answeredAt && isAfter(each.answeredAt, last.at)) ||
      waited.some((each) => !isBefore(each.at, last.at)))
  return anew ? null : (last?.answer ?? null)
}

function viewOf(stored: unknown): View {
  const view = storedView(stored, known)
  if ('needs' in view) throw new Error(`Nobody can say ${view.needs.join(', ')}.`)
  return view
}
