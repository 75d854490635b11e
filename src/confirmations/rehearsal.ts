import type { Command } from '../contract/command.ts'
import type { Answered, Character, Counts, EndLines, Fate, Heard, PersonAtEnd, Rehearses } from '../house/rehearses.ts'
import { answers, type ConfirmationAnswer } from '../programme/enrolment/confirmation-answer.ts'
import type { Command as Tap } from './commands.ts'
import { evening } from './evening.ts'
import type { Kind } from './kinds.ts'

const about = { needsAbout: true } as const

/** A rehearsal of this room, without what it reads of the tables. */
export const rehearses: Omit<Rehearses, 'rows'> = {
  answers: { coming: {}, notAtKickoff: {}, notStarting: {}, unsure: {}, accept: {}, decline: {}, release: about, keep: about },
  questions: [
    { offers: answers, choose: (fate) => fate },
    { offers: ['accept'], isToAll: true, choose: toOffer },
  ],
  answerOf,
  imagine,
  count,
  endLines,
  evening,
}

/** How every mentor stands once the kick-off is called off: whatever they were told before, nobody is to come. */
export const calledOff = 'calledOff'

/** Somebody who would start takes a seat. */
function toOffer(fate: Exclude<Fate, 'silent'>): 'accept' | 'decline' {
  return fate === 'coming' || fate === 'notAtKickoff' ? 'accept' : 'decline'
}

function answerOf(command: Command): string | null {
  const known: Readonly<Partial<Record<Tap['do'], string>>> = {
    ...{ answer: String(command['answer']), acceptOffer: 'accept', declineOffer: 'decline', release: 'release', keep: 'keep' },
  }
  return Object.hasOwn(known, command.do) ? (known[command.do as Tap['do']] ?? null) : null
}

function imagine(heard: Heard, character: Character): readonly Answered[] {
  return Object.hasOwn(answering, heard.kind) ? (answering[heard.kind as Kind]?.(heard, character) ?? []) : []
}

const own = (answer: string): readonly Answered[] => [{ answer, about: null }]

const answering: Readonly<Partial<Record<Kind, Rehearses['imagine']>>> = {
  'confirmation.ask': (heard, character) => {
    const { fate } = character
    return fate === 'silent' ? [] : own(fate === 'unsure' && heard.step > 1 ? settled(heard, character) : fate)
  },
  // A new date is a question; a new place alone asks nothing.
  'kickOff.moved': (heard, character) => {
    const { fate } = character
    return fate === 'silent' || !heard.offers?.includes(fate) ? [] : own(fate === 'unsure' ? settled(heard, character) : fate)
  },
  'offer.made': (_, { fate }) => (fate === 'silent' ? [] : own(toOffer(fate))),
  'coordinator.release': ({ about }) => about.map((person) => ({ answer: 'release', about: person })),
}

/** Half of the unsure come in the end, a quarter does not start, and a quarter stays unsure. */
function settled({ email }: Heard, { chance }: Character): ConfirmationAnswer {
  const drawn = chance('settled', email)
  return drawn < 0.5 ? 'coming' : drawn < 0.75 ? 'notStarting' : 'unsure'
}

const asks: Kind = 'confirmation.ask'
const wins: Kind = 'offer.won'

const isOurs = ({ answer }: Answered): boolean => Object.hasOwn(rehearses.answers, answer)

/** How mentees stand who have no mentor. */
const placeless: ReadonlySet<string> = new Set(['waiting', 'unpaired'])

function count(people: readonly PersonAtEnd[], happenings: Parameters<Rehearses['count']>[1]) {
  const mentees = people.filter((person) => person.role === 'mentee')
  const mentors = people.filter((person) => person.role === 'mentor')
  const emails = new Set(mentees.map((person) => person.email))
  const state = (name: string) => mentees.filter((person) => person.state === name).length
  const standing = (name: string) => mentors.filter((person) => person['standing'] === name).length
  const said = (kind: Kind) => happenings.flatMap((each) => (each.type === 'delivery' && each.kind === kind ? each : []))
  const asked = said(asks).flatMap(({ to }) => (emails.has(to) ? to : []))
  const answered = happenings.flatMap((each) =>
    each.type === 'answer' && each.accepted && isOurs(each) && emails.has(each.email) ? each.email : [],
  )
  return {
    /** Mentees with at least one ask. */
    asked: new Set(asked).size,
    /** Mentees who answered anything about the kick-off. */
    answered: new Set(answered).size,
    ...{ coming: state('coming'), notAtKickoff: state('notAtKickoff'), notStarting: state('notStarting'), unsure: state('unsure') },
    ...{ silent: state('silent'), waiting: state('waiting'), released: state('released') },
    /** Seats won by somebody who had waited. */
    refilled: said(wins).length,
    ...{ go: standing('go'), hold: standing('hold'), free: standing('free') },
    /** Mentors who were told to come, though no mentee of theirs is coming. */
    goInVain: mentors.filter(
      ({ email, standing: told }) => told === 'go' && !mentees.some(({ mentor, state: is }) => mentor === email && is === 'coming'),
    ).length,
    /** Whoever has a place: by hand, somebody would ring them all. */
    withPlace: people.filter(({ role, state: is }) => is !== 'applied' && (role === 'mentor' || (role === 'mentee' && !placeless.has(is))))
      .length,
    /** Whoever stood on the list of calls. */
    called: people.filter((person) => person['called'] === 'yes').length,
  }
}

function endLines(counts: Counts, people: readonly PersonAtEnd[]): EndLines {
  const of = (name: keyof ReturnType<typeof count>): number => counts[name] ?? 0
  const onHold = people.flatMap(({ role, standing, email }) => (role === 'mentor' && standing === 'hold' ? email : []))
  const isOff = people.some(({ standing }) => standing === calledOff)
  return {
    bars: [
      ['asked', of('asked')],
      ['answered', of('answered')],
      ['coming', of('coming')],
    ],
    lines: [
      ...(isOff ? ['The kick-off is cancelled: no mentor is to come.'] : []),
      ...(isOff && of('go') + of('hold') + of('free') === 0
        ? []
        : [
            `Mentors: ${of('go')} to come, ${of('free')} not to come${onHold.length > 0 ? `, ${onHold.length} still to wait: ${onHold.join(', ')}` : ''}.`,
          ]),
      `Mentees: ${of('coming')} coming, ${of('notAtKickoff')} taking part later, ${of('notStarting')} not taking part, ${of('unsure')} not sure, ${of('silent')} no answer.`,
      `Waitlist for a mentor: ${of('waiting')} still waiting; ${of('released')} released; ${of('refilled')} refilled.`,
    ],
  }
}
