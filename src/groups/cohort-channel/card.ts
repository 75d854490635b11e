import { usualWords } from '../../contract/role-words.ts'
import type { CardParts, CardSubject } from '../../house/shown.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Deps } from '../deps.ts'
import { copyIn } from './copy-in.ts'

const rank = 30

/** What this room shows on somebody's card: whether they are in the cohort's channel. */
export async function card({ transact }: Deps, { cohortId, enrolmentId }: CardSubject, { language }: KnownPerson): Promise<CardParts> {
  const isIn = await transact(({ channels }) => channels.isIn(cohortId, enrolmentId))
  const { card: copy } = copyIn(language, usualWords)
  if (isIn === null) return { rank, parts: [] }
  return { rank, parts: [{ kind: 'fields', rows: [{ label: copy.channel, value: isIn ? copy.in : copy.out }] }] }
}
