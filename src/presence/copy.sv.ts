import type { SwedishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that this room says, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  roles: { mentor: 'mentor', mentee: mentee.one },

  home: {
    expected: (mentorCount, menteeCount) =>
      `Väntas till startträffen: ${plural(mentorCount, 'sv', { one: '1 mentor', other: `${mentorCount} mentorer` })} och ${plural(menteeCount, 'sv', { one: `1 ${mentee.one}`, other: `${menteeCount} ${mentee.many}` })}.`,
    here: (count) => plural(count, 'sv', { one: '1 person är på plats nu.', other: `${count} personer är på plats nu.` }),
    unexpected: (count) =>
      plural(count, 'sv', {
        one: '1 person är på plats utan att vara väntad. Hälsa personen välkommen och titta i listan.',
        other: `${count} personer är på plats utan att vara väntade. Hälsa dem välkomna och titta i listan.`,
      }),
    came: (mentorCount, menteeCount) =>
      `På startträffen var ${plural(mentorCount, 'sv', { one: '1 mentor', other: `${mentorCount} mentorer` })} och ${plural(menteeCount, 'sv', { one: `1 ${mentee.one}`, other: `${menteeCount} ${mentee.many}` })}.`,
    missing: (count) => plural(count, 'sv', { one: '1 person saknades.', other: `${count} personer saknades.` }),
    inVain: (count) =>
      plural(count, 'sv', {
        one: '1 mentor kom men hade ingen att träffa.',
        other: `${count} mentorer kom men hade ingen att träffa.`,
      }),
    noneInVain: 'Alla mentorer som kom hade någon att träffa.',
    nobodyCounted: 'Ingen har noterat vilka som kom till startträffen. Du kan fortfarande göra det.',
    open: 'De här svaren efter startträffen väntar på dig:',
    openLine: (name, answer) => `${name}: ${answer}`,
    more: (count) => plural(count, 'sv', { one: 'och en till', other: `och ${count} till` }),
  },

  buttons: {
    list: 'Listan för startträffen',
    sides: 'Personer som saknas',
    door: 'Länk för dörren',
    closeDoor: 'Stäng länken',
    find: 'Sök på namn',
    search: 'Sök',
    cancel: 'Avbryt',
    before: 'Föregående sida',
    next: 'Nästa sida',
    came: (name) => `Här: ${name}`,
    missing: (name) => `Saknas: ${name}`,
    undo: (name) => `Ångra: ${name}`,
    again: 'Titta igen',
    join: (name, mentor) => `${name} + ${mentor}`,
    rest: (count) => plural(count, 'sv', { one: 'Notera att en saknas', other: `Notera att ${count} saknas` }),
    yesRest: (count) => plural(count, 'sv', { one: 'Ja, notera att en saknas', other: `Ja, notera att ${count} saknas` }),
    card: 'Öppna kortet',
  },

  list: {
    title: (cohort) => `${cohort}: listan för startträffen`,
    picture: 'På startträffen',
    filters: { notYet: 'Inte här ännu', came: 'Här', missing: 'Saknas', others: 'Inte väntade' },
    filter: (value, count) => `${value} (${count})`,
    line: (name, role, state) => `${name} (${role}): ${state}`,
    with: (person, names) => `${person}, i par med ${names}`,
    expectation: { expected: 'väntad', unsaid: 'har inte sagt om hen kommer', unexpected: 'inte väntad' },
    came: (when) => `här sedan kl. ${when}`,
    missing: (when) => `saknas, noterat kl. ${when}`,
    joined: (state, what) => `${what}; ${state}`,
    clockOff: 'Telefonens klocka gick inte rätt när det här noterades, så tiden kan också vara en annan.',
    kind: 'Om någon kommer som inte är väntad, hälsa personen varmt välkommen. Du kan notera att personen är här.',
    named: (text) => `Namn: ${text}`,
    nobody: 'Ingen.',
    found: 'Ingen med det namnet finns på listan för den här gruppen. Personen kanske hör till en annan grupp.',
    page: (count, total) => `Sida ${count} av ${total}`,
    findLabel: 'Ett namn eller en del av det',
    noted: {
      came: (name) => `Här: ${name}.`,
      missing: (name) => `Saknas: ${name}.`,
      none: (name) => `Noteringen är borttagen: ${name}.`,
    },
  },

  sides: {
    title: (cohort) => `${cohort}: personer som saknas`,
    nobodyTicked: (count) =>
      plural(count, 'sv', {
        one: 'Ingen har ännu noterat vilka som är här. 1 person väntas.',
        other: `Ingen har ännu noterat vilka som är här. ${count} personer väntas.`,
      }),
    mentors: `Mentorer som är här utan sin ${mentee.one}`,
    mentees: `Här utan sin mentor: ${mentee.many}`,
    absent: 'Väntade som inte är här ännu',
    nobody: 'ingen',
    all: 'Alla som är här har sällskap.',
    join: 'Du kan föra ihop dem för i dag, och vi berättar det för båda. Om du vill byta mentor för gott gör du det på personens kort.',
    rest: 'De som du noterar som frånvarande får ett vänligt meddelande nästa vardag och kan berätta hur de vill gå vidare.',
    restSoon:
      'De som du nu noterar som frånvarande får ett vänligt meddelande om en timme eller nästa vardag och kan berätta hur de vill gå vidare.',
    restSilent: 'Det är för sent för ett vänligt meddelande: de som du nu noterar som frånvarande hör inget från oss.',
    previewTitle: (count) =>
      plural(count, 'sv', { one: 'Ska 1 person noteras som frånvarande?', other: `Ska ${count} personer noteras som frånvarande?` }),
    restDone: (count) =>
      plural(count, 'sv', { one: '1 person har noterats som frånvarande.', other: `${count} personer har noterats som frånvarande.` }),
    changed: 'Något har ändrats under tiden, så ingenting gjordes. Så här ser det ut nu:',
    joined: (name, mentor) => `${name} och ${mentor} sitter tillsammans i dag. Vi berättar det för båda.`,
  },

  joined: {
    toMentee: (mentor) => `I dag har du sällskap av ${mentor}`,
    whyMentee: 'Din mentor är inte här, men du blir inte ensam. Det gäller bara i dag: du har fortfarande samma mentor.',
    toMentor: (name) => `I dag har du sällskap av ${name}`,
    whyMentor: (name) => `${name} är här utan sin mentor. Tack för ditt sällskap! Det gäller bara i dag.`,
    whyAlone: 'Du blir inte ensam: vi har ordnat sällskap åt dig. Det gäller bara i dag.',
    whyMentorAlone: (name) => `${name} är här utan mentor. Tack för ditt sällskap! Det gäller bara i dag.`,
  },

  care: {
    title: 'Vi saknade dig på startträffen',
    text: (programme) =>
      `Sådant händer, och det gör ingenting. Du är fortfarande välkommen att vara med i programmet ${programme}. Hur vill du gå vidare?`,
    note: 'Din koordinator ser vad du väljer. Om du väljer ”Något annat” ber vi koordinatorn höra av sig till dig.',
    answers: { stillIn: 'Jag är fortfarande med', notThisTime: 'Inte den här gången', somethingElse: 'Något annat' },
    thanks: {
      stillIn: 'Vad roligt! Din koordinator ser ditt svar.',
      notThisTime:
        'Tack för att du sa till. Vi berättar det för din koordinator, och du behöver inte göra något mer. Du är välkommen en annan gång.',
      somethingElse: 'Tack. Vi har bett din koordinator höra av sig till dig.',
    },
    change: 'Om du ändrar dig kan du välja på nytt.',
  },

  answered: {
    title: (name) => `Var inte på startträffen: ${name}`,
    notThisTime: (name) =>
      `${name} valde ”Inte den här gången”. Om du håller med kan du ta bort personen från listan på kortet. Vi har inte berättat det för någon annan.`,
    somethingElse: (name) => `${name} valde ”Något annat” och vet att du hör av dig.`,
    stillIn: (name) => `${name} ändrade sig och valde ”Jag är fortfarande med”. Du behöver inte göra något.`,
  },

  card: {
    label: 'På startträffen',
    afterwards: 'Efter startträffen',
    satWith: (name) => `i sällskap av ${name}`,
    none: 'inte noterat',
  },

  sheet: {
    title: 'Startträffen',
    columns: {
      name: 'Namn',
      role: 'Roll',
      expected: 'Väntad',
      state: 'På startträffen',
      tapped: 'Noterat',
      clock: 'Telefonens klocka',
      satWith: 'I sällskap av',
      answer: 'Efteråt',
    },
    came: 'här',
    missing: 'saknades',
    clockOff: 'gick inte rätt',
  },

  door: {
    title: (cohort) => `Länk för medhjälpare: ${cohort}`,
    text: 'Skicka den här länken till dem som hjälper till vid dörren. De behöver inget konto. Sidan visar namn och par, men inga kontaktuppgifter. Den fungerar långt efter startträffen, även om nätet är dåligt.',
    note: 'Alla som har länken ser namnen och kan notera vilka som är här. Du kan stänga länken när som helst.',
    open: 'Listan vid dörren',
    closed: 'Länken är stängd, och sidan visar inga namn längre.',
    early: (when) => `Du kan skicka den redan nu. Sidan visar namnen från och med ${when}.`,
    noneYet: 'Det finns ingen länk, eftersom Pari inte har någon offentlig adress. Din egen lista öppnas en timme före startträffen.',
    none: 'Här finns ingen länk, eftersom Pari inte har någon offentlig adress. Du kan notera vilka som är här i den här listan.',

    page: {
      title: (cohort) => `Listan för startträffen: ${cohort}`,
      intro: 'Tryck en gång när någon kommer. Det går att ångra.',
      find: 'Sök ett namn',
      expected: 'Väntade',
      unsaid: 'Har inte sagt om de kommer',
      others: 'Inte väntade i dag',
      unexpected: 'Inte väntad. Hälsa personen vänligt välkommen och fråga koordinatorn hur ni gör.',
      missingName: 'Saknas någon på listan? Hälsa personen vänligt välkommen och fråga koordinatorn hur ni gör.',
      came: 'Här',
      missing: 'Saknas',
      undo: 'Ångra',
      is: { came: 'här', missing: 'saknas', none: 'inte här ännu' },
      saved: 'Allt är sparat.',
      notSaved: {
        one: '1 notering är inte sparad ännu. Låt sidan vara öppen tills nätet fungerar.',
        other: '{count} noteringar är inte sparade ännu. Låt sidan vara öppen tills nätet fungerar.',
      },
      lost: {
        one: '1 notering gick inte att spara. Berätta det för koordinatorn.',
        other: '{count} noteringar gick inte att spara. Berätta det för koordinatorn.',
      },
      over: 'Den här listan är stängd',
      overText:
        'Startträffen är slut, eller så har koordinatorn stängt länken. Tack för hjälpen! Fråga koordinatorn om du ännu behöver listan.',
      calledOff: 'Startträffen är inställd',
      calledOffText: 'Ingen väntas, så det finns ingen lista. Om någon ändå kommer, berätta vänligt att startträffen är inställd.',
      early: 'Den här listan är inte öppen ännu',
      earlyText: (when) => `Listan öppnas en timme före startträffen, som börjar ${when}.`,
    },
  },

  refusals: {
    gone: 'Det här finns inte längre. Öppna hemvyn.',
    onlyCoordinator: 'Bara en koordinator för den här gruppen kan göra det.',
    calledOff: 'Startträffen är inställd, så det finns ingen lista.',
    early: 'Listan öppnas en timme före startträffen.',
    over: 'Det är länge sedan startträffen, så listan kan inte ändras längre.',
    notTheirs: 'Den här frågan var inte till dig.',
    notHere: 'De är inte längre båda här, eller så har de redan sällskap. Så här ser det ut nu:',
  },
})
