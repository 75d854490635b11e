import { useEffect, useRef, useState } from 'react'
import { usePage } from './page.tsx'

/** Forgets everything, after a second thought. */
export function Reset() {
  const { copy, request, setOpen } = usePage()
  const [isAsked, setAsked] = useState(false)
  const wayBack = useRef<HTMLButtonElement>(null)
  // The button that was pressed is gone. Somebody who uses the keyboard goes on at the harmless one.
  useEffect(() => {
    if (isAsked) wayBack.current?.focus()
  }, [isAsked])
  // The button stays until all is gone. Somebody whose focus is on it is taken to the beginning.
  const reset = (): void => {
    setOpen([])
    void request('reset', {})
  }
  return (
    <section className="card reset" aria-labelledby="reset-title">
      <h2 id="reset-title">{copy.reset.title}</h2>
      {isAsked ? (
        <>
          <p role="alert">{copy.reset.sure}</p>
          <span className="row">
            <button type="button" className="danger" onClick={reset}>
              {copy.reset.yes}
            </button>
            <button type="button" ref={wayBack} onClick={() => setAsked(false)}>
              {copy.cancel}
            </button>
          </span>
        </>
      ) : (
        <span className="row">
          <button type="button" onClick={() => setAsked(true)}>
            {copy.reset.button}
          </button>
          <small className="note">{copy.reset.note}</small>
        </span>
      )}
    </section>
  )
}
