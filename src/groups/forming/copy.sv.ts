import { atStart, type SwedishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

// A cohort is a «grupp», so a group is a «mentorgrupp». Names never get an ending.

/** Everything that forming groups says, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  named: (count) => `Mentorgrupp ${count}`,
  namedPeers: (count) => `Kamratgrupp ${count}`,
  languages: { en: 'engelska', fi: 'finska', sv: 'svenska' },

  home: {
    drafts: (count) =>
      plural(count, 'sv', {
        one: 'Det finns ett utkast till en mentorgrupp. Ingen i den vet om det än.',
        other: `Det finns ett utkast till ${count} mentorgrupper. Ingen i dem vet om det än.`,
      }),
    changes: 'Du har planerat ändringar i mentorgrupperna. Ingen vet om dem än.',
    listed: (count) =>
      plural(count, 'sv', {
        one: 'I din lista har en person en mentorgrupp.',
        other: `I din lista har ${count} personer en mentorgrupp.`,
      }),
    published: (count) => plural(count, 'sv', { one: 'Det finns en mentorgrupp.', other: `Det finns ${count} mentorgrupper.` }),
    look: 'Visa mentorgrupperna',
    mine: (name) => `Din mentorgrupp heter ${name}.`,
    theme: (theme) => `Ert tema: ${theme}`,
  },

  show: {
    which: 'Vilka mentorgrupper vill du se?',
    none: `Här finns inga mentorgrupper än. I en mentorgrupp finns en eller två mentorer och flera ${mentee.many}. Paren förblir som de är.`,
    apart: (count) =>
      plural(count, 'sv', {
        one: 'En person kunde vara med i en mentorgrupp men är inte med i någon.',
        other: `${count} personer kunde vara med i en mentorgrupp men är inte med i någon.`,
      }),
    untold: 'Bara koordinatorer ser utkast.',
    isDraft: 'utkast',
    group: (name, language) => `${name} (${language})`,
    mentors: (names) => `Mentorer: ${names}`,
    mentees: (names) => `${atStart(mentee.many)}: ${names}`,
    nobody: 'ingen än',
    joins: (name) => `${name} (på väg in)`,
    leaves: (name) => `${name} (på väg ut)`,
    theme: (theme) => `Tema: ${theme}`,
    many: (count) => `Den här mentorgruppen har ${count} ${mentee.many}. Högst fem lär lättare känna varandra.`,
    second: 'Med fem eller fler vore en andra mentor till hjälp.',
    noMentor: 'Den här mentorgruppen har ingen mentor än.',
    alone: `Den här mentorgruppen har färre än två ${mentee.many}.`,
    fit: (count) => `Så väl passar personerna i sina mentorgrupper: ${count} % av det bästa som vore möjligt utan grupper.`,
    page: (page, pages) => `Sida ${page} av ${pages}`,
    next: 'Fler mentorgrupper',
    first: 'Tillbaka till de första',
    edit: 'Namn och tema',
    move: 'Flytta någon',
    place: 'Placera någon i en grupp',
    fits: 'Föreslå mentorgrupper',
    peers: 'Grupper utan mentor',
    list: 'Mentorgrupper från listan',
    sizes: 'Gruppstorlek',
    drop: 'Ta bort utkastet',
    publish: 'Publicera mentorgrupperna',
  },

  drafted: (count) =>
    plural(count, 'sv', {
      one: 'Vi har gjort ett utkast till en mentorgrupp.',
      other: `Vi har gjort ett utkast till ${count} mentorgrupper.`,
    }),
  draftedNothing: 'Det gick inte att bilda någon mentorgrupp av de här personerna.',
  dropped: 'Utkastet och de planerade ändringarna är borttagna. Ingen hade hört om dem.',
  why: {
    room: (names) => `Ingen mentor har plats för: ${names}`,
    language: (names) => `Ingen mentor som kunde ha en grupp har ett gemensamt språk med: ${names}`,
    peers: (names) => `Ingen annan utan mentor har ett gemensamt språk med: ${names}`,
    few: (names) => `Det finns för få ${mentee.many} för ännu en grupp med: ${names}`,
  },
  more: (count) => plural(count, 'sv', { one: 'en till', other: `${count} till` }),
  tooMany: 'Det är för många personer för en beräkning.',
  waiting: 'Flera beräkningar pågår redan. Försök igen om en stund.',

  publish: {
    nothing: 'Det finns inget att publicera: inget utkast och ingen planerad ändring.',
    tooLarge: (names, limit) =>
      `Fler än ${limit} ${mentee.many} är för många för en mentorgrupp. Flytta någon eller ändra gruppstorleken. Det gäller: ${names}`,
    ready: (count) =>
      plural(count, 'sv', { one: 'En person kommer med i en mentorgrupp:', other: `${count} personer kommer med i en mentorgrupp:` }),
    leaving: (names) => `Inte längre med i en mentorgrupp: ${names}`,
    told: (count) => plural(count, 'sv', { one: 'Vi skriver till en person.', other: `Vi skriver till ${count} personer.` }),
    reads: (what, people, text) =>
      plural(people, 'sv', { one: `${what}, en person: ”${text}”`, other: `${what}, ${people} personer, till exempel: ”${text}”` }),
    seated: (count) =>
      plural(count, 'sv', {
        one: `En ${mentee.one} utan mentor får mentorgruppens mentor, så vi frågar också om startträffen.`,
        other: `${count} ${mentee.many} utan mentor får mentorn i sin mentorgrupp, så vi frågar dem också om startträffen.`,
      }),
    unseated: (names) =>
      `Mentorerna i mentorgruppen har ingen ledig plats för: ${names}. De är med i gruppen och väntar fortfarande på en mentor.`,
    go: 'Publicera och skriv till dem',
    back: 'Tillbaka till grupperna',
    changed: 'Något har ändrats under tiden, så vi har inte publicerat något. Så här är läget nu:',
    done: (count) => plural(count, 'sv', { one: 'En mentorgrupp är publicerad.', other: `${count} mentorgrupper är publicerade.` }),
  },

  sizes: {
    title: 'Gruppstorlek',
    usual: `Vanligt antal ${mentee.many}`,
    usualHint: 'Två till fyra är vanligt. Över fem säger vi till.',
    most: `Högsta antal ${mentee.many}`,
    mostHint: 'En större mentorgrupp kan inte publiceras.',
    bad: 'Skriv ett tal från 2 till 20.',
    below: 'Talet kan inte vara mindre än det vanliga antalet.',
    kept: 'Gruppstorleken är sparad. Nästa utkast följer den.',
    save: 'Spara',
    cancel: 'Avbryt',
  },

  edit: {
    title: 'Namn och tema',
    name: 'Mentorgruppens namn',
    theme: 'Vad de arbetar med',
    language: 'Mentorgruppens språk',
    taken: 'En annan mentorgrupp har det här namnet.',
    kept: 'Sparat.',
  },

  move: {
    title: 'Flytta någon',
    who: 'Vem?',
    where: 'Till vilken mentorgrupp?',
    none: 'Ingen mentorgrupp',
    fresh: 'En ny mentorgrupp',
    person: (name, where) => `${name} (${where})`,
    moved: (name) => `Ändringen är planerad: ${name}. Ingen hör om den innan du publicerar.`,
    nobody: 'Det finns ingen att flytta.',
    gone: 'Det här har ändrats under tiden. Titta på mentorgrupperna igen.',
  },

  told: {
    title: (name) => `Din mentorgrupp: ${name}`,
    intro: (programme) => `Du är med i en mentorgrupp i programmet ${programme}. Med i den är:`,
    mentor: (name) => `${name} (mentor)`,
    you: (name) => `${name} (du)`,
    theme: (theme) => `Ert tema: ${theme}`,
    peers:
      'Bara den här gruppen och koordinatorerna ser vilka som är med. Ingen i den har en mentor än, och den behöver ingen. Om du får en mentor är du med så länge du vill: du kan lämna gruppen i hemvyn.',
    next: 'Bara den här mentorgruppen och koordinatorerna ser vilka som är med. Det som bara gäller ditt par stannar mellan er två.',
    leftTitle: (name) => `Du är inte längre med i mentorgruppen ${name}`,
    left: 'Koordinatorn har ändrat mentorgrupperna. Du är fortfarande med i programmet. Om det här förvånar dig, skriv till koordinatorn.',
  },

  sheet: {
    title: 'Mentorgrupper',
    columns: {
      ...{ name: 'Namn', email: 'E-post', role: 'Roll', group: 'Mentorgrupp', theme: 'Tema', state: 'Läge', since: 'Sedan' },
    },
    states: { planned: 'planerad', in: 'med', leaving: 'på väg ut' },
    mentor: 'mentor',
  },

  card: { label: 'Mentorgrupp' },

  onlyCoordinator: 'Bara en koordinator för den här gruppen kan göra det.',
})
