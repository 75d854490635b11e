import type { Copy } from './copy.ts'

export const swedish: Copy = {
  title: 'Pari',
  close: 'Stäng',
  failed: 'Det gick inte. Försök igen.',
  late: 'Det tog för lång tid. Tryck en gång till.',
  otherReader: 'Den här knappen är inte till dig, eller för gammal. Skriv /mentoring så ser du vad som är ditt.',
  nothingWritten: 'Skriv något först.',
  tooLong: 'Det är för långt: högst 3 000 tecken.',
  working: 'Arbetar på det…',
  notSaved: 'Det kunde inte sparas:',
  fileTooLarge: 'Filen är större än 5 MB. Klistra in listan i stället.',
  fileUnreadable: 'Filen kunde inte hämtas från Slack. Försök igen, eller klistra in listan.',
  pages: {
    installedTitle: 'Pari är installerat',
    installed: (workspace) => `Pari finns nu i ${workspace}. Öppna Slack, välj Pari under Appar och börja där.`,
    openSlack: 'Öppna Slack',
    failedTitle: 'Pari installerades inte',
    denied: 'Du svarade nej till Slack, så inget installerades.',
    expired: 'Den här sidan är för gammal eller redan använd.',
    broken: 'Något gick fel mellan Slack och Pari.',
    again: 'Försök igen',
  },
}
