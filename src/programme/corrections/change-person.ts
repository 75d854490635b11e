import type { Language } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Audit } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { PersonChanges, Tell } from '../fact.ts'
import type { ProgrammeStore } from '../store.ts'
import type { Details } from './details.ts'

/** What correcting somebody's details needs, bound to one transaction. */
export interface PersonStores {
  readonly programmes: Pick<ProgrammeStore, 'lockDetails' | 'hasEmail' | 'saveDetails' | 'leaveAccounts'>
  readonly audit: Audit<GroundDeed>
  readonly tell: Tell
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

/** What a coordinator of a cohort corrects of one of its people. What is missing stays. */
export interface PersonChange {
  /** The cohort whose coordinator corrects it. */
  readonly cohortId: string
  /** A mentor or a mentee of it. */
  readonly personId: string
  /** In full, in one line. */
  readonly name?: string
  /** In lower case. */
  readonly email?: string
  /** In which they are written to. */
  readonly language?: Language
  /** E-mails of those who may set up programmes everywhere: nobody gets one of these. */
  readonly owners: readonly string[]
  /** The person who does it. Null: Pari itself. */
  readonly actorId: string | null
}

/** Why not. Two people never become one; what somebody chose themselves stays; another organisation's people stay as they are. */
export type PersonRefusal = 'gone' | 'elsewhere' | 'emailTaken' | 'trusted' | 'ownLanguage'

/** What became of it. */
export type PersonOutcome =
  | { readonly kind: 'changed'; readonly changes: PersonChanges }
  | { readonly kind: 'same' }
  | { readonly kind: 'refused'; readonly why: PersonRefusal }

/** What would change, or why it must not. */
export async function lookAtChange({ programmes }: Pick<PersonStores, 'programmes'>, change: PersonChange): Promise<PersonOutcome> {
  const details = await programmes.lockDetails(change.cohortId, change.personId)
  if (!details) return { kind: 'refused', why: 'gone' }
  const changes = differences(details, change)
  if (Object.keys(changes).length === 0) return { kind: 'same' }
  const why = refusalOf(details, changes, change.owners)
  if (why) return { kind: 'refused', why }
  if (changes.email && (await programmes.hasEmail(changes.email.to, change.personId))) return { kind: 'refused', why: 'emailTaken' }
  return { kind: 'changed', changes }
}

/**
 * Corrects a name, an e-mail or a language. With another e-mail somebody is looked for anew, and reached nowhere until they are found: the
 * account that had the former one may be another person's. What they answered still counts.
 */
export async function changePerson(stores: PersonStores, change: PersonChange, now: Instant): Promise<PersonOutcome> {
  const { programmes, audit, tell, wakeLanes } = stores
  const outcome = await lookAtChange(stores, change)
  if (outcome.kind !== 'changed') return outcome
  const { cohortId, personId, actorId } = change
  const details = await programmes.lockDetails(cohortId, personId)
  if (!details) throw new Error(`Person ${personId} vanished inside their own transaction.`)
  const { name, email, language } = { ...details, ...given(change) }
  await programmes.saveDetails(personId, { name, email, language, languageListed: outcome.changes.language !== undefined })
  const sought = outcome.changes.email ? await programmes.leaveAccounts(cohortId, personId, email, now) : []
  await tell({ happened: 'personChanged', cohortId, personId, changes: outcome.changes, at: now })
  // What somebody was called is theirs: the audit says only what was changed.
  const detail = Object.fromEntries(Object.keys(outcome.changes).map((what) => [what, true]))
  await audit.note([{ actorId, cohortId, deed: 'changedPerson', subject: personId, detail }])
  await wakeLanes(sought)
  return outcome
}

const given = ({ name, email, language }: PersonChange): Partial<Pick<Details, 'name' | 'email' | 'language'>> => ({
  ...(name !== undefined && { name }),
  ...(email !== undefined && { email }),
  ...(language !== undefined && { language }),
})

function differences(details: Details, change: PersonChange): PersonChanges {
  const wanted = given(change)
  const changed = (['name', 'email', 'language'] as const).flatMap((what) => {
    const to = wanted[what]
    return to === undefined || to === details[what] ? [] : [[what, { from: details[what], to }] as const]
  })
  return Object.fromEntries(changed)
}

function refusalOf(details: Details, changes: PersonChanges, owners: readonly string[]): PersonRefusal | null {
  if (details.isElsewhere) return 'elsewhere'
  if (changes.email && (details.isTrusted || owners.includes(details.email) || owners.includes(changes.email.to))) return 'trusted'
  return changes.language && details.chose ? 'ownLanguage' : null
}
