/**
 * What people said about their kick-off, for the statements of any room. The room that asks them stores it. That somebody has said that
 * they start is a fact which all rooms share.
 */
import * as Prisma from '../../store/sql.ts'

/**
 * Joins what the person of an enrolment said, if anybody asked: `answer` is null before they said anything. A mentor's `standing` is what
 * they were told last.
 */
export const answerOf = (enrolment: string, as: string): Prisma.Sql =>
  Prisma.raw(`left join confirmation ${as} on ${as}.enrolment_id = ${enrolment}.id`)

/** A mentee who has said that they start, at the kick-off or later. Silence is no answer. */
export const saysTheyStart = (answer: string): Prisma.Sql => Prisma.raw(`${answer}.answer in ('coming', 'notAtKickoff')`)

/** A mentee who was asked, and has neither said that they start nor been seen at a kick-off. */
export const isUnheardOf = (enrolment: string, answer: string): Prisma.Sql =>
  Prisma.raw(`coalesce(${answer}.asks > 0 and (${answer}.answer is null or ${answer}.answer = 'unsure')
    and not exists (select from presence seen where seen.enrolment_id = ${enrolment}.id and seen.state = 'came'), false)`)

/** A mentor who has not said that they do not start. */
export const isNotOut = (answer: string): Prisma.Sql => Prisma.raw(`${answer}.answer is distinct from 'notStarting'`)

/** Joins the mentees who have said that they start: those who come to this kick-off, or start later. */
export const thoseWhoStart = (kickOff: string, as: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(`join confirmation ${as} on ${as}.kick_off_id = ${kickOff}.id`)} and ${saysTheyStart(as)}`

/** Whether anybody was asked about this kick-off, at the date that it has or at an earlier one. */
export const wasAsked = (kickOff: string): Prisma.Sql =>
  Prisma.raw(
    `coalesce(${kickOff}.turn > 0 or exists (select from confirmation asked where asked.kick_off_id = ${kickOff}.id and asked.asks > 0), false)`,
  )
