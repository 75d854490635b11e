import type { Command } from '../contract/command.ts'
import type { DeliveryKind } from '../house/kinds.ts'
import type { Answered, Character, Foreseen, Foresees, Heard, Question, RehearsedEvent, Rehearses } from '../house/rehearses.ts'
import { rooms } from '../house/rooms.ts'
import type { Shares } from '../kit/shares.ts'
import type { DeedWords } from '../programme/audit/deeds.ts'
import type { Statements } from '../store/statements.ts'

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

/** What the coordinator does at the beginning where a mix was chosen for an option: the event, by the name of the option. */
export const begins: ReadonlyMap<string, string> = new Map(rehearsed.flatMap(({ rehearses }) => Object.entries(rehearses.begins ?? {})))

/** What rooms note in the audit, room by room. */
export const deedsOfRooms: readonly DeedWords[] = rooms.flatMap((room) => ('deeds' in room && room.deeds ? [room.deeds] : []))

/** How people join by themselves. */
export const joining = rehearsed.flatMap(({ rehearses }) => rehearses.joining ?? []).at(0) ?? null

/** What may stand in a file of answers. */
export const scriptedAnswers: readonly string[] = rehearsed.flatMap(({ rehearses }) => Object.keys(rehearses.answers))

/** How likely people's answers are, by the options that say so, unless something else is chosen. */
export const usualMixes: Readonly<Record<string, Shares>> = Object.fromEntries(
  rehearsed.flatMap(({ rehearses }) => Object.entries(rehearses.mixes ?? {})),
)

/** Whether an answer says nothing without a person in the column `about`. */
export const needsAbout = (answer: string): boolean =>
  rehearsed.some(({ rehearses: { answers } }) => Object.hasOwn(answers, answer) && answers[answer]?.needsAbout)

/** The questions that messages ask by their buttons. */
export const questions: readonly Question[] = rehearsed.flatMap(({ rehearses }) => rehearses.questions)

/** Which of these answers a command gives; null: none. */
export const answerOf = (command: Command): string | null =>
  rehearsed.flatMap(({ rehearses }) => rehearses.answerOf(command) ?? []).at(0) ?? null

const foresights = rooms.flatMap((room) =>
  'foresees' in room ? Object.entries<Foresees>(room.foresees).flatMap(([table, foresee]) => (foresee ? { table, foresee } : [])) : [],
)

/** The tables of rows that become due of which a room says what they lead to. */
export const foreseenTables: ReadonlySet<string> = new Set(foresights.map(({ table }) => table))

/** What rooms say to whom when their rows become due, as far as it is known. */
export const foreseenIn = async (statements: Statements): Promise<Foreseen[]> =>
  (await Promise.all(foresights.map(({ foresee }) => foresee(statements)))).flat()

/** What somebody imagined does when a message reaches them: the room that wrote it knows. */
export const imagine = (heard: Heard, character: Character): readonly Answered[] =>
  rehearsed.find(({ kinds }) => Object.hasOwn(kinds, heard.kind))?.rehearses.imagine(heard, character) ?? []
