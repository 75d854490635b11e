import { describe, expect, test } from 'vitest'
import { catalogueOf, describeEveryMessage, describeManners, describeTranslations } from '../../../test/house/copy.ts'
import { languages } from '../../contract/view.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { english } from './copy.ts'
import { refusalPage } from './refusal-page.ts'

const catalogue = catalogueOf({ en: english, fi: finnish, sv: swedish })
const nothing = () => []

describeEveryMessage(catalogue, nothing)
describeManners(catalogue, nothing, { counts: [] })
describeTranslations(catalogue, nothing, [])

test('No words speak of how Pari is built', () => {
  for (const language of languages) {
    const technical = catalogue.paths.filter((path) => /adapter|token|signed|sealed|browser|server/i.test(catalogue.said(language, path)))
    expect(technical).toEqual([])
  }
})

describe('A page that takes the place of another', () => {
  test.each(['unknown', 'over', 'notTheirs', 'notSent', 'busy', 'broken'] as const)('says in three languages what to do: %s', (words) => {
    const page = refusalPage(words)
    for (const language of languages) {
      const { said } = catalogue
      const section = `<section lang="${language}"><h2>${said(language, `${words}.title`)}</h2><p>${said(language, `${words}.text`)}</p></section>`
      expect(page).toContain(section)
    }
    expect(page.match(/<h1>/g)).toHaveLength(1)
  })
})
