import type { Command } from '../contract/command.ts'
import type { DeliveryKind } from '../house/kinds.ts'
import type { Answered, Character, Heard, Question, RehearsedEvent, Rehearses } from '../house/rehearses.ts'
import { rooms } from '../house/rooms.ts'
import type { DeedWords } from '../programme/deeds.ts'

interface Rehearsed {
  readonly kinds: Readonly<Record<string, DeliveryKind>>
  readonly rehearses: Rehearses
}

/** The rooms whose messages people answer. */
export const rehearsed: readonly Rehearsed[] = rooms.flatMap(({ kinds = {}, ...room }) =>
  'rehearses' in room && room.rehearses && 'answers' in room.rehearses ? [{ kinds, rehearses: room.rehearses }] : [],
)

/** What may stand in a file of events, and what each does. */
export const events: ReadonlyMap<string, RehearsedEvent> = new Map(
  rooms.flatMap((room) => ('rehearses' in room ? Object.entries(room.rehearses?.events ?? {}) : [])),
)

/** What rooms note in the audit, room by room. */
export const deedsOfRooms: readonly DeedWords[] = rooms.flatMap((room) => ('deeds' in room && room.deeds ? [room.deeds] : []))

/** What may stand in a file of answers. */
export const scriptedAnswers: readonly string[] = rehearsed.flatMap(({ rehearses }) => Object.keys(rehearses.answers))

/** Whether an answer says nothing without a person in the column `about`. */
export const needsAbout = (answer: string): boolean =>
  rehearsed.some(({ rehearses: { answers } }) => Object.hasOwn(answers, answer) && answers[answer]?.needsAbout)

/** The questions that messages ask by their buttons. */
export const questions: readonly Question[] = rehearsed.flatMap(({ rehearses }) => rehearses.questions)

/** Which of these answers a command gives; null: none. */
export const answerOf = (command: Command): string | null =>
  rehearsed.flatMap(({ rehearses }) => rehearses.answerOf(command) ?? []).at(0) ?? null

/** What somebody imagined does when a message reaches them: the room that wrote it knows. */
export const imagine = (heard: Heard, character: Character): readonly Answered[] =>
  rehearsed.find(({ kinds }) => Object.hasOwn(kinds, heard.kind))?.rehearses.imagine(heard, character) ?? []
