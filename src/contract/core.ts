import type { Command } from './command.ts'
import type { Filled, FilledFile, Opened, Submitted } from './form.ts'
import type { HandedTap } from './handed-tap.ts'
import type { Address, Profile, Sent, Workspace } from './platform.ts'
import type { Language, Reply } from './view.ts'

/**
 * The front door, as adapters see it: they say who does what, and it answers. Its methods reject when a command is none that this process
 * knows, and when the database fails; a rule that says no is an answer.
 */
export interface Core extends Reading {
  /**
   * Carries out a tap or a look of the person at `from`. The answer takes the place of the message; a refusal is an answer, too. `on`: the
   * message whose button was pressed, named as when it was delivered. Missing or null: the tap came from no message that stays, such as a
   * home, a form, or words that somebody wrote.
   */
  handle(tap: Command, from: Address, on?: Sent | null): Promise<Reply>
  /** Answers with the form that a button opens, or with a view that says why not. */
  open(opening: Command, from: Address): Promise<Opened>
  /** Takes a form that was filled in. */
  submit(submission: Command, filled: Filled, from: Address): Promise<Submitted>
  /** The language of the person at `from`, for what an adapter says by itself. Null: nobody whom we know. */
  languageOf(from: Address): Promise<Language | null>
  /** Whether something of somebody's waits for a picture that they send into their chat, where forms take no files. */
  awaitsPicture(from: Address): Promise<boolean>
  /** Takes a picture that somebody sent into their chat, unchecked. Null: nothing of theirs waits for one. */
  takePicture(picture: FilledFile, from: Address): Promise<Reply | null>
  /**
   * Answers with the form that somebody is filling in, with everything that depends on what stands in its live fields. It stores nothing. `texts`: what is
   * filled in so far, by the names of the fields.
   */
  renew(submission: Command, texts: Filled['texts'], from: Address): Promise<Opened>
  /** Answers with the form that was sent, once more and empty, for a platform that keeps no forms. */
  openAgain(submission: Command, from: Address): Promise<Opened>
  /** What a button carries that opens this form: for somebody whose form comes too late to be shown. */
  openingOf(submission: Command): Command
  /**
   * Leaves a tap to a process that knows it; resolves when it is stored. False: there is no other process, so no release that runs knows
   * this tap.
   */
  handOver(tap: HandedTap): Promise<boolean>
  /**
   * Pari was installed, for the first time or again. `name`: what the workspace is called. `by`: the person who installed it; they may set
   * up programmes there. Null: nobody knows who did.
   */
  installed(workspace: Workspace, name: string, by: Address | null): Promise<void>
  /** Pari was removed, or its tokens were taken away. Nothing is sent there until it is installed again. */
  removed(workspace: Workspace): Promise<void>
  /**
   * The platform's directory has news about somebody, such as a new time zone. Somebody on a list who was not known there becomes known.
   */
  learn(profile: Profile): Promise<void>
  /**
   * Somebody can be reached who perhaps could not be reached before: they installed Pari, or let it in again. What waited for them is sent. False: they
   * are on no list, so nothing need be remembered of them.
   */
  arrived(profile: Profile): Promise<boolean>
  /**
   * The account at this address is gone: it was deactivated or removed. Nothing is sent there any more, even where the platform would take
   * it, and nobody counts on what its person said. Telling it twice is one telling; `learn` and `arrived` take it back.
   */
  gone(address: Address): Promise<void>
}

/** What the door can tell without asking the database: which command is meant. */
export interface Reading {
  /** What a button or a form carried, checked and with its mark. Null: this process does not know it. */
  read(carried: unknown): Command | null
  /** What somebody asked for in words. No words ask for help; words that ask for no command are handed to the rooms, which read them. */
  readWords(said: string): Command
  /** What is shown to somebody whose words say nothing to anybody: help. */
  readonly otherwise: Command
  /** What a shortcut of the platform does. `name`: its callback id in the manifest. Null: there is no such shortcut. */
  shortcut(name: string): Command | null
  /** Opens the form that takes a file which somebody sent without being asked. */
  readonly fileOpening: Command
}
