import { createHash } from 'node:crypto'
import type { ToPair } from '../../programme/to-pair.ts'

/**
 * People in an order that neither the list nor their names decide: what they said and the seed do. Of people who said exactly the same the seed decides,
 * in another way for each seed.
 */
export function inOrder(people: readonly ToPair[], seed: number): ToPair[] {
  const keyed = people.map((person) => ({ person, key: keyOf(person, seed), lot: hashOf(JSON.stringify([seed, person.id])) }))
  return keyed.toSorted((a, b) => compare(a.key, b.key) || compare(a.lot, b.lot)).map(({ person }) => person)
}

const hashOf = (words: string): string => createHash('sha256').update(words).digest('hex')

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b))

function keyOf({ id: _, ...said }: ToPair, seed: number): string {
  const { role, languages, field, wishes, knows, topics, zone, organisation, waited, seats } = said
  return hashOf(JSON.stringify([seed, role, languages, field, wishes, knows, topics, zone, organisation, waited, seats]))
}
