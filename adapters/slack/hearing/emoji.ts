import { get } from 'node-emoji'

/** Names that Slack has, and the list of names does not. */
const others: ReadonlyMap<string, string> = new Map([
  ['thumbsup', '👍'],
  ['thumbsdown', '👎'],
  ['simple_smile', '🙂'],
  ['hugging_face', '🤗'],
  ['partying_face', '🥳'],
  ['smiling_face_with_3_hearts', '🥰'],
  ['pleading_face', '🥺'],
  ['melting_face', '🫠'],
  ['saluting_face', '🫡'],
  ['heart_hands', '🫶'],
])

/** Addresses, in which nothing is an emoji; the colour of a skin, which belongs to the emoji before it; and a name. A digit beside it makes it a time. */
const written = /https?:\/\/\S+|:skin-tone-([2-6]):|(?<!\d):([a-z\d_+-]{1,50}):(?!\d)/gu

/**
 * What somebody wrote, with its emoji as signs: Slack hands them over by name (`:tada:`), which nobody could read on Teams. A name that only their workspace
 * has, or none, stays as it was written.
 */
export const withEmoji = (text: string): string =>
  text.replace(written, (found: string, tone?: string, name?: string) => {
    if (tone !== undefined) return String.fromCodePoint(0x1f3f9 + Number(tone))
    return name === undefined ? found : (signOf(name) ?? found)
  })

function signOf(name: string): string | undefined {
  const country = /^flag-([a-z]{2})$/u.exec(name)?.[1]
  // A flag is written by the two letters of its country.
  if (country) return String.fromCodePoint(...[...country].map((letter) => 0x1f1e6 - 97 + (letter.codePointAt(0) ?? 97)))
  return others.get(name) ?? get(name)
}
