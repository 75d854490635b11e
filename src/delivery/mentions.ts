import { forgotten } from '../people/holding.ts'

/** Plain data, as JSON has it. */
type Plain = unknown

/** What commands, links and the outline of a view are made of: no words that anybody reads. */
const notRead = new Set(['do', 'command', 'sends', 'renews', 'kind', 'language', 'style', 'mark'])

/** Whether words in this view tell of somebody who is called or known by these `marks`. */
export const mentions = (view: Plain, marks: readonly string[]): boolean => rewritten(view, marks) !== view

/** The same view with `…` in the place of these marks. It is the same object when none of them stands in it. */
export function rewritten(view: Plain, marks: readonly string[]): Plain {
  if (typeof view === 'string') return marks.reduce(without, view)
  if (Array.isArray(view)) {
    const all = view as readonly Plain[]
    const after = all.map((each) => rewritten(each, marks))
    return after.some((each, nth) => each !== all[nth]) ? after : view
  }
  if (typeof view !== 'object' || view === null) return view
  const before = Object.entries(view)
  const after = before.map(([name, value]) => [name, notRead.has(name) ? (value as Plain) : rewritten(value, marks)] as const)
  return after.some(([, value], nth) => value !== before[nth]?.[1]) ? Object.fromEntries(after) : view
}

/** A mark counts where it stands alone, written as it is: «Ann» is not in «Annual», and «Will» is not in «we will». */
function without(text: string, mark: string): string {
  if (mark === '') return text
  const pieces: string[] = []
  let done = 0
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) {
    if (!standsAlone(text, at, at + mark.length)) continue
    pieces.push(text.slice(done, at), forgotten)
    done = at + mark.length
  }
  return done === 0 ? text : [...pieces, text.slice(done)].join('')
}

const ofWord = /[\p{L}\p{M}\p{N}]/u
const standsAlone = (text: string, from: number, to: number): boolean =>
  !ofWord.test(text.charAt(from - 1)) && !ofWord.test(text.charAt(to))
