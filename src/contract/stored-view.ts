import { z } from 'zod'
import { command } from './command.ts'
import { languages, type View } from './view.ts'

const text = z.string()
const button = z.object({ label: text, command, style: z.enum(['primary', 'danger']).optional() })
const part = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('heading'), text }),
  z.object({ kind: z.literal('text'), text }),
  z.object({ kind: z.literal('note'), text }),
  z.object({ kind: z.literal('fields'), rows: z.array(z.object({ label: text, value: text, at: text.optional() })) }),
  z.object({ kind: z.literal('image'), url: text, alt: text }),
  z.object({ kind: z.literal('list'), items: z.array(text) }),
  z.object({
    kind: z.literal('entry'),
    label: text,
    placeholder: text,
    submit: text,
    opens: command,
  }),
  z.object({ kind: z.literal('links'), links: z.array(z.object({ label: text, url: z.url({ protocol: /^https$/u }) })) }),
  z.object({ kind: z.literal('buttons'), buttons: z.array(button).max(5) }),
])
const view = z.object({ language: z.enum(languages), parts: z.array(part), renews: command.optional() })

/** Reads a view back from the database; throws when it holds something that nobody wrote. */
export const storedView = (stored: unknown): View => view.parse(stored) as View
