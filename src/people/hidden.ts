import type { Profile } from '../contract/platform.ts'

/** Whether their platform tells who they are, but not their e-mail. */
export const isHidden = (who: Profile | null): who is Profile => who !== null && (who.email === null || who.isSignIn === true)
