import type pg from 'pg'

/** One of a cohort, with all that counts of people look at. Their address, search and deliveries are in the programme's workspace or elsewhere. */
export interface RandomPerson {
  readonly personId: string
  readonly enrolmentId: string
  readonly name: string
  readonly role: 'mentor' | 'mentee' | 'coordinator'
  readonly state: string
  /** A coordinator took them off, if they are withdrawn. */
  readonly isTakenOff: boolean
  readonly addresses: readonly { readonly isHere: boolean; readonly kind: string | null }[]
  readonly searches: readonly { readonly isHere: boolean; readonly isDue: boolean }[]
  /** Oldest first, with those about their pairs. */
  readonly deliveries: RandomDelivery[]
  readonly asked: RandomConfirmation | null
}
interface RandomDelivery {
  readonly kind: string
  readonly state: string
  readonly detail: string | null
  readonly isShared: boolean
}
interface RandomConfirmation {
  readonly id: string
  readonly answer: string | null
  readonly standing: string | null
  readonly release: string | null
  readonly asks: number
}
/** A mentor's seat with the pairs that sat on it. `holder`: the mentee who has it now. */
export interface RandomSeat {
  readonly mentor: RandomPerson
  readonly holder: RandomPerson | null
  readonly state: 'taken' | 'open'
  readonly agreed: boolean
  readonly offers: readonly string[]
  readonly pairs: readonly { readonly mentee: RandomPerson; readonly hasEnded: boolean; readonly said: readonly RandomDelivery[] }[]
}
export interface RandomCohort {
  readonly cohortId: string
  readonly kickOffId: string
  readonly people: readonly RandomPerson[]
  readonly seats: readonly RandomSeat[]
}
/** What `randomCohorts` stored: one programme in one of two workspaces, with one coordinator of all its cohorts. */
export interface RandomProgramme {
  readonly workspaceId: string
  readonly coordinatorId: string
  readonly cohorts: readonly RandomCohort[]
}

