import { isLanguage } from '../contract/view.ts'
import { withdraw } from '../delivery/withdraw.prisma.ts'
import { fromDate, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Transaction } from '../store/transaction.ts'
import { storedSettings } from './settings.ts'
import type { Enrolled, KnownPerson, ProgrammeStore, SeatOfMentor } from './store.ts'
import { storedLadder } from './stored-ladder.ts'

export const programmesIn = (transaction: Transaction, deps: { ids: Ids }): ProgrammeStore => ({
  async createProgramme(name, settings, at) {
    const id = deps.ids.next()
    await transaction.programme.create({ data: { id, name, settings: { ladder: settings.ladder }, createdAt: toDate(at) } })
    return id
  },

  async lockProgramme(programmeId) {
    const [found] = await transaction.$queryRaw<{ settings: unknown }[]>`
      select settings from programme where id = ${programmeId}::uuid for update`
    return found ? storedSettings(found.settings) : null
  },

  async saveSettings(programmeId, settings) {
    // What another release has written beside it stays.
    await transaction.$executeRaw`
      update programme set settings = settings || ${JSON.stringify({ ladder: settings.ladder })}::jsonb where id = ${programmeId}::uuid`
  },

  async openKickOffs(programmeId, now) {
    const found = await transaction.kickOff.findMany({
      where: { startsAt: { gt: toDate(now) }, cohort: { programmeId } },
      include: { cohort: { select: { timeZone: true, country: true } } },
      orderBy: { id: 'asc' },
    })
    return found.map(({ id, startsAt, cohort, ladder: stored }) => {
      return { id, startsAt: fromDate(startsAt), zone: cohort.timeZone, country: cohort.country, ladder: storedLadder(stored) }
    })
  },

  async relayLadder(kickOffIds, next, at) {
    const due = { dueAt: toDate(at) }
    const ids = { in: [...kickOffIds] }
    await transaction.kickOff.updateMany({ where: { id: ids }, data: { ladder: next, ...due } })
    await transaction.confirmation.updateMany({ where: { kickOffId: ids }, data: due })
    await transaction.seat.updateMany({ where: { state: 'open', openedAt: { not: null }, cohort: { kickOff: { id: ids } } }, data: due })
  },

  async createCohort({ zone, ...cohort }, at) {
    const id = deps.ids.next()
    await transaction.cohort.create({ data: { ...cohort, id, timeZone: zone, createdAt: toDate(at) } })
    return id
  },

  async lockCohort(cohortId) {
    await transaction.$queryRaw`
      select p.id from programme p join cohort c on c.programme_id = p.id where c.id = ${cohortId}::uuid for share of p`
    await transaction.$queryRaw`select id from cohort where id = ${cohortId}::uuid for update`
    await transaction.$queryRaw`select id from seat where cohort_id = ${cohortId}::uuid order by id for update`
    const found = await transaction.cohort.findUnique({
      where: { id: cohortId },
      include: { kickOff: { select: { id: true } }, programme: { select: { settings: true } } },
    })
    if (!found) return null
    return {
      id: found.id,
      language: found.language as KnownPerson['language'],
      zone: found.timeZone,
      country: found.country,
      kickOffId: found.kickOff?.id ?? null,
      settings: storedSettings(found.programme.settings),
    }
  },

  async enrolled(cohortId) {
    const rows = await transaction.enrolment.findMany({
      where: { cohortId },
      include: { person: { select: { email: true } } },
      orderBy: { id: 'asc' },
    })
    return rows.map(({ id, person, ...row }) => ({ ...row, enrolmentId: id, email: person.email }) as unknown as Enrolled)
  },

  async peopleBy(emails) {
    return known(transaction, emails)
  },

  async addPeople(people, languageListed, at) {
    const data = people.map(({ email, name, language, timeZone }) => ({
      id: deps.ids.next(),
      email,
      name,
      language,
      timeZone: timeZone ?? null,
      zoneListed: timeZone !== undefined,
      languageListed,
    }))
    const emails = data.map((person) => person.email)
    // In one order, so that two lists with the same new people do not wait for each other.
    const inOrder = data.toSorted((a, b) => (a.email < b.email ? -1 : 1)).map((person) => ({ ...person, createdAt: toDate(at) }))
    await transaction.person.createMany({ data: inOrder, skipDuplicates: true })
    return known(transaction, emails)
  },

  async updatePeople(people, cohortId) {
    if (people.length === 0) return
    const rows = JSON.stringify(people)
    await transaction.$executeRaw`
      update person p set name = n.name, language = n.language, time_zone = n."timeZone", zone_listed = n."zoneListed", language_listed = n."languageListed"
      from jsonb_to_recordset(${rows}::jsonb) as n(id uuid, name text, language text, "timeZone" text, "zoneListed" boolean, "languageListed" boolean)
      where p.id = n.id and not exists (
        select from enrolment e join cohort c on c.id = e.cohort_id join programme_workspace pw on pw.programme_id = c.programme_id
        where e.person_id = p.id and pw.workspace_id not in (
          select own.workspace_id from programme_workspace own join cohort oc on oc.programme_id = own.programme_id where oc.id = ${cohortId}::uuid))`
  },

  async addAddresses(workspaceId, people, at) {
    const data = people.map((person) => ({
      id: deps.ids.next(),
      personId: person.id,
      workspaceId,
      externalId: person.email,
      createdAt: toDate(at),
    }))
    await transaction.address.createMany({ data, skipDuplicates: true })
  },

  async enrol(cohortId, people, at) {
    const rows = people.map(({ personId, person, state }) => ({
      id: deps.ids.next(),
      personId,
      role: person.role,
      state,
      field: person.field ?? null,
      wishes: person.wishes ?? null,
      listedMentor: person.mentor ?? null,
      listedField: person.field ?? null,
      listedWishes: person.wishes ?? null,
      listedPlatform: person.platform ?? null,
      email: person.email,
    }))
    const data = rows.map(({ email: _, ...row }) => ({
      ...row,
      cohortId,
      waitingSince: row.state === 'waiting' ? toDate(at) : null,
      createdAt: toDate(at),
    }))
    await transaction.enrolment.createMany({ data })
    return rows.map(({ id, ...row }) => ({ ...row, enrolmentId: id }))
  },

  async updateEnrolments(enrolled) {
    for (const { enrolmentId, field, wishes, listedMentor, listedField, listedWishes, listedPlatform } of enrolled) {
      const data = { field, wishes, listedMentor, listedField, listedWishes, listedPlatform }
      await transaction.enrolment.update({ where: { id: enrolmentId }, data })
    }
  },

  async seats(cohortId) {
    return transaction.$queryRaw<SeatOfMentor[]>`
      select id, mentor_id as "mentorId", mentee_id as "menteeId", state,
        exists (select from offer o where o.seat_id = seat.id and o.state = 'open') as "isOffered"
      from seat where cohort_id = ${cohortId}::uuid order by id for update`
  },

  async addSeats(cohortId, mentorIds, openedAt, at) {
    const opened = openedAt && toDate(openedAt)
    const seats = mentorIds.map((mentorId) => ({ id: deps.ids.next(), mentorId, menteeId: null, state: 'open' as const, isOffered: false }))
    const data = seats.map(({ isOffered: _, ...seat }) => ({
      ...seat,
      cohortId,
      turn: 0,
      agreed: false,
      openedAt: opened,
      dueAt: opened,
      createdAt: toDate(at),
    }))
    await transaction.seat.createMany({ data })
    return seats
  },

  async sit(pairs, at) {
    if (pairs.length === 0) return
    const rows = JSON.stringify(pairs.map((pair) => ({ seat: pair.seatId, mentee: pair.menteeId })))
    const taken = await transaction.$executeRaw`
      update seat set mentee_id = n.mentee, state = 'taken', due_at = null
      from jsonb_to_recordset(${rows}::jsonb) as n(seat uuid, mentee uuid)
      where seat.id = n.seat and seat.state = 'open' and seat.mentee_id is null`
    if (taken !== pairs.length)
      throw new Error(`Only ${taken} of ${pairs.length} seats were still open: the list was not stored. Import it again.`)
    await transaction.offer.updateMany({
      where: {
        state: 'open',
        OR: [{ seatId: { in: pairs.map((pair) => pair.seatId) } }, { enrolmentId: { in: pairs.map((pair) => pair.menteeId) } }],
      },
      data: { state: 'lost', answeredAt: toDate(at) },
    })
    await transaction.pair.createMany({ data: pairs.map((pair) => ({ ...pair, id: deps.ids.next(), startedAt: toDate(at) })) })
  },

  async reseat(enrolmentId, state, at) {
    const now = toDate(at)
    const opened = { state: 'open', menteeId: null, turn: { increment: 1 }, agreed: false, openedAt: now, dueAt: now }
    await transaction.seat.updateMany({ where: { menteeId: enrolmentId }, data: opened })
    const ended = await transaction.$queryRaw<{ id: string }[]>`
      update pair set ended_at = ${now}, end_reason = 'reassigned' where mentee_id = ${enrolmentId}::uuid and ended_at is null returning id`
    await withdraw(transaction, ended, at)
    await transaction.enrolment.update({ where: { id: enrolmentId }, data: { state, waitingSince: state === 'waiting' ? now : null } })
  },

  async recheckMentors(cohortId, at) {
    await transaction.confirmation.updateMany({ where: { role: 'mentor', kickOff: { cohortId } }, data: { dueAt: toDate(at) } })
  },

  async scheduleKickOff(kickOff, at) {
    const id = deps.ids.next()
    const { startsAt, dueAt, ...rest } = kickOff
    await transaction.kickOff.create({
      data: { ...rest, id, startsAt: toDate(startsAt), doneThrough: toDate(at), dueAt: dueAt && toDate(dueAt), createdAt: toDate(at) },
    })
    return id
  },

  async addConfirmations(kickOffId, people, at) {
    const now = toDate(at)
    await transaction.confirmation.createMany({
      data: people.map((person) => ({
        ...person,
        id: deps.ids.next(),
        kickOffId,
        asks: 0,
        finalTold: false,
        tellings: 0,
        joinedAt: now,
        dueAt: now,
        createdAt: now,
      })),
      skipDuplicates: true,
    })
  },

  async restartConfirmations(enrolmentIds, at) {
    const begin = { joinedAt: toDate(at), dueAt: toDate(at), doneThrough: null, answer: null, answeredAt: null, release: null }
    await transaction.confirmation.updateMany({ where: { enrolmentId: { in: [...enrolmentIds] } }, data: begin })
  },

  async openSeats(cohortId, at) {
    await transaction.seat.updateMany({ where: { cohortId, state: 'open' }, data: { openedAt: toDate(at), dueAt: toDate(at) } })
  },
})

async function known(transaction: Transaction, emails: readonly string[]): Promise<KnownPerson[]> {
  const people = await transaction.person.findMany({ where: { email: { in: [...emails] } }, orderBy: { id: 'asc' } })
  return people.map(({ id, email, name, language, timeZone, zoneListed, languageListed, choseAt }) => {
    return {
      id,
      email,
      name,
      language: isLanguage(language) ? language : 'en',
      timeZone,
      zoneListed,
      languageListed,
      chose: choseAt !== null,
    }
  })
}
