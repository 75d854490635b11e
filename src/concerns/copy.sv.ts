import type { Copy } from './copy.ts'

/** Everything that is said about concerns, in Swedish. */
export const swedish: Copy = {
  buttons: {
    open: 'Något oroar mig',
    read: 'Läs meddelandet',
    takeUp: 'Jag tar hand om det',
    reply: 'Svara',
    more: 'Skriv mer',
    settle: 'Saken är ordnad',
    other: 'Välj någon annan',
    mine: 'Vad jag skrev',
    readers: 'Kontaktpersoner vid oro',
    send: 'Skicka',
    save: 'Spara',
    close: 'Avbryt',
  },
  danger: 'Ring genast 112 om någon är i fara. Ingen bevakar Pari dygnet runt.',
  form: {
    title: 'Något oroar mig',
    who: 'Bara den du väljer läser det här och ser ditt namn. Den du är i par med ser det inte, inte heller andra koordinatorer, och det finns inte med i någon rapport.',
    text: 'Vad oroar dig?',
    hint: 'Skriv så mycket eller så lite du vill.',
    reader: 'Vem ska läsa det?',
    readerHint: 'Välj någon som det inte handlar om.',
    soon: 'Hur bråttom är det?',
    urgent: 'Det är bråttom',
    calm: 'Det kan vänta en dag eller två',
    empty: 'Skriv något.',
    noReader: 'Välj vem som ska läsa det.',
    noSoon: 'Välj hur bråttom det är.',
  },
  nobody: 'Här finns ingen som kan läsa det. Prata med någon i din organisation som du litar på.',
  receipt: {
    title: 'Tack för att du berättade',
    text: (name) => `${name} läser det du skrev. Ingen annan kan läsa det.`,
    urgent:
      'Vi meddelar det nu, oavsett tid på dygnet. Om ingen tar hand om saken inom 3 timmar skriver vi till dig, och du kan välja någon annan.',
    calm: 'Vi meddelar det under dagen. Om ingen tar hand om saken inom 3 dagar skriver vi till dig, och du kan välja någon annan.',
  },
  told: {
    title: 'Någon är orolig',
    text: (programme) => `Någon i programmet ${programme} är orolig och har valt att skriva till dig. Ingen annan kan läsa det.`,
    urgent: 'Det är bråttom: läs det nu.',
    calm: 'Läs det när du kan, i dag eller i morgon.',
    again: 'Någon väntar på ditt svar',
    againText: (programme) =>
      `Någon i programmet ${programme} har skrivit till dig om sin oro. Läs det och meddela att du tar hand om saken.`,
  },
  shown: {
    title: (name) => `${name} är orolig`,
    own: 'Vad du skrev',
    urgent: (when) => `Bråttom. Skickat ${when}.`,
    calm: (when) => `Inte bråttom. Skickat ${when}.`,
    by: (name, when) => `${name}, ${when}`,
    waits: 'Avsändaren väntar på att få veta att du tar hand om saken.',
    taken: 'Du tar hand om saken. Det du svarar här går bara till avsändaren.',
    sentTo: (name) => `${name} har ännu inte meddelat att hen tar hand om saken.`,
    takenBy: (name) => `${name} tar hand om saken.`,
    withNobody: 'Den du valde kan inte läsa det längre. Välj någon annan.',
    settled: 'Saken är ordnad. Om det finns mer att säga kan du fortfarande skriva.',
    goes: (count) =>
      count === 1 ? 'Allt här raderas 1 dag efter att saken är ordnad.' : `Allt här raderas ${count} dagar efter att saken är ordnad.`,
  },
  taken: {
    title: (name) => `${name} har läst det du skrev`,
    text: 'Hen tar hand om saken och skriver till dig här.',
  },
  more: {
    toSender: (name) => `${name} har svarat dig`,
    toReader: 'Det finns mer att läsa',
    toReaderText: (programme) => `Någon i programmet ${programme} som är orolig har skrivit till dig igen.`,
  },
  late: {
    title: 'Det du skrev väntar ännu',
    text: (name) => `${name} har ännu inte meddelat att hen tar hand om saken. Vi skickar en påminnelse, och du kan välja någon annan.`,
    gone: 'Den du valde kan inte läsa det längre. Du kan välja någon annan.',
  },
  settled: {
    title: (name) => `${name} anser att saken är ordnad`,
    text: 'Skriv mer om den inte är det. Hen läser vad du skriver.',
  },
  reply: {
    title: 'Skriv',
    label: (name) => `Till ${name}`,
    hint: 'Bara ni två kan läsa det.',
    sent: 'Det är skickat. Ingen annan kan läsa det.',
  },
  other: {
    title: 'Någon annan',
    text: 'Den du väljer läser allt du har skrivit. Den du valde tidigare kan inte läsa det längre.',
    done: (name) => `Nu läser ${name} det.`,
  },
  home: {
    waits: (count) => (count === 1 ? '1 person är orolig och väntar på dig.' : `${count} personer är oroliga och väntar på dig.`),
    own: 'Du har skrivit om något som oroar dig.',
    unnamed: (programme) =>
      `${programme}: deltagarna kan skriva om något oroar dem. Välj vem som läser det. Tills dess gör koordinatorerna det.`,
  },
  readers: {
    title: 'Kontaktpersoner vid oro',
    text: (programme) =>
      `När någon i programmet ${programme} är orolig väljer hen en av de här personerna att skriva till. Välj minst två: oron kan gälla en av dem.`,
    who: 'Vem ska läsa det som deltagarna skriver?',
    hint: 'Saknas någon? Ge personen läsrätt först.',
    saved: 'Sparat. Vi meddelar dem som är nya.',
    none: 'Ingen är utsedd. Koordinatorerna läser vad deltagarna skriver.',
    named: (name, programme) =>
      `${name} valde dig: deltagare i programmet ${programme} kan skriva till dig när något oroar dem. Läs det som kommer, meddela att du tar hand om saken och svara här. Bara du kan läsa det.`,
  },
  stop: {
    label: 'Vill du slippa kontakt med någon?',
    hint: 'Ert par får genast paus. Den andra får veta det, men inte varför.',
    button: (name) => `Ingen kontakt: ${name}`,
    again: (name) => `Kontakt igen: ${name}`,
    done: (name) =>
      `Du och ${name} har paus. Den andra får veta att ert par har paus, men inte varför. Era planerade träffar är inställda. Vi kan inte stoppa det som den andra själv skriver till dig.`,
    resumed: (name) => `Du och ${name} har kontakt igen. Den andra får också veta det.`,
    kept: (name) => `Vi har noterat det. Paret med ${name} har paus tills vidare. Vi skriver till dig när det fortsätter.`,
    toReader: (name) => `Avsändaren vill inte ha kontakt med ${name}. Paret har paus, och den andra vet inte varför.`,
    title: 'Ert par har paus',
    text: (name) =>
      `Du och ${name} har paus från och med nu. Kontakta inte varandra förrän vi skriver till dig igen. Era planerade träffar är inställda. Du behöver inte göra något.`,
    goesOn: 'Ert par fortsätter',
    goesOnText: (name) => `Du och ${name} kan träffas och skriva till varandra igen.`,
    card: (name) => `Paret med ${name} har paus. Tills vidare skriver vi inte till dem tillsammans.`,
    notYours: 'Bara den som bad om pausen kan avsluta den.',
  },
  refusals: {
    gone: 'Det här finns inte längre.',
    notYours: 'Det här kan bara läsas av den som skrev det och den som hen valde.',
    onlyCoordinator: 'Bara koordinatorerna för programmet väljer kontaktpersoner vid oro.',
    settled: 'Saken är redan ordnad.',
  },
}
