import readExcelFile from 'read-excel-file/node'
import { showHome } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { View } from '../../src/contract/view.ts'
import type { LaneEnd } from '../../src/delivery/due.ts'
import { compose, type House } from '../../src/house/compose.ts'
import type { Happening, PlannedEvent, Tap } from '../../src/house/rehearses.ts'
import { earlier, hoursAfter, Instant, isAfter, later, turnableClock } from '../../src/kit/clock.ts'
import { seededIds } from '../../src/kit/ids.ts'
import { silentLog } from '../../src/kit/log.ts'
import { enrolList, scheduleKickOff } from '../../src/programme/index.ts'
import { chanceStream } from '../../src/rehearsal/chance.ts'
import { addressOf, playEvent } from '../../src/rehearsal/desk.ts'
import { ledgerOf } from '../../src/rehearsal/ledger.prisma.ts'
import { recorder } from '../../src/rehearsal/recorder.ts'
import { setUpProgramme } from '../../src/rehearsal/set-up.prisma.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { hereAndNow } from '../ground/here-and-now.ts'
import type { Eventful } from './any-events.ts'
import { deathsIn, type MortalBase, mortal } from './mortal.ts'
import { type Played, readBack } from './played.ts'
import { reading } from './reading-house.ts'
import { answersNow, countsNow, type Deed, type DoorTap, type Reset, rowsOf, stateNow, stuckIn, tracesOf, wordsOf } from './state-now.ts'

/** Somebody who was forgotten. `left`: tables in which they were found afterwards. */
export interface Forgotten {
  readonly at: Instant
  readonly name: string
  readonly left: readonly string[]
}

/** A played cohort, in which ids stand for people, whatever their e-mails became. */
export interface PlayedEvents extends Played {
  readonly coordinatorsDeeds: readonly Deed[]
  readonly deaths: number
  /** The sheet of people that goes out at the end, without its titles. */
  readonly exported: readonly (readonly string[])[]
  readonly rows: Rows
  /** Who was forgotten, by their ids. */
  readonly forgotten: ReadonlyMap<string, Forgotten>
  /** Keys of what was on its way when a process died. */
  readonly cut: ReadonlySet<string>
  /** What helpers tapped at the door and was taken, by its id; `turn`: which date of the kick-off that was. */
  readonly doorTaps: readonly DoorTap[]
  /** What her home says at the very end. */
  readonly homeAtEnd: string
}

const linking = { url: 'https://pari.example.org', keys: [new Uint8Array(32).fill(7)] }

type Rows = Awaited<ReturnType<typeof rowsOf>>

