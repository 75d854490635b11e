import type { Part } from './view.ts'

/** A heading of a view. */
export const heading = (text: string): Part => ({ kind: 'heading', text })
/** A paragraph of a view. */
export const text = (text: string): Part => ({ kind: 'text', text })
/** Small print of a view. */
export const note = (text: string): Part => ({ kind: 'note', text })
