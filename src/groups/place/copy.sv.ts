import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish: Copy = {
  topic: (programme, theme) => `${programme}: ${theme}`,
  first: {
    title: (name) => `Välkomna, ${name}!`,
    intro: {
      mentoring: (programme) =>
        `Den här kanalen är för er mentorgrupp i ${programme}. Kom överens om träffar, fråga och dela tips här. Det som bara rör ett par stannar mellan de två.`,
      mentors: (programme) =>
        `Den här kanalen är bara för mentorerna i ${programme}. Fråga varandra, dela det som fungerar och kom överens om träffar. Nämn inte namnen på dem som ni är mentorer för: det som bara rör ett par stannar mellan de två.`,
      peers: (programme) =>
        `Den här kanalen är för er grupp i ${programme}. Ni har ingen mentor just nu, men ni kan hjälpa varandra: fråga, dela det ni hittar och kom överens om träffar.`,
    },
    theme: (theme) => `Ert tema: ${theme}`,
    elsewhere: (names) => `Inte med i kanalen: ${names}. Berätta gärna för dem vad ni kommer överens om här.`,
    who: 'Vem du vänder dig till',
    meetings: (names) => `Träffar, teman och hur ni arbetar tillsammans: ${names}`,
    programme: (names) => `Programmet, eller om någon byter mentorgrupp: ${names}`,
    worry: 'Om något oroar dig: skriv ”jag är orolig” till Pari i din egen chatt. Bara den som du väljer läser det.',
  },

  left: {
    title: (name) => `Du har lämnat kanalen för ${name}`,
    text: 'Du är fortfarande med i mentorgruppen. Vill du att vi lägger till dig i kanalen igen? Om inte behöver du inte göra något: vi frågar inte en gång till.',
    back: 'Lägg till mig igen',
    coming: 'Vi lägger till dig om en liten stund.',
    gone: 'Det här finns inte längre. Öppna hemvyn.',
  },

  own: (name) => `Din mentorgrupps kanal heter ${name}.`,

  publish:
    'I Slack skapar vi en privat kanal för varje mentorgrupp och lägger till personerna. I Teams kommer vi att be dig skapa kanalen.',
  look: 'Mentorgruppernas kanaler',
  doing: (count) =>
    plural(count, 'sv', {
      one: 'Kanalen för en mentorgrupp behöver något av dig.',
      other: `Kanalerna för ${count} mentorgrupper behöver något av dig.`,
    }),
  show: {
    none: 'Ingen mentorgrupp är publicerad än.',
    making: 'Vi håller på att skapa kanalen.',
    open: (name, count) =>
      plural(count, 'sv', { one: `Kanalen ”${name}”, med en person i.`, other: `Kanalen ”${name}”, med ${count} personer i.` }),
    byHand: (count) =>
      plural(count, 'sv', {
        one: 'En kanal som du har skapat, med en person i.',
        other: `En kanal som du har skapat, med ${count} personer i.`,
      }),
    apart: 'Alla är inte i samma arbetsyta, så mentorgruppen har mer än en kanal.',
    left: (names) => `Har själva lämnat kanalen och läggs inte till igen: ${names}`,
    alone: (names) =>
      `Ensamma i sin arbetsyta: ${names}. Om en administratör bjuder in dem som gäster där de andra är, lägger vi till dem i kanalen.`,
    nowhere: (names) => `Går inte att nå än: ${names}. Vi lägger till dem så snart det går.`,
    again: 'Titta igen',
    anew: 'Skapa en ny kanal',
    page: (page, pages) => `Sida ${page} av ${pages}`,
    next: 'Fler mentorgrupper',
    first: 'Tillbaka till de första',
  },
  lost: {
    placeGone:
      'Kanalen är raderad, eller så har Pari tagits bort från den. Finns kanalen kvar kan någon i den lägga till Pari igen. Annars kan du skapa en ny.',
    placeArchived:
      'Någon har arkiverat kanalen. Vi kan inte återställa den, men det går i Slack: välj att avarkivera kanalen och lägg till Pari igen. Du kan också skapa en ny med samma personer.',
    notMember: 'Pari har tagits bort från kanalen. Någon i kanalen kan lägga till Pari igen. Du kan också skapa en ny med samma personer.',
    notLet: 'Vi får inte lägga till personer i kanalen. Be en administratör tillåta det för Pari, och välj sedan ”Titta igen”.',
  },
  todo: {
    gone: 'kontrollera om personen har ett nytt konto',
    hidden: 'be en administratör låta Pari se personen',
    guest: 'be en administratör släppa in gästen i en kanal till',
    elsewhere: 'be en administratör bjuda in personen till den arbetsytan',
    notLet: 'be en administratör låta Pari lägga till personer',
    other: 'lägg till personen själv',
  },
  missing: (name, why, todo) => `${name}: ${why}; ${todo}`,
  hand: {
    title: (name) => `En uppgift för dig: kanalen för ${name}`,
    add: 'Lägg till i kanalen:',
    take: 'Ta bort från kanalen:',
    post: 'Skriv det här där, och fäst det:',
    gone: 'Något har ändrats under tiden. Så här ser det ut nu:',
    somebody: 'någon som inte längre är med i programmet',
  },
  task: {
    title: 'Dina mentorgruppers kanaler behöver något av dig',
    make: (name, count) =>
      plural(count, 'sv', { one: `${name}: skapa kanalen, för en person`, other: `${name}: skapa kanalen, för ${count} personer` }),
    add: (name, names) => `${name}: lägg till ${names}`,
    take: (name, names) => `${name}: ta bort ${names}`,
    without: (name, names) => `${name}: vi kunde inte lägga till ${names}`,
    lost: (name) => `${name}: kanalen är arkiverad eller raderad, eller så är vi inte längre med i den`,
    notLet: (name) => `${name}: vi får inte lägga till personer i kanalen`,
    archive: (name) => `${name}: mentorgruppen är avslutad; arkivera eller stäng kanalen`,
    more: (count) => plural(count, 'sv', { one: 'och en sak till', other: `och ${count} saker till` }),
  },
  looking: 'Vi tittar på det nu. Om en minut ser du här hur det gick.',
  renewed: 'Vi skapar en ny kanal med samma personer. Om en minut ser du den här.',
}
