import { describe, expect, test } from 'vitest'
import { catalogueOf, copiesIn, describeCopy, otherWords, type Sample } from '../../test/house/copy.ts'
import { languages } from '../contract/view.ts'
import { copyIn } from './copy-in.ts'

const withName = [
  'known.asOf',
  'forget.lastCoordinator',
  'forget.lastOwner',
  'keeping.spared',
  'partner.mentor',
  'partner.mentee',
  'partner.others',
]
const ofCohort = ['mentor', 'mentee', 'coordinator', 'partners'].map((each) => `coordinator.${each}`)
const counted = ['keeping.days', 'keeping.months']
const sampleOf = (path: string): Sample => {
  if (counted.includes(path)) return [21]
  if (path.startsWith('keeping.soon')) return ['Spring', '21 July 2027']
  return [...withName, ...ofCohort].includes(path) ? ['Spring'] : []
}

const catalogue = describeCopy(copyIn, sampleOf, { counts: counted, shared: [] })

describe.each(otherWords)('In %s', (_, words) => {
  const other = catalogueOf(copiesIn(copyIn, words))
  test('a mentee is called by that word', () => {
    for (const language of languages)
      expect(other.said(language, 'coordinator.mentee', ['Spring'])).not.toMatch(/mentee|mentoroitava|adept/i)
  })
})

test('Buttons fit in 30 characters', () => {
  for (const language of languages)
    for (const path of catalogue.paths.filter((each) => each.startsWith('buttons.')))
      expect.soft(catalogue.said(language, path).length, path).toBeLessThanOrEqual(30)
})
