import { plural } from '../../src/contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything the page says, in Swedish. */
export const swedish: Copy = {
  language: 'Språk',
  skip: 'Gå till meddelandena',
  banner: 'Det här är en testmiljö: ingenting lämnar den här datorn.',
  bannerMore: 'Inga riktiga meddelanden skickas, vad du än prövar.',
  tagline: 'Ett helt mentorprogram att prova',
  lost: 'Anslutningen bröts. Vi försöker igen …',
  refused: 'Det gick inte. Är testmiljön fortfarande i gång?',
  broken: 'Testmiljön startar inte:',
  close: 'Stäng',
  cancel: 'Avbryt',
  fileChanged: 'Filen har ändrats sedan du valde den. Välj den igen.',
  loading: 'Ett ögonblick …',

  phases: {
    starting: 'Pari startar …',
    empty: 'Redo för ett program',
    ready: 'Redo',
    busy: 'Arbetar …',
    restarting: 'Pari stängdes av och startar igen …',
  },

  begin: {
    title: 'Prova ett helt program innan du ber någon om något',
    lead: 'Här går veckor på sekunder. Svara som adept, se vad mentorn får veta och fatta koordinatorns beslut.',
    sampleTitle: 'Med ett exempel',
    sample:
      'Två grupper, en på engelska och en på finska. En del mentorer kommer utifrån, en del adepter står på väntelistan och en del svarar aldrig.',
    sampleStart: 'Börja med exemplet',
    tries: [
      'Hoppa till den första frågan och svara som adept.',
      'Säg att du inte deltar och se vem som får veta det.',
      'Låt bli att svara tills tiden har gått ut och besluta sedan som koordinator.',
    ],
    listTitle: 'Med en egen lista',
    list: 'En CSV- eller Excelfil med namn, e-postadresser, roller och par. Den läses på den här datorn, stannar här och raderas när testmiljön stängs.',
    drop: 'Släpp listan här eller välj en fil',
    chosen: (name) => `Vald: ${name}`,
    example: 'Spara en exempellista',
    programme: 'Programmets namn',
    programmeHint: 'Mentorskap 2027',
    kickOff: 'Startträff',
    zone: 'Tidszon',
    cohortLanguage: 'Gruppens språk',
    platform: 'Var deltagarna finns',
    platforms: { slack: 'I Slack', teams: 'I Teams', mixed: 'Några i båda' },
    listStart: 'Börja med den här listan',
    noFile: 'Välj först en lista.',
    noProgramme: 'Ge programmet ett namn.',
    noKickOff: 'Välj när startträffen börjar.',
    problems: (count) =>
      plural(count, 'sv', {
        one: 'Listan lades inte in: en sak behöver rättas.',
        other: `Listan lades inte in: ${count} saker behöver rättas.`,
      }),
  },

  clock: {
    title: 'Klockan',
    now: 'Tiden i testmiljön',
    toGo: (days) => plural(days, 'sv', { one: '1 dag till startträffen', other: `${days} dagar till startträffen` }),
    today: 'Startträffen är i dag',
    begun: 'Startträffen har börjat',
    past: 'Startträffen är över',
    toEnd: (days) =>
      days <= 0
        ? 'Programmet är slut'
        : plural(days, 'sv', { one: 'Programmet slutar i morgon', other: `${days} dagar till programmets slut` }),
    week: 'Nästa vecka',
    programmeEnd: 'Till programmets slut',
    next: 'Nästa händelse',
    day: 'Nästa dag',
    before: (days) => (days === 0 ? 'Startdagen' : plural(days, 'sv', { one: '1 dag före', other: `${days} dagar före` })),
    daysLabel: 'Dagar före startträffen',
    end: 'Till slutet',
    play: 'Spela upp',
    pause: 'Pausa',
    speed: 'Hastighet',
    speeds: (hours) =>
      hours >= 24
        ? plural(hours / 24, 'sv', { one: '1 dag i sekunden', other: `${hours / 24} dagar i sekunden` })
        : plural(hours, 'sv', { one: '1 timme i sekunden', other: `${hours} timmar i sekunden` }),
    nothing: 'ingenting planerat',
    planned: (count) => plural(count, 'sv', { one: '1 sak planerad', other: `${count} saker planerade` }),
    atLeast: (count) => plural(count, 'sv', { one: 'minst 1 sak planerad', other: `minst ${count} saker planerade` }),
    upcoming: 'Det här kommer att hända',
    upcomingNote: 'Planerat hittills. Svaren kan ändra det.',
    nothingAhead: 'Ingenting mer är planerat.',
    roles: {
      coordinator: (count) => plural(count, 'sv', { one: 'koordinatorn', other: `${count} koordinatorer` }),
      mentor: (count) => plural(count, 'sv', { one: '1 mentor', other: `${count} mentorer` }),
      mentee: (count) => plural(count, 'sv', { one: '1 adept', other: `${count} adepter` }),
    },
    steps: {
      welcome: (whom) => `${whom} får en välkomsthälsning`,
      ask: (whom) => `${whom} får frågan`,
      reminder: (whom) => `${whom} får en påminnelse`,
      dayOf: (whom) => `${whom} får veta att det är i dag`,
      standing: (whom) => `${whom} får veta: komma eller inte`,
    },
    deletions: {
      deletedTexts: 'texterna i äldre meddelanden raderas',
      deletedAfterEnd: 'uppgifter som inte behövs efter slutet raderas',
      deletedEverything: 'alla personuppgifter i programmet raderas',
    },
    unlessSooner: 'om inget händer här dessförinnan',
    gets: (whom, name) => `${whom} får ”${name}”`,
    answers: (names) => `${names} svarar`,
    people: (count) => plural(count, 'sv', { one: '1 person', other: `${count} personer` }),
    others: (names, count) => `${names} och ${count} till`,
  },

  people: {
    joinTitle: 'Någon som inte står på listan vill vara med',
    joinAs: { student: 'Gå med som student', alumna: 'Gå med som alumn' },
    joinOn: 'Slack eller Teams',
    joinIn: 'Språk',
    title: 'Personer',
    find: 'Sök på namn',
    none: 'Ingen heter så.',
    closePanel: (name) => `Stäng inkorgen: ${name}`,
    add: 'Öppna en inkorg till',
    unread: (count) => plural(count, 'sv', { one: '1 nytt meddelande', other: `${count} nya meddelanden` }),
    roles: { coordinator: 'Koordinator', mentor: 'Mentor', mentee: 'Adept' },
    with: (name) => `med ${name}`,
    external: 'utifrån',
    behaviour: 'Svar på frågan',
    behaviourOf: (name) => `Vad ${name} svarar på frågan`,
    everybody: 'Alla som du inte själv spelar',
    byThemselves: 'Svarar automatiskt',
    behaviours: {
      none: 'svarar inte, eller du svarar',
      coming: 'svarar ”Jag kommer”',
      notStarting: 'svarar ”Jag deltar inte”',
      notAtKickoff: 'kan inte komma, men är med',
      unsure: 'vet inte än',
      mixed: 'lite av varje',
    },
    more: (count) => `Visa ${count} till`,
  },

  answers: {
    coming: 'Kommer',
    notAtKickoff: 'Kan inte komma, men är med',
    unsure: 'Vet inte än',
    silent: 'Inget svar än',
    notStarting: 'Deltar inte',
  },
  standings: { go: 'Ombedd att komma', hold: 'Ombedd att vänta', free: 'Behöver inte komma', none: 'Inget besked än' },
  states: {
    waiting: 'På väntelistan',
    released: 'Platsen frigjord',
    withdrawn: 'Har avstått',
    applied: 'Vill vara med',
    unpaired: 'Ingen mentor än',
  },

  glance: {
    title: 'Läget just nu',
    mentees: 'Adepter',
    mentors: 'Mentorer',
    inAll: 'Har en plats',
    answered: 'Har svarat',
    starting: 'Är med',
    atKickOff: 'Kommer till startträffen',
    waiting: (count) => `${count} på väntelistan`,
    unreachable: (count) => plural(count, 'sv', { one: '1 person går inte att nå', other: `${count} personer går inte att nå` }),
    coming: 'adepter kommer',
    told: 'mentorer ombedda att komma',
    inVain: 'mentorer ombedda i onödan',
    noKickOff: 'Ingen startträff än',
  },

  pairs: {
    title: 'Så går det för paren',
    over: 'Så gick det för paren',
    sum: (count, met) =>
      `${plural(count, 'sv', { one: '1 par', other: `${count} par` })}, ${plural(met, 'sv', { one: '1 träff', other: `${met} träffar` })}`,
    pair: 'Par',
    names: (mentee, mentor) => `${mentee} och ${mentor}`,
    met: 'Träffar',
    told: (met, told) => `${met} (${told} enligt dem själva)`,
    planned: 'Planerade',
    state: 'Läge',
    states: { active: 'fortsätter', paused: 'har paus', unwound: 'avslutades i förtid', ended: 'avslutat' },
  },

  evening: {
    title: 'Så gick startträffen',
    save: 'Spara som bild',
    foot: 'Spelat i testmiljön för Pari. Inget av detta har hänt på riktigt.',
  },

  inbox: {
    title: 'Inkorgar',
    empty: 'Här finns ingenting än. Ställ fram klockan eller skriv först.',
    nobody: 'Välj vems inkorg som ska öppnas.',
    home: 'Home',
    messagesTab: 'Messages',
    rooms: 'Chattar',
    messages: 'Meddelanden',
    noHome: 'Här finns ingenting än.',
    app: 'APP',
    onlyYou: 'Bara du ser det här',
    command: 'Kommando',
    commandHint: 'hjälp, inställningar …',
    writeHint: 'Skriv till Pari, eller /mentoring hjälp',
    write: 'Skriv till Pari',
    send: 'Skicka',
    attach: 'Bifoga en fil',
    setUp: 'Skapa ett program',
    choose: 'Välj',
    optional: 'frivilligt',
    needed: 'Fyll i det här.',
    earlier: (count) => plural(count, 'sv', { one: 'Visa 1 tidigare meddelande', other: `Visa ${count} tidigare meddelanden` }),
    news: (name, count, text) =>
      count === 1 ? `Nytt meddelande till ${name}: ${text}` : `${count} nya meddelanden till ${name}, det senaste: ${text}`,
    opens: 'Knappen öppnar en sida i webbläsaren:',
    dismiss: 'Dölj',
  },

  timeline: {
    title: 'Allt som har sagts eller raderats',
    person: 'Person',
    kind: 'Typ',
    all: 'Alla',
    allKinds: 'Alla typer',
    none: 'Ingenting har sagts eller raderats än.',
    noneSuch: 'Inget matchar. Välj en annan person eller typ.',
    why: 'Varför kom det här?',
    whyDeleted: 'Varför raderades det här?',
    deleted: (count) => plural(count, 'sv', { one: '1 uppgift', other: `${count} uppgifter` }),
    attempts: (count) => plural(count, 'sv', { one: 'Ett försök', other: `${count} försök` }),
    count: (count) => plural(count, 'sv', { one: '1 rad', other: `${count} rader` }),
    states: {
      delivered: 'Har kommit fram',
      due: 'På väg',
      sending: 'På väg',
      failed: 'Kom inte fram',
      unknown: 'Har kanske kommit fram',
      dropped: 'Skickas inte längre',
      waiting: 'Väntar på adressen',
      superseded: 'Återkallat',
      merged: 'Har kommit fram i ett annat meddelande',
      deleted: 'Raderat',
    },
  },

  trouble: {
    title: 'Prova störningar',
    lead: 'Se att ingenting går förlorat och att inget sägs två gånger.',
    slackRateLimit: 'Slack säger ”inte så fort”',
    slackRateLimitNote: 'Slack tar inte emot meddelanden på en stund. De väntar och skickas senare.',
    slackTurnedAway: (count, waiting) =>
      `Slack har hittills avvisat ${plural(count, 'sv', { one: '1 meddelande', other: `${count} meddelanden` })}. ${
        waiting === 0
          ? 'Alla har skickats sedan dess, en gång var.'
          : plural(waiting, 'sv', { one: '1 väntar fortfarande.', other: `${waiting} väntar fortfarande.` })
      }`,
    slackNotYet: 'Slack har inte avvisat något meddelande än. Ställ fram klockan tills någon i Slack får ett meddelande.',
    teamsTurnedAway: (count, unreachable) =>
      `Teams har hittills avvisat ${plural(count, 'sv', { one: '1 meddelande', other: `${count} meddelanden` })}. ${plural(
        unreachable,
        'sv',
        {
          one: 'Koordinatorn ser att 1 person inte går att nå.',
          other: `Koordinatorn ser att ${unreachable} personer inte går att nå.`,
        },
      )}`,
    teamsNotYet: 'Teams har inte avvisat något meddelande än. Ställ fram klockan tills någon av dem skulle få ett meddelande.',
    teamsBlocks: 'Teams blockerar boten',
    teamsBlocksNote: 'Koordinatorn ser att den som blockerar Pari inte går att nå.',
    whom: 'Vems Teams',
    everybody: 'Alla i Teams',
    block: 'Blockera',
    unblock: 'Häv blockeringen',
    blocked: (names) => `Blockerat av: ${names}`,
    kill: 'Stäng av processen',
    killNote: 'Pari kraschar mitt i arbetet och startar igen.',
    killed: (count) =>
      plural(count, 'sv', {
        one: 'Avstängd en gång.',
        other: `Avstängd ${count} gånger.`,
      }),
    kept: (written) =>
      plural(written, 'sv', {
        one: 'Vi har räknat på nytt, och inget har gått förlorat: det enda meddelandet eller svaret från tidigare finns kvar.',
        other: `Vi har räknat på nytt, och inget har gått förlorat: alla ${written} meddelanden och svar från tidigare finns kvar.`,
      }),
    missing: (missing, written) => `Av tidigare meddelanden och svar (${written}) saknas ${missing}!`,
  },

  reset: {
    title: 'Börja om',
    note: 'Raderar allt i den här testmiljön. Det händer också när programmet stängs.',
    button: 'Börja om …',
    sure: 'Ska verkligen allt här raderas?',
    yes: 'Ja, börja om',
  },
}
