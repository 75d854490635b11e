import { z } from 'zod'

/** A word of a fixed list; the published schema takes any casing. */
export const oneOf = (...words: readonly string[]) =>
  z
    .string()
    .refine((word) => words.some((known) => known.toLowerCase() === word.toLowerCase()), { error: `must be one of ${words.join(', ')}` })

const isLoopback = ({ protocol, hostname }: URL): boolean => protocol === 'http:' && ['127.0.0.1', 'localhost', '[::1]'].includes(hostname)

function isSafe(text: string, schemes: readonly string[]): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined
  return url !== undefined && (schemes.includes(url.protocol) || isLoopback(url))
}

/** An address of something to load: https; http only from this machine. */
export const loaded = z.string().refine((text) => isSafe(text, ['https:']), { error: 'must be an https URL' })

/** An address to go to. */
export const opened = z
  .string()
  .refine((text) => isSafe(text, ['https:', 'mailto:', 'tel:']), { error: 'must be an https, mailto or tel URL' })

/** Words that somebody reads: what is empty shows nothing, and half a character shows a box. */
export const readable = z.string().refine((text) => text.trim() !== '' && text.isWellFormed(), { error: 'nothing to read' })

export const id = z.string().min(1)
export const spacing = oneOf('default', 'none', 'small', 'medium', 'large', 'extraLarge', 'padding')
export const color = oneOf('default', 'dark', 'light', 'accent', 'good', 'warning', 'attention')
export const across = oneOf('left', 'center', 'right')
export const down = oneOf('top', 'center', 'bottom')
export const boxStyle = oneOf('default', 'emphasis', 'good', 'attention', 'warning', 'accent')
export const height = oneOf('auto', 'stretch')
export const imageSize = oneOf('auto', 'stretch', 'small', 'medium', 'large')
/** Pixels. */
export const pixels = z.string().regex(/^\d+px$/, { error: 'must be a number of pixels, like 50px' })
export const requires = z.record(z.string(), z.string())

/** How text may look. */
export const textStyle = {
  color: color.optional(),
  fontType: oneOf('default', 'monospace').optional(),
  isSubtle: z.boolean().optional(),
  size: oneOf('default', 'small', 'medium', 'large', 'extraLarge').optional(),
  weight: oneOf('default', 'lighter', 'bolder').optional(),
}
