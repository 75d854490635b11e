import { type ReactNode, useEffect, useId, useRef } from 'react'
import { usePage } from '../page.tsx'

interface Props {
  readonly title: string
  readonly onClose: () => void
  /** What is to be read on it: when it changes, it is read from the top. */
  readonly words: string
  readonly children: ReactNode
}

const fields = 'input:not([type=hidden]), textarea, select, .ac-pushButton, button'

/** What a platform opens on top of a person's messages: a modal on Slack, a dialog on Teams. It covers their panel only. */
export function Sheet({ title, onClose, words, children }: Props) {
  const { copy } = usePage()
  const id = useId()
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const before = document.activeElement
    const body = box.current?.querySelector<HTMLElement>('.sheet-body')
    ;(body?.querySelector<HTMLElement>(fields) ?? box.current)?.focus({ preventScroll: true })
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true })
    }
  }, [])
  const read = useRef(words)
  useEffect(() => {
    if (read.current === words) return
    read.current = words
    box.current?.querySelector('.sheet-body')?.scrollTo({ top: 0 })
    box.current?.focus({ preventScroll: true })
  }, [words])
  return (
    <div className="sheet-over">
      <div
        className="sheet"
        role="dialog"
        aria-labelledby={id}
        tabIndex={-1}
        ref={box}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose()
        }}
      >
        <header className="sheet-head">
          <h4 id={id}>{title}</h4>
          <button type="button" className="icon" aria-label={copy.close} onClick={onClose}>
            <svg viewBox="0 0 16 16" aria-hidden="true">
              <path d="M3 3l10 10M13 3L3 13" />
            </svg>
          </button>
        </header>
        <div className="sheet-body">{children}</div>
      </div>
    </div>
  )
}

/** What lies under a sheet cannot be reached. React 18 knows the attribute only as text. */
export const inertWhen = (isCovered: boolean): object => (isCovered ? { inert: '' } : {})
