import { useState } from 'react'
import { usePage } from './page.tsx'

/** Forgets everything, after a second thought. */
export function Reset() {
  const { copy, request, setOpen } = usePage()
  const [isAsked, setAsked] = useState(false)
  const reset = (): void => {
    setAsked(false)
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
            {/* biome-ignore lint/a11y/noAutofocus: the button that was pressed is gone, and this is the harmless way on. */}
            <button type="button" autoFocus onClick={() => setAsked(false)}>
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
