import { languageNames } from './languages.ts'

/** The languages of the page, each by its own name, for a field to choose from. */
export const LanguageOptions = () =>
  Object.entries(languageNames).map(([code, name]) => (
    <option key={code} value={code} lang={code}>
      {name}
    </option>
  ))
