import type { SwedishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that the cohort's channel says, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  open: 'Skapa en kanal för gruppen',
  add: 'Lägg till dem som saknas',
  check: 'Kontrollera kanalen',
  openAnew: 'Skapa en ny kanal',

  home: {
    inIt: (count) =>
      plural(count, 'sv', {
        one: 'Gruppen har en kanal, och en person är med i den.',
        other: `Gruppen har en kanal, och ${count} personer är med i den.`,
      }),
    byHand: 'En koordinator har skapat gruppens kanal.',
    dated: 'Startträffen har ändrats. Knappen uppdaterar också vårt första meddelande i kanalen.',
    datedByHand: 'Startträffen har ändrats. Om den gamla tiden eller platsen syns någonstans i kanalen, uppdatera den gärna där.',
    missing: (count) =>
      plural(count, 'sv', { one: 'En person till borde vara med i kanalen.', other: `${count} personer till borde vara med i kanalen.` }),
  },

  preview: {
    open: (name, count) =>
      plural(count, 'sv', {
        one: `Vi skapar kanalen ”${name}” och lägger till den här personen:`,
        other: `Vi skapar kanalen ”${name}” och lägger till de här ${count} personerna:`,
      }),
    add: (count) =>
      plural(count, 'sv', {
        one: 'Vi lägger till den här personen i kanalen, som sedan kan läsa det som står där:',
        other: `Vi lägger till de här ${count} personerna i kanalen, som sedan kan läsa det som står där:`,
      }),
    words: 'Vårt första meddelande där:',
    goOpen: (count) => plural(count, 'sv', { one: 'Skapa den med en person', other: `Skapa den med ${count} personer` }),
    goAdd: (count) => plural(count, 'sv', { one: 'Lägg till den här personen', other: `Lägg till ${count} personer` }),
    changed: 'Något har ändrats under tiden, så vi har inte lagt till någon. Så här ser det ut nu:',
  },

  opened: (count) =>
    plural(count, 'sv', {
      one: 'Kanalen är skapad, och en person är med i den.',
      other: `Kanalen är skapad, och ${count} personer är med i den.`,
    }),
  unfilled: (name) => `Kanalen ”${name}” är skapad, men vi kunde inte lägga till någon i den.`,
  stillUnfilled: (name) => `Kanalen ”${name}” finns kvar, men vi kunde inte lägga till någon i den.`,
  notLet: (name) =>
    `Det behövs ingen ny kanal. Be en administratör låta Pari lägga till personer i kanalen ”${name}”. Öppna sedan hemvyn och välj ”Lägg till dem som saknas”.`,
  added: (count) =>
    plural(count, 'sv', { one: 'En person till är med i kanalen nu.', other: `${count} personer till är med i kanalen nu.` }),
  nobodyNew: 'Kanalen är i ordning, och ingen ny lades till.',
  without: 'Inte med i kanalen:',
  missing: (name, why) => `${name}: ${why}`,
  others: (count) => plural(count, 'sv', { one: 'och en till', other: `och ${count} till` }),
  why: {
    gone: 'kontot finns inte längre',
    hidden: 'kontot syns inte därifrån',
    guest: 'ett gästkonto som kanske inte kan läggas till i den här kanalen',
    elsewhere: 'inte med i den arbetsytan',
    nowhere: 'går inte att nå ännu',
    notLet: 'vi fick inte lägga till personen',
    other: 'gick inte att lägga till',
  },
  closed: 'Kanalen har arkiverats eller tagits bort. Om du fortfarande vill ha en kanal kan du skapa en ny.',
  unsaid: 'Vår välkomsthälsning kunde inte skickas dit ännu. Kontrollera kanalen från din hemvy om en stund, så försöker vi igen.',
  unsure: 'Vi vet inte om vår välkomsthälsning kom fram. Titta i kanalen, och skriv själv några ord om den inte finns där.',

  topic: (programme, when) => `${programme}. Startträff: ${when}`,
  first: {
    title: (programme) => `Välkomna till programmet ${programme}`,
    who: `Den här kanalen är för alla som deltar: mentorer, ${mentee.many} och koordinatorer.`,
    when: 'Startträff',
    where: 'Var',
    calledOff: 'Startträffen är inställd. Om det blir en ny tid skriver vi till var och en.',
    purpose: 'Ställ frågor, berätta nyheter och peppa varandra här. Det som bara gäller det egna paret stannar inom paret.',
  },

  task: {
    title: (name) => `En uppgift för dig: skapa en kanal för ${name}`,
    more: (count) =>
      plural(count, 'sv', {
        one: 'En person till kan läggas till i kanalen.',
        other: `${count} personer till kan läggas till i kanalen.`,
      }),
    why: {
      teams: 'I Teams kan Pari inte skapa kanaler, så vi ber dig göra det.',
      slack: 'Slack lät inte Pari skapa en kanal, så vi ber dig göra det.',
      spread:
        'De här personerna finns inte alla i samma arbetsyta, och Pari kan inte skapa en gemensam kanal för dem, så vi ber dig göra det.',
    },
    steps: {
      teams: (name) =>
        [
          '1. Sök upp teamet för ert program i Teams. Om någon saknas i det väljer du ⋯ bredvid namnet, sedan Lägg till medlem.',
          '2. Välj ⋯ bredvid namnet igen, sedan Lägg till kanal.',
          `3. Ge kanalen ett namn, till exempel ”${name}”.`,
          '4. Välj Privat om kanalen är bara för de här personerna, eller Standard om den är för hela teamet, och skapa kanalen.',
          '5. Om kanalen är privat lägger du till de här personerna: välj ⋯ bredvid kanalens namn, sedan Lägg till medlemmar.',
          '6. Kom tillbaka hit och tryck på Klart.',
        ].join('\n'),
      slack: (name) =>
        [
          '1. Tryck på plustecknet bredvid Channels i Slack och skapa en kanal.',
          `2. Ge den ett namn, till exempel ”${name}”, och gör den privat.`,
          '3. Lägg till de här personerna.',
          '4. Kom tillbaka hit och tryck på Klart.',
        ].join('\n'),
      spread: (name) =>
        [
          '1. Välj något som alla kan vara med i: en kanal som tar emot gäster, eller en gruppchatt.',
          `2. Ge kanalen eller chatten ett namn, till exempel ”${name}”.`,
          '3. Lägg till de här personerna, eller skicka länken till dem.',
          '4. Kom tillbaka hit och tryck på Klart.',
        ].join('\n'),
      more: 'Lägg till dem där de andra är. Kom sedan tillbaka hit och tryck på Klart.',
    },
    person: (name, email) => `${name}, ${email}`,
    rest: (count) =>
      plural(count, 'sv', {
        one: 'Du får se ytterligare en person när de här har lagts till.',
        other: `Du får se ytterligare ${count} personer när de här har lagts till.`,
      }),
    nobody: 'Det finns ingen annan att lägga till i kanalen än så länge.',
    done: 'Klart',
    retry: 'Låt Pari försöka igen',
    thanks: 'Klart, tack!',
    already: (name) => `${name} har redan gjort det här. Tack!`,
  },

  card: { channel: 'Kanal', in: 'med', out: 'inte med' },

  refusals: {
    gone: 'Det här finns inte längre. Öppna hemvyn.',
    over: 'Programmet är slut, så kanalen kan inte längre skapas eller fyllas på här.',
    onlyCoordinator: 'Bara en koordinator för den här gruppen kan göra det.',
    early: 'Ingen har bekräftat sitt deltagande ännu. Så snart någon gör det kan du skapa kanalen.',
    later: 'Det gick inte just nu. Tryck igen om en minut.',
  },
})
