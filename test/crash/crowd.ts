import type { Workspace } from '../../src/contract/platform.ts'
import { outboxIn } from '../../src/delivery/outbox.prisma.ts'
import type { NewDelivery } from '../../src/delivery/outbox.ts'
import { compose, type House } from '../../src/house/compose.ts'
import type { Queue } from '../../src/jobs/index.ts'
import { type Clock, systemClock, toDate } from '../../src/kit/clock.ts'
import { type Ids, randomIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import { defaultLadder, enrolList, scheduleKickOff } from '../../src/programme/index.ts'
import { programmesIn } from '../../src/programme/store.prisma.ts'
import type { TestDatabase } from '../database/database.ts'
import { queueOn } from '../database/queues.ts'
import { aMentee, aMentor, at, emailOf } from '../ground/builders.ts'

/** A clock that runs as fast as the system's, ahead of it. */
export interface Ahead {
  readonly clock: Clock
  readonly aheadMs: () => number
  /** Lets so many milliseconds pass at once. */
  readonly pass: (milliseconds: number) => void
}

export interface Crowd {
  readonly clock: Clock
  /** E-mail (which is also the address), workspace and confirmation of every mentee. */
  readonly mentees: readonly {
    readonly email: string
    readonly workspace: string
    readonly personId: string
    readonly confirmation: string
  }[]
  /** Says something more, as a feature would. */
  put(deliveries: readonly Pick<NewDelivery, 'key' | 'personId' | 'class' | 'view'>[]): Promise<void>
  /** Lets the timetable look what is due. */
  wakeTimetable(): Promise<void>
  /** Lets all lanes look what is due. */
  wakeLanes(): Promise<void>
  close(): Promise<void>
}

/** A clock by which it is a Monday at noon ten days before the kick-off now. */
export function mondayAtNoon(): Ahead {
  let aheadMs = at('2027-01-11T12:00').epochMilliseconds - systemClock.now().epochMilliseconds
  return {
    clock: { now: () => systemClock.now().add({ milliseconds: aheadMs }) },
    aheadMs: () => aheadMs,
    pass(milliseconds) {
      aheadMs += milliseconds
    },
  }
}

interface Wanted {
  readonly workspaces: number
  readonly pairs: number
  /** Where there is a platform: workspaces in which Pari is installed already. Their people are looked up there first. */
  readonly installed?: readonly Workspace[]
  readonly time?: Pick<Ahead, 'clock'>
}

/** Mentors and mentees on several workspaces, all of them due for their first ask. */
export async function aCrowd(
  database: TestDatabase,
  { workspaces, pairs, installed, time: { clock } = mondayAtNoon() }: Wanted,
): Promise<Crowd> {
  const ids = randomIds(clock)
  const queue = Promise.withResolvers<Queue>()
  const house = houseThatWakes(database, clock, ids, queue.promise)
  const started = await queueOn(database.url, { rooms: house.timetables })
  queue.resolve(started)
  const { prisma } = database
  const programmes = programmesIn(prisma, { ids })
  const programmeId = await programmes.createProgramme('Spring mentoring', { ladder: defaultLadder }, clock.now())
  const cohort = { programmeId, name: 'Spring', language: 'en', zone: 'Europe/Helsinki', country: 'FI' } as const
  const cohortId = await programmes.createCohort(cohort, clock.now())
  for (let nth = 0; nth < workspaces; nth += 1) {
    const key = { platform: installed?.[nth]?.platform ?? 'recorder', externalId: installed?.[nth]?.id ?? `workspace ${nth}` }
    const { id: workspaceId } = await prisma.workspace.upsert({
      where: { platform_externalId: key },
      create: { ...key, id: ids.next(), name: 'One of several', createdAt: toDate(clock.now()) },
      update: {},
    })
    const people = Array.from({ length: pairs }, (_, pair) => [
      aMentor(`Mentor ${nth} ${pair}`),
      aMentee(`Mentee ${nth} ${pair}`, { mentor: `Mentor ${nth} ${pair}` }),
    ])
    const everybody = people.flat()
    await enrolList(house.programmes, { cohortId, people: everybody, workspaceId: installed ? null : workspaceId, actorId: null })
    if (installed) await seek(prisma, workspaceId, everybody)
  }
  const kickOff = { cohortId, startsAt: at('2027-01-21T17:00'), venue: null, actorId: null }
  const refused = await scheduleKickOff(house.programmes, kickOff)
  if (refused.length > 0) throw new Error(JSON.stringify(refused))
  const confirmations = await prisma.confirmation.findMany({
    where: { role: 'mentee' },
    include: { enrolment: { include: { person: true } } },
  })
  const byEmail = new Map(confirmations.map((each) => [each.enrolment.person.email, each]))
  const mentees = Array.from({ length: workspaces * pairs }, (_, index) => {
    const nth = index % workspaces
    const email = emailOf(`Mentee ${nth} ${Math.floor(index / workspaces)}`)
    const found = byEmail.get(email)
    if (!found) throw new Error(`${email} was not enrolled.`)
    return { email, workspace: `workspace ${nth}`, personId: found.enrolment.personId, confirmation: found.id }
  })
  return {
    ...{ clock, mentees },
    put: (deliveries) =>
      prisma.$transaction(async (transaction) => {
        const outbox = outboxIn(transaction, { clock, ids, wakeLanes: (woken) => started.within(transaction).wakeLanes(woken) })
        const said = { cohortId, kind: 'test.word', step: 1, dueAt: clock.now(), expiresAt: null }
        await outbox.put(deliveries.map((delivery) => ({ ...said, ...delivery })))
      }),
    wakeTimetable: () => started.waker.wakeTimetable(),
    async wakeLanes() {
      const lanes = await prisma.workspace.findMany({ select: { id: true } })
      await started.waker.wakeLanes(lanes.map(({ id }) => id))
    },
    close: () => started.stop(),
  }
}

/** They are looked for there, as after an import. */
const seek = (prisma: TestDatabase['prisma'], workspaceId: string, people: readonly { email: string }[]) =>
  prisma.$executeRaw`
    insert into search (workspace_id, person_id, state, due_at)
    select ${workspaceId}::uuid, id, 'due', now() - interval '1 day' from person where email = any(${people.map(({ email }) => email)})`

/** Sets things up and wakes the workers; runs nothing itself. */
const houseThatWakes = ({ prisma }: TestDatabase, clock: Clock, ids: Ids, queue: Promise<Queue>): House =>
  compose({
    ...{ prisma, clock, ids, log: silentLog, perSecond: 1, callLimitMs: 1 },
    owners: [],
    platformOf: () => {
      throw new Error('This process sends nothing.')
    },
    wakersIn: (transaction) => ({
      wakeTimetable: async () => (await queue).within(transaction).wakeTimetable(),
      wakeLanes: async (woken) => (await queue).within(transaction).wakeLanes(woken),
    }),
  })
