import type { Copy } from './copy.ts'

export const swedish: Copy = {
  title: 'Pari',
  failed: 'Det gick inte. Försök igen.',
  late: 'Det tar längre tid än vanligt. Det fortsätter, och meddelandet ändras när det är klart.',
  lateForm: 'Det tar längre tid än vanligt. Det fortsätter: stäng det här, så säger jag till i vår chatt när det är klart.',
  otherReader: 'Den här knappen är inte för dig, eller så är den för gammal. Skriv ”hem” till mig så ser du vad som är ditt.',
  nothingWritten: 'Skriv något först.',
  tooLong: 'Det är för långt: högst 3 000 tecken.',
  needed: 'Fyll i det här.',
  openForm: 'Öppna formuläret',
  elsewhere: 'Här berättar jag bara det som gäller alla. Öppna vår egen chatt (Appar: Pari) och skriv till mig där.',
  addedToTeam: (name) => `${name} lade till Pari i det här teamet.`,
  wasAdded: 'Pari lades till i det här teamet.',
  whatForTeam:
    'Jag samordnar mentorprogram: jag frågar i god tid vem som kommer och säger sanningen till mentorerna innan de reser. Jag skriver till var och en i en egen chatt, och först när programmet börjar. Mer får du veta under Appar: Pari.',
  file: {
    goOn: 'Fortsätt',
    kept: (name) => `Jag har din fil ${name} och sparar den i en timme. Fortsätt, så tar jag in listan.`,
    inForm: (name) => `Listan kommer från din fil ${name}.`,
    attach: 'Vill du skicka en fil, så stäng det här och bifoga den till ett meddelande i vår chatt.',
    tooLarge: 'Filen är större än 1 MB. Gör den mindre, eller klistra in listan i formuläret.',
    unreadable: 'Filen kunde inte hämtas från Teams. Bifoga den igen, eller klistra in listan i formuläret.',
    unknown: 'Jag läser listor som XLSX, CSV, TSV eller text. Spara din som något av dem och bifoga den igen.',
    gone: 'Jag sparade din fil i en timme, och den tiden är ute. Bifoga den igen.',
  },
}
