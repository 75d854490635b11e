import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish: Copy = {
  title: 'Era träffar',
  none: 'Det finns inga träffar att planera än. De börjar efter startträffen, eller när vi har presenterat er två för varandra.',
  noneNow: {
    rests: 'Ert par har paus. Du behöver inte göra något: vi skriver till dig när det fortsätter.',
    over: 'Programmet är slut, och träffarna med det. Tack för att du var med!',
    alone: 'Ert par är slut, så det finns inga träffar att planera. Om du har frågor, hör av dig till koordinatorn.',
  },
  open: 'Mina träffar',

  themes: {
    first: 'Att lära känna varandra',
    second: 'Styrkor och mål',
    third: 'Så fungerar branschen',
    fourth: 'Nätverk och jobbsökning',
    fifth: 'Blicken bakåt och framåt',
  },

  pair: {
    title: (name) => `Du och ${name}`,
    meetings: 'Träffar hittills',
    count: (count, total) => plural(total, 'sv', { one: `${count} av 1 träff`, other: `${count} av ${total} träffar` }),
    next: 'Nästa träff',
    notPlanned: 'inte planerad än',
    due: (day) => `inte planerad än, ska hållas senast ${day}`,
    over: (when) => `Ni hade en träff planerad: ${when}. Vi frågar nästa vardag om ni träffades.`,
    place: 'Var',
    theme: 'Tema',
    paused: (day) => `Ni tar paus till ${day}. Då skriver vi igen.`,
    proposed: (name, when) => `${name} föreslår: ${when}`,
    waiting: (name, when) => `Du föreslog: ${when}. Vi väntar på svar från ${name}.`,
  },

  buttons: {
    plan: 'Föreslå en tid',
    another: 'En annan tid',
    agree: 'Det passar mig',
    move: 'Ändra tiden',
    callOff: 'Ställ in den här träffen',
    allDates: 'Alla tider',
    all: 'Planera resten också',
    suggestAll: 'Föreslå alla',
    met: 'Vi träffades',
    planned: 'Vi har bestämt en tid',
    moved: 'Vi flyttade den',
    notYet: 'Inte än',
    about: (label, name) => `${label}: ${name}`,
    log: 'Anteckna längd och tema',
    told: 'Säg hur ofta ni har träffats',
    rhythm: 'Vår egen rytm',
    mute: 'Inga fler förslag',
    unmute: 'Förslag igen',
  },

  times: {
    title: (name) => `En tid för en träff med ${name}`,
    intro:
      'Tryck på en tid, så frågar vi om den passar den andra också. Tiderna är på dagen för er båda, eller åtminstone utanför era tysta timmar.',
    none: 'Vi hittade ingen tid som passar er båda. Skriv en tid själv.',
    planned: 'Vilken tid har ni kommit överens om? Vi frågar den andra om den stämmer.',
    asked: (name, when) => `Vi har frågat ${name}: ${when}`,
    kept: (name, when) => `Vi når inte ${name} här just nu, och koordinatorerna kan se det. Vi frågar så snart vi kan: ${when}`,
  },

  series: {
    title: 'Alla träffar på en gång',
    intro: 'Samma veckodag och klockslag. Du kan flytta varje träff för sig senare.',
    fine: (when) => `${when}: går bra`,
    shifted: (when) => `${when}: flyttad, eftersom den vanliga dagen inte passar`,
    leftOut: (when, why) => `${when}: utgår. ${why}`,
    none: 'Det finns inget mer att planera: programmet slutar före nästa träff, eller så är alla redan planerade.',
  },

  problems: {
    past: 'Den här tiden har redan passerat.',
    holiday: 'Det här är en helgdag.',
    weekend: 'Det här är under ett veckoslut.',
    night: 'En av er har tysta timmar då.',
    paused: 'Ni tar paus då.',
    afterEnd: 'Programmet är slut då.',
    clash: 'En av er har en annan träff då.',
  },

  form: {
    title: 'Föreslå en tid',
    submit: 'Föreslå',
    close: 'Stäng',
    when: 'Dag och klockslag',
    placeholder: 'tis kl. 17.30',
    venue: 'Plats eller länk',
    minutes: 'Längd i minuter',
    unread: 'Vi hittade ingen dag och inget klockslag här. Skriv så här: tis kl. 17.30',
    unclear: 'Vi är inte säkra på vilken dag eller tid du menar. Skriv så här: tis 12.1 kl. 17.30',
    anyway: 'Föreslå ändå',
  },

  agreed: {
    done: (when) => `Det är bestämt: ${when}`,
    calendar: 'Skriv ”kalender”, så får du in tiden i din egen kalender.',
    told: (name) => `${name} säger ja`,
    isPlanned: (when) => `Ni träffas: ${when}`,
    calledOff: (name, when) => `${name} kan inte komma: ${when}. Träffen är inställd.`,
    didCallOff: (when) => `Träffen är inställd: ${when}. Vi meddelar den andra.`,
    already: (when) => `Det här har ni redan kommit överens om: ${when}`,
    anyway: 'Tryck en gång till om du ändå vill träffas då.',
    stale: 'Det här har ändrats under tiden. Så här ser det ut nu.',
    own: 'Du föreslog det här själv, så den andra måste säga ja.',
    gone: 'Det här gäller inte längre.',
  },

  plan: {
    title: (name) => `${name} föreslår en tid`,
    waits: (name) => `${name} väntar på ditt svar`,
    titleMoved: (name) => `${name} vill flytta er träff`,
    titleChanged: (name) => `${name} vill ändra er träff`,
    only: {
      place: 'Tiden är densamma, bara platsen ändras.',
      length: 'Tiden är densamma, bara längden ändras.',
      both: 'Tiden är densamma, men platsen och längden ändras.',
    },
    was: (when) => `Hittills: ${when}`,
    place: (venue) => `Var: ${venue}`,
    length: (minutes) => `Längd: ${minutes} minuter`,
  },

  ask: {
    planned: (name, when) => `Har du träffat ${name}? Ni hade bestämt: ${when}`,
    due: (name) => `Har du träffat ${name}? Ni skulle ha träffats vid det här laget.`,
    differs: (name, when) => `Du och ${name} svarade olika. Träffades ni? Ni hade bestämt: ${when}`,
    thanks: (count, total) =>
      plural(total, 'sv', {
        one: `Tack! Nu har ni haft ${count} av 1 träff.`,
        other: `Tack! Nu har ni haft ${count} av ${total} träffar.`,
      }),
    later: 'Tack för att du sa till. Passar någon av de här tiderna?',
    answered: 'Tack, vi har fått ditt svar.',
  },

  reminder: {
    today: (name) => `I dag träffas du och ${name}`,
    tomorrow: (name) => `I morgon träffas du och ${name}`,
    soon: (name) => `Snart träffas du och ${name}`,
  },

  nudge: {
    first: (name, day) => `Din första träff med ${name} ska hållas senast ${day}`,
    title: (name, day) => `Nästa träff med ${name} ska hållas senast ${day}`,
    theme: (theme) => `Tema: ${theme}`,
  },

  starters: {
    title: 'Det här kan ni prata om:',
    theirKnowledge: (name, words) => `${name} kan det här. Vad vill du fråga om? ”${words}”`,
    ownHope: (words) => `Berätta var du vill börja: ”${words}”`,
    work: (words) => `Fråga hur en vanlig arbetsdag ser ut: ”${words}”`,
    theirHope: (name, words) => `${name} hoppas på det här. Fråga var ni ska börja: ”${words}”`,
    ownKnowledge: (words) => `Berätta något som du själv har varit med om: ”${words}”`,
    studies: (words) => `Fråga hur studierna går: ”${words}”`,
  },

  mute: {
    done: 'Du får inga fler förslag om träffar. Vi skriver fortfarande när den andra väntar på ditt svar.',
    undone: 'Du får förslag om träffar igen, högst två i veckan.',
  },

  log: {
    title: 'Hur gick det?',
    intro: 'Det tar tio sekunder, och ni gör det var för sig.',
    submit: 'Spara',
    minutes: 'Längd i minuter',
    theme: 'Vad ni pratade om',
    line: 'En anteckning för dig själv',
    lineHint: 'Ingen annan än du läser den.',
    badMinutes: 'Skriv ett antal minuter mellan 15 och 480.',
    saved: 'Sparat.',
  },

  told: {
    title: 'Hur många gånger?',
    submit: 'Spara',
    count: (day) => `Hur många gånger har ni träffats sedan ${day}?`,
    hint: 'För dig som inte antecknar varje träff. Vi räknar det för sig.',
    bad: 'Skriv ett tal mellan 0 och 100.',
    saved: (count) => plural(count, 'sv', { one: 'Sparat: ni har träffats en gång.', other: `Sparat: ni har träffats ${count} gånger.` }),
  },

  rhythm: {
    title: 'Er egen rytm',
    submit: 'Spara',
    every: 'Dagar mellan två träffar',
    meetings: 'Hur många träffar',
    themes: 'Teman, ett på varje rad',
    hint: 'Lämna tomt för att följa programmet.',
    badEvery: 'Skriv ett tal mellan 3 och 92.',
    badMeetings: 'Skriv ett tal mellan 1 och 30.',
    saved: (count, days) => `Sparat. Antal träffar: ${count}. Dagar mellan två träffar: ${days}.`,
    told: (name) => `${name} valde en rytm för er två`,
    text: (count, days) => `Antal träffar: ${count}. Dagar mellan två träffar: ${days}. Också du kan ändra det.`,
    programme: 'Träffar',
    programmeTitle: 'Hur paren träffas',
    programmeIntro: 'Det här gäller alla par som inte har valt sin egen rytm.',
  },

  coordinator: {
    met: (count, total, all) => `Par som har haft alla programmets träffar (${all}): ${count} av ${total}.`,
    chart: 'Träffar per par',
    bar: (count) => plural(count, 'sv', { one: '1 träff', other: `${count} träffar` }),
  },

  sheet: {
    title: 'Träffar',
    columns: {
      mentee: 'Namn',
      email: 'E-post',
      mentor: 'Mentor',
      meetings: 'Antecknade träffar',
      hours: 'Antecknade timmar',
      told: 'Uppgivna träffar (inte antecknade)',
      toldHours: 'Uppgivna timmar, med vanlig längd',
      wanted: 'Träffar i programmet',
      planned: 'Nästa träff',
    },
  },
}
