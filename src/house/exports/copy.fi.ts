import type { Copy } from './copy.ts'

/** The words of a workbook's sheets about all rooms, in Finnish. */
export const finnish: Copy = {
  messages: {
    sheet: 'Viestit',
    columns: { name: 'Nimi', email: 'Sähköposti', what: 'Viesti', when: 'Lähetetty', outcome: 'Tulos', why: 'Syy' },
    outcomes: {
      waiting: 'ei vielä lähetetty',
      delivered: 'perillä',
      failed: 'ei mennyt perille',
      unknown: 'ei ehkä perillä',
      dropped: 'ei enää tarpeen',
    },
    why: {
      recipientGone: 'tiliä ei enää ole',
      blockedByPerson: 'henkilö on estänyt sovelluksen',
      blockedByAdministrator: 'ylläpitäjä on estänyt sovellusten viestit',
      appNotInstalled: 'henkilöllä ei ole sovellusta',
      placeGone: 'keskustelua ei enää ole',
      placeArchived: 'kanava on arkistoitu',
      notMember: 'sovellus ei ole kanavalla',
      tooLarge: 'viesti oli liian pitkä',
      invalidContent: 'Slack tai Teams ei hyväksynyt viestiä',
      authorisationRevoked: 'sovellus on poistettu',
      notPermitted: 'Slack tai Teams ei sallinut lähettämistä',
      tooOften: 'Slack tai Teams oli liian kauan poissa käytöstä',
    },
  },
}
