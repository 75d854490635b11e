/** Whether rows with new addresses are people who are there already: asked with both shown side by side. */
import type { Field, Filled } from '../../contract/form.ts'
import type { Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Differences } from '../../people/import/index.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { comparedWith, tagOf } from './boxes.ts'
import type { Copy } from './copy.ts'
import type { PendingDecisions } from './pending.ts'
import type { Looked } from './preview.ts'
import { namesIn } from './preview.view.ts'

/** Questions on one page. */
const perPage = 8
const isTwo = 'two'

type Same = Differences['same'][number]

/** The questions of one page, and how many pages there are. */
export interface SamePage {
  readonly number: number
  readonly all: number
  readonly items: readonly Same[]
}

/** Every new address that may be somebody's who is there, also where she has said so already. */
export async function samePage(it: { deps: Deps; stores: Stores; looked: Looked }, wanted: number): Promise<SamePage> {
  const { same } = (await comparedWith(it, { same: [] })).differences
  const all = Math.max(1, Math.ceil(same.length / perPage))
  const number = Math.min(wanted, all - 1)
  return { number, all, items: same.slice(number * perPage, (number + 1) * perPage) }
}

/** Each row and everybody who it may be, one below the other. */
export function sameIntro({ items }: SamePage, looked: Looked, actor: KnownPerson, copy: Copy): Part[] {
  const { roles } = copyIn(actor.language, looked.words).list
  const names = namesIn(looked)
  const line = (email: string, role: keyof typeof roles, mentor: string | undefined) =>
    copy.choose.same.now(
      copy.person(names.get(email) ?? email, email),
      roles[role],
      mentor === undefined ? '–' : (names.get(mentor) ?? mentor),
    )
  const rows = new Map(looked.pending.read.people.map((row) => [row.email, row]))
  return items.map(({ email, may }): Part => {
    const row = rows.get(email)
    return {
      kind: 'list',
      items: [...(row ? [line(email, row.role, row.mentor)] : []), ...may.map(({ email: old, role, now }) => line(old, role, now.mentor))],
    }
  })
}

/** One question for each row. Where it is clear, *the same* stands there at first; it counts when the form is sent. */
export function sameFields({ items }: SamePage, looked: Looked, copy: Copy): Field[] {
  const names = namesIn(looked)
  const said = new Map(looked.pending.decided.same)
  const person = (email: string): string => copy.person(names.get(email) ?? email, email)
  return items.map(({ email, may, isClear }): Field => {
    const options = may.map(({ email: old }) => ({ value: tagOf(old), label: copy.choose.same.is(person(old)) }))
    const chosen = said.get(email) ?? (isClear && !looked.pending.decided.two.includes(email) ? may[0]?.email : undefined)
    return {
      ...{ kind: 'choice', name: `same${tagOf(email)}`, label: person(email) },
      ...{ options: [{ value: isTwo, label: copy.choose.same.two }, ...options], initial: chosen === undefined ? isTwo : tagOf(chosen) },
    }
  })
}

/** The decisions once this page was sent. One person is one row: the first row that is said to be somebody is them. */
export function decidedSame({ items }: SamePage, decided: PendingDecisions, texts: Filled['texts']): PendingDecisions {
  const shown = new Set(items.map(({ email }) => email))
  const same = decided.same.filter(([to]) => !shown.has(to))
  for (const { email, may } of items) {
    const old = may.find((each) => tagOf(each.email) === texts[`same${tagOf(email)}`])?.email
    if (old !== undefined && same.every(([, taken]) => taken !== old)) same.push([email, old])
  }
  const one = new Set(same.map(([to]) => to))
  const two = [...new Set([...decided.two, ...shown])].filter((email) => !one.has(email))
  return { ...decided, same, two }
}
