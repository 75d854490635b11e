import type { Command } from './command.ts'
import type { Filled, Opened, Submitted } from './form.ts'
import type { HandedTap } from './handed-tap.ts'
import type { Address, Profile, Workspace } from './platform.ts'
import type { Reply } from './view.ts'

/** The front door, as adapters see it: who does what, and what answers. */
export interface Core extends Reading {
  /** Carries out a tap of the person at `from`, and answers with the view that takes the message's place. Refusals are answers too. */
  handle(tap: Command, from: Address): Promise<Reply>
  /** The form that a button opens, or a view that says why not. */
  open(opening: Command, from: Address): Promise<Opened>
  /** Takes a filled-in form. */
  submit(submission: Command, filled: Filled, from: Address): Promise<Submitted>
  /** The form that was sent, once more and empty: for a platform that keeps no forms. */
  openAgain(submission: Command, from: Address): Promise<Opened>
  /** Leaves a tap to a process that knows it; resolves when it is stored. False: there is no other process, so it is of no release that runs. */
  handOver(tap: HandedTap): Promise<boolean>
  /** Pari was installed, again or for the first time. `by`: the person who did it may set up programmes there. */
  installed(workspace: Workspace, name: string, by: Address | null): Promise<void>
  /** Pari was removed, or its tokens taken away: nothing is sent there until it is installed again. */
  removed(workspace: Workspace): Promise<void>
  /** The platform's directory has news about somebody. */
  learn(profile: Profile): Promise<void>
  /** Somebody can be reached who perhaps could not before: they installed Pari, or let it in again. What waited for them goes out. */
  arrived(profile: Profile): Promise<void>
}

/** What the door can tell without asking anybody: which command is meant. */
export interface Reading {
  /** What a button or a form carried, checked, with its mark; null when this process does not know it. */
  read(carried: unknown): Command | null
  /** What somebody asked for in words; nothing at all, or nothing we know, asks for help. */
  readWords(said: string): Command
  /** What a shortcut of the platform does, by its name in the manifest; null when there is none of that name. */
  shortcut(name: string): Command | null
  /** What opens the form that takes a file which somebody sent of their own accord. */
  readonly fileOpening: Command
}
