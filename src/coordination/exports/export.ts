import { z } from 'zod'
import { heading, note, text } from '../../contract/parts.ts'
import type { Workspace } from '../../contract/platform.ts'
import type { Part, Reply } from '../../contract/view.ts'
import type { LinkAnswers, LinkKind, LinkPage } from '../../house/link.ts'
import { workbookType } from '../../kit/workbook.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { refuse } from '../say.ts'
import type { CohortSummary } from '../store.ts'
import { copyIn } from './copy-in.ts'
import type { ExportDeps } from './deps.ts'

/** A workbook of a cohort. It shows much, so its address works for an hour. */
export const exportLink = { name: 'export', carries: z.object({ cohort: z.uuid() }), hours: 1 } as const satisfies LinkKind

const say = (to: KnownPerson, cohort: CohortSummary, ...parts: readonly Part[]): Reply => ({
  accepted: true,
  view: { language: to.language, parts: [heading(cohort.name), ...parts] },
})

/** By tap of a coordinator: everything that she can see of a cohort, as a file in her chat; else by a link; else it says what to type on the server. */
export async function exportCohort(
  deps: ExportDeps,
  { cohort: id }: { readonly cohort: string },
  actor: KnownPerson,
  workspace: Workspace,
): Promise<Reply> {
  const found = await deps.transact(async (stores) => {
    if (!(await stores.setUp.coordinates(id, actor))) return refuse(actor, 'notCoordinator')
    const cohort = await stores.setUp.cohort(id)
    if (!cohort) return refuse(actor, 'gone')
    await stores.audit.note([{ actorId: actor.personId, cohortId: id, deed: 'exported', subject: id }])
    return { cohort, address: await stores.exports.addressOf(actor) }
  })
  if ('accepted' in found) return found
  const { cohort, address } = found
  const copy = copyIn(actor.language)
  if (address !== null && (await sent(deps, cohort, { workspace, id: address }, actor))) return say(actor, cohort, text(copy.sent))
  const url = await deps.linkTo(exportLink, { cohort: id }, actor)
  if (url !== null) return say(actor, cohort, text(copy.linked), { kind: 'links', links: [{ label: copy.link, url }] }, note(copy.linkNote))
  return say(actor, cohort, text(copy.byCommand), note(`npm run export -- "${cohort.name}" pari.xlsx`))
}

async function sent(
  deps: ExportDeps,
  cohort: CohortSummary,
  to: { workspace: Workspace; id: string },
  actor: KnownPerson,
): Promise<boolean> {
  const platform = deps.platformOf(to.workspace)
  if ((await platform.capability(to.workspace, 'fileSend')) !== 'native') return false
  const file = await deps.exportOf(cohort.id, actor.language, actor.personId)
  if (file === null || 'passed' in file) return false
  return (await platform.sendFile(to, file, copyIn(actor.language).here(cohort.name))).kind === 'delivered'
}

/** What the link gives: the workbook as it is then, to whoever still coordinates the cohort from where they got the link. */
export const exportAnswers = (deps: ExportDeps): LinkAnswers<z.output<typeof exportLink.carries>, never> => ({
  async show({ cohort }, { actor }) {
    if (!(await deps.transact(({ setUp }) => setUp.coordinates(cohort, actor)))) return null
    const file = await deps.exportOf(cohort, actor.language, actor.personId)
    if (file === null) return null
    if ('passed' in file) return tooLarge(actor)
    return { ...file, mediaType: workbookType }
  },
})

const tooLarge = ({ language }: KnownPerson): LinkPage => {
  const copy = copyIn(language)
  return {
    language,
    parts: [
      { kind: 'heading', text: copy.tooLarge },
      { kind: 'text', text: `${copy.byCommand} npm run export` },
    ],
  }
}
