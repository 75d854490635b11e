import {
  askFor,
  type Differences,
  describeChosen,
  describeProblem,
  type ListedPerson,
  optionalFields,
  type ReadList,
  whyLeftOut,
} from '../people/import/index.ts'
import type { ListOutcome } from './list-outcome.ts'

/** One line of the outcome, for programs. */
export type ListLine = { readonly type: string } & Readonly<Record<string, unknown>>

/** Everything about a list, one object a line; the last one is the summary. */
export function linesOf({ read, older, differences, proposed }: ListOutcome): ListLine[] {
  const lines = [
    ...read.people.map(personLine),
    ...(differences ? changeLines(differences, proposed) : []),
    ...read.leftOut.map((each) => ({ type: 'leftOut', ...each, why: whyLeftOut(each, 'en'), kind: each.why })),
    ...read.chosen.map((each) => ({ type: 'note', ...each, text: describeChosen(each, 'en') })),
    ...questionLines(read, differences, proposed),
    ...problemLines(read),
    ...(older ? problemLines(older.read).map((line) => ({ ...line, file: older.name })) : []),
    ...(differences?.refused ?? []).map((each) => ({ type: 'problem', ...lineOf(read, each.email), ...each, text: refusedInWords(each) })),
  ]
  return [...lines, { ...summaryOf(read.people, lines), absentColumns: read.absentColumns }]
}

const columnNames = {
  ...{ name: 'name', language: 'language', mentor: 'mentor', seats: 'number of places', phone: 'phone', field: 'field' },
  ...{
    wishes: 'wishes',
    knows: 'what they know',
    topics: 'topics',
    group: 'group',
    organisation: 'organisation',
    timeZone: 'time zone',
    platform: 'Slack or Teams',
  },
} as const

function personLine(person: ListedPerson): ListLine {
  const { name, email, role } = person
  return { type: 'person', name, email, role, ...Object.fromEntries(optionalFields.map((field) => [field, person[field] ?? null])) }
}

function changeLines({ added, changed, moved, gone, seatsLost, told }: Differences, proposed: ReadonlySet<string>): ListLine[] {
  const line = (email: string, what: string, field: string | null, from: string | null, to: string | null): ListLine => ({
    ...{ type: 'change', email, what, field, from, to },
  })
  return [
    ...added.map(({ email }) => line(email, 'new', null, null, null)),
    ...changed.map(({ email, field, from, to }) => ({
      ...line(email, 'changed', field, from, to),
      ...(field === 'email' && proposed.has(email) && { proposed: true }),
    })),
    ...moved.map(({ email, from, to }) => line(email, 'moved', 'mentor', from, to)),
    ...gone.map(({ email }) => line(email, 'gone', null, null, null)),
    ...seatsLost.map(({ email, from }) => line(email, 'seatLost', 'mentor', from, '')),
    ...told.map(({ email, about, from, to }) => line(email, 'told', about, from, to)),
  ]
}

function questionLines({ asks }: ReadList, differences: Differences | undefined, proposed: ReadonlySet<string>): ListLine[] {
  const titles = asks?.columns.map(({ title, example }) => ({ title, example }))
  return [
    ...(asks?.missing ?? []).map((field) => ({
      type: 'question',
      about: field === 'no' ? 'no' : 'column',
      field,
      text: askFor(field, asks ?? {}, 'en'),
      columns: titles,
    })),
    ...(differences?.same ?? [])
      .filter(({ email }) => !proposed.has(email))
      .map(({ email, may }) => ({
        ...{ type: 'question', about: 'samePerson', email, may: may.slice(0, 10).map((each) => each.email) },
        text: `Is ${email} somebody who was on the older list with another address?`,
      })),
    ...(differences?.changed ?? [])
      .filter(({ isDoubtful }) => isDoubtful)
      .map(({ email, from, to }) => ({
        ...{ type: 'question', about: 'otherPerson', email, from, to },
        text: `Is ${to} (${email}) the person who was called ${from}, or somebody else?`,
      })),
    ...(differences?.emptied ?? []).map(({ email, field, from }) => ({
      ...{ type: 'question', about: 'emptyCell', email, field, from, default: 'keep' },
      text: `The cell in the column “${columnNames[field]}” is empty, so ${email} keeps “${from}”. Write a dash into it to clear it.`,
    })),
  ]
}

const problemLines = ({ problems }: ReadList): ListLine[] =>
  problems.map((each) => ({ type: 'problem', ...each, text: describeProblem(each, 'en') }))

const lineOf = ({ people }: ReadList, of: string) => ({ line: people.find(({ email }) => email === of)?.line ?? 0, column: '' })

/** Why a row does not go with the older list. */
function refusedInWords(each: Differences['refused'][number]): string {
  switch (each.reason) {
    case 'otherRole':
      return `${each.email} is a ${each.was} in the older list and a ${each.now} in this one.`
    case 'mentorLeft':
      return `${each.email} has ${each.mentor} as their mentor, who is no longer taking part.`
    case 'mentorNotTaken':
      return `${each.email} has ${each.mentor} as their mentor, who isn’t on the list.`
    case 'crowded':
      return `${each.mentor} agreed to ${each.agreed}, but would have ${each.mentees.length}: ${each.mentees.join(', ')}.`
  }
}

function summaryOf(people: readonly ListedPerson[], lines: readonly ListLine[]): ListLine {
  const count = (type: string, more: (line: ListLine) => boolean = () => true) =>
    lines.filter((line) => line.type === type && more(line)).length
  const of = (role: ListedPerson['role']) => people.filter((person) => person.role === role)
  const changes = ['new', 'changed', 'moved', 'gone', 'seatLost', 'told'] as const
  const mentees = of('mentee')
  const pairs = mentees.filter(({ mentor }) => mentor !== undefined).length
  return {
    ...{
      type: 'summary',
      people: people.length,
      mentors: of('mentor').length,
      mentees: mentees.length,
      coordinators: of('coordinator').length,
    },
    ...{ pairs, waiting: mentees.length - pairs, leftOut: count('leftOut'), questions: count('question'), problems: count('problem') },
    changes: Object.fromEntries(changes.map((what) => [what, count('change', (line) => line['what'] === what)])),
  }
}
