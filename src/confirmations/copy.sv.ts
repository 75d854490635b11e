import type { SwedishRole } from '../contract/role-words.ts'
import type { Copy } from './copy.ts'

// These words are natural in Finland and in Sweden alike. Names never get a genitive.

/** Everything that a confirmation says to mentees and mentors, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  fields: {
    when: 'När',
    where: 'Var',
    wasToBe: 'Skulle ha varit',
    kickOff: 'Startträff',
    mentor: 'Din mentor',
    // This label fits one name as well as several.
    mentee: 'Du är mentor för',
    answerBy: 'Svara senast',
    answer: 'Ditt svar',
    openUntil: 'Erbjudandet gäller till',
    field: 'Bransch',
  },

  buttons: {
    coming: 'Jag kommer',
    startLater: 'Kan inte komma, men är med',
    startLaterChosen: 'Kan inte komma, men är med',
    notStarting: 'Jag deltar inte',
    unsure: 'Jag vet inte än',
    mentorComing: 'Jag kommer',
    mentorLater: 'Kommer inte, men är mentor',
    mentorOut: 'Inte mentor den här gången',
    cannotMakeIt: 'Jag kan inte komma',
    accept: 'Ja, jag tar platsen',
    decline: 'Nej, inte den här gången',
    joinWaitlist: 'Sätt mig på väntelistan',
    saveWishes: 'Skicka',
  },

  names: {
    more: (count) => `och ${count} till`,
  },

  welcome: {
    title: (name) => `Välkommen, ${name}!`,
    text: (programme) => `Du har en plats i programmet ${programme}.`,
    question: 'Vad hoppas du få ut av mentorskapet?',
    placeholder: 'Med egna ord – en mening räcker',
    note: 'Din mentor får läsa det här när vi presenterar er för varandra. När startträffen närmar sig frågar vi om du kan komma.',
    saved: 'Tack, vi har sparat det',
    wrote: (words) => `Du skrev: ”${words}”`,
    savedNote: 'Din mentor får läsa det. Du hör från oss igen när startträffen närmar sig.',
  },

  ask: {
    title: (name) => `${name}, kommer du till startträffen?`,
    first: (programme) => `En plats i programmet ${programme} är reserverad för dig.`,
    again: 'En plats i programmet är fortfarande reserverad för dig. Kan du meddela om du kommer eller inte?',
    unsure: 'Förra gången visste du inte än. Hur ser det ut nu?',
    last: (mentor) => `${mentor} tänker komma för att träffa dig men åker hemifrån bara om du meddelar att du kommer.`,
    lastOpen: (mentor) => `${mentor} är din mentor och åker hemifrån bara om du meddelar att du kommer.`,
    deadline:
      'Om vi inte hör från dig i tid kan din plats i programmet gå till någon på väntelistan. Ett nej hjälper precis lika mycket som ett ja.',
    note: 'Ett tryck räcker, och ett nej är lika välkommet som ett ja. Du kan ändra ditt svar tills startträffen börjar.',
  },

  mentorAsk: {
    title: (name) => `${name}, kommer du till startträffen?`,
    first: (programme) => `Tack för att du är mentor i programmet ${programme}!`,
    again: 'Kan du meddela om du kommer eller inte?',
    unsure: 'Förra gången visste du inte än. Hur ser det ut nu?',
    noMentee: `Vi söker en ${mentee.one} åt dig.`,
    note: `Du behöver inte åka hemifrån förrän vi har meddelat att din ${mentee.one} kommer. Du får besked senast dagen före.`,
  },

  reminder: {
    title: (mentor) => `${mentor} ser fram emot att träffa dig`,
    open: (mentor) => `Snart är det startträff: din mentor är ${mentor}`,
    noMentor: 'Snart är det startträff',
    text: 'Platsen är reserverad för dig. Meddela oss nu om du ändå inte kan komma: ett tryck besparar någon en onödig resa.',
  },

  dayOf: {
    title: 'Vi ses i dag!',
    text: 'Om du ändå inte kan komma räcker det med ett tryck, så får de andra veta det genast.',
  },

  standing: {
    go: (mentees) => `Det blir av: ${mentees} kommer`,
    goText: 'Deltagandet är bekräftat: varmt välkommen!',
    goFinal: 'Det här är vårt slutliga besked. Om något ändå ändras hör vi av oss genast.',
    goLater: 'Vi skriver en gång till före startträffen.',
    hold: 'Vänta på vårt besked',
    holdText: `Det är inte klart än om din ${mentee.one} kommer. Vi arbetar på saken, och du behöver inte göra något.`,
    holdNoMentee: `Vi söker en ${mentee.one} åt dig, och du behöver inte göra något.`,
    holdUntil: (when) => `Du får slutligt besked senast ${when}.`,
    free: 'Du behöver inte komma den här gången',
    freeNoMentee: `Det finns ingen ${mentee.one} för dig på den här startträffen. Tack för att du höll tiden ledig för oss!`,
    freeUnconfirmed: `Din ${mentee.one} har inte bekräftat, så du behöver inte åka hemifrån. Tack för att du höll tiden ledig för oss!`,
    freeStartsLater: (mentees) =>
      `${mentees} kan inte komma till startträffen men är ändå med i programmet: ni kan själva komma överens om en första träff.`,
    freeOwn: 'Noterat: du kan inte komma',
    freeOwnLater: (mentees) => `Vi har meddelat ${mentees}. Kom gärna överens om en första träff.`,
    freeOwnAlone: `Tack för att du sa till. Vi hör av oss om vi hittar en ${mentee.one} åt dig.`,
    freeOwnOutTitle: 'Noterat: du är inte mentor den här gången',
    freeOwnOut: 'Tack för att du sa till. Du är alltid välkommen tillbaka.',
    freeOptions: `Vill du hjälpa till ändå? Du kan stå redo för nästa ${mentee.one} eller gå med i en grupp som behöver en mentor till. Hör av dig till koordinatorn.`,
  },

  released: {
    title: 'Din plats i programmet är inte längre reserverad',
    text: 'Vi hade inte fått veta säkert om du kommer. Det är helt okej: de här veckorna är hektiska.',
    note: 'Vill du fortfarande vara med? Med ett tryck ställer du dig på väntelistan.',
  },

  mentorAway: {
    title: (mentor) => `${mentor} kan inte komma till startträffen`,
    text: (mentor) =>
      `${mentor} är fortfarande din mentor, och ni kommer själva överens om en första träff. Kom gärna ändå: du får träffa de andra.`,
    away: (mentor) => `${mentor} är fortfarande din mentor, och ni kommer själva överens om en första träff.`,
    reminder: (mentor) => `${mentor} kan inte vara med på startträffen, men ni kommer själva överens om en första träff.`,
  },
  mentorBack: {
    title: (mentor) => `Goda nyheter: ${mentor} kan komma ändå`,
    text: 'Ni ses på startträffen.',
    open: 'Om du också kan komma ses ni på startträffen.',
    away: 'Du har meddelat att du inte kan komma, så kom gärna överens om en första träff tillsammans. Svara på nytt om du ändå kan komma.',
  },
  mentorLeft: {
    title: 'Din mentor måste tyvärr avstå',
    text: (mentor) =>
      `${mentor} kan ändå inte vara mentor den här gången. Du står först på väntelistan, och om en annan mentor blir ledig skriver vi till dig.`,
  },

  newsOver: {
    title: 'Det här meddelandet är inte längre aktuellt',
    mentor: (mentor) => `Din mentor är ${mentor}`,
    replaced: 'Det här ersätter ett tidigare meddelande om din mentor.',
  },

  offer: {
    title: (name) => `${name}, en plats har blivit ledig!`,
    text: (programme) => `En mentor i programmet ${programme} är ledig. Vill du vara med?`,
    note: 'Vi frågar kanske några andra samtidigt. Den som först svarar ja får platsen, och alla andra står kvar där de är på väntelistan.',
    won: (name) => `${name}, platsen är din!`,
    wonText: (mentor) => `Din mentor är ${mentor}.`,
    wonQuestion: 'En sak till: kommer du till startträffen?',
    lost: 'Platsen har gått till någon annan',
    closed: 'Den här platsen erbjuds inte längre',
    begun: 'Startträffen har börjat, så det går inte längre att svara här.',
    calledOff: 'Startträffen är inställd, så vi erbjuder inte den här platsen just nu. Du står kvar på väntelistan.',
    lostText: 'Du står kvar på väntelistan och hör från oss om en annan plats blir ledig.',
    declined: 'Tack för att du sa till. Du står kvar på väntelistan.',
    pending: (mentor) => `Platsen är din! Din mentor är ${mentor}.`,
    pendingNote: 'Strax får du en fråga om startträffen.',
  },

  over: {
    title: 'Du behöver inte svara på det här längre',
    because: {
      answered: 'Du har svarat efter det här. Vårt senaste meddelande visar ditt svar.',
      released: 'Din plats i programmet är inte längre reserverad. I vårt senaste meddelande står vad du kan göra.',
      waiting: 'Du står på väntelistan. Vi skriver om en plats blir ledig.',
      begun: 'Startträffen har börjat.',
      moved: 'Startträffen har flyttats. Den nya tiden står i vårt senaste meddelande.',
      calledOff: 'Startträffen är inställd.',
      told: 'I vårt senaste meddelande står om du ska komma.',
      takenOff: 'Du finns inte längre på programmets lista över deltagare.',
    },
  },

  waitlist: {
    joined: 'Du står på väntelistan. Vi skriver om en plats blir ledig.',
    joinedLate: 'Din plats finns inte kvar längre. Du står på väntelistan: vi skriver om en annan plats blir ledig.',
    joinedOffered:
      'Din plats erbjuds nu andra, och de får ta den fram till den tid som vi har lovat dem. Du står på väntelistan: vi skriver om en plats blir ledig.',
    seatBack: 'Goda nyheter: du har redan en plats.',
    alreadyWaiting: 'Du står redan på väntelistan. Vi skriver om en plats blir ledig.',
  },

  thanks: {
    coming: 'Så roligt, vi ses där! Platsen är reserverad för dig.',
    notAtKickoff: 'Tack för att du sa till. Du är fortfarande med i programmet, och din mentor får veta att ni träffas senare.',
    notStarting: 'Tack för att du sa till: det hjälper oss alla att planera. Allt gott, och välkommen med i nästa omgång!',
    unsure: 'Tack, det går bra. Vi frågar igen före startträffen.',
    unsureLast: 'Tack, det går bra. Hör av dig så snart du vet; koordinatorn kan också höra av sig.',
    mentorComingAlone: `Så roligt! Du har ingen ${mentee.one} än: åk hemifrån först när vi har meddelat att någon kommer.`,
    mentorNoted: 'Tack för att du sa till: det hjälper oss alla.',
    mentorComing: `Så roligt! Vi meddelar i god tid om din ${mentee.one} kommer.`,
    mentorLater: `Tack för att du sa till. Din ${mentee.one} får veta att ni träffas senare.`,
    mentorOut: `Tack för att du sa till. Vi söker en annan mentor åt din ${mentee.one}. Du är alltid välkommen tillbaka!`,
    noted: (name) => `Svaret är antecknat: ${name}.`,
    changeNote: 'Om något ändras kan du svara på nytt tills startträffen börjar.',
  },

  heard: {
    title: 'Är det här ditt svar?',
    openTitle: 'Välj ditt svar',
    knownTitle: 'Det här vet vi nu',
    unnoted: 'Inget har antecknats ännu.',
    wrote: (words) => `Du skrev: ”${words}”. Inget har antecknats ännu.`,
    stop: 'Om du inte längre vill vara med i programmet kan du välja det svaret. Om du vill ha färre meddelanden kan du säga det till koordinatorn.',
    ask: (names) => `Vill du veta mer? Fråga koordinatorn: ${names}`,
    unset: 'Tiden för startträffen är inte bestämd än. Vi frågar dig i god tid.',
    noVenue: 'inte känt än',
    begun: (when) => `Startträffen började ${when}.`,
    thanks: 'Varsågod!',
  },

  refusals: {
    takenOff: 'Du finns inte längre på programmets lista över deltagare, så inget ändrades. Kontakta koordinatorn om det är fel.',
    notYours: 'Det här var avsett för någon annan, så ingenting ändrades.',
    gone: 'Det här finns inte längre. Titta på vårt senaste meddelande till dig.',
    begun: 'Startträffen har redan börjat, så det här går inte längre att ändra. Kontakta koordinatorn.',
    begunDecided: 'Startträffen har börjat, så det här går inte längre att ändra.',
    calledOff:
      'Startträffen är inställd, så inget ändrades, och du behöver inte svara. Om du inte längre vill delta kan du säga det till koordinatorn.',
    calledOffDecided: 'Startträffen är inställd, så här finns inget att ändra. Du kan välja en ny tid i hemvyn.',
    onlyCoordinator: 'Bara en koordinator för den här gruppen kan göra det.',
    waitsAlready: 'Du står på väntelistan och har ingen plats just nu. Vi skriver om en plats blir ledig.',
    notReleasable: (name) => `${name} har hunnit svara, eller så är platsen redan frigjord. Ingenting ändrades.`,
  },

  noted: {
    title: 'Ditt svar är antecknat',
    text: (name) => `${name} antecknade det här efter ert samtal. Om det inte stämmer kan du svara här.`,
  },
})
