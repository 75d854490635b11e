import type { Copy } from './copy.ts'

/** The words of a workbook's sheets about all rooms, in Swedish. */
export const swedish: Copy = {
  messages: {
    sheet: 'Meddelanden',
    columns: { name: 'Namn', email: 'E-post', what: 'Meddelande', when: 'Skickat', outcome: 'Resultat', why: 'Orsak' },
    outcomes: {
      waiting: 'inte skickat än',
      delivered: 'har kommit fram',
      failed: 'har inte kommit fram',
      unknown: 'har kanske inte kommit fram',
      dropped: 'behövs inte längre',
    },
    why: {
      recipientGone: 'kontot finns inte längre',
      blockedByPerson: 'personen har blockerat appen',
      blockedByAdministrator: 'en administratör har blockerat meddelanden från appar',
      appNotInstalled: 'personen har inte appen',
      placeGone: 'konversationen finns inte längre',
      placeArchived: 'kanalen är arkiverad',
      notMember: 'appen finns inte i kanalen',
      tooLarge: 'meddelandet var för långt',
      invalidContent: 'Slack eller Teams tog inte emot meddelandet',
      authorisationRevoked: 'appen har tagits bort',
      notPermitted: 'Slack eller Teams tillät det inte',
      tooOften: 'Slack eller Teams låg nere för länge',
    },
  },
}
