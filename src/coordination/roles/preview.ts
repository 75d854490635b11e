/** Shows what a deed about a role leads to and who hears it, before it is done. */
import type { Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply, View } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Deps, Stores } from '../deps.ts'
import { quoted } from '../people/say.ts'
import { refuse } from '../say.ts'
import { type GivenRole, type Look, type Newcomer, naming, previewedBy, type RoleTap, showsRoles } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import { refusalOf } from './may.ts'
import { refused } from './roles.ts'
import { rowsOf } from './show.view.ts'
import { namedView, removedView } from './tell.ts'

type Knows = Pick<Deps, 'owners'>

/** What follows from a deed about a role; or why it may not be done. */
export async function previewRole(deps: Deps, look: Extract<Look, { do: 'previewRole' }>, actor: KnownPerson): Promise<Reply> {
  const tap = previewedBy(look)
  if (!tap) return refuse(actor, 'gone')
  return deps.transact((stores) => previewIn(deps, stores, tap, actor))
}

/** The same within a transaction. */
export async function previewIn(deps: Knows, stores: Stores, tap: RoleTap, actor: KnownPerson): Promise<Reply> {
  const { roles, choices } = stores
  const cohort = tap.cohort === undefined ? '' : await roles.nameHere(tap.cohort, actor)
  if (cohort === null) return refuse(actor, 'gone')
  const refusal = await refusalOf(deps, stores, tap, actor)
  if (refusal) return refused(actor, refusal)
  const name = await roles.nameOf(tap.person)
  if (name === null) return refused(actor, 'left')
  const copy = copyIn(actor.language)
  const isSelf = tap.person === actor.personId
  const isLast = tap.do === 'removeCoordinator' && (await roles.coordinators(tap.cohort)).length === 1
  const isChange = tap.do === 'nameViewer' && (await roles.viewers(tap.cohort)).some(({ personId }) => personId === tap.person)
  const { language } = await choices.choicesOf(tap.person)
  const yes = { label: copy.buttons[yesOf(tap, isSelf, isChange)], command: tap, style: styleOf(tap) } as const
  return shown(actor, [
    heading(copy.preview.headings[tap.do](name)),
    { kind: 'list', items: [...follows(tap, isSelf, cohort, copy), ...(isLast ? [copy.preview.last(cohort)] : [])] },
    ...told(isSelf ? null : name, wordsOf(tap, language, cohort, actor), copy),
    ...rowsOf([yes, back(tap.cohort, copy)]),
  ])
}

/** What follows when somebody is named whom only the directory of the workspace knows. Their address is too long for a button. */
export async function previewNewcomer(
  stores: Stores,
  newcomer: Newcomer,
  who: { readonly name: string; readonly language: View['language'] },
  actor: KnownPerson,
): Promise<Submitted> {
  const cohort = newcomer.cohort === undefined ? '' : await stores.roles.nameHere(newcomer.cohort, actor)
  const would = naming(newcomer.role, actor.personId, newcomer.cohort)
  if (cohort === null || !would) return refuse(actor, 'gone')
  const copy = copyIn(actor.language)
  return {
    form: {
      ...{ language: actor.language, title: copy.naming.title, submit: copy.buttons.yesName, close: copy.naming.close, fields: [] },
      intro: [
        heading(copy.preview.headings[would.do](copy.naming.option(who.name, newcomer.email))),
        { kind: 'list', items: follows(would, false, cohort, copy) },
        ...told(who.name, namedView(newcomer.role, who.language, cohort, actor), copy),
        note(copy.preview.newcomer),
      ],
      sends: { do: 'nameNewcomer', ...newcomer },
    },
  }
}

const shown = (to: KnownPerson, parts: readonly Part[]): Reply => ({ accepted: true, view: { language: to.language, parts } })

const told = (name: string | null, view: View, { preview }: Copy): Part[] =>
  name === null ? [text(preview.untold)] : [text(preview.told(name)), ...quoted(view)]

const back = (cohort: string | undefined, { buttons }: Copy): Button<Look> => ({
  label: cohort === undefined ? buttons.owners : buttons.roles,
  command: showsRoles(cohort),
})

const isRemoval = ({ do: act }: RoleTap): boolean => act.startsWith('remove')
const styleOf = (tap: RoleTap): 'danger' | 'primary' => (isRemoval(tap) ? 'danger' : 'primary')

function yesOf(tap: RoleTap, isSelf: boolean, isChange: boolean): 'yesName' | 'yesChange' | 'yesRemove' | 'yesStepBack' {
  if (isRemoval(tap)) return isSelf ? 'yesStepBack' : 'yesRemove'
  return isChange ? 'yesChange' : 'yesName'
}

function follows(tap: RoleTap, isSelf: boolean, cohort: string, { preview: { follows: they, own } }: Copy): string[] {
  switch (tap.do) {
    case 'nameOwner':
      return [they.nameOwner]
    case 'nameCoordinator':
      return [they.nameCoordinator(cohort)]
    case 'nameViewer':
      return [tap.names === 'yes' ? they.namesViewer(cohort) : they.viewer(cohort)]
    case 'removeOwner':
      return isSelf ? [own.removeOwner, own.back] : [they.removeOwner]
    case 'removeCoordinator':
    case 'removeViewer':
      return isSelf ? [own[tap.do](cohort), own.back] : [they[tap.do](cohort)]
  }
}

function wordsOf(tap: RoleTap, language: View['language'], cohort: string, actor: KnownPerson): View {
  switch (tap.do) {
    case 'removeOwner':
      return removedView('owner', language, cohort, actor)
    case 'removeCoordinator':
      return removedView('coordinator', language, cohort, actor)
    case 'removeViewer':
      return removedView('viewer', language, cohort, actor)
    case 'nameOwner':
    case 'nameCoordinator':
    case 'nameViewer':
      return namedView(roleOf(tap), language, cohort, actor)
  }
}

const roleOf = (tap: Extract<RoleTap, { do: 'nameOwner' | 'nameCoordinator' | 'nameViewer' }>): GivenRole =>
  tap.do === 'nameOwner' ? 'owner' : tap.do === 'nameCoordinator' ? 'coordinator' : tap.names === 'yes' ? 'namesViewer' : 'viewer'
