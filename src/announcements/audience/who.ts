/** Whom an announcement is for, as one choice: what most announcements need. Everything else is chosen in the form of details. */
import { languages } from '../../contract/view.ts'
import type { Copy } from '../copy.ts'
import { type Audience, roles, simpleStates } from '../facts.ts'

/** One choice of an audience: everybody, a role, or how people stand. */
export const groups = ['everybody', ...roles, ...simpleStates] as const
/** One of `groups`. */
export type Group = (typeof groups)[number]

const isRole = (group: Group): boolean => roles.some((role) => role === group)

/** The rule that a choice stands for. */
export const audienceFor = (group: Group): Audience => ({
  roles: isRole(group) ? [group] : roles,
  languages,
  states: [isRole(group) ? 'everybody' : group],
  people: [],
  of: null,
})

const same = (some: readonly string[], others: readonly string[]): boolean =>
  some.length === others.length && others.every((each) => some.includes(each))

/** The choice that says the same as a rule; null: it was chosen in detail. */
export const groupOf = (audience: Audience): Group | null =>
  groups.find((group) => {
    const rule = audienceFor(group)
    return (
      same(audience.roles, rule.roles) &&
      same(audience.languages, languages) &&
      same(audience.states, rule.states) &&
      audience.people.length === 0
    )
  }) ?? null

/** The choice in words. */
export const wordsOf = (group: Group, copy: Copy): string => ({ ...copy.roles, ...copy.states })[group]
