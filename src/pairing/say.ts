import { heading, text } from '../contract/parts.ts'
import { usualWords } from '../contract/role-words.ts'
import type { Button, Part, Reply } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Look } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { PairingCohort } from './store.ts'
import type { NoDraft } from './suggest-apart.ts'

/** Says something under the name of a cohort. */
export const say = ({ language }: Pick<KnownPerson, 'language'>, cohort: Pick<PairingCohort, 'name'>, parts: readonly Part[]): Reply => ({
  accepted: true,
  view: { language, parts: [heading(cohort.name), ...parts] },
})

/** A button that shows something and changes nothing. */
export const leadsTo = (label: string, look: Look): Button => ({ label, command: look })

/** Only those who coordinate a cohort see what is suggested in it. */
export const refuse = ({ language }: KnownPerson): Reply => ({
  accepted: false,
  view: { language, parts: [text(copyIn(language, usualWords).onlyCoordinator)] },
})

/** Nothing was calculated, and why. */
export const tooMuch = (actor: KnownPerson, cohort: PairingCohort, why: NoDraft): Reply => ({
  ...say(actor, cohort, [text(reasonOf(copyIn(actor.language, cohort.words), why))]),
  accepted: false,
})

const reasonOf = ({ limits }: Copy, why: NoDraft): string => (why === 'waiting' ? limits.waiting : limits.tooMany)
