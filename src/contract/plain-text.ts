import { unreachable } from '../kit/result.ts'
import { plainRich } from './rich/plain.ts'
import type { Part, View } from './view.ts'

/** The whole view as plain text, for notifications, screen readers and rehearsals. Buttons appear as [labels]. */
export const plainText = (view: View): string => view.parts.map(plainPart).join('\n')

function plainPart(part: Part): string {
  switch (part.kind) {
    case 'heading':
    case 'text':
    case 'note':
      return part.text
    case 'rich':
      return plainRich(part.blocks)
    case 'fields':
      return part.rows.map((row) => `${row.label}: ${row.value}`).join('\n')
    case 'list':
      return part.items.map((item) => `• ${item}`).join('\n')
    case 'entry':
      return `${part.label} [${part.submit}]`
    case 'image':
    case 'picture':
      return part.alt
    case 'chart':
      return `${part.title}: ${part.said}`
    case 'table':
      return [part.title, ...part.rows.map(({ said }) => `• ${said}`)].join('\n')
    case 'links':
      return part.links.map(({ label, url }) => `${label}: ${url}`).join('\n')
    case 'buttons':
      return part.buttons.map((button) => `[${button.label}]`).join(' ')
    default:
      return unreachable(part)
  }
}
