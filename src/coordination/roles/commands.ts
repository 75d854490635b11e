import { z } from 'zod'
import type { CommandsOf } from '../../house/commands.ts'

const id = z.uuid()
/** What may be done about roles; each is a tap of the same name. */
const acts = ['nameOwner', 'removeOwner', 'nameCoordinator', 'removeCoordinator', 'nameViewer', 'removeViewer'] as const
/** What somebody can be named. `namesViewer`: a viewer who sees names, too. */
export const givenRoles = ['coordinator', 'viewer', 'namesViewer', 'owner'] as const
/** One of `givenRoles`. */
export type GivenRole = (typeof givenRoles)[number]
/** Characters of a name or an email address. */
export const mostOfEmail = 254

/** What is done about who may do what. */
export const roleCommands = {
  taps: {
    /** Anybody may remove themselves. `cohort` of an owner: whose roles are shown afterwards. */
    nameOwner: { person: id, cohort: id.optional() },
    removeOwner: { person: id, cohort: id.optional() },
    nameCoordinator: { cohort: id, person: id },
    removeCoordinator: { cohort: id, person: id },
    nameViewer: { cohort: id, person: id, names: z.literal('yes').optional() },
    removeViewer: { cohort: id, person: id },
  },
  looks: {
    /** Without a cohort: the owners of the workspace. */
    showRoles: { cohort: id.optional(), page: z.int().min(0).max(999).optional() },
    /** What follows from an act, and who hears it. */
    previewRole: { act: z.enum(acts), person: id, cohort: id.optional(), names: z.literal('yes').optional() },
  },
  openings: {
    /** Without a cohort: an owner is named. */
    openNaming: { cohort: id.optional() },
  },
  submissions: {
    findForRole: { cohort: id.optional() },
    /** Several people have such a name. */
    chooseForRole: { role: z.enum(givenRoles), cohort: id.optional() },
    /** Names somebody whom only the directory of the workspace knows. */
    nameNewcomer: { role: z.enum(givenRoles), cohort: id.optional(), email: z.string().max(mostOfEmail) },
  },
} as const
/** A deed about somebody's role. */
export type RoleTap = CommandsOf<typeof roleCommands, 'taps'>
/** A deed about an owner. */
export type OwnerTap = Extract<RoleTap, { do: 'nameOwner' | 'removeOwner' }>
/** A deed about a role in a cohort. */
export type CohortTap = Exclude<RoleTap, OwnerTap>
export type Look = CommandsOf<typeof roleCommands, 'looks'>
export type Opening = CommandsOf<typeof roleCommands, 'openings'>
export type Submission = CommandsOf<typeof roleCommands, 'submissions'>
/** Somebody whom only the directory knows is to be named. */
export type Newcomer = Omit<Extract<Submission, { do: 'nameNewcomer' }>, 'do' | 'mark'>

/** The command that shows who may do what; without a cohort, the owners. */
export const showsRoles = (cohort?: string, page?: number): Extract<Look, { do: 'showRoles' }> => ({
  ...{ do: 'showRoles', mark: 'look' },
  ...(cohort !== undefined && { cohort }),
  ...(page !== undefined && { page }),
})

/** The command that opens the form in which somebody is named. */
export const opensNaming = (cohort?: string): Opening => ({ do: 'openNaming', mark: 'opening', ...(cohort !== undefined && { cohort }) })

/** The command that shows what a deed would lead to. */
export function previews({ do: act, ...about }: RoleTap): Extract<Look, { do: 'previewRole' }> {
  return { do: 'previewRole', mark: 'look', act, ...about }
}

/** The deed that a preview is of. Null: it names no cohort, and needs one. */
export function previewedBy({ act, person, cohort, names }: Extract<Look, { do: 'previewRole' }>): RoleTap | null {
  if (act === 'nameOwner' || act === 'removeOwner') return { do: act, person, ...(cohort !== undefined && { cohort }) }
  if (cohort === undefined) return null
  return act === 'nameViewer' ? { do: act, cohort, person, ...(names && { names }) } : { do: act, cohort, person }
}

/** The deed that gives somebody a role. Null: a role of a cohort without a cohort. */
export function naming(role: GivenRole, person: string, cohort?: string): RoleTap | null {
  const act = role === 'owner' ? 'nameOwner' : role === 'coordinator' ? 'nameCoordinator' : 'nameViewer'
  const names = role === 'namesViewer' ? ({ names: 'yes' } as const) : {}
  return previewedBy({ do: 'previewRole', mark: 'look', act, person, ...(cohort !== undefined && { cohort }), ...names })
}
