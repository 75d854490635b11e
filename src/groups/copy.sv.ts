import type { SwedishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that the cohort's channel says, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  open: 'Öppna en kanal för gruppen',
  add: 'Lägg till dem som saknas',
  check: 'Titta till kanalen',
  openAnew: 'Öppna en ny kanal',

  home: {
    inIt: (count) =>
      plural(count, 'sv', {
        one: 'Gruppen har sin kanal, och en person är med i den.',
        other: `Gruppen har sin kanal, och ${count} personer är med i den.`,
      }),
    missing: (count) => plural(count, 'sv', { one: 'En person till hör hemma där nu.', other: `${count} personer till hör hemma där nu.` }),
  },

  opened: (count) =>
    plural(count, 'sv', {
      one: 'Kanalen är öppen, och en person är med i den.',
      other: `Kanalen är öppen, och ${count} personer är med i den.`,
    }),
  added: (count) =>
    plural(count, 'sv', { one: 'En person till är med i kanalen nu.', other: `${count} personer till är med i kanalen nu.` }),
  nobodyNew: 'Kanalen är på plats, och ingen ny kom in.',
  without: 'Inte med i kanalen:',
  missing: (name, why) => `${name}: ${why}`,
  others: (count) => plural(count, 'sv', { one: 'och en till', other: `och ${count} till` }),
  why: {
    gone: 'kontot finns inte längre',
    hidden: 'kontot syns inte därifrån',
    guest: 'ett gästkonto, som kanske inte släpps in i den här kanalen',
    elsewhere: 'inte med i den arbetsytan',
    nowhere: 'nås inte ännu',
    other: 'kanalen tog inte emot',
  },
  closed: 'Kanalen har arkiverats eller tagits bort. Om ni fortfarande vill ha en kan du öppna en ny.',
  unsaid: 'Vår välkomsthälsning kunde inte skickas dit ännu. Titta till kanalen från din hemvy om en stund, så försöker vi igen.',
  unsure: 'Vi vet inte om vår välkomsthälsning kom fram. Titta i kanalen, och skriv några egna ord om den inte finns där.',

  topic: (programme, when) => `${programme}. Startträff: ${when}`,
  first: {
    title: (programme) => `Välkomna till ${programme}`,
    who: `Den här kanalen är för alla som börjar tillsammans: mentorer, ${mentee.many} och koordinatorer.`,
    when: 'Startträff',
    where: 'Var',
    purpose: 'Fråga, berätta och peppa varandra här. Det som bara gäller ditt par stannar mellan er två.',
  },

  task: {
    title: (name) => `En uppgift för dig: en kanal för ${name}`,
    more: (count) =>
      plural(count, 'sv', {
        one: 'En person till kan läggas till i kanalen.',
        other: `${count} personer till kan läggas till i kanalen.`,
      }),
    why: {
      teams: 'I Teams kan Pari inte öppna kanaler, så vi ber dig göra det.',
      slack: 'Slack lät inte Pari öppna en kanal, så vi ber dig göra det.',
      spread: 'De här personerna finns inte alla på ett ställe, och Pari kan inte öppna en gemensam kanal för dem, så vi ber dig göra det.',
    },
    steps: {
      teams: (name) =>
        [
          '1. Leta i Teams upp teamet för ert program. Om någon saknas i det: ⋯ bredvid namnet, Lägg till medlem.',
          '2. Åter ⋯ bredvid namnet, Lägg till kanal.',
          `3. Ge kanalen ett namn, till exempel ”${name}”.`,
          '4. Välj Privat för bara de här personerna, eller Standard för hela teamet, och skapa kanalen.',
          '5. Lägg till de här personerna i en privat kanal: ⋯ bredvid dess namn, Lägg till medlemmar.',
          '6. Kom tillbaka hit och tryck på Klart.',
        ].join('\n'),
      slack: (name) =>
        [
          '1. Tryck i Slack på plustecknet bredvid kanalerna och skapa en kanal.',
          `2. Ge den ett namn, till exempel ”${name}”, och gör den privat.`,
          '3. Lägg till de här personerna.',
          '4. Kom tillbaka hit och tryck på Klart.',
        ].join('\n'),
      spread: (name) =>
        [
          '1. Välj ett ställe som alla kommer in på: en kanal som tar emot gäster, eller en gruppchatt.',
          `2. Ge det ett namn, till exempel ”${name}”.`,
          '3. Lägg till de här personerna, eller skicka länken till dem.',
          '4. Kom tillbaka hit och tryck på Klart.',
        ].join('\n'),
      more: 'Lägg till dem där de andra är. Kom sedan tillbaka hit och tryck på Klart.',
    },
    person: (name, email) => `${name}, ${email}`,
    rest: (count) =>
      plural(count, 'sv', {
        one: 'En person till visas när det här är gjort.',
        other: `${count} personer till visas när det här är gjort.`,
      }),
    nobody: 'Ingen annan hör hemma i kanalen än så länge.',
    done: 'Klart',
    retry: 'Låt Pari försöka igen',
    thanks: 'Klart, tack!',
    already: (name) => `${name} har redan gjort det här. Tack!`,
  },

  refusals: {
    gone: 'Det här finns inte längre. Titta på din hemvy.',
    begun: 'Startträffen har redan börjat: där ses ni.',
    onlyCoordinator: 'Bara en koordinator för den här gruppen kan göra det.',
    early: 'Ingen har ännu sagt att de börjar. Så snart någon har det kan du öppna kanalen.',
    later: 'Det gick inte just nu. Tryck igen om en minut.',
  },
})
