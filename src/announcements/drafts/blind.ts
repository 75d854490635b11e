/** Where nobody could see a picture of an announcement: it is said before anything is sent. */
import type { Form, Opened } from '../../contract/form.ts'
import { note } from '../../contract/parts.ts'
import type { PlatformName, Workspace } from '../../contract/platform.ts'
import type { Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Copy } from '../copy.ts'
import type { Deps } from '../deps.ts'
import { copyFor } from '../views.ts'

/** The platforms of these workspaces on which Pari can show no picture now. It asks them, so nothing is locked meanwhile. */
export async function blindAmong(
  { platformOf }: Pick<Deps, 'platformOf'>,
  workspaces: readonly Workspace[],
): Promise<readonly PlatformName[]> {
  const found = await Promise.all(
    workspaces.map(async (workspace) =>
      (await platformOf(workspace).capability(workspace, 'pictures')) === 'unavailable' ? [workspace.platform] : [],
    ),
  )
  return [...new Set(found.flat())]
}

/** The same in words. */
export const blindWords = (blind: readonly PlatformName[], { picture, platforms }: Copy): Part[] =>
  blind.map((platform) => note(picture.nowhere(platforms[platform])))

/** A form with a field for a picture that says where nobody could see one. */
export async function sayingWhere(
  deps: Pick<Deps, 'platformOf'>,
  opened: Opened | { readonly form: Form; readonly workspaces: readonly Workspace[] },
  actor: KnownPerson,
): Promise<Opened> {
  if (!('workspaces' in opened)) return opened
  const { form, workspaces } = opened
  const takesFiles = form.fields.some(({ kind }) => kind === 'file')
  const said = takesFiles ? blindWords(await blindAmong(deps, workspaces), copyFor(actor)) : []
  return { form: { ...form, intro: [...form.intro, ...said] } }
}
