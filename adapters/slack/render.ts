import type { ContextBlock, HomeView, KnownBlock, SectionBlock, Button as SlackButton } from '@slack/types'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Button, Language, Link, Part, Row, View } from '../../src/contract/view.ts'
import { shownAddress } from '../../src/contract/web-address.ts'
import { unreachable } from '../../src/kit/result.ts'
import { clean, ellipsis, isBlank, shorten, split } from '../../src/kit/text.ts'
import { fitted } from './fit.ts'
import { limits } from './limits.ts'
import { chart, type Look, nativeCharts, table } from './pictures.ts'
import { richText } from './rich.ts'
import { escaped, literal, marked, markup, pieces, plain } from './text.ts'

/** Turns what a button stands for into what it carries. */
export type Write = (content: object) => string

/** A view as a message. `text` is all that notifications show and screen readers read. */
export function renderMessage(view: View, write: Write, look: Look = 'text'): { text: string; blocks: KnownBlock[] } {
  const text = shorten(plainText(view), limits.messageText, literal) || ellipsis
  return { text, blocks: fitted(blocksOf(view, write, look), limits.blocks.message, 'message') }
}

/** A view as somebody's App Home. */
export const renderHome = (view: View, write: Write): HomeView => ({
  type: 'home',
  blocks: fitted(blocksOf(view, write), limits.blocks.home, 'view'),
})

/** One part after the other, in the few kinds of blocks that every client draws, and with `native` in two newer ones. */
export function blocksOf({ language, parts }: Pick<View, 'language' | 'parts'>, write: Write, look: Look = 'text'): KnownBlock[] {
  const charts = look === 'native' ? nativeCharts(parts) : new Set<Part>()
  return parts.flatMap((part, index) => {
    if (part.kind === 'fields') return fields(part.rows, language)
    if (part.kind === 'chart') return chart(part, charts.has(part))
    return part.kind === 'table' ? table(part, look) : blocksOfPart(part, index, write)
  })
}

function blocksOfPart(part: Exclude<Part, { kind: 'fields' | 'chart' | 'table' }>, index: number, write: Write): KnownBlock[] {
  switch (part.kind) {
    case 'heading':
      return heading(part.text)
    case 'text':
      return sections(part.text)
    case 'note':
      return pieces(part.text, limits.contextText).map((piece): ContextBlock => ({ type: 'context', elements: [piece] }))
    case 'rich':
      return richText(part.blocks)
    case 'list':
      return sections(
        part.items
          .filter((item) => !isBlank(item))
          .map((item) => `• ${item}`)
          .join('\n'),
      )
    case 'entry':
      return entry(part, index, write)
    case 'image':
      return image(part)
    case 'picture':
      return sections(part.alt)
    case 'links':
      return part.links.flatMap(link)
    case 'buttons':
      return rowsOf(part.buttons, 5).map((row, at) => ({
        type: 'actions',
        elements: row.map((button, place) => buttonOf(button, `b${index}-${at * 5 + place}`, write)),
      }))
    default:
      return unreachable(part)
  }
}

const sections = (text: string): SectionBlock[] => pieces(text, limits.section.text).map((piece) => ({ type: 'section', text: piece }))

function heading(text: string): KnownBlock[] {
  const line = clean(text).replace(/\s+/gu, ' ').trim()
  if (line === '') return []
  if (line.length <= limits.header) return [{ type: 'header', text: plain(line, limits.header) }]
  const most = limits.section.text
  return split(line, most / 4).map((piece) => ({ type: 'section', text: markup(shorten(piece, most, bold)) }))
}

const bold = (text: string): string => `*${marked(text)}*`

function fields(rows: readonly Row[], language: Language): SectionBlock[] {
  const told = rows.filter(({ label, value }) => !isBlank(`${label}${value}`))
  return stretches(told).flatMap((stretch): SectionBlock[] =>
    isLong(stretch[0])
      ? stretch.flatMap(wide)
      : rowsOf(stretch, limits.section.fields).map((ten) => ({
          type: 'section',
          fields: ten.map((row) => markup(fieldOf(row, language))),
        })),
  )
}

/** Slack draws fields in two columns: a long value, such as everybody's names, takes the whole width instead. */
const isLong = (row: Row | undefined): boolean => row !== undefined && row.at === undefined && row.value.length > 60

/** The label above, and all of the value. */
function wide({ label, value }: Row): SectionBlock[] {
  const most = limits.section.text
  const name = nameOf(label)
  return split(value, most / 4).map((piece, at) => {
    const above = at === 0 ? name : ''
    return { type: 'section', text: markup(above + shorten(piece, most - above.length, marked)) }
  })
}

