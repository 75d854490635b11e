/** What this room keeps about people: contact details that they share with others. */
import { holding, said } from '../../people/holding.ts'
import type { Statements } from '../../store/statements.ts'
import type { Card } from './store.ts'

type Held = Card & { readonly scope: string; readonly cohort: string; readonly sharedAt: Date }

/** Somebody's own cards alone: what others share is theirs. */
export const card = holding({
  name: 'contactCards',
  title: said('Contact details that you share', 'Yhteystiedot, jotka jaat', 'Kontaktuppgifter som du delar'),
  why: said(
    'So that people with whom you are in a pair, a group or a programme can reach you. You can take them back at any time.',
    'Jotta parisi, pienryhmäsi tai ohjelman muut osallistujat voivat tavoittaa sinut. Voit perua jakamisen milloin tahansa.',
    'För att ditt par, din mentorgrupp eller andra i programmet ska kunna nå dig. Du kan sluta dela när som helst.',
  ),
  columns: {
    scope: said('Shared with', 'Kenelle jaettu', 'Delas med'),
    cohort: said('Group of the programme', 'Ohjelman ryhmä', 'Programmets grupp'),
    email: said('Email', 'Sähköposti', 'E-post'),
    phone: said('Phone', 'Puhelin', 'Telefon'),
    linkedin: said('LinkedIn', 'LinkedIn', 'LinkedIn'),
    messenger: said('Another way', 'Muu tapa', 'Ett annat sätt'),
    sharedAt: said('Since', 'Alkaen', 'Sedan'),
  },
  values: {
    scope: {
      pair: said('your pair', 'parisi', 'ditt par'),
      group: said('your group', 'pienryhmäsi', 'din mentorgrupp'),
      cohort: said('everybody of the cohort who shares', 'kaikki omansa jakaneet', 'alla som också delar'),
    },
  },
  rows: (statements: Statements, personId: string) =>
    statements.$queryRaw<Held[]>`
      select k.scope, c.name as cohort, k.email, k.phone, k.linkedin, k.messenger, k.shared_at as "sharedAt"
      from contact_card k join enrolment e on e.id = k.enrolment_id join cohort c on c.id = e.cohort_id where e.person_id = ${personId}::uuid order by k.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from contact_card k using enrolment e where e.id = k.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: {
    texts: 'none',
    async afterEnd(statements, { cohortIds, most }) {
      const rows = await statements.$executeRaw`
        delete from contact_card where id in (select k.id from contact_card k join enrolment e on e.id = k.enrolment_id
          where e.cohort_id = any(${[...cohortIds]}::uuid[]) order by k.id limit ${most})`
      return { rows }
    },
    retention: 'withPerson',
  },
})
