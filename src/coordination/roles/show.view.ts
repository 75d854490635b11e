import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type Look, opensNaming, previews, type RoleTap, showsRoles } from './commands.ts'
import type { Copy } from './copy.ts'
import type { CohortStanding } from './may.ts'
import type { CohortHere, Coordinator, Owner, Viewer } from './roles.store.ts'

/** People on one page, each with buttons beside: so many fit into a message on every platform. */
const perPage = 10
/** A part has five buttons at most. */
const perRow = 5
/** Programmes that are listed to an owner. */
const mostCohorts = 10
/** Characters of a label, and of a name in a line. */
const mostOf = { label: 30, line: 60 } as const

/** The roles of a cohort, as they are read. */
interface Found {
  readonly cohort: { readonly id: string; readonly name: string }
  readonly standing: CohortStanding
  /** They coordinate it or own the app here; somebody else sees only what they are themselves. */
  readonly seesAll: boolean
  readonly coordinators: readonly Coordinator[]
  readonly viewers: readonly Viewer[]
  readonly owners: readonly Owner[]
  readonly page: number
}

type Role = 'coordinator' | 'viewer' | 'owner'

/** Somebody with a role, and what the reader may do about it. */
interface Entry {
  readonly line: string
  readonly acts: readonly Button<Look>[]
}

/** Those who have one role. */
interface Section {
  readonly role: Role
  readonly entries: readonly Entry[]
}

/** Who may do what in a cohort, with what the reader may change. */
export function rolesView(actor: KnownPerson, found: Found, copy: Copy): Part[] {
  const { cohort, standing, page, seesAll } = found
  const sections: Section[] = seesAll
    ? [
        { role: 'coordinator', entries: coordinatorEntries(actor, found, copy) },
        { role: 'viewer', entries: viewerEntries(actor, found, copy) },
        { role: 'owner', entries: ownerEntries(actor, found.owners, standing.owns, copy, cohort.id) },
      ]
    : [{ role: 'viewer', entries: viewerEntries(actor, found, copy) }]
  return [
    heading(copy.show.heading(cohort.name)),
    ...paged(sections, page, copy, (to) => showsRoles(cohort.id, to)),
    ...(seesAll ? naming(standing, cohort.id, copy) : []),
  ]
}

/** The owners of a workspace, and the cohorts that live there. */
export function ownersView(
  actor: KnownPerson,
  { owners, cohorts, page }: { readonly owners: readonly Owner[]; readonly cohorts: readonly CohortHere[]; readonly page: number },
  copy: Copy,
): Part[] {
  const orphans = cohorts.filter(({ isOrphaned }) => isOrphaned).slice(0, mostCohorts)
  const names = orphans.map(({ name }) => name)
  const buttons = cohorts
    .slice(0, mostCohorts)
    .map(({ id, name }): Button<Look> => ({ label: shorten(name, mostOf.label), command: showsRoles(id) }))
  return [
    heading(copy.show.owners),
    ...paged([{ role: 'owner', entries: ownerEntries(actor, owners, true, copy) }], page, copy, (to) => showsRoles(undefined, to)),
    ...rowsOf([{ label: copy.buttons.nameOwner, command: opensNaming() }]),
    ...(cohorts.length > 0 ? [text(copy.show.programmes), ...rowsOf(buttons)] : []),
    ...(names.length > 0 ? [note(copy.show.withoutCoordinator(listOf(names, actor.language)))] : []),
  ]
}

/** Buttons in rows. */
export const rowsOf = (buttons: readonly Button[]): Part[] =>
  Array.from({ length: Math.ceil(buttons.length / perRow) }, (_, at) => ({
    ...{ kind: 'buttons', buttons: buttons.slice(at * perRow, (at + 1) * perRow) },
  }))

function naming(standing: CohortStanding, cohort: string, { show, buttons }: Copy): Part[] {
  if (!standing.owns) return [note(show.askOwner)]
  if (standing.coordinates || standing.orphaned) return rowsOf([{ label: buttons.name, command: opensNaming(cohort), style: 'primary' }])
  return [note(show.ownCohort), ...rowsOf([{ label: buttons.owners, command: showsRoles() }])]
}

