import type { KindWords } from '../house/kinds.ts'

/** What this room's deliveries are called, and why somebody gets them, in English. */
export const english = {
  'confirmation.welcome': { name: 'Welcome', why: 'We welcome everybody who has a place a few weeks before the kick-off.' },
  'confirmation.ask': {
    name: 'Question',
    why: 'We don’t know yet whether they’ll be at the kick-off. After a yes or a no, we stop asking.',
    steps: [
      { name: 'First question', why: 'Two weeks before the kick-off, we ask everybody once, mentors, too.' },
      {
        name: 'Second question',
        why: 'They haven’t given a clear answer to the first question. After a yes or a no, we wouldn’t have asked again.',
      },
      {
        name: 'Third and last question',
        why: 'We’ve asked twice without getting a clear answer, and the deadline is near. We never ask a fourth time.',
      },
    ],
  },
  'confirmation.reminder': {
    name: 'Reminder',
    why: 'They said they’re coming. If they can’t come after all, one tap now still saves somebody a trip.',
  },
  'confirmation.dayOf': { name: 'Today', why: 'They said they’re coming, and the kick-off is today.' },
  'confirmation.noted': { name: 'Answer noted', why: 'A coordinator noted what they said by phone.' },
  'confirmation.released': { name: 'Place released', why: 'They didn’t answer in time, so we released their place.' },
  'confirmation.mentorAway': { name: 'Mentor away', why: 'Their mentor can’t come to the kick-off, but is still their mentor.' },
  'confirmation.mentorBack': { name: 'Mentor is coming', why: 'Their mentor had said no, but can come after all.' },
  'confirmation.mentorLeft': {
    name: 'Mentor left',
    why: 'Their mentor can’t take part. They’re first on the waitlist for another mentor.',
  },
  'standing.go': {
    name: 'Mentor: come',
    why: 'The person they mentor has confirmed, so the trip is worth it. We never say this without a confirmation.',
  },
  'standing.hold': { name: 'Mentor: wait', why: 'The person they mentor hasn’t confirmed yet, so they shouldn’t travel.' },
  'standing.free': {
    name: 'Mentor: no need to come',
    why: 'They can’t come themselves, or nobody would be there for them. No mentor should make a wasted trip.',
  },
  'offer.made': { name: 'Offer', why: 'They’re next on the waitlist, and a place has become free.' },
  'offer.won': { name: 'Place won', why: 'They were the first to say yes to an offered place.' },
  'offer.lost': { name: 'Place taken', why: 'A place we offered them went to somebody else. They keep their position on the waitlist.' },
  'kickOff.moved': { name: 'Kick-off moved', why: 'They knew the old time or place, and a coordinator changed it.' },
  'kickOff.calledOff': { name: 'Kick-off cancelled', why: 'A coordinator cancelled the kick-off.' },
  'coordinator.balance': { name: 'Morning report', why: 'Each working day until the kick-off, the coordinator sees where things stand.' },
  'coordinator.calls': { name: 'Call list', why: 'For a few people, a call works better than another message.' },
  'coordinator.release': {
    name: 'Places to decide about',
    why: 'The deadline has passed. Silence is not an answer, so the coordinator decides.',
  },
  'coordinator.offers': { name: 'Place to offer', why: 'This close to the kick-off, we only offer a place if the coordinator says so.' },
  'coordinator.missing': { name: 'Missing people', why: 'The kick-off has begun. The coordinator can check who is there.' },
  'coordinator.alert': { name: 'Important change', why: 'Something has changed, and the coordinator should know.' },
} as const satisfies Readonly<Record<string, KindWords>>
