/** What the outbox keeps of people: what was said to them, and what was said of them to others. */
import type { DeliveryRow } from '../../prisma/generated/rows.ts'
import { storedWords } from '../contract/stored-view.ts'
import { toDate } from '../kit/clock.ts'
import { forgotten, type HeldRow, holding, nobodyId, type Shrink, said } from '../people/holding.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'
import { marksOf } from './marks.prisma.ts'
import { mentions, rewritten } from './mentions.ts'

type Told = Pick<DeliveryRow, 'kind' | 'state' | 'view'> & { readonly writtenAt: Date; readonly sentAt: Date | null }

const delivery = holding({
  name: 'messages',
  title: said('What we have written to you', 'Mitä olemme kirjoittaneet sinulle', 'Vad vi har skrivit till dig'),
  why: said(
    'So that nothing is said to you twice, and so that what you haven’t got yet reaches you. Nobody else reads it, except that a conversation with your pair is read by you both.',
    'Jotta emme sano sinulle mitään kahdesti ja jotta saat sen, mikä on vielä matkalla. Kukaan muu ei lue näitä; yhteisen keskustelun luette te molemmat.',
    'För att vi inte ska säga något till dig två gånger, och för att du ska få det som ännu är på väg. Ingen annan läser det, utom att ni båda läser er gemensamma chatt.',
  ),
  columns: {
    writtenAt: said('Written', 'Kirjoitettu', 'Skrivet'),
    sentAt: said('Sent', 'Lähetetty', 'Skickat'),
    state: said('State', 'Tila', 'Status'),
    text: said('Text', 'Teksti', 'Text'),
    kind: null,
  },
  values: {
    state: {
      waiting: said('waiting', 'odottaa', 'väntar'),
      due: said('waiting', 'odottaa', 'väntar'),
      sending: said('being sent', 'lähtemässä', 'på väg'),
      delivered: said('delivered', 'perillä', 'har kommit fram'),
      unknown: said('perhaps delivered', 'ehkä perillä', 'har kanske kommit fram'),
      failed: said('not delivered', 'ei perillä', 'har inte kommit fram'),
      superseded: said('no longer needed', 'ei enää tarpeen', 'behövs inte längre'),
      merged: said('said in another message', 'sanottu toisessa viestissä', 'sagt i ett annat meddelande'),
      dropped: said('no longer needed', 'ei enää tarpeen', 'behövs inte längre'),
    },
  },
  async rows(statements, personId) {
    const rows = await statements.$queryRaw<Told[]>`
      select kind, state, view, created_at as "writtenAt", sent_at as "sentAt" from delivery
      where person_id = ${personId}::uuid or companion_id = ${personId}::uuid order by id`
    return rows.map(({ view, ...row }): HeldRow<'writtenAt' | 'sentAt' | 'state' | 'text' | 'kind'> => ({ ...row, text: wordsIn(view) }))
  },
  async erase(statements, personId) {
    await eraseOwn(statements, personId)
    await eraseElsewhere(statements, personId)
  },
  goes: {
    texts: (statements, of) => withoutTexts(statements, of),
    afterEnd: (statements, of) => toNobody(statements, of),
    retention: 'withPerson',
  },
})

/** A message without words: it is counted, and some can still tell how things stand now. */
const emptied = Prisma.sql`jsonb_build_object('language', d.language, 'parts', '[]'::jsonb)`
const isOver = Prisma.sql`d.state not in ('waiting', 'due', 'sending')`

/** Texts that were sent until then, or written until then and never sent. */
const withoutTexts: Shrink = async (statements, { cohortIds, until, at, most }) => ({
  rows: await statements.$executeRaw`
    update delivery d set text_gone_at = ${toDate(at)},
      view = ${emptied} || case when d.view ? 'renews' then jsonb_build_object('renews', d.view->'renews') else '{}'::jsonb end
    where d.id in (select d.id from delivery d where d.cohort_id = any(${[...cohortIds]}::uuid[]) and d.text_gone_at is null and ${isOver}
      and (d.sent_at <= ${toDate(until)} or (d.sent_at is null and d.created_at <= ${toDate(until)})) order by d.id limit ${most} for update skip locked)`,
})

/** Days for which something that waits may still be said. */
const waitingDays = 7

