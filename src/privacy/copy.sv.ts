import { atStart, type SwedishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** What this room says, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  known: {
    title: 'Vad Pari vet om dig',
    intro: 'Här är allt som Pari har sparat om dig, varför vi sparar det och sedan när.',
    links: 'Länkarna gäller i en dag. De öppnar dina uppgifter utan lösenord, så ge dem inte till någon annan.',
    read: 'Läs uppgifterna här',
    text: 'Spara som textfil',
    json: 'Spara för andra program (JSON)',
    inChat: 'Det här är det viktigaste. Om du vill ha allt som en fil kan du fråga din koordinator.',
    file: 'vad-pari-vet-om-mig',
    asOf: (moment) => `Läget: ${moment}`,
    gone: 'Pari vet ingenting om dig.',
  },
  buttons: {
    forget: 'Radera mina uppgifter',
    sure: 'Ja, radera allt',
    keep: 'Nej, spara dem',
    keeping: 'Hur länge data sparas',
    change: 'Ändra det här',
    save: 'Spara',
    close: 'Stäng',
  },
  forget: {
    title: 'Ska vi radera allt om dig?',
    goes: 'Om du svarar ja försvinner det här genast, och ingen kan hämta det tillbaka:',
    goesList: [
      'ditt namn, din e-postadress, dina konton och dina inställningar',
      'din bransch, dina önskemål och det som listan sade om dig',
      'texten i varje meddelande som vi skrev till dig eller som handlar om dig',
      'din plats i alla program: ditt par upphör, och din plats frigörs för någon annan',
    ],
    stays: 'Det här blir kvar, som siffror som inte pekar ut någon:',
    staysList: ['att det fanns en person till, i vilken roll och vad som svarades', 'att vi skrev ett meddelande, och när'],
    told: 'Den andra i ditt par och dina koordinatorer får ett meddelande utan ditt namn. Meddelanden som redan finns i en chatt blir kvar där, eftersom de hör till chatten.',
    done: 'Allt som vi visste om dig är raderat. Tack för att du var med, och lycka till!',
    afterwards: 'Om någon sätter dig på en lista igen skriver vi till dig igen. Om du inte vill det kan du säga det till din koordinator.',
    lastOwner: (workspaces) =>
      `Du är appens sista ägare: ${workspaces}. Utse först en annan ägare, så att någon fortfarande kan starta program där. Ingenting har raderats.`,
    lastCoordinator: (cohorts) =>
      `Du är den enda koordinatorn: ${cohorts}. Gör först någon annan till koordinator, så att deltagarna fortfarande får hjälp. Ingenting raderades.`,
  },
  elsewhere: 'Dina uppgifter hör till en annan organisations arbetsyta, där du först lades till. Be om dem där.',
  keeping: {
    title: 'Hur länge data sparas',
    none: 'Du koordinerar inget program vars uppgifter fortfarande sparas.',
    soonEnds: (programme, day) => `${programme}: efter ${day} raderar vi det som inte längre behövs.`,
    soonGoes: (programme, day) => `${programme}: efter ${day} raderar vi alla uppgifter om personerna i programmet.`,
    ifLonger: 'Om programmet pågår längre, eller om du fortfarande behöver uppgifterna, ändra det här före den dagen.',
    spared: (day) => `Vi raderar ingenting före ${day}, så att du hinner ändra det här.`,
    textDays: 'Spara texterna i meddelanden',
    keepMonths: 'Spara namn efter slutet',
    days: (count) => plural(count, 'sv', { one: '1 dag', other: `${count} dagar` }),
    months: (count) => plural(count, 'sv', { one: '1 månad', other: `${count} månader` }),
    notice: 'Koordinatorerna ser i hemvyn 30 dagar i förväg vad som raderas. Det som har raderats går inte att få tillbaka.',
    done: 'Sparat. Det här händer:',
  },
  partner: {
    title: {
      mentor: 'Din mentor är inte längre med',
      mentee: `En ${mentee.one} hos dig är inte längre med`,
    },
    mentor: (programme) =>
      `Din mentor i programmet ${programme} har bett oss att radera alla sina uppgifter och kan inte vara din mentor längre. Alla får be om det, och det beror inte på dig.`,
    mentee: (programme) =>
      `En ${mentee.one} hos dig i programmet ${programme} har bett oss att radera alla sina uppgifter och är inte längre med. Alla får be om det, och det beror inte på dig.`,
    waits: 'Du är nu först på väntelistan, och din koordinator vet om det.',
    coordinatorKnows: 'Din koordinator vet om det.',
    others: (names) => `Fortfarande med: ${names}`,
    thanks: 'Tack för att du är mentor! Om det finns något nytt för dig skriver vi.',
  },
  coordinator: {
    title: 'Någon har bett oss att radera sina uppgifter',
    mentor: (cohort) => `En mentor i gruppen ${cohort} har bett oss att radera alla sina uppgifter. Mentorn är inte längre med.`,
    mentee: (cohort) =>
      `En ${mentee.one} i gruppen ${cohort} har bett oss att radera alla sina uppgifter. ${atStart(mentee.theOne)} är inte längre med.`,
    coordinator: (cohort) => `En koordinator i gruppen ${cohort} har bett oss att radera alla sina uppgifter.`,
    partners: (names) => `Var i par med: ${names}. Vi har meddelat det.`,
    list: 'Radera också personen i dina egna listor: om du skickar en lista där personen finns läggs den till igen.',
  },
})
