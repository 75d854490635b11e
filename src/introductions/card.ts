import { usualWords } from '../contract/role-words.ts'
import { dayAndTime } from '../contract/wording.ts'
import type { CardParts, CardSubject } from '../house/shown.ts'
import type { KnownPerson } from '../people/directory.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'

const rank = 20

/** What this room shows on somebody's card: with whom they are a pair, and when they were introduced. */
export async function card(
  { transact }: Deps,
  { enrolmentId, zone }: CardSubject,
  { language, timeZone }: KnownPerson,
): Promise<CardParts> {
  const pairs = await transact(({ introductions }) => introductions.introduced(enrolmentId))
  const { card: copy } = copyIn(language, usualWords)
  const rows = pairs.map(({ name, at }) => ({
    label: copy.introduced,
    value: at ? copy.on(name, dayAndTime(at, zone, language, timeZone)) : copy.notYet(name),
  }))
  return { rank, parts: rows.length > 0 ? [{ kind: 'fields', rows }] : [] }
}
