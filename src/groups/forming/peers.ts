import type { Language } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { ofKind } from '../group-kind.rules.ts'
import { copyIn } from './copy-in.ts'
import { type Drafted, freshNames, languageOf } from './drafted.ts'
import { namesOf } from './say.ts'
import { type Scene, unpairedIn } from './show.ts'
import type { Groupable, NewGroup } from './store.ts'

const kind = 'peers'
const most = ofKind[kind].most ?? Number.POSITIVE_INFINITY
/** Nobody is alone in a group. */
const fewest = 2

/** Groups of those without a mentor, by the language that they share, all about as large. Whoever shares one with nobody is named. */
export function amongPeers(scene: Pick<Scene, 'cohort' | 'people' | 'groups'>, actor: Pick<KnownPerson, 'language'>): Drafted {
  const { cohort, groups } = scene
  const fresh = freshNames(groups, copyIn(cohort.language, cohort.words).namedPeers)
  const spoken = Map.groupBy(unpairedIn(scene), ({ languages }) =>
    languages.includes(cohort.language) ? cohort.language : (languages[0] ?? cohort.language),
  )
  const alone = [...spoken.values()].filter((all) => all.length < fewest).flat()
  const wanted = [...spoken.values()]
    .filter((all) => all.length >= fewest)
    .flatMap(evenly)
    .map(
      (all): NewGroup => ({
        ...{ kind, name: fresh(), theme: null, language: languageOf(all, cohort.language) },
        members: all.map(({ id }) => id),
      }),
    )
  const copy = copyIn(actor.language, cohort.words)
  return { groups: wanted, rating: null, left: alone.length === 0 ? [] : [copy.why.peers(namesIn(alone, actor.language))] }
}

const namesIn = (people: readonly Groupable[], language: Language): string =>
  namesOf(
    people.map(({ name }) => name),
    language,
  )

/** As few parts as the limit allows, whose sizes differ by one at most. */
function evenly(people: readonly Groupable[]): Groupable[][] {
  const parts = Math.ceil(people.length / most)
  return Array.from({ length: parts }, (_, part) => people.filter((__, at) => at % parts === part))
}
