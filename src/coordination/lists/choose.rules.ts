/** Choosing from more than a form holds: pages of boxes, ten to a field. Pure, so that a choice over pages is exactly what was ticked. */

/** Boxes in one field, and fields on one page. */
export const most = { boxes: 10, fields: 5 } as const

const perPage = most.boxes * most.fields

/** One page of what is chosen from. `first`: the place of its first one, from 0. */
export interface ChoicePage<T> {
  readonly number: number
  readonly all: number
  readonly first: number
  readonly items: readonly T[]
}

/** The page with this number, from 0; the last one where there are fewer. */
export function choicePage<T>(items: readonly T[], wanted: number): ChoicePage<T> {
  const all = Math.max(1, Math.ceil(items.length / perPage))
  const number = Math.min(wanted, all - 1)
  const first = number * perPage
  return { number, all, first, items: items.slice(first, first + perPage) }
}

/** The page in pieces that fit into one field each. */
export const inFields = <T>({ items }: ChoicePage<T>): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / most.boxes) }, (_, at) => items.slice(at * most.boxes, (at + 1) * most.boxes))

/** What is chosen once this page was sent: what it did not show stays as it was. */
export function chosenAfter(before: readonly string[], shown: readonly string[], ticked: readonly string[]): readonly string[] {
  const page = new Set(shown)
  return [...before.filter((each) => !page.has(each)), ...ticked.filter((each) => page.has(each))]
}

/**
 * What a field of a page is called; pages count from 0. No two pages have a field of the same name, whatever they are about: where one takes the place
 * of the other, Slack keeps in a field what was there.
 */
export const fieldOn = (about: string, page: number, field: string): string => `${about}-${field}-${page}`
