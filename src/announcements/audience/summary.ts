import { type Language, languages } from '../../contract/view.ts'
import { usualPace } from '../../delivery/rules.ts'
import type { Copy } from '../copy.ts'
import type { Announcement, CohortFacts, Counted, Way } from '../facts.ts'
import { secondsFor } from '../rules.ts'

/** An audience in numbers: the one count that preview, sending and report go by. */
export interface Summary {
  /** Everybody of the audience, also those who are left out. */
  readonly total: number
  readonly muted: number
  readonly inChannel: number
  /** Who is left out because it goes into the channel only, and they are not in it. */
  readonly notInChannel: number
  readonly unreached: number
  /** Those who are to be written to, by platform. */
  readonly platforms: ReadonlyMap<string, number>
  /** Readers of each language, and of how many another version is read. */
  readonly languages: ReadonlyMap<Language, { readonly count: number; readonly gets: Language | null }>
  /** How many read which version on which platform; null: nothing is written yet. */
  readonly cells: readonly { readonly gets: Language | null; readonly platform: string; readonly count: number }[]
  readonly seconds: number
}

const sum = (counted: readonly Counted[]): number => counted.reduce((all, { count }) => all + count, 0)

/** Puts counts together. */
export function summaryOf(counted: readonly Counted[], way: Way): Summary {
  const outside = counted.filter(({ isMuted, inChannel }) => !isMuted && !inChannel)
  const written = way === 'channel' ? [] : outside
  const reached = written.filter(({ platform }) => platform !== null)
  const workspaces = [...Map.groupBy(reached, ({ workspaceId }) => workspaceId).values()]
  return {
    total: sum(counted),
    muted: sum(counted.filter(({ isMuted }) => isMuted)),
    inChannel: sum(counted.filter(({ isMuted, inChannel }) => inChannel && !isMuted)),
    notInChannel: way === 'channel' ? sum(outside) : 0,
    unreached: sum(written.filter(({ platform }) => platform === null)),
    platforms: new Map([...Map.groupBy(reached, ({ platform }) => platform ?? '')].map(([platform, some]) => [platform, sum(some)])),
    languages: new Map(
      languages.flatMap((language) => {
        const some = counted.filter(({ reads }) => reads === language)
        return some.length > 0 ? [[language, { count: sum(some), gets: some[0]?.gets ?? null }] as const] : []
      }),
    ),
    cells: reached.map(({ gets, platform, count }) => ({ gets, platform: platform ?? '', count })),
    seconds: secondsFor(workspaces.map((some) => ({ count: sum(some), perSecond: paceOf(some[0]?.platform ?? '') }))),
  }
}

/** Messages a second that a platform takes. */
export const paceOf = (platform: string): number =>
  platform === 'slack' || platform === 'teams' ? usualPace[platform] : usualPace.recorder

/** A time in words, from a second on. */
export const timeIn = ({ draft }: Copy, seconds: number): string =>
  seconds < 90 ? draft.seconds(Math.max(1, Math.round(seconds))) : draft.minutes(Math.round(seconds / 60))

/** Languages of an audience in which nothing is written, each with the language that is read instead. */
export const unwritten = ({
  languages: of,
}: Summary): readonly { readonly language: Language; readonly count: number; readonly gets: Language }[] =>
  [...of].flatMap(([language, { count, gets }]) => (gets !== null && gets !== language ? [{ language, count, gets }] : []))

const wordOf = (words: Readonly<Record<string, string>>, name: string): string => words[name] ?? name

/** Whom an announcement is for, in words: «Spring 2027; Mentors, Mentees; Everybody». */
export function audienceWords({ audience }: Pick<Announcement, 'audience'>, chosen: readonly CohortFacts[], copy: Copy): string {
  const byRule = audience.roles.length > 0 && audience.states.length > 0 && audience.languages.length > 0
  const rule = byRule
    ? [
        audience.roles.map((role) => wordOf(copy.roles, role)).join(', '),
        audience.states.map((state) => wordOf(copy.states, state)).join(', '),
        ...(audience.languages.length < languages.length
          ? [audience.languages.map((each) => wordOf(copy.languages, each)).join(', ')]
          : []),
      ]
    : []
  const named = audience.people.length > 0 ? [copy.draft.named(audience.people.length)] : []
  const cohorts = byRule ? chosen.map(({ name }) => name).join(', ') : ''
  return [...(cohorts === '' ? [] : [cohorts]), ...rule, ...named].join('; ') || copy.draft.nobody
}

/** Entries of an audience that this release does not know, so that they match nobody. */
export function strange({ audience }: Pick<Announcement, 'audience'>, copy: Copy): readonly string[] {
  const unknown = (names: readonly string[], known: object) => names.filter((name) => !Object.hasOwn(known, name))
  return [...unknown(audience.roles, copy.roles), ...unknown(audience.states, copy.states), ...unknown(audience.languages, copy.languages)]
}
