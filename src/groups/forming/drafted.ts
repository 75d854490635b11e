import { isLanguage, type Language } from '../../contract/view.ts'
import type { Copy } from './copy.ts'
import type { Formed } from './engine/to-group.ts'
import type { GroupFacts } from './facts.ts'
import type { Groupable, NewGroup } from './store.ts'

/** What a draft consists of before it is stored. */
export interface Drafted {
  readonly groups: readonly NewGroup[]
  readonly rating: Pick<Formed, 'fits' | 'bound'> | null
  /** What is to be said of those who are in no group. */
  readonly left: readonly string[]
}

/** Names of groups are the same whatever their case and blanks. */
export const folded = (name: string): string => name.trim().replace(/\s+/gu, ' ').toLowerCase()

/** Gives names with numbers that no group has. */
export function freshNames(groups: readonly Pick<GroupFacts, 'name'>[], named: Copy['named']): () => string {
  const taken = new Set(groups.map(({ name }) => folded(name)))
  let number = 0
  return () => {
    do number += 1
    while (taken.has(folded(named(number))))
    return named(number)
  }
}

/** The cohort's, if all of them speak it; otherwise one that they all speak. */
export function languageOf(people: readonly Pick<Groupable, 'languages'>[], usual: Language): Language {
  const all = [usual, ...(people[0]?.languages ?? [])].filter(isLanguage)
  return all.find((language) => people.every(({ languages }) => languages.includes(language))) ?? usual
}
