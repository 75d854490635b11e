import type { Part } from './view.ts'

export const heading = (text: string): Part => ({ kind: 'heading', text })
export const text = (text: string): Part => ({ kind: 'text', text })
/** Small print. */
export const note = (text: string): Part => ({ kind: 'note', text })
