import { useState } from 'react'
import { LanguageOptions } from './language-options.tsx'
import { mostOpen } from './opening.ts'
import { usePage } from './page.tsx'
import type { JoinAs, Joined } from './shown.ts'
import { isRefused } from './wire.ts'

/** Somebody on no list joins: one plays them from their first look at Pari on. */
export function JoinAsSomebody() {
  const { shown, copy, language: reads, open, setOpen, request } = usePage()
  const [platform, setPlatform] = useState<JoinAs['platform']>('slack')
  const [language, setLanguage] = useState<JoinAs['language']>(reads)
  async function join(as: JoinAs['as']): Promise<void> {
    const answer = await request<Joined>('join', { as, platform, language })
    if (!isRefused(answer)) setOpen([answer.person, ...open.slice(0, mostOpen - 1)])
  }
  return (
    <fieldset className="join-as" disabled={shown.phase !== 'ready'}>
      <legend className="note">{copy.people.joinTitle}</legend>
      <label>
        <span>{copy.people.joinOn}</span>
        <select value={platform} onChange={(event) => setPlatform(event.target.value as JoinAs['platform'])}>
          <option value="slack">Slack</option>
          <option value="teams">Teams</option>
        </select>
      </label>
      <label>
        <span>{copy.people.joinIn}</span>
        <select value={language} onChange={(event) => setLanguage(event.target.value as JoinAs['language'])}>
          <LanguageOptions />
        </select>
      </label>
      <button type="button" className="quiet" onClick={() => void join('student')}>
        {copy.people.joinAs.student}
      </button>
      <button type="button" className="quiet" onClick={() => void join('alumna')}>
        {copy.people.joinAs.alumna}
      </button>
      <button type="button" className="quiet" onClick={() => void join('crowd')}>
        {copy.people.joinAs.crowd}
      </button>
    </fieldset>
  )
}
