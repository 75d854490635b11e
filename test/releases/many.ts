import { languages } from '../../src/contract/view.ts'
import { defaultLadder } from '../../src/programme/index.ts'
import { rehearse } from '../../src/rehearsal/run.ts'
import type { Database } from '../../src/store/client.ts'
import { freshDatabase } from '../database/database.ts'
import { aCoordinator, aMentee, aMentor, rehearsalOptions } from '../ground/builders.ts'
import { aCohortInMidLife, answer } from './mid-life.ts'

/** What the rooms store in JSON beside ladder and settings. */
interface Many {
  /** Views by the kind of their delivery, one of each make-up. */
  readonly views: Readonly<Record<string, unknown[]>>
  /** What is noted in the audit, one for each deed. */
  readonly details: Readonly<Record<string, unknown>>
}

type Stored = { readonly parts: readonly { readonly kind: string }[] }

/** Plays some cohorts to their end, in each language, and collects. */
export async function playMany(): Promise<Many> {
  const details: Record<string, unknown> = {}
  const found = new Map<string, Map<string, unknown>>()
  const keep = async (prisma: Database): Promise<void> => {
    for (const { kind, view } of await prisma.delivery.findMany({ orderBy: { id: 'asc' } })) {
      const ofKind = found.get(kind) ?? new Map<string, unknown>()
      found.set(kind, ofKind)
      const makeUp = makeUpOf(view)
      if (!ofKind.has(makeUp)) ofKind.set(makeUp, view)
    }
    for (const { deed, detail } of await prisma.audit.findMany({ orderBy: { id: 'asc' } })) details[deed] ??= detail
  }
  for (const [seed, language] of languages.entries())
    await onFresh(async (prisma) => {
      const autoRelease = seed === 1
      const mix = { coming: 0.3, notStarting: 0.3, notAtKickoff: 0.1, unsure: 0.1, silent: 0.2 }
      const people = Array.from({ length: 12 }, (_, nth) => [
        aMentor(`Mentor ${nth}`, { language }),
        aMentee(`Mentee ${nth}`, { language, mentor: `Mentor ${nth}` }),
        ...(nth % 2 === 0 ? [aMentee(`Waiting ${nth}`, { language })] : []),
      ]).flat()
      const all = [aCoordinator('Carla', { language }), ...people]
      const ladder = { ...defaultLadder, autoRelease }
      await rehearse(
        prisma,
        { options: rehearsalOptions({ language, seed, mix, autoRelease }), people: all, ladder, script: null, events: [], newcomers: [] },
        () => {},
      )
      await keep(prisma)
    })
  await onFresh(async (prisma) => {
    const workplace = await aCohortInMidLife(prisma)
    await workplace.until('2027-01-18T15:00')
    await answer(workplace, 'Sisko', 'notStarting')
    await answer(workplace, 'Maija', 'notStarting')
    await workplace.until('2027-01-21T18:00')
    await keep(prisma)
  })
  return {
    details,
    views: Object.fromEntries(
      [...found].toSorted(([one], [other]) => one.localeCompare(other)).map(([kind, views]) => [kind, [...views.values()]]),
    ),
  }
}

/** What a view is made of, but not its words. */
const makeUpOf = (view: unknown): string =>
  JSON.stringify((view as Stored).parts, (key, value: unknown) => (isWord(key, value) ? '' : value))
const isWord = (key: string, value: unknown): boolean =>
  typeof value === 'string' && !['kind', 'do', 'answer', 'view', 'style'].includes(key)

async function onFresh(work: (prisma: Database) => Promise<void>): Promise<void> {
  const database = await freshDatabase()
  await work(database.prisma)
  await database.close()
}
