import type { Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import type { Workspace } from '../../contract/platform.ts'
import { type Language, languages, type Reply } from '../../contract/view.ts'
import type { Acting } from '../../house/room.ts'
import type { Instant } from '../../kit/clock.ts'
import { clean } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { audienceFor, groups } from '../audience/who.ts'
import type * as commands from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps, Stores } from '../deps.ts'
import { type Announcement, type CohortFacts, meanings, saidBy, type Version, type Versions, type Written } from '../facts.ts'
import { chosenOf, isDraft, mine } from '../mine.ts'
import type { AnnouncementStore } from '../store.ts'
import { brokenLinks } from '../text-of.ts'
import { copyFor, refuse } from '../views.ts'
import { sayingWhere } from './blind.ts'
import { chosenTiming } from './choose-when.ts'
import { cohortsIn, languagesOf } from './compose-fields.ts'
import { formFor, numbersOf } from './compose-form.ts'
import { showDraft } from './draft.ts'
import { keepPicture } from './keep-picture.ts'
import { draftChanged, textsOf } from './meanwhile.ts'
import { measureOn, platformsOf } from './measure.ts'
import { troubleIn } from './picture.ts'
import { anyId, wayIn, wayProblem } from './way.ts'

/** Opens the form in which an announcement is written, anew or once more. */
export async function openAnnouncement(
  deps: Deps,
  { announcement: id }: Extract<commands.Opening, { do: 'openAnnouncement' }>,
  { actor, workspace }: Pick<Acting, 'actor' | 'workspace'>,
): Promise<Opened> {
  const takesFiles = await takesFilesIn(deps, workspace)
  const opened = await deps.transact(async ({ announcements }): Promise<FormHere | Reply> => {
    if (id === undefined) {
      const cohorts = await announcements.cohortsOf(actor)
      if (cohorts.length === 0) return refuse(actor, 'noCohorts')
      return {
        ...(await lived(announcements, cohorts)),
        form: formFor(actor, { cohorts, numbers: await numbersOf(announcements, cohorts, null, actor), takesFiles }, null),
      }
    }
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    if (!isDraft(own.announcement)) return refuse(actor, 'sentAlready')
    const numbers = await numbersOf(announcements, own.cohorts, own.announcement, actor)
    return {
      ...(await lived(announcements, own.chosen)),
      form: formFor(actor, { cohorts: own.cohorts, numbers, takesFiles }, own.announcement),
    }
  })
  return sayingWhere(deps, opened, actor)
}

/** A form, and the workspaces in which its cohorts live. */
interface FormHere {
  readonly form: Form
  readonly workspaces: readonly Workspace[]
}
const lived = async (store: AnnouncementStore, cohorts: readonly CohortFacts[]): Promise<Pick<FormHere, 'workspaces'>> => ({
  workspaces: await store.workspacesOf(cohorts.map(({ id }) => id)),
})

const takesFilesIn = async ({ platformOf }: Deps, workspace: Workspace): Promise<boolean> =>
  (await platformOf(workspace).capability(workspace, 'fileUpload')) === 'native'

/** The texts that were filled in, by language. */
export function versionsIn(texts: Readonly<Record<string, string>>): Versions {
  // What is left empty is missing, and so is what the form did not ask.
  const hasAlts = languages.some((language) => texts[`alt_${language}`] !== undefined)
  const found = languages.flatMap((language): [Language, Version][] => {
    const [title, said] = [`title_${language}`, `text_${language}`].map((name) => clean(texts[name] ?? '').trim())
    const alt = hasAlts ? (texts[`alt_${language}`] ?? '') : undefined
    return title || said ? [[language, { title: title ?? '', text: said ?? '', ...(alt !== undefined && { alt: clean(alt).trim() }) }]] : []
  })
  return Object.fromEntries(found)
}

/** What is wrong with texts, beside their fields. */
export function textProblems(
  versions: Versions,
  first: Language,
  copy: Copy,
  over: (language: Language) => number,
): Record<string, string> {
  const found = Object.entries(versions) as [Language, Version][]
  if (found.length === 0) return { [`text_${first}`]: copy.form.empty }
  return Object.fromEntries(
    found.flatMap(([language, version]): [string, string][] => {
      const [broken] = brokenLinks(version.text)
      if (version.title === '') return [[`title_${language}`, copy.form.noTitle]]
      if (version.text === '') return [[`text_${language}`, copy.form.noText]]
      const much = over(language)
      if (much > 0) return [[`text_${language}`, copy.form.tooLong(copy.languages[language], much)]]
      return broken === undefined ? [] : [[`text_${language}`, copy.form.brokenLink(broken)]]
    }),
  )
}

