import type { SwedishRole } from '../../contract/role-words.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  fields: { was: 'Tidigare' },

  moved: {
    ownCalendar: 'Om du själv har lagt in startträffen i din kalender, ändra den där också.',
    time: 'Startträffen har fått en ny tid',
    venue: 'Startträffen har fått en ny plats',
    noVenue: 'Platsen för startträffen är inte bestämd än',
    venueLater: 'Vi skriver till dig så snart den nya platsen är klar.',
    sameTime: 'Allt annat är som förut, och ditt svar gäller fortfarande.',
    sameTimeOpen: 'Allt annat är som förut.',
    ask: 'Passar den nya tiden dig? Svara gärna på nytt, för tidigare svar gällde den gamla tiden.',
    first: 'Passar den nya tiden dig? Ett tryck räcker, och ett nej är lika välkommet som ett ja.',
    away: 'Du har sagt att du inte kan komma. Om den nya tiden passar dig kan du svara på nytt.',
    mentor: `Åk inte hemifrån förrän vi har sagt att din ${mentee.one} kommer. Vi frågar alla på nytt.`,
    mentorNear: `Åk inte hemifrån om vi inte skriver till dig igen: vi frågar just nu om den nya tiden. Så snart din ${mentee.one} tackar ja får du veta det. Om du inte hör något från oss behöver du inte komma. Tack för att du är flexibel!`,
    waiting: 'Du står på väntelistan. Vi skriver om en plats blir ledig.',
    offered: 'Du kan fortfarande ta den plats som vi har erbjudit dig.',
    released:
      'Din plats i programmet är inte längre reserverad. Vill du ändå delta? Ett tryck räcker för att du ska komma med på väntelistan.',
    coordinator: (cohort) => `${cohort}: vi meddelar alla som kände till den gamla tiden eller platsen.`,
    coordinatorNear:
      'Vi frågar alla på nytt. I hemvyn ser du vilka som har svarat och vilka det är bra att ringa. Vi skriver bara om någon som har tackat ja ändå inte kan komma.',
    notMoved: 'Startträffen har inte ändrats',
    notMovedText: (when) =>
      `Den skulle flyttas till ${when}, men Pari var inte i gång när ändringen skulle meddelas, och nu är det för sent. Ingen har fått veta något, så berätta själv vad deltagarna behöver veta.`,
    passed: 'Startträffen har redan varit',
    passedText:
      'Den flyttades till en tidigare tid, och vi nådde dig inte före den. Kom inte den tid som du har fått veta, för då är ingen där. Koordinatorn berättar hur programmet fortsätter.',
    earlier: 'Du svarade på en fråga om den tidigare tiden. Startträffen har flyttats sedan dess, så svara gärna för den nya tiden.',
  },

  calledOff: {
    ownCalendar: 'Om du själv har lagt in startträffen i din kalender, ta bort den där också.',
    title: 'Startträffen är inställd',
    coming: 'Du har sagt att du kommer: tack för det! Men kom inte den här gången, för ingen kommer att vara där.',
    open: 'Du behöver inte svara på vår fråga längre.',
    away: 'Du har sagt att du inte kan komma, så inget ändras för dig.',
    mentor: 'Åk inte hemifrån, för ingen kommer att vara där.',
    waiting: 'Du står kvar på väntelistan.',
    offered: 'Vi erbjuder dig ingen plats just nu. Du står kvar på väntelistan.',
    joining: (programme) => `Du är fortfarande med i programmet ${programme}. Vi hade inte frågat dig om startträffen ännu.`,
    released: 'Du behöver inte göra något.',
    mentors: (mentors) => `Din plats i programmet är fortfarande reserverad, och din mentor är fortfarande ${mentors}.`,
    place: 'Din plats i programmet är fortfarande reserverad.',
    mentees: (mentees) => `Du är fortfarande mentor för ${mentees}.`,
    later: 'Koordinatorn berättar hur programmet fortsätter. Om det blir en ny tid skriver vi till dig.',
    laterWaiting: 'Koordinatorn berättar hur programmet fortsätter. Om det blir en ny tid och en plats blir ledig skriver vi till dig.',
    coordinator: (cohort) => `${cohort}: vi meddelar alla och frågar ingen något längre. Par och platser är kvar.`,
  },

  home: {
    calledOff: 'Startträffen är inställd.',
    people: 'Vi frågar ingen något längre.',
    again: 'Du kan välja en ny tid, och då frågar vi alla på nytt.',
  },
})
