import type { Workspace } from '../contract/platform.ts'
import type { Instant } from '../kit/clock.ts'

/** Where a programme lives, and the search for its people there. */
export interface ProgrammeWorkspaces {
  /** Lets the people of the cohort be looked for in a workspace, and answers its id in the database. */
  joinWorkspace(cohortId: string, workspace: Workspace): Promise<string>
  /**
   * Begins to look for everybody of the programme of the cohort whom it does not reach, in all workspaces where it lives. People for whom
   * the list names a platform are looked for on that platform only. Answers the workspaces, once for each of these people.
   */
  seek(cohortId: string, at: Instant): Promise<string[]>
}