/** Stores a draft, or what was changed in it; what somebody else changed meanwhile is shown first, and nothing is lost. */
export async function writeAnnouncement(
  deps: Deps,
  { announcement: id, revision }: Extract<commands.Submission, { do: 'writeAnnouncement' }>,
  { texts, files }: Filled,
  { actor, workspace }: Pick<Acting, 'actor' | 'workspace'>,
): Promise<Submitted> {
  const takesFiles = await takesFilesIn(deps, workspace)
  const saved = await deps.transact(async (stores): Promise<Submitted | string> => {
    const { announcements } = stores
    const own = id === undefined ? null : await mine(announcements, id, actor, 'lock')
    if (own && 'view' in own) return own
    const before = own?.announcement ?? null
    if (before && !isDraft(before)) return refuse(actor, 'sentAlready')
    const cohorts = own?.cohorts ?? (await announcements.cohortsOf(actor))
    if (cohorts.length === 0) return refuse(actor, 'noCohorts')
    const { filling, problems } = await readFilling(deps, announcements, { texts, cohorts, before }, actor)
    if (Object.keys(problems).length > 0) return { problems }
    const brought = await pictureIn(stores, files, actor)
    if (brought && 'problems' in brought) return brought
    const isChanged = before !== null && before.revision !== revision
    const stored = isChanged ? before.id : await store(announcements, before, filling, actor, deps.clock.now())
    await showsPicture(stores, { id: stored, picture: before?.picture ?? null }, brought, texts, actor.personId)
    if (!isChanged) return stored
    const stands = (await announcements.find(stored)) ?? before
    const numbers = await numbersOf(announcements, cohorts, filling, actor)
    return {
      form: formFor(
        actor,
        { cohorts, numbers, takesFiles },
        stands,
        filling,
        draftChanged(before, textsOf(before.versions, copyFor(actor)), copyFor(actor)),
      ),
    }
  })
  return typeof saved === 'string' ? showDraft(deps, { announcement: saved }, actor) : saved
}

async function store(
  announcements: AnnouncementStore,
  before: Announcement | null,
  filling: Written,
  actor: KnownPerson,
  now: Instant,
): Promise<string> {
  if (!before) return announcements.create(filling, actor, now)
  await announcements.save(before.id, filling, actor.personId)
  if (before.state === 'missed') await announcements.mark(before.id, { state: 'draft' })
  return before.id
}

interface Sent {
  readonly texts: Readonly<Record<string, string>>
  readonly cohorts: readonly CohortFacts[]
  readonly before: Announcement | null
}

/** What was filled in. What the form did not ask stays as it was, and what is no time is now. */
function fillingIn(
  { texts, cohorts, before }: Sent,
  now: Instant,
  copy: Copy,
): { readonly filling: Written; readonly problems: Readonly<Record<string, string>> } {
  const cohortIds = cohortsIn(texts, cohorts)
  const { who } = texts
  const group = groups.find((each) => each === who)
  // What the form did not ask is as it stood there at first.
  const isKept = who === undefined || (who === 'own' && before !== null)
  const read = chosenTiming(texts, before?.timing ?? { kind: 'now' }, chosenOf({ cohortIds }, cohorts), now, copy)
  const filling: Written = {
    cohortIds,
    audience: group
      ? audienceFor(group)
      : isKept
        ? (before?.audience ?? audienceFor('everybody'))
        : { ...audienceFor('everybody'), states: [who] },
    ...saidBy(texts['category']),
    button: meanings.find((each) => each === texts['button']) ?? null,
    way: texts['way'] === undefined ? (before?.way ?? 'direct') : wayIn(texts),
    timing: 'timing' in read ? read.timing : { kind: 'now' },
    versions: versionsIn(texts),
  }
  // A choice that nobody knows is nobody.
  const nobody = group || isKept ? {} : { who: copy.audience.nobody }
  return { filling, problems: { ...('problems' in read && read.problems), ...nobody } }
}

