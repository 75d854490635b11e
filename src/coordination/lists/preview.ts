/** What a list that waits would do, as things stand now. */
import { createHash } from 'node:crypto'
import { text } from '../../contract/parts.ts'
import { type RoleWords, usualWords } from '../../contract/role-words.ts'
import type { Part, Reply } from '../../contract/view.ts'
import type { Foreseen } from '../../house/shown.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { describeLeftOut } from '../../people/import/index.ts'
import { type Compared, compareList } from '../../programme/enrolment/differences.ts'
import { enrolShown, type ShownRequest } from '../../programme/enrolment/enrol-shown.ts'
import type { Deps, Stores } from '../deps.ts'
import { isOwner, refuse } from '../say.ts'
import type { CohortSummary } from '../store.ts'
import { listCopyIn } from './copy-in.ts'
import { askAboutCoordinators } from './listed-coordinators.ts'
import { decisionsOf, type PendingList } from './pending.ts'
import { type Preview, shownText, touchedBy } from './preview.rules.ts'
import { refuseSender } from './senders.ts'

/** A list that waits, with what it would do now. */
export interface Looked extends Compared {
  readonly pending: PendingList
  /** Null: it is to be a new programme. */
  readonly cohort: CohortSummary | null
  readonly words: RoleWords
}

/** The same with who would be told something at once. */
export interface Shown extends Looked {
  readonly preview: Preview
  /** What is asked about coordinators where nothing else would change. */
  readonly asked: readonly Part[]
  /** Two previews with the same digest do the same. */
  readonly digest: string
}

/** Looks at a list that waits; or says why not. It stays locked until the transaction ends. */
export async function lookAt(deps: Deps, stores: Stores, listId: string, actor: KnownPerson): Promise<Looked | Reply> {
  const pending = await stores.pending.find(listId, actor.personId)
  if (!pending)
    return { accepted: false, view: { language: actor.language, parts: [text(listCopyIn(actor.language, usualWords).notThere)] } }
  const refused = await refuseSender(deps, stores, pending.cohortId, actor)
  if (refused) return refused
  const cohort = pending.cohortId === null ? null : await stores.setUp.cohort(pending.cohortId)
  if (pending.cohortId !== null && !cohort) return refuse(actor, 'gone')
  const compared = await compareList(stores.programmes, pending.cohortId, pending.read, decisionsOf(pending.decided), deps.owners)
  return { ...compared, pending, cohort, words: cohort?.words ?? usualWords }
}

/** Looks at a list, and tries out whom it would tell something: nobody before a kick-off is set. */
export async function show(deps: Deps, listId: string, actor: KnownPerson): Promise<Shown | Reply> {
  const first = await deps.transact(async (stores): Promise<{ looked: Looked; asked: readonly Part[] } | Reply> => {
    const looked = await lookAt(deps, stores, listId, actor)
    return 'view' in looked ? looked : { looked, asked: await askedOf(deps, stores, looked, actor) }
  })
  if ('view' in first) return first
  const { looked, asked } = first
  const { cohort, differences } = looked
  if (!cohort?.startsAt || differences.refused.length > 0) return shownWith(looked, asked, [], actor)
  const { done, told } = await deps.tryOut(cohort.id, async (stores) => {
    const again = await lookAt(deps, stores, listId, actor)
    if ('view' in again || !again.cohort) return again
    const { id } = again.cohort
    await enrolShown({ clock: deps.clock, transact: (work) => work(stores) }, requestOf(deps, again, id, actor), () => true)
    // People who are looked for hear it when they are found; others are reached nowhere.
    await stores.programmes.seek(id, deps.clock.now())
    return again
  })
  return 'view' in done ? done : shownWith(done, asked, told, actor)
}

async function askedOf(deps: Deps, stores: Stores, { differences, pending, words }: Looked, actor: KnownPerson): Promise<readonly Part[]> {
  const { cohortId } = pending
  if (cohortId === null || touchedBy(differences).size > 0) return []
  return askAboutCoordinators(stores, {
    cohortId,
    words,
    people: pending.read.people,
    actor,
    owns: await isOwner(deps, stores.choices, actor),
  })
}

function shownWith(looked: Looked, asked: readonly Part[], foreseen: readonly Foreseen[] | null, { language }: KnownPerson): Shown {
  const told = foreseen && onceEach(foreseen).map(({ name, what }) => ({ name: shorten(name, mostOfName), what: what[language] }))
  const { read, decided } = looked.pending
  const preview: Preview = {
    differences: looked.differences,
    told,
    two: decided.two,
    unread: describeLeftOut(read, language, looked.words),
  }
  return { ...looked, preview, asked, digest: digestOf(shownText(preview)) }
}

/** Characters of a name. */
const mostOfName = 60

/** The same is said to somebody once; two people of one name stay two. */
const onceEach = (foreseen: readonly Foreseen[]): Foreseen[] => [
  ...new Map(foreseen.map((each) => [`${each.personId} ${each.what.en}`, each])).values(),
]

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 24)

/** What is stored of a list: as it was read, and as it was decided. */
export const requestOf = ({ owners }: Deps, { pending }: Looked, cohortId: string, { personId }: KnownPerson): ShownRequest => ({
  ...{ cohortId, list: pending.read, decisions: decisionsOf(pending.decided) },
  ...{ actorId: personId, languages: pending.read.languages, owners },
})
