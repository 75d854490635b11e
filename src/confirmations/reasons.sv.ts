import type { KindWords } from '../house/kinds.ts'
import type { english } from './reasons.ts'

/** What this room's deliveries are called, and why somebody gets them, in Swedish. */
export const swedish: Readonly<Record<keyof typeof english, KindWords>> = {
  'confirmation.welcome': { name: 'Välkommen', why: 'Alla adepter med en plats hälsas välkomna när programmet närmar sig.' },
  'confirmation.ask': {
    name: 'Fråga',
    why: 'Hen har inte sagt än om hen kommer till startträffen. Vilket svar som helst gör slut på frågorna.',
    steps: [
      { name: 'Första frågan', why: 'Två veckor före får alla frågan en gång, både adepter och mentorer.' },
      { name: 'Andra frågan', why: 'Första frågan är fortfarande öppen. Ett svar hade gjort den här onödig.' },
      { name: 'Tredje och sista frågan', why: 'Två frågor är fortfarande öppna och tiden går snart ut. Det kommer aldrig en fjärde.' },
    ],
  },
  'confirmation.reminder': {
    name: 'Påminnelse',
    why: 'Hen har sagt att hen kommer. Ett återbud nu sparar fortfarande en resa för någon.',
  },
  'confirmation.dayOf': { name: 'I dag', why: 'Hen har sagt att hen kommer, och startträffen är i dag.' },
  'confirmation.released': { name: 'Platsen gick vidare', why: 'Inget svar kom i tid, och koordinatorn lät platsen gå vidare.' },
  'confirmation.mentorAway': { name: 'Mentorn borta', why: 'Mentorn kan inte komma till startträffen men är mentor ändå.' },
  'confirmation.mentorBack': { name: 'Mentorn kommer ändå', why: 'Mentorn hade sagt nej men kan komma ändå.' },
  'confirmation.mentorLeft': { name: 'Mentorn avstod', why: 'Mentorn kan inte vara med. Hen väntar först i kön på en annan.' },
  'standing.go': { name: 'Till mentorn: kom', why: 'Adepten har bekräftat, så resan lönar sig. Det här sägs aldrig på en gissning.' },
  'standing.hold': { name: 'Till mentorn: vänta', why: 'Adepten har inte bekräftat än, så det är bäst att inte ge sig av.' },
  'standing.free': { name: 'Till mentorn: ledig kväll', why: 'Ingen adept kommer, och ingen mentor ska komma i onödan.' },
  'offer.made': { name: 'Erbjudande', why: 'Hen står näst på tur på väntelistan, och en plats har blivit ledig.' },
  'offer.won': { name: 'Fick platsen', why: 'Hen var först med att säga ja till en erbjuden plats.' },
  'offer.lost': { name: 'Platsen är tagen', why: 'En plats som hen erbjöds gick till någon annan. Hen behåller sin plats i kön.' },
  'coordinator.balance': { name: 'Morgonrapport', why: 'Varje arbetsdag fram till startträffen får koordinatorn se läget.' },
  'coordinator.calls': { name: 'Ringlista', why: 'Några är det bättre att ringa än att skriva till igen.' },
  'coordinator.release': { name: 'Platser att besluta om', why: 'Tiden har gått ut. Tystnad är inget svar, så koordinatorn bestämmer.' },
  'coordinator.offers': { name: 'Plats att erbjuda', why: 'Så nära startträffen erbjuds en plats bara om koordinatorn säger till.' },
  'coordinator.missing': { name: 'Vilka som saknas', why: 'Startträffen har börjat. Här prickas de av som inte är på plats.' },
  'coordinator.alert': { name: 'Larm', why: 'Något ändrades så sent att en människa bör få veta det.' },
}
