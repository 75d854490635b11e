import type { Filled, View, ViewDefinition, World } from './state.ts'
import { placedIn } from './state-values.ts'

/** What stands on people's screens: one Home tab and one stack of modals each. */

const newHash = (world: World): string => `${world.nextTs()}.${Math.floor(world.random() * 2 ** 32).toString(36)}`

export const stackOf = (world: World, personId: string): readonly View[] => world.modals.get(personId) ?? []

export function setStack(world: World, personId: string, workspaceId: string, stack: readonly View[]): void {
  world.modals.set(personId, stack)
  world.announce({ what: 'modal', workspaceId, id: personId })
}

/** A new view that is not shown anywhere yet. */
export const newView = (world: World, workspaceId: string, personId: string, definition: ViewDefinition): View => ({
  id: world.nextId('V'),
  workspaceId,
  personId,
  hash: newHash(world),
  definition,
  filled: {},
})

/** What was typed stays where block_id, action_id and type stay. */
function keptOf(view: View, definition: ViewDefinition): Filled {
  const kept: Record<string, Filled[string]> = {}
  for (const { block, element } of placedIn(definition.blocks)) {
    const state = view.filled[block.block_id]?.[element.action_id ?? '']
    if (state?.['type'] === element.type) kept[block.block_id] = { ...kept[block.block_id], [element.action_id ?? '']: state }
  }
  return kept
}

/** The same view with another content and a new hash. */
export const redefined = (world: World, view: View, definition: ViewDefinition): View => ({
  ...view,
  definition,
  hash: newHash(world),
  filled: keptOf(view, definition),
})

/** Puts a changed view back where it stands. */
export function putBack(world: World, view: View): void {
  const { personId, workspaceId } = view
  if (view.definition.type === 'home') {
    world.homes.set(personId, view)
    world.announce({ what: 'home', workspaceId, id: personId })
  } else {
    const stack = stackOf(world, personId).map((other) => (other.id === view.id ? view : other))
    setStack(world, personId, workspaceId, stack)
  }
}

/** Finds an open view by its id or the app's own id for it. */
export function findView(
  world: World,
  by: { readonly id?: string | undefined; readonly externalId?: string | undefined },
): View | undefined {
  const all = [...world.modals.values()].flat().concat([...world.homes.values()])
  return all.find(({ id, definition }) =>
    by.id === undefined ? definition.external_id === by.externalId && by.externalId !== undefined : id === by.id,
  )
}
