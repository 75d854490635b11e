import type { KindWords } from '../house/kinds.ts'

/** What this room's deliveries are called, and why somebody gets them, in English. */
export const english = {
  'confirmation.welcome': { name: 'Welcome', why: 'Every mentee with a seat is welcomed when the programme comes near.' },
  'confirmation.ask': {
    name: 'Question',
    why: 'They have not said yet whether they will be at the kick-off. Any answer stops the asking.',
    steps: [
      { name: 'First question', why: 'Two weeks ahead, everybody is asked once, mentees and mentors alike.' },
      { name: 'Second question', why: 'The first question is still open. An answer would have stopped this one.' },
      { name: 'Third and last question', why: 'Two questions are still open, and the deadline is near. There is never a fourth.' },
    ],
  },
  'confirmation.reminder': { name: 'Reminder', why: 'They said they are coming. A last tap now still spares somebody a trip.' },
  'confirmation.dayOf': { name: 'Today', why: 'They said they are coming, and the kick-off is today.' },
  'confirmation.released': { name: 'Seat passed on', why: 'No answer came in time, and the coordinator passed the seat on.' },
  'confirmation.mentorAway': { name: 'Mentor away', why: 'Their mentor cannot be at the kick-off, but stays their mentor.' },
  'confirmation.mentorBack': { name: 'Mentor back', why: 'Their mentor had said no, and can come after all.' },
  'confirmation.mentorLeft': { name: 'Mentor stepped back', why: 'Their mentor cannot take part. They wait at the front for another.' },
  'standing.go': { name: 'Mentor: come', why: 'Their mentee has confirmed, so the trip is worth it. Nobody hears this on a guess.' },
  'standing.hold': { name: 'Mentor: wait', why: 'Their mentee has not confirmed yet, so they should not set out.' },
  'standing.free': { name: 'Mentor: free evening', why: 'Nobody will be there for them, and no mentor comes in vain.' },
  'offer.made': { name: 'Offer', why: 'They are next on the waitlist, and a seat has opened.' },
  'offer.won': { name: 'Seat won', why: 'They were the first to say yes to an offered seat.' },
  'offer.lost': { name: 'Seat gone', why: 'A seat they were offered went to somebody else. They keep their place.' },
  'coordinator.balance': { name: 'Morning report', why: 'Each working day until the kick-off, the coordinator sees where things stand.' },
  'coordinator.calls': { name: 'Call list', why: 'A few people are better rung than written to again.' },
  'coordinator.release': { name: 'Seats to decide', why: 'The deadline has passed. Silence is no answer, so the coordinator decides.' },
  'coordinator.offers': { name: 'Seat to offer', why: 'So close to the kick-off, a seat is only offered when the coordinator says so.' },
  'coordinator.missing': { name: 'Who is missing', why: 'The kick-off has begun. This is for ticking off who is not there.' },
  'coordinator.alert': { name: 'Alert', why: 'Something changed so late that a person should know.' },
} as const satisfies Readonly<Record<string, KindWords>>