/** Plays it; whatever died is begun again by a new process, and whoever got no answer does it again. */
export async function playEvents({ rehearsal, deaths, hoursAfterwards = 0.5 }: Eventful): Promise<PlayedEvents> {
  const database = await recycledDatabase()
  try {
    const { prisma } = database
    const { options } = rehearsal
    const clock = turnableClock(options.from)
    const ids = seededIds(clock, chanceStream(options.seed))
    const ledger = ledgerOf(prisma)
    const woken = { timetable: true, lanes: true }
    let died = 0
    let isCalm = true
    const dies = deathsIn(deaths, () => isCalm)
    const heard: string[] = []
    let laneEnd: LaneEnd = null
    const inThisLife: string[] = []
    const cutIds = new Set<string>()
    const platform = recorder(async (to, _view, id) => {
      heard.push(id)
      inThisLife.push(id)
      return { kind: 'delivered', sent: { workspace: to.workspace, ref: id } }
    })
    const lives = (): { house: House; base: MortalBase } => {
      const base = mortal(prisma, dies)
      const house = compose({
        ...{ prisma: base, clock, ids, log: silentLog, platformOf: () => platform, apart: hereAndNow },
        owners: rehearsal.people
          .filter(({ role }) => role === 'coordinator')
          .slice(0, 1)
          .map(({ email }) => email),
        wakersIn: () => ({
          wakeTimetable: async () => void Object.assign(woken, { timetable: true }),
          wakeLanes: async () => void Object.assign(woken, { lanes: true }),
        }),
        ...{ perSecond: Number.POSITIVE_INFINITY, callLimitMs: 60_000, linking },
      })
      return { house, base }
    }
    let now = lives()
    /** Does it, and again in a new process where the first one died meanwhile. */
    async function surviving<T>(work: (house: House) => Promise<T>): Promise<T> {
      for (;;) {
        inThisLife.length = 0
        try {
          const done = await work(now.house)
          if (!now.base.isDead()) return done
        } catch (error) {
          if (!now.base.isDead()) throw error
        }
        died += 1
        for (const id of inThisLife) cutIds.add(id)
        now = lives()
        Object.assign(woken, { timetable: true, lanes: true })
      }
    }
    const { cohortId, workspaceId } = await setUpProgramme(
      prisma,
      options,
      rehearsal.ladder,
      clock,
      seededIds(clock, chanceStream(options.seed + 1)),
    )
    const { programmes } = now.house
    await programmes.transact((stores) => stores.programmes.joinWorkspace(cohortId, addressOf('').workspace))
    await enrolList(programmes, { cohortId, people: rehearsal.people, workspaceId, actorId: null })
    const refused = await scheduleKickOff(programmes, { cohortId, startsAt: options.kickOff, venue: null, actorId: null })
    if (refused.length > 0) throw new Error(`Refused: ${refused.map((each) => each.refused).join(' ')}`)
    const idOf = new Map([...(await ledger.emails())].map(([id, email]) => [email, id]))
    isCalm = false

    const happenings: Happening[] = []
    const coordinatorsDeeds: Deed[] = []
    const resets: Reset[] = []
    const forgotten = new Map<string, Forgotten>()
    const doorTaps: DoorTap[] = []
    let doorLink: string | null = null
    const end = hoursAfter(options.kickOff, hoursAfterwards)
    const taps = [...(rehearsal.script ?? [])]
    const events = [...rehearsal.events]
    let over = end
    for (;;) {
      const due = await settle()
      // A kick-off that moves takes the end along.
      const kickOff = await ledger.kickOff()
      over = kickOff ? later(end, hoursAfter(kickOff, hoursAfterwards)) : end
      const next = [due, taps[0]?.at, events[0]?.at].flatMap((at) => at ?? []).reduce(earlier, over)
      clock.turnTo(next)
      const [event] = events
      const [tap] = taps
      if (event && !isAfter(event.at, next)) await happen(events.shift() ?? event)
      else if (tap && !isAfter(tap.at, next)) await act(taps.shift() ?? tap)
      else if (!isAfter(over, next)) break
    }

    async function settle(): Promise<Instant | null> {
      for (let round = 0; ; round += 1) {
        if (round > 300)
          throw new Error(`It never settles at ${String(clock.now())}: ${JSON.stringify(await stuckIn(prisma, clock.now()))}`)
        while (woken.timetable || woken.lanes) {
          const wanted = { ...woken }
          Object.assign(woken, { timetable: false, lanes: false })
          if (wanted.timetable) await surviving((house) => house.runTimetable())
          if (wanted.lanes || woken.lanes) laneEnd = await surviving((house) => house.runLane(workspaceId))
          await report()
        }
        // What waits behind something that was on its way when a process died waits until that is given up: the lane knows.
        const times = [await now.house.nextDue(), laneEnd === 'left' ? null : laneEnd]
        const isDue = (at: Instant | null | undefined) => at !== null && at !== undefined && !isAfter(at, clock.now())
        Object.assign(woken, { timetable: isDue(times[0]), lanes: isDue(times[1]) })
        if (!woken.timetable && !woken.lanes)
          return times.flatMap((at) => at ?? []).reduce<Instant | null>((a, b) => (a ? earlier(a, b) : b), null)
      }
    }

    async function report(): Promise<void> {
      const people = await ledger.emails()
      const byEmail = new Map([...people].map(([id, email]) => [email, id]))
      const at = clock.now()
      for (const said of await ledger.said(heard.splice(0)))
        happenings.push({ type: 'delivery', at, ...said, to: byEmail.get(said.to) ?? said.to })
    }

    /** Scripted people go by their first e-mail, and know the one that they have by now. */
    async function act(tap: Tap): Promise<void> {
      const people = await ledger.emails()
      const nowOf = (email: string) => people.get(idOf.get(email) ?? '') ?? email
      const mine = { ...tap, email: nowOf(tap.email), about: tap.about && nowOf(tap.about) }
      const command = await ledger.commandFor(mine)
      const reply = command && (await surviving((house) => house.core.handle(command, addressOf(mine.email))))
      const who = (email: string) => idOf.get(email) ?? email
      happenings.push({
        type: 'answer',
        ...tap,
        email: who(tap.email),
        about: tap.about && who(tap.about),
        accepted: reply?.accepted ?? false,
      })
    }

    async function happen(event: PlannedEvent): Promise<void> {
      const people = await ledger.emails()
      const nowOf = (email: string | null) => email && (people.get(idOf.get(email) ?? '') ?? email)
      const asNow = { ...event, email: nowOf(event.email), to: event.what === 'changeMentor' ? nowOf(event.to) : event.to }
      if (event.what === 'forget') return forget(event, nowOf(event.email) ?? '')
      if (event.what === 'atDoor') return atDoor(event)
      const before = await answersNow(prisma)
      const stood = await stateNow(prisma)
      const read: string[] = []
      const came = await surviving((house) => playEvent({ house: reading(house, read), ledger, cohortId }, asNow))
      for (const [id, answer] of await answersNow(prisma)) if (answer === null && before.get(id)) resets.push({ who: id, at: event.at })
      happenings.push({ type: 'event', ...asNow, ...came })
      const counts = await countsNow(prisma)
      const hasChanged = stood !== (await stateNow(prisma))
      coordinatorsDeeds.push({
        event: asNow,
        outcome: came.outcome,
        hasChanged,
        read: read.join('\n'),
        after: await seenNow(cohortId),
        counts,
      })
    }

    /** A helper's phone sends what was tapped on it, through the newest link that it has. */
    async function atDoor(event: PlannedEvent): Promise<void> {
      const coordinator = addressOf((await ledger.coordinator()) ?? '')
      const enrolment = event.email && (await ledger.enrolmentOf(event.email))
      const link = await surviving((house) => house.core.handle({ do: 'showDoor', mark: 'look', cohort: cohortId }, coordinator))
      doorLink = /\/l\/([\w.-]+)/.exec(JSON.stringify(link.view))?.[1] ?? doorLink
      const [tap = '', times = '1'] = (event.text ?? '').split(' ')
      const tappedAt = Instant.from(event.to ?? '').epochMilliseconds
      if (!enrolment || doorLink === null) return
      const [token, id] = [doorLink, ids.next()]
      const [kickOff] = await prisma.kickOff.findMany()
      for (let sent = 0; sent < Number(times); sent += 1) {
        const kept = { id, about: enrolment, tap, at: tappedAt, said: tappedAt }
        const outcome = await surviving(async (house) => house.links?.keep(token, [kept]))
        if (sent === 0 && outcome && 'shown' in outcome) doorTaps.push({ id, state: tap, tappedAt, turn: kickOff?.turn ?? 0 })
      }
    }

    /** Somebody has themselves forgotten, and is looked for in every table at once: a list may bring them in again later. */
    async function forget(event: PlannedEvent, email: string): Promise<void> {
      const person = await prisma.person.findUnique({ where: { email } })
      if (!person || person.erasedAt) return
      const reply = await surviving((house) => house.core.handle({ do: 'forgetMe' }, addressOf(email)))
      // A process that died after it was done says it to nobody: they are no longer known.
      const isGone = (await prisma.person.findUnique({ where: { id: person.id } }))?.erasedAt !== null
      if (!reply.accepted && !isGone) return
      forgotten.set(person.id, { at: event.at, name: person.name, left: await tracesOf(prisma, await wordsOf(prisma, person)) })
      happenings.push({ type: 'event', ...event, outcome: 'done' })
      const counts = await countsNow(prisma)
      coordinatorsDeeds.push({ event, outcome: 'done', hasChanged: true, read: person.name, after: await seenNow(cohortId), counts })
    }

    async function seenNow(cohort: string): Promise<Deed['after']> {
      isCalm = true
      const coordinator = addressOf((await ledger.coordinator()) ?? '')
      const home = await now.house.core.handle(showHome, coordinator)
      const people = await now.house.core.handle({ do: 'showPeople', mark: 'look', cohort }, coordinator)
      isCalm = false
      return { home: withButtons(home.view), people: withButtons(people.view) }
    }

    const { home: homeAtEnd } = await seenNow(cohortId)
    isCalm = true
    const workbook = await now.house.exports.write(cohortId, 'en', 'a test')
    if (!workbook || !('bytes' in workbook)) throw new Error('Nothing could be exported.')
    const sheets = await readExcelFile(Buffer.from(workbook.bytes))
    const exported = (sheets.find(({ sheet }) => sheet === 'People')?.data ?? []).slice(1).map((row) => row.map(String))
    const played = await readBack(prisma, rehearsal, happenings, 'id')
    const rows = await rowsOf(prisma)
    const cut = new Set((await prisma.delivery.findMany({ where: { id: { in: [...cutIds] } } })).map(({ key }) => key))
    // Whoever was to tap after the end got no reply, and none was due.
    const script = rehearsal.script?.filter((tap) => !isAfter(tap.at, over))
    return {
      ...played,
      rehearsal: { ...played.rehearsal, ...(script && { script }) },
      resets,
      coordinatorsDeeds,
      deaths: died,
      rows,
      cut,
      exported,
      forgotten,
      doorTaps,
      homeAtEnd,
    }
  } finally {
    await database.close()
  }
}

const withButtons = (view: View): string =>
  [plainText(view), ...view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons.map(({ label }) => label) : []))].join('\n')
