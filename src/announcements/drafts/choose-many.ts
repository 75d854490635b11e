/** Above how many people somebody looks twice before an announcement is sent: chosen for the programmes that somebody coordinates. */
import type { Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Submission } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { manyChoices, manyIn } from '../rules.ts'
import { copyFor, refuse, shown } from '../views.ts'

/** Opens the form in which it is chosen. */
export async function openMany(deps: Deps, actor: KnownPerson): Promise<Opened> {
  const cohorts = await deps.transact(({ announcements }) => announcements.cohortsOf(actor))
  if (cohorts.length === 0) return refuse(actor, 'noCohorts')
  const { many, buttons, draft } = copyFor(actor)
  const now = manyIn(cohorts)
  const numbers = [...new Set([...manyChoices, now])].toSorted((one, other) => one - other)
  return {
    form: {
      ...{ language: actor.language, title: many.title, submit: buttons.save, close: buttons.cancel },
      intro: [note(many.intro)],
      fields: [
        {
          ...{ kind: 'choice', name: 'many', label: many.label, initial: String(now) },
          options: numbers.map((each) => ({ value: String(each), label: draft.people(each) })),
        },
      ],
      sends: { do: 'chooseMany' } satisfies Submission,
    },
  }
}

/** Stores it. A number that no form offers leaves things as they are. */
export async function chooseMany(deps: Deps, texts: Readonly<Record<string, string>>, actor: KnownPerson): Promise<Submitted> {
  return deps.transact(async ({ announcements, audit }) => {
    const cohorts = await announcements.cohortsOf(actor)
    if (cohorts.length === 0) return refuse(actor, 'noCohorts')
    const chosen = manyChoices.find((each) => String(each) === texts['many']) ?? manyIn(cohorts)
    const cohortIds = cohorts.map(({ id }) => id)
    await announcements.chooseMany(cohortIds, chosen)
    await audit.note(
      cohortIds.map((cohortId) => ({
        actorId: actor.personId,
        cohortId,
        deed: 'choseMany',
        subject: cohortId,
        detail: { people: chosen },
      })),
    )
    return shown(actor, [text(copyFor(actor).many.done(chosen))])
  })
}
