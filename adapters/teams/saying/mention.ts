import { clean } from '../../../src/kit/text.ts'
import { marked } from '../text.ts'
import type { AdaptiveCard, Element } from './card.ts'

/** Somebody whom a card calls by name. */
export interface Mentioned {
  /** `29:…`: Entra's id is said to do as well, which nobody promises. */
  readonly mri: string
  readonly name: string
}

/**
 * The card, with the first place where their name stands made a mention: they are told, and others can see who it is
 * (learn.microsoft.com/microsoftteams/platform/task-modules-and-cards/cards/cards-format, "Mention support within Adaptive Cards").
 * Where their name does not stand, the card as it is.
 */
export function withMention(card: AdaptiveCard, { mri, name }: Mentioned): AdaptiveCard {
  // A name must not close the tag; text and entity must be the same.
  const called = `<at>${clean(name).replace(/[<>&]/gu, '')}</at>`
  const written = marked(name)
  const at = card.body.findIndex((element) => element.type === 'TextBlock' && element.text.includes(written))
  if (written === '' || at === -1) return card
  const body = card.body.map(
    (element, index): Element =>
      index === at && element.type === 'TextBlock' ? { ...element, text: element.text.replace(written, () => called) } : element,
  )
  return { ...card, body, msteams: { entities: [{ type: 'mention', text: called, mentioned: { id: mri, name } }] } }
}
