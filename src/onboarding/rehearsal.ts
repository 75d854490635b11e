/** How people join by themselves in a rehearsal: they press what they are shown, and fill in what they are asked. */
import type { Command } from '../contract/command.ts'
import type { Field, Form, Submitted } from '../contract/form.ts'
import { plainText } from '../contract/plain-text.ts'
import type { Reply } from '../contract/view.ts'
import type { Answered, Came, Character, Desk, Heard, JoiningRole, Newcomer, Rehearses, RehearsesJoining } from '../house/rehearses.ts'
import { type Look, opensJoin, opensSelection, showsIntake, showsLeaving, type Tap } from './commands.ts'
import type { Kind } from './kinds.ts'
import { consentVersion } from './steps/steps.rules.ts'

const offered: Kind = 'onboarding.placeOffered'

/** A rehearsal of this room, without what it reads of the tables. */
export const rehearses: Omit<Rehearses, 'rows'> = {
  answers: { takePlace: {}, leavePlace: {} },
  // The option says what becomes of those who begin to join.
  mixes: { 'mix-join': { finish: 0.8, stuck: 0.15, leave: 0.05 } },
  questions: [],
  answerOf: ({ do: does }) => (does === takes ? 'takePlace' : does === declines ? 'leavePlace' : null),
  imagine,
  count: (people) => ({
    joining: people.filter(({ step }) => step !== undefined).length,
    joinedIn: people.filter(({ step, state }) => step === 'finished' && !isOut(state)).length,
    waitingToJoin: people.filter(({ waitsFor }) => waitsFor === 'programme').length,
  }),
  endLines: ({ joining = 0, joinedIn = 0 }, people) => ({
    bars: [],
    lines: joining === 0 ? [] : [`Began to join: ${joining}; in: ${joinedIn}.`, ...whereThey(people)],
  }),
}

const takes: Tap['do'] = 'takeOffered'
const declines: Tap['do'] = 'declineOffered'

/** Whether somebody is not in: they wait, or they left, which counts as the answer that they do not take part. */
const isOut = (state: string): boolean => ['applied', 'withdrawn', 'notStarting'].includes(state)

/** Where those are who are not in, with their e-mails. */
function whereThey(people: Parameters<Rehearses['count']>[0]): string[] {
  const out = people.filter(({ step, state }) => step !== undefined && (step !== 'finished' || isOut(state)))
  const groups = Map.groupBy(out, ({ step, state, waitsFor }) => {
    if (waitsFor === 'programme') return 'On the waitlist for the programme'
    if (state !== 'applied' && isOut(state)) return 'Left'
    return step === 'finished' ? 'Left their place to the next one' : `Stopped at ${step}`
  })
  return [...groups].map(([where, of]) => `${where}: ${of.length} (${named(of)}).`)
}

const mostNamed = 10
const named = (people: Parameters<Rehearses['count']>[0]): string =>
  people
    .slice(0, mostNamed)
    .map(({ email }) => email)
    .join(', ') + (people.length > mostNamed ? ` and ${people.length - mostNamed} more` : '')

/** Whoever would not come leaves an offered place to the next one, and whoever is silent says nothing. */
function imagine({ kind }: Heard, { fate }: Character): readonly Answered[] {
  if (kind !== offered || fate === 'silent') return []
  return [{ answer: fate === 'notStarting' ? 'leavePlace' : 'takePlace', about: null }]
}

/** How people join here. */
export const joining: RehearsesJoining = {
  async opens(desk, window) {
    const before = commandsIn((await desk.handle(showsIntake(desk.cohortId) satisfies Look)).view)
    for (const role of ['mentor', 'mentee'] as const) {
      // Cohorts of one programme share its selections.
      const there = before.find((each) => each.do === opening && each['role'] === role && typeof each['selection'] === 'string')
      const came = await setSelection(desk, { role, ...(there && { selection: String(there['selection']) }) }, window)
      if (came.outcome === 'refused') return came
    }
    return waysIn(desk)
  },
  ways: waysIn,
  fills: (form, newcomer) => Object.fromEntries(form.fields.flatMap((field) => filled(field, newcomer, form))),
  asksToLeave: showsLeaving(),
  leaves: ({ view }) => commandsIn(view).find((command) => command.do === leave && command['how'] === 'leave') ?? null,
}

