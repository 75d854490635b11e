import type { Address, Workspace } from '../contract/platform.ts'

/** Where Pari is installed. */
export interface Installations {
  /** What waited is sent from now on. `by`: the person who installed Pari, who may set up programmes there. */
  installed(workspace: Workspace, name: string, by: Address | null): Promise<void>
  /** Nothing is sent there from now on, and nothing is lost: it waits for another installation. */
  removed(workspace: Workspace): Promise<void>
}
