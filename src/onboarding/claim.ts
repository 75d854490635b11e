import type { Filled, NextForm, Submitted } from '../contract/form.ts'
import { text } from '../contract/parts.ts'
import type { Profile } from '../contract/platform.ts'
import { type Language, languages, type Reply } from '../contract/view.ts'
import type { Clock } from '../kit/clock.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { Transact } from '../store/transaction.ts'
import type { ClaimStore } from './claims.ts'
import { copyIn } from './copy-in.ts'

/** Characters of each field that is written into: no e-mail is longer (RFC 5321). */
export const claimMost = { email: 254 } as const

/** What a claim needs. */
export interface ClaimDeps {
  readonly clock: Clock
  readonly transact: Transact<{ readonly claims: ClaimStore }>
}

/** Asks somebody for the e-mail that their platform hides. Where nobody knows their language, it is said in all of them what for. */
export function openClaim({ language }: Profile): NextForm {
  const { claim: copy } = copyIn(language ?? 'en')
  return {
    form: {
      ...{ language: language ?? 'en', title: copy.title, submit: copy.submit, close: copy.close },
      intro: (language ? [language] : languages).map((each) => text(copyIn(each).claim.intro)),
      fields: [{ kind: 'line', name: 'email', label: copy.email, most: claimMost.email }],
      sends: { do: 'claimAccount' },
    },
  }
}

/**
 * Keeps what somebody typed for a coordinator. The answer is the same whether or not anybody has this e-mail: nobody finds out in this way who takes
 * part.
 */
export async function claimAccount({ clock, transact }: ClaimDeps, { texts }: Filled, who: Profile): Promise<Submitted> {
  const language = who.language ?? 'en'
  const { claim: copy } = copyIn(language)
  const email = (texts['email'] ?? '').trim().toLowerCase()
  if (!/^[^\s@]+@[^\s@]+$/u.test(email)) return { problems: { email: copy.noEmail } }
  const isCounted = await transact(({ claims }) => claims.claim(who, email, clock.now()))
  return said(language, isCounted ? copy.sent : copy.tooOften, isCounted)
}

/** Of somebody whom Pari knows by now there is nothing to ask. */
export const knownAlready = ({ language }: KnownPerson): Reply => said(language, copyIn(language).claim.known, true)

const said = (language: Language, words: string, accepted: boolean): Reply => ({
  accepted,
  view: { language, parts: [text(words)] },
})
