import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { wholeNumberWithin } from '../../kit/whole-number.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { refuse } from './say.ts'
import { showIn } from './show.ts'

const [fewest, most] = [2, 20]

/** By tap of a coordinator: the form in which it is said how large groups are. */
export async function openGroupSizes(
  deps: Deps,
  { cohort: id }: Extract<Opening, { do: 'openGroupSizes' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const cohort = await deps.transact(({ forming }) => forming.cohort(id, actor))
  if (!cohort) return refuse(actor)
  const { sizes } = copyIn(actor.language, cohort.words)
  return {
    form: {
      ...{ language: actor.language, title: sizes.title, submit: sizes.save, close: sizes.cancel, intro: [] },
      fields: [
        { kind: 'line', name: 'usual', label: sizes.usual, hint: sizes.usualHint, initial: String(cohort.usual), most: 2 },
        { kind: 'line', name: 'most', label: sizes.most, hint: sizes.mostHint, initial: String(cohort.most), most: 2 },
      ],
      sends: { do: 'keepGroupSizes', cohort: id },
    },
  }
}

/** Takes the form: the next draft follows it, and no group that is larger is published. */
export async function keepGroupSizes(
  deps: Deps,
  { cohort: id }: Extract<Submission, { do: 'keepGroupSizes' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const cohort = await deps.transact(({ forming }) => forming.cohort(id, actor))
  if (!cohort) return refuse(actor)
  const { sizes } = copyIn(actor.language, cohort.words)
  const read = (name: 'usual' | 'most') => wholeNumberWithin(texts[name] ?? '', { least: fewest, most })
  const [usual, limit] = [read('usual'), read('most')]
  if (usual === null) return { problems: { usual: sizes.bad } }
  if (limit === null) return { problems: { most: sizes.bad } }
  if (limit < usual) return { problems: { most: sizes.below } }
  await deps.transact(({ forming }) => forming.saveSizes(id, { usual, most: limit }))
  return showIn(deps, id, actor, 0, [sizes.kept])
}
