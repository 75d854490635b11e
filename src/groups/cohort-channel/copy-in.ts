import { copyByRole } from '../../contract/language.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'

/** The words of this room in a language, and in the terms of a programme. */
export const copyIn = copyByRole<Copy>({ en: english, fi: finnish, sv: swedish })
