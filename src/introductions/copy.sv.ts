import { atStart, type SwedishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that introductions say, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  introduce: 'Presentera paren',
  introducedPairs: (count, total) =>
    plural(count, 'sv', { one: `Ett par av ${total} har presenterats.`, other: `${count} av ${total} par har presenterats.` }),

  fields: {
    mentor: 'Mentor',
    mentee: atStart(mentee.one),
    field: 'Bransch',
    email: 'E-postadress',
    when: 'Startträff',
    where: 'Var',
  },

  together: {
    title: (names) => `${names}, lär känna varandra!`,
  },
  apart: {
    mentor: (name) => `Här är din mentor: ${name}`,
    mentee: (name) => `Här är din ${mentee.one}: ${name}`,
    chat: (name) => `Skriv till ${name}`,
    draft: (programme) => `Hej! Vi är mentorpar i programmet ${programme}.`,
  },

  begin: (programme) => `Ni är nu ett mentorpar i programmet ${programme}.`,
  shared: 'Det här förenar er:',
  hopes: (mentee, wishes) => `Det här hoppas ${mentee} på: ”${wishes}”`,
  step: 'Säg hej till varandra och kom överens om vad ni vill prata om på startträffen.',
  stepLater: 'Ni ses inte på startträffen, så säg hej till varandra och kom överens om en första träff.',
  stepCalledOff: 'Startträffen är inställd, så säg hej till varandra och kom överens om en första träff.',
  stepAfterwards: 'Säg hej till varandra och kom överens om nästa träff.',

  preview: {
    count: (pairs, people) =>
      plural(pairs, 'sv', {
        one: `Vi presenterar ett par och skriver till ${people} personer:`,
        other: `Vi presenterar ${pairs} par och skriver till ${people} personer:`,
      }),
    more: (count) => plural(count, 'sv', { one: 'och ett till', other: `och ${count} till` }),
    both: (names) => `${names} får läsa det här:`,
    one: (name) => `${name} får läsa det här:`,
    go: (pairs) => plural(pairs, 'sv', { one: 'Presentera det här paret', other: `Presentera de här ${pairs} paren` }),
    changed: 'Något har ändrats under tiden, så vi har inte skrivit till någon. Så här ser det ut nu:',
  },

  done: {
    together: (count) =>
      plural(count, 'sv', {
        one: 'Ett par får en egen chatt, och vi skriver det första meddelandet.',
        other: `${count} par får var sin chatt, och vi skriver det första meddelandet.`,
      }),
    apart: (count) =>
      plural(count, 'sv', {
        one: 'I ett par får båda ett meddelande om den andra.',
        other: `I ${count} par får båda ett meddelande om den andra.`,
      }),
    nobody: 'Alla par som är redo har redan presenterats.',
    waiting: (count) =>
      plural(count, 'sv', {
        one: `Ett par är inte redo ännu: ${mentee.theOne} har inte bekräftat, eller så går någon av dem inte att nå.`,
        other: `${count} par är inte redo ännu: ${mentee.theOne} har inte bekräftat, eller så går någon av dem inte att nå.`,
      }),
    later: 'När de är redo kan du presentera dem också, från din hemvy.',
  },

  half: {
    intro: 'I de här paren vet bara den ena. Berätta själv för den andra:',
    pair: (name, partner) => `${name} har läst om ${partner}, men vårt meddelande till ${partner} kom inte fram.`,
  },

  card: {
    introduced: 'Presenterade',
    on: (name, when) => `${name}: ${when}`,
    notYet: (name) => `${name}: inte ännu`,
  },

  refusals: {
    gone: 'Det här finns inte längre. Öppna hemvyn.',
    over: 'Programmet är slut, så paren kan inte längre presenteras här.',
    onlyCoordinator: 'Bara en koordinator för den här gruppen kan göra det.',
  },
})
