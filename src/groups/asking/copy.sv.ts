import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish: Copy = {
  over: 'Det här är inte längre öppet.',

  circle: {
    named: 'Mentorernas egen grupp',
    offer: (count) => plural(count, 'sv', { one: 'Fråga en mentor om en egen grupp', other: `Fråga ${count} mentorer om en egen grupp` }),
    note: 'Mentorernas egen grupp är bara för mentorer. Var och en får ett meddelande, och den som svarar ja är med.',
    changed: 'Under tiden har det blivit andra mentorer att fråga. Titta på knappen igen: vi har inte frågat någon.',
    done: (count) => plural(count, 'sv', { one: 'Vi har frågat en mentor.', other: `Vi har frågat ${count} mentorer.` }),
    nobody: 'Alla mentorer har redan fått frågan.',

    title: 'En grupp för mentorer',
    text: (programme) =>
      `Mentorerna i ${programme} kan ha en egen grupp: för att fråga varandra, dela det som fungerar och träffas ibland. Bara mentorer är med. Vill du vara med?`,
    yes: 'Ja, gärna',
    no: 'Nej tack',
    in: 'Du är med i mentorernas egen grupp.',
    first: 'Än så länge är du den enda som har svarat ja. När ni är två får ni en kanal.',
    others: (names) => `Med i den är också: ${names}`,
    out: 'Okej, du är inte med. Om du ändrar dig kan du gå med i hemvyn.',
    home: (programme) => `Mentorerna i ${programme} har en egen grupp. Du är inte med i den.`,
    join: 'Gå med i mentorernas grupp',
  },

  leave: {
    button: (name) => `Lämna: ${name}`,
    sure: (name) => `Vill du lämna gruppen ${name}? Du lämnar också dess kanal. Inget annat ändras för dig.`,
    yes: 'Ja, lämna',
    done: (name) => `Du har lämnat gruppen ${name}.`,
  },

  pairs: {
    title: 'En grupp med ett annat par',
    text: 'Två par kan bli en grupp. Alla i båda paren får frågan, och det blir en grupp bara om alla svarar ja. Ni är fortfarande ett par och träffas fortfarande på tu man hand.',
    open: 'Föreslå det för ett annat par',
    none: 'Du kan föreslå det här när du har ett par, inte är med i någon mentorgrupp och inte tar paus.',
    cohort: 'I vilken grupp?',
    who: 'Vem är med i det andra paret?',
    whoHint: 'Namnet på en av dem, eller e-postadressen.',
    send: 'Fråga alla',
    cancel: 'Avbryt',
    unknown: 'Vi hittade inget par med den här personen i din grupp. Kontrollera namnet, eller skriv e-postadressen.',
    several: 'Flera har det namnet. Skriv e-postadressen.',
    own: 'Det är ditt eget par. Skriv någon i ett annat par.',
    cannot: 'Det här paret kan inte få frågan just nu.',
    waiting: 'Ert par har redan ett förslag som inte är besvarat. Vänta på det först.',
    tooMany: (limit) => `Tillsammans blir ni för många för en grupp: högst ${limit} utöver mentorerna.`,
    asked: 'Vi har frågat alla i båda paren. Vi skriver till dig när det är avgjort.',

    ask: (name, programme) => `${name} föreslår att ni och ett annat par i ${programme} blir en grupp. De här skulle vara med:`,
    large: 'Det blir en stor grupp. Upp till fem med sina mentorer lär känna varandra lättare.',
    how: 'Det blir en grupp bara om alla svarar ja. Ni är fortfarande ett par och träffas fortfarande på tu man hand. Det går bra att svara nej, och ingen får veta vem som gjorde det.',
    yes: 'Ja, gärna',
    no: 'Nej tack',
    agreed: (count) =>
      plural(count, 'sv', { one: 'Tack. En person har inte svarat än.', other: `Tack. ${count} personer har inte svarat än.` }),
    refused: 'Okej, det blir ingen grupp. De andra får bara veta att det inte blir av.',
    offTitle: 'Ingen grupp med ett annat par den här gången',
    off: 'Förslaget att bli en grupp med ett annat par blir inte av. Inget ändras för ert par.',
  },
}