/** What was said stays as a number: of which kind, when, and whether it arrived. To whom is forgotten: the row of nobody comes with the first of them. */
const toNobody: Shrink = async (statements, { cohortIds, at, most }) => {
  const cohorts = [...cohortIds]
  await statements.$executeRaw`
    insert into person (id, email, name, language, erased_at, created_at)
    values (${nobodyId}::uuid, ${nobodyId}, ${forgotten}, 'en', ${toDate(at)}, ${toDate(at)}) on conflict do nothing`
  await statements.$executeRaw`
    update delivery set state = 'dropped', due_at = null where cohort_id = any(${cohorts}::uuid[]) and state in ('waiting', 'due')
      and created_at < ${toDate(at)}::timestamptz - make_interval(days => ${waitingDays}::int)`
  const rows = await statements.$executeRaw`
    with theirs as (select d.id from delivery d where d.cohort_id = any(${cohorts}::uuid[]) and d.person_id <> ${nobodyId}::uuid and ${isOver}
        order by d.id limit ${most} for update skip locked),
      quiet as (update attempt a set detail = null from theirs where a.delivery_id = theirs.id and a.detail is not null)
    update delivery d set view = ${emptied}, text_gone_at = coalesce(d.text_gone_at, ${toDate(at)}), key = d.id::text, person_id = ${nobodyId}::uuid,
      companion_id = null, pair_id = null, address_id = null, sent_ref = null, detail = null, due_at = null
    from theirs where d.id = theirs.id`
  return { rows }
}

/** What another release wrote is shown as it is stored. */
function wordsIn(view: unknown): string {
  try {
    return storedWords(view)
  } catch {
    return JSON.stringify(view)
  }
}

/**
 * What was said to them, also together with somebody, or about a pair of theirs. What was not said yet is dropped. The lane that sends one of them at this
 * moment finds nothing to write its outcome into.
 */
async function eraseOwn(statements: Statements, personId: string): Promise<void> {
  await statements.$executeRaw`
    with own as (
      update delivery d set view = jsonb_build_object('language', d.language, 'parts', '[]'::jsonb), due_at = null, sent_ref = null, detail = null,
        state = case when d.state in ('waiting', 'due', 'sending', 'failed') then 'dropped' else d.state end,
        language = case when d.person_id = ${personId}::uuid then 'en' else d.language end,
        companion_id = case when d.companion_id = ${personId}::uuid then null else d.companion_id end
      where d.person_id = ${personId}::uuid or d.companion_id = ${personId}::uuid or d.pair_id in (
        select x.id from pair x join enrolment e on e.id in (x.mentor_id, x.mentee_id) where e.person_id = ${personId}::uuid)
      returning d.id)
    update attempt a set detail = null from own where a.delivery_id = own.id`
}

/** What may still be said to others, or said again. It goes out without the name, since it may say something that they need. */
const stillToSay: readonly DeliveryRow['state'][] = ['waiting', 'due', 'sending', 'unknown', 'failed']

/** What was said of them to others in their cohorts. Nobody needs the words of what has arrived. */
async function eraseElsewhere(statements: Statements, personId: string): Promise<void> {
  const marks = await marksOf(statements, personId)
  const rows = await statements.$queryRaw<Pick<DeliveryRow, 'id' | 'state' | 'view' | 'language'>[]>`
    select d.id, d.state, d.view, d.language from delivery d
    where (d.cohort_id is null or d.cohort_id in (select cohort_id from enrolment where person_id = ${personId}::uuid))
      and exists (select from unnest(${marks.map((mark) => JSON.stringify(mark).slice(1, -1))}::text[]) mark
        where strpos(d.view::text, mark) > 0) for update of d`
  const changed = rows
    .filter(({ view }) => mentions(view, marks))
    .map(({ id, state, view, language }) => ({
      id,
      view: stillToSay.includes(state) ? rewritten(view, marks) : { language, parts: [], ...renewing(view) },
    }))
  await statements.$executeRaw`
    update delivery d set view = n.view from jsonb_to_recordset(${JSON.stringify(changed)}::jsonb) as n(id uuid, view jsonb) where d.id = n.id`
}

/** A message that can tell how things stand now still does. */
const renewing = (view: unknown): object => (typeof view === 'object' && view !== null && 'renews' in view ? { renews: view.renews } : {})

/** In the order in which people read them. */
export const deliveriesHeld = [delivery]
