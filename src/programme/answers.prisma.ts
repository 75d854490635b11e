/**
 * What people said about their kick-off, for statements of any room. Whoever asks them writes it down; that somebody has said that they
 * start is a fact which all rooms share.
 */
import * as Prisma from '../store/sql.ts'

/**
 * Joins what the person of an enrolment said, if anybody asked: `answer` is null before they said anything. A mentor's `standing` is what
 * they were told last.
 */
export const answerOf = (enrolment: string, as: string): Prisma.Sql =>
  Prisma.raw(`left join confirmation ${as} on ${as}.enrolment_id = ${enrolment}.id`)

/** A mentee who has said that they start, at the kick-off or later. Silence is no answer. */
export const saysTheyStart = (answer: string): Prisma.Sql => Prisma.raw(`${answer}.answer in ('coming', 'notAtKickoff')`)

/** A mentor who has not said that they do not start. */
export const isNotOut = (answer: string): Prisma.Sql => Prisma.raw(`${answer}.answer is distinct from 'notStarting'`)

/** Joins whoever has said that they start at this kick-off: mentees who come, at the kick-off or later. */
export const thoseWhoStart = (kickOff: string, as: string): Prisma.Sql =>
  Prisma.sql`${Prisma.raw(`join confirmation ${as} on ${as}.kick_off_id = ${kickOff}.id`)} and ${saysTheyStart(as)}`
