import type { SwedishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that this room says, in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  home: {
    none: 'Inget program ännu. Lägg in din deltagarlista, välj tid för startträffen, så sköter vi resten.',
    elsewhere: 'Sköter du redan ett program i en annan app? Öppna Pari där: i hemvyn kan du ta med programmet hit också.',
    newProgramme: 'Skapa ett program',
    setKickOff: 'Bestäm tid för startträffen',
    updateList: 'Uppdatera listan',
    whoIsUnreachable: 'Vilka nås inte?',
    people: (mentors, mentees, waiting) =>
      `${plural(mentors, 'sv', { one: '1 mentor', other: `${mentors} mentorer` })}, ${plural(mentees, 'sv', { one: `1 ${mentee.one}`, other: `${mentees} ${mentee.many}` })} med plats, ${waiting} i kö.`,
    sought: (count) => `Just nu letar vi efter ${plural(count, 'sv', { one: '1 person', other: `${count} personer` })}.`,
    unreachable: (count) => `Våra meddelanden når inte fram till ${plural(count, 'sv', { one: '1 person', other: `${count} personer` })}.`,
    guests: (count) =>
      `${plural(count, 'sv', { one: '1 person är gäst', other: `${count} personer är gäster` })} eller från en annan organisation: våra meddelanden når fram, men privata kanaler kan vara stängda.`,
    noKickOff: 'Startträffen är inte bestämd ännu, så ingen har fått något meddelande.',
  },

  list: {
    title: 'Deltagare',
    titleAgain: 'Uppdatera listan',
    submit: 'Granska listan',
    intro: `Kopiera raderna från ditt kalkylblad, med rubrikraden. Vi behöver namn, e-post och roll (mentor, ${mentee.one} eller koordinator) för var och en; på raden för en ${mentee.one} också mentorns e-post. Utan den står ${mentee.theOne} i kö.`,
    introFile: 'Eller välj filen, .xlsx eller .csv.',
    introAgain: 'Ingen tas bort: den som saknas på den nya listan är kvar som förut.',
    name: 'Vad heter programmet?',
    namePlaceholder: 'Vårens mentorskap 2027',
    language: 'Språk, om listan inte säger något',
    ownLanguage: 'vars och ens eget, som på plattformen',
    zone: 'Startträffens tidszon',
    country: 'Helgdagar i',
    noCountry: 'inget land',
    paste: 'Klistra in listan här',
    pasteHint: 'En lång lista kan fortsätta i nästa ruta.',
    pasteMore: 'Listan, fortsättning',
    file: 'Eller filen',
    problems: (count) => plural(count, 'sv', { one: 'En sak att rätta först', other: `${count} saker att rätta först` }),
    problemsNote: 'Inget har sparats ännu. Rätta i texten nedan, eller i ditt kalkylblad och klistra in igen.',
    more: (count) => `och ${count} till`,
    noList: 'Klistra in listan eller välj en fil.',
    noZone: (zone) => `”${zone}” är ingen tidszon. Skriv den som Europe/Helsinki.`,
    noName: 'Ge programmet ett namn.',
    nameTaken:
      'Du har redan ett program med detta namn. Ge det nya ett annat namn, eller uppdatera det tidigare programmets lista från din hemvy.',
    roleConflict: (line, email, was, now) =>
      `Rad ${line}: ${email} har varit med som ${was}, och listan säger ${now}. Rätta listan, eller be personen först kliva av.`,
    ownRole: (role) =>
      `På listan är du ${role}. Bara en koordinator kan sköta ett program: låt någon annan lägga in listan, eller ändra din egen rad till koordinator.`,
    roles: { mentor: 'mentor', mentee: mentee.one, coordinator: 'koordinator' },
  },

  imported: {
    done: (added, changed) => `Listan är sparad: ${added} nya, ${changed} ändrade.`,
    notListed: (count) =>
      plural(count, 'sv', {
        one: '1 person finns inte längre på listan men är kvar som förut.',
        other: `${count} personer finns inte längre på listan men är kvar som förut.`,
      }),
    mentorsLeft: (names) => `De här mentorerna har klivit av, så ${mentee.theMany} som står hos dem väntar på en annan mentor: ${names}.`,
    ignored: (columns) => `Lästes inte: ${columns}.`,
  },

  kickOff: {
    title: 'Startträff',
    submit: 'Se planen',
    close: 'Senare',
    date: 'Vilken dag?',
    time: 'Vilken tid?',
    venue: 'Var?',
    venuePlaceholder: 'Rum 5, Storgatan 1',
    past: 'Den tiden har redan passerat. Välj en senare dag.',
    noTime: 'Välj dag och tid.',
    tooLate: (final) =>
      `Det är för sent att fråga alla: mentorerna får sitt slutliga besked ${final}, och dessförinnan behöver folk minst ett dygn. Välj en senare dag, eller ring dem.`,
    already: 'Startträffen är redan bestämd.',
  },

  plan: {
    title: 'Planen',
    submit: 'Starta',
    close: 'Inte ännu',
    intro: (when) => `Startträffen är ${when}. Det här sker av sig självt; du kan fortfarande ändra listan.`,
    steps: {
      welcome: `${mentee.theMany} hälsas välkomna`,
      ask: 'de som inte har svarat får frågan',
      calls: 'du får en lista över dem som är bra att ringa',
      release: 'platser utan svar läggs fram för dig',
      standing: 'mentorerna får veta om de ska komma',
      reminder: `${mentee.many} som kommer får en påminnelse`,
      dayOf: 'ett sista kort meddelande samma dag',
    },
    now: 'genast: de som redan borde ha fått frågan får den',
    nobodySilent: 'Ingen får meddelanden på natten eller två gånger, och ingen antas komma utan att själv ha sagt det.',
    unreachable: (count) =>
      plural(count, 'sv', { one: '1 person nås inte ännu: se din hemvy.', other: `${count} personer nås inte ännu: se din hemvy.` }),
    started: (when) => `Nu är det igång. Startträffen är ${when}, och varje vardagsmorgon får du en lägesrapport.`,
  },

  unreachable: {
    title: (cohort) => `${cohort}: vilka som inte nås`,
    nobody: 'Alla nås.',
    line: (name, role, email, why) => `${name} (${role}, ${email}): ${why}`,
    note: 'Uppdatera listan när det är åtgärdat, eller vänta: vi letar igen när någon går med.',
    why: {
      notFound: 'ingen här har den e-postadressen. Bjud in personen, eller rätta adressen i listan.',
      notInstalled:
        'ingen som har appen här har den här e-postadressen. Be personen eller din Teams-administratör lägga till appen, eller rätta adressen.',
      deactivated: 'kontot är avstängt. Fråga en administratör, eller använd en annan adress.',
      notAPerson: 'det är inte en persons konto. Rätta adressen i listan.',
      hidden: 'kontot syns inte härifrån. Fråga en administratör.',
      recipientGone: 'kontot finns inte längre. Fråga en administratör, eller ring.',
      blockedByPerson: 'personen har blockerat appen. Ring, och be personen tillåta appen igen.',
      blockedByAdministrator: 'en administratör har blockerat meddelanden från appar. Fråga administratören.',
      appNotInstalled: 'appen är inte installerad för personen. Be hen eller en administratör lägga till den, så skickas det som väntar.',
      other: 'det senaste meddelandet kom inte fram. Ring.',
      unknown: 'vi har ingen adress till personen. Uppdatera listan.',
    },
  },

  join: {
    offer: (place) => `Också i ${place}`,
    ask: (place) =>
      `Ska programmet också finnas i ${place}? Deltagarna söks där, och den som har din e-postadress där ser och ändrar samma saker som du här.`,
    sure: 'Ja, ta det dit',
    done: (place) =>
      `Programmet finns nu också i ${place}. Deltagarna kan vara i vilken som helst av dem, och du kan sköta programmet från båda.`,
    sought: (count) =>
      plural(count, 'sv', {
        one: '1 person har inte nåtts än: vi söker där.',
        other: `${count} personer har inte nåtts än: vi söker där.`,
      }),
    already: 'Programmet finns där redan.',
  },

  refusals: {
    notOwner: 'Det kan bara en programkoordinator göra. Be den som installerade appen att lägga till dig som koordinator.',
    notCoordinator: 'Det kan bara en koordinator för det här programmet göra.',
    gone: 'Programmet finns inte längre.',
  },
  close: 'Stäng',
})
