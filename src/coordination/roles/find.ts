/** The form in which somebody is named: by a name or an email address, among people whom Pari knows here, or in the directory. */
import { z } from 'zod'
import type { Field, Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { Workspace } from '../../contract/platform.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { readEmail } from '../../people/import/index.ts'
import { refuse } from '../say.ts'
import { type GivenRole, givenRoles, mostOfEmail, type Newcomer, naming, type Opening, type Submission } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import { refusalOfNaming } from './may.ts'
import { type NewcomerDeps, seekNewcomer } from './newcomer.ts'
import { previewIn, previewNewcomer } from './preview.ts'
import type { Coordinator } from './roles.store.ts'
import { refused } from './roles.ts'

/** People among whom somebody chooses. */
const mostFound = 20
/** Characters that each field takes. */
export const mostOf = { who: mostOfEmail } as const

/** The form; an owner sees it, where they may name somebody. */
export async function openNaming(deps: NewcomerDeps, { cohort }: Opening, actor: KnownPerson): Promise<Opened> {
  return deps.transact(async (stores) => {
    if (cohort !== undefined && !(await stores.roles.livesHere(cohort, actor))) return refuse(actor, 'gone')
    const refusal = await refusalOfNaming(deps, stores, cohort ?? null, actor)
    return refusal ? refused(actor, refusal) : { form: formOf(cohort, actor) }
  })
}

function formOf(cohort: string | undefined, actor: KnownPerson): Form {
  const { naming: copy } = copyIn(actor.language)
  const options = givenRoles.map((value) => ({ value, label: copy.roles[value] }))
  const role: Field[] = cohort === undefined ? [] : [{ kind: 'choice', name: 'role', label: copy.role, options, initial: 'coordinator' }]
  return {
    ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close, intro: [] },
    fields: [{ kind: 'line', name: 'who', label: copy.who, hint: copy.whoHint, most: mostOf.who }, ...role],
    sends: { do: 'findForRole', ...(cohort !== undefined && { cohort }) },
  }
}

/** Who is meant, with what would follow; nothing is stored yet. */
export async function findForRole(
  deps: NewcomerDeps,
  { cohort }: Extract<Submission, { do: 'findForRole' }>,
  { texts }: Filled,
  actor: KnownPerson,
  workspace: Workspace,
): Promise<Submitted> {
  const copy = copyIn(actor.language)
  const who = (texts['who'] ?? '').trim().slice(0, mostOf.who)
  if (who === '') return { problems: { who: copy.naming.missing } }
  const role: GivenRole = cohort === undefined ? 'owner' : roleIn(texts['role'])
  const seen = await deps.transact(async (stores): Promise<Submitted | null> => {
    if (cohort !== undefined && !(await stores.roles.livesHere(cohort, actor))) return refuse(actor, 'gone')
    const refusal = await refusalOfNaming(deps, stores, cohort ?? null, actor)
    if (refusal) return refused(actor, refusal)
    const found = await stores.roles.findMembers(who, actor, mostFound + 1)
    const exact = found.filter(({ email }) => email === who.toLowerCase())
    const [only, ...others] = exact.length > 0 ? exact : found
    if (!only) return null
    if (others.length > 0) return { form: choiceOf(found, role, cohort, actor, copy) }
    const tap = naming(role, only.personId, cohort)
    return tap ? previewIn(deps, stores, tap, actor) : refuse(actor, 'gone')
  })
  return seen ?? seek(deps, { role, email: who, ...(cohort !== undefined && { cohort }) }, actor, workspace)
}

const roleIn = (text: string | undefined): GivenRole => givenRoles.find((each) => each === text) ?? 'viewer'

async function seek(deps: NewcomerDeps, newcomer: Newcomer, actor: KnownPerson, workspace: Workspace): Promise<Submitted> {
  const { naming: copy } = copyIn(actor.language)
  const email = readEmail(newcomer.email)
  if (email === undefined || email === null) return { problems: { who: copy.noName } }
  const found = await seekNewcomer(deps, email, workspace)
  if (!('profile' in found)) return { problems: { who: copy[found.why] } }
  const { name, language } = found.profile
  return deps.transact((stores) => previewNewcomer(stores, { ...newcomer, email }, { name, language: language ?? 'en' }, actor))
}

function choiceOf(
  found: readonly Coordinator[],
  role: GivenRole,
  cohort: string | undefined,
  actor: KnownPerson,
  { naming: copy }: Copy,
): Form {
  const options = found.slice(0, mostFound).map(({ personId, name, email }) => ({ value: personId, label: copy.option(name, email) }))
  return {
    ...{ language: actor.language, title: copy.which, submit: copy.submit, close: copy.close },
    intro: [text(copy.whichIntro), ...(found.length > mostFound ? [note(copy.more)] : [])],
    fields: [{ kind: 'choice', name: 'person', label: copy.which, options }],
    sends: { do: 'chooseForRole', role, ...(cohort !== undefined && { cohort }) },
  }
}

/** One of several people was chosen: what would follow. */
export async function chooseForRole(
  deps: NewcomerDeps,
  { role, cohort }: Extract<Submission, { do: 'chooseForRole' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const person = texts['person'] ?? ''
  const tap = z.uuid().safeParse(person).success ? naming(role, person, cohort) : null
  return tap ? deps.transact((stores) => previewIn(deps, stores, tap, actor)) : refused(actor, 'notMember')
}
