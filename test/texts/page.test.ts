import { expect, test } from 'vitest'
import { languages } from '../../src/contract/view.ts'
import { catalogues } from './catalogues.ts'
import { pageOf } from './page.ts'
import { story } from './story.ts'

// `npm run texts` writes these pages anew.
test.each(languages)('The page of all texts in docs/texts is as the texts are: %s', async (language) => {
  const page = pageOf(language, await catalogues(), await story(language))
  await expect(page).toMatchFileSnapshot(`../../docs/texts/${language}.md`)
})
