import type { Workspace } from '../contract/platform.ts'
import type { Instant } from '../kit/clock.ts'

/** Where a programme lives, and the search for its people there. */
export interface ProgrammeWorkspaces {
  /** A workspace's id in the database, and that the cohort's people are looked for there. */
  joinWorkspace(cohortId: string, workspace: Workspace): Promise<string>
  /**
   * Begins to look for everybody of the cohort's programme whom it does not reach, in all workspaces where it lives. People for whom the list
   * names a platform are looked for on that platform only. Returns the workspaces, once for each of these people.
   */
  seek(cohortId: string, at: Instant): Promise<string[]>
}
