import { type FormEvent, type ReactNode, useId, useRef } from 'react'
import { usePage } from '../page.tsx'

interface Props {
  readonly label: string
  readonly hint: string
  /** What stands before what is written. */
  readonly prefix?: string
  readonly onWrite: (text: string) => void
  /** Further buttons. */
  readonly children?: ReactNode
  /** Nothing is sent as long as nothing is written. */
  readonly isNeeded: boolean
}

/** The line in which a person writes to Pari. */
export function Composer({ label, hint, prefix, onWrite, children, isNeeded }: Props) {
  const { copy } = usePage()
  const id = useId()
  const line = useRef<HTMLInputElement>(null)
  const write = (event: FormEvent): void => {
    event.preventDefault()
    const text = line.current?.value.trim() ?? ''
    if (line.current === null || (isNeeded && text === '')) return
    line.current.value = ''
    onWrite(text)
  }
  return (
    <form className="composer" onSubmit={write}>
      <div className="composer-line">
        <label htmlFor={id} className={prefix === undefined ? 'hidden' : 'composer-prefix'}>
          {prefix === undefined ? (
            label
          ) : (
            <>
              <span className="hidden">{label} </span>
              {prefix}
            </>
          )}
        </label>
        <input id={id} ref={line} placeholder={hint} autoComplete="off" />
        <button type="submit" className="composer-send" aria-label={copy.inbox.send}>
          <svg viewBox="0 0 16 16" aria-hidden="true">
            <path d="M2 2l12 6-12 6 2-6z" />
          </svg>
        </button>
      </div>
      {children}
    </form>
  )
}
