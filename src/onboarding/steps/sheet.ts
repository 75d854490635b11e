import { listOf } from '../../contract/wording.ts'
import type { RankedSheet, Written } from '../../house/shown.ts'
import { copyIn } from './copy-in.ts'
import type { StepDeps } from './deps.ts'
import type { Joiner } from './facts.ts'
import { countDone, nextStep, stepsOf } from './steps.rules.ts'

/** Behind the people themselves. */
const rank = 15

/** What people of a cohort say of themselves, as a sheet; none where nobody has begun. */
export async function sheets({ transact }: StepDeps, { cohortId, language, words }: Written): Promise<readonly RankedSheet[]> {
  const joiners = await transact(async ({ steps }) => steps.joiners((await steps.onTheWay(cohortId)).map(({ enrolmentId }) => enrolmentId)))
  if (joiners.every(({ done }) => done.length === 0)) return []
  const { sheet, card, ready } = copyIn(language, words)
  const columns = [
    ...[sheet.name, card.steps, card.degree, card.ranked, sheet.decisive, card.work, card.knows, card.topics, card.languages],
    ...[sheet.mentees, card.date],
  ]
  const rowOf = (joiner: Joiner) => {
    const { profile, person, role, date } = joiner
    const isDone = joiner.finishedAt !== null && nextStep(joiner) === null
    return [
      ...[person.name, isDone ? card.finished : card.done(countDone(joiner), stepsOf(joiner).length)],
      ...[
        profile.degree,
        profile.ranked.join('; ') || null,
        profile.decisive === null ? null : (profile.ranked[profile.decisive - 1] ?? null),
      ],
      ...[profile.work, profile.knows, profile.topics],
      profile.languages.length > 0
        ? listOf(
            profile.languages.map((each) => ready.languages[each]),
            language,
          )
        : null,
      role === 'mentor' ? profile.mentees : null,
      date === 'doesNotSuit' ? card.doesNotSuit : null,
    ]
  }
  return [
    { name: sheet.title, rank, columns, rows: joiners.toSorted((a, b) => a.person.name.localeCompare(b.person.name, language)).map(rowOf) },
  ]
}
