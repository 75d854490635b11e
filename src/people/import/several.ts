/** Cells that hold more than one person, such as all mentees of a mentor. */
import { addressesIn, cleanText } from './cell.ts'

/** A person as a cell tells of them; what it lacks is empty. */
export interface Named {
  readonly name: string
  readonly email: string
}

/** More people stand in no one cell: a longer text is something else. */
export const mostInCell = 40
/** Characters of such a cell at most. */
const mostLength = 6000

const between = /[\n;|•]|\s\/\s/
const anyBetween = /[\n;|•,&+]|\s\/\s|\s(?:and|ja|och|sekä|samt)\s/iu
/** What joins people in a row of several, and belongs to none of them. */
const isJoining = (word: string): boolean => /^(?:[,;:.&+/•*–—-]+|\d{1,2}[.)]|and|ja|och|sekä|samt)$/iu.test(word)
const isMark = (character: string): boolean => /[,;:&+/•*–—-]/u.test(character)

/** Everybody in a cell of names with addresses, in its order; a cell with one address or none is one person's, and answers undefined. */
export function peopleInCell(cell: string): readonly Named[] | undefined {
  const text = cleanText(cell.slice(0, mostLength))
  const count = addressesIn(text).length
  if (count < 2 || count > mostInCell || cell.length > mostLength) return undefined
  return joined(text.split(between).flatMap(oneByOne))
}

/** Names in one cell and their addresses in another, one for one; undefined where these are not as many. */
export function peopleInCells(names: string, emails: string): readonly Named[] | undefined {
  const addresses = peopleInCell(emails)
  if (!addresses || names.length > mostLength) return undefined
  const text = cleanText(names)
  if (text === '') return addresses
  const apart = [between, anyBetween]
    .map((mark) => text.split(mark).map(bare).filter(Boolean))
    .find(({ length }) => length === addresses.length)
  return apart && addresses.map(({ email }, index) => ({ name: apart[index] ?? '', email }))
}

/** Names in a cell without addresses. Where each has a comma, as in "Bee, Bo; Lee, Cai", a comma does not part them. */
export function namesInCell(cell: string): readonly string[] {
  const text = cleanText(cell.slice(0, mostLength))
  const lines = text.split(between).map(bare).filter(Boolean)
  return lines.length > 1 && lines.every((line) => line.split(',').length === 2) ? lines : text.split(anyBetween).map(bare).filter(Boolean)
}

/** The people in a part of a cell that nothing but commas and words divide. The first of them says what comes first, a name or an address. */
function oneByOne(part: string): Named[] {
  const words = part.split(/([\s,;()<>[\]]+)/)
  const places = words.flatMap((word, index) => (word.includes('@') ? [index] : []))
  if (places.length === 0) return bare(part) === '' ? [] : [{ name: bare(part), email: '' }]
  const startsWithOne = bare(words.slice(0, places[0]).join('')) === ''
  const named = places.map((place, at) => {
    const others = startsWithOne ? words.slice(place + 1, places[at + 1]) : words.slice(at === 0 ? 0 : (places[at - 1] ?? -1) + 1, place)
    return { name: bare(others.join('')), email: words[place] ?? '' }
  })
  const rest = startsWithOne ? '' : bare(words.slice((places.at(-1) ?? 0) + 1).join(''))
  return rest === '' ? named : [...named, { name: rest, email: '' }]
}

/** A name on one line and the address on the next are one person's; so are all names first and then as many addresses. */
function joined(parts: readonly Named[]): readonly Named[] {
  const half = parts.length / 2
  if (half >= 2 && parts.every(({ name, email }, index) => (index < half ? email === '' : name === '')))
    return parts.slice(0, half).map(({ name }, index) => ({ name, email: parts[half + index]?.email ?? '' }))
  const halves = parts.filter(({ name, email }) => name === '' || email === '')
  const [first] = halves
  // Where they don't take turns, whose address it is would be a guess.
  const takeTurns = halves.every((half, index) => {
    const isFirst = index % 2 === 0
    return (half.name === '') === ((first?.name === '') === isFirst) && (isFirst || parts[parts.indexOf(half) - 1] === halves[index - 1])
  })
  if (!takeTurns || halves.length % 2 === 1) return parts
  return parts.flatMap((part, index) => {
    const place = halves.indexOf(part)
    const rest = parts[index + 1]
    if (place === -1 || !rest) return place === -1 ? [part] : []
    return place % 2 === 0 ? [{ name: part.name || rest.name, email: part.email || rest.email }] : []
  })
}

function bare(text: string): string {
  const words = text
    .replace(/[()<>[\]]/g, ' ')
    .split(/\s+/)
    .filter((word) => word !== '')
  const [first, last] = [words.findIndex((word) => !isJoining(word)), words.findLastIndex((word) => !isJoining(word))]
  const [...characters] = first === -1 ? '' : words.slice(first, last + 1).join(' ')
  const [from, to] = [characters.findIndex((one) => !isMark(one)), characters.findLastIndex((one) => !isMark(one))]
  return characters
    .slice(from, to + 1)
    .join('')
    .trim()
}
