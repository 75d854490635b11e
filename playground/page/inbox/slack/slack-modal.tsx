import { type FormEvent, useEffect, useState } from 'react'
import { usePage } from '../../page.tsx'
import { dropped } from '../../wire.ts'
import type { Act } from '../act.ts'
import { Sheet } from '../sheet.tsx'
import { type ChosenFile, fileFor, keptIn, missingIn, type SlackView, valuesIn } from './blocks.ts'
import { Segments } from './surface.tsx'

interface Props {
  readonly view: SlackView
  /** What the app refused, by block id. */
  readonly errors: Readonly<Record<string, string>>
  readonly act: Act
}

/** A modal. */
export function SlackModal({ view, errors, act }: Props) {
  const { copy } = usePage()
  const form = useForm(view, errors, act)
  return (
    <Sheet
      title={view.title?.text ?? ''}
      words={JSON.stringify(view.blocks?.filter(({ type }) => type !== 'input'))}
      onClose={() => void act({ does: 'close' })}
    >
      <form className="slack-form" noValidate onSubmit={(event) => void form.submit(event)}>
        <Segments
          blocks={view.blocks ?? []}
          typed={form.typed}
          onValue={form.type}
          onTap={form.tap}
          onFile={form.choose}
          wrong={form.wrong}
        />
        <div className="slack-form-end">
          <button type="button" className="slack-button slack-plain" onClick={() => void act({ does: 'close' })}>
            {view.close?.text ?? copy.cancel}
          </button>
          {view.submit !== undefined && (
            <button type="submit" className="slack-button slack-primary">
              {view.submit.text}
            </button>
          )}
        </div>
      </form>
    </Sheet>
  )
}

/** What was filled in, and what is wrong with it: what Slack would not send, then what the app refused. */
function useForm(view: SlackView, errors: Readonly<Record<string, string>>, act: Act) {
  const { copy } = usePage()
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({})
  const [chosen, setChosen] = useState<ChosenFile<File> | null>(null)
  const [missing, setMissing] = useState<Readonly<Record<string, string>>>({})
  const blocks = view.blocks ?? []
  const file = fileFor(blocks, chosen)
  // A field that comes back later comes back empty.
  useEffect(() => {
    if (file === null) setChosen(null)
  }, [file])
  useEffect(() => setTyped((before) => keptIn(view.blocks ?? [], before)), [view])

  async function submit(event: FormEvent): Promise<void> {
    event.preventDefault()
    const lacking = missingIn(blocks, typed, new Set(file === null || chosen === null ? [] : [chosen.field]))
    setMissing(Object.fromEntries(lacking.map((name) => [name, copy.inbox.needed])))
    if (lacking.length > 0) return focusFirstWrong()
    const read = file === null ? null : await dropped(file)
    if (file !== null && read === null) {
      setMissing({ [chosen?.field ?? '']: copy.fileChanged })
      return focusFirstWrong()
    }
    const done = await act({ does: 'submit', values: valuesIn(blocks, typed), ...(read !== null && { file: read }) })
    if (!done.ok) focusFirstWrong()
    setMissing(done.errors ?? {})
  }

  return {
    typed,
    choose: (field: string, picked: File | null) => setChosen(picked === null ? null : { field, file: picked }),
    submit,
    wrong: { ...missing, ...errors },
    type: (name: string, value: string): void => {
      setTyped((before) => ({ ...before, [name]: value }))
      if (blocks.some(({ block_id, dispatch_action }) => block_id === name && dispatch_action === true))
        void act({ does: 'change', field: name, values: valuesIn(blocks, { ...typed, [name]: value }) })
    },
    tap: (button: string) => void act({ does: 'tap', message: 'modal', button, values: valuesIn(blocks, typed) }),
  }
}

/** After the page has drawn what is wrong. */
function focusFirstWrong(): void {
  setTimeout(() => document.querySelector<HTMLElement>('.slack-form [aria-invalid]')?.focus(), 100)
}
