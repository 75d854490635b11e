import { useCallback, useEffect, useMemo, useState } from 'react'
import { Announcer } from './announcer.tsx'
import { Begin } from './begin.tsx'
import { Clock } from './clock.tsx'
import { Evening } from './evening.tsx'
import { GlanceBoard } from './glance.tsx'
import { Header } from './header.tsx'
import { Inboxes } from './inbox/inboxes.tsx'
import { copies } from './languages.ts'
import { firstOpen } from './opening.ts'
import { type Page, PageContext, useAsking, useDark, useLanguage, useOpen, useShown } from './page.tsx'
import { Pairs } from './pairs.tsx'
import { People } from './people.tsx'
import { Reset } from './reset.tsx'
import type { Shown } from './shown.ts'
import { Timeline } from './timeline.tsx'
import { TroublePanel } from './trouble.tsx'
import { useWayOn } from './way-on.ts'

/** The whole page. */
export function App() {
  const [language, setLanguage] = useLanguage()
  const [{ play, ids: open }, choose] = useOpen()
  const [told, tell] = useState('')
  const { shown, kinds, isLost } = useShown(open)
  useWayOn(shown)
  const isDark = useDark()
  const asking = useAsking(language, tell)
  const copy = copies[language]
  const now = shown?.play ?? ''
  const setOpen = useCallback((ids: readonly string[]) => choose({ play: now, ids }), [choose, now])
  useEffect(() => {
    if (shown === null || shown.people.length === 0) return
    // Somebody who has just joined is open before the page hears of them: only a play in which nobody of them is begins anew.
    const goesOn = shown.play === play && shown.people.some(({ id }) => open.includes(id))
    if (!goesOn) setOpen(firstOpen(shown.people))
  }, [shown, play, open, setOpen])
  const page = useMemo(
    (): Page | null => (shown === null ? null : { shown, kinds, language, copy, isDark, open, setOpen, tell, ...asking }),
    [shown, kinds, language, copy, isDark, open, setOpen, asking],
  )

  return (
    <>
      <Header language={language} setLanguage={setLanguage} />
      {isLost && (
        <p className="notice notice-warning" role="alert">
          {copy.lost}
        </p>
      )}
      <div role="alert">
        {told !== '' && (
          <p className="notice notice-warning">
            {told}
            <button type="button" className="quiet" onClick={() => tell('')}>
              {copy.inbox.dismiss}
            </button>
          </p>
        )}
      </div>
      {page === null ? (
        <Waiting words={copy.loading} />
      ) : (
        <PageContext.Provider value={page}>{partsFor(page.shown, copy)}</PageContext.Provider>
      )}
    </>
  )
}

function Waiting({ words }: { readonly words: string }) {
  return (
    <main className="waiting">
      <span className="dots" aria-hidden="true">
        <i />
        <i />
      </span>
      <p role="status">{words}</p>
    </main>
  )
}

function partsFor(shown: Shown, copy: Page['copy']) {
  if (shown.broken !== undefined)
    return (
      <main className="waiting">
        <p role="alert">
          {copy.broken} {shown.broken}
        </p>
      </main>
    )
  // A list that is being read may be refused: what was filled in stays.
  if (shown.people.length === 0)
    return shown.phase === 'empty' || shown.phase === 'busy' ? <Begin /> : <Waiting words={copy.phases[shown.phase]} />
  return (
    <>
      <Clock />
      <main className="stage">
        <Pairs />
        <Evening />
        <Inboxes />
        <div className="side">
          <GlanceBoard />
          <People />
          <TroublePanel />
          <Reset />
        </div>
        <Timeline />
      </main>
      <Announcer />
    </>
  )
}
