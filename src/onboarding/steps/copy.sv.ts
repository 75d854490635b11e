import { atStart, type SwedishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  buttons: {
    begin: 'Då börjar vi',
    goOn: 'Fortsätt där du slutade',
    profile: 'Min profil',
    change: {
      language: 'Språk',
      mentoring: 'Vad mentorskap är',
      profile: 'Ändra min profil',
      times: 'Tidszon och tider',
      contact: 'En andra kontakt',
      consent: 'Vad jag samtycker till',
      start: 'Startträffens datum',
    },
    ask: (count) => plural(count, 'sv', { one: 'Be 1 person om en profil', other: `Be ${count} personer om profil` }),
    stuck: 'Hur långt alla har kommit',
    choices: 'Branscher och ämnen',
    askThese: (count) => plural(count, 'sv', { one: 'Fråga den här personen', other: `Fråga de här ${count} personerna` }),
    nudgeThese: (count) => plural(count, 'sv', { one: 'Påminn den här personen', other: `Påminn de här ${count} personerna` }),
    nudge: (count) => plural(count, 'sv', { one: 'Påminn 1 person', other: `Påminn ${count} personer` }),
  },
  form: { next: 'Fortsätt', save: 'Spara', later: 'Inte nu', step: (count, all) => `Steg ${count} av ${all}` },

  invited: {
    title: (name) => `Välkommen, ${name}!`,
    titleAgain: (name) => `${name}, några korta frågor`,
    mentee: (programme) => `Du är med i programmet ${programme}. Några korta frågor hjälper oss att hitta rätt mentor för dig.`,
    paired: (programme) =>
      `Du är med i programmet ${programme}, och du har redan ett par. Några korta frågor hjälper er att lära känna varandra.`,
    mentor: (programme) =>
      `Tack för att du vill vara mentor i programmet ${programme}. Några korta frågor hjälper oss att hitta någon som har nytta av just din erfarenhet.`,
    note: 'Det tar ungefär fem minuter. Du kan avbryta när som helst och fortsätta senare, på vilken enhet du vill.',
  },
  nudge: {
    title: (name) => `${name}, din profil är inte klar än`,
    notBegun: 'Det tar ungefär fem minuter, och det hjälper oss att hitta rätt person för dig.',
    paired: 'Det tar ungefär fem minuter, och det hjälper er att lära känna varandra.',
    begun: (count, all) => `Du har gjort ${count} av ${all} steg, och allt du har skrivit finns kvar.`,
    note: 'Om du har ändrat dig, berätta det för din koordinator. Det går också bra.',
  },

  language: { title: 'Ditt språk', label: 'På vilket språk ska vi skriva till dig?' },
  mentoring: {
    title: 'Vad mentorskap är',
    what: 'Mentorskap är en frivillig och professionell relation för en bestämd tid. Någon med mer erfarenhet hjälper en annan vidare i arbetet, i studierna eller i livet, och båda lär sig.',
    not: 'Det är inte vänskap, inte praktik och inget löfte om ett jobb.',
    mentee:
      'Du ansvarar själv för det du lär dig: du säger vad du vill prata om, föreslår träffar och förbereder dig. Mentorn lyssnar, frågar och berättar om sina egna erfarenheter.',
    mentor: `Du lyssnar, frågar och berättar om dina egna erfarenheter. Du behöver inte ha svar på allt: ${mentee.theOne} ansvarar själv för det som ska läras.`,
    hours:
      'Räkna med ungefär 20 timmar sammanlagt: startträffen, fyra till sex träffar som ni två kommer överens om och lite tid före varje träff.',
    when: 'Startträff',
    where: 'Plats',
    noDate: 'datumet är inte bestämt än',
    ends: 'Programmet slutar',
  },
  profile: {
    title: 'Din profil',
    known: 'Kontrollera det som redan står här, och fyll i det som saknas.',
    unknown: 'Berätta lite om dig själv. Några ord räcker.',
    field: 'Din bransch',
    fieldOwn: 'Eller din bransch med egna ord',
    degree: 'Vad studerar du?',
    degreeHint: 'Examen och skola',
    wishes: 'Vad vill du få ut av mentorskapet?',
    wishesHint: 'Med egna ord, en mening räcker. Din mentor läser det.',
    wish: ['Vad vill du helst prata om?', 'Och i andra hand?', 'Och i tredje hand?'],
    none: 'inget mer',
    decisive: 'Vilket av dem är viktigast för dig?',
    first: 'det första',
    second: 'det andra',
    third: 'det tredje',
    languages: 'På vilka språk kan du träffas?',
    work: 'Vad arbetar du med?',
    workHint: 'Titel och arbetsplats',
    knows: 'Vad har du erfarenhet av?',
    knowsHint: `Med egna ord. Det är det som ${mentee.theOne} söker.`,
    topics: 'Vad vill du gärna prata om?',
    topicsOwn: 'Eller andra ämnen, med ”;” emellan',
    mentees: `Hur många ${mentee.many} kan du ta den här gången?`,
    menteesHint: 'Du kan ändra antalet när som helst. Ett par som du redan har fortsätter alltid.',
    noneThisTime: 'ingen nu, fråga mig nästa gång',
    saved: 'Din profil är sparad.',
    pairsStay: (count) =>
      plural(count, 'sv', {
        one: 'Du har 1 par mer än så. Det fortsätter som förut: prata med din koordinator om du vill ändra på det.',
        other: `Du har ${count} par mer än så. De fortsätter som förut: prata med din koordinator om du vill ändra på det.`,
      }),
    pairsRun: (count) =>
      plural(count, 'sv', {
        one: 'Du har 1 par mer än så. Det fortsätter som förut. Om det blir för mycket kan paret avslutas vänligt: se meddelandet som vi har skickat till dig.',
        other: `Du har ${count} par mer än så. De fortsätter som förut. Om det blir för mycket kan ett par avslutas vänligt: se meddelandet som vi har skickat till dig.`,
      }),
  },
  times: { title: 'När vi får skriva', intro: 'Under dina tysta timmar skriver vi bara om något ändras i sista stund.' },
  contact: {
    title: 'En andra kontakt',
    intro:
      'Om något ändras i sista stund och du inte har sett vårt meddelande, hur kan din koordinator annars nå dig? Bara koordinatorer ser det här.',
    label: 'Telefonnummer eller en annan e-postadress',
  },
  consent: {
    title: 'Ditt samtycke',
    intro:
      'Du kan ändra det här när som helst. Skriv ”mina uppgifter” så ser du allt som vi sparar om dig. Efter programmet raderas det mesta av sig självt.',
    label: 'Jag samtycker till att',
    pairing: 'min profil används för att hitta ett par och koordinatorerna läser den',
    sharing: 'den som jag är ett par med får läsa min profil',
    later: 'ni får berätta för mig om nästa program',
  },
  start: {
    title: 'Redo att börja?',
    text: 'Det här är sista steget. Kontrollera startträffens datum:',
    noDate: 'Startträffens datum är inte bestämt än. Vi meddelar dig när det är bestämt.',
    label: 'Ditt svar',
    suits: 'Jag är med, och datumet passar mig',
    doesNotSuit: 'Jag är med, men datumet passar inte',
  },

  end: {
    title: (name) => `Tack, ${name}: du är med`,
    mentee: 'Vi skriver så snart du har en mentor.',
    mentor: `Vi skriver så snart vi har hittat en ${mentee.one} åt dig.`,
    again: 'Före startträffen frågar vi ännu en gång om du kan komma: svara gärna då också.',
    doesNotSuit: 'Tack för att du sa till om datumet. Din koordinator vet om det och hör av sig. Du behåller din plats.',
    saved: 'Sparat.',
    change: 'Du kan ändra det här när som helst:',
  },
  problems: {
    empty: 'Skriv något här, gärna kort.',
    choose: 'Välj ett alternativ.',
    twice: 'Du har redan valt det här. Välj något annat eller inget.',
    noSuchWish: 'Det önskemålet har du inte fyllt i. Välj ett som du har fyllt i.',
    gap: 'Fyll först i önskemålet före det här.',
    contact: 'Skriv ett telefonnummer med minst fem siffror, eller en e-postadress.',
    pairing: 'Utan det här kan vi inte hitta ett par åt dig. Om du inte vill samtycka, välj ”Inte nu” och berätta det för din koordinator.',
  },
  refusals: {
    gone: 'Du är inte längre med i det här programmet, så det finns inget att fylla i. Fråga din koordinator om det inte stämmer.',
    nothing: 'Du är inte med i något program som behöver en profil av dig.',
    onlyCoordinator: 'Bara en koordinator för den här gruppen kan göra det.',
    begun: 'Startträffen har börjat, så vi ber inte om profiler längre.',
  },

  home: {
    progress: (programme, count, all) => `${programme}: du har gjort ${count} av ${all} steg.`,
    begin: (programme) => `${programme}: vi vill gärna veta lite mer om dig.`,
    counted: (count, asked) =>
      plural(asked, 'sv', { one: `Profiler: ${count} av 1 är klar.`, other: `Profiler: ${count} av ${asked} är klara.` }),
  },
  stuck: {
    title: 'Hur långt alla har kommit',
    nobody: 'Ingen har fastnat.',
    intro: 'De här personerna har inte kommit vidare på ett tag:',
    onTheWay: (count) =>
      plural(count, 'sv', { one: '1 person till svarar ännu på frågorna.', other: `${count} personer till svarar ännu på frågorna.` }),
    finished: (count, all) => plural(all, 'sv', { one: `${count} av 1 är klar.`, other: `${count} av ${all} är klara.` }),
    pauses: 'De här personerna tar paus, så vi påminner dem inte:',
    pause: (name, day) => `${name}, till ${day}`,
    notBegun: 'har inte börjat',
    steps: {
      language: 'vid steget om språk',
      mentoring: 'vid steget om vad mentorskap är',
      profile: 'vid profilen',
      times: 'vid steget om tider',
      contact: 'vid den andra kontakten',
      consent: 'vid samtycket',
      start: 'vid sista steget',
    },
    days: (count) => plural(count, 'sv', { one: 'i 1 dag', other: `i ${count} dagar` }),
    line: (name, step, days) => `${name}: ${step}, ${days}`,
    notReached: 'går inte att nå här, så vårt meddelande har inte kommit fram',
    reminded: (count) => plural(count, 'sv', { one: 'påmind en gång', other: `påmind ${count} gånger` }),
    dates: 'Startträffens datum passar inte:',
    more: (count) => `och ${count} till`,
    asked: (count) =>
      plural(count, 'sv', { one: 'Vi har bett 1 person om en profil.', other: `Vi har bett ${count} personer om en profil.` }),
    nudged: (count) => plural(count, 'sv', { one: 'Vi har påmint 1 person.', other: `Vi har påmint ${count} personer.` }),
    writes: (count) =>
      plural(count, 'sv', { one: 'Vi skriver till den här personen:', other: `Vi skriver till de här ${count} personerna:` }),
    reads: (name) => `${name} får det här meddelandet:`,
    changed: 'Något har ändrats under tiden, så vi har inte skrivit till någon. Så här ser det ut nu:',
    nobodyToAsk: 'Vi har redan frågat alla.',
    nobodyToNudge: 'Det finns ingen att påminna nu: vi påminner samma person högst en gång i veckan.',
  },
  ready: {
    title: 'Räcker mentorerna till?',
    all: (places, count) =>
      `${plural(places, 'sv', { one: '1 plats', other: `${places} platser` })} hos mentorer, ${plural(count, 'sv', { one: `1 ${mentee.one}`, other: `${count} ${mentee.many}` })}`,
    noField: 'ingen bransch',
    line: (field, places, count, finished, all) => `${field}: ${places} / ${count}; färdiga profiler: ${finished} av ${all}`,
    lineNote: `Platser hos mentorer / ${mentee.many}, efter bransch:`,
    languageNote: 'Samma sak efter språk som man kan träffas på:',
    post: 'Ett inlägg som du kan kopiera:',
    aims: 'Ditt mål, och hur många som är med:',
    aim: {
      mentor: (field, count, limit) => `Mentorer, ${field}: ${count} av ${limit}`,
      mentee: (field, count, limit) => `${atStart(mentee.many)}, ${field}: ${count} av ${limit}`,
    },
    missing: {
      mentor: (count) => plural(count, 'sv', { one: '1 mentor', other: `${count} mentorer` }),
      mentee: (count) => plural(count, 'sv', { one: `1 ${mentee.one}`, other: `${count} ${mentee.many}` }),
    },
    missingIn: {
      mentor: (count, tongue) => plural(count, 'sv', { one: `1 mentor på ${tongue}`, other: `${count} mentorer på ${tongue}` }),
      mentee: (count, tongue) =>
        plural(count, 'sv', { one: `1 ${mentee.one} på ${tongue}`, other: `${count} ${mentee.many} på ${tongue}` }),
    },
    byField: (fields) => `Efter bransch: ${fields}.`,
    lack: (field, count) => `${field} (${count})`,
    call: (programme, lacking) => `Vi saknar ${lacking} i ${programme}.`,
    ask: {
      mentor:
        'Det tar ungefär 20 timmar på ett halvår, och du lär dig något själv också. Vill du hjälpa till, eller känner du någon som vill? Skriv till oss.',
      mentee: 'Vill du vara med, eller känner du någon som vill? Skriv till oss.',
    },
    languages: { en: 'engelska', fi: 'finska', sv: 'svenska' },
    tongues: { en: 'engelska', fi: 'finska', sv: 'svenska' },
  },
  choices: {
    title: 'Branscher och ämnen',
    intro:
      'Det här väljer man bland i sin profil. Skriv ett per rad: namnet på engelska, finska och svenska, med ”;” emellan. Det som någon redan har valt ändras inte.',
    fields: 'Branscher',
    topics: 'Ämnen, högst tio',
    none: 'Skriv åtminstone ett.',
    tooMany: (limit) => `Det finns plats för ${limit} rader. Lämna bort några.`,
    wrong: (text) => `”${text}”: skriv tre namn på högst 60 tecken, med ”;” emellan.`,
    twice: (text) => `”${text}” finns två gånger. Ta bort det ena.`,
  },
  doesNotSuit: {
    title: (name) => `${name}: startträffens datum passar inte`,
    text: 'Profilen är klar, och personen vill vara med. Platsen är kvar, och vi frågar om startträffen som vanligt.',
  },
  fewerThanPairs: {
    title: (name) => `${name} har fler par än hen kan ta nu`,
    text: (count) =>
      plural(count, 'sv', {
        one: '1 par är fler än det antal som hen valde. Paret fortsätter, och vi har inte berättat det för någon annan.',
        other: `${count} par är fler än det antal som hen valde. Paren fortsätter, och vi har inte berättat det för någon annan.`,
      }),
    next: 'Om hen vill avsluta ett par kan hen säga det till oss, och då får du veta det. Prata med personen först. Du kan avsluta ett par på parets kort. Båda får ett vänligt besked.',
  },
  sheet: { title: 'Profiler', name: 'Namn', decisive: 'Viktigast', mentees: 'Hur många det finns plats för' },
  card: {
    steps: 'Steg',
    done: (count, all) => `${count} av ${all}`,
    finished: 'klart',
    degree: 'Studier',
    work: 'Arbete',
    ranked: 'Vill prata om',
    decisive: (wish) => `viktigast: ${wish}`,
    languages: 'Kan träffas på',
    mentees: `Högsta antal ${mentee.many}`,
    knows: 'Erfarenhet',
    topics: 'Pratar gärna om',
    date: 'Startträffens datum',
    doesNotSuit: 'passar inte',
    pause: 'Tar paus',
    until: (day) => `till ${day}`,
  },
})