/** Neighbours that are all long, or all short. */
function stretches(rows: readonly Row[]): Row[][] {
  const all: Row[][] = []
  for (const row of rows) {
    const last = all.at(-1)
    if (last && isLong(last[0]) === isLong(row)) last.push(row)
    else all.push([row])
  }
  return all
}

/** A label may take a tenth of its field. */
const nameOf = (label: string): string =>
  isBlank(label) ? '' : `${shorten(label.replace(/\s+/gu, ' '), limits.section.field / 10, bold)}\n`

function fieldOf({ label, value, at }: Row, language: Language): string {
  const most = limits.section.field
  const name = nameOf(label)
  return name + ((language === drawn ? dateOf(value, at) : null) ?? shorten(value, most - name.length, marked))
}

/**
 * The one language of ours that Slack's clients have: they write an instant in the language of the client, so that «Thursday, January 21st»
 * would stand in a Finnish or Swedish message.
 */
const drawn: Language = 'en'

/** Slack shows the instant in its reader's own time; our words stand in where it cannot. */
function dateOf(value: string, at: string | undefined): string | null {
  const seconds = at === undefined ? null : secondsOf(at)
  if (seconds === null) return null
  const words = shorten(value.replace(/[\s|]+/gu, ' '), limits.section.field / 2, literal) || ellipsis
  return `<!date^${seconds}^{date_long} {time}|${words}>`
}

function secondsOf(at: string): number | null {
  const seconds = Math.floor(Date.parse(at) / 1000)
  return Number.isNaN(seconds) ? null : seconds
}

function entry(part: Extract<Part, { kind: 'entry' }>, index: number, write: Write): KnownBlock[] {
  const { entry, text, placeholder } = limits.input
  const hint = isBlank(part.placeholder) ? {} : { placeholder: plain(part.placeholder, placeholder) }
  const name = `${entryPrefix}${index}`
  return [
    {
      type: 'input',
      block_id: name,
      optional: true,
      label: plain(part.label, entry),
      element: { type: 'plain_text_input', action_id: entryText, multiline: true, max_length: text, ...hint },
    },
    { type: 'actions', elements: [sayable({ label: part.submit, action_id: name, value: write(part.opens) })] },
  ]
}

/** The button that sends an entry bears the name of the block whose text it sends. */
export const entryPrefix = 'entry-'
/** The action id of an entry's text. */
export const entryText = 'text'

function image({ url, alt }: { readonly url: string; readonly alt: string }): KnownBlock[] {
  const alt_text = shorten(alt, limits.image.alt) || ellipsis
  const file = fileIn(url)
  if (file !== null) return [{ type: 'image', slack_file: { id: file }, alt_text }]
  const shown = pictureAt(url)
  return shown === null ? sections(alt) : [{ type: 'image', image_url: shown, alt_text }]
}

/** The address of a picture that is a file on Slack: only this adapter writes and reads it. */
export const fileAddress = (id: string): string => `${fileScheme}${id}`
const fileScheme = 'slack-file:'
/** The file's id; null for an address of the web. */
export const fileIn = (url: string): string | null => (/^slack-file:F[A-Z0-9]{2,30}$/u.test(url) ? url.slice(fileScheme.length) : null)

/** As the standard writes addresses, whatever stood around it; null for what Slack cannot fetch. */
function pictureAt(url: string): string | null {
  const { protocol, href } = URL.parse(url) ?? {}
  return href && /^https?:$/u.test(protocol ?? '') && href.length <= limits.image.url ? href : null
}

/** As text: a button with an address would be a tap as well. What is no address of the web stays words. */
function link({ label, url }: Link): SectionBlock[] {
  const href = shownAddress(url)
  const name = shorten(label.replace(/\s+/gu, ' '), limits.header, literal) || ellipsis
  const written = `<${escaped((href ?? '').replaceAll('|', '%7C'))}|${name}>`
  if (href === null || written.length > limits.section.text) return sections(label)
  return [{ type: 'section', text: markup(written) }]
}

const buttonOf = (button: Button, actionId: string, write: Write): SlackButton => ({
  ...sayable({ label: button.label, action_id: actionId, value: write(button.command) }),
  ...(button.style && { style: button.style }),
})

/** Clients cut long labels; screen readers need not. */
function sayable({ label, ...rest }: { label: string; action_id: string; value: string }): SlackButton {
  const whole = label.trim().length > limits.button.shown ? { accessibility_label: shorten(label, limits.button.label) } : {}
  return { type: 'button', text: plain(label, limits.button.text), ...rest, ...whole }
}

function rowsOf<T>(all: readonly T[], most: number): (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / most) }, (_, row) => all.slice(row * most, (row + 1) * most))
}
