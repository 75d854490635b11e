const wordsOf = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** Nobody's first name, in whatever case they are written. */
const titles = wordsOf(
  'dr prof professor professori mr mrs ms mx miss sir phd msc bsc mba ktm ktt vtm vtt ytm ytt tkt tkl otm ott htm htt dipl dosentti docent tohtori herra rouva frau fröken ext',
)

/** Titles where they are written as such, in capitals or with a full stop: Di, Ma and Mag are names as well. */
const abbreviations = wordsOf(
  'di ma ba md fm ft fk ins ing fil tekn ekon pol med jur teol kand mag lic lis doc dos univ hra rva nti tri hr fr rev hon capt lt col maj sgt sr jr ii iii',
)

/** What stands before a family name. */
const particles = wordsOf('von van der den de del della di da dos du la le af av zu zum ter ten el al bin ibn bint')

/** What people add to their names: «(she/her)», «[Guest]». */
const bracketed = /\([^()]*\)|\[[^[\]]*\]/gu

/** A name, an initial or a title: «Anna-Liisa», «O’Brien», «A.B.», «Dr.» */
const word = /\p{L}[\p{L}\p{M}\p{N}]*(?:['’.·\p{Pd}\u200c\u200d]+\p{L}[\p{L}\p{M}\p{N}]*)*\.?/u

const isInitial = (text: string): boolean => /^\p{Lu}(?:\.\p{Lu})*\.?$/u.test(text)
const isShouted = (text: string): boolean => text === text.toUpperCase() && text !== text.toLowerCase()

function isTitle(text: string, isShort: boolean): boolean {
  const pieces = text
    .toLowerCase()
    .split(/[.\p{Pd}]+/u)
    .filter(Boolean)
  const isWritten = text.includes('.') || (isShouted(text) && !isShort)
  return pieces.every((piece) => titles.has(piece) || (isWritten && abbreviations.has(piece)))
}

/** Names without titles and pronouns. */
function namesIn(text: string): readonly string[] {
  const words = text
    .split(/\s+/u)
    .filter((each) => !each.includes('/'))
    .flatMap((each) => word.exec(each)?.[0] ?? [])
  // «MA LI» are two names, «DI Anna Virtanen» and «DI ANNA VIRTANEN» are not three.
  const isShort = words.length < 3 && words.every(isShouted)
  return words.filter((each) => isInitial(each) || !isTitle(each, isShort))
}

/** The one of these names by which somebody is called; null when none of them is surely that. */
function calledIn(names: readonly string[]): string | null {
  const [first] = names
  if (first === undefined) return null
  const full = names.filter((name) => !isInitial(name) && !particles.has(name))
  // «A. Virtanen» and «van der Berg» are family names; «A. Anna Virtanen» and «van der Berg Anna» are not.
  if (isInitial(first)) return full.length > 1 ? (full[0] ?? null) : null
  if (particles.has(first)) return full[1] ?? null
  // «VIRTANEN Anna», as some countries write it, is Anna; «JP Virtanen» is JP.
  const quiet = first.length > 3 && isShouted(first) ? full.find((name) => !isShouted(name)) : undefined
  return quiet ?? first
}

/**
 * What a greeting calls somebody: a word of their name that is no title, no initial and no «von». The whole name where there is none. «Virtanen,
 * Anna», as directories list people, is Anna.
 */
export function firstName(name: string): string {
  const whole = name.trim()
  if (whole.includes('@')) return whole
  const bare = whole.replace(bracketed, ' ')
  const [before = '', ...behind] = (/\p{L}/u.test(bare) ? bare : whole).split(/[,，]/u)
  const names = namesIn(before)
  const given = namesIn(behind.join(' '))
  const isListed = given.length > 0 && names.filter((each) => !particles.has(each.toLowerCase())).length < 2
  return calledIn(isListed ? given : names) ?? whole
}

/** What each of these people is called where they stand beside one another: by the first name, or by the whole one where two have the same. */
export function shortNames<Key>(names: ReadonlyMap<Key, string>): ReadonlyMap<Key, string> {
  const first = [...names.values()].map(firstName)
  return new Map(
    [...names].map(([key, name]) => [key, first.filter((each) => each === firstName(name)).length > 1 ? name : firstName(name)]),
  )
}
