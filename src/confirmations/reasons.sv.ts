import type { KindWords } from '../house/kinds.ts'
import type { english } from './reasons.ts'

/** What this room's deliveries are called, and why somebody gets them, in Swedish. */
export const swedish: Readonly<Record<keyof typeof english, KindWords>> = {
  'confirmation.welcome': { name: 'Välkommen', why: 'Alla som har en plats hälsas välkomna när programmet närmar sig.' },
  'confirmation.ask': {
    name: 'Fråga',
    why: 'Det har inte kommit något svar om startträffen än. Efter ett svar, vilket som helst, frågar vi inte mer.',
    steps: [
      { name: 'Första frågan', why: 'Två veckor före startträffen frågar vi alla en gång, också mentorerna.' },
      { name: 'Andra frågan', why: 'Första frågan är fortfarande obesvarad. Efter ett svar hade den här inte skickats.' },
      { name: 'Tredje och sista frågan', why: 'Två frågor är fortfarande obesvarade och tiden går snart ut. Det kommer aldrig en fjärde.' },
    ],
  },
  'confirmation.reminder': {
    name: 'Påminnelse',
    why: 'Personen har svarat ja. Ett återbud nu kan fortfarande spara en resa för någon.',
  },
  'confirmation.dayOf': { name: 'I dag', why: 'Personen har svarat ja, och startträffen är i dag.' },
  'confirmation.released': { name: 'Platsen frigjord', why: 'Inget svar kom i tid, och koordinatorn frigjorde platsen.' },
  'confirmation.mentorAway': { name: 'Mentorn borta', why: 'Mentorn kan inte komma till startträffen men är mentor ändå.' },
  'confirmation.mentorBack': { name: 'Mentorn kommer ändå', why: 'Mentorn hade sagt nej men kan komma ändå.' },
  'confirmation.mentorLeft': {
    name: 'Mentorn avstod',
    why: 'Mentorn kan inte vara med. Den som blev utan står först på väntelistan och får en annan mentor när det finns en.',
  },
  'standing.go': {
    name: 'Till mentorn: kom',
    why: 'Den som mentorn ska träffa har bekräftat, så resan lönar sig. Det här säger vi aldrig på en gissning.',
  },
  'standing.hold': {
    name: 'Till mentorn: vänta',
    why: 'Den som mentorn ska träffa har inte bekräftat än, så det är bäst att inte åka hemifrån än.',
  },
  'standing.free': {
    name: 'Till mentorn: behöver inte komma',
    why: 'Ingen som mentorn skulle träffa kommer, och ingen mentor ska komma i onödan.',
  },
  'offer.made': { name: 'Erbjudande', why: 'Personen står näst på tur på väntelistan, och en plats har blivit ledig.' },
  'offer.won': { name: 'Fick platsen', why: 'Personen var först med att säga ja till en erbjuden plats.' },
  'offer.lost': { name: 'Platsen är tagen', why: 'Platsen som vi erbjöd gick till någon annan. Platsen på väntelistan finns kvar.' },
  'coordinator.balance': { name: 'Morgonrapport', why: 'Varje arbetsdag fram till startträffen får koordinatorn se läget.' },
  'coordinator.calls': { name: 'Vem det är bra att ringa', why: 'Några är det bättre att ringa än att skriva till igen.' },
  'coordinator.release': {
    name: 'Platser att besluta om',
    why: 'Tiden har gått ut. Ett uteblivet svar är inget svar, så koordinatorn bestämmer.',
  },
  'coordinator.offers': { name: 'Plats att erbjuda', why: 'Så här nära startträffen erbjuder vi en plats bara om koordinatorn vill det.' },
  'coordinator.missing': { name: 'Vilka som saknas', why: 'Startträffen har börjat. Här markerar koordinatorn dem som inte är på plats.' },
  'coordinator.alert': { name: 'Viktig ändring', why: 'Något ändrades så sent att koordinatorn bör få veta det.' },
}
