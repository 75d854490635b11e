import type { PrismaClient } from '../../prisma/generated/client.ts'
import type { Command } from '../contract/command.ts'
import { plainText } from '../contract/plain-text.ts'
import { storedView } from '../contract/stored-view.ts'
import { fromDate, type Instant } from '../kit/clock.ts'
import type { Tap } from './script.ts'

/** A delivery as a rehearsal reports it. */
export interface Said {
  readonly id: string
  readonly key: string
  readonly to: string
  readonly name: string
  readonly role: string
  readonly kind: string
  readonly step: number
  readonly language: string
  readonly text: string
}

export interface PersonAtEnd {
  readonly email: string
  readonly role: string
  readonly state: string
  readonly standing: string | null
  readonly mentor: string | null
}

/** What a rehearsal reads from the database beside what the core tells it. */
export interface Ledger {
  /** When something waits to be said; null: nothing does. */
  nextSaid(): Promise<Instant | null>
  said(deliveryIds: readonly string[]): Promise<Said[]>
  /** E-mails of the mentees whose seats are proposed for release. */
  proposed(): Promise<string[]>
  /** The command that somebody's tap stands for; null when there is nothing that they could tap. */
  commandFor(tap: Tap): Promise<Command | null>
  peopleAtEnd(): Promise<PersonAtEnd[]>
}

export const ledgerOf = (prisma: PrismaClient): Ledger => ({
  async nextSaid() {
    const [row] = await prisma.$queryRaw<{ at: Date | null }[]>`select min(due_at) as at from delivery`
    return row?.at ? fromDate(row.at) : null
  },

  async said(deliveryIds) {
    const rows = await prisma.$queryRaw<(Omit<Said, 'text'> & { view: unknown })[]>`
      select d.id, d.key, p.email as to, p.name, coalesce(e.role, 'coordinator') as role, d.kind, d.step, d.language, d.view
      from delivery d join person p on p.id = d.person_id left join enrolment e on e.person_id = d.person_id and e.cohort_id = d.cohort_id
      where d.id = any(${deliveryIds}::uuid[])`
    const byId = new Map(rows.map(({ view, ...row }) => [row.id, { ...row, text: plainText(storedView(view)) }]))
    return deliveryIds.flatMap((id) => byId.get(id) ?? [])
  },

  async proposed() {
    const rows = await prisma.$queryRaw<{ email: string }[]>`
      select p.email from confirmation c join enrolment e on e.id = c.enrolment_id join person p on p.id = e.person_id
      where c.release = 'proposed' and c.answer is null order by p.email`
    return rows.map((row) => row.email)
  },

  async commandFor({ email, answer, about }) {
    if (answer === 'accept' || answer === 'decline') {
      const offer = await prisma.offer.findFirst({
        where: { enrolment: { person: { email } } },
        orderBy: [{ madeAt: 'desc' }, { id: 'desc' }],
        select: { id: true },
      })
      return offer && { do: answer === 'accept' ? 'acceptOffer' : 'declineOffer', offer: offer.id }
    }
    const whose = about ?? email
    const found = await prisma.confirmation.findFirst({ where: { enrolment: { person: { email: whose } } }, select: { id: true } })
    if (!found) return null
    if (answer === 'release' || answer === 'keep') return { do: answer, confirmation: found.id }
    return { do: 'answer', confirmation: found.id, answer }
  },

  async peopleAtEnd() {
    return prisma.$queryRaw<PersonAtEnd[]>`
      select p.email, e.role, coalesce(c.standing, case when e.role = 'mentor' then 'free' end) as standing,
        case when e.role = 'coordinator' then 'active' when e.state <> 'active' and c.answer is distinct from 'notStarting' then e.state
          else coalesce(c.answer, 'silent') end as state,
        (select mp.email from seat s join enrolment me on me.id = s.mentor_id join person mp on mp.id = me.person_id where s.mentee_id = e.id) as mentor
      from enrolment e join person p on p.id = e.person_id left join confirmation c on c.enrolment_id = e.id
      order by case e.role when 'coordinator' then 0 when 'mentor' then 1 else 2 end, p.email`
  },
})
