import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

const days = (count: number): string =>
  count === 0 ? 'från och med i dag' : plural(count, 'sv', { one: 'i 1 dag', other: `i ${count} dagar` })
const late = (count: number): string =>
  count === 0 ? 'skulle bli av i dag' : plural(count, 'sv', { one: '1 dag över tiden', other: `${count} dagar över tiden` })

/** The same in Swedish. */
export const swedish: Copy = {
  title: 'Par som behöver dig',
  open: 'Par som behöver dig',
  none: 'Inget par behöver dig nu.',
  told: (count) => plural(count, 'sv', { one: 'Ett par behöver dig', other: `${count} par behöver dig` }),
  listed: (count: number) => `Par på din lista totalt: ${count}.`,
  others: (count) => plural(count, 'sv', { one: 'Och 1 till.', other: `Och ${count} till.` }),
  all: 'Visa alla',
  pair: (mentee, mentor) => `${mentee} och ${mentor}`,
  rules: {
    notFit: (count) => `en av dem säger att paret inte passar (${days(count)})`,
    silence: (count) => `inget livstecken på ${count + 90} dagar. Vi föreslår att du avslutar det här paret.`,
    silent: (count) => `två perioder utan svar (${days(count)})`,
    notYet: (count) => `två gånger i rad hade de inte träffats (${days(count)})`,
    noFirst: (count) => `ingen första träff ännu (${late(count)})`,
    unheard: (count, mentee) =>
      `ingen första träff ännu (${late(count)}). ${mentee} har inte sagt om hen börjar, så vi har inte frågat paret om träffar.`,
    noPlan: (count) => `ingen nästa träff planerad (${late(count)})`,
    noContact: (count) => `en paus utan slutdatum (${days(count)})`,
    longRest: (count) => `en lång paus (${days(count)})`,
  },
  known: (count, total) => plural(total, 'sv', { one: `${count} av 1 träff`, other: `${count} av ${total} träffar` }),
  saidTimes: (count) =>
    plural(count, 'sv', { one: 'de säger att de har träffats en gång', other: `de säger att de har träffats ${count} gånger` }),
  last: (day) => `senast ${day}`,
  until: (day) => `paus till ${day}`,
  call: 'Ring dem',
  rePair: 'Avsluta och sök nytt par',
  more: 'Mer om det här paret',
  noPhone: (name) => `${name}: inget telefonnummer på listan`,
  phone: (name, value) => `${name}: ${value}`,
  later: 'Inte nu',
  never: 'Aldrig för det här paret',
  left: 'De här har du tagit bort från din lista för gott:',
  again: 'Tillbaka på listan',
  gone: 'Det här paret finns inte längre på din lista.',
  next: 'Nästa',
}
