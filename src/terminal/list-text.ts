import { describeLeftOut, type ListedPerson } from '../people/import/index.ts'
import { type ListLine, linesOf } from './list-lines.ts'
import type { ListOutcome } from './list-outcome.ts'

/** Everything about a list, for people. */
export function textOf(outcome: ListOutcome): string {
  const lines = linesOf(outcome)
  const { people, absentColumns } = outcome.read
  const kept = outcome.older ? 'nobody’s mentor changes' : 'every mentee is on the waitlist'
  return [
    countsOf(lines.at(-1) as ListLine),
    ...(absentColumns.includes('mentor') && people.length > 0 ? [`The list has no column for the mentor: ${kept}.`] : []),
    ...chapter('Pairs', pairsOf(people)),
    ...chapter('On the waitlist', people.filter((each) => each.role === 'mentee' && !each.mentor).map(named)),
    ...chapter('Coordinators', people.filter(({ role }) => role === 'coordinator').map(named)),
    ...chapter('Not read, or read in a way that you may want to know', describeLeftOut(outcome.read, 'en')),
    ...chapter('What would change', changesOf(outcome, lines)),
    ...chapter('Questions', lines.filter(({ type }) => type === 'question').map(questionOf)),
    ...chapter(
      'Problems',
      lines.filter(({ type }) => type === 'problem').map(({ text, file }) => `${word(file) && `${word(file)}: `}${word(text)}`),
    ),
    '',
  ].join('\n')
}

const chapter = (title: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map((line) => `  ${line}`)]

const word = (value: unknown): string => (typeof value === 'string' ? value : '')

const named = ({ name, email, language }: ListedPerson): string => `${name} (${email}, ${language})`

function countsOf(summary: ListLine): string {
  const { people, mentors, mentees, coordinators, pairs, waiting } = summary as ListLine & Readonly<Record<string, number>>
  return `People: ${people}. Mentors: ${mentors}. Mentees: ${mentees}, with a mentor: ${pairs}, on the waitlist: ${waiting}. Coordinators: ${coordinators}.`
}

function pairsOf(people: readonly ListedPerson[]): string[] {
  const mentees = Map.groupBy(people, ({ mentor }) => mentor)
  const listed = people.filter(({ role }) => role === 'mentor')
  const elsewhere = [...mentees.keys()].filter((email) => email !== undefined && !listed.some((mentor) => mentor.email === email))
  const line = (mentor: string, email: string | undefined) => `${mentor}: ${mentees.get(email)?.map(named).join(', ') ?? 'nobody yet'}`
  return [...listed.map((mentor) => line(named(mentor), mentor.email)), ...elsewhere.map((email) => line(`${email} (older list)`, email))]
}

/** That nothing would change is said, too: silence could be a fault. */
function changesOf({ older }: ListOutcome, lines: readonly ListLine[]): string[] {
  const changes = changesIn(lines)
  const isBlocked = lines.some(({ type }) => type === 'problem')
  return older && changes.length === 0 && !isBlocked ? ['nothing'] : changes
}

function changesIn(lines: readonly ListLine[]): string[] {
  return lines
    .filter(({ type }) => type === 'change')
    .map(({ what, email, field, from, to, proposed }) => {
      const values = from || to ? `: ${word(from) || 'nothing'} → ${word(to) || 'nothing'}` : ''
      return `${word(email)} ${words[word(what)] ?? ''}${field ? ` (${word(field)})` : ''}${values}${proposed ? ', if this is the same person' : ''}`
    })
}

const words: Readonly<Record<string, string>> = {
  ...{ new: 'is new', changed: 'changes', moved: 'gets another mentor', gone: 'isn’t on the list any more, and stays' },
  ...{ seatLost: 'loses their place', told: 'is told' },
}

function questionOf({ text, columns }: ListLine): string {
  const titles = (columns ?? []) as readonly { readonly title: string; readonly example: string }[]
  return [word(text), ...titles.map(({ title, example }) => `  ${title}${example ? ` (${example})` : ''}`)].join('\n  ')
}
