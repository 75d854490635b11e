import type { Field, Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { note, text } from '../../contract/parts.ts'
import type { Part, Reply } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import type { Acting } from '../../house/room.ts'
import { type Instant, isAfter, isBefore } from '../../kit/clock.ts'
import { typedMoment } from '../../programme/dates/asked-back.ts'
import type { Look, Opening, Submission, Tap } from '../commands.ts'
import { type Attendee, askedOf, leaderFor, pollingOf, type RhythmFacts, usualMinutes } from '../rhythm/facts.rules.ts'
import { tellDates } from '../rhythm/follow.ts'
import { memberOf, notYours } from '../rhythm/taps.ts'
import { together } from '../rhythm/views.ts'
import { copyIn } from './copy-in.ts'
import type { Deps, Stores } from './deps.ts'
import { type Agreement, ruleNames, type Terms, type Version } from './store.ts'
import { agreementParts, agreementView, termsParts, writerOf } from './views.ts'

/** Characters of goals and of rules, of dates, and of a theme at most. */
export const mostWords = 1500
export const mostDates = 800
export const mostTheme = 80
/** Meetings that a group plans at least, if it plans them all. */
const leastDates = 4

const latestOf = ({ agreed, written }: Agreement): Version | null => written ?? agreed
const nothing: Terms = { goals: '', rules: [], ownRules: '', dates: [], theme: '' }

/** The form, with the last version in it. */
export const openAgreement = (deps: Deps, { group }: Extract<Opening, { do: 'openAgreement' }>, { actor }: Acting): Promise<Opened> =>
  deps.transact(async ({ rhythm, agreements }): Promise<Opened> => {
    const facts = await rhythm.facts(group)
    const me = memberOf(facts, actor)
    if (!facts || !me) return notYours(actor)
    const latest = latestOf(await agreements.agreement(group))
    return { form: formFor(facts, me, latest?.version ?? 0, textsOf(facts, me, latest ?? nothing, deps.clock.now()), []) }
  })

/** What stands in the fields for these terms: dates that lie ahead, because people write them without a year. */
function textsOf(
  facts: RhythmFacts,
  me: Attendee,
  { goals, rules, ownRules, dates, theme }: Terms,
  now: Instant,
): Readonly<Record<string, string>> {
  const zone = me.timeZone ?? facts.zone
  const ahead = dates.filter((at) => isAfter(at, now)).map((at) => dayAndTime(at, zone, me.language))
  return { goals, rules: rules.join(','), own: ownRules, dates: ahead.join('\n'), theme }
}

function formFor(facts: RhythmFacts, me: Attendee, version: number, texts: Readonly<Record<string, string>>, intro: readonly Part[]): Form {
  const { form: copy, ruleWords } = copyIn(me.language)
  const initial = (name: string) => (texts[name] ? { initial: texts[name] } : {})
  const fields: Field[] = [
    { kind: 'lines', name: 'goals', label: copy.goals, optional: true, most: mostWords, ...initial('goals') },
    {
      ...{ kind: 'choices', name: 'rules', label: copy.rules, optional: true, ...initial('rules') },
      options: ruleNames.map((value) => ({ value, label: ruleWords[value] })),
    },
    { kind: 'lines', name: 'own', label: copy.own, optional: true, most: mostWords, ...initial('own') },
    { kind: 'lines', name: 'dates', label: copy.dates, hint: copy.datesHint, optional: true, most: mostDates, ...initial('dates') },
    { kind: 'line', name: 'theme', label: copy.theme, optional: true, most: mostTheme, ...initial('theme') },
  ]
  const sends: Submission = { do: 'keepAgreement', group: facts.groupId, version }
  return { language: me.language, title: copy.title, submit: copy.save, close: copy.close, intro, fields, sends }
}

/** Takes the form. Whoever saves after somebody else is shown the other's version, with their own words still in the fields. */
export const keepAgreement = (
  deps: Deps,
  { group, version }: Extract<Submission, { do: 'keepAgreement' }>,
  { texts }: Filled,
  acting: Acting,
): Promise<Submitted> =>
  deps.transact(async (stores): Promise<Submitted> => {
    const now = deps.clock.now()
    const { actor } = acting
    const facts = await stores.rhythm.lock(group)
    const me = memberOf(facts, actor)
    if (!facts || !me) return notYours(actor)
    const latest = latestOf(await stores.agreements.agreement(group))
    const read = termsIn(facts, me, texts, { now, had: latest?.dates ?? [] })
    if ('problems' in read) return read
    const { form: copy } = copyIn(me.language)
    if (latest && isSame(latest, read.terms)) return said(me, copy.saved)
    if (latest && latest.version !== version) {
      const theirs = termsParts(facts, latest, me)
      const intro = [text(copy.other(writerOf(facts, latest, me))), ...theirs, note(copy.both)]
      return { form: formFor(facts, me, latest.version, texts, intro) }
    }
    const next = (latest?.version ?? 0) + 1
    await stores.agreements.write(group, read.terms, next, me.enrolmentId, now)
    await settle(stores, facts, next, now)
    await followed(stores, facts, now, null)
    return said(me, copy.saved)
  })

const said = ({ language }: Attendee, words: string): Reply => ({ accepted: true, view: { language, parts: [text(words)] } })

const isSame = (one: Terms, other: Terms): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other))
const plain = ({ goals, rules, ownRules, dates, theme }: Terms) => [goals, rules, ownRules, dates.map((at) => at.epochMilliseconds), theme]

