import { isDeepStrictEqual } from 'node:util'
import type { RoleWords } from '../../contract/role-words.ts'
import { languages } from '../../contract/view.ts'
import type { Audit } from '../audit/audit.ts'
import type { GroundDeed } from '../audit/deeds.ts'
import type { ProgrammeStore } from '../store.ts'

/** What changing words needs, bound to one transaction. */
export interface WordStores {
  readonly programmes: Pick<ProgrammeStore, 'lockProgramme' | 'saveWords'>
  readonly audit: Audit<GroundDeed>
}

/** New words for some languages of a programme. */
export interface WordChange {
  readonly programmeId: string
  /** The cohort whose coordinator changes them. */
  readonly cohortId: string
  readonly words: Partial<RoleWords>
  readonly actorId: string
}

/**
 * Gives a programme other words for its people. Answers with its words as they are then, in every language. It locks the programme, so that
 * two people who change different languages at the same time both succeed.
 */
export async function changeWords({ programmes, audit }: WordStores, change: WordChange): Promise<RoleWords> {
  const { programmeId, cohortId, words, actorId } = change
  const former = await programmes.lockProgramme(programmeId)
  if (!former) throw new Error(`The programme ${programmeId} is gone, but its cohort ${cohortId} is not.`)
  const changed = languages.filter((language) => words[language] && !isDeepStrictEqual(words[language], former.words[language]))
  if (changed.length === 0) return former.words
  await programmes.saveWords(programmeId, Object.fromEntries(changed.map((language) => [language, words[language]])))
  const detail = Object.fromEntries(changed.map((language) => [language, words[language]?.one ?? '']))
  await audit.note([{ actorId, cohortId, deed: 'changedWords', subject: programmeId, detail }])
  return { ...former.words, ...words }
}
