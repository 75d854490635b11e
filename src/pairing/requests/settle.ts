import { type Instant, isBefore } from '../../kit/clock.ts'
import { workCalendar } from '../../programme/ladder/calendar.ts'
import type { Stores } from '../deps.ts'
import type { Kind } from '../kinds.ts'
import type { Search, SearchedCohort, SeatRequest } from './facts.ts'
import { endsOf, moveOf, windowOf } from './requests.rules.ts'
import { type Asking, nobodyView, overView, questionView, wonView } from './views.ts'

/** What searches need of one transaction. */
export type Searching = Pick<Stores, 'requests' | 'outbox' | 'seats'>

/** The beginning of the keys of everything that is said to the mentor of a request. */
const keysOf = (request: Pick<SeatRequest, 'id'>): string => `seatRequest:${request.id}:`

/**
 * Brings all searches of a cohort to where they must be now: whoever can't be asked any more is asked no more, and the next is asked. It is called
 * after everything that may have changed something; a second call changes nothing. `gone`: enrolments of somebody who is forgotten when this transaction ends.
 */
export async function settleSearches(stores: Searching, cohortId: string, now: Instant, gone?: ReadonlySet<string>): Promise<void> {
  const { requests } = stores
  await requests.hold(cohortId)
  const cohort = await requests.cohort(cohortId)
  if (!cohort) return
  // A seat that is being offered in this moment is offered before it is read here whether it is free.
  if (await requests.areUnderWay(cohortId)) await stores.seats.holdIn(cohortId)
  await moveAll(stores, cohort, now, gone)
  await stores.seats.askFor(cohortId, await requests.endsOfOpen(cohortId), now)
}

/** A search without those who are gone: a mentee needs no mentor and is not named, a mentor can take nobody. */
const without = (search: Search, gone: ReadonlySet<string>): Search => ({
  ...search,
  ...(gone.has(search.menteeId) && { isWithout: false, hasMentor: false, mentee: { name: '', field: null, hopes: null } }),
  requests: search.requests.map((each) => (gone.has(each.mentorId) ? { ...each, free: 0 } : each)),
})

/** Everything that ends, ends before anybody is asked: a mentor whose question about one mentee is over may be the next for another. */
async function moveAll(stores: Searching, cohort: SearchedCohort, now: Instant, gone: ReadonlySet<string> = new Set()): Promise<void> {
  const { requests } = stores
  const searches = (await requests.underWay(cohort.id)).map((search) => without(search, gone))
  const load = new Map<string, number>()
  const add = ({ mentorId }: SeatRequest, count: number): void => void load.set(mentorId, (load.get(mentorId) ?? 0) + count)
  for (const search of searches) for (const each of search.requests) if (each.state === 'open') add(each, 1)
  const left: Search[] = []
  for (const search of searches) {
    const isOver = !search.isWithout && search.state === 'open'
    if (isOver) await requests.end(search.id, 'over', now)
    const state = isOver ? 'over' : search.state
    const ends = endsOf({ ...search, state })
    for (const request of ends) {
      await endRequest(stores, { cohort, search: { ...search, state }, request }, now)
      add(request, -1)
    }
    if (state === 'open') left.push({ ...search, requests: search.requests.filter((each) => !ends.includes(each)) })
  }
  // Whoever was told that nobody is asked anything any more is asked nothing.
  if (cohort.isCalledOff) return
  for (const search of left) {
    const { asks, hasEnded } = moveOf(search, load)
    for (const request of asks) {
      await ask(stores, { cohort, search, request }, now)
      add(request, 1)
    }
    if (hasEnded) await endSearch(stores, cohort, search, now)
  }
}

/** Asks a mentor now. In their quiet hours it waits, and their time for an answer is counted in working days. */
async function ask({ requests, outbox }: Pick<Searching, 'requests' | 'outbox'>, asking: Asking, now: Instant): Promise<void> {
  const { cohort, search, request } = asking
  const { closesAt, remindAt, heardBy } = windowOf(now, workCalendar(cohort.zone, cohort.country), search.days)
  const next = remindAt ?? closesAt
  await requests.ask(request.id, { at: now, closesAt, dueAt: isBefore(heardBy, next) ? heardBy : next })
  const view = questionView({ ...asking, request: { ...request, closesAt } })
  await outbox.put([{ ...deliveryTo(asking, 'request.made', 'made'), view, dueAt: now, expiresAt: closesAt }])
}

const deliveryTo = ({ cohort, request }: Asking, kind: Kind, key: string) =>
  ({
    ...{ key: `${keysOf(request)}${key}`, personId: request.mentor.personId, cohortId: cohort.id, kind, step: 1 },
    class: kind === 'request.reminder' ? 'nudge' : 'confirmation',
  }) as const

