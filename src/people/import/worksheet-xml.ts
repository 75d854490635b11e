import { SaxesParser } from 'saxes'
import type { LeftOut } from './left-out.ts'
import { sheetAreaLimit } from './list.ts'

type Attributes = Readonly<Record<string, string>>

/** What a copy of an XML text asks at each turn. It answers nothing about comments and instructions: they are left out. */
interface Copying {
  /** The attributes with which the element goes into the copy; null leaves the element and all that is in it out. */
  readonly opened: (name: string, attributes: Attributes, written: string[]) => Attributes | null
  readonly closed?: (name: string, written: string[]) => void
  readonly said?: (text: string) => void
}

/** Reading stops here, and this is the answer. */
class Stop extends Error {
  readonly reason: SheetTrouble
  constructor(reason: SheetTrouble) {
    super(reason)
    this.reason = reason
  }
}

/** Why a sheet is not read. */
export type SheetTrouble = 'tooManyRows' | 'sheetTooLarge'

/** The attributes that the reader of spreadsheets asks for, without their prefixes. */
const asked = new Set(['date1904', 'id', 'name', 'r', 'ref', 's', 'state', 't'])
/** The attributes that say what nobody sees; they are read here and go no further. */
const ofSight = new Set(['hidden', 'min', 'max'])
/** Elements within each other: spreadsheet programs write about ten. */
const mostDepth = 50
/** Sheets of a workbook that are looked at: no coordinator has as many. */
const mostSheets = 100

/**
 * A plain copy: the reader of spreadsheets gets only what was understood here, and no attribute that it does not ask for. Throws when the
 * text is no XML. Elements lose their prefixes, because the reader treats x:row as row.
 */
function copied(xml: string, { opened, closed, said }: Copying): string {
  const written: string[] = []
  /** How many elements are open, and how many of them are left out. */
  let [depth, left] = [0, 0]
  const parser = new SaxesParser({ position: false, xmlns: false })
  parser.on('opentag', (tag) => {
    if (++depth > mostDepth) throw new Error('An element stands in too many others.')
    const attributes = left > 0 ? null : opened(bare(tag.name), askedOf(tag.attributes), written)
    if (attributes === null) left++
    else written.push(`<${bare(tag.name)}${Object.entries(attributes).filter(isSeen).map(attribute).join('')}>`)
  })
  parser.on('closetag', ({ name }) => {
    depth--
    if (left > 0) return void left--
    written.push(`</${bare(name)}>`)
    closed?.(bare(name), written)
  })
  const say = (text: string): void => {
    if (left > 0) return
    written.push(escaped(text))
    said?.(text)
  }
  parser.on('text', say)
  parser.on('cdata', say)
  parser.write(xml).close()
  return written.join('')
}

function askedOf(all: Attributes): Attributes {
  const attributes: Record<string, string> = {}
  for (const name in all) if (asked.has(bare(name)) || ofSight.has(bare(name))) attributes[name] = all[name] ?? ''
  return attributes
}

const isSeen = ([name]: [string, string]): boolean => !ofSight.has(bare(name))
const bare = (name: string): string => name.slice(name.indexOf(':') + 1)
const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
const attribute = ([name, value]: [string, string]): string => ` ${name}="${escaped(value).replaceAll('"', '&quot;')}"`

/**
 * A workbook's table of contents without the hidden sheets, because nobody who looks at the file sees them, and of the others with the first
 * hundred; beside it the names of those that are left out. Throws when it is no XML.
 */
export function withoutHiddenSheets(workbookXml: string): { readonly xml: string; readonly leftOut: readonly LeftOut[] } {
  let sheets = 0
  const leftOut: LeftOut[] = []
  const xml = copied(workbookXml, {
    opened(name, attributes) {
      if (name !== 'sheet') return attributes
      const why = hidden.has(attributes['state'] ?? '') ? 'hidden' : ++sheets > mostSheets ? 'tooManySheets' : undefined
      if (why) leftOut.push({ what: 'sheet', name: attributes['name'] ?? '', why })
      return why ? null : attributes
    },
  })
  return { xml, leftOut }
}

const hidden = new Set(['hidden', 'veryHidden'])

/** A rectangle of cells, by numbers from 1. */
export interface Area {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet that can be read without harm, and what is to be known of it beside its cells. */
export interface TameSheet {
  readonly xml: string
  /** Rows and columns that nobody sees, by numbers from 1. */
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  /** Cells that are shown as one. */
  readonly merged: readonly Area[]
  /** By the place of a cell, such as B2: the address to which its formula leads, or the name of its link in the sheet's relations. */
  readonly links: { readonly addresses: ReadonlyMap<string, string>; readonly names: ReadonlyMap<string, string> }
}

/** A formula that leads to somebody's address: HYPERLINK("mailto:anna@example.org";"Anna"). */
const mailLink = /^=?\s*HYPERLINK\(\s*"mailto:([^"?]+)/i
/** Links of a sheet that are looked at, and letters of a formula. */
const [mostLinks, mostOfFormula] = [20_000, 1000]

