import { expect, test } from 'vitest'
import type { Said } from './shown.ts'
import { choicesIn, everything, filtered } from './timeline-filter.ts'

const said = (id: string, person: string, kind: string): Said => ({
  ...{ id, person, kind, at: '2027-03-01T08:00:00Z', step: 1, state: 'delivered', attempts: 1, why: `${kind}:1`, text: '' },
})
const timeline = [
  said('3', 'Örjan Ek', 'standing.go'),
  said('2', 'Aino Laine', 'confirmation.ask'),
  said('1', 'Örjan Ek', 'confirmation.ask'),
]
const idsOf = (list: readonly Said[]): string[] => list.map(({ id }) => id)

test('without a filter the timeline shows everything, newest first as it came', () => {
  expect(idsOf(filtered(timeline, everything))).toEqual(['3', '2', '1'])
})

test('a filter leaves what fits the person and the kind', () => {
  expect(idsOf(filtered(timeline, { person: 'Örjan Ek', kind: '' }))).toEqual(['3', '1'])
  expect(idsOf(filtered(timeline, { person: '', kind: 'confirmation.ask' }))).toEqual(['2', '1'])
  expect(idsOf(filtered(timeline, { person: 'Örjan Ek', kind: 'confirmation.ask' }))).toEqual(['1'])
  expect(filtered(timeline, { person: 'Aino Laine', kind: 'standing.go' })).toEqual([])
})

test('people and kinds can be chosen once each, in the order of the language', () => {
  const more = [...timeline, said('0', 'Zadie Moss', 'confirmation.ask')]
  expect(choicesIn(more, 'sv')).toEqual({ people: ['Aino Laine', 'Zadie Moss', 'Örjan Ek'], kinds: ['confirmation.ask', 'standing.go'] })
  expect(choicesIn(more, 'en').people).toEqual(['Aino Laine', 'Örjan Ek', 'Zadie Moss'])
})