/** What was filled in, and what is wrong with it, beside its fields. */
async function readFilling(
  deps: Deps,
  announcements: AnnouncementStore,
  sent: Sent,
  actor: KnownPerson,
): Promise<{ readonly filling: Written; readonly problems: Readonly<Record<string, string>> }> {
  const { texts, cohorts, before } = sent
  const copy = copyFor(actor)
  const now = deps.clock.now()
  const { filling, problems: untimely } = fillingIn(sent, now, copy)
  const platforms = await platformsOf(deps, announcements, filling.cohortIds)
  const first = languagesOf(actor, cohorts, filling.versions)[0] ?? actor.language
  const picture = shownWith(before, texts)
  const together = wayProblem({ ...filling, picture }, chosenOf(filling, cohorts), platforms, copy)
  const isNobody = filling.cohortIds.length === 0 && filling.audience.people.length === 0
  const problems = {
    ...(together !== null && { [texts['way'] === undefined ? `text_${first}` : 'way']: together }),
    ...textProblems(filling.versions, first, copy, measureOn(platforms, { ...filling, picture }, now)),
    ...untimely,
    ...(isNobody && { cohorts: copy.form.noCohort }),
  }
  return { filling, problems }
}

/** The form as it is with what is filled in so far: how many each choice is, who reads which language, and what a cohort makes possible. */
export async function renewAnnouncement(
  deps: Deps,
  { announcement: id, revision }: Extract<commands.Submission, { do: 'writeAnnouncement' }>,
  texts: Filled['texts'],
  { actor, workspace }: Pick<Acting, 'actor' | 'workspace'>,
): Promise<Opened> {
  const takesFiles = await takesFilesIn(deps, workspace)
  const renewed = await deps.transact(async ({ announcements }): Promise<FormHere | Reply> => {
    const own = id === undefined ? null : await mine(announcements, id, actor)
    if (own && 'view' in own) return own
    // What somebody else changed meanwhile is shown when she saves.
    const before = own && { ...own.announcement, revision: revision ?? own.announcement.revision }
    if (before && !isDraft(before)) return refuse(actor, 'sentAlready')
    const cohorts = own?.cohorts ?? (await announcements.cohortsOf(actor))
    if (cohorts.length === 0) return refuse(actor, 'noCohorts')
    const { filling } = fillingIn({ texts, cohorts, before }, deps.clock.now(), copyFor(actor))
    const chosen = chosenOf(filling, cohorts)
    const numbers = await numbersOf(announcements, cohorts, filling, actor)
    const form = formFor(actor, { cohorts, numbers, takesFiles }, before, filling)
    return { ...(await lived(announcements, chosen.length > 0 ? chosen : cohorts)), form }
  })
  return sayingWhere(deps, renewed, actor)
}

type Brought = { readonly id: string } | { readonly problems: Readonly<Record<string, string>> } | null

/** The picture that was chosen, kept; or what is wrong with it. */
async function pictureIn({ pictures }: Stores, files: Filled['files'], { personId, language }: KnownPerson): Promise<Brought> {
  const file = files['file']
  if (!file) return null
  const kept = await pictures.keep(file.bytes, personId)
  return 'trouble' in kept ? { problems: { file: troubleIn(kept, copyFor({ language }).picture) } } : kept
}

async function showsPicture(
  stores: Stores,
  { id, picture }: Pick<Announcement, 'id' | 'picture'>,
  brought: Exclude<Brought, { problems: unknown }>,
  texts: Readonly<Record<string, string>>,
  by: string,
): Promise<void> {
  const alt = clean(texts['alt'] ?? '').trim()
  if (brought) {
    await keepPicture(stores, id, { id: brought.id, alt }, by)
    if (picture) await stores.pictures.drop([picture.id])
  } else if (picture && texts['alt'] !== undefined && alt !== picture.alt)
    await stores.announcements.setPicture(id, { ...picture, alt }, by)
}

/** The picture that the message will have, as far as the form says. */
function shownWith(before: Announcement | null, texts: Readonly<Record<string, string>>): Announcement['picture'] {
  const alt = clean(texts['alt'] ?? before?.picture?.alt ?? '').trim()
  return before?.picture || alt !== '' ? { id: before?.picture?.id ?? anyId, alt } : null
}
