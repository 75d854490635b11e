import { shorten } from '../../kit/text.ts'
import type { ProfileOf } from '../../programme/profile/profile.ts'
import type { Copy } from '../copy.ts'
import type { ItemKind, PairFacts } from '../facts.rules.ts'
import type { Side } from '../parts.ts'

/** Profiles of those who agreed that the other one of their pair reads them, by their enrolment. */
export type Profiles = ReadonlyMap<string, ProfileOf>

/** The enrolments of both of each pair that gets a suggestion. */
export const suggestedTo = (told: readonly { readonly item: { readonly kind: ItemKind }; readonly pair: PairFacts }[]): string[] =>
  told.flatMap(({ item, pair }) => (item.kind === 'nudge' ? [pair.mentor.enrolmentId, pair.mentee.enrolmentId] : []))

/** Things to talk about that one message names for a pair. */
const most = 3
/** Characters of what somebody wrote, as it is quoted. */
const mostQuoted = 90

/** What a pair could talk about, out of what both wrote of themselves; what the other one wrote comes first. */
export function startersOf(pair: Pick<PairFacts, 'mentor'>, { me, other }: Side, profiles: Profiles, { starters }: Copy): string[] {
  const [mine, theirs] = [profiles.get(me.enrolmentId), profiles.get(other.enrolmentId)]
  const isMentor = me.enrolmentId === pair.mentor.enrolmentId
  const all = isMentor
    ? [
        said(wishOf(theirs), (words) => starters.theirHope(other.name, words)),
        said(mine?.knows, starters.ownKnowledge),
        said(theirs?.degree ?? theirs?.field, starters.studies),
      ]
    : [
        said(theirs?.knows ?? theirs?.topics, (words) => starters.theirKnowledge(other.name, words)),
        said(wishOf(mine), starters.ownHope),
        said(theirs?.work ?? theirs?.field, starters.work),
      ]
  return all.filter((line) => line !== null).slice(0, most)
}

/** What matters most to a mentee. */
const wishOf = (profile: ProfileOf | undefined): string | null =>
  profile === undefined ? null : (profile.ranked[(profile.decisive ?? 1) - 1] ?? profile.wishes)

/** A line about somebody's words. Null: they wrote none. */
function said(words: string | null | undefined, line: (quoted: string) => string): string | null {
  const plain = words?.replaceAll(/\s+/gu, ' ').trim()
  return plain ? line(shorten(plain, mostQuoted)) : null
}
