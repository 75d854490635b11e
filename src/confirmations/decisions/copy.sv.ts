import { atStart, type SwedishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

// These words are natural in Finland and in Sweden alike. Names never get a genitive.

/** What coordinators read of a kick-off and decide about it, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  choices: {
    release: 'Frigör platsen',
    keep: 'Behåll platsen reserverad',
    releaseAll: (count) => plural(count, 'sv', { one: 'Frigör platsen', other: `Frigör ${count} platser` }),
    releaseThese: (count) => plural(count, 'sv', { one: 'Frigör den här platsen', other: `Frigör dessa ${count} platser` }),
    oneByOne: 'Gå igenom en i taget',
    howCounted: 'Hur räknas det här?',
    skip: 'Fick inte tag på personen',
    seatsToDecide: (count) => plural(count, 'sv', { one: 'Bestäm om en plats', other: `Bestäm om ${count} platser` }),
    offerSeat: 'Erbjud platsen nu',
    theyCome: 'Kommer',
    theyStartLater: 'Kan inte komma, men är med',
    theyDoNotStart: 'Deltar inte i programmet',
    theyAreUnsure: 'Vet inte än',
    before: 'Föregående person',
    next: 'Nästa person',
    note: 'Anteckna svaret',
    noteAnyway: 'Anteckna ändå',
    keepAnswer: 'Behåll svaret',
    card: 'Tillbaka till kortet',
  },

  undo: {
    done: 'Ångrat: din anteckning gäller inte längre.',
    decided: (name) => `Ångrat. Du kan bestämma om platsen på nytt: ${name}`,
    decidedAll: 'Ångrat. Du kan bestämma om de här platserna på nytt.',
    offered: (mentor) => `Ångrat: vi erbjuder inte platsen förrän du säger till. Mentor: ${mentor}`,
    now: (name, state) => `${name}, läget nu: ${state}`,
  },

  balance: {
    title: (cohort) => `${cohort}: läget i dag`,
    mentors: 'Mentorer',
    standings: (go, hold, free) => `${go} kommer, ${hold} väntar, ${free} behöver inte komma`,
    mentorsToldLabel: 'Besked till mentorerna',
    mentees: atStart(mentee.many),
    menteeCounts: (coming, unsure, silent, later, notStarting) =>
      `${coming} kommer, ${unsure} vet inte än, ${silent} har inte svarat, ${later} kan inte komma, ${notStarting} deltar inte`,
    bars: { coming: 'Kommer', unsure: 'Vet inte än', silent: 'Inget svar än', later: 'Kan inte komma', notStarting: 'Deltar inte' },
    toldBars: { go: 'Kommer', hold: 'Väntar', free: 'Behöver inte komma' },
    waitlist: 'På väntelistan',
    unreachable: 'Går inte att nå',
    openSeats: 'Lediga platser',
    expected: `Förväntat antal ${mentee.many}`,
    kickOff: 'Startträff',
    daysLeft: (count) => (count === 0 ? 'i dag' : plural(count, 'sv', { one: `om ${count} dag`, other: `om ${count} dagar` })),
    answeredOf: (answered, all) => `${answered} av ${all} har svarat`,
    answeredMentors: 'Mentorer som har svarat',
    withdrew: 'Har tackat nej',
    takenOff: 'Borttagna från listan',
    howCounted: (expected) => `Vår uppskattning är ${expected}. Så här räknar vi:`,
    weights: (comingWeight, unsureWeight, silentWeight) =>
      `Den som kommer räknas som ${comingWeight}, den som är osäker som ${unsureWeight} och den som inte har svarat som ${silentWeight}. Siffrorna är antaganden tills ni har resultat från en egen omgång.`,
    nothing: 'I dag behöver du inte göra något.',
    decide: (count) =>
      plural(count, 'sv', {
        one: `Du behöver besluta om ${count} plats där svar saknas.`,
        other: `Du behöver besluta om ${count} platser där svar saknas.`,
      }),
    tap: (count) =>
      plural(count, 'sv', {
        one: `${count} ledig plats väntar på ditt beslut: vi erbjuder den bara om du säger ja.`,
        other: `${count} lediga platser väntar på ditt beslut: vi erbjuder dem bara om du säger ja.`,
      }),
    tell: (count) =>
      plural(count, 'sv', {
        one: `Våra meddelanden når inte ${count} person: ring gärna.`,
        other: `Våra meddelanden når inte ${count} personer: ring gärna.`,
      }),
    call: (count) => `${count} samtal skulle hjälpa mest nu.`,
    findMentees: (count) =>
      plural(count, 'sv', {
        one: `Till ${count} plats finns ingen på väntelistan: kan du hitta en ${mentee.one} till?`,
        other: `Till ${count} platser finns ingen på väntelistan: kan du hitta fler ${mentee.many}?`,
      }),
    letOffersRun: (count) =>
      plural(count, 'sv', {
        one: `Just nu erbjuder vi ${count} ledig plats till dem som står på väntelistan.`,
        other: `Just nu erbjuder vi ${count} lediga platser till dem som står på väntelistan.`,
      }),
  },

  calls: {
    sheet: 'Ringlista',
    columns: {
      name: 'Namn',
      role: 'Roll',
      pair: 'Par',
      phone: 'Telefon',
      email: 'E-post',
      state: 'Läge',
      asks: 'Antal frågor',
      tries: 'Samtal utan svar',
      lastTry: 'Senaste samtal',
    },
    position: (count, total) => `Person ${count} av ${total} på listan`,
    phone: 'Telefon',
    noPhone: 'finns inte på listan',
    email: 'E-post',
    tried: 'Försök utan svar',
    times: (count, when) => `${plural(count, 'sv', { one: 'en gång', other: `${count} gånger` })}, senast ${when}`,
    kept: (name) => `${name} är kvar på listan: försök igen senare.`,
    onlyOne: (name) => `Bara ${name} är kvar på listan. Försök igen senare.`,
    noteInstead: (answer) => `Vill du anteckna ”${answer}” i stället?`,
    answerGone: (name) => `${name}: det tidigare svaret gäller inte längre. Inget ändrades.`,
    answeredSince: (name, answer) => `${name} har svarat under tiden: ”${answer}”. Inget ändrades.`,
    title: (cohort) => `${cohort}: ringlista`,
    reasons: 'Skäl att ringa',
    reasonCounts: (lost, silent, unsure) => `${silent} har inte svarat, ${unsure} vet inte än, ${lost} går inte att nå`,
    bars: { silent: 'Inget svar än', unsure: 'Vet inte än', lost: 'Går inte att nå' },
    text: 'Först på listan står de som troligast uteblir. Vi frågar dem inte igen: ett samtal gör mer nytta än ett meddelande till.',
    silent: 'inget svar än',
    unsure: 'vet inte än',
    unreachable: 'våra meddelanden kommer inte fram',
    line: (name, role, state, partner) => `${name} (${role}): ${state}${partner ? `, i par med ${partner}` : ''}`,
    mentee: mentee.one,
    mentor: 'mentor',
    nobody: 'Det var hela listan: det finns ingen mer att ringa.',
    ask: (name) => `Vad sa ${name}?`,
    waits: (name: string) => `${name} står på väntelistan och har ingen plats just nu. Ingenting ändrades.`,
  },

  card: {
    answer: 'Svar',
    since: (answer, when) => `${answer}, sedan ${when}`,
    notedBy: 'Antecknat efter samtal av',
    asked: 'Tillfrågad',
    times: (count, when) => `${plural(count, 'sv', { one: 'en gång', other: `${count} gånger` })}, senast ${when}`,
    never: 'inte ännu',
    told: 'Besked',
    standings: { go: 'kom gärna', hold: 'vänta lite', free: 'du behöver inte komma' },
    note: 'Fick du svaret i telefon? Anteckna det här:',
    noteTitle: (name, answer) => `Anteckna för ${name}: ”${answer}”?`,
    noteTold: (name) => `Vi berättar för ${name} vad som antecknades, och det går att rätta med ett tryck.`,
    stale: 'Läget har ändrats under tiden, så inget gjordes. Så här är det nu.',
    follows: {
      coming: (name) => `Vi räknar med att ${name} kommer, och vi frågar inte igen.`,
      notAtKickoff: (name) => `${name} är kvar i programmet, men väntas inte till startträffen.`,
      notStarting: (name) => `${name} deltar inte längre, och vi ställer inga fler frågor.`,
      unsure: (name) => `${name} vet inte än, och vi kan fråga igen.`,
      partners: (names) => `Om något ändras för paret meddelar vi ${names}.`,
      place: (mentor) => `Platsen hos ${mentor} blir ledig, och vi erbjuder den till väntelistan.`,
      mentees: (mentees) => `Blir utan mentor och står först på väntelistan: ${mentees}. Vi meddelar det.`,
    },
  },

  release: {
    title: (cohort) => `${cohort}: svar saknas`,
    text: (count) => plural(count, 'sv', { one: `${count} person har inte svarat:`, other: `${count} personer har inte svarat:` }),
    waiting: (count) =>
      count === 0
        ? 'Ingen väntar på en plats än.'
        : plural(count, 'sv', { one: `${count} person väntar på en plats.`, other: `${count} personer väntar på en plats.` }),
    preview: (count) =>
      plural(count, 'sv', {
        one: 'Vi frigör en plats och skriver till den här personen:',
        other: `Vi frigör ${count} platser och skriver till de här ${count} personerna:`,
      }),
    reads: (name) => `${name} får det här meddelandet:`,
    changed: 'Någon har svarat under tiden, så vi har inte frigjort någon plats. Så här ser det ut nu:',
    ask: (name) => `${name}: ska platsen frigöras?`,
    line: (name, mentor) => `${name} (mentor: ${mentor})`,
    mentorWaits: (mentor) => `Mentor: ${mentor}`,
    released: (name) => `Klart: platsen har frigjorts. ${name} får ett vänligt meddelande om det.`,
    kept: (name) => `${name} behåller platsen. Vi ber mentorn komma bara om ${name} bekräftar.`,
    allReleased: (count) =>
      count === 0
        ? 'Alla har hunnit svara, så ingen plats frigjordes.'
        : plural(count, 'sv', { one: `Klart: ${count} plats har frigjorts.`, other: `Klart: ${count} platser har frigjorts.` }),
    whose: 'Platsen frigjord',
    stays: 'Platsen kvar',
    answered: 'Har hunnit svara',
    hasAnswered: (name, answer) => `${name} har hunnit svara: ”${answer}”. Ingenting ändrades.`,
    isReleased: (name) => `${name}: platsen är redan frigjord. Ingenting ändrades.`,
    nothingLeft: 'Det finns inget mer att avgöra.',
    automatic: 'De här platserna frigjordes automatiskt enligt programmets inställningar.',
  },

  offers: {
    title: (mentor) => `Ledig plats hos ${mentor}`,
    text: (count) =>
      plural(count, 'sv', {
        one: `${count} person väntar. Så här nära startträffen erbjuder vi platsen bara om du säger ja.`,
        other: `${count} personer väntar. Så här nära startträffen erbjuder vi platsen bara om du säger ja.`,
      }),
    agreed: 'Tack, nu skickas erbjudandet.',
    tooLate: 'Det är för sent för den här platsen: den är tagen, eller så är startträffen för nära.',
    settled: (mentor) => `${mentor}: det finns inget mer att besluta om platsen.`,
  },

  alert: {
    mentorOut: (mentor) => `${mentor} kan inte vara mentor den här gången`,
    mentorAway: (mentor) => `${mentor} kan inte komma till startträffen`,
    affected: (mentees) => `${mentees} är utan mentor, har fått besked och står först på väntelistan.`,
    affectedAway: (mentees) => `Det här gäller ${mentees}. Besked har skickats, och paren är oförändrade.`,
    nobodyAffected: `Ingen ${mentee.one} berörs.`,
    lateGone: (mentees) => `Sen ändring: ${mentees} kan ändå inte komma`,
    lateUnsure: (mentees) => `Sen ändring: ${mentees} kommer kanske inte`,
    lateJoined: (mentees) => `Sen ändring: ${mentees} kommer ändå`,
    lateChange: (mentor) => `Sen ändring: ${mentor} har fått nytt besked`,
    lateGo: (mentor, mentees) => `${mentor} har fått besked om att ${mentees} kommer.`,
    lateFree: (mentor) => `${mentor} har fått besked om att inte åka hemifrån.`,
  },

  evening: {
    refilled: (count) =>
      plural(count, 'sv', { one: 'En plats blev ledig och fylldes på nytt.', other: `${count} platser blev lediga och fylldes på nytt.` }),
    calls: (count) => plural(count, 'sv', { one: 'Ett telefonsamtal ringdes.', other: `${count} telefonsamtal ringdes.` }),
  },
})
