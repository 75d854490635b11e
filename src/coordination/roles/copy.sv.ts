import type { Copy } from './copy.ts'

/** What is said about who may do what, in Swedish. */
export const swedish: Copy = {
  buttons: {
    roles: 'Vem får göra vad',
    owners: 'Ägare av appen',
    name: 'Utse någon',
    nameOwner: 'Utse en ägare',
    stopCoordinating: 'Sluta som koordinator',
    stopViewing: 'Sluta se siffrorna',
    stopOwning: 'Sluta som ägare',
    before: 'Föregående sida',
    next: 'Nästa sida',
    yesName: 'Ja, utse',
    yesChange: 'Ja, ändra',
    yesRemove: 'Ja, ta bort',
    yesStepBack: 'Ja, jag slutar',
  },
  removeCoordinator: (name) => `Ta bort koordinator: ${name}`,
  removeViewer: (name) => `Ta bort läsrätt: ${name}`,
  removeOwner: (name) => `Ta bort ägare: ${name}`,
  showNames: (name) => `Visa namnen: ${name}`,
  hideNames: (name) => `Visa bara siffror: ${name}`,

  show: {
    heading: (cohort) => `${cohort}: vem får göra vad`,
    owners: 'Ägare av appen här',
    sections: {
      coordinator: (count) => `Koordinatorer (${count})`,
      viewer: (count) => `Läsrätt (${count})`,
      owner: (count) => `Ägare av appen på den här arbetsytan (${count})`,
    },
    may: {
      coordinator: 'Koordinatorer ser allt i programmet och kan ändra det.',
      viewer: 'Personer med läsrätt ser siffrorna, och namnen bara om det står så nedan. De kan inte ändra något.',
      owner: 'Ägare skapar program på den här arbetsytan och bestämmer vem som har vilket uppdrag.',
    },
    line: (name, what) => `${name} (${what})`,
    you: 'du',
    numbers: 'bara siffror',
    names: 'siffror och namn',
    byServer: 'enligt serverns inställningar',
    nobody: 'Ingen just nu.',
    noCoordinator: 'Ingen koordinerar programmet just nu, så ingen får veta av oss hur läget är.',
    askOwner: 'Bara ägare kan ge och ta bort uppdrag. Själv kan du alltid lämna ditt uppdrag.',
    ownCohort: 'Bara en ägare som också koordinerar programmet kan utse personer för det.',
    programmes: 'Program på den här arbetsytan:',
    withoutCoordinator: (cohorts) => `Koordinator saknas: ${cohorts}`,
    page: (count, total) => `Sida ${count} av ${total}`,
  },

  naming: {
    title: 'Utse någon',
    submit: 'Se vad som händer',
    close: 'Avbryt',
    who: 'Namn eller e-postadress',
    whoHint: 'En medlem på den här arbetsytan. Gäster kan inte utses.',
    role: 'Vad ska personen vara?',
    roles: {
      coordinator: 'Koordinator: ser och ändrar allt',
      viewer: 'Läsrätt: ser bara siffrorna',
      namesViewer: 'Läsrätt: ser siffrorna och namnen',
      owner: 'Ägare av appen: ger och tar bort uppdrag',
    },
    missing: 'Skriv ett namn eller en e-postadress.',
    noName: 'Vi känner ingen här med det namnet. Skriv personens e-postadress.',
    noEmail:
      'Vi hittade ingen medlem på arbetsytan med den e-postadressen. Kontrollera adressen. I Teams behöver personen först lägga till appen.',
    later: 'Vi kunde inte söka efter personen just nu. Försök igen om en stund.',
    which: 'Vem är det?',
    whichIntro: 'Vi hittade flera personer. Välj en.',
    more: 'Det finns fler personer än vi kan visa här. Om rätt person saknas kan du stänga det här och skriva mer av namnet.',
    option: (name, email) => `${name} (${email})`,
  },

  preview: {
    headings: {
      nameOwner: (name) => `Ny ägare av appen: ${name}?`,
      removeOwner: (name) => `Inte längre ägare av appen: ${name}?`,
      nameCoordinator: (name) => `Ny koordinator: ${name}?`,
      removeCoordinator: (name) => `Inte längre koordinator: ${name}?`,
      nameViewer: (name) => `Läsrätt: ${name}?`,
      removeViewer: (name) => `Inte längre läsrätt: ${name}?`,
    },
    follows: {
      nameOwner: 'Personen kan skapa program här samt ge och ta bort uppdrag, också ditt.',
      removeOwner: 'Personen kan inte längre skapa program här och inte ge eller ta bort uppdrag.',
      nameCoordinator: (cohort) => `Personen ser allt i programmet ${cohort} och kan ändra det.`,
      removeCoordinator: (cohort) => `Personen ser inte längre programmet ${cohort}, och personens knappar fungerar inte längre.`,
      viewer: (cohort) => `Personen ser siffrorna för ${cohort}, men inga namn.`,
      namesViewer: (cohort) => `Personen ser siffrorna och namnen för ${cohort}. Personen kan inte ändra något.`,
      removeViewer: (cohort) => `Personen ser inte längre siffrorna för ${cohort}.`,
    },
    own: {
      removeOwner: 'Du kan inte längre skapa program här och inte ge eller ta bort uppdrag.',
      removeCoordinator: (cohort) => `Du ser inte längre programmet ${cohort}, och dina knappar fungerar inte längre.`,
      removeViewer: (cohort) => `Du ser inte längre siffrorna för ${cohort}.`,
      back: 'Bara en ägare kan utse dig igen.',
    },
    last: (cohort) => `Ingen koordinerar programmet ${cohort} då. En ägare behöver utse någon.`,
    newcomer: 'Vi har inte skrivit till personen förut. Vi sparar personens namn och e-postadress från arbetsytan.',
    told: (name) => `Det här meddelar vi ${name}:`,
    untold: 'Vi meddelar ingen.',
  },

  named: {
    owner: (person) =>
      `Du äger nu appen här. ${person} har utsett dig. Du kan skapa program samt ge och ta bort uppdrag. Öppna hemvyn för att komma i gång. Om det kommer som en överraskning kan du fråga ${person}.`,
    coordinator: (cohort, person) =>
      `Du koordinerar nu ${cohort}. ${person} har utsett dig. Du ser allt i programmet och kan ändra det. Öppna hemvyn för att komma i gång. Om det kommer som en överraskning kan du fråga ${person}.`,
    viewer: (cohort, person) => `Du ser nu siffrorna för ${cohort}, utan namn. ${person} har ändrat det. Du hittar dem i hemvyn.`,
    namesViewer: (cohort, person) =>
      `Du ser nu siffrorna och namnen för ${cohort}. ${person} har ändrat det. Du hittar dem i hemvyn. Berätta inte namnen för andra.`,
  },

  steppedBack: {
    ownerRemoved: 'Klart: du äger inte längre appen här. Tack för allt du har gjort!',
    coordinatorRemoved: 'Klart: du koordinerar inte längre programmet. Tack för allt du har gjort!',
    viewerRemoved: 'Klart: du ser inte längre siffrorna för programmet.',
  },

  refusals: {
    already: 'Personen har redan det här uppdraget, så inget ändrades.',
    left: 'Personen har inte längre det här uppdraget, så inget ändrades.',
    notYours: 'Bara programmets koordinatorer, personer med läsrätt och appens ägare kan se det.',
  },
}
