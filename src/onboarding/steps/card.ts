import type { Row } from '../../contract/view.ts'
import { dayAndMonth, listOf } from '../../contract/wording.ts'
import type { CardParts, CardSubject } from '../../house/shown.ts'
import { shorten } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { copyIn } from './copy-in.ts'
import type { StepDeps } from './deps.ts'
import { countDone, nextStep, stepsOf } from './steps.rules.ts'

const rank = 12
/** Characters of what somebody wrote, on their card. */
const most = 600

/** What a coordinator's card shows of somebody's profile and of how far they are. */
export async function card({ transact }: StepDeps, { enrolmentId }: CardSubject, { language }: KnownPerson): Promise<CardParts> {
  const { joiner, pausedUntil } = await transact(async ({ steps, pauses }) => {
    const [found] = await steps.joiners([enrolmentId])
    const breaks = found ? await pauses.pausesOf(found.person.personId) : []
    return { joiner: found, pausedUntil: breaks.find((each) => each.enrolmentId === enrolmentId)?.until ?? null }
  })
  if (!joiner) return { rank, parts: [] }
  const { card: copy, ready } = copyIn(language, joiner.words)
  const { profile, role } = joiner
  const row = (label: string, value: string | null): Row[] => (value ? [{ label, value: shorten(value, most) }] : [])
  const wish = profile.decisive === null || profile.ranked.length < 2 ? undefined : profile.ranked[profile.decisive - 1]
  const ranked = [profile.ranked.join(', '), ...(wish ? [copy.decisive(wish)] : [])].join('; ')
  const isDone = joiner.finishedAt !== null && nextStep(joiner) === null
  const steps = isDone ? copy.finished : copy.done(countDone(joiner), stepsOf(joiner).length)
  const rows = [
    ...row(copy.pause, pausedUntil && copy.until(dayAndMonth(pausedUntil, joiner.zone, language))),
    ...(joiner.invitedAt || joiner.done.length > 0 ? row(copy.steps, steps) : []),
    ...row(copy.degree, profile.degree),
    ...row(copy.ranked, ranked),
    ...row(copy.work, profile.work),
    ...row(copy.knows, profile.knows),
    ...row(copy.topics, profile.topics),
    ...row(
      copy.languages,
      profile.languages.length > 0
        ? listOf(
            profile.languages.map((each) => ready.languages[each]),
            language,
          )
        : null,
    ),
    ...(role === 'mentor' && profile.wrote.includes('seats') ? row(copy.mentees, String(profile.mentees)) : []),
    ...(joiner.date === 'doesNotSuit' ? row(copy.date, copy.doesNotSuit) : []),
  ]
  return { rank, parts: rows.length > 0 ? [{ kind: 'fields', rows }] : [] }
}
