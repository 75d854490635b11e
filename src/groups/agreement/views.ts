import { heading, note, text } from '../../contract/parts.ts'
import type { Part, View } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import type { Look, Opening, Tap } from '../commands.ts'
import type { RhythmFacts } from '../rhythm/facts.rules.ts'
import { type Reading, row, whenFor } from '../rhythm/views.ts'
import { copyIn } from './copy-in.ts'
import type { Agreement, Terms, Version } from './store.ts'

/** Characters of a button's form that opens the agreement. */
const opens = ({ groupId }: RhythmFacts): Opening => ({ do: 'openAgreement', mark: 'opening', group: groupId })

/** What somebody wrote, part by part; what is empty is left out. */
export function termsParts(facts: RhythmFacts, { goals, rules, ownRules, dates, theme }: Terms, reading: Reading): Part[] {
  const copy = copyIn(reading.language)
  const own = ownRules.split('\n').filter((line) => line.trim() !== '')
  const items = [...rules.map((name) => copy.ruleWords[name]), ...own]
  return [
    ...(goals === '' ? [] : [text(copy.goals(goals))]),
    ...(items.length > 0 ? [text(copy.rules), { kind: 'list', items } as const] : []),
    ...(dates.length > 0 ? [text(copy.dates), { kind: 'list', items: dates.map((at) => whenFor(facts, reading, at)) } as const] : []),
    ...(theme === '' ? [] : [text(copy.theme(theme))]),
  ]
}

/** What whoever wrote a version is called. */
export const writerOf = (facts: RhythmFacts, { writerId }: Pick<Version, 'writerId'>, { language }: Pick<Reading, 'language'>): string =>
  facts.members.find(({ enrolmentId }) => enrolmentId === writerId)?.name ?? copyIn(language).somebody

/** The guide for the first meeting, until there is an agreement; then what was agreed on, and what somebody would like to change. */
export function agreementParts(facts: RhythmFacts, { agreed, written }: Agreement, reading: Reading): Part[] {
  const copy = copyIn(reading.language)
  const by = ({ agreedBy }: Version): Part[] => {
    const names = facts.members.filter(({ enrolmentId }) => agreedBy.includes(enrolmentId)).map(({ name }) => name)
    return names.length > 0 ? [note(copy.agreedBy(listOf(names, reading.language)))] : []
  }
  const guide = [heading(copy.first.title), text(copy.first.text), { kind: 'list', items: copy.first.steps } as const]
  const known = agreed ? [heading(copy.title(facts.name)), ...termsParts(facts, agreed, reading), ...by(agreed)] : guide
  const suggested = written
    ? [text(copy.suggested(writerOf(facts, written, reading))), ...termsParts(facts, written, reading), ...by(written), note(copy.needs)]
    : []
  const open = written ?? agreed
  const agree = open && ({ do: 'agreeInGroup', group: facts.groupId, version: open.version } satisfies Tap)
  return [
    ...known,
    ...suggested,
    ...row(...(agree ? [{ label: copy.agree, command: agree, style: 'primary' } as const] : []), {
      label: open ? copy.change : copy.write,
      command: opens(facts),
    }),
  ]
}

/** The same as a message to one person, which their platform may show anew. */
export const agreementView = (facts: RhythmFacts, agreement: Agreement, reading: Reading): View => ({
  language: reading.language,
  parts: agreementParts(facts, agreement, reading),
  renews: { do: 'showAgreement', mark: 'look', group: facts.groupId } satisfies Look,
})
