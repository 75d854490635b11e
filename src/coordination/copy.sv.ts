import type { SwedishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that this room says, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  home: {
    none: 'Du har inget program ännu. Lägg in din deltagarlista och välj tid för startträffen, så sköter vi resten.',
    over: 'Dina program är slut, och det som inte längre behövs är raderat. Du kan skapa ett nytt program med din deltagarlista.',
    elsewhere: 'Sköter du redan ett program i en annan app? Öppna Pari där: i hemvyn kan du lägga till programmet här också.',
    newProgramme: 'Skapa ett program',
    setKickOff: 'Bestäm tid för startträffen',
    updateList: 'Uppdatera listan',
    chooseWords: 'Välj vad deltagarna kallas',
    whoIsUnreachable: 'Vem går inte att nå?',
    people: (mentorCount, menteeCount, waiting) =>
      `${plural(mentorCount, 'sv', { one: '1 mentor', other: `${mentorCount} mentorer` })}, ${plural(menteeCount, 'sv', { one: `1 ${mentee.one}`, other: `${menteeCount} ${mentee.many}` })} med plats, ${waiting} på väntelistan.`,
    sought: (count) => `Just nu letar vi efter ${plural(count, 'sv', { one: '1 person', other: `${count} personer` })}.`,
    unreachable: (count) => `Våra meddelanden når inte fram till ${plural(count, 'sv', { one: '1 person', other: `${count} personer` })}.`,
    guests: (count) =>
      plural(count, 'sv', {
        one: '1 person är gäst eller kommer från en annan organisation: våra meddelanden når fram, men privata kanaler kan vara stängda för personen.',
        other: `${count} personer är gäster eller kommer från en annan organisation: våra meddelanden når fram, men privata kanaler kan vara stängda för dem.`,
      }),
    noKickOff: 'Tiden för startträffen är inte bestämd ännu, så vi har inte skrivit till någon.',
  },

  list: {
    title: 'Deltagare',
    titleAgain: 'Uppdatera listan',
    submit: 'Granska listan',
    intro: `Kopiera raderna från ditt kalkylblad, med rubrikraden. Vi behöver namn, e-postadress och roll (mentor, ${mentee.one} eller koordinator) för var och en; på raden för en ${mentee.one} också mentorns e-postadress. Utan den står ${mentee.theOne} på väntelistan.`,
    introFile: 'En .xlsx- eller .csv-fil. Du kan också klistra in listan nedan.',
    introAgain: 'Ingen tas bort: den som saknas på den nya listan är kvar som förut.',
    name: 'Vad heter programmet?',
    namePlaceholder: 'Vårens mentorskap 2027',
    language: 'Språk, om listan inte säger något',
    ownLanguage: 'var och ens eget (från Slack eller Teams)',
    zone: 'Startträffens tidszon',
    country: 'Helgdagar i',
    noCountry: 'inget land',
    paste: 'Klistra in listan här',
    pasteHint: 'En lång lista kan fortsätta i nästa ruta.',
    pasteMore: 'Listan, fortsättning',
    file: 'Listan som fil',
    problems: (count) => plural(count, 'sv', { one: 'En sak att rätta först', other: `${count} saker att rätta först` }),
    problemsNote: 'Inget har sparats ännu. Rätta i ditt kalkylblad eller i texten nedan och skicka listan på nytt.',
    more: (count) => `och ${count} till`,
    noList: 'Klistra in listan eller välj en fil.',
    noZone: (zone) => `”${zone}” är ingen tidszon. Skriv den som Europe/Helsinki.`,
    noName: 'Ge programmet ett namn.',
    nameTaken:
      'Du har redan ett program med det namnet. Ge det nya ett annat namn, eller öppna hemvyn och uppdatera det tidigare programmets lista.',
    roleConflict: (line, email, was, now) =>
      `Rad ${line}: ${email} är med i programmet som ${was}, men listan säger ${now}. Rätta listan, eller be personen först lämna programmet.`,
    onlyOwnersName: (names) =>
      `Bara en ägare av appen kan lägga till koordinatorer, men listan lägger till: ${names}. Be en ägare, eller ta bort dem från listan.`,
    ownRole: (role) =>
      `På listan är du ${role}. Bara en koordinator kan sköta ett program: be någon annan lägga in listan, eller ändra din egen rad till koordinator.`,
    roles: { mentor: 'mentor', mentee: mentee.one, coordinator: 'koordinator' },
  },

  imported: {
    notOnList: (names) =>
      `Inte på listan, men fortfarande koordinatorer: ${names}. Ska de fortsätta? De ser och kan ändra allt tills en ägare tar bort dem.`,
    removeCoordinator: (name) => `Ta bort: ${name}`,
    leftCoordinators: (names) =>
      `De här koordinatorerna har lämnat uppdraget eller tagits bort, och listan ensam hämtar inte tillbaka dem: ${names}.`,
    nameCoordinator: (name) => `Hämta tillbaka: ${name}`,
  },

  kickOff: {
    title: 'Startträff',
    submit: 'Se planen',
    close: 'Senare',
    date: 'Vilken dag?',
    time: 'Vilken tid?',
    venue: 'Var?',
    venuePlaceholder: 'Rum 5, Storgatan 1',
    grace: 'Betänketid',
    graceHint: 'Om någon ger upp sin plats erbjuder vi den åt andra efter den här tiden.',
    noGrace: 'Ingen',
    minutes: (count) => plural(count, 'sv', { one: 'En minut', other: `${count} minuter` }),
    past: 'Den tiden har redan passerat. Välj en senare dag.',
    noDate: 'Välj en dag.',
    noTime: 'Välj en tid.',
    tooLate: (final) =>
      `Det är för sent att fråga alla: mentorerna får sitt slutliga besked ${final}, och innan dess behöver deltagarna minst ett dygn på sig. Välj en senare dag, eller ring deltagarna.`,
    already: 'Tiden för startträffen är redan bestämd.',
  },

  plan: {
    title: 'Planen',
    submit: 'Starta',
    close: 'Inte ännu',
    intro: (when) => `Startträffen är ${when}. Det här kommer att hända; du kan fortfarande ändra listan.`,
    steps: {
      welcome: `vi hälsar ${mentee.theMany} välkomna`,
      ask: 'vi frågar dem som inte har svarat ja eller nej',
      calls: 'du får en lista över dem som det är bra att ringa',
      release: 'du bestämmer om platser där svar saknas',
      standing: 'vi meddelar mentorerna om de ska komma',
      reminder: `vi påminner ${mentee.many} som kommer`,
      dayOf: 'vi skickar ett sista kort meddelande samma dag',
    },
    now: 'genast: vi frågar dem som redan borde ha fått frågan',
    nobodySilent:
      'Vi frågar högst tre gånger, och på natten skriver vi bara om något ändras i sista stund. Ingen antas komma utan att själv ha sagt det.',
    unreachable: (count) =>
      plural(count, 'sv', {
        one: '1 person går inte att nå ännu: se hemvyn.',
        other: `${count} personer går inte att nå ännu: se hemvyn.`,
      }),
    started: (when) => `Nu är programmet i gång. Startträffen är ${when}, och varje vardagsmorgon får du en lägesrapport.`,
  },

  words: {
    title: 'Vad deltagarna kallas',
    submit: 'Spara',
    intro: (cohort) =>
      `${cohort}: vad kallar ni dem som har en mentor? Välj ett ord på varje språk. Vi använder det i allt som vi skriver om programmet.`,
    languages: { en: 'På engelska', fi: 'På finska', sv: 'På svenska' },
    another: 'ett annat ord …',
    naming: {
      title: 'Ett annat ord',
      submit: 'Fortsätt',
      intro: 'Vilket ord använder ni? Skriv det i samma form som ordet i exemplet.',
    },
    inflecting: {
      title: 'Ordets former',
      intro: {
        en: 'På engelska behöver vi ordet i de här formerna. Varje exempel visar formen med ett annat ord.',
        fi: 'På finska behöver vi ordet i de här formerna. Varje exempel visar formen med ett annat ord.',
        sv: 'På svenska behöver vi ordet i de här formerna. Varje exempel visar formen med ett annat ord. Det ska vara ett ord med ”en”.',
      },
    },
    forms: {
      one: 'En person',
      a: 'En person, med a eller an',
      many: 'Flera personer',
      ofOne: 'Genitiv: vems?',
      some: 'Partitiv: vem?',
      yours: 'Läsarens egen: -si',
      someOfMany: 'Partitiv i plural: vilka?',
      theOne: 'En person, bestämd form',
      theMany: 'Flera personer, bestämd form',
    },
    problems: {
      missing: 'Skriv den här formen av ordet.',
      tooLong: 'Skriv högst 40 tecken.',
      taken: (word) => `”${word}” betyder en annan roll i en lista. Välj ett annat ord.`,
    },
    done: 'Sparat. Så här skriver vi från och med nu:',
    again: 'Om något inte stämmer kan du öppna formuläret igen och välja ”ett annat ord …”.',
  },

  departed: {
    heading: (cohort) => `${cohort}: ett konto är avstängt`,
    who: (names) => `Avstängt eller borttaget konto: ${names}.`,
    whatToDo:
      'Våra meddelanden kommer inte fram till den som saknar konto, så vi räknar inte längre med det tidigare svaret, och vi berättar för paret hur läget är. Fråga en administratör, eller ring. Om personen har en ny e-postadress, rätta den i listan.',
  },

  unreachable: {
    title: (cohort) => `${cohort}: personer som inte går att nå`,
    nobody: 'Alla går att nå.',
    line: (name, role, email, why) => `${name} (${role}, ${email}): ${why}`,
    note: 'Uppdatera listan när det är åtgärdat, eller vänta: vi letar igen när någon ny ansluter sig.',
    candidates:
      'De här kontona kan vara deras. En annan organisation eller den som använder kontot säger det: bekräfta bara om du vet vems kontot är.',
    account: (person, name) => `${person}: det här kontot kan vara rätt: ”${name}”.`,
    accountOf: (person, name, organisation) => `${person}: det här kontot kan vara rätt: ”${name}”, organisationen ”${organisation}”.`,
    typed: 'Den som använder kontot skrev själv e-postadressen; ingen annan har bekräftat den.',
    confirm: (person) => `Bekräfta: ${person}`,
    bound: (person) => `Bekräftat: ${person}. Från och med nu går våra meddelanden till det kontot.`,
    why: {
      unproven:
        'en annan organisation har ett konto med den här e-postadressen. Se nedan vems det är, eller be personen gå med som medlem.',
      notFound: 'ingen här har den e-postadressen. Bjud in personen, eller rätta adressen i listan.',
      notInstalled:
        'ingen som har appen här har den här e-postadressen. Be personen eller din Teams-administratör lägga till appen, eller rätta adressen.',
      deactivated: 'kontot är avstängt. Fråga en administratör, eller använd en annan adress.',
      notAPerson: 'det är inget personligt konto. Rätta adressen i listan.',
      hidden: 'kontot syns inte härifrån. Fråga en administratör.',
      recipientGone: 'kontot finns inte längre. Fråga en administratör, eller ring personen.',
      blockedByPerson: 'personen har blockerat appen. Ring, och be personen ta bort blockeringen.',
      blockedByAdministrator: 'en administratör har blockerat meddelanden från appar. Fråga administratören.',
      appNotInstalled:
        'appen är inte installerad för personen. Be personen eller en administratör lägga till den, så skickas det som väntar.',
      other: 'det senaste meddelandet kom inte fram. Ring personen.',
      unknown: 'vi har ingen adress till personen. Uppdatera listan.',
    },
  },

  join: {
    offer: (place) => `Lägg till i ${place}`,
    ask: (place) =>
      `Ska programmet läggas till i ${place} också? Vi söker deltagarna där. Kontot med din e-postadress där ser allt du ser här och kan göra samma ändringar.`,
    sure: 'Ja, lägg till det där',
    done: (place) =>
      `Programmet finns nu också i ${place}. Det räcker att deltagarna finns på det ena stället, och du kan sköta programmet från båda.`,
    sought: (count) =>
      plural(count, 'sv', {
        one: '1 person har inte gått att nå än: vi söker personen där.',
        other: `${count} personer har inte gått att nå än: vi söker dem där.`,
      }),
    already: 'Programmet finns där redan.',
  },

  roles: {
    removed: {
      owner: (person) =>
        `Du äger inte längre appen här. ${person} har ändrat det. Tack för allt du har gjort! Om det kommer som en överraskning kan du fråga ${person}.`,
      coordinator: (cohort, person) =>
        `Du koordinerar inte längre ${cohort}. ${person} har ändrat det. Tack för allt du har gjort! Om det kommer som en överraskning kan du fråga ${person}.`,
      viewer: (cohort, person) =>
        `Du ser inte längre siffrorna för ${cohort}. ${person} har ändrat det. Om det kommer som en överraskning kan du fråga ${person}.`,
    },
    done: {
      ownerNamed: 'Klart: personen äger appen här från och med nu och kan skapa program samt ge och ta bort uppdrag.',
      ownerRemoved: 'Klart: personen äger inte längre appen här.',
      coordinatorNamed: 'Klart: personen koordinerar programmet från och med nu.',
      coordinatorRemoved: 'Klart: personen koordinerar inte längre programmet. Personens knappar fungerar inte längre.',
      viewerNamed: 'Klart: personen ser siffrorna för programmet från och med nu.',
      viewerRemoved: 'Klart: personen ser inte längre siffrorna för programmet.',
    },
    refusals: {
      onlyOwner: 'Det kan bara en ägare av appen göra på den här arbetsytan. Själv kan du alltid lämna uppdraget.',
      ownCohort: 'Det kan bara en ägare göra som också koordinerar programmet. Fråga någon av koordinatorerna.',
      notMember:
        'Personen är ännu inte medlem på den här arbetsytan eller har inte öppnat appen. Be personen göra det, och försök sedan igen.',
      lastOwner: 'Det här är den sista ägaren av appen här. Utse först en annan ägare.',
      configuredOwner: 'Personen är ägare enligt serverns inställningar. Fråga den som sköter servern.',
      otherRole: 'Personen är med i programmet i en annan roll och kan därför inte koordinera det. Utse någon annan.',
    },
  },

  refusals: {
    candidateGone: 'Kontot har ändrats eller är redan bekräftat. Öppna listan igen.',
    notOwner: 'Det kan bara en ägare av appen göra på den här arbetsytan. Be den som installerade appen att utse dig till ägare.',
    notCoordinator: 'Det kan bara en koordinator för det här programmet göra.',
    gone: 'Programmet finns inte längre.',
  },
  close: 'Stäng',
})
