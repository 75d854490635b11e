/** How this room follows a kick-off that moves or is called off: what was said, and what was not said yet, speaks of it as it is now. */
import type { Part, View } from '../contract/view.ts'
import type { Outbox } from '../delivery/outbox.ts'
import { type Instant, toDate } from '../kit/clock.ts'
import type { Fact } from '../programme/fact.ts'
import type { ToldKickOff } from '../programme/kick-off/kick-off-shown.ts'
import { copyIn } from './copy-in.ts'
import { type Kind, kinds } from './kinds.ts'
import type { IntroductionStore } from './store.ts'
import { kickOffRows } from './views.ts'

interface Stores {
  readonly outbox: Outbox<Kind>
  readonly introductions: Pick<IntroductionStore, 'told' | 'toldIn'>
}
type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

const all = Object.keys(kinds) as Kind[]

/** What this room does about it, by what happened. */
export const heeds = {
  async kickOffMoved({ outbox, introductions }: Stores, { kickOffId, from }: Told<'kickOffMoved'>) {
    const kickOff = await introductions.told(kickOffId)
    if (!kickOff) return
    await outbox.revise(kickOff.cohortId, all, (view, zone) => asNow(view, from.startsAt, kickOff, zone))
    await renewAll({ outbox, introductions }, kickOff)
  },
  async kickOffCalledOff({ outbox, introductions }: Stores, { kickOffId }: Told<'kickOffCalledOff'>) {
    const kickOff = await introductions.told(kickOffId)
    if (!kickOff) return
    await outbox.revise(kickOff.cohortId, all, (view, zone) => asNow(view, kickOff.startsAt, kickOff, zone))
    await renewAll({ outbox, introductions }, kickOff)
  },
  async kickOffCalledOn({ outbox, introductions }: Stores, { kickOffId }: Told<'kickOffCalledOn'>) {
    const kickOff = await introductions.told(kickOffId)
    if (kickOff) await renewAll({ outbox, introductions }, kickOff)
  },
}

/** What was said already shows the kick-off as it is now, without a sound. */
const renewAll = async ({ outbox, introductions }: Stores, { cohortId }: ToldKickOff): Promise<void> =>
  outbox.renew(await introductions.toldIn(cohortId), all)

/** The same words, with the date and venue as they are now; or without, and without speaking of a meeting there. */
function asNow(view: View, then: Instant, kickOff: ToldKickOff, zone: string | null): View {
  const copy = copyIn(view.language, kickOff.words)
  const was = toDate(then).toISOString()
  const rows = kickOffRows({ ...kickOff, meets: kickOff.calledOffAt === null }, view.language, zone)
  const parts = view.parts.map((part): Part => {
    if (part.kind === 'text' && kickOff.calledOffAt && part.text === copy.step) return { ...part, text: copy.stepCalledOff }
    if (part.kind !== 'fields' || !part.rows.some(({ at }) => at === was)) return part
    return { ...part, rows: [...part.rows.filter(({ at, label }) => at !== was && label !== copy.fields.where), ...rows] }
  })
  return { ...view, parts }
}
