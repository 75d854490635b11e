import { atStart, type SwedishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  made: {
    title: `Kunde du vara mentor för den här ${mentee.theOne}?`,
    text: (person) => `Du har en ledig plats, så ${person} frågar dig.`,
    words: (person, words) => `${person} skriver: ”${words}”`,
    note: 'Om det inte passar nu kan du trycka på ”Inte den här gången”, så frågar vi någon annan.',
  },
  reminder: {
    title: `Kunde du vara mentor för den här ${mentee.theOne}? Vi behöver ditt svar`,
    text: (person, when) => `${person} väntar på ditt svar till ${when}. Efter det frågar vi någon annan.`,
  },
  fields: {
    mentee: atStart(mentee.one),
    field: 'Bransch',
    hopes: 'Förhoppningar',
    topics: 'Ämnen',
    degree: 'Studerar till',
    languages: 'Språk',
    programme: 'Program',
    kickOff: 'Startträff',
    until: 'Svara senast',
    email: 'E-post',
    phone: 'Telefon',
  },
  buttons: {
    yes: 'Ja, jag blir mentor',
    no: 'Inte den här gången',
    more: 'Berätta mer',
    write: (person) => `Skriv till ${person}`,
  },
  more: {
    title: (name) => `Mer om ${name}`,
    nothing: `Vi vet inget mer om den här ${mentee.theOne}.`,
    ask: (person) => `Om du vill veta något annat kan du fråga ${person}.`,
  },
  answered: {
    yes: (name) => `Tack! Nu är du mentor för ${name}.`,
    yesNote: `Vi berättar det för ${mentee.theOne}. Koordinatorn presenterar er för varandra.`,
    no: 'Tack för att du sa till. Vi frågar dig inte igen i det här programmet.',
    late: 'Svarstiden är slut. Om du fortfarande vill bli mentor kan du säga det.',
    taken: (name) => `${name} har redan fått en mentor. Tack för att du tänkte på saken!`,
    stopped: (name) => `Just nu söker vi ingen mentor för ${name}. Tack för att du tänkte på saken!`,
    full: 'Du har ingen ledig plats just nu, så du behöver inte svara.',
    notYours: 'Den här frågan är inte till dig.',
  },
  over: {
    title: (name) => `${name} har fått en mentor`,
    text: 'Du behöver inte svara längre. Tack för att du tänkte på saken! Din plats är fortfarande ledig.',
    stopped: (name) => `Vi behöver inte längre ditt svar om ${name}`,
  },

  won: {
    title: (mentor, name) => `${mentor} blir mentor för ${name}`,
    text: 'Vi berättar det för båda. Du kan presentera dem för varandra i din hemvy.',
  },
  nobody: {
    title: (name) => `Ingen kunde bli mentor för ${name}`,
    text: (count) => plural(count, 'sv', { one: 'Vi frågade en mentor.', other: `Vi frågade ${count} mentorer.` }),
    next: 'Du kan välja en mentor själv eller fråga igen senare.',
    look: 'Se svaren',
  },
  list: {
    title: 'Fråga mentorer',
    intro: `För varje ${mentee.one} utan mentor kan vi fråga en mentor i taget, i ditt namn.`,
    none: `Alla ${mentee.many} har en mentor.`,
    start: (name) => `Sök mentor: ${name}`,
    look: (name) => `Se svaren för ${name}`,
    state: {
      new: (name) => `${name}: ingen har fått frågan.`,
      open: (name, mentors, when) => `${name}: vi väntar på svar av ${mentors}, till ${when}.`,
      resting: (name) => `${name}: vi frågar först de mentorer som är kvar om andra personer.`,
      ended: (name, count) =>
        plural(count, 'sv', {
          one: `${name}: en mentor fick frågan, och ingen sa ja.`,
          other: `${name}: ${count} mentorer fick frågan, och ingen sa ja.`,
        }),
      stopped: (name) => `${name}: vi slutade fråga.`,
    },
    next: 'Nästa sida',
    first: 'Första sidan',
    draft: 'Till förslagen',
  },
  form: {
    title: 'Fråga mentorer',
    submit: 'Fråga den första',
    close: 'Avbryt',
    intro: (name) => `Vi frågar en mentor i taget om hen kan bli mentor för ${name}. Den som först säger ja blir det.`,
    hopes: (wishes) => `Mentorerna får läsa förhoppningarna: ”${wishes}”`,
    noHopes: 'Vi känner inte till några förhoppningar som vi kunde visa.',
    order: 'I den här ordningen:',
    candidate: (name, score) => `${name}: matchning ${score} av 100`,
    more: (count) => plural(count, 'sv', { one: 'och en till', other: `och ${count} till` }),
    words: 'Ditt meddelande till mentorerna',
    wordsHint: 'De läser det med ditt namn.',
    days: 'Hur länge har var och en på sig att svara?',
    dayOptions: { 1: 'En arbetsdag', 2: 'Två arbetsdagar', 3: 'Tre arbetsdagar', 5: 'Fem arbetsdagar' },
    atOnce: 'Hur många frågar vi samtidigt?',
    atOnceOptions: { 1: 'En', 2: 'Två' },
  },
  sequence: {
    title: (name) => `En mentor för ${name}`,
    words: (words) => `Ditt meddelande: ”${words}”`,
    states: {
      waiting: (name, score) => `${name}: har inte fått frågan än. Matchning ${score} av 100.`,
      open: (name, when) => `${name}: har fått frågan. Svarstid till ${when}.`,
      yes: (name) => `${name}: ja.`,
      no: (name) => `${name}: inte den här gången.`,
      lapsed: (name) => `${name}: svarade inte i tid.`,
      over: (name) => `${name}: behöver inte svara längre.`,
      cannot: (name) => `${name}: kan inte få frågan nu.`,
    },
    more: (count) => plural(count, 'sv', { one: 'Efter dem kommer en mentor till.', other: `Efter dem kommer ${count} mentorer till.` }),
    earlier: (name) => `Fråga ${name} tidigare`,
    saidYes: (name) => `${name} sa ja`,
    saidNo: (name) => `${name} sa nej`,
    ring: 'Du kan också ringa, och anteckna här vad mentorn svarade.',
    stop: 'Sluta fråga',
    back: 'Till de andra',
    stopped: 'Vi frågar inte längre. Om någon mentor ännu funderar meddelar vi att inget svar behövs.',
    changed: 'Något har ändrats under tiden. Så här är läget nu:',
    begun: 'Nu frågar vi. Du får veta när någon säger ja, eller när det inte finns någon kvar att fråga.',
  },
  refused: {
    seated: (name) => `${name} har en mentor eller deltar inte längre.`,
    nobody: 'Det finns ingen mentor med ledig plats som vi kunde fråga.',
    kept: (name) =>
      `Vi kan inte fråga någon mentor med ledig plats för ${name}: de har ett annat språk eller samma organisation, har varit ett par förut, eller ska aldrig vara tillsammans.`,
    already: 'Vi söker redan en mentor.',
  },
  home: (count) =>
    plural(count, 'sv', { one: `Vi frågar mentorer för en ${mentee.one}.`, other: `Vi frågar mentorer för ${count} ${mentee.many}.` }),
  homeButton: 'Fråga mentorer',
})
