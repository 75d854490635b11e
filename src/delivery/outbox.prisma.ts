import { type Clock, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import type { Transaction } from '../store/transaction.ts'
import type { NewDelivery, Outbox } from './outbox.ts'

interface Deps {
  readonly clock: Clock
  readonly ids: Ids
  /** Wakes the lanes that have something new to say. */
  readonly wakeLanes: (workspaceIds: readonly string[]) => Promise<void>
}

export const outboxIn = (transaction: Transaction, deps: Deps): Outbox => ({
  async put(deliveries) {
    if (deliveries.length === 0) return
    const reached = await addressesOf(transaction, deliveries)
    const createdAt = toDate(deps.clock.now())
    const data = deliveries.map((delivery) => {
      const address = reached.get(delivery.personId)
      const open = address ? { state: 'due', dueAt: toDate(delivery.dueAt) } : { state: 'failed', dueAt: null, detail: 'noAddress' }
      return {
        ...row(delivery),
        ...open,
        id: deps.ids.next(),
        createdAt,
        workspaceId: address?.workspaceId ?? null,
        addressId: address?.id ?? null,
      }
    })
    await transaction.delivery.createMany({ data, skipDuplicates: true })
    await deps.wakeLanes([...new Set(data.flatMap((each) => each.workspaceId ?? []))])
  },

  async supersede(personIds, cohortId, kinds) {
    if (personIds.length === 0) return
    await transaction.delivery.updateMany({
      where: { personId: { in: [...personIds] }, cohortId, kind: { in: [...kinds] }, state: 'due' },
      data: { state: 'superseded', dueAt: null },
    })
  },
})

const row = (delivery: NewDelivery) => ({
  key: delivery.key,
  personId: delivery.personId,
  cohortId: delivery.cohortId,
  kind: delivery.kind,
  step: delivery.step,
  class: delivery.class,
  urgent: delivery.urgent ?? false,
  language: delivery.view.language,
  view: JSON.parse(JSON.stringify(delivery.view)),
  expiresAt: delivery.expiresAt && toDate(delivery.expiresAt),
  attempts: 0,
})

/** The address that is used: the one somebody added first. */
async function addressesOf(transaction: Transaction, deliveries: readonly NewDelivery[]) {
  const personIds = [...new Set(deliveries.map((delivery) => delivery.personId))]
  const addresses = await transaction.address.findMany({
    where: { personId: { in: personIds } },
    select: { id: true, personId: true, workspaceId: true },
    orderBy: { id: 'desc' },
  })
  return new Map(addresses.map((address) => [address.personId, address]))
}