/** The part of all people that this page shows, under what they may do. */
function paged(sections: readonly Section[], page: number, copy: Copy, to: (page: number) => Look): Part[] {
  const total = sections.reduce((sum, { entries }) => sum + entries.length, 0)
  const pages = Math.max(1, Math.ceil(total / perPage))
  const at = Math.min(page, pages - 1)
  let before = 0
  const parts = sections.flatMap((section) => {
    const from = Math.max(0, at * perPage - before)
    const until = Math.max(0, (at + 1) * perPage - before)
    before += section.entries.length
    const here = section.entries.slice(from, until)
    return here.length > 0 || (section.entries.length === 0 && at === 0) ? sectionParts(section, here, copy) : []
  })
  if (pages < 2) return parts
  const buttons: Button<Look>[] = [
    ...(at > 0 ? [{ label: copy.buttons.before, command: to(at - 1) }] : []),
    ...(at + 1 < pages ? [{ label: copy.buttons.next, command: to(at + 1) }] : []),
  ]
  return [...parts, note(copy.show.page(at + 1, pages)), ...rowsOf(buttons)]
}

function sectionParts({ role, entries }: Section, here: readonly Entry[], { show }: Copy): Part[] {
  const nobody = text(role === 'coordinator' ? show.noCoordinator : show.nobody)
  const people = here.flatMap(({ line, acts }) => [text(line), ...rowsOf(acts)])
  return [heading(show.sections[role](entries.length)), note(show.may[role]), ...(entries.length === 0 ? [nobody] : people)]
}

const act = (label: string, tap: RoleTap): Button<Look> => ({ label, command: previews(tap) })

/** A label with as much of a name as fits. */
const labelled = (label: (name: string) => string, name: string): string => label(shorten(name, mostOf.label - label('').length))

function coordinatorEntries(actor: KnownPerson, { cohort, coordinators, standing }: Found, copy: Copy): Entry[] {
  return coordinators.map((one) => {
    const tap = { do: 'removeCoordinator', cohort: cohort.id, person: one.personId } as const
    const isSelf = one.personId === actor.personId
    const remove = standing.owns ? [act(labelled(copy.removeCoordinator, one.name), tap)] : []
    return { line: lineOf(one, coordinators, isSelf, [], copy), acts: isSelf ? [act(copy.buttons.stopCoordinating, tap)] : remove }
  })
}

function viewerEntries(actor: KnownPerson, { cohort, viewers, standing, seesAll }: Found, copy: Copy): Entry[] {
  const mayChange = standing.owns && (standing.coordinates || standing.orphaned)
  const seen = seesAll ? viewers : viewers.filter(({ personId }) => personId === actor.personId)
  return seen.map((one) => {
    const of = { cohort: cohort.id, person: one.personId }
    const isSelf = one.personId === actor.personId
    const remove = { do: 'removeViewer', ...of } as const
    const change = one.seesNames
      ? act(labelled(copy.hideNames, one.name), { do: 'nameViewer', ...of })
      : act(labelled(copy.showNames, one.name), { do: 'nameViewer', ...of, names: 'yes' })
    const taken = isSelf
      ? [act(copy.buttons.stopViewing, remove)]
      : standing.owns
        ? [act(labelled(copy.removeViewer, one.name), remove)]
        : []
    const sees = one.seesNames ? copy.show.names : copy.show.numbers
    return { line: lineOf(one, viewers, isSelf, [sees], copy), acts: [...(mayChange ? [change] : []), ...taken] }
  })
}

function ownerEntries(actor: KnownPerson, owners: readonly Owner[], owns: boolean, copy: Copy, cohort?: string): Entry[] {
  return owners.map((one) => {
    const isSelf = one.personId === actor.personId
    const tap = { do: 'removeOwner', person: one.personId, ...(cohort !== undefined && { cohort }) } as const
    const remove = owns ? [act(labelled(copy.removeOwner, one.name), tap)] : []
    const acts = isSelf ? [act(copy.buttons.stopOwning, tap)] : remove
    return { line: lineOf(one, owners, isSelf, one.isConfigured ? [copy.show.byServer] : [], copy), acts: one.isConfigured ? [] : acts }
  })
}

/** A name with what must be known of it; with an email address, where two have the same name. */
function lineOf(
  { name, email }: Coordinator,
  all: readonly Coordinator[],
  isSelf: boolean,
  more: readonly string[],
  { show }: Copy,
): string {
  const hasNamesake = all.filter((each) => each.name.toLowerCase() === name.toLowerCase()).length > 1
  const what = [...(isSelf ? [show.you] : []), ...(hasNamesake ? [shorten(email, mostOf.line)] : []), ...more]
  const short = shorten(name, mostOf.line)
  return what.length > 0 ? show.line(short, what.join(', ')) : short
}
