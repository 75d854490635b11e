import { usualWords } from '../../contract/role-words.ts'
import type { Language } from '../../contract/view.ts'
import { isLanguage } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'
import type { Asked } from './header.ts'
import type { Chosen, LeftOut } from './left-out.ts'
import type { Asks, ReadList } from './list.ts'
import { copyIn, inSheet } from './problem.ts'

/** Names in one sentence, and sentences about cells. */
const mostNames = 10

/**
 * Everything in a file that was not read, and what was taken where a cell says more than one thing: a sentence or two for each kind, none
 * when all of it was read. `words`: those of the programme.
 */
export function describeLeftOut(
  { leftOut, chosen }: Pick<ReadList, 'leftOut' | 'chosen'>,
  language: Language,
  words = usualWords,
): string[] {
  const copy = copyIn(language, words)
  const kinds = Map.groupBy(leftOut, ({ what, why, instead, sheet }) =>
    JSON.stringify([sheet, what, why, why === 'answeredAgain' ? '' : instead]),
  )
  const bare = Map.groupBy(
    chosen.filter(({ why }) => why === 'bareNumber'),
    ({ column, sheet }) => JSON.stringify([column, sheet]),
  )
  const others = chosen.filter(({ why }) => why !== 'bareNumber')
  const shown = others.slice(0, mostNames).map((each) => chosenInWords(copy, each, language))
  const more = others.length > shown.length ? [copy.chosen.more(others.length - shown.length)] : []
  const leftOutSaid = [...kinds.values()].map((kind) => kindInWords(copy, kind, language))
  return [...leftOutSaid, ...shown, ...more, ...[...bare.values()].map((all) => bareInWords(copy, all, language))]
}

/** One sentence for all of them: whoever saved a column as numbers did so in every row. */
function bareInWords(copy: Copy, all: readonly Chosen[], language: Language): string {
  const [first] = all
  const rows = all.slice(0, mostNames).map(({ line }) => String(line))
  const named = listOf(all.length > rows.length ? [...rows, copy.leftOut.more(all.length - rows.length)] : rows, language)
  return `${copy.where(inSheet(named, first?.sheet), first?.column ?? '')}: ${copy.chosen.bareNumber()}`
}

/** Why one thing was not read, as a sentence. */
export const whyLeftOut = (each: LeftOut, language: Language, words = usualWords): string =>
  kindInWords(copyIn(language, words), [each], language)

/** The question which column holds what every list says, or what a no means in the column that `asks` names. */
export const askFor = (asked: Asked, { no }: Pick<Asks, 'no'>, language: Language, words = usualWords): string =>
  copyIn(language, words).asks[asked](no?.title ?? '')

/** What was taken, as a sentence that says where. */
export const describeChosen = (each: Chosen, language: Language, words = usualWords): string =>
  chosenInWords(copyIn(language, words), each, language)

function kindInWords(copy: Copy, kind: readonly LeftOut[], language: Language): string {
  const [first] = kind
  if (!first) return ''
  const names = namesIn(copy, kind, language)
  const { leftOut: said } = copy
  const instead = first.instead ?? ''
  const text = {
    ...{ unknown: () => said.unknown(names), ofTheForm: () => said.ofTheForm(names), otherRead: () => said.otherRead(names, instead) },
    ...{ noRoles: () => said.noRoles(names, instead), anonymous: () => said.anonymous(names, instead) },
    hidden: () => hiddenInWords(said, first.what, kind.length, names),
    saysNoRoles: () => said.saysNoRoles(names),
    ...{ noList: () => said.noList(names), otherSheetRead: () => said.otherSheetRead(names, quoted(instead, language)) },
    ...{ tooManySheets: () => said.tooManySheets(names), answeredAgain: () => said.answeredAgain(names) },
    headerAgain: () => said.headerAgain(names),
    aboveHeader: () => said.aboveHeader(names),
    footer: () => said.footer(names),
    groupTitle: () => said.groupTitle(names),
    saidNo: () => said.saidNo(names),
    isOut: () => said.isOut(names),
  }[first.why]()
  return first.sheet === undefined ? text : said.inSheet(first.sheet, text)
}

function hiddenInWords(said: Copy['leftOut'], what: LeftOut['what'], count: number, names: string): string {
  if (what === 'row') return said.hiddenRows(count, names)
  return what === 'column' ? said.hiddenColumns(names) : said.hiddenSheets(names)
}

function namesIn({ leftOut }: Copy, kind: readonly LeftOut[], language: Language): string {
  const names = kind.slice(0, mostNames).map(({ what, name, why, instead }) => {
    if (what !== 'row') return quoted(name, language)
    return why === 'answeredAgain' ? `${name} → ${instead}` : name
  })
  return listOf(kind.length > names.length ? [...names, leftOut.more(kind.length - names.length)] : names, language)
}

const quoted = (name: string, language: Language): string => (language === 'en' ? `“${name}”` : `”${name}”`)

function chosenInWords(copy: Copy, { line, column, why, value, taken, sheet }: Chosen, language: Language): string {
  const said = {
    bareNumber: copy.chosen.bareNumber,
    largestNumber: () => copy.chosen.largestNumber(value, taken),
    oneLanguage: () => copy.chosen.oneLanguage(value, isLanguage(taken) ? languageNames[language][taken] : taken),
    otherMentor: () => copy.chosen.otherMentor(taken),
    otherAddress: () => copy.chosen.otherAddress(taken),
    sameName: () => copy.chosen.sameName(value, taken),
    swapped: () => copy.chosen.swapped(taken),
    hiddenColumn: copy.chosen.hiddenColumn,
    otherwiseMentee: copy.chosen.otherwiseMentee,
    otherwiseMentor: copy.chosen.otherwiseMentor,
  }[why]()
  return `${copy.where(inSheet(String(line), sheet), column)}: ${said}`
}

const languageNames: Readonly<Record<Language, Readonly<Record<Language, string>>>> = {
  en: { en: 'English', fi: 'Finnish', sv: 'Swedish' },
  fi: { en: 'englanti', fi: 'suomi', sv: 'ruotsi' },
  sv: { en: 'engelska', fi: 'finska', sv: 'svenska' },
}
