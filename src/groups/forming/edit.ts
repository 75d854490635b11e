import type { Filled, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import { isLanguage, type Language } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { folded } from './drafted.ts'
import { refuse, sayNot } from './say.ts'
import { sceneOf, showIn } from './show.ts'

/** Characters of a name and of a theme at most. */
export const [mostName, mostTheme] = [60, 200]

const languages: readonly Language[] = ['en', 'fi', 'sv']

/** By tap of a coordinator: the form for what a group is called and works on. */
export async function openGroup(
  deps: Deps,
  { cohort: id, group: groupId }: Extract<Opening, { do: 'openGroup' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const scene = await deps.transact(({ forming }) => sceneOf(forming, id, deps, actor))
  if (!scene) return refuse(actor)
  const copy = copyIn(actor.language, scene.cohort.words)
  const group = scene.groups.find((each) => each.id === groupId)
  if (!group) return sayNot(actor, scene.cohort, [text(copy.move.gone)])
  const { edit, sizes } = copy
  return {
    form: {
      ...{ language: actor.language, title: edit.title, submit: sizes.save, close: sizes.cancel, intro: [] },
      fields: [
        { kind: 'line', name: 'name', label: edit.name, initial: group.name, most: mostName },
        {
          kind: 'line',
          name: 'theme',
          label: edit.theme,
          optional: true,
          most: mostTheme,
          ...(group.theme !== null && { initial: group.theme }),
        },
        {
          ...{ kind: 'choice', name: 'language', label: edit.language, initial: group.language },
          options: languages.map((value) => ({ value, label: copy.languages[value] })),
        },
      ],
      sends: { do: 'keepGroup', cohort: id, group: groupId },
    },
  }
}

/** Takes the form. */
export async function keepGroup(
  deps: Deps,
  { cohort: id, group: groupId }: Extract<Submission, { do: 'keepGroup' }>,
  { texts }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const kept = await deps.transact(async ({ forming, audit }): Promise<Submitted | string> => {
    await forming.hold(id)
    const scene = await sceneOf(forming, id, deps, actor)
    if (!scene) return refuse(actor)
    const { edit, move } = copyIn(actor.language, scene.cohort.words)
    const group = scene.groups.find((each) => each.id === groupId)
    if (!group) return sayNot(actor, scene.cohort, [text(move.gone)])
    const name = (texts['name'] ?? '').trim().replace(/\s+/gu, ' ') || group.name
    if (scene.groups.some((each) => each.id !== groupId && folded(each.name) === folded(name))) return { problems: { name: edit.taken } }
    const chosen = texts['language'] ?? ''
    const language = isLanguage(chosen) ? chosen : group.language
    await forming.saveGroup(groupId, { name, theme: texts['theme']?.trim() || null, language })
    await audit.note([{ actorId: actor.personId, cohortId: id, deed: 'plannedGroup', subject: groupId, detail: { edited: true } }])
    return edit.kept
  })
  return typeof kept === 'string' ? showIn(deps, id, actor, 0, [kept]) : kept
}
