import * as Prisma from '../../store/sql.ts'

/** Whether somebody has been written to about a cohort, or is about to be. `person`, `cohort`: columns that hold their ids. What answered them does not count. */
export const wasTold = (person: string, cohort: string): Prisma.Sql =>
  Prisma.raw(`exists (select from delivery wt where wt.person_id = ${person} and wt.cohort_id = ${cohort}
    and wt.state in ('due', 'waiting', 'sending', 'delivered', 'unknown') and wt.class <> 'answer')`)
