import { describe, expect, it } from 'vitest'
import { type Command, showHome, showStatus } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { addressOf, everythingIn, goesOn, platforms, type Stage } from '../ground/builders.ts'
import { everySubmission, everyTap } from '../ground/commands.ts'
import { newStage as newRecorderStage, stagesOn } from './new-stage.ts'

const nobodys = '0197a3c0-0000-7000-8000-000000000000'

/** Every command there is, about real rows of this cohort and about rows that are gone. */
async function everyCommand({ prisma }: Stage): Promise<readonly Command[]> {
  const ids = async (rows: Promise<{ id: string }[]>) => (await rows).map((row) => row.id)
  const confirmation = await ids(prisma.confirmation.findMany({ orderBy: { id: 'asc' } }))
  const offer = await ids(prisma.offer.findMany({ orderBy: { id: 'asc' } }))
  const seat = await ids(prisma.seat.findMany({ orderBy: { id: 'asc' } }))
  const [kickOff, cohort, workspace] = await Promise.all([
    ids(prisma.kickOff.findMany()),
    ids(prisma.cohort.findMany()),
    ids(prisma.workspace.findMany()),
  ])
  const own: Readonly<Record<string, readonly string[]>> = {
    ...{ confirmation, offer, seat, kickOff, cohort, workspace },
    of: [confirmation, offer, seat, kickOff].flatMap((some) => some.slice(0, 2)),
  }
  // Whoever is forgotten is a stranger to every other tap: test/journeys/forgotten.test.ts taps it.
  return [showHome, showStatus, ...everyTap((field) => [...(own[field] ?? []), nobodys])].filter((each) => each.do !== 'forgetMe')
}

/** A cohort in which a seat was given up, another is proposed for release, and somebody holds an offer. */
async function livelyStage(): Promise<Stage> {
  const stage = await newRecorderStage()
  await stage.until('2027-01-15T12:00')
  await stage.answers('Eero', 'notStarting')
  return stage
}

describe('Any tap by anybody', () => {
  it.each(['Nobody we know', 'Wilma', 'Eero'])('changes nothing where it is refused, and always gets words: %s', async (name) => {
    const stage = await livelyStage()
    let stored = await everythingIn(stage.prisma)
    for (const command of await everyCommand(stage)) {
      const reply = await stage.house.core.handle(command, addressOf(name))
      expect(plainText(reply.view)).not.toBe('')
      const now = await everythingIn(stage.prisma)
      if (!reply.accepted) expect(now, `of ${JSON.stringify(command)}`).toBe(stored)
      stored = now
    }
  })

  it('is refused to somebody, but for what everybody may ask for', async () => {
    const stage = await livelyStage()
    const refused = new Set<string>()
    const commands = await everyCommand(stage)
    for (const command of commands)
      for (const name of ['Wilma', 'Eero']) if (!(await stage.house.core.handle(command, addressOf(name))).accepted) refused.add(command.do)
    const every = new Set(commands.map((command) => command.do))
    expect([...every].filter((does) => !refused.has(does)).toSorted()).toEqual([
      ...[
        'askToForget',
        'keepPairs',
        'muteMeetings',
        'muteNews',
        'showCalendar',
        'showCard',
        'showContacts',
        'showGroupMeetings',
        'showHelp',
        'showHome',
        'showJoiningPairs',
        'showKnown',
        'showLeaving',
        'showMeetings',
        'showNextRounds',
        // A question that is there no more needs no answer.
        'showSeatRequest',
        'showSelections',
        'showStatus',
      ],
      ...['unmuteMeetings', 'unmuteNews'],
    ])
  })

  /** A coordinator may do nearly everything: what she taps is tried in parts. */
  const parts = ['Carla 1', 'Carla 2', 'Carla 3', 'Aino 1', 'Maija 1']
  it.each(parts)('does no more when it comes twice: %s', async (part) => {
    const [name = '', which] = part.split(' ')
    const of = parts.filter((each) => each.startsWith(name)).length
    const stage = await livelyStage()
    // Each export is noted, since what is known of people goes out each time; a draft of pairs or groups is made anew each time.
    const anew = ['exportCohort', 'draftPairs', 'draftGroups']
    const all = (await everyCommand(stage)).filter((each, at) => at % of === Number(which) - 1 && !anew.includes(each.do))
    for (const command of all) {
      await stage.house.core.handle(command, addressOf(name))
      const once = await everythingIn(stage.prisma)
      await stage.house.core.handle(command, addressOf(name))
      expect(await everythingIn(stage.prisma), `of ${JSON.stringify(command)}`).toBe(once)
    }
  })

  const others = 'wishes, the note of an export, who came, and pairs, groups and channels'
  it.each(['Carla', 'Aino', 'Wilma', 'Eero'])(`by %s changes nothing once the kick-off has begun, but for ${others}`, async (name) => {
    const stage = await livelyStage()
    await stage.until('2027-01-21T17:20')
    const stored = await everythingIn(stage.prisma)
    const later = ['writeWishes', 'exportCohort', 'tick', 'tickRest', 'joinThem', 'closeDoor', 'introduce', 'openChannel'].concat([
      'draftPairs',
      'draftGroups',
    ])
    for (const command of (await everyCommand(stage)).filter((each) => !later.includes(each.do))) {
      const reply = await stage.house.core.handle(command, addressOf(name))
      expect(plainText(reply.view)).not.toBe('')
      if (reply.accepted) expect(await everythingIn(stage.prisma), `of ${JSON.stringify(command)}`).toBe(stored)
    }
    expect(await everythingIn(stage.prisma)).toBe(stored)
  })
})

