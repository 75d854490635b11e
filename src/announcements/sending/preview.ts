/** What an announcement will look like, on each platform and in each language of its readers. */
import { note } from '../../contract/parts.ts'
import type { Platform, Workspace } from '../../contract/platform.ts'
import { previewOf, unlimited } from '../../contract/preview.ts'
import type { Language, Part, View } from '../../contract/view.ts'
import type { Instant } from '../../kit/clock.ts'
import type { Summary } from '../audience/summary.ts'
import type { Copy } from '../copy.ts'
import type { Deps } from '../deps.ts'
import type { Announcement, CohortFacts } from '../facts.ts'
import type { AnnouncementStore } from '../store.ts'
import { announcementView, placeView } from '../views.ts'

/** Platforms of the cohorts, each once. */
export type Drawing = ReadonlyMap<Workspace['platform'], Pick<Platform, 'asShown'>>

/** The platforms on which these cohorts live. */
export async function drawingOf({ platformOf }: Deps, store: AnnouncementStore, cohortIds: readonly string[]): Promise<Drawing> {
  return new Map((await store.workspacesOf(cohortIds)).map((workspace) => [workspace.platform, platformOf(workspace)]))
}

/** One look of one version: the platforms that show it so, and how many people read it there. */
interface Seen {
  readonly platforms: readonly string[]
  readonly count: number
  readonly parts: readonly Part[]
}

const alike = (some: readonly Part[], others: readonly Part[]): boolean => JSON.stringify(some) === JSON.stringify(others)

/** How a view looks: platforms that show the same stand together. */
function looksOf(view: View, drawing: Drawing, countOn: (platform: string) => number): readonly Seen[] {
  const looks: Seen[] = []
  for (const [name, platform] of drawing) {
    const parts = previewOf(view, platform)
    const same = looks.findIndex((each) => alike(each.parts, parts))
    const before = looks[same] ?? { platforms: [], count: 0, parts }
    const now = { ...before, platforms: [...before.platforms, name], count: before.count + countOn(name) }
    if (same < 0) looks.push(now)
    else looks[same] = now
  }
  return looks
}

const platformsIn = (names: readonly string[], { platforms }: Copy): string =>
  names.map((name) => platforms[name as keyof Copy['platforms']] ?? name).join(', ')

/** Every version as every platform of its readers shows it, each with its head count; and the message in the channel. */
export function previewParts(
  announcement: Announcement,
  { cells }: Summary,
  drawing: Drawing,
  chosen: readonly CohortFacts[],
  now: Instant,
  copy: Copy,
): readonly Part[] {
  const versions = (Object.keys(announcement.versions) as Language[]).flatMap((language) => {
    const countOn = (platform: string): number =>
      cells.filter((cell) => cell.gets === language && cell.platform === platform).reduce((sum, { count }) => sum + count, 0)
    // A programme that lives everywhere names no platform: there nothing is drawn in another way.
    const read = [...new Set(cells.map(({ platform }) => platform as Workspace['platform']))].filter((platform) => countOn(platform) > 0)
    const on: Drawing = new Map(read.map((platform) => [platform, drawing.get(platform) ?? unlimited]))
    return looksOf(announcementView(announcement, language, now), on, countOn).flatMap(({ platforms, count, parts }) => [
      note(copy.draft.versionOn(copy.languages[language], platformsIn(platforms, copy), count)),
      ...parts,
    ])
  })
  const channelled = announcement.way === 'direct' ? undefined : chosen.find(({ hasChannel }) => hasChannel)
  const inChannel = channelled ? looksOf(placeView(announcement, channelled.language), new Map([...drawing].slice(0, 1)), () => 0) : []
  return [...versions, ...inChannel.flatMap(({ parts }) => [note(copy.draft.versionInChannel), ...parts])]
}

/** How other platforms than hers show a version, where they show it in another way. `own`: hers. */
export function otherLooks(view: View, drawing: Drawing, own: string | undefined, copy: Copy): readonly (readonly Part[])[] {
  const looks = looksOf(view, drawing, () => 0)
  return looks
    .filter(({ platforms }) => own === undefined || !platforms.includes(own))
    .map(({ platforms, parts }) => [note(copy.draft.previewOn(platformsIn(platforms, copy))), ...parts])
}
