import type { Language } from '../contract/view.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'

const copies: Readonly<Record<Language, Copy>> = { en: english, fi: finnish, sv: swedish }

export const copyIn = (language: Language): Copy => copies[language]
