import { atStart, type SwedishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

const both = (one: string, other: string): string => (one === other ? `”${one}”` : `”${one}” och ”${other}”`)
const own = (wishes: string, words: string): string => (wishes === words ? '' : `: ”${words}”`)

/** Everything that pairing says, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  reasons: {
    decisive: (wishes, words) => `Det viktigaste önskemålet, ”${wishes}”, är något som mentorn kan${own(wishes, words)}.`,
    field: (wishes, words) => `De har samma bransch: ${both(wishes, words)}.`,
    wish: (wishes, words) => `Ett annat önskemål, ”${wishes}”, är också något som mentorn kan${own(wishes, words)}.`,
    topic: (wishes, words) => `De har samma ämne: ${both(wishes, words)}.`,
    language: 'De har samma språk.',
    waiting: (count) =>
      plural(count, 'sv', {
        one: `${atStart(mentee.theOne)} har väntat på en mentor i en dag.`,
        other: `${atStart(mentee.theOne)} har väntat på en mentor i ${count} dagar.`,
      }),
    zone: 'Deras arbetstider ligger nära varandra.',
    unknown: 'Vi känner inte till något som de har gemensamt.',
    pinned: 'En koordinator har valt det här paret.',
  },
  common: {
    decisive: (wishes, words) => `Det viktigaste önskemålet, ”${wishes}”, är något som mentorn kan${own(wishes, words)}.`,
    field: (wishes, words) => `Ni har samma område: ${both(wishes, words)}.`,
    wish: (wishes, words) => `Ett annat önskemål, ”${wishes}”, är också något som mentorn kan${own(wishes, words)}.`,
    topic: (wishes, words) => `Ni har samma ämne: ${both(wishes, words)}.`,
  },
  why: {
    offered: 'Vi erbjuder just nu platsen till någon på väntelistan.',
    paused: 'Personen tar en paus.',
    gone: 'Kontot finns inte längre, så vi når inte personen.',
    noMentors: 'Det finns inga mentorer.',
    noMentees: `Det finns inga ${mentee.many}.`,
    noPlaces: 'Ingen mentor har en ledig plats.',
    noPlace: 'Den här mentorn har ingen ledig plats.',
    language: 'Ingen har samma språk.',
    rules: 'Enligt reglerna finns det ingen att bilda par med.',
    unknown: 'Vi känner inte till något som de har gemensamt med någon.',
    tooLow: (best, least) => `Den bästa matchningen är ${best} av 100, och ett par behöver minst ${least}.`,
    taken: 'Mentorerna som skulle passa behövs för andra.',
    notNeeded: 'Alla som skulle passa har en annan mentor.',
    putOff: 'Du svarade ”inte nu” på paret som vi föreslog.',
    apart: 'Du svarade ”aldrig tillsammans” på paret som vi föreslog. I ett nytt utkast söker vi någon annan.',
    since: 'Utkastet är äldre än så här. I ett nytt utkast söker vi någon.',
  },

  onlyCoordinator: 'Bara programmets koordinatorer ser förslag till par.',
  which: 'För vilken grupp vill du ha förslag?',
  whichMore: (count) =>
    plural(count, 'sv', {
      one: 'I din hemvy finns också den som saknas här.',
      other: `I din hemvy finns också de ${count} som saknas här.`,
    }),
  without: (count) =>
    plural(count, 'sv', { one: `En ${mentee.one} har ingen mentor.`, other: `${count} ${mentee.many} har ingen mentor.` }),
  places: (count) => plural(count, 'sv', { one: 'Mentorerna har en ledig plats.', other: `Mentorerna har ${count} lediga platser.` }),
  nothing: 'Därför finns det ingen att föreslå just nu.',
  limits: {
    waiting: 'Vi gör fortfarande dina tidigare förslag. Försök igen om en stund.',
    tooMany: 'Gruppen är för stor för förslag. Dela den, till exempel enligt språk.',
  },

  aims: {
    title: 'Två sätt att föreslå par',
    number: 'Resultat',
    best: 'Bästa paren',
    everybody: 'Flest par',
    anyLanguage: 'Oberoende av språk',
    row: (what, first, second) => `${what}: ${first} med de bästa paren, ${second} med flest par.`,
    pairs: 'Par',
    mean: 'Matchning i medeltal, av 100',
    weakest: 'Svagaste matchning',
    unpaired: `${atStart(mentee.many)} utan mentor`,
    free: `Mentorer utan ${mentee.one}`,
    few: (complete) =>
      `Bara ${complete} % har berättat tillräckligt: sin bransch och vad de önskar eller kan. Förslagen blir bättre om du först frågar de andra.`,
    rules: {
      language: 'samma språk',
      organisation: 'en annan organisation',
      never: 'aldrig tillsammans',
      repeats: 'inte samma par igen',
    },
    price: (rule, count) =>
      plural(count, 'sv', {
        one: `Utan regeln ”${rule}” kunde det bli ett par till.`,
        other: `Utan regeln ”${rule}” kunde det bli ${count} par till.`,
      }),
    fewMentors: (count) =>
      plural(count, 'sv', {
        one: `Mentorerna är få: en ${mentee.one} skulle bli utan. I ett utkast visar knappen ”Vem har inget par?” också små grupper kring en mentor.`,
        other: `Mentorerna är få: ${count} ${mentee.many} skulle bli utan. I ett utkast visar knappen ”Vem har inget par?” också små grupper kring en mentor.`,
      }),
    untold: 'Vi berättar inte om utkastet för någon. Det ersätter det förra utkastet, men godkända par blir kvar.',
  },

  // Varför ett föreslaget par inte längre är möjligt.
  pasts: {
    paused: (name) => `${name} tar en paus.`,
    gone: (name) => `Kontot för ${name} finns inte längre, så vi når inte personen.`,
    paired: (name) => `${name} har redan den här mentorn.`,
    taken: (name) => `${name} har redan en mentor eller deltar inte längre.`,
    left: (name) => `${name} deltar inte längre som mentor.`,
    full: (name) => `${name} har ingen ledig plats längre.`,
  },
  draft: {
    made: 'Här är det nya utkastet.',
    counts: (count, approved, open) =>
      plural(count, 'sv', {
        one: `Ett förslag. Godkända: ${approved}. Väntar på ditt beslut: ${open}.`,
        other: `${count} förslag. Godkända: ${approved}. Väntar på ditt beslut: ${open}.`,
      }),
    untold: 'Vi berättar ingenting för någon förrän du publicerar.',
    pair: (mentee, mentor, score) => `${mentee} med mentorn ${mentor}: matchning ${score} av 100`,
    runnerUp: (mentor, score, reason) => `Den näst bästa mentorn är ${mentor}: matchning ${score}. ${reason}`,
    past: (why) => `Det här paret är inte längre möjligt. ${why}`,
    breaks: (rule) => `Det här paret bryter mot regeln ”${rule}”.`,
    page: (page, pages) => `Sida ${page} av ${pages}`,
    next: 'Nästa sida',
    first: 'Första sidan',
    approveAll: (count) => plural(count, 'sv', { one: 'Godkänn det öppna förslaget', other: `Godkänn alla ${count} öppna` }),
    publish: (count) => plural(count, 'sv', { one: 'Publicera ett par', other: `Publicera ${count} par` }),
    unpaired: 'Vem har inget par?',
    again: 'Gör ett nytt utkast',
  },
  judgements: {
    approve: 'Godkänn',
    notNow: 'Inte nu',
    never: 'Aldrig tillsammans',
    undo: 'Ångra',
    states: {
      approved: 'Du har godkänt det här paret.',
      never: 'Vi föreslår inte det här paret igen.',
      notNow: 'Inte i det här utkastet.',
      open: 'Väntar på ditt beslut.',
    },
    already: 'Det var redan gjort.',
    changed: 'Något har ändrats under tiden. Så här är läget nu:',
  },
  publish: {
    broken: (count) =>
      plural(count, 'sv', {
        one: 'Titta först på det här paret: det bryter mot en regel.',
        other: `Titta först på de här ${count} paren: de bryter mot en regel.`,
      }),
    because: (names, why) => `${names}: ${why}`,
    count: (count) => plural(count, 'sv', { one: 'Det här blir ett par:', other: `De här blir ${count} par:` }),
    nothing: 'Det finns inget godkänt par att publicera.',
    past: (count) =>
      plural(count, 'sv', {
        one: 'Ett godkänt par är inte längre möjligt och lämnas bort.',
        other: `${count} godkända par är inte längre möjliga och lämnas bort.`,
      }),
    more: (count) => plural(count, 'sv', { one: 'och en till', other: `och ${count} till` }),
    told: (count) => plural(count, 'sv', { one: 'Vi skriver genast till en person.', other: `Vi skriver genast till ${count} personer.` }),
    many: 'Vi skriver genast till många personer.',
    later: 'Vi skriver inte till någon genast. De läser det i vårt första meddelande.',
    first: 'De som vi inte har skrivit till än läser om sitt par i vårt första meddelande.',
    reads: (what, count, text) =>
      plural(count, 'sv', { one: `${what}, en person: ”${text}”`, other: `${what}, ${count} personer, till exempel: ”${text}”` }),
    go: (count) => plural(count, 'sv', { one: 'Bilda det här paret', other: `Bilda de här ${count} paren` }),
    back: 'Tillbaka till utkastet',
    done: (count) => plural(count, 'sv', { one: 'Det finns ett nytt par.', other: `Det finns ${count} nya par.` }),
    next: 'Du kan presentera dem för varandra i din hemvy när de har sagt att de deltar.',
  },
  leftOver: {
    title: (programme) => `Paren är nu valda: ${programme}`,
    mentee: 'Vi har inte hittat någon mentor åt dig än. Det beror inte på dig.',
    number: (count) => `Du är nummer ${count} på väntelistan för en mentor.`,
    menteeNext:
      'Du behöver inte göra någonting. Om en plats blir ledig skriver vi till dig. Språk och bransch räknas också. Skriv ”läget” när du vill se din plats. Din väntetid räknas också i nästa omgång.',
    mentor: `Vi har inte hittat någon ${mentee.one} åt dig än. Det beror inte på dig.`,
    mentorNext:
      'Din plats är fortfarande ledig för någon som behöver en mentor, och du behöver inte göra någonting. Vi skriver om vi hittar någon åt dig.',
  },
  unpaired: {
    mentees: `${atStart(mentee.many)} utan mentor i det här utkastet:`,
    mentors: `Mentorer utan ${mentee.one} i det här utkastet:`,
    line: (name, why) => `${name}: ${why}`,
    nobody: 'Alla har ett par i det här utkastet.',
    groups: `I stället för att någon blir utan kunde en mentor ha en liten grupp ${mentee.many}:`,
    group: (mentor, mentees) => `${mentor} med ${mentees}`,
    moreGroups: (count) => plural(count, 'sv', { one: 'och en grupp till', other: `och ${count} grupper till` }),
    askFirst:
      'Det här är bara ett förslag: fråga mentorerna först. När de säger ja och du ger dem fler platser i listan får de par i nästa utkast.',
    rest: (count) =>
      plural(count, 'sv', {
        one: `En ${mentee.one} står kvar på väntelistan. Om matchningen är lika bra kommer den som har väntat längre först i nästa utkast.`,
        other: `${count} ${mentee.many} står kvar på väntelistan. Om matchningen är lika bra kommer den som har väntat längre först i nästa utkast.`,
      }),
  },
  sheet: {
    title: 'Utkast till par',
    columns: {
      name: 'Namn',
      email: 'E-post',
      role: 'Roll',
      mentor: 'Mentorns e-post',
      fit: 'Matchning, av 100',
      state: 'Beslut',
      reasons: 'Motiveringar',
    },
  },
  byHand: {
    open: 'Använd ett kalkylblad',
    title: 'Par i ett kalkylblad',
    submit: 'Jämför',
    close: 'Stäng',
    intro:
      'Tryck på ”Exportera till Excel” i din hemvy: i filen finns bladet ”Utkast till par”. Ändra mentorernas e-postadresser där och skicka filen till oss. Vi visar vad som har ändrats.',
    untold: 'Vi berättar ingenting för någon. Paren som du själv har valt är godkända, och du kan ångra vart och ett.',
    file: 'Kalkylblad (.xlsx eller .csv)',
    noFile: 'Välj en fil.',
    same: 'Kalkylbladet har samma par som utkastet.',
    changed: 'Det här har ändrats, nu också i utkastet:',
    refused: 'Det här kunde vi inte ta med:',
    change: (name, partner, mentor) => `${name}: ${partner} → ${mentor}`,
    nobody: 'ingen',
    noRoom: (name, mentor) => `${name}: ${mentor} har ingen ledig plats, så ingen föreslås nu.`,
    never: (name, mentor) => `${name}: du har valt ”aldrig tillsammans” med ${mentor}, så ingenting ändrades. Du kan ångra det i utkastet.`,
    impossible: (name) => `${name}: det går inte, för den ena har redan ett par eller är inte med i den här gruppen.`,
  },
  home: {
    suggest: 'Föreslå par',
    look: 'Se på utkastet',
    waits: (open, approved) => `Utkast till par. Godkända: ${approved}. Väntar på ditt beslut: ${open}.`,
  },
})
