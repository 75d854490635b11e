import type { Language } from '../../src/contract/view.ts'
import { LanguageOptions } from './language-options.tsx'
import { copies } from './languages.ts'

interface Props {
  readonly language: Language
  readonly setLanguage: (language: Language) => void
}

/** What the page is, that it is a playground, and its language. */
export function Header({ language, setLanguage }: Props) {
  const copy = copies[language]
  return (
    <header className="top">
      <a className="skip" href="#inboxes">
        {copy.skip}
      </a>
      <p className="banner">
        <strong>{copy.banner}</strong> <span>{copy.bannerMore}</span>
      </p>
      <div className="masthead">
        <Mark />
        <h1>
          Pari <span>{copy.tagline}</span>
        </h1>
        <label className="language">
          <span className="hidden">{copy.language}</span>
          <select value={language} onChange={(event) => setLanguage(event.target.value as Language)}>
            <LanguageOptions />
          </select>
        </label>
      </div>
    </header>
  )
}

/** Two who meet. */
export function Mark() {
  return (
    <svg className="mark" viewBox="0 0 40 28" aria-hidden="true">
      <circle cx="14" cy="14" r="12" className="mark-one" />
      <circle cx="26" cy="14" r="12" className="mark-two" />
    </svg>
  )
}
