import type { DeliveryKinds } from '../house/kinds.ts'

/** Everything that this room says of its own accord. */
export const kinds = {
  'onboarding.invited': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'welcome, let’s begin', isByRole: true },
    words: {
      en: { name: 'Welcome, and a few questions', why: 'A coordinator asked everybody of the group for a profile.' },
      fi: { name: 'Tervetuloa ja muutama kysymys', why: 'Koordinaattori pyysi kaikilta ryhmän jäseniltä profiilin.' },
      sv: { name: 'Välkommen och några frågor', why: 'En koordinator bad alla i gruppen om en profil.' },
    },
  },
  'onboarding.nudge': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'your profile isn’t ready yet', isCounted: true, isByRole: true },
    words: {
      en: { name: 'Your profile isn’t ready yet', why: 'The profile hasn’t moved for a while, and a coordinator sent a reminder.' },
      fi: { name: 'Profiili on kesken', why: 'Profiili ei ole edennyt vähään aikaan, ja koordinaattori lähetti muistutuksen.' },
      sv: { name: 'Profilen är inte klar', why: 'Profilen har stått still ett tag, och en koordinator skickade en påminnelse.' },
    },
  },
  'onboarding.dateDoesNotSuit': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'coordinator: the kick-off date doesn’t suit' },
    words: {
      en: { name: 'The kick-off date doesn’t suit', why: 'Somebody finished their profile and said so.' },
      fi: { name: 'Aloitustilaisuuden aika ei sovi', why: 'Joku sai profiilinsa valmiiksi ja kertoi tästä.' },
      sv: { name: 'Startträffens datum passar inte', why: 'Någon blev klar med sin profil och berättade det.' },
    },
  },
  'onboarding.fewerThanPairs': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'coordinator: a mentor has more pairs than they can take now' },
    words: {
      en: { name: 'Fewer places than pairs', why: 'A mentor chose a smaller number than the pairs that they have.' },
      fi: { name: 'Pareja on enemmän kuin paikkoja', why: 'Mentori valitsi pienemmän luvun kuin hänellä on pareja.' },
      sv: { name: 'Färre platser än par', why: 'En mentor valde ett mindre antal än de par som hen har.' },
    },
  },
  'onboarding.wantsToStop': {
    ...{ to: 'person', class: 'report', urgent: 'never', label: 'coordinator: somebody in a pair would like to stop' },
    words: {
      en: { name: 'Somebody would like to stop', why: 'A pair has begun, so it isn’t ended without talking first.' },
      fi: { name: 'Joku haluaisi lopettaa', why: 'Pari on jo alkanut, joten sitä ei päätetä juttelematta ensin.' },
      sv: { name: 'Någon vill sluta', why: 'Paret har redan börjat, så det avslutas inte utan ett samtal först.' },
    },
  },
  'onboarding.placeOffered': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'a place in the programme is free for you' },
    words: {
      en: { name: 'There’s a place for you', why: 'A place in the programme is free, and it was your turn on the waitlist.' },
      fi: { name: 'Sinulle on paikka', why: 'Ohjelmassa on vapaa paikka, ja oli sinun vuorosi jonotuslistalla.' },
      sv: { name: 'Det finns en plats för dig', why: 'En plats i programmet är ledig, och det var din tur på väntelistan.' },
    },
  },
  'onboarding.placeLapsed': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'the place went to the next in line' },
    words: {
      en: { name: 'The place is offered to somebody else', why: 'You were offered a place and didn’t answer in time.' },
      fi: { name: 'Paikkaa tarjotaan seuraavalle', why: 'Sinulle tarjottiin paikkaa, mutta vastausta ei tullut ajoissa.' },
      sv: { name: 'Platsen erbjuds någon annan', why: 'Du erbjöds en plats och svarade inte i tid.' },
    },
  },
  'onboarding.opens': {
    ...{ to: 'person', class: 'nudge', urgent: 'never', label: 'the selection is open' },
    words: {
      en: { name: 'You can join now', why: 'You asked us to remind you when it opens.' },
      fi: { name: 'Haku on auki', why: 'Pyysit muistutusta, kun haku avautuu.' },
      sv: { name: 'Nu kan du gå med', why: 'Du bad oss påminna dig när ansökan öppnar.' },
    },
  },
  'onboarding.onceMore': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'mentor: once more in the next round?' },
    words: {
      en: { name: 'Once more?', why: 'You were a mentor in the round before, and mentors of that round are asked first.' },
      fi: { name: 'Vielä kerran?', why: 'Olit mentorina edellisellä kierroksella, ja sen mentoreilta kysytään ensin.' },
      sv: { name: 'En gång till?', why: 'Du var mentor i omgången före, och de mentorerna får frågan först.' },
    },
  },
  'onboarding.pauseOver': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'welcome back: your break is over' },
    words: {
      en: { name: 'Your break is over', why: 'You took a break until this day.' },
      fi: { name: 'Taukosi on ohi', why: 'Pidit taukoa tähän päivään asti.' },
      sv: { name: 'Din paus är slut', why: 'Du tog paus till den här dagen.' },
    },
  },
  'onboarding.calledOff': {
    ...{ to: 'person', class: 'confirmation', urgent: 'never', label: 'the kick-off was called off, and you are not in yet' },
    words: {
      en: { name: 'The kick-off is cancelled', why: 'You’re joining a programme whose kick-off was cancelled.' },
      fi: { name: 'Aloitustilaisuus on peruttu', why: 'Olet liittymässä ohjelmaan, jonka aloitustilaisuus peruttiin.' },
      sv: { name: 'Startträffen är inställd', why: 'Startträffen för ett program som du är på väg att gå med i ställdes in.' },
    },
  },
} as const satisfies DeliveryKinds
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof kinds
