import type { SwedishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

export const swedish = (mentee: SwedishRole): Copy => ({
  button: 'Skapa nästa omgång',
  title: 'Nästa omgång',
  intro:
    'Nästa omgång har samma grupper, koordinatorer, benämningar, branscher, ämnen, ansökningar och antal platser. Alla datum flyttas tillsammans med startträffen.',
  have: (names) => `Det finns redan en nästa omgång: ${names}.`,
  which: 'Vilket program ska fortsätta med en ny omgång?',
  nothing: 'Du koordinerar inget program som kunde få en ny omgång.',
  name: 'Omgångens namn',
  date: (cohort) => `Startträff: ${cohort}`,
  time: 'kl',
  ask: 'Ska vi först fråga den här omgångens mentorer om de vill vara med en gång till?',
  askHint: (count) =>
    plural(count, 'sv', {
      one: 'Meddelandet går till 1 mentor. Mentorer som inte vill höra om andra program får ingen fråga.',
      other: `Meddelandet går till ${count} mentorer. Mentorer som inte vill höra om andra program får ingen fråga.`,
    }),
  words: (text) => `Mentorerna skulle läsa: ”${text}”`,
  yes: 'Ja, fråga dem nu',
  no: 'Nej',
  submit: 'Skapa nästa omgång',
  close: 'Avbryt',
  noName: 'Ge omgången ett namn.',
  sameName: 'Det finns redan en omgång med det namnet. Välj ett annat namn.',
  noDay: 'Välj en dag och en tid.',
  tooSoon: 'Det är för snart: alla behöver tid att svara. Välj en senare dag.',
  made: (programme) => `${programme} är klar.`,
  begins: (cohort, when) => `${cohort}: startträff ${when}`,
  noDate: (cohort) => `${cohort}: startträffen har inget datum ännu`,
  asked: (count) =>
    plural(count, 'sv', {
      one: 'Vi frågar 1 mentor från den här omgången om hen vill vara med en gång till.',
      other: `Vi frågar ${count} mentorer från den här omgången om de vill vara med en gång till.`,
    }),
  nobodyAsked: 'Ingen fick frågan.',
  apart: 'De som inte ska bli ett par föreslås inte för varandra i nästa omgång heller.',
  onceMore: {
    title: (name) => `${name}, en gång till?`,
    text: (programme, title) => `Tack för att du är mentor i ${programme}! Nästa omgång är ${title}. Vill du vara mentor igen?`,
    when: (when) => `Startträff: ${when}.`,
    note: 'Ett tryck räcker: det du berättade om dig själv finns kvar, och du kan ändra både det och antalet när som helst.',
    buttons: { one: `Ja, för 1 ${mentee.one}`, two: `Ja, för 2 ${mentee.many}`, not: 'Inte den här gången' },
  },
  notNow: 'Tack för att du berättade. Det går förstås bra.',
  changed: (count) =>
    plural(count, 'sv', { one: `Noterat: du tar emot 1 ${mentee.one}.`, other: `Noterat: du tar emot ${count} ${mentee.many}.` }),
  more: 'Det är lite till som vi behöver veta.',
  goOn: 'Svara på de sista frågorna',
})
