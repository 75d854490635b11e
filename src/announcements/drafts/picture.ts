import type { Field, Filled, FilledFile, Form, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import { type Language, languages, type Part, type Reply } from '../../contract/view.ts'
import { clean } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { PictureTrouble } from '../../pictures/rules.ts'
import type { Opening, Submission } from '../commands.ts'
import type { Copy } from '../copy.ts'
import type { Deps, Stores } from '../deps.ts'
import type { Announcement, Version, Versions } from '../facts.ts'
import { isDraft, mine } from '../mine.ts'
import { copyFor, refuse } from '../views.ts'
import { blindAmong, blindWords } from './blind.ts'
import { altFields } from './compose-fields.ts'
import { showDraft } from './draft.ts'
import { keepPicture } from './keep-picture.ts'
import { draftChanged } from './meanwhile.ts'
import { whyTooLong } from './measure.ts'
import { anyId } from './way.ts'

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
  const nowhere = blindWords(await blindAmong(deps, workspaces), copyFor(actor))
  return { form: formFor(announcement, actor, { above: shownNow(announcement), below: nowhere }) }
}

/** What stands in the form besides the draft. `brought`: a file that waits for a yes. `alt`: what was typed. */
interface Besides {
  readonly above: readonly Part[]
  readonly below?: readonly Part[]
  readonly brought?: string | undefined
  readonly alt?: string
}

/** The form, as the draft is now. */
function formFor(announcement: Announcement, actor: KnownPerson, { above, below = [], brought, alt }: Besides): Form {
  const copy = copyFor(actor)
  const { picture: words, buttons } = copy
  const { id, picture } = announcement
  return {
    ...{ language: actor.language, title: words.title, submit: buttons.save, close: buttons.cancel },
    intro: [...above, note(words.intro), note(words.send), ...below],
    fields: fieldsOf(announcement, alt ?? picture?.alt ?? '', copy),
    sends: { do: 'choosePicture', announcement: id, picture: picture?.id ?? null, ...(brought && { brought }) } satisfies Submission,
  }
}

const shownNow = ({ picture }: Announcement): Part[] => (picture ? [{ kind: 'picture', id: picture.id, alt: picture.alt || '…' }] : [])

function fieldsOf({ picture, versions }: Announcement, alt: string, copy: Copy): Field[] {
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
    ...altFields({ id: picture?.id ?? anyId, alt }, versions, Object.keys(versions) as Language[], copy),
    ...(picture ? [remove] : []),
  ]
}

/** Keeps the picture that was chosen, or describes or takes away the one that is there. */
export async function choosePicture(
  deps: Deps,
  sent: Extract<Submission, { do: 'choosePicture' }>,
  { texts, files }: Filled,
  actor: KnownPerson,
): Promise<Submitted> {
  const copy = copyFor(actor)
  const { picture: words } = copy
  const { announcement: id } = sent
  const done = await deps.transact(async (stores): Promise<Submitted | null> => {
    const own = await mine(stores.announcements, id, actor, 'lock')
    if ('view' in own) return own
    const { announcement } = own
    if (!isDraft(announcement)) return refuse(actor, 'sentAlready')
    const described = withAlts(announcement, texts)
    const { alt } = described
    const brought = await broughtBy(stores, sent, files['file'], actor)
    if (brought && 'trouble' in brought) return { problems: { file: troubleIn(brought, words) } }
    const isOther = sent.picture !== undefined && sent.picture !== (announcement.picture?.id ?? null)
    if (isOther) return { form: anotherThere({ ...announcement, versions: described.versions }, alt, brought?.id, actor) }
    if (texts['remove'] === 'yes') return takeAway(stores, announcement, actor)
    const picture = brought ?? announcement.picture
    const first = isByLanguage(announcement) ? `alt_${Object.keys(announcement.versions)[0]}` : 'alt'
    if (!picture) return { problems: { [first]: words.none } }
    // What a picture shows is said in words, too, and takes room of the text.
    const versions = described.versions
    const long = await whyTooLong(deps, stores.announcements, { ...announcement, versions, picture: { id, alt } }, own.chosen, copy)
    if (long !== null) return { problems: { [first]: long } }
    await stores.announcements.correct(id, versions)
    await keepPicture(stores, id, { id: picture.id, alt }, actor.personId)
    if (brought && announcement.picture) await stores.pictures.drop([announcement.picture.id])
    return null
  })
  return done ?? showDraft(deps, { announcement: id }, actor)
}

/** The file that was chosen now, or before somebody was asked; or what is wrong with it. Null: there is none. */
async function broughtBy(
  { pictures }: Stores,
  { brought }: Extract<Submission, { do: 'choosePicture' }>,
  file: FilledFile | undefined,
  { personId }: KnownPerson,
): Promise<{ readonly id: string } | PictureTrouble | null> {
  if (file) return pictures.keep(file.bytes, personId)
  const again = brought === undefined ? null : await pictures.again(brought, personId)
  return again === null ? null : { id: again }
}

/** Somebody else changed the picture meanwhile: theirs is shown, and a file that was chosen now waits for a yes. */
function anotherThere(announcement: Announcement, alt: string, brought: string | undefined, actor: KnownPerson): Form {
  const copy = copyFor(actor)
  const { picture } = announcement
  const stands = picture ? shownNow(announcement) : [note(copy.picture.gone)]
  const yours: readonly Part[] =
    brought === undefined ? [] : [note(copy.picture.yours), { kind: 'picture', id: brought, alt: alt === '' ? '…' : alt }]
  return formFor(announcement, actor, { above: [...draftChanged(announcement, stands, copy), ...yours], brought, alt })
}

const isByLanguage = ({ versions }: Announcement): boolean => Object.keys(versions).length > 1

/** Versions with what the picture shows in each of their languages; with one language it is said of the picture. */
function withAlts(announcement: Announcement, texts: Filled['texts']): { readonly versions: Versions; readonly alt: string } {
  const { versions, picture } = announcement
  if (!isByLanguage(announcement)) return { versions, alt: clean(texts['alt'] ?? '').trim() }
  const described = languages.flatMap((language): [Language, Version][] => {
    const version = versions[language]
    return version ? [[language, { ...version, alt: clean(texts[`alt_${language}`] ?? '').trim() }]] : []
  })
  return { versions: Object.fromEntries(described), alt: picture?.alt ?? '' }
}

async function takeAway({ announcements, pictures }: Stores, { id, picture }: Announcement, { personId }: KnownPerson): Promise<null> {
  await announcements.setPicture(id, null, personId)
  if (picture) await pictures.drop([picture.id])
  return null
}

/** Keeps a picture in the place of the one that was there. */
async function replace(
  stores: Stores,
  before: Pick<Announcement, 'id' | 'picture'>,
  file: FilledFile,
  alt: string,
  by: KnownPerson,
): Promise<PictureTrouble | null> {
  const kept = await stores.pictures.keep(file.bytes, by.personId)
  if ('trouble' in kept) return kept
  await keepPicture(stores, before.id, { id: kept.id, alt }, by.personId)
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
