/** Which columns are ticked, or answered with yes and no, and what a no means in them. */
import type { Role } from '../role.ts'
import { meaningOf } from './columns.ts'
import type { Evidence } from './evidence.ts'
import type { Given } from './given.ts'
import { roleNamed, roleTicked } from './role-cell.ts'
import { wordsIn } from './spelling.rules.ts'
import type { Ticks } from './ticked-role.ts'

/** Whether cells say yes or no: all of them, or most where some say yes, so that a "maybe" is asked about. */
const saysYesOrNo = (index: number, { filled, share }: Evidence): boolean =>
  filled(index) > 0 && (share(index, 'tick') === 1 || (share(index, 'tick') >= 0.5 && share(index, 'yes') > 0))

/** Questions about the past, about data and about meetings name a role, too, and give it to nobody: "Have you been a mentor before?" */
const asksOther =
  /^(?:before|earlier|already|been|ever|previous|next|ollut|olleet|aiemmin|aikaisemm|ennen|ensi|koskaan|varit|redan|tidigare|nagonsin|nasta|consent|gdpr|privacy|suostu|samtyck|tietosuoja|dataskydd|shar|data$|details|address|contact|pass$|forward|jaka|luovut|tieto|tiedot|osoit|yhteys|dela|uppgift|adress|kontakt|meet|met$|tavata|tapaa|traff|know|tunne|kanner|change|vaihta|byta|pictur|photo|kuva|bild|event|tilaisuu|tillstallning|newsletter|uutiskirj|nyhetsbrev)/

/** Columns such as "Mentor (yes/no)": each names one role. */
export function tickedRoles({ known: titles, evidence, hidden, words }: Given): ReadonlyMap<Role, number> {
  const at = new Map<Role, number>()
  for (const [index, title] of titles.entries()) {
    const role = roleTicked(wordsIn(title), words)
    const isTicked = !hidden?.has(index) && saysYesOrNo(index, evidence) && !wordsIn(title).some((word) => asksOther.test(word))
    if (role && isTicked && meaningOf(title, words)?.column !== 'seats' && !at.has(role)) at.set(role, index)
  }
  return at
}

/** Columns such as "Takes part as (Mentor)" and "Takes part as (Mentee)" in which the choice itself is written, and nothing else. */
export function tickedOptions({ known: titles, evidence, hidden, words }: Given): ReadonlyMap<Role, number> {
  const at = new Map<Role, number>()
  for (const [index, title] of titles.entries()) {
    const role = title.includes('(') ? roleTicked(wordsIn(title), words) : undefined
    const isOption = !hidden?.has(index) && evidence.filled(index) > 0 && evidence.share(index, 'plainRole') === 1
    if (role && isOption && !at.has(role)) at.set(role, index)
  }
  return at
}

/** Words that may stand around a role where a no means the other one: "Are you a mentee (yes/no)?" Whoever is asked for a wish may take no part at all. */
const plainly =
  /^(?:is|are|am|i|you|a|an|the|as|role|yes|no|y|n|x|on|onko|olen|oletko|rooli|kylla|ei|ar|du|jag|en|som|roll|ja|nej|this|person|participant|does|do|acts?|takes?|part|participates?|hen|henkilo|osallistuu|osallistuja|toimii|deltar|deltagare|ensimmainen|registered)$/

/** What a no means where one column alone says the roles: the other role, unless it asks for more, such as a wish. */
export function otherwiseOf(
  { titles, evidence, words, answers }: Given,
  ticks: ReadonlyMap<Role, number>,
): Pick<Ticks, 'otherwise' | 'areWishes'> {
  const [[role, index] = [], ...others] = ticks
  const isPlain = (place: number) =>
    wordsIn(titles[place] ?? '').every((word) => roleNamed(word, words) !== undefined || plainly.test(word))
  if (role === undefined || index === undefined || role === 'coordinator') return {}
  if (others.length > 0) return [...ticks.values()].some(isPlain) ? {} : { areWishes: true }
  const other = role === 'mentor' ? 'mentee' : 'mentor'
  return { otherwise: { role: isPlain(index) ? other : answers?.no, isEmptyNo: evidence.share(index, 'yes') === 1 } }
}
