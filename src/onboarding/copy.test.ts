import { describe, expect, test } from 'vitest'
import { catalogueOf, describeEveryMessage, describeForms, describeTranslations, type Sample } from '../../test/house/copy.ts'
import { languages } from '../contract/view.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { english } from './copy.ts'

const catalogue = catalogueOf({ en: english, fi: finnish, sv: swedish })
const { paths, said } = catalogue
const sampleOf = (path: string): Sample => (path === 'settings.noZone' ? ['Helsinki'] : [])

describeEveryMessage(catalogue, sampleOf)
describeTranslations(catalogue, sampleOf, [])
describeForms(catalogue)

describe.each(languages)('In %s', (language) => {
  test('buttons fit in 30 characters and differ', () => {
    const labels = paths.filter((path) => path.startsWith('buttons.')).map((path) => said(language, path))
    for (const label of labels) expect.soft(label.length, label).toBeLessThanOrEqual(30)
    expect(new Set(labels).size).toBe(3)
  })

  test('a zone that is none is answered with one that is', () => {
    expect(said(language, 'settings.noZone', ['Mars'])).toContain('Europe/Helsinki')
    expect(said(language, 'settings.zoneHint')).toContain('Europe/Helsinki')
  })
})
