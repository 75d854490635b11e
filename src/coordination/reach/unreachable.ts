import { heading, note, text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Look } from '../commands.ts'
import type { Copy } from '../copy.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps } from '../deps.ts'
import { refuse, strangersWord } from '../say.ts'
import type { Candidate, Unreachable } from '../store.ts'

/** Most names that one message lists. */
const most = 40

/** By tap of a coordinator: whom no message reaches, why, and what to do. */
export async function showUnreachable(
  deps: Deps,
  { cohort: cohortId }: Extract<Look, { do: 'showUnreachable' }>,
  actor: KnownPerson,
): Promise<Reply> {
  return deps.transact(async ({ setUp, roles }) => {
    const coordinates = await setUp.coordinates(cohortId, actor)
    if (!coordinates && (await roles.viewing(cohortId, actor)) !== 'names') return refuse(actor, 'notCoordinator')
    const cohort = await setUp.cohort(cohortId)
    if (!cohort) return refuse(actor, 'gone')
    const copy = copyIn(actor.language, cohort.words)
    const people = await setUp.unreachable(cohortId)
    const lines = people.slice(0, most).map((person) => line(person, copy))
    const items = people.length > most ? [...lines, copy.list.more(people.length - most)] : lines
    const parts =
      people.length === 0
        ? [text(copy.unreachable.nobody)]
        : [
            ...[heading(copy.unreachable.title(cohort.name)), { kind: 'list', items } as const, note(copy.unreachable.note)],
            ...candidateParts(cohortId, people, coordinates ? await setUp.candidates(cohortId) : [], copy),
          ]
    return { accepted: true, view: { language: actor.language, parts } }
  })
}

const line = (person: Unreachable, copy: Copy): string =>
  copy.unreachable.line(person.name, copy.list.roles[person.role], person.email, whyUnreached(person, copy))

/** Why somebody is not reached, and what to do. */
export function whyUnreached({ absence, failure }: Pick<Unreachable, 'absence' | 'failure'>, copy: Copy): string {
  const { why } = copy.unreachable
  const [reason = ''] = (failure ?? '').split(':')
  const known = absence ?? reason
  return known in why ? why[known as keyof typeof why] : failure === null || failure === 'noAddress' ? why.unknown : why.other
}

/** Most accounts that are shown at a time: each has a line and a button. */
const mostCandidates = 10

/** Accounts that may be theirs, each with what its own organisation says of it, and a tap that confirms it. */
function candidateParts(cohort: string, people: readonly Unreachable[], candidates: readonly Candidate[], copy: Copy): Part[] {
  const names = new Map(people.map(({ personId, name }) => [personId, name]))
  const shown = candidates.filter(({ personId }) => names.has(personId)).slice(0, mostCandidates)
  const each = shown.flatMap(({ id, personId, name, organisation, typed }): Part[] => {
    const person = names.get(personId) ?? ''
    const button = {
      label: copy.unreachable.confirm(shorten(person, mostOfLabel)),
      command: { do: 'bindAccount', cohort, candidate: id },
    } as const
    const said =
      organisation === null
        ? copy.unreachable.account(person, strangersWord(name))
        : copy.unreachable.accountOf(person, strangersWord(name), strangersWord(organisation))
    return [text(typed ? `${said} ${copy.unreachable.typed}` : said), { kind: 'buttons', buttons: [button] }]
  })
  return shown.length === 0 ? [] : [text(copy.unreachable.candidates), ...each]
}

/** Characters of a name in a label. */
const mostOfLabel = 18
