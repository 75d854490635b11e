import { enteringIn } from '../programme/enrolment/entering.prisma.ts'
import { leavingIn } from '../programme/leaving/leaving.prisma.ts'

export { choicesIn } from '../people/choices.prisma.ts'

/** Who comes in and who leaves, on one database transaction. */
export const takingPartIn = (...given: Parameters<typeof enteringIn>) => ({ ...enteringIn(...given), ...leavingIn(...given) })
