import { atStart } from '../contract/role-words.ts'
import type { RankedSheet, Written } from '../house/shown.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { reasonsOf } from './engine/reasons.ts'
import { isLive, sceneOf } from './wish.ts'

const rank = 25

/**
 * The draft as a sheet that is a list, too: a row for each mentee, with the email address of the mentor. Edited by hand, it is read again by
 * `takePairs`. None where there is no draft.
 */
export async function sheets({ transact, clock }: Deps, { cohortId, language, words }: Written): Promise<readonly RankedSheet[]> {
  const { people, draft } = await transact(({ pairing }) => sceneOf(pairing, cohortId, clock.now()))
  if (!draft) return []
  const copy = copyIn(language, words)
  const rows = people
    .filter(({ role }) => role === 'mentee')
    .map((mentee) => {
      const found = draft.suggestions.find((each) => each.mentee === mentee.id && isLive(each))
      const mentor = people.find(({ id }) => id === found?.mentor)
      const who = [mentee.name, mentee.email, atStart(words[language].one)]
      if (!found || !mentor) return [...who, null, null, null, null]
      // A column of the mentor's name would be read as the mentor where the address is cleared.
      const reasons = [`${mentor.name}:`, ...reasonsOf(mentee, mentor, !draft.isLanguageRule, copy.reasons)].join(' ')
      return [...who, mentor.email, found.score, copy.judgements.states[found.state], reasons]
    })
  return [{ name: copy.sheet.title, rank, columns: Object.values(copy.sheet.columns), rows }]
}
