import type { Copy } from './copy.ts'

export const swedish: Copy = {
  title: 'Pari',
  failed: 'Det gick inte. Försök igen.',
  late: 'Det tar längre tid än vanligt. Arbetet fortsätter, och meddelandet ändras när det är klart.',
  lateForm: 'Det tar längre tid än vanligt. Arbetet fortsätter: stäng det här, så skriver jag i vår chatt när det är klart.',
  otherReader: 'Den här knappen är inte för dig, eller så är den för gammal. Skriv ”hem” till mig så ser du det som gäller dig.',
  nothingWritten: 'Skriv något först.',
  tooLong: 'Det är för långt: högst 3 000 tecken.',
  needed: 'Fyll i det här.',
  openForm: 'Öppna formuläret',
  elsewhere: 'Här skriver jag bara om det som gäller alla. Öppna vår egen chatt (Appar: Pari) och skriv till mig där.',
  addedToTeam: (name) => `${name} lade till Pari i det här teamet.`,
  wasAdded: 'Pari lades till i det här teamet.',
  whatForTeam:
    'Jag samordnar mentorprogram: jag frågar i god tid vem som kommer och låter mentorerna veta före resan om de ska komma. Jag skriver till var och en i en egen chatt, och först när programmet börjar. Mer får du veta under Appar: Pari.',
  file: {
    goOn: 'Fortsätt',
    kept: (name) => `Jag har din fil ${name} och sparar den i en timme. Fortsätt, så läser jag listan i den.`,
    inForm: (name) => `Listan kommer från din fil ${name}.`,
    attach: 'Vill du skicka en fil, så stäng det här och bifoga den till ett meddelande i vår chatt.',
    tooLarge: 'Filen är större än 1 MB. Gör den mindre, eller klistra in listan i formuläret.',
    tooMany: 'Du har redan flera filer som väntar. Försök igen när någon av dem har besvarats.',
    unreadable: 'Filen kunde inte hämtas från Teams. Bifoga den igen, eller klistra in listan i formuläret.',
    unknown: 'Jag läser listor som XLSX, CSV, TSV eller text. Spara din som något av dem och bifoga den igen.',
    gone: 'Jag sparar filer bara i en timme. Bifoga filen igen.',
  },
  picture: {
    tooLarge: 'Bilden är större än 5 MB. Gör den mindre och skicka den igen.',
    tooMany: 'Du har redan flera filer som väntar. Försök igen när någon av dem har besvarats.',
    unreadable: 'Bilden kunde inte hämtas från Teams. Skicka den igen.',
    unasked: 'Tack, men inget väntar på en bild från dig. Öppna först det som bilden hör till och skicka den sedan igen.',
  },
}
