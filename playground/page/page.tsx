import { createContext, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { Language } from '../../src/contract/view.ts'
import type { Copy } from './copy.ts'
import { keep, kept } from './kept.ts'
import { copies, languageFor } from './languages.ts'
import type { Deed, Done, Kinds, NotDone, Shown } from './shown.ts'
import { ask, isRefused, listen } from './wire.ts'

/** What every part of the page may see and do. */
export interface Page {
  readonly shown: Shown
  /** The words for what is said. */
  readonly kinds: Kinds
  readonly language: Language
  readonly copy: Copy
  readonly isDark: boolean
  /** Whose panels are open, by id. */
  readonly open: readonly string[]
  readonly setOpen: (open: readonly string[]) => void
  /** Does what a person does on their screen; what was refused is told as the answer. */
  readonly act: (person: string, deed: Deed) => Promise<Done>
  /** Asks for something else; what was refused is told on the page. */
  readonly request: <Answer extends object>(path: string, body: object) => Promise<Answer | NotDone>
  /** Says something on the page until it is dismissed. */
  readonly tell: (words: string) => void
}

export const PageContext = createContext<Page | null>(null)

export function usePage(): Page {
  const page = useContext(PageContext)
  if (page === null) throw new Error('A part of the page stands outside of it')
  return page
}

/** The language of the page, kept in this browser. */
export function useLanguage(): readonly [Language, (language: Language) => void] {
  const [language, setLanguage] = useState(() => languageFor(kept('language'), navigator.languages))
  useEffect(() => {
    document.documentElement.lang = language
  }, [language])
  const choose = useCallback((chosen: Language) => {
    keep('language', chosen)
    setLanguage(chosen)
  }, [])
  return [language, choose]
}

interface Heard {
  readonly shown: Shown | null
  readonly kinds: Kinds
  readonly isLost: boolean
}

const noKinds: Kinds = {}

/** How things stand, as the process behind the page tells it. */
export function useShown(open: readonly string[]): Heard {
  const [shown, setShown] = useState<Shown | null>(null)
  const [kinds, setKinds] = useState(noKinds)
  const [isLost, setLost] = useState(false)
  const key = open.join(',')
  useEffect(() => {
    const hear = (news: Shown): void => {
      setShown(news)
      setLost(false)
    }
    return listen(key === '' ? [] : key.split(','), { shown: hear, kinds: setKinds, lost: () => setLost(true) })
  }, [key])
  return { shown, kinds, isLost }
}

/** Whose panels are open, and in which play: people of another have the same ids. */
export interface Open {
  readonly play: string
  readonly ids: readonly string[]
}

/** Whose panels are open: remembered over a reload. */
export function useOpen(): readonly [Open, (open: Open) => void] {
  const [open, setOpen] = useState((): Open => {
    const [play = '', ...ids] = (kept('open') ?? '').split(',')
    return { play, ids }
  })
  const choose = useCallback((chosen: Open) => {
    keep('open', chosen.ids.length === 0 ? null : [chosen.play, ...chosen.ids].join(','))
    setOpen(chosen)
  }, [])
  return [open, choose]
}

const darkQuery = '(prefers-color-scheme: dark)'

export function useDark(): boolean {
  const [isDark, setDark] = useState(() => matchMedia(darkQuery).matches)
  useEffect(() => {
    const query = matchMedia(darkQuery)
    const changed = (): void => setDark(query.matches)
    query.addEventListener('change', changed)
    return () => query.removeEventListener('change', changed)
  }, [])
  return isDark
}

type Asking = Pick<Page, 'act' | 'request'>

/** How the page asks for things; `tell` shows what was refused. */
export function useAsking(language: Language, tell: (words: string) => void): Asking {
  const copy = copies[language]
  return useMemo((): Asking => {
    const wordsOf = (refused: string): string => (refused === '' ? copy.refused : refused)
    return {
      async request(path, body) {
        const answer = await ask<Awaited<ReturnType<Asking['request']>>>(path, body)
        tell(isRefused(answer) ? wordsOf(answer.refused) : '')
        return answer as never
      },
      async act(person, deed) {
        const answer = await ask<Done>('act', { person, ...deed })
        return isRefused(answer) ? { ok: false, says: wordsOf(answer.refused) } : answer
      },
    }
  }, [copy, tell])
}