/** Numbers from 0 to 1, always the same for one seed. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 2 ** 32
  }
}

/** Stores cohorts whose people are in any state that the columns allow; their kick-offs are ahead of the database's now. */
export async function randomCohorts(pool: pg.Pool, seed: number, sizes: readonly number[]): Promise<RandomProgramme> {
  const next = numbers(seed)
  const oneOf = <T>(...of: readonly T[]): T => of[Math.floor(next() * of.length)] as T
  const chance = (of: number): boolean => next() < of
  const several = <T>(most: number, make: () => T): T[] => Array.from({ length: Math.floor(next() * (most + 1)) }, make)
  const now = new Date().toISOString()
  const rows = new Map<string, object[]>()
  const add = (table: string, row: object): void => void rows.set(table, [...(rows.get(table) ?? []), { created_at: now, ...row }])
  let count = 0
  // Ids grow, as those of the program do.
  const id = (): string => `0190${(++count).toString(16).padStart(4, '0')}-0000-7000-8000-${(seed >>> 0).toString(16).padStart(12, '0')}`

  const [here, elsewhere, programmeId] = [id(), id(), id()]
  for (const [n, workspace] of [here, elsewhere].entries())
    add('workspace', { id: workspace, platform: 'recorder', external_id: `${seed} ${n}`, name: 'W' })
  add('programme', { id: programmeId, name: 'P', settings: {}, spared_until: now })
  add('programme_workspace', { programme_id: programmeId, workspace_id: here })

  const aPerson = (name: string): string => {
    const person = { id: id(), email: `${count}-${seed}@example.org`, name, language: 'en', language_listed: true, zone_listed: false }
    add('person', person)
    return person.id
  }
  const anAddress = (personId: string, isHere: boolean, kind: string | null): void =>
    add('address', { id: id(), person_id: personId, workspace_id: isHere ? here : elsewhere, external_id: `${count}`, kind })
  const aDelivery = (personId: string, cohortId: string, given: RandomDelivery, pairId: string | null, companion: string): void => {
    const { isShared, ...of } = given
    const fixed = { step: 1, class: 'confirmation', urgent: false, language: 'en', view: {}, needs: [], attempts: 1 }
    const whom = { person_id: personId, companion_id: isShared ? companion : null, cohort_id: cohortId, pair_id: pairId }
    add('delivery', { id: id(), key: `${seed} ${count}`, ...fixed, ...whom, ...of })
  }
  const some = (kinds: readonly string[]) => (): RandomDelivery => {
    const state = oneOf('delivered', 'delivered', 'failed', 'unknown', 'superseded', 'dropped', 'due')
    return { kind: oneOf(...kinds), state, detail: state === 'failed' ? 'recipientGone: gone' : null, isShared: chance(0.1) }
  }

  const coordinatorId = aPerson('coordinator')
  anAddress(coordinatorId, true, 'member')

  const member = (n: number, cohortId: string, kickOffId: string): RandomPerson => {
    // Namesakes are counted one by one, too.
    const name = chance(0.3) ? 'Aino' : `Person ${n}`
    const personId = aPerson(name)
    const person: RandomPerson = {
      ...{ personId, enrolmentId: id(), name, role: chance(0.5) ? 'mentor' : 'mentee' },
      state: oneOf('active', 'active', 'active', 'waiting', 'withdrawn', 'released'),
      isTakenOff: chance(0.5),
      addresses: several(2, () => ({ isHere: chance(0.7), kind: oneOf('member', 'guest', 'external', null) })),
      searches: chance(0.4) ? [{ isHere: chance(0.7), isDue: chance(0.7) }] : [],
      deliveries: several(4, some(['confirmation.ask', 'standing.go', 'confirmation.answered'])),
      asked: chance(0.9)
        ? {
            id: id(),
            answer: oneOf(null, 'coming', 'coming', 'notAtKickoff', 'notStarting', 'unsure'),
            ...{ standing: oneOf(null, 'go', 'hold'), release: oneOf(null, null, 'proposed', 'kept'), asks: oneOf(0, 1, 2, 3) },
          }
        : null,
    }
    const { role, state, enrolmentId, isTakenOff } = person
    const taken_off_at = state === 'withdrawn' && isTakenOff ? now : null
    add('enrolment', { id: enrolmentId, cohort_id: cohortId, person_id: personId, role, state, taken_off_at })
    for (const { isHere, kind } of person.addresses) anAddress(personId, isHere, kind)
    for (const { isHere, isDue } of person.searches)
      add('search', {
        workspace_id: isHere ? here : elsewhere,
        person_id: personId,
        state: isDue ? 'due' : 'absent',
        due_at: isDue ? now : null,
      })
    for (const each of person.deliveries) aDelivery(personId, cohortId, each, null, coordinatorId)
    if (person.asked)
      add('confirmation', {
        ...{
          ...person.asked,
          kick_off_id: kickOffId,
          enrolment_id: enrolmentId,
          role,
          joined_at: now,
          final_told: false,
          tellings: 0,
          calls: 0,
        },
      })
    return person
  }

  const aSeat = (mentor: RandomPerson, holder: RandomPerson | null, cohortId: string, mentees: readonly RandomPerson[]): RandomSeat => {
    const seatId = id()
    const said = () => several(2, some(['introduction.apart', 'introduction.together', 'standing.go']))
    const before = holder && chance(0.3) ? [{ mentee: holder, hasEnded: true, said: said() }] : []
    const pairs = holder ? [...before, { mentee: holder, hasEnded: chance(0.1), said: said() }] : []
    const seat = { mentor, holder, state: holder ? 'taken' : 'open', agreed: chance(0.3), pairs, offers: [] as string[] } as const
    const { state, agreed } = seat
    const [mentorId, menteeId] = [mentor.enrolmentId, holder?.enrolmentId ?? null]
    add('seat', { id: seatId, cohort_id: cohortId, mentor_id: mentorId, mentee_id: menteeId, state, turn: 0, agreed })
    for (const pair of pairs) {
      const pairId = id()
      const ended_at = pair.hasEnded ? now : null
      add('pair', { id: pairId, seat_id: seatId, mentor_id: mentorId, mentee_id: pair.mentee.enrolmentId, started_at: now, ended_at })
      for (const each of pair.said) aDelivery(pair.mentee.personId, cohortId, each, pairId, mentor.personId)
      pair.mentee.deliveries.push(...pair.said)
    }
    for (const mentee of mentees.slice(0, Math.floor(next() * 3))) {
      const offer = oneOf('open', 'lapsed')
      seat.offers.push(offer)
      const fixed = { turn: 0, wave: 0, made_at: now, expires_at: now }
      add('offer', { id: id(), seat_id: seatId, enrolment_id: mentee.enrolmentId, state: offer, ...fixed })
    }
    return seat
  }

  const cohorts = sizes.map((size, n): RandomCohort => {
    const [cohortId, kickOffId] = [id(), id()]
    add('cohort', { id: cohortId, programme_id: programmeId, name: `C ${n}`, language: 'en', time_zone: 'Europe/Helsinki' })
    add('kick_off', { id: kickOffId, cohort_id: cohortId, starts_at: new Date(Date.now() + 1e9).toISOString(), ladder: {}, turn: 0 })
    add('enrolment', { id: id(), cohort_id: cohortId, person_id: coordinatorId, role: 'coordinator', state: 'active' })
    const people = Array.from({ length: size }, (_, each) => member(each, cohortId, kickOffId))
    const mentees = people.filter(({ role }) => role === 'mentee')
    const seats = people
      .filter(({ role }) => role === 'mentor')
      .map((mentor, each) => aSeat(mentor, chance(0.8) ? (mentees[each] ?? null) : null, cohortId, mentees))
    return { cohortId, kickOffId, people, seats }
  })
  const tables = ['workspace', 'programme', 'programme_workspace', 'person', 'address', 'cohort', 'enrolment', 'kick_off', 'confirmation']
  for (const table of [...tables, 'seat', 'pair', 'offer', 'search', 'delivery'])
    await pool.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1)`, [
      JSON.stringify(rows.get(table) ?? []),
    ])
  return { workspaceId: here, coordinatorId, cohorts }
}
