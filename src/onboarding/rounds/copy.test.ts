import { describe, expect, test } from 'vitest'
import { describeCopy, type Sample } from '../../../test/house/copy.ts'
import { languages } from '../../contract/view.ts'
import { copyIn } from './copy-in.ts'

const counts = ['askHint', 'asked', 'changed']
const samples: Readonly<Record<string, Sample>> = {
  ...Object.fromEntries(counts.map((path) => [path, [21]])),
  ...Object.fromEntries(['have', 'date', 'words', 'made', 'noDate', 'onceMore.title', 'onceMore.when'].map((path) => [path, ['R2']])),
  ...Object.fromEntries(['begins', 'onceMore.text'].map((path) => [path, ['R2', '21']])),
}

const { said } = describeCopy(copyIn, (path) => samples[path] ?? [], { counts, shared: [] })

describe.each(languages)('In %s', (language) => {
  test('buttons fit in 30 characters', () => {
    for (const path of ['button', 'goOn', 'onceMore.buttons.one', 'onceMore.buttons.two', 'onceMore.buttons.not'])
      expect.soft(said(language, path).length, path).toBeLessThanOrEqual(30)
  })
})
