import { plural } from '../../src/contract/wording.ts'
import type { Copy } from './copy.ts'

export const swedish: Copy = {
  title: 'Pari',
  close: 'Stäng',
  failed: 'Det gick inte. Försök igen.',
  late: 'Det tog för lång tid. Tryck en gång till.',
  openForm: 'Öppna formuläret',
  otherReader: 'Den här knappen är inte för dig, eller så är den för gammal. Skriv /mentoring hem så ser du det som gäller dig.',
  nothingWritten: 'Skriv något först.',
  tooLong: 'Det är för långt: högst 3 000 tecken.',
  working: 'Jag arbetar på det…',
  notSaved: 'Det kunde inte sparas:',
  fileTooLarge: 'Filen är större än 5 MB. Klistra in listan i stället.',
  fileUnreadable: 'Filen kunde inte hämtas från Slack. Försök igen, eller klistra in listan.',
  tooManyFiles: (limit) =>
    plural(limit, 'sv', {
      one: 'Du har redan 1 formulär med fil som väntar. Skicka det här igen när det har besvarats.',
      other: `Du har redan ${limit} formulär med fil som väntar. Skicka det här igen när något av dem har besvarats.`,
    }),
  noFiles: 'Det går inte att ladda upp filer i den här arbetsytan. Klistra in listan i stället.',
  pages: {
    installedTitle: 'Pari är installerad',
    installed: (workspace) => `Pari finns nu i ${workspace}. Öppna Slack, välj Pari under Apps och börja där.`,
    openSlack: 'Öppna Slack',
    failedTitle: 'Pari installerades inte',
    denied: 'Du godkände inte Pari i Slack, så inget installerades.',
    expired: 'Den här sidan är för gammal eller har redan använts.',
    broken: 'Något gick fel mellan Slack och Pari.',
    again: 'Försök igen',
  },
}