/** Ends an open request: who has read it hears that no answer is needed, unless they are full, gone or the mentor by now, which they know. */
async function endRequest({ requests, outbox }: Pick<Searching, 'requests' | 'outbox'>, asking: Asking, now: Instant): Promise<void> {
  const { cohort, search, request } = asking
  await requests.close(request.id, 'over', now)
  const unread = await outbox.takeBack(cohort.id, `${keysOf(request)}made`)
  await outbox.takeBack(cohort.id, `${keysOf(request)}reminder`)
  await renew({ outbox }, asking, now)
  if (request.isMentor || request.free === 0 || (search.state === 'open' && !request.isApart) || unread.length > 0) return
  await outbox.put([{ ...deliveryTo(asking, 'request.over', 'over'), view: overView(asking), dueAt: now, expiresAt: null }])
}

/** What a mentor has read of it shows how things stand now. */
export const renew = ({ outbox }: Pick<Searching, 'outbox'>, { cohort, request }: Asking, now: Instant): Promise<void> =>
  outbox.renew([{ personId: request.mentor.personId, cohortId: cohort.id }], ['request.made', 'request.reminder'], [], now)

/** Nobody is left to be asked: the coordinators hear of it. */
async function endSearch({ requests, outbox }: Searching, cohort: SearchedCohort, search: Search, now: Instant): Promise<void> {
  await requests.end(search.id, 'ended', now)
  const readers = await requests.coordinators(cohort.id)
  await outbox.put(
    readers.map((reader) => ({
      ...({ key: `seatSearch:${search.id}:nobody:${reader.personId}`, personId: reader.personId, cohortId: cohort.id } as const),
      ...({
        kind: 'request.nobody',
        step: 1,
        class: 'report',
        view: nobodyView(reader, cohort, search),
        dueAt: now,
        expiresAt: null,
      } as const),
    })),
  )
}

/** The coordinators hear that a mentor was found. */
export async function tellWon({ requests, outbox }: Searching, asking: Asking, now: Instant): Promise<void> {
  const { cohort, search } = asking
  const readers = await requests.coordinators(cohort.id)
  await outbox.put(
    readers.map((reader) => ({
      ...({ key: `seatSearch:${search.id}:won:${reader.personId}`, personId: reader.personId, cohortId: cohort.id } as const),
      ...({ kind: 'request.won', step: 1, class: 'report', view: wonView(reader, asking), dueAt: now, expiresAt: null } as const),
    })),
  )
}

/** What a mentor is asked says how things stand: what they have not read yet is said anew, and what they have read is brought up to date. */
export async function sayAnew(stores: Searching, cohortId: string, now: Instant): Promise<void> {
  const { requests, outbox } = stores
  const cohort = await requests.cohort(cohortId)
  if (!cohort) return
  for (const search of await requests.underWay(cohortId))
    for (const request of search.requests.filter(({ state }) => state === 'open')) {
      const asking = { cohort, search, request }
      for (const [kind, key] of [
        ['request.made', 'made'],
        ['request.reminder', 'reminder'],
      ] as const) {
        const unread = await outbox.takeBack(cohortId, `${keysOf(request)}${key}`)
        if (unread.length === 0) continue
        const again = { ...deliveryTo(asking, kind, `${key}:${now.epochMilliseconds}`), dueAt: now, expiresAt: request.closesAt }
        await outbox.put([{ ...again, view: questionView(asking, key === 'reminder') }])
      }
      await renew(stores, asking, now)
    }
}

/** When the mentor of a question that has arrived hears of it again: a reminder, or nothing before its end. */
const nextOf = ({ cohort, search, request: { askedAt, closesAt, remindedAt } }: Asking): Instant | null =>
  askedAt && !remindedAt ? (windowOf(askedAt, workCalendar(cohort.zone, cohort.country), search.days).remindAt ?? closesAt) : closesAt

/** Takes requests that are due: a mentor is reminded once, and then the next one is asked. */
export async function keepRequests(stores: Searching, ids: readonly string[], now: Instant): Promise<void> {
  const { requests, outbox } = stores
  for (const id of ids) {
    const found = await requests.find({ request: id })
    const request = found?.search.requests.find((each) => each.id === id)
    const cohort = found && (await requests.cohort(found.cohortId))
    if (!found || !request || !cohort) continue
    const asking = { cohort, search: found.search, request }
    if (request.state !== 'open' || !request.closesAt) await requests.close(id, 'over', now)
    else if (endsOf(found.search).includes(request)) continue
    else if (isBefore(now, nextOf(asking) ?? now)) await requests.remind(id, { at: null, dueAt: nextOf(asking) ?? now })
    else if (request.remindedAt === null && isBefore(now, request.closesAt)) {
      await requests.remind(id, { at: cohort.isCalledOff ? null : now, dueAt: request.closesAt })
      if (cohort.isCalledOff) continue
      const view = questionView(asking, true)
      await outbox.put([{ ...deliveryTo(asking, 'request.reminder', 'reminder'), view, dueAt: now, expiresAt: request.closesAt }])
    } else {
      await requests.close(id, 'lapsed', now)
      await outbox.takeBack(cohort.id, keysOf(request))
      await renew(stores, asking, now)
    }
  }
  for (const cohortId of await requests.cohortsOf(ids)) await settleSearches(stores, cohortId, now)
}
