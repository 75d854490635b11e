import type { Command } from '../contract/command.ts'
import type { Answered, Character, Heard, Rehearses } from '../house/rehearses.ts'
import { drawn } from '../kit/shares.ts'
import { endsPair } from './ends-pair.ts'
import { fits, meetingAnswers } from './facts.rules.ts'
import type { Kind } from './kinds.ts'

/** A rehearsal of this room, without what it reads of the tables. */
export const rehearses: Omit<Rehearses, 'rows'> = {
  answers: { met: {}, planned: {}, moved: {}, notYet: {}, propose: {}, agree: {}, good: {}, deciding: {}, not: {} },
  mixes: { meetings: { met: 0.6, planned: 0.2, moved: 0.05, notYet: 0.05, silent: 0.1 }, fit: { good: 0.8, deciding: 0.15, not: 0.05 } },
  questions: [
    { offers: meetingAnswers, isToAll: true, mix: 'meetings', choose: (_, draw) => answered(draw) },
    { offers: fits, isToAll: true, mix: 'fit', choose: (_, draw) => answered(draw) },
    // Times to choose from, after one of these answers.
    ...(['planned', 'moved'] as const).map((as) => ({ offers: [as], isToAll: true as const, choose: () => as })),
    { offers: ['agree'], isToAll: true, choose: () => 'agree' },
  ],
  /** `email`: one of the pair; `text`: the reason, one of the short list. */
  events: { unwind: { needs: { email: 'person', text: 'perhaps' }, play: endsPair } },
  answerOf,
  imagine,
  count: () => ({}),
  endLines: () => ({ bars: [], lines: [] }),
}

/** Buttons of this room as far as they give an answer: by what they do, and by what leads to a date. */
function answerOf(command: Command): string | null {
  switch (command.do) {
    case 'answerMeeting':
    case 'answerFit':
      return String(command['as'])
    case 'agreeMeeting':
      return 'agree'
    case 'showTimes':
    case 'proposeMeeting':
      return typeof command['as'] === 'string' ? command['as'] : command['meeting'] === undefined ? 'propose' : null
    default:
      return null
  }
}

const answering: Readonly<Partial<Record<Kind, Rehearses['imagine']>>> = {
  // One message may ask about several pairs.
  'meeting.ask': (heard, character) => [
    ...offered(heard, 'met').flatMap((index) =>
      own(drawn(character.shares('meetings'), character.chance('meeting', heard.email, heard.step, index))),
    ),
    ...howItFits(heard, character),
    ...agrees(heard, character),
  ],
  'meeting.fit': (heard, character) => howItFits(heard, character),
  'meeting.plan': (heard, character) => agrees(heard, character),
  'meeting.nudge': (heard, character) =>
    offered(heard, 'propose').flatMap((index) => (isActive(character, 'nudge', heard.email, heard.step, index) ? own('propose') : [])),
}

const agrees = ({ kind, email, step, offers = [] }: Heard, character: Character): readonly Answered[] =>
  offers.includes('agree') && isActive(character, kind, email, step) ? own('agree') : []

/** A number for each time that a message offers an answer: it may be about several pairs. */
const offered = ({ offers = [] }: Heard, answer: string): readonly number[] =>
  offers.filter((offer) => offer === answer).map((_, index) => index)

const howItFits = (heard: Heard, { shares, chance }: Pick<Character, 'shares' | 'chance'>): readonly Answered[] =>
  offered(heard, 'good').flatMap((index) => own(drawn(shares('fit'), chance('fit', heard.kind, heard.email, heard.step, index))))

const answered = (draw: string | null): string | null => (draw === 'silent' ? null : draw)

const own = (answer: string | null): readonly Answered[] => (answer === null || answer === 'silent' ? [] : [{ answer, about: null }])

/** Whoever isn't silent mostly takes up what is suggested. */
const isActive = ({ shares, chance }: Character, ...words: readonly (string | number)[]): boolean =>
  chance(...words) < 1 - 2 * (shares('meetings')['silent'] ?? 0)

function imagine(heard: Heard, character: Character): readonly Answered[] {
  return Object.hasOwn(answering, heard.kind) ? (answering[heard.kind as Kind]?.(heard, character) ?? []) : []
}
