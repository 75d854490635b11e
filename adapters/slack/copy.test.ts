import { expect, test } from 'vitest'
import { showHome } from '../../src/contract/command.ts'
import { languages } from '../../src/contract/view.ts'
import { reading } from '../../test/ground/commands.ts'
import { catalogueOf, describeEveryMessage, describeTranslations } from '../../test/house/copy.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { english } from './copy.ts'

const catalogue = catalogueOf({ en: english, fi: finnish, sv: swedish })
const sampleOf = (path: string) => (catalogue.takesArguments(path) ? ['Helsinki'] : [])

describeEveryMessage(catalogue, sampleOf)
describeTranslations(catalogue, sampleOf, ['title'])

test.each(languages)('in %s everything fits where Slack shows it', (language) => {
  const lengthOf = (path: string) => catalogue.said(language, path, sampleOf(path)).length
  expect(['title', 'close'].filter((path) => lengthOf(path) > 24)).toEqual([])
  expect(catalogue.paths.filter((path) => lengthOf(path) > 300)).toEqual([])
})

test.each([english, finnish, swedish])('the word that whoever has a foreign button should write is understood', ({ otherReader }) => {
  const [, word = ''] = /\/mentoring (\p{L}+)/u.exec(otherReader) ?? []
  expect(reading.readWords(word)).toEqual(showHome)
})
