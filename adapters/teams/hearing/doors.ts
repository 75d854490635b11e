import type { Command } from '../../../src/contract/command.ts'
import type { Form } from '../../../src/contract/form.ts'
import type { Part, View } from '../../../src/contract/view.ts'
import { wordsIn } from './own-words.ts'

interface Saying {
  /** Stands below the title. */
  readonly intro?: readonly Part[]
  readonly text?: string
  /** Of the button. */
  readonly label?: string
}

/** A dialog only comes up when a button is pressed: this is the way to a form for somebody who asked for it in words. */
export function formDoor(form: Form, opening: Command, { intro = [], text, label }: Saying = {}): View {
  return {
    language: form.language,
    parts: [
      { kind: 'heading', text: form.title },
      ...intro,
      ...(text === undefined ? [] : [{ kind: 'text' as const, text }]),
      { kind: 'buttons', buttons: [{ label: label ?? wordsIn(form.language).openForm, command: opening, style: 'primary' }] },
    ],
  }
}
