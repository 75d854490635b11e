/** Names that are written with the last name first. */
import { lastFirst } from './cell.ts'
import { fold } from './spelling.rules.ts'

/** What a last name may begin with: it never stands alone. */
const particle = /^(?:von|van|zu|zur|de|der|den|del|della|di|da|das|do|dos|du|la|le|los|las|af|av|al|el|bin|ben|ibn|ten|ter|st\.?)$/i

/** Whether somebody wrote the last name in capitals, and first: "KORHONEN Anna". What follows looks like a first name. */
export function hasCapitalsFirst(name: string): boolean {
  const words = name.split(' ')
  const count = capitalsFirst(words)
  return count > 0 && words.slice(count).every((word) => /^\p{Lu}[^]*\p{Ll}/u.test(word))
}

function capitalsFirst(words: readonly string[]): number {
  const isCapitals = (word: string): boolean => /\p{Lu}.*\p{Lu}/u.test(word) && !/\p{Ll}/u.test(word)
  const count = words.findIndex((word) => !isCapitals(word))
  return words.slice(count).some(isCapitals) ? 0 : Math.max(0, count)
}

/**
 * The name with its last part first, turned round. Where nothing else tells, the last name is one word with what belongs before it; capitals
 * and an address such as maria.garcialopez@example.org tell of more.
 */
export function firstNameFirst(name: string, email: string): string {
  const turned = lastFirst(name)
  const words = name.split(' ').filter((word) => word !== '')
  if (turned || words.length < 2 || name.includes(',')) return turned ?? name
  const count = capitalsFirst(words) || toldByAddress(words, email) || Math.min(words.length - 1, particles(words) + 1)
  return [...words.slice(count), ...words.slice(0, count)].join(' ')
}

const particles = (words: readonly string[]): number => words.findIndex((word) => !particle.test(word))

/** How many words the last name has by an address that begins with a first name and goes on with all of the last name; 0 where it has not. */
function toldByAddress(words: readonly string[], email: string): number {
  const [first, ...rest] = (email.split('@')[0] ?? '').split(/[._-]/).map(fold)
  const last = rest.join('')
  return Math.max(
    0,
    words.findIndex((word, count) => count > 0 && fold(word) === first && last === fold(words.slice(0, count).join(''))),
  )
}
