import type { KindWords } from '../house/kinds.ts'

/** What this room's deliveries are called, and why somebody gets them, in English. */
export const english = {
  'confirmation.welcome': { name: 'Welcome', why: 'We welcome everybody who has a place when the programme is about to begin.' },
  'confirmation.ask': {
    name: 'Question',
    why: 'They haven’t said yet whether they’ll be at the kick-off. After any answer we stop asking.',
    steps: [
      { name: 'First question', why: 'Two weeks ahead, we ask everybody once, mentors, too.' },
      { name: 'Second question', why: 'They haven’t answered the first question. An answer would have stopped this one.' },
      { name: 'Third and last question', why: 'They haven’t answered two questions, and the deadline is near. There’s never a fourth.' },
    ],
  },
  'confirmation.reminder': { name: 'Reminder', why: 'They said they’re coming. If they can’t, a tap now can still save somebody a trip.' },
  'confirmation.dayOf': { name: 'Today', why: 'They said they’re coming, and the kick-off is today.' },
  'confirmation.released': { name: 'Place released', why: 'No answer came in time, and the coordinator released the place.' },
  'confirmation.mentorAway': { name: 'Mentor away', why: 'Their mentor can’t be at the kick-off, but is still their mentor.' },
  'confirmation.mentorBack': { name: 'Mentor back', why: 'Their mentor had said no, but can come after all.' },
  'confirmation.mentorLeft': { name: 'Mentor left', why: 'Their mentor can’t take part. They’re first on the waitlist for another one.' },
  'standing.go': {
    name: 'Mentor: come',
    why: 'The person they mentor has confirmed, so the trip is worth it. We never say this on a guess.',
  },
  'standing.hold': { name: 'Mentor: wait', why: 'The person they mentor hasn’t confirmed yet, so they shouldn’t travel yet.' },
  'standing.free': { name: 'Mentor: no need to come', why: 'Nobody they mentor will be there, and no mentor should make a wasted trip.' },
  'offer.made': { name: 'Offer', why: 'They’re next on the waitlist, and a place is free.' },
  'offer.won': { name: 'Got the place', why: 'They were the first to say yes to an offered place.' },
  'offer.lost': { name: 'Place gone', why: 'A place they were offered went to somebody else. They keep their place on the waitlist.' },
  'coordinator.balance': { name: 'Morning report', why: 'Every working day until the kick-off, the coordinator sees where things stand.' },
  'coordinator.calls': { name: 'People to call', why: 'For a few people, a call works better than another message.' },
  'coordinator.release': { name: 'Places to decide', why: 'The deadline has passed. Silence isn’t an answer, so the coordinator decides.' },
  'coordinator.offers': { name: 'Place to offer', why: 'This close to the kick-off, we only offer a place if the coordinator says so.' },
  'coordinator.missing': { name: 'Who is missing', why: 'The kick-off has begun. Here the coordinator marks people who aren’t there.' },
  'coordinator.alert': { name: 'Important change', why: 'Something changed so late that a person should know.' },
} as const satisfies Readonly<Record<string, KindWords>>
