import type { KindWords } from '../house/kinds.ts'
import type { english } from './reasons.ts'

/** What this room's deliveries are called, and why somebody gets them, in Swedish. */
export const swedish: Readonly<Record<keyof typeof english, KindWords>> = {
  'confirmation.welcome': { name: 'Välkommen', why: 'Vi hälsar alla som har en plats välkomna några veckor före startträffen.' },
  'confirmation.ask': {
    name: 'Fråga',
    why: 'Vi vet inte ännu om personen kommer till startträffen. Efter ett ja eller ett nej frågar vi inte igen.',
    steps: [
      { name: 'Första frågan', why: 'Två veckor före startträffen frågar vi alla en gång, också mentorerna.' },
      {
        name: 'Andra frågan',
        why: 'Vi har inte fått ett klart svar på den första frågan. Efter ett ja eller ett nej hade vi inte frågat igen.',
      },
      {
        name: 'Tredje och sista frågan',
        why: 'Vi har frågat två gånger utan att få ett klart svar, och svarstiden är snart slut. Vi frågar aldrig en fjärde gång.',
      },
    ],
  },
  'confirmation.reminder': {
    name: 'Påminnelse',
    why: 'Svaret var ja. Ett återbud nu besparar fortfarande någon en resa.',
  },
  'confirmation.dayOf': { name: 'I dag', why: 'Svaret var ja, och startträffen är i dag.' },
  'confirmation.noted': { name: 'Svaret antecknat', why: 'En koordinator antecknade vad personen sa i telefon.' },
  'confirmation.released': { name: 'Platsen frigjordes', why: 'Inget svar kom i tid, så platsen frigjordes.' },
  'confirmation.mentorAway': { name: 'Mentorn borta', why: 'Mentorn kan inte komma till startträffen men är fortfarande mentor.' },
  'confirmation.mentorBack': { name: 'Mentorn kommer ändå', why: 'Mentorn hade sagt nej men kan komma ändå.' },
  'confirmation.mentorLeft': {
    name: 'Mentorn avstod',
    why: 'Mentorn kan inte vara med. Den som blev utan mentor står först på väntelistan.',
  },
  'standing.go': {
    name: 'Till mentorn: kom',
    why: 'Den som mentorn ska träffa har bekräftat, så resan lönar sig. Vi skriver aldrig det här utan en bekräftelse.',
  },
  'standing.hold': {
    name: 'Till mentorn: vänta',
    why: 'Den som mentorn ska träffa har inte bekräftat än, så det är bäst att vänta med resan.',
  },
  'standing.free': {
    name: 'Till mentorn: kom inte',
    why: 'Mentorn kan inte själv komma, eller så kommer ingen som mentorn skulle träffa. Ingen mentor ska komma i onödan.',
  },
  'offer.made': { name: 'Erbjudande', why: 'Den här personen står näst i tur på väntelistan, och en plats har blivit ledig.' },
  'offer.won': { name: 'Fick platsen', why: 'Det här var det första ja-svaret på en erbjuden plats.' },
  'offer.lost': { name: 'Platsen är tagen', why: 'Den erbjudna platsen gick till någon annan. Turen på väntelistan är oförändrad.' },
  'kickOff.moved': {
    name: 'Startträffen flyttades',
    why: 'Personen kände till den gamla tiden eller platsen, och en koordinator ändrade den.',
  },
  'kickOff.calledOff': { name: 'Startträffen ställdes in', why: 'En koordinator ställde in startträffen.' },
  'coordinator.balance': { name: 'Morgonrapport', why: 'Varje arbetsdag fram till startträffen får koordinatorn se läget.' },
  'coordinator.calls': { name: 'Ringlista', why: 'För några hjälper ett samtal mer än ett meddelande till.' },
  'coordinator.release': { name: 'Platser att besluta om', why: 'Svarstiden är slut. Tystnad är inget svar, så koordinatorn bestämmer.' },
  'coordinator.offers': { name: 'Plats att erbjuda', why: 'Så här nära startträffen erbjuder vi en plats bara om koordinatorn säger ja.' },
  'coordinator.missing': {
    name: 'Personer som saknas',
    why: 'Startträffen har börjat. Koordinatorn kan kontrollera vilka som är på plats.',
  },
  'coordinator.alert': { name: 'Viktig ändring', why: 'Något har ändrats, och koordinatorn bör få veta det.' },
}
