import { heading, note, text } from '../contract/parts.ts'
import type { Part, View } from '../contract/view.ts'
import { listOf } from '../contract/wording.ts'
import type { NewDelivery, Outbox } from '../delivery/outbox.ts'
import type { Instant } from '../kit/clock.ts'
import type { Fact, Leaving } from '../programme/fact.ts'
import { copyIn } from './copy-in.ts'
import { type Kind, kinds } from './kinds.ts'
import type { CohortTold, PrivacyStore, Told } from './store.ts'

interface Stores {
  readonly privacy: PrivacyStore
  readonly outbox: Outbox<Kind>
}

type Forgotten = Extract<Fact, { happened: 'forgotten' }>

/** Somebody is forgotten: those with whom they were a pair hear it, and so do their coordinators. Nobody is told the name, which is deleted. */
export async function tellOthers({ privacy, outbox }: Stores, { personId, from, isAgain, at }: Forgotten): Promise<void> {
  if (isAgain) return
  const all: NewDelivery<Kind>[] = []
  for (const leaving of from) {
    const ids = leaving.partners.map(({ enrolmentId }) => enrolmentId)
    const cohort = await privacy.cohort(leaving.cohortId, ids, personId)
    if (cohort) all.push(...deliveriesOf(cohort, leaving, at))
  }
  await outbox.put(all)
}

function deliveriesOf(cohort: CohortTold, leaving: Leaving, at: Instant): NewDelivery<Kind>[] {
  const say = (to: Told, kind: Kind, view: View): NewDelivery<Kind> => ({
    key: `${kind}:${leaving.enrolmentId}:${to.personId}`,
    ...{ personId: to.personId, cohortId: leaving.cohortId, kind, step: 1, class: kinds[kind].class, view, dueAt: at, expiresAt: null },
  })
  const partners = leaving.partners.flatMap(({ enrolmentId, waits }) => {
    const to = cohort.partners.get(enrolmentId)
    return to ? [say(to, 'privacy.partner', partnerView(cohort, to, leaving.role === 'mentor' ? 'mentor' : 'mentee', waits))] : []
  })
  return [...partners, ...cohort.coordinators.map((to) => say(to, 'privacy.coordinator', coordinatorView(cohort, to, leaving)))]
}

/** `who`: the role of the person who is forgotten. */
function partnerView({ programme, words }: CohortTold, { language, still }: Told, who: 'mentor' | 'mentee', waits: boolean): View {
  const { partner: copy } = copyIn(language, words)
  const rest: Part[] =
    who === 'mentor'
      ? [text(waits ? copy.waits : copy.coordinatorKnows)]
      : [...(still.length > 0 ? [text(copy.others(listOf(still, language)))] : []), text(copy.thanks)]
  return { language, parts: [heading(copy.title[who]), text(copy[who](programme)), ...rest] }
}

function coordinatorView({ cohort, words, partners }: CohortTold, { language }: Told, { role }: Leaving): View {
  const { coordinator: copy } = copyIn(language, words)
  const names = [...partners.values()].map(({ name }) => name)
  return {
    language,
    parts: [
      heading(copy.title),
      text(copy[role](cohort)),
      ...(names.length > 0 ? [text(copy.partners(listOf(names, language)))] : []),
      note(copy.list),
    ],
  }
}
