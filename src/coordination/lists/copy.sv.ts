import type { SwedishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** What is said of a list before it is saved, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  title: 'Granska listan',
  nothingYet: 'Inget har sparats ännu. Det här skulle ändras:',
  nothing: 'Ingenting skulle ändras.',
  meanwhile: 'Något har ändrats under tiden, så inget sparades. Det här skulle ändras nu:',
  page: (count, all) => `Sida ${count} av ${all}`,
  sections: {
    refused: 'De här raderna passar inte in i programmet. Rätta dem i din lista, eller hoppa över dem:',
    lost: 'Skulle förlora sin plats:',
    moved: 'Skulle få en annan mentor:',
    off: 'Skulle tas bort från programmet:',
    told: 'Skulle snart få ett meddelande från oss:',
    changed: 'Skulle ändras:',
    same: 'Nya e-postadresser som kan höra till personer som redan är med:',
    kept: 'Listan har samma mentor som förra listan, men mentorn har bytts sedan dess. Vi behåller den nuvarande om du inte väljer något annat:',
    own: 'Det här har personerna själva skrivit, så vi ändrar det inte:',
    emptied: 'Tomma celler. Vi behåller de nuvarande uppgifterna om du inte tömmer dem:',
    added: 'Nya:',
    gone: 'Finns inte längre på listan. De är kvar i programmet om du inte tar bort dem:',
    unread: 'Så här läste vi listan:',
  },
  lines: {
    otherRole: (name, was, now) => `${name}: ${was} i programmet, men ${now} på listan`,
    mentorLeft: (name, mentor) => `${name}: mentorn ${mentor} har lämnat programmet`,
    mentorNotTaken: (name, mentor) => `${name}: mentorn ${mentor} skulle inte vara med i programmet`,
    crowded: (mentor, count, names) => `${mentor}: har lovat ta emot ${count}, men skulle då ha ${names}`,
    lost: (name, mentor) => `${name}: har en plats hos ${mentor} och skulle hamna på väntelistan`,
    lostAnswered: (name, mentor) => `${name}: har en plats hos ${mentor} och har redan svarat; skulle hamna på väntelistan`,
    moved: (name, was, now) => `${name}: ${was} → ${now}`,
    nobody: 'ingen mentor',
    told: (name, text) => `${name}: ${text}`,
    changed: (name, column, was, now) => `${name}: ${column} ${was} → ${now}`,
    doubtful: (name, was, now) => `${name}: namnet ${was} → ${now}. Är det fortfarande samma person?`,
    cleared: (name, column, was) => `${name}: ${column} ${was} skulle tömmas`,
    kept: (name, listed, now) => `${name}: ${listed} på listan, nu ${now}`,
    own: (name, column, now, listed) => `${name}: ${column} ${now} (i listan ${listed})`,
    emptied: (name, column, was) => `${name}: ${column}, nu ${was}`,
    same: (name, names) => `${name}: är det ${names}?`,
    added: (name, role) => `${name}: ${role}`,
    addedWith: (name, role, mentor) => `${name}: ${role}, med mentorn ${mentor}`,
    addedWaiting: (name, role) => `${name}: ${role}, på väntelistan`,
  },
  person: (name, email) => `${name} (${email})`,
  columns: {
    ...{ name: 'namn', email: 'e-post', language: 'språk', mentor: 'mentor', seats: 'antal platser', phone: 'telefon', field: 'bransch' },
    ...{ wishes: 'önskemål', knows: 'kunnande', topics: 'ämnen', group: 'mentorgrupp', timeZone: 'tidszon', platform: 'Slack eller Teams' },
  },
  toldNobody: 'Ingen skulle få ett meddelande på grund av det här.',
  toldMany:
    'Så mycket skulle ändras på en gång att vi inte kan säga vem som skulle få ett meddelande. Därför går listan inte att spara så här. Skicka listan i mindre delar.',

  buttons: {
    save: (count) => plural(count, 'sv', { one: 'Spara 1 person', other: `Spara ${count} personer` }),
    rows: 'Ta bara de här raderna',
    leaveOut: (count) => plural(count, 'sv', { one: 'Hoppa över 1 rad', other: `Hoppa över ${count} rader` }),
    gone: 'Behåll eller ta bort',
    kept: 'Behåll eller byt mentorer',
    emptied: 'Behåll eller töm celler',
    same: 'Samma person eller inte?',
    earlier: 'Föregående sida',
    further: 'Nästa sida',
    drop: 'Spara inte',
  },
  pasted: {
    full: (limit, line, text) =>
      `En ruta rymmer ${limit} tecken, och en ruta är full: slutet på listan kan saknas. Rutan slutar i rad ${line}: ”${text}”. Börja nästa ruta med hela den raden, eller välj filen.`,
    fullLast: (limit, line, text) =>
      `En ruta rymmer ${limit} tecken, och den sista rutan är full: slutet på listan kan saknas. Den slutar i rad ${line}: ”${text}”. Välj filen i stället.`,
  },
  drop: {
    link: 'Eller släpp filen på den här sidan (i en timme)',
    title: 'Lägg in din lista',
    intro: 'Välj filen med din lista, .xlsx eller .csv. Vi visar i chatten vad den skulle ändra, och inget sparas innan du säger ja.',
    file: 'Filen med din lista',
    send: 'Skicka listan',
    note: 'Sidan fungerar i en timme och bara för dig. Ge inte adressen vidare.',
    wrong: 'Det gick inte att använda filen. Rätta det här och skicka den på nytt:',
    taken: 'Vi har fått din lista',
    next: 'Inget har sparats ännu. Gå tillbaka till Pari i din chatt: där finns ett meddelande som visar vad listan skulle ändra.',
    told: 'Vi har fått listan som du skickade. Inget har sparats ännu.',
    look: 'Se vad som skulle ändras',
  },
  asked: {
    title: 'Vilka kolumner?',
    submit: 'Fortsätt',
    intro: 'Vi hittade inte allt vi behöver i din lista. Välj en kolumn för varje fråga.',
    titleNo: 'Vad betyder nej?',
    introNo: 'En av frågorna i din lista är besvarad med ja eller nej. Vi behöver veta vad nej betyder.',
    noMeans: (role) => `de deltar, roll: ${role}`,
    noLeavesOut: 'de deltar inte: ta inte med dem',
    one: (column, text) => `${column} (till exempel ${text})`,
    everybody: (role) => `ingen kolumn: alla har rollen ${role}`,
    wrong: 'Med de här kolumnerna fungerar inte listan. Rätta ditt kalkylblad och lägg in listan på nytt:',
  },
  waits: {
    heading: 'Du står nu på väntelistan',
    text: (mentor) =>
      `En koordinator ändrade listan, och ${mentor} är inte längre din mentor. Vi skriver till dig när en plats blir ledig för dig. Kontakta koordinatorn om du har frågor.`,
  },
  pairs: {
    heading: 'Dina par har ändrats',
    come: 'Nu i par med dig',
    left: 'Inte längre i par med dig',
    text: 'En koordinator ändrade det här. Du får besked i god tid om du ska komma till startträffen.',
  },
  readOn: 'Läs också nästa sida. Sedan kan du spara.',
  dropped: 'Vi har inte sparat listan.',
  notThere:
    'Listan är redan sparad, eller så var den mer än ett dygn gammal. Kontrollera hemvyn för säkerhets skull, eller lägg in listan på nytt.',
  saved: (added, changed) =>
    `Listan är sparad: ${plural(added, 'sv', { one: '1 ny', other: `${added} nya` })}, ${plural(changed, 'sv', { one: '1 ändrad', other: `${changed} ändrade` })}.`,
  takenOff: (count) => plural(count, 'sv', { one: '1 person togs bort.', other: `${count} personer togs bort.` }),

  choose: {
    submit: 'Fortsätt',
    next: 'Och sedan?',
    done: 'Granska igen',
    further: 'Gå till nästa sida',
    earlier: 'Gå till föregående sida',
    people: (count, all) => `Personer ${count}–${all}`,
    rows: { title: 'Rader', intro: 'Avmarkera dem som du inte vill spara nu. Inget sparas ännu.' },
    gone: {
      title: 'Inte längre på listan',
      intro:
        'Markera dem som du vill ta bort från programmet. Vi berättar det vänligt för dem om vi redan har haft kontakt om startträffen. Du ser vad som skulle ändras innan något sparas.',
      all: 'Vad gör vi med dem?',
      each: 'som markerat nedan',
      keep: 'Behåll alla',
      off: (count) => plural(count, 'sv', { one: 'Ta bort 1 person', other: `Ta bort alla ${count} personer` }),
    },
    kept: {
      title: 'Vilken mentor?',
      intro: 'Markera dem som ska få mentorn på listan. De andra behåller den nuvarande.',
    },
    emptied: { title: 'Tomma celler', intro: 'Markera det som du vill tömma. Vi behåller resten.' },
    same: {
      title: 'Samma person eller ej?',
      intro: `Om det är samma person behåller personen sin plats, sina svar och sin ${mentee.one} eller mentor, och får den nya e-postadressen. Annars är raden en ny person.`,
      two: 'En annan person',
      is: (name) => `Samma som ${name}`,
      now: (name, role, mentor) => `${name}: ${role}, mentor: ${mentor}`,
    },
  },
})
