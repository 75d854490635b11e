import { copyOf } from '../../contract/language.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'

/** The words of groups to which people say yes, in a language. */
export const copyIn = copyOf<Copy>({ en: english, fi: finnish, sv: swedish })
