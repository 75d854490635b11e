import type { Copy } from './copy.ts'

/** What is said about taking everything out as a file, in Swedish. */
export const swedish: Copy = {
  button: 'Exportera till Excel',
  here: (cohort) =>
    `${cohort}: deltagare, svar, meddelanden och vad som har hänt. Filen innehåller personuppgifter: radera den när du inte längre behöver den.`,
  sent: 'Filen finns i vår chatt.',
  linked: 'Här är allt som en Excel-fil: deltagare, svar, meddelanden och vad som har hänt.',
  link: 'Ladda ner filen',
  linkNote: 'Länken är bara för dig och fungerar i en timme. Filen innehåller personuppgifter: radera den när du inte längre behöver den.',
  byCommand: 'Vi kan inte skicka filer hit. Den som sköter servern kan skapa filen med det här kommandot:',
  tooLarge: 'Gruppen är för stor för att laddas ner här. Be den som sköter servern om filen.',

  ends: {
    title: (cohort, day) => `${cohort}: sista dagen är ${day}`,
    text: 'Efter den dagen raderar vi det som inte längre behövs, också träffar och timmar. Om du behöver dem, till exempel för studiepoäng, ta ut dem innan dess: de finns i Excel-filen.',
    longer: 'Om programmet pågår längre, ändra sista dagen under ”Hur länge vi sparar uppgifter”.',
  },

  people: {
    sheet: 'Deltagare',
    columns: {
      name: 'Namn',
      email: 'E-post',
      role: 'Roll',
      language: 'Språk',
      mentor: 'Mentorns e-post',
      seats: 'Platser',
      phone: 'Telefon',
      field: 'Bransch',
      wishes: 'Önskemål',
      state: 'Läge',
      answer: 'Svar',
      since: 'Svarade',
      asks: 'Antal frågor',
      where: 'Går att nå i',
    },
    states: {
      active: 'deltar',
      waiting: 'på väntelistan',
      unpaired: 'med, ännu utan mentor',
      applied: 'vill vara med, har ingen plats ännu',
      released: 'platsen frigjord',
      withdrawn: 'deltar inte',
    },
    answers: {
      coming: 'kommer',
      notAtKickoff: 'kan inte komma, men är med',
      notStarting: 'deltar inte',
      unsure: 'vet inte än',
      silent: 'inget svar ännu',
    },
    nowhere: 'går inte att nå',
  },
}
