import type { RankedSheet, Written } from '../../house/shown.ts'
import { momentInCell } from '../../kit/workbook.ts'
import { copyIn as roomCopyIn } from '../copy-in.ts'
import type { Copy } from './copy.ts'
import { copyIn } from './copy-in.ts'
import type { ExportedPerson } from './store.ts'

const platformNames: Readonly<Record<string, string>> = { slack: 'Slack', teams: 'Teams' }

/** Everybody with their answers. Its first columns are those of a list, so that it comes back in unchanged. */
export function peopleSheet(people: readonly ExportedPerson[], { language, zone, words }: Written): RankedSheet {
  const { roles } = roomCopyIn(language, words).list
  const { sheet, columns, states, answers, nowhere } = copyIn(language).people
  return {
    name: sheet,
    rank: 10,
    columns: Object.values(columns),
    rows: people.map((person) => [
      ...[person.name, person.email, roles[person.role], person.language],
      ...[person.mentor, person.seats, person.phone, person.field, person.wishes],
      ...[states[person.state], answerIn(person, answers), person.answeredAt && momentInCell(person.answeredAt, zone), person.asks],
      person.platforms.map((platform) => platformNames[platform] ?? platform).join(', ') || nowhere,
    ]),
  }
}

/** Who was never asked has no answer to give. */
const answerIn = ({ answer, asks }: ExportedPerson, answers: Copy['people']['answers']): string | null =>
  answer === null ? (asks > 0 ? answers.silent : null) : answers[answer]
