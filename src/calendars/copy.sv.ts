import type { Copy } from './copy.ts'

/** Everything that calendars say, in Swedish. */
export const swedish: Copy = {
  open: 'Min kalender',
  title: 'Din kalender',
  file: 'startträff',
  name: 'Mentorskap',
  event: (cohort) => `Startträff: ${cohort}`,
  cancelled: (cohort) => `Inställt: startträff, ${cohort}`,
  text: 'Svara i Pari om du kommer. Om tiden eller platsen ändras skriver vi till dig där.',
  when: (cohort, when) => `${cohort}: startträff ${when}`,
  calledOff: (cohort) => `${cohort}: startträffen är inställd. Om du själv har lagt in den i din kalender, ta bort den där.`,
  nothing: 'Det finns ingen tid i din kalender ännu.',
  add: (cohort) => `Lägg till: ${cohort}`,
  remove: (cohort) => `Ta bort: ${cohort}`,
  follow: 'Prenumerera på min kalender',
  addNote: 'Det du själv lägger till ändras inte: om tiden ändras meddelar vi dig, och du ändrar den i din kalender.',
  followNote:
    'Kopiera den här länken till din kalenderapp, som en kalender från webben. Den uppdateras inom några timmar efter en ändring. Länken är bara för dig: den som har den ser de här tiderna.',
  send: (cohort) => `Skicka filen: ${cohort}`,
  byHand: 'Här kan vi inte skicka någon fil, så skriv in tiden i din kalender själv.',
  sent: 'Filen finns i vår chatt. Öppna den så kan du lägga till den i din kalender.',
  notSent: 'Filen gick inte att skicka just nu. Försök igen om en stund.',
  here: (cohort) => `Startträffen för din kalender: ${cohort}. Filen ändras inte om tiden ändras, men då meddelar vi dig.`,
  gone: 'Den här tiden finns inte längre i din kalender.',
  meeting: (partner) => `Träff med ${partner}`,
  cancelledMeeting: (partner) => `Inställt: träff med ${partner}`,
  meetingText: 'Om tiden eller platsen ändras skriver vi till dig i Pari.',
  meetingFile: 'träff',
  meetingWhen: (partner, when) => `Träff med ${partner}: ${when}`,
  meetingOff: (partner, when) => `Inställt: träff med ${partner}, ${when}. Om du själv har lagt in den i din kalender, ta bort den där.`,
  hereMeeting: (partner) => `Träffen med ${partner} för din kalender. Filen ändras inte om tiden ändras, men då meddelar vi dig.`,
}
