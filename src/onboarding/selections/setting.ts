/** A coordinator says when people may join by themselves, and how many. */
import type { Field, Filled, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import { usualWords } from '../../contract/role-words.ts'
import { type Language, languages } from '../../contract/view.ts'
import { type Instant, isBefore, PlainDate, PlainTime } from '../../kit/clock.ts'
import { clean } from '../../kit/text.ts'
import { wholeNumber, wholeNumberWithin } from '../../kit/whole-number.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import type { StepDeps } from '../steps/deps.ts'
import type { CohortRead } from '../steps/facts.ts'
import { refuse } from '../steps/say.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { CohortIntakes, Joins, SetSelection } from './facts.ts'
import { showIntake } from './intake.ts'
import { offerPlaces } from './offers.ts'
import type { LanguageTarget, Target, Targets } from './targets.rules.ts'

/** Characters of what is written into the form. */
export const selectionMost = { name: 60, question: 300, credits: 300, targets: 2000, languageTargets: 100, capacity: 6 } as const

/** Opens a selection, filled in as it is. */
export async function openSelection(
  deps: StepDeps,
  { cohort: cohortId, role, selection }: Extract<Opening, { do: 'openSelection' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const now = deps.clock.now()
  const found = await deps.transact(async ({ steps, selections }) => {
    const cohort = await steps.cohort(cohortId, actor)
    return cohort && { cohort, intakes: await selections.cohortIntakes(cohortId, now) }
  })
  if (!found) return refuse(actor, 'onlyCoordinator')
  const { set: copy } = copyIn(actor.language, found.cohort.words)
  return {
    form: {
      ...{ language: actor.language, title: copy.title, submit: copy.submit, close: copy.close, intro: [text(copy.intro[role])] },
      fields: fieldsOf(found, role, selection, copy),
      sends: { do: 'saveSelection', mark: 'submission', cohort: cohortId, role, ...(selection !== undefined && { selection }) },
    },
  }
}

type Known = { readonly cohort: CohortRead; readonly intakes: CohortIntakes }

function fieldsOf({ cohort, intakes }: Known, role: Joins, id: string | undefined, copy: Copy['set']): Field[] {
  const selection = intakes.selections.find((each) => each.selectionId === id)
  const places = intakes.places.find((each) => each.role === role)
  const [opens, closes] = [selection?.opensAt, selection?.closesAt].map((at) => at?.toZonedDateTimeISO(cohort.zone))
  const day = (at: typeof opens) => (at ? { initial: at.toPlainDate().toString() } : {})
  const time = (at: typeof opens, usual: string) => ({ initial: at ? at.toPlainTime().toString({ smallestUnit: 'minute' }) : usual })
  const targets = (places?.targets ?? []).map(({ field, wanted }) => `${field}; ${wanted}`).join('\n')
  const spoken = (places?.languageTargets ?? []).map(({ language, wanted }) => `${copy.tongues[language]}; ${wanted}`).join('\n')
  const written = (value: string | null | undefined) => (value ? { initial: value } : {})
  return [
    { kind: 'line', name: 'name', label: copy.name, most: selectionMost.name, initial: selection?.name ?? copy.first },
    { kind: 'date', name: 'opens', label: copy.opens, ...day(opens) },
    { kind: 'time', name: 'opensTime', label: copy.opensTime, hint: cohort.zone, ...time(opens, '08:00') },
    { kind: 'date', name: 'closes', label: copy.closes, ...day(closes) },
    { kind: 'time', name: 'closesTime', label: copy.closesTime, ...time(closes, '18:00') },
    {
      ...{
        kind: 'line',
        name: 'capacity',
        label: copy.capacity(cohort.cohort),
        hint: copy.capacityHint,
        most: selectionMost.capacity,
        optional: true,
      },
      ...written(places?.capacity?.toString()),
    },
    {
      kind: 'lines',
      name: 'targets',
      label: copy.targets,
      hint: copy.targetsHint,
      most: selectionMost.targets,
      optional: true,
      ...written(targets),
    },
    {
      ...{ kind: 'lines', name: 'languageTargets', label: copy.languageTargets, hint: copy.languageHint },
      ...{ most: selectionMost.languageTargets, optional: true },
      ...written(spoken),
    },
    {
      ...{ kind: 'line', name: 'question', label: copy.question, hint: copy.questionHint, most: selectionMost.question, optional: true },
      ...written(selection?.question),
    },
    {
      ...{ kind: 'line', name: 'credits', label: copy.credits, hint: copy.creditsHint, most: selectionMost.credits, optional: true },
      ...written(selection?.credits),
    },
  ]
}

/** Stores it. More places are offered at once to those who wait, in their order; fewer take nobody's place. */
export async function saveSelection(
  deps: StepDeps,
  { cohort: cohortId, role, selection }: Extract<Submission, { do: 'saveSelection' }>,
  { texts }: Pick<Filled, 'texts'>,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const saved = await deps.transact(async (stores) => {
    const cohort = await stores.steps.cohort(cohortId, actor)
    if (!cohort) return null
    const { set: copy } = copyIn(actor.language, cohort.words)
    const read = readSelection(texts, cohort, copy)
    if ('problems' in read) return read
    const { programmeId } = await stores.selections.cohortIntakes(cohortId, now)
    const isSaved = await stores.selections.saveSelection({ programmeId, role, selectionId: selection ?? null }, read.selection)
    if (!isSaved) return { problems: { name: copy.sameName } }
    await stores.selections.hold(cohortId, role)
    await stores.selections.saveIntake({ cohortId, role }, read.places)
    const intake = await stores.selections.hold(cohortId, role)
    if (intake) await offerPlaces(stores, intake, now)
    await stores.audit.note([
      { actorId: actor.personId, cohortId, deed: 'setSelection', subject: cohortId, detail: { role, name: read.selection.name } },
    ])
    await stores.wakeTimetable()
    return { said: copy.saved }
  })
  if (!saved) return refuse(actor, 'onlyCoordinator')
  return 'problems' in saved ? saved : showIntake(deps, cohortId, actor, [text(saved.said)])
}

type Read =
  | { readonly problems: Readonly<Record<string, string>> }
  | { readonly selection: SetSelection; readonly places: Targets & { readonly capacity: number | null } }

function readSelection(texts: Readonly<Record<string, string>>, { zone, language, choices }: CohortRead, copy: Copy['set']): Read {
  const written = (name: string): string => clean(texts[name] ?? '').trim()
  const opensAt = momentIn(written('opens'), written('opensTime'), zone)
  const closesAt = momentIn(written('closes'), written('closesTime'), zone)
  const targets = readLines(written('targets'), (name) => fieldNamed(name, choices.fields, language), copy.noTarget)
  const spoken = readLines(written('languageTargets'), languageNamed, copy.noLanguage)
  const capacity = wholeNumber(written('capacity'))
  const problems = {
    ...(written('name') === '' && { name: copy.noName }),
    ...(!opensAt && { opens: copy.noDay }),
    ...(!closesAt && { closes: copy.noDay }),
    ...(opensAt && closesAt && !isBefore(opensAt, closesAt) && { closes: copy.order }),
    ...(written('capacity') !== '' && capacity === null && { capacity: copy.noNumber }),
    ...(typeof targets === 'string' && { targets }),
    ...(typeof spoken === 'string' && { languageTargets: spoken }),
  }
  if (!opensAt || !closesAt || typeof targets === 'string' || typeof spoken === 'string' || Object.keys(problems).length > 0)
    return { problems }
  return {
    selection: { name: written('name'), opensAt, closesAt, question: written('question') || null, credits: written('credits') || null },
    places: {
      capacity,
      targets: targets.map(({ of: field, wanted }): Target => ({ field, wanted })),
      languageTargets: spoken.map(({ of, wanted }): LanguageTarget => ({ language: of, wanted })),
    },
  }
}

function momentIn(day: string, time: string, zone: string): Instant | null {
  try {
    return PlainDate.from(day)
      .toZonedDateTime({ timeZone: zone, plainTime: PlainTime.from(time) })
      .toInstant()
  } catch {
    return null
  }
}

/** One line for each: a name, a semicolon, a number. `named`: what the name stands for; null: nothing. A text: what is wrong. */
function readLines<Of>(said: string, named: (name: string) => Of | null, wrongly: (line: string) => string) {
  const lines = said.split('\n').flatMap((line) => line.trim() || [])
  const read = lines.map((line) => {
    const [name = '', wanted = '', ...more] = line.split(';').map((each) => each.trim())
    const count = wholeNumberWithin(wanted, { least: 0, most: 9999 })
    const of = count !== null && more.length === 0 ? named(name) : null
    return of === null || count === null ? null : { of, wanted: count }
  })
  const wrong = read.indexOf(null)
  return wrong >= 0 ? wrongly(lines[wrong] ?? '') : read.flatMap((each) => each ?? [])
}

const isCalled = (said: string, name: string): boolean => said.toLowerCase() === name.toLowerCase()

/** A field as it stands with the people of a group: one that can be chosen by its name in their language, whichever language it is written in. */
function fieldNamed(name: string, fields: CohortRead['choices']['fields'], language: Language): string | null {
  const chosen = fields.find((each) => languages.some((one) => isCalled(name, each[one])))
  return chosen?.[language] ?? (name !== '' && name.length <= 60 ? name : null)
}

/** A language by its name in any of them. */
const languageNamed = (name: string): Language | null =>
  languages.find((each) => languages.some((one) => isCalled(name, copyIn(one, usualWords).set.tongues[each]))) ?? null