describe.each(platforms)('A tap on the %s', (platform) => {
  const newStage = stagesOn(platform)

  it('after the kick-off began says whom to talk to', async () => {
    const stage = await newStage()
    await stage.until('2027-01-21T17:00')
    const reply = await stage.answers('Aino', 'notAtKickoff')
    expect(reply.accepted).toBe(false)
    expect(plainText(reply.view)).toContain('The kick-off has already begun')
  })

  it('by somebody whom nobody knows is answered in every language', async () => {
    const stage = await newStage()
    const reply = await stage.tap('Nobody we know', { do: 'answer', confirmation: await stage.confirmationOf('Aino'), answer: 'coming' })
    expect(reply).toMatchObject({ accepted: false, view: { parts: [{ kind: 'text' }, { kind: 'text' }, { kind: 'text' }] } })
  })

  it('on somebody else’s question is refused', async () => {
    const stage = await newStage()
    await stage.until('2027-01-07T18:00')
    for (const name of ['Eero', 'Maija', 'Wilma']) {
      const reply = await stage.answers(name, 'coming', 'Aino')
      expect(plainText(reply.view)).toBe('This was meant for somebody else, so nothing was changed.')
    }
    expect(await stage.person('Aino')).toMatchObject({ answer: null })
  })

  it('on the welcome keeps the mentee’s wishes', async () => {
    const stage = await newStage()
    await stage.until('2026-12-24T12:00')
    const reply = await stage.tap('Aino', { do: 'writeWishes', confirmation: await stage.confirmationOf('Aino'), text: 'To find my way' })
    expect(reply.accepted).toBe(true)
    expect(await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })).toMatchObject({
      wishes: 'To find my way',
    })
    expect((await stage.deeds()).at(-1)).toEqual({ deed: 'wroteWishes', by: 'Aino' })
  })
})

describe('The record of deeds', () => {
  it('holds who did what, and cannot be changed', async () => {
    const stage = await livelyStage()
    await stage.tap('Carla', goesOn(await stage.press('Carla', 'Release all 2 places')) ?? { do: 'showHome' })
    await stage.press('Wilma', 'Yes, I’ll take the place')
    const deeds = (await stage.deeds()).map(({ deed, by }) => `${by ?? 'Pari'} ${deed}`)
    expect([...new Set(deeds)]).toEqual(
      expect.arrayContaining([
        'Pari asked',
        'Pari proposedRelease',
        'Eero answered',
        'Carla released',
        'Pari offeredSeat',
        'Wilma acceptedOffer',
      ]),
    )
    await expect(stage.prisma.audit.updateMany({ data: { deed: 'nothing' } })).rejects.toThrow('append-only')
    await expect(stage.prisma.audit.deleteMany()).rejects.toThrow('append-only')
  })
})

describe('A form that a platform could not keep', () => {
  it('can be opened again, whichever it is', async () => {
    const { house } = await newRecorderStage()
    for (const sent of everySubmission) expect(house.core.openingOf(sent).mark, `of ${sent.do}`).toBe('opening')
  })
})
