import { note, text } from '../contract/parts.ts'
import type { Part, Reply } from '../contract/view.ts'
import { decimal } from '../contract/wording.ts'
import type { KnownPerson } from '../people/directory.ts'
import type { PairingNumbers } from '../programme/to-pair.ts'
import type { Look, Tap } from './commands.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { refuse, say, tooMuch } from './say.ts'
import { compareApart } from './suggest-apart.ts'
import { sceneOf } from './wish.ts'

/** Below so many complete profiles of a hundred it is said first that there are too few. */
const fewComplete = 75

/** Both aims in numbers, so that a coordinator chooses with open eyes. Changes nothing. */
export async function showAims(deps: Deps, { cohort: id }: Extract<Look, { do: 'showAims' }>, actor: KnownPerson): Promise<Reply> {
  const read = await deps.transact(async ({ pairing }) => {
    const cohort = await pairing.cohort(id, actor)
    return cohort && { cohort, scene: await sceneOf(pairing, id, deps.clock.now()) }
  })
  if (!read) return refuse(actor)
  const { cohort, scene } = read
  const copy = copyIn(actor.language, cohort.words)
  const mentees = scene.people.filter(({ role }) => role === 'mentee').length
  const places = scene.people.reduce((sum, { seats }) => sum + seats, 0)
  const counts = [text(copy.without(mentees)), text(copy.places(places))]
  if (mentees === 0 || places === 0) return say(actor, cohort, [...counts, note(copy.nothing)])
  const wish = { ...scene.wish, aim: 'best' as const, seed: 0, rules: { language: true, organisation: true } }
  const aims = await compareApart(deps.apart, wish, actor.personId)
  if (typeof aims === 'string') return tooMuch(actor, cohort, aims)
  return say(actor, cohort, [
    ...readiness(aims[0], copy),
    ...counts,
    ...few(mentees - places, copy),
    ...numbers(aims, copy, actor),
    ...choices(id, aims, copy),
  ])
}

const readiness = ({ complete }: PairingNumbers, copy: Copy): Part[] => (complete < fewComplete ? [text(copy.aims.few(complete))] : [])

const few = (without: number, { aims: copy }: Copy): Part[] => (without > 0 ? [text(copy.fewMentors(without))] : [])

function numbers([best, everybody]: readonly [PairingNumbers, PairingNumbers], { aims: copy }: Copy, { language }: KnownPerson): Part[] {
  const fits = (value: number | null): string => (value === null ? '–' : decimal(value, language))
  const row = (label: string, of: (numbers: PairingNumbers) => string) => {
    const cells = [of(best), of(everybody)] as const
    return { cells: [label, ...cells], said: copy.row(label, ...cells) }
  }
  const rows = [
    row(copy.pairs, ({ paired }) => String(paired)),
    row(copy.mean, ({ mean }) => fits(mean)),
    row(copy.weakest, ({ weakest }) => fits(weakest)),
    row(copy.unpaired, ({ unpaired }) => String(unpaired.mentees)),
    row(copy.free, ({ unpaired }) => String(unpaired.mentors)),
  ]
  const prices = everybody.prices.filter(({ pairs }) => pairs > 0).map(({ rule, pairs }) => copy.price(copy.rules[rule], pairs))
  return [
    { kind: 'table', title: copy.title, columns: [copy.number, copy.best, copy.everybody], rows },
    ...(prices.length > 0 ? [{ kind: 'list', items: prices } as const] : []),
    note(copy.untold),
  ]
}

function choices(cohort: string, [, everybody]: readonly [PairingNumbers, PairingNumbers], { aims: copy }: Copy): Part[] {
  const draft = (label: string, aim: 'best' | 'everybody', isFree: boolean) => ({
    label,
    command: { do: 'draftPairs', cohort, aim, ...(isFree && ({ languages: 'any' } as const)) } satisfies Tap,
  })
  const costs = everybody.prices.some(({ rule, pairs }) => rule === 'language' && pairs > 0)
  return [
    {
      kind: 'buttons',
      buttons: [
        draft(copy.best, 'best', false),
        draft(copy.everybody, 'everybody', false),
        ...(costs ? [draft(copy.anyLanguage, 'everybody', true)] : []),
      ],
    },
  ]
}
