import * as Prisma from '../../store/sql.ts'
import { inStates } from './states.ts'

/** For statements, after `in`: the states of those who are in. */
export const thoseIn = Prisma.raw(`(${inStates.map((each) => `'${each}'`).join(', ')})`)
