import type { Address, Workspace } from '../contract/platform.ts'

/** Where Pari is installed. */
export interface Installations {
  /** Lets what waited be sent. `by`: the person who installed Pari; they may set up programmes there. */
  installed(workspace: Workspace, name: string, by: Address | null): Promise<void>
  /** Sends nothing there any more. Nothing is lost: it waits until Pari is installed again. */
  removed(workspace: Workspace): Promise<void>
}
