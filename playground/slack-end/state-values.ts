import { type Block, type Element, elementsOf, hasState, initialState } from './elements.ts'
import type { Filled } from './state.ts'
import type { Json } from './wire.ts'

/** An element and the block it stands in. */
export interface Placed {
  readonly block: Block
  readonly element: Element
}

/** All elements of some blocks, in the order they are read. */
export const placedIn = (blocks: readonly Block[]): readonly Placed[] =>
  blocks.flatMap((block) => elementsOf(block).map((element) => ({ block, element })))

/** `state.values`: what was filled in, and the initial values of everything else. */
export function stateValues(blocks: readonly Block[], filled: Filled): Filled {
  const values: Record<string, Record<string, Json>> = {}
  for (const { block, element } of placedIn(blocks)) {
    if (!hasState(element) || element.action_id === undefined) continue
    const before = filled[block.block_id]?.[element.action_id]
    const kept = before?.['type'] === element.type ? before : initialState(element)
    values[block.block_id] = { ...values[block.block_id], [element.action_id]: kept }
  }
  return values
}

/** What is filled in once one more element is. */
export function filledWith(filled: Filled, { block, element }: Placed, state: Json): Filled {
  return { ...filled, [block.block_id]: { ...filled[block.block_id], [element.action_id ?? '']: state } }
}
