import type { Language, Part } from '../contract/view.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'

const copies: Readonly<Record<Language, Copy>> = { en: english, fi: finnish, sv: swedish }

export const copyIn = (language: Language): Copy => copies[language]

export const heading = (text: string): Part => ({ kind: 'heading', text })
export const text = (text: string): Part => ({ kind: 'text', text })
export const note = (text: string): Part => ({ kind: 'note', text })
