import type { SwedishRole } from '../../contract/role-words.ts'
import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish = (mentee: SwedishRole): Copy => ({
  fields: { was: 'Tills nu' },

  moved: {
    time: 'Startträffen har fått en ny tid',
    venue: 'Startträffen har fått en ny plats',
    sameTime: 'Allt annat är som förut, och ditt svar gäller fortfarande.',
    sameTimeOpen: 'Allt annat är som förut.',
    ask: 'Kan du komma den nya tiden? Svara på nytt, för tidigare svar gällde den gamla tiden.',
    away: 'Du har sagt att du inte kan komma. Om den nya tiden passar dig kan du svara på nytt.',
    mentor: `Åk inte hemifrån förrän vi har sagt att din ${mentee.one} kommer. Vi frågar alla på nytt.`,
    waiting: 'Du står på väntelistan. Vi skriver om en plats blir ledig.',
    offered: 'Du kan fortfarande ta den plats som vi har erbjudit dig.',
    released: 'Din plats i programmet är inte längre reserverad. Vill du ändå delta? Ett tryck ger dig en plats på väntelistan.',
    coordinator: (cohort) => `${cohort}: vi meddelar alla som kände till den gamla tiden eller platsen.`,
    earlier: 'Du svarade på en fråga om den tidigare tiden. Startträffen har flyttats sedan dess, så svara gärna för den nya tiden.',
  },

  calledOff: {
    title: 'Startträffen är inställd',
    coming: 'Du hade sagt att du kommer: tack! Kom inte, för ingen är på plats.',
    open: 'Du behöver inte svara på vår fråga längre.',
    away: 'Du hade sagt att du inte kan komma, så inget ändras för dig.',
    mentor: 'Åk inte hemifrån, för ingen är på plats.',
    waiting: 'Du behåller din plats på väntelistan.',
    offered: 'Vi erbjuder dig ingen plats just nu. Du behåller din plats på väntelistan.',
    joining: (programme) => `Du kom precis med i programmet ${programme}. Välkommen ändå!`,
    released: 'Du behöver inte göra något.',
    mentors: (mentors) => `Din plats i programmet är fortfarande reserverad, och din mentor är fortfarande ${mentors}.`,
    place: 'Din plats i programmet är fortfarande reserverad.',
    mentees: (mentees) => `Du är fortfarande mentor för ${mentees}.`,
    later: 'Koordinatorn berättar hur programmet fortsätter. Om det blir en ny tid frågar vi dig på nytt.',
    coordinator: (cohort) => `${cohort}: vi meddelar alla och frågar ingen något längre. Par och platser är kvar.`,
  },

  home: {
    calledOff: 'Startträffen är inställd.',
    people: 'Vi frågar ingen något längre. Du kan välja en ny tid, och då frågar vi alla på nytt.',
  },
})
