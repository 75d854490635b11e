import type { Filled, Form, Opened, Submitted } from '../contract/form.ts'
import { text } from '../contract/parts.ts'
import type { NewDelivery } from '../delivery/outbox.ts'
import type { KnownPerson } from '../people/directory.ts'
import { type Opening, opensReaders, type Submission } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { type Kind, kinds } from './kinds.ts'
import { nameOf, refuse, row, shown } from './say.ts'
import type { ReadProgramme } from './store.ts'

/** People that one form offers. */
const most = 10

const own = (all: readonly ReadProgramme[], programmeId: string): ReadProgramme | undefined =>
  all.find((each) => each.programmeId === programmeId)

/** The form in which a coordinator chooses who reads what worries people. */
export async function openReaders(
  deps: Pick<Deps, 'transact'>,
  { programme }: Extract<Opening, { do: 'openConcernReaders' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const found = own(await deps.transact(({ concerns }) => concerns.programmes(actor)), programme)
  if (!found) return refuse(actor, 'onlyCoordinator')
  const { readers, buttons } = copyIn(actor.language)
  const people = found.people.slice(0, most)
  const form: Form = {
    ...{
      language: actor.language,
      title: readers.title,
      submit: buttons.save,
      close: buttons.close,
      intro: [text(readers.text(found.programme))],
    },
    fields: [
      {
        ...{ kind: 'choices', name: 'readers', label: readers.who, hint: readers.hint, optional: true },
        options: people.map((each) => ({ value: each.personId, label: nameOf(each) })),
        initial: people.flatMap(({ isNamed, personId }) => (isNamed ? [personId] : [])).join(','),
      },
    ],
    sends: { do: 'saveConcernReaders', programme },
  }
  return { form }
}

/** Stores who reads, and tells those who are new. Concerns that are on their way stay with whom their senders chose. */
export async function saveReaders(
  deps: Deps,
  { programme }: Extract<Submission, { do: 'saveConcernReaders' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const { readers } = copyIn(actor.language)
  return deps.transact(async ({ concerns, outbox, audit }): Promise<Submitted> => {
    const found = own(await concerns.programmes(actor), programme)
    if (!found) return refuse(actor, 'onlyCoordinator')
    const wanted = (texts['readers'] ?? '').split(',')
    const chosen = found.people.filter(({ personId }) => wanted.includes(personId))
    const added = await concerns.nameReaders(
      programme,
      chosen.map(({ personId }) => personId),
    )
    const { class: order } = kinds['concern.named']
    await outbox.put(
      added
        .filter(({ personId }) => personId !== actor.personId)
        .map(
          (to): NewDelivery<Kind> => ({
            ...{ key: `concern:named:${programme}:${to.personId}:${now.epochMilliseconds}`, kind: 'concern.named', step: 1, class: order },
            ...{ personId: to.personId, cohortId: found.cohortId, dueAt: now, expiresAt: null },
            view: { language: to.language, parts: [text(copyIn(to.language).readers.named(nameOf(actor), found.programme))] },
          }),
        ),
    )
    await audit.note([{ actorId: actor.personId, cohortId: found.cohortId, deed: 'namedConcernReaders', subject: programme }])
    const names = chosen.map(nameOf)
    return shown(actor, [
      text(readers.saved),
      names.length > 0 ? { kind: 'list', items: names } : text(readers.none),
      ...row({ label: copyIn(actor.language).buttons.readers, command: opensReaders(programme) }),
    ])
  })
}
