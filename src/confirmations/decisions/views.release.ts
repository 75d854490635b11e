import { heading, note, text } from '../../contract/parts.ts'
import type { Reply, View } from '../../contract/view.ts'
import { sceneOf } from '../deliveries.ts'
import { mostNames as most } from '../most-names.ts'
import type { CensusHead, ConfirmationFacts, Fate, KickOffFacts, Recipient } from '../store.ts'
import { answerLabel, buttons, namesIn, releasedView, renewedBy, view } from '../views.ts'
import { whichDate } from '../which-date.ts'
import { copyIn } from './copy-in.ts'

/**
 * Lists people who are silent at the deadline, with one tap for all of them or one by one. Where their seats were passed on already, it
 * says who they were.
 */
export function releaseListView(to: Recipient, kickOff: KickOffFacts, heads: readonly CensusHead[], waiting: number): View {
  const { release, choices: labels, names } = copyIn(to.language, kickOff.words)
  const line = (head: CensusHead) => (head.partner ? release.line(head.name, head.partner) : head.name)
  const items = heads.slice(0, most).map(line)
  const kickOffId = kickOff.id
  const [only, ...rest] = heads
  const said = view(
    to,
    heading(release.title(kickOff.cohort)),
    whichDate(to, kickOff),
    text(release.text(heads.length)),
    { kind: 'list', items: heads.length > most ? [...items, names.more(heads.length - most)] : items },
    text(release.waiting(waiting)),
    kickOff.ladder.autoRelease
      ? note(release.automatic)
      : buttons(
          { label: labels.releaseAll(heads.length), command: { do: 'releaseAll', kickOff: kickOffId } },
          only && rest.length === 0
            ? { label: labels.keep, command: { do: 'keep', confirmation: only.confirmationId } }
            : { label: labels.oneByOne, command: { do: 'showReleases', mark: 'look', kickOff: kickOffId } },
        ),
  )
  return kickOff.ladder.autoRelease ? said : renewedBy(said, 'releases', kickOffId)
}

/** Whose places a coordinator is about to release, and what the first of them will read. `queue`: so many wait; `shown`: stands for exactly these people. */
export function releasePreview(
  to: Recipient,
  kickOff: KickOffFacts,
  silent: readonly ConfirmationFacts[],
  { queue, shown, hasChanged }: { readonly queue: number; readonly shown: string; readonly hasChanged: boolean },
): Reply {
  const { release, choices: labels, names } = copyIn(to.language, kickOff.words)
  const listed = silent.slice(0, most).map(({ person }) => person.name)
  const items = silent.length > most ? [...listed, names.more(silent.length - most)] : listed
  const [first] = silent
  const words = first
    ? [note(release.reads(first.person.name)), ...releasedView(sceneOf(first)).parts.filter(({ kind }) => kind !== 'buttons')]
    : []
  const said = view(
    to,
    hasChanged ? text(release.changed) : null,
    text(release.preview(silent.length)),
    { kind: 'list', items },
    ...words,
    text(release.waiting(queue)),
    buttons(
      { label: labels.releaseThese(silent.length), command: { do: 'releaseAll', kickOff: kickOff.id, shown }, style: 'primary' },
      { label: labels.oneByOne, command: { do: 'showReleases', mark: 'look', kickOff: kickOff.id } },
    ),
  )
  return { accepted: true, view: said }
}

/** Says whose places were released by one tap, and what became of the others on the list. */
export function releasedAllView(to: Recipient, kickOff: KickOffFacts, released: number, fates: readonly Fate[]): View {
  const copy = copyIn(to.language, kickOff.words)
  const { release } = copy
  const answered = fates.filter(({ answer }) => answer !== null)
  const kept = fates.filter(({ release }) => release === 'kept')
  const gone = fates.filter((fate) => !answered.includes(fate) && !kept.includes(fate))
  const names = (some: readonly Fate[]) =>
    some.map(({ name, answer }) => (answer === null ? name : `${name} (${answerLabel(copy, 'mentee', answer)})`))
  const row = (label: string, some: readonly Fate[]) => (some.length > 0 ? [{ label, value: namesIn(names(some), to) }] : [])
  const rows = [...row(release.whose, gone), ...row(release.answered, answered), ...row(release.stays, kept)]
  const said = released > 0 || gone.length + kept.length === 0 ? release.allReleased(released) : release.nothingLeft
  return view(to, text(said), rows.length > 0 ? { kind: 'fields', rows } : null)
}

/** Says what became of a place that nobody can decide about any more. */
export function settledView(to: Recipient, facts: ConfirmationFacts): View {
  const copy = copyIn(to.language, facts.kickOff.words)
  const { name } = facts.person
  if (facts.answer !== null) return view(to, text(copy.release.hasAnswered(name, answerLabel(copy, facts.role, facts.answer))))
  return view(to, text(facts.enrolmentState === 'released' ? copy.release.isReleased(name) : copy.refusals.notReleasable(name)))
}

/** Shows the next seat to decide about, in the place of the one that was just decided. */
export function releaseOneReply(
  to: Recipient,
  { words }: Pick<KickOffFacts, 'words'>,
  proposed: readonly CensusHead[],
  done: string | null,
): Reply {
  const { release, choices: labels } = copyIn(to.language, words)
  const [next] = proposed
  const said = done === null ? null : text(done)
  if (!next) return { accepted: true, view: view(to, said, done === null ? text(release.nothingLeft) : null) }
  return {
    accepted: true,
    view: view(
      to,
      said,
      heading(release.ask(next.name)),
      next.partner ? text(release.mentorWaits(next.partner)) : null,
      buttons(
        { label: labels.release, command: { do: 'release', confirmation: next.confirmationId } },
        { label: labels.keep, command: { do: 'keep', confirmation: next.confirmationId } },
      ),
    ),
  }
}
