/** A mentor can take fewer mentees than they have: they are offered a way out of each pair, and to keep all. By itself nothing ends. */
import { heading, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Fact } from '../../programme/fact.ts'
import type { Opening, Tap } from '../commands.ts'
import type { Deps, Stores } from '../deps.ts'
import type { Member, PairFacts } from '../facts.rules.ts'
import { kinds } from '../kinds.ts'
import { goesOn } from '../own-pair.ts'
import { reply, row } from '../parts.ts'
import { copyIn } from './copy-in.ts'

/** Buttons of one row, and pairs in one message: nobody mentors more. */
const [inRow, mostPairs] = [5, 30]

/** Tells the mentor; at most once a day for one number. Pairs that have not begun to meet are for the coordinators, who hear of it, too. */
export async function offerWayOut(
  { meetings, outbox }: Pick<Stores, 'meetings' | 'outbox'>,
  { cohortId, enrolmentId, wanted, at }: Extract<Fact, { happened: 'roomLowered' }>,
): Promise<void> {
  const pairs = (await meetings.pairsOn(enrolmentId)).filter((pair) => pair.mentor.enrolmentId === enrolmentId && goesOn(pair))
  const [first] = pairs
  if (!first) return
  const day = at.toZonedDateTimeISO(first.zone).toPlainDate().toString()
  const kind = 'pair.fewer'
  await outbox.put([
    {
      ...({ key: `${kind}:${enrolmentId}:${wanted}:${day}`, kind, step: 1, class: kinds[kind].class, cohortId } as const),
      ...{ personId: first.mentor.personId, view: wayOutView(first.mentor, pairs), dueAt: at, expiresAt: null },
    },
  ])
}

function wayOutView({ language }: Member, pairs: readonly PairFacts[]) {
  const { fewer: copy } = copyIn(language)
  const buttons = pairs.slice(0, mostPairs).map(
    ({ pairId: pair, mentee }): Button<Opening> => ({
      label: copy.end(mentee.name),
      command: { do: 'openParting', mark: 'opening', pair, fewer: 'yes' },
    }),
  )
  const keep: Button<Tap> = { label: copy.keep, command: { do: 'keepPairs' }, style: 'primary' }
  return { language, parts: [heading(copy.title), text(copy.text), ...row(keep), ...inRows(buttons)] }
}

const inRows = (buttons: readonly Button[]): Part[] =>
  buttons.length === 0 ? [] : [...row(...buttons.slice(0, inRow)), ...inRows(buttons.slice(inRow))]

/** All pairs of somebody go on, as they do anyway. It takes the place of the question. */
export async function keepPairs({ transact }: Deps, actor: KnownPerson): Promise<Reply> {
  const { fewer: copy } = copyIn(actor.language)
  const pairs = (await transact(({ meetings }) => meetings.pairsOf(actor))).filter(goesOn)
  return reply(actor, true, [text(pairs.length > 0 ? copy.kept(pairs.length) : copy.none)])
}
