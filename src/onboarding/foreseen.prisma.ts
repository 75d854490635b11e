import type { Foreseen } from '../house/rehearses.ts'
import { fromDate } from '../kit/clock.ts'
import { thoseIn } from '../programme/enrolment/states.prisma.ts'
import type { Statements } from '../store/statements.ts'
import type { Kind } from './kinds.ts'

interface Row {
  readonly at: Date
  readonly name: string
  readonly role: 'mentor' | 'mentee'
}

const told = (kind: Kind, rows: readonly Row[]): Foreseen[] => rows.map(({ at, ...reader }) => ({ at: fromDate(at), kind, ...reader }))

/** Who asked to hear when a selection opens. */
export const foreseenOfSelections = async (statements: Statements): Promise<Foreseen[]> =>
  told(
    'onboarding.opens',
    await statements.$queryRaw<Row[]>`
      select distinct on (s.id, p.id) s.due_at as at, p.name, s.role from selection s join programme pr on pr.id = s.programme_id
        join selection_reminder r on r.role = s.role and r.programme_id in (s.programme_id, pr.follows_id)
        join person p on p.id = r.person_id and p.erased_at is null
      where s.due_at is not null and not exists (select from enrolment e join cohort c on c.id = e.cohort_id
        where c.programme_id = s.programme_id and e.person_id = p.id and e.state in ${thoseIn})
      order by s.id, p.id`,
  )

/** Whose break is over. */
export const foreseenOfPauses = async (statements: Statements): Promise<Foreseen[]> =>
  told(
    'onboarding.pauseOver',
    await statements.$queryRaw<Row[]>`
      select z.due_at as at, p.name, e.role from pause z join enrolment e on e.id = z.enrolment_id join person p on p.id = e.person_id
      where z.due_at is not null order by z.id`,
  )

/** Whose offer of a place ends, if they say nothing until then. */
export const foreseenOfPlaces = async (statements: Statements): Promise<Foreseen[]> =>
  told(
    'onboarding.placeLapsed',
    await statements.$queryRaw<Row[]>`
      select a.offered_until as at, p.name, e.role from application a join enrolment e on e.id = a.enrolment_id and e.state = 'applied'
        join person p on p.id = e.person_id where a.offered_until is not null order by e.id`,
  )
