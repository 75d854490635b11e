import type { DeliveryKinds, KindWords } from '../house/kinds.ts'
import { finnish } from './reasons.fi.ts'
import { swedish } from './reasons.sv.ts'
import { english } from './reasons.ts'

const words = (kind: Kind): Readonly<Record<'en' | 'fi' | 'sv', KindWords>> => ({
  en: english[kind],
  fi: finnish[kind],
  sv: swedish[kind],
})

const toPerson = { to: 'person', class: 'confirmation', urgent: 'never' } as const
/** What may come after the mentors' final word, and then cannot wait. */
const toPersonSoon = { ...toPerson, urgent: 'sometimes' } as const
const toCoordinator = { to: 'person', class: 'report', urgent: 'never' } as const

/** Everything that this room says of its own accord. */
export const kinds = {
  'confirmation.welcome': {
    ...{ ...toPerson, class: 'nudge', step: 'welcome', label: 'welcome' },
    words: words('confirmation.welcome'),
  },
  'confirmation.ask': {
    ...{ ...toPersonSoon, step: 'ask', label: 'ask', isCounted: true, isByRole: true },
    words: words('confirmation.ask'),
  },
  'confirmation.reminder': {
    ...{ ...toPerson, step: 'reminder', label: 'reminder', isCounted: true },
    words: words('confirmation.reminder'),
  },
  'confirmation.dayOf': {
    ...{ ...toPerson, step: 'dayOf', label: 'see you today', isByRole: true },
    words: words('confirmation.dayOf'),
  },
  'confirmation.noted': { ...toPerson, label: 'noted for you', words: words('confirmation.noted') },
  'confirmation.released': { ...toPerson, label: 'place released', words: words('confirmation.released') },
  'confirmation.mentorAway': { ...toPersonSoon, label: 'your mentor is away', words: words('confirmation.mentorAway') },
  'confirmation.mentorBack': { ...toPersonSoon, label: 'your mentor is coming', words: words('confirmation.mentorBack') },
  'confirmation.mentorLeft': { ...toPersonSoon, label: 'your mentor left', words: words('confirmation.mentorLeft') },
  'standing.go': { ...toPersonSoon, label: 'mentor: go', words: words('standing.go') },
  'standing.hold': { ...toPersonSoon, label: 'mentor: hold', words: words('standing.hold') },
  'standing.free': { ...toPersonSoon, label: 'mentor: no need to come', words: words('standing.free') },
  'offer.made': { ...toPerson, label: 'offer, wave', isCounted: true, words: words('offer.made') },
  // It answers their own tap.
  'offer.won': { ...toPerson, urgent: 'always', label: 'the place is yours', words: words('offer.won') },
  'offer.lost': { ...toPerson, label: 'place went to somebody else', words: words('offer.lost') },
  // Within a day of it at any hour.
  'kickOff.moved': { ...toPersonSoon, label: 'the kick-off has moved', words: words('kickOff.moved') },
  'kickOff.calledOff': { ...toPersonSoon, label: 'the kick-off is cancelled', words: words('kickOff.calledOff') },
  'coordinator.balance': {
    ...toCoordinator,
    step: 'balance',
    label: 'coordinator: where things stand',
    words: words('coordinator.balance'),
  },
  'coordinator.calls': { ...toCoordinator, step: 'calls', label: 'coordinator: whom to call', words: words('coordinator.calls') },
  'coordinator.release': {
    ...toCoordinator,
    step: 'release',
    label: 'coordinator: places to release',
    words: words('coordinator.release'),
  },
  'coordinator.offers': { ...toCoordinator, label: 'coordinator: offer this place?', words: words('coordinator.offers') },
  'coordinator.alert': { ...toCoordinator, urgent: 'sometimes', label: 'coordinator: important change', words: words('coordinator.alert') },
  'coordinator.missing': {
    // Nothing says it any more: the room of presence does. What was said stays readable.
    ...{ ...toCoordinator, urgent: 'always', label: 'coordinator: missing people' },
    words: words('coordinator.missing'),
  },
} as const satisfies DeliveryKinds<Kind>
/** The name of a kind of delivery of this room. */
export type Kind = keyof typeof english