async function waysIn(desk: Desk): Promise<ReadonlyMap<JoiningRole, Command>> {
  const found = new Map<JoiningRole, Command>()
  const shown = await desk.handle(showsIntake(desk.cohortId) satisfies Look)
  for (const { do: does, role, selection } of commandsIn(shown.view))
    if (does === opening && typeof selection === 'string' && (role === 'mentor' || role === 'mentee')) found.set(role, opensJoin(selection))
  return found
}

const opening = opensSelection('', 'mentee').do
const leave: Tap['do'] = 'leave'

async function setSelection(
  desk: Desk,
  which: { readonly role: JoiningRole; readonly selection?: string },
  { opens, closes, places }: Parameters<RehearsesJoining['opens']>[1],
): Promise<Came> {
  const sends = { do: 'saveSelection', cohort: desk.cohortId, ...which }
  const when = { opens: opens.slice(0, 10), opensTime: opens.slice(11, 16), closes: closes.slice(0, 10), closesTime: closes.slice(11, 16) }
  const capacity = places !== null && which.role === 'mentee' ? { capacity: String(places) } : {}
  const saved = await desk.submit(sends, { texts: { name: 'First', ...when, ...capacity }, files: {} })
  return saved && 'accepted' in saved && saved.accepted ? { outcome: 'done' } : { outcome: 'refused', reason: whyNot(saved) }
}

const whyNot = (saved: Submitted): string =>
  'problems' in saved ? Object.values(saved.problems).join(' ') : 'view' in saved ? plainText(saved.view) : 'another form came'

/** What somebody fills in who knows what they want: what they brought along, what is there already, or the first choice. */
function filled(field: Field, newcomer: Newcomer, form: Form): [string, string][] {
  const { name } = field
  const said = usual[name] ?? saidIn(name, newcomer, form)
  if (said !== undefined) return said === '' ? [] : [[name, said]]
  const initial = 'initial' in field ? field.initial : undefined
  if (initial !== undefined && initial !== '') return [[name, initial]]
  if ('optional' in field && field.optional) return []
  return field.kind === 'choice' ? [[name, field.options[0]?.value ?? '']] : [[name, '–']]
}

/** What somebody says in a field of the profile. Undefined: they leave it as it is. */
function saidIn(name: string, { written, email }: Newcomer, form: Form): string | undefined {
  const { field, topics, phone, wishes = 'To find my way', knows = 'My work, from inside', mentees = '1' } = written
  const choices = form.fields.flatMap((each) => (each.name === 'field' && each.kind === 'choice' ? each.options : []))
  const isSaid = ({ value, label }: (typeof choices)[number]): boolean => [value, label].some((each) => sameWords(each, field ?? ''))
  const chosen = field === undefined ? choices[email.length % choices.length] : choices.find(isSaid)
  const said = { field: chosen?.value ?? '', fieldOwn: chosen ? '' : field, topicsOwn: topics, contact: phone, wishes, knows, mentees }
  return Object.hasOwn(said, name) ? said[name as keyof typeof said] : undefined
}

const sameWords = (one: string, other: string): boolean => one.trim().toLowerCase() === other.trim().toLowerCase()

const usual: Readonly<Record<string, string>> = {
  ...{ eligible: 'yes', [`consent${consentVersion}`]: 'pairing,sharing,later', start: 'suits' },
}

const commandsIn = (view: Reply['view']): readonly Command[] =>
  view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : [])).map(({ command }) => command)