/** Merged cells of a sheet that are looked at. */
const mostMerged = 20_000
/** Columns of a sheet, as spreadsheet programs count them: so many are noted as hidden at most. */
const mostColumns = 16_384

/**
 * A sheet's XML without rows that hold only formatting (Excel may write a million of them), with formula errors as their text (#N/A):
 * the reader would show such cells as empty, and a mentee whose mentor is #N/A must not silently land on the waitlist. Or why it is not
 * read: more than `mostRows` rows would stay, or its outermost cells span more than can be laid out in memory, or nobody can tell because a
 * cell's place is written in a way that no spreadsheet program writes. Throws when it is no XML.
 */
export function tameSheet(sheetXml: string, mostRows: number): TameSheet | { readonly refused: SheetTrouble } {
  const area = { rows: 1, columns: 1 }
  const seen = {
    hiddenRows: new Set<number>(),
    hiddenColumns: new Set<number>(),
    merged: [] as Area[],
    noted: 0,
    links: new Map<string, string>(),
  }
  const cell = { place: '', formula: '', inFormula: false, addresses: new Map<string, string>() }
  let [rows, row, inValue, line] = [0, { from: 0, filled: false }, false, 0]
  try {
    const xml = copied(sheetXml, {
      opened(name, attributes, written) {
        if (name === 'row') {
          row = { from: written.length, filled: false }
          line = Number(attributes['r'] ?? line + 1)
          if (isTrue(attributes['hidden'])) seen.hiddenRows.add(line)
        }
        look(name, attributes, seen)
        if (name === 'row' || name === 'c') widen(area, attributes)
        if (name === 'is') row.filled = true
        inValue = name === 'v'
        cell.inFormula = name === 'f'
        if (name === 'c') [cell.place, cell.formula] = [attributes['r'] ?? '', '']
        return name === 'c' && attributes['t'] === 'e' ? { ...attributes, t: 'str' } : attributes
      },
      said(text) {
        if (inValue) row.filled = true
        if (cell.inFormula && cell.formula.length < mostOfFormula) cell.formula += text
      },
      closed(name, written) {
        inValue = false
        if (name === 'f') cell.inFormula = false
        const address = name === 'c' ? mailLink.exec(cell.formula)?.[1] : undefined
        if (address !== undefined && cell.addresses.size < mostLinks) cell.addresses.set(cell.place, address)
        if (address !== undefined) row.filled = true
        if (name !== 'row') return
        if (!row.filled) written.length = row.from
        else if (++rows > mostRows) throw new Stop('tooManyRows')
      },
    })
    const { hiddenRows, hiddenColumns, merged } = seen
    return { xml, hiddenRows, hiddenColumns, merged, links: { addresses: cell.addresses, names: seen.links } }
  } catch (error) {
    if (error instanceof Stop) return { refused: error.reason }
    throw error
  }
}

const isTrue = (text: string | undefined): boolean => text === '1' || text === 'true'

/** Notes what is hidden and what is merged. */
function look(
  name: string,
  attributes: Attributes,
  seen: { readonly hiddenColumns: Set<number>; readonly merged: Area[]; readonly links: Map<string, string>; noted: number },
): void {
  if (name === 'col' && isTrue(attributes['hidden'])) {
    const last = Math.min(Number(attributes['max']), mostColumns)
    for (let column = Number(attributes['min']); column <= last && seen.noted++ < mostColumns; column++) seen.hiddenColumns.add(column)
  }
  if (name === 'hyperlink' && seen.links.size < mostLinks) {
    const link = Object.entries(attributes).find(([each]) => each.endsWith(':id'))?.[1]
    if (link !== undefined) seen.links.set(attributes['ref'] ?? '', link)
  }
  const area = name === 'mergeCell' && seen.merged.length < mostMerged ? areaOf(attributes['ref'] ?? '') : undefined
  if (area) seen.merged.push(area)
}

function areaOf(ref: string): Area | undefined {
  const corners = /^([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})$/.exec(ref)
  if (!corners) return undefined
  const [, left = '', top, right = '', bottom] = corners
  return { top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }
}

/** Makes the area large enough for the place that these attributes name. */
function widen(area: { rows: number; columns: number }, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (bare(name) !== 'r') continue
    const place = /^([A-Z]{0,3})(\d{0,9})$/.exec(value)
    if (!place) throw new Stop('sheetTooLarge')
    area.columns = Math.max(area.columns, columnNumber(place[1] ?? ''))
    area.rows = Math.max(area.rows, Number(place[2]))
  }
  if (area.rows * area.columns > sheetAreaLimit) throw new Stop('sheetTooLarge')
}

/** A is 1, Z is 26, AA is 27. */
export const columnNumber = (letters: string): number => [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0)
