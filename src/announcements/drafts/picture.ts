import type { Field, Filled, FilledFile, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import { type Language, languages, type Part, type Reply } from '../../contract/view.ts'
import { clean } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { PictureTrouble } from '../../pictures/rules.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps, Stores } from '../deps.ts'
import type { Announcement, Versions } from '../facts.ts'
import { isDraft, mine } from '../mine.ts'
import { copyFor, refuse } from '../views.ts'
import { blindAmong, blindWords } from './blind.ts'
import { altFields } from './compose-fields.ts'
import { showDraft } from './draft.ts'
import { keepPicture } from './keep-picture.ts'
import { whyTooLong } from './measure.ts'

/** Opens the form for the picture of a draft. It says where nobody could see it. */
export async function openPicture(
  deps: Deps,
  { announcement: id }: Extract<Opening, { do: 'openPicture' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const found = await deps.transact(async ({ announcements }) => {
    const own = await mine(announcements, id, actor)
    if ('view' in own) return own
    return { announcement: own.announcement, workspaces: await announcements.workspacesOf(own.announcement.cohortIds) }
  })
  if ('view' in found) return found
  const { announcement, workspaces } = found
  if (!isDraft(announcement)) return refuse(actor, 'sentAlready')
  const copy = copyFor(actor)
  const { picture: words, buttons } = copy
  const nowhere = blindWords(await blindAmong(deps, workspaces), copy)
  return {
    form: {
      ...{ language: actor.language, title: words.title, submit: buttons.save, close: buttons.cancel },
      intro: [...shownNow(announcement), note(words.intro), note(words.send), ...nowhere],
      fields: fieldsOf(announcement, copy),
      sends: { do: 'choosePicture', announcement: id } satisfies Submission,
    },
  }
}

const shownNow = ({ picture }: Announcement): Part[] => (picture ? [{ kind: 'picture', id: picture.id, alt: picture.alt || '…' }] : [])

function fieldsOf({ picture, versions }: Announcement, copy: Copy): Field[] {
  const { picture: words } = copy
  const remove: Field = {
    kind: 'choices',
    name: 'remove',
    label: words.title,
    optional: true,
    options: [{ value: 'yes', label: words.remove }],
  }
  return [
    { kind: 'file', name: 'file', label: words.file, endings: ['png', 'jpg', 'jpeg', 'gif'], optional: true },
    ...altFields(picture, versions, Object.keys(versions) as Language[], copy),
    ...(picture ? [remove] : []),
  ]
}

/** Keeps the picture that was chosen, or describes or takes away the one that is there. */
export async function choosePicture(
  deps: Deps,
  { announcement: id }: Extract<Submission, { do: 'choosePicture' }>,
  { texts, files }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const copy = copyFor(actor)
  const { picture: words } = copy
  const given = clean(texts['alt'] ?? '').trim()
  const done = await deps.transact(async (stores): Promise<Submitted | null> => {
    const own = await mine(stores.announcements, id, actor, 'lock')
    if ('view' in own) return own
    const { announcement } = own
    if (!isDraft(announcement)) return refuse(actor, 'sentAlready')
    const file = files['file']
    if (texts['remove'] === 'yes') return takeAway(stores, announcement)
    const isByLanguage = Object.keys(announcement.versions).length > 1
    const alt = isByLanguage ? (announcement.picture?.alt ?? '') : given
    if (isByLanguage && (file || announcement.picture)) await stores.announcements.correct(id, withAlts(announcement, texts))
    // What a picture shows is said in words, too, and takes room of the text.
    const long = await whyTooLong(deps, stores.announcements, { ...announcement, picture: { id, alt } }, copy)
    if (long !== null) return { problems: { alt: long } }
    if (file) {
      const trouble = await replace(stores, announcement, file, alt, actor)
      return trouble && { problems: { file: troubleIn(trouble, words) } }
    }
    if (!announcement.picture) return { problems: { alt: words.none } }
    await stores.announcements.setPicture(id, { ...announcement.picture, alt })
    return null
  })
  return done ?? showDraft(deps, { announcement: id }, actor)
}

/** Versions with what the picture shows in each of their languages. */
const withAlts = ({ versions }: Announcement, texts: Filled['texts']): Versions =>
  Object.fromEntries(
    languages.flatMap((language) => {
      const version = versions[language]
      return version ? [[language, { ...version, alt: clean(texts[`alt_${language}`] ?? '').trim() }]] : []
    }),
  )

async function takeAway({ announcements, pictures }: Stores, { id, picture }: Announcement): Promise<null> {
  await announcements.setPicture(id, null)
  if (picture) await pictures.drop([picture.id])
  return null
}

/** Keeps a picture in the place of the one that was there. */
export async function replace(
  stores: Stores,
  before: Pick<Announcement, 'id' | 'picture'>,
  file: FilledFile,
  alt: string,
  by: KnownPerson,
): Promise<PictureTrouble | null> {
  const kept = await stores.pictures.keep(file.bytes, by.personId)
  if ('trouble' in kept) return kept
  await keepPicture(stores, before.id, { id: kept.id, alt })
  if (before.picture) await stores.pictures.drop([before.picture.id])
  return null
}

/** What is wrong with a picture, in words. */
export function troubleIn(found: PictureTrouble, words: Copy['picture']): string {
  if (found.trouble === 'tooHeavy') return words.tooHeavy(Math.ceil(found.bytes / 1024))
  return found.trouble === 'tooLarge' ? words.tooLarge(found.width, found.height) : words.notAPicture
}

/** Whether somebody has a draft that a picture from their chat can join. */
export const awaitsPicture = (deps: Deps, actor: KnownPerson): Promise<boolean> =>
  deps.transact(async (stores) => (await lastDraft(stores, actor)) !== null)

/** A picture that somebody sent into their chat joins the draft that they changed last. */
export async function takePicture(deps: Deps, picture: FilledFile, actor: KnownPerson): Promise<Reply> {
  const { picture: words } = copyFor(actor)
  const joined = await deps.transact(async (stores) => {
    const draft = await lastDraft(stores, actor)
    if (!draft) return refuse(actor, 'gone')
    const trouble = await replace(stores, draft, picture, draft.picture?.alt ?? '', actor)
    return trouble ? { accepted: false, view: { language: actor.language, parts: [text(troubleIn(trouble, words))] } } : draft.id
  })
  return typeof joined === 'string' ? showDraft(deps, { announcement: joined }, actor, [text(words.joined)]) : joined
}

/** Announcements that are looked at. */
const few = 20

async function lastDraft({ announcements }: Stores, actor: KnownPerson): Promise<Announcement | null> {
  const cohorts = await announcements.cohortsOf(actor)
  if (cohorts.length === 0) return null
  const some = await announcements.list(
    cohorts.map(({ id }) => id),
    actor.personId,
    { from: 0, most: few },
  )
  return some.find((each) => isDraft(each) && each.changedBy === actor.personId) ?? null
}
