import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choicePage, chosenAfter, inFields, most } from './choose.rules.ts'

const keys = fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 200 })

describe('A choice over pages', () => {
  test('is exactly what was ticked on each of them, in whatever order they were gone through', () => {
    const visits = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.func(fc.boolean())), { maxLength: 12 })
    fc.assert(
      fc.property(keys, visits, (all, gone) => {
        let chosen: readonly string[] = all
        const wanted = new Map(all.map((key) => [key, true]))
        for (const [number, isTicked] of gone) {
          const { items } = choicePage(all, number)
          const ticked = items.filter((key) => isTicked(key))
          for (const key of items) wanted.set(key, ticked.includes(key))
          chosen = chosenAfter(chosen, items, ticked)
        }
        expect(chosen.toSorted()).toEqual(all.filter((key) => wanted.get(key)).toSorted())
      }),
    )
  })

  test('shows everything once, ten to a field', () => {
    fc.assert(
      fc.property(keys, (all) => {
        const pages = Array.from({ length: choicePage(all, 0).all }, (_, at) => choicePage(all, at))
        expect(pages.flatMap(({ items }) => items)).toEqual(all)
        for (const page of pages) {
          expect(inFields(page).flat()).toEqual(page.items)
          for (const field of inFields(page)) expect(field.length).toBeLessThanOrEqual(most.boxes)
          expect(inFields(page).length).toBeLessThanOrEqual(most.fields)
        }
      }),
    )
  })

  test('ticks nothing that the page did not show', () => {
    expect(chosenAfter(['a', 'b'], ['b', 'c'], ['c', 'd'])).toEqual(['a', 'c'])
  })

  test('has a last page, whatever page is asked for', () => {
    expect(choicePage(['a'], 7)).toEqual({ number: 0, all: 1, first: 0, items: ['a'] })
  })
})