/** Reads what was filled in. `had`: dates of the last version; those that are over stay. */
function termsIn(
  facts: RhythmFacts,
  me: Attendee,
  texts: Filled['texts'],
  { now, had }: { readonly now: Instant; readonly had: readonly Instant[] },
): { readonly terms: Terms } | { readonly problems: Readonly<Record<string, string>> } {
  const { form: copy } = copyIn(me.language)
  const line = (name: string): string => (texts[name] ?? '').trim()
  const ticked = new Set(line('rules').split(','))
  const rules = ruleNames.filter((name) => ticked.has(name))
  const zone = me.timeZone ?? facts.zone
  const dates = had.filter((at) => !isAfter(at, now))
  const lines = line('dates').split('\n')
  for (const written of lines.map((each) => each.trim()).filter((each) => each !== '')) {
    const read = typedMoment(written, { language: me.language, zone }, now)
    if (!('startsAt' in read)) return { problems: { dates: copy.unread(written) } }
    const isKnown = facts.meetings.some(({ startsAt }) => startsAt?.equals(read.startsAt))
    const isAhead = isAfter(read.startsAt, now) && (facts.endsAt === null || isBefore(read.startsAt, facts.endsAt))
    if (!isKnown && !isAhead) return { problems: { dates: copy.past(written) } }
    if (!dates.some((at) => at.equals(read.startsAt))) dates.push(read.startsAt)
  }
  if (dates.length > 0 && dates.length < leastDates) return { problems: { dates: copy.few } }
  if (line('goals') === '' && rules.length === 0 && line('own') === '') return { problems: { goals: copy.empty } }
  const inOrder = dates.toSorted((a, b) => a.epochMilliseconds - b.epochMilliseconds)
  return { terms: { goals: line('goals'), rules, ownRules: line('own'), dates: inOrder, theme: line('theme') } }
}

/** Somebody agrees to a version. */
export const agreeInGroup = (deps: Deps, { group, version }: Extract<Tap, { do: 'agreeInGroup' }>, acting: Acting): Promise<Reply> =>
  deps.transact(async (stores) => {
    const now = deps.clock.now()
    const { actor, on } = acting
    const facts = await stores.rhythm.lock(group)
    const me = memberOf(facts, actor)
    if (!facts || !me) return notYours(actor)
    const before = await stores.agreements.agreement(group)
    const latest = latestOf(before)
    if (latest?.version !== version) {
      const parts = [text(copyIn(me.language).stale), ...agreementParts(facts, before, me)]
      return { accepted: false, view: { language: me.language, parts } }
    }
    if (!latest.agreedBy.includes(me.enrolmentId)) {
      await stores.agreements.agree(group, version, me.enrolmentId)
      await settle(stores, facts, version, now)
      await followed(stores, facts, now, on)
    }
    const after = await stores.agreements.agreement(group)
    const isInChannel = on !== null && (await stores.agreements.isPost(group, on.ref))
    const view = isInChannel
      ? { language: facts.language, parts: agreementParts(facts, after, together(facts)) }
      : agreementView(facts, after, me)
    return { accepted: true, view }
  })

/** Once more than half of those who take no break agree, it counts: its dates are planned, and its theme is named. */
async function settle(stores: Stores, facts: RhythmFacts, version: number, now: Instant): Promise<void> {
  const { rhythm, agreements } = stores
  const { written } = await agreements.agreement(facts.groupId)
  const people = askedOf(facts)
  const agreeing = people.filter(({ enrolmentId }) => written?.agreedBy.includes(enrolmentId))
  if (!written || written.version !== version || agreeing.length * 2 <= people.length) return
  await agreements.agreed(facts.groupId, version, now)
  for (const startsAt of written.dates) {
    const known = await rhythm.facts(facts.groupId)
    const isThere = known?.meetings.some((each) => each.state !== 'cancelled' && each.startsAt?.equals(startsAt))
    if (!known || isThere || !isAfter(startsAt, now)) continue
    const number = (known.meetings.at(-1)?.number ?? 0) + 1
    const to = { startsAt, minutes: usualMinutes, venue: null }
    const open = pollingOf(known)
    // What was voted on gets the first of these dates.
    if (open) await rhythm.setDate(open.id, to)
    else await rhythm.plan(facts.groupId, { ...to, number, leaderId: leaderFor(known, number)?.enrolmentId ?? null }, now)
  }
  const after = await rhythm.facts(facts.groupId)
  const next = after?.meetings.find(({ state, askedAt }) => (state === 'planned' || state === 'polling') && !askedAt)
  if (next && written.theme !== '' && written.writerId) await rhythm.nameTheme(next.id, written.writerId, written.theme, now)
  if (after) await tellDates(stores, facts, after, now)
}

async function followed(
  { rhythm, outbox, wakeTimetable }: Stores,
  { groupId, cohortId, members }: RhythmFacts,
  now: Instant,
  on: Acting['on'],
): Promise<void> {
  await rhythm.dueNow(groupId, now)
  await outbox.renew(
    members.map(({ personId }) => ({ personId, cohortId })),
    ['group.agreement'],
    [on],
  )
  await wakeTimetable()
}

/** The agreement of a group, as it is now. */
export const showAgreement = (deps: Deps, { group }: Extract<Look, { do: 'showAgreement' }>, { actor }: Acting): Promise<Reply> =>
  deps.transact(async ({ rhythm, agreements }) => {
    const facts = await rhythm.facts(group)
    const me = memberOf(facts, actor)
    if (!facts || !me) return notYours(actor)
    return { accepted: true, view: { language: actor.language, parts: agreementParts(facts, await agreements.agreement(group), me) } }
  })
