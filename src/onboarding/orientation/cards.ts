/** Ten minutes about mentoring: five cards with a question each, for each role. Nobody is graded, and no answer is stored: only how far somebody read. */
import { heading, note, text } from '../../contract/parts.ts'
import type { Button, Part, Reply } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { type CardName, cards, type Look, showsCard, type Tap } from '../commands.ts'
import type { StepDeps } from '../steps/deps.ts'
import type { Joiner } from '../steps/facts.ts'
import { refuse, rows, shown } from '../steps/say.ts'
import { copyIn } from './copy-in.ts'

/** Shows a card with its question. Whoever has read all begins again. */
export async function showCard(deps: StepDeps, { enrolment, card }: Extract<Look, { do: 'showCard' }>, actor: KnownPerson): Promise<Reply> {
  const joiner = await deps.transact(async ({ steps }) =>
    enrolment === undefined ? ((await steps.joinersOf(actor, 'all'))[0] ?? null) : steps.joiner(enrolment, actor),
  )
  if (!joiner) return refuse(actor, enrolment === undefined ? 'nothing' : 'gone')
  return shown(actor, cardParts(joiner, actor, card ?? cards[joiner.cards] ?? cards[0]))
}

/** What one card says and asks. Both answers look alike, so that nobody is led. */
function cardParts(joiner: Joiner, { language }: KnownPerson, card: CardName): Part[] {
  const copy = copyIn(language, joiner.words)
  const { title, text: words, question, good, other } = copy[joiner.role][card]
  const answer = (of: 'good' | 'other', label: string): Button<Tap> => ({
    label,
    command: { do: 'answerCard', enrolment: joiner.enrolmentId, card, answer: of },
  })
  // The better answer stands now first, now second.
  const both = [answer('good', good), answer('other', other)]
  return [
    note(copy.step(cards.indexOf(card) + 1, cards.length)),
    heading(title),
    text(words),
    text(question),
    ...rows(cards.indexOf(card) % 2 === 0 ? both : both.toReversed()),
  ]
}

/** Says why, whatever somebody answered, and leads on. Only how far they read is stored. */
export async function answerCard(
  deps: StepDeps,
  { enrolment, card, answer }: Extract<Tap, { do: 'answerCard' }>,
  actor: KnownPerson,
): Promise<Reply> {
  const now = deps.clock.now()
  const joiner = await deps.transact(async ({ steps }) => {
    const found = await steps.joiner(enrolment, actor)
    if (found) await steps.read(enrolment, cards.indexOf(card) + 1, now)
    return found
  })
  if (!joiner) return refuse(actor, 'gone')
  const copy = copyIn(actor.language, joiner.words)
  const of = copy[joiner.role][card]
  const following = cards[cards.indexOf(card) + 1]
  const next = { label: following ? copy.next : copy.again, command: showsCard(enrolment, following ?? cards[0]) }
  return shown(actor, [
    note(copy.step(cards.indexOf(card) + 1, cards.length)),
    heading(of.title),
    text(of.question),
    text(`→ ${of[answer]}`),
    text(of.why),
    ...(following ? [] : [text(copy.done), note(copy.doneNote)]),
    ...rows([{ ...next, ...(following && { style: 'primary' as const }) }]),
  ])
}
