import { fromDate, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Transaction } from '../store/transaction.ts'
import { storedSettings } from './settings.ts'
import type { Enrolled, KnownPerson, ProgrammeStore, SeatOfMentor } from './store.ts'

export const programmesIn = (transaction: Transaction, deps: { ids: Ids }): ProgrammeStore => ({
  async createProgramme(name, { ladder }, at) {
    const id = deps.ids.next()
    await transaction.programme.create({ data: { id, name, settings: { ladder }, createdAt: toDate(at) } })
    return id
  },

  async lockProgramme(programmeId) {
    const found = await transaction.$queryRaw<{ id: string }[]>`select id from programme where id = ${programmeId}::uuid for update`
    return found.length > 0
  },

  async saveSettings(programmeId, { ladder }) {
    await transaction.programme.update({ where: { id: programmeId }, data: { settings: { ladder } } })
  },

  async openKickOffs(programmeId, now) {
    const found = await transaction.kickOff.findMany({
      where: { startsAt: { gt: toDate(now) }, cohort: { programmeId } },
      include: { cohort: { select: { timeZone: true, country: true } } },
      orderBy: { id: 'asc' },
    })
    return found.map(({ id, startsAt, cohort }) => ({ id, startsAt: fromDate(startsAt), zone: cohort.timeZone, country: cohort.country }))
  },

  async relayLadder(kickOffIds, ladder, at) {
    const due = { dueAt: toDate(at) }
    const ids = { in: [...kickOffIds] }
    await transaction.kickOff.updateMany({ where: { id: ids }, data: { ladder, ...due } })
    await transaction.confirmation.updateMany({ where: { kickOffId: ids }, data: due })
    await transaction.seat.updateMany({ where: { state: 'open', openedAt: { not: null }, cohort: { kickOff: { id: ids } } }, data: due })
  },

  async createCohort({ zone, ...cohort }, at) {
    const id = deps.ids.next()
    await transaction.cohort.create({ data: { ...cohort, id, timeZone: zone, createdAt: toDate(at) } })
    return id
  },

  async lockCohort(cohortId) {
    await transaction.$queryRaw`select id from cohort where id = ${cohortId}::uuid for update`
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
    return (await transaction.person.findMany({
      where: { email: { in: [...emails] } },
      orderBy: { id: 'asc' },
    })) as unknown as KnownPerson[]
  },

  async addPeople(people, at) {
    const data = people.map(({ email, name, language, timeZone }) => ({
      id: deps.ids.next(),
      email,
      name,
      language,
      timeZone: timeZone ?? null,
    }))
    await transaction.person.createMany({ data: data.map((person) => ({ ...person, createdAt: toDate(at) })) })
    return data
  },

  async updatePeople(people) {
    for (const { id, name, language, timeZone } of people)
      await transaction.person.update({ where: { id }, data: { name, language, timeZone } })
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
    for (const { enrolmentId, field, wishes, listedMentor } of enrolled) {
      await transaction.enrolment.update({ where: { id: enrolmentId }, data: { field, wishes, listedMentor } })
    }
  },

  async seats(cohortId) {
    const select = { id: true, mentorId: true, menteeId: true, state: true }
    return (await transaction.seat.findMany({ where: { cohortId }, select, orderBy: { id: 'asc' } })) as SeatOfMentor[]
  },

  async addSeats(cohortId, mentorIds, openedAt, at) {
    const opened = openedAt && toDate(openedAt)
    const seats = mentorIds.map((mentorId) => ({ id: deps.ids.next(), mentorId, menteeId: null, state: 'open' as const }))
    const data = seats.map((seat) => ({
      ...seat,
      cohortId,
      opening: 0,
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
    await transaction.$executeRaw`
      update seat set mentee_id = n.mentee, state = 'taken', due_at = null
      from jsonb_to_recordset(${rows}::jsonb) as n(seat uuid, mentee uuid) where seat.id = n.seat`
    await transaction.pair.createMany({ data: pairs.map((pair) => ({ ...pair, id: deps.ids.next(), startedAt: toDate(at) })) })
  },

  async reseat(enrolmentId, state, at) {
    const now = toDate(at)
    const opened = { state: 'open', menteeId: null, opening: { increment: 1 }, agreed: false, openedAt: now, dueAt: now }
    await transaction.seat.updateMany({ where: { menteeId: enrolmentId }, data: opened })
    await transaction.pair.updateMany({ where: { menteeId: enrolmentId, endedAt: null }, data: { endedAt: now, endReason: 'reassigned' } })
    await transaction.enrolment.update({ where: { id: enrolmentId }, data: { state, waitingSince: state === 'waiting' ? now : null } })
  },

  async recheckMentors(cohortId, at) {
    await transaction.confirmation.updateMany({ where: { role: 'mentor', kickOff: { cohortId } }, data: { dueAt: toDate(at) } })
  },

  async scheduleKickOff(kickOff, at) {
    const id = deps.ids.next()
    const { startsAt, dueAt, ladder, ...rest } = kickOff
    await transaction.kickOff.create({
      data: { ...rest, id, ladder, startsAt: toDate(startsAt), dueAt: dueAt && toDate(dueAt), createdAt: toDate(at) },
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

  async openSeats(cohortId, at) {
    await transaction.seat.updateMany({ where: { cohortId, state: 'open' }, data: { openedAt: toDate(at), dueAt: toDate(at) } })
  },
})
