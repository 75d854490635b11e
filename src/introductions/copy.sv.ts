import { atStart, type SwedishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that introductions say, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  introduce: 'Presentera paren',

  fields: {
    mentor: 'Mentor',
    mentee: atStart(mentee.one),
    field: 'Område',
    email: 'E-post',
    when: 'Startträff',
    where: 'Var',
  },

  together: {
    title: (names) => `Lär känna varandra: ${names}`,
  },
  apart: {
    mentor: (name) => `Här är din mentor: ${name}`,
    mentee: (name) => `Här är din ${mentee.one}: ${name}`,
    chat: (name) => `Skriv till ${name}`,
    draft: (programme) => `Hej! Vi börjar tillsammans i ${programme}.`,
  },

  begin: (programme) => `Ni två börjar tillsammans i ${programme}.`,
  hopes: (mentee, wishes) => `Det här hoppas ${mentee} på: ”${wishes}”`,
  step: 'Säg hej till varandra och kom överens om vad ni vill prata om på startträffen.',
  stepLater: 'Ni ses inte på startträffen, så säg hej till varandra och bestäm en första träff på egen hand.',

  done: {
    together: (count) =>
      plural(count, 'sv', {
        one: 'Ett par får en egen konversation, och vi skriver de första orden.',
        other: `${count} par får var sin konversation, och vi skriver de första orden.`,
      }),
    apart: (count) =>
      plural(count, 'sv', {
        one: 'I ett par får båda ett meddelande om den andra.',
        other: `I ${count} par får båda ett meddelande om den andra.`,
      }),
    nobody: 'Alla par som är redo har presenterats för varandra.',
    waiting: (count) =>
      plural(count, 'sv', {
        one: `Ett par är inte redo ännu: ${mentee.theOne} har inte tackat ja, eller så nås inte båda.`,
        other: `${count} par är inte redo ännu: ${mentee.theOne} har inte tackat ja, eller så nås inte båda.`,
      }),
    later: 'När de är redo kan du presentera dem också, från din hemvy.',
  },

  refusals: {
    gone: 'Det här finns inte längre. Titta på din hemvy.',
    begun: 'Startträffen har redan börjat: där kan alla presentera sig själva.',
    onlyCoordinator: 'Bara en koordinator för den här gruppen kan göra det.',
  },
})
