import * as Prisma from '../../store/sql.ts'

/** Whether somebody takes a break from their programme; `id`: of their enrolment. Nothing new is offered or suggested to them meanwhile. */
export const isPaused = (id: Prisma.Sql): Prisma.Sql => Prisma.sql`exists (select from pause z where z.enrolment_id = ${id})`
