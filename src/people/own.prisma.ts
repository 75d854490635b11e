import { toDate } from '../kit/clock.ts'
import type { Transaction } from '../store/transaction.ts'
import { isLanguage } from '../views/view.ts'
import type { OwnStore } from './own.ts'

export const ownIn = (transaction: Transaction): OwnStore => ({
  async choicesOf(personId) {
    const person = await transaction.person.findUniqueOrThrow({ where: { id: personId } })
    const { email, timeZone, quietFrom, quietUntil } = person
    return { email, language: isLanguage(person.language) ? person.language : 'en', timeZone, quietFrom, quietUntil }
  },

  async choose(personId, choices, at) {
    await transaction.person.update({ where: { id: personId }, data: { ...choices, choseAt: toDate(at) } })
  },

  async organises(personId) {
    const [row] = await transaction.$queryRaw<{ organises: boolean }[]>`
      select exists (select from enrolment where person_id = ${personId}::uuid and role = 'coordinator')
        or exists (select from address a join organiser o on o.workspace_id = a.workspace_id and o.external_id = a.external_id
          where a.person_id = ${personId}::uuid) as organises`
    return row?.organises ?? false
  },
})
