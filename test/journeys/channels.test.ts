import { describe, expect, it } from 'vitest'
import type { Reply } from '../../src/contract/view.ts'
import { emailOf, goesOn } from '../ground/builders.ts'
import { helsinki, seatOf, wordsIn } from '../ground/workplace.ts'
import { aChannelledCohort } from './channelled-cohort.ts'
import { aalto } from './paired-cohort.ts'

/** A cohort on Slack gets a channel that Pari opens. */

describe('A cohort in one workspace', () => {
  it('is offered a channel once a mentee has said that they start', async () => {
    const { answers, atHome, opens } = await aChannelledCohort()
    expect((await atHome()).labels).toEqual([])
    await answers('Aino', 'unsure')
    expect((await atHome()).labels).toEqual([])
    expect(await opens()).toMatchObject({
      accepted: false,
      text: expect.stringContaining('Nobody has confirmed yet that they’re taking part.'),
    })
    await answers('Aino', 'notAtKickoff')
    expect((await atHome()).labels).toEqual(['Create a channel'])
  })

  it('has in it who starts, the mentors and the coordinators, and reads what it is for', async () => {
    const { answers, opens, inside, said, workplace, deeds } = await aChannelledCohort()
    await answers('Aino', 'coming')
    expect(await opens()).toMatchObject({ accepted: true, text: 'We’ve created the channel, with 4 people in it.' })
    expect(inside()).toEqual(['AINO', 'CARLA', 'MAIJA', 'OLLI'])
    expect(said().map(({ text }) => text)).toEqual([
      [
        'Welcome to Spring mentoring',
        'This channel is for everybody who takes part: mentors, mentees and coordinators.',
        'Kick-off: Thursday 21 January at 17:00',
        'Where: Room 5',
        'Ask questions, share news and cheer each other on here. Anything that only concerns your pair stays between the two of you.',
      ].join('\n'),
    ])
    expect(workplace.platform.pins).toHaveLength(1)
    expect(await deeds()).toEqual([{ deed: 'openedChannel', people: 4, without: 0 }])
  })

  it('reads it in its own language', async () => {
    const { answers, opens, said, workplace } = await aChannelledCohort()
    await workplace.prisma.cohort.updateMany({ data: { language: 'sv' } })
    await answers('Aino', 'coming')
    await opens()
    expect(said()[0]?.text).toContain('Välkomna till programmet Spring mentoring')
  })

  it('leaves out mentors who have stepped back and mentees who will not start', async () => {
    const { answers, opens, inside } = await aChannelledCohort()
    await answers('Aino', 'coming')
    await answers('Eero', 'notStarting')
    await answers('Olli', 'notStarting')
    await opens()
    expect(inside()).toEqual(['AINO', 'CARLA', 'MAIJA'])
  })

  it('brings in later who says later that they start, and says nothing anew', async () => {
    const { answers, opens, inside, said, atHome, deeds } = await aChannelledCohort()
    await answers('Aino', 'coming')
    await opens()
    expect(await atHome()).toMatchObject({ text: expect.stringContaining('with 4 people in it'), labels: ['Check the channel'] })
    await answers('Eero', 'coming')
    expect(await atHome()).toMatchObject({
      text: expect.stringContaining('One person is still missing from it.'),
      labels: ['Add missing people'],
    })
    expect((await opens()).text).toBe('One more person is in the channel now.\nThe cohort has a channel, with 5 people in it.')
    expect(inside()).toContain('EERO')
    expect((await atHome()).labels).toEqual(['Check the channel'])
    expect((await opens()).text).toBe('The channel is fine, and nobody new was added.')
    expect(said()).toHaveLength(1)
    expect(await deeds()).toEqual([
      { deed: 'openedChannel', people: 4, without: 0 },
      { deed: 'addedToChannel', people: 1, without: 0 },
    ])
  })

  it('does not call back who has left', async () => {
    const { answers, opens, workplace, inside } = await aChannelledCohort()
    await answers('Aino', 'coming')
    await opens()
    for (const people of workplace.platform.channels.values()) people.delete('U0OLLI')
    await answers('Eero', 'coming')
    await opens()
    expect(inside()).toEqual(['AINO', 'CARLA', 'EERO', 'MAIJA'])
  })

  it('names who could not come in, and why', async () => {
    const { answers, opens, workplace, atHome } = await aChannelledCohort({ nowhere: ['Olli'] })
    workplace.platform.keptOut.set('U0MAIJA', 'guest')
    await answers('Aino', 'coming')
    expect((await opens()).text).toBe(
      [
        'We’ve created the channel, with 2 people in it.',
        'Not in the channel:',
        '• Maija: a guest account: this channel may not accept it',
        '• Olli: can’t be reached yet',
      ].join('\n'),
    )
    expect((await atHome()).labels).toEqual(['Check the channel'])
    workplace.platform.keptOut.clear()
    const profile = { name: 'Olli', email: emailOf('Olli'), timeZone: null, language: null, kind: 'member' as const }
    await workplace.house.core.arrived({ ...profile, address: seatOf('Olli') })
    expect((await atHome()).labels).toEqual(['Add missing people'])
    expect((await opens()).text).toContain('2 more people are in the channel now.')
  })

  it('says of somebody who came later on another platform that they are not there', async () => {
    const { answers, opens, workplace } = await aChannelledCohort({ nowhere: ['Olli'] })
    await answers('Aino', 'coming')
    await opens()
    const profile = { name: 'Olli', email: emailOf('Olli'), timeZone: null, language: null, kind: 'member' as const }
    await workplace.house.core.arrived({ ...profile, address: seatOf('Olli', aalto) })
    expect((await opens()).text).toContain('• Olli: not in that workspace')
  })

  it.each(['placeArchived', 'placeGone', 'notMember'] as const)('opens another channel when the first is lost: %s', async (reason) => {
    const { answers, opens, taps, inside, said, workplace, atHome } = await aChannelledCohort()
    await answers('Aino', 'coming')
    await opens()
    workplace.platform.channelling = () => ({ kind: 'failed', reason, detail: 'lost' })
    const lost = await opens()
    expect(lost.text).toContain('The channel was archived or deleted.')
    expect((await atHome()).labels).toEqual(['Create a channel'])
    workplace.platform.channelling = () => null
    const [anew] = lost.buttons
    if (!anew) throw new Error('No new channel is offered.')
    expect(anew.label).toBe('Create a new channel')
    expect((await taps(anew.command)).text).toBe('We’ve created the channel, with 4 people in it.')
    expect(workplace.platform.channels.size).toBe(2)
    expect(inside()).toEqual(['AINO', 'CARLA', 'MAIJA', 'OLLI'])
    expect(said().map(({ to }) => to)).toEqual([...workplace.platform.channels.keys()])
  })
})

describe('A channel that cannot be opened just now', () => {
  it.each([
    { kind: 'retry', afterMs: 1000, reason: 'throttled' },
    { kind: 'unknown', detail: 'reset' },
  ] as const)('is opened by a later tap: $kind', async (setback) => {
    const { answers, opens, said, workplace } = await aChannelledCohort()
    await answers('Aino', 'coming')
    workplace.platform.channelling = () => setback
    expect(await opens()).toMatchObject({ accepted: false, text: 'That didn’t work just now. Please tap again in a minute.' })
    workplace.platform.channelling = () => null
    expect((await opens()).text).toContain('We’ve created the channel')
    expect(said()).toHaveLength(1)
  })

  it('is not tried by hand while it stands: who is missing is asked in again later', async () => {
    const { answers, opens, workplace } = await aChannelledCohort()
    await answers('Aino', 'coming')
    await opens()
    await answers('Eero', 'coming')
    workplace.platform.channelling = () => ({ kind: 'failed', reason: 'notPermitted', detail: 'restricted_action' })
    expect(await opens()).toMatchObject({ accepted: false, text: expect.stringContaining('That didn’t work just now.') })
  })
})

describe('The first words', () => {
  it('are said at the next tap when they surely were not, and pinned when they can be', async () => {
    const { answers, opens, said, workplace } = await aChannelledCohort()
    await answers('Aino', 'coming')
    workplace.platform.fate = () => ({ kind: 'retry', afterMs: 1000, reason: 'throttled' })
    expect((await opens()).text).toContain('We couldn’t post our welcome message there yet.')
    workplace.platform.fate = () => null
    workplace.platform.pinning = () => ({ kind: 'retry', afterMs: 1000, reason: 'throttled' })
    expect((await opens()).text).toBe('The channel is fine, and nobody new was added.')
    expect([said().length, workplace.platform.pins.length]).toEqual([1, 0])
    workplace.platform.pinning = () => null
    await opens()
    await opens()
    expect([said().length, workplace.platform.pins.length]).toEqual([1, 1])
  })

  it('are never said again when nobody knows whether they were', async () => {
    const { answers, opens, said, workplace } = await aChannelledCohort()
    await answers('Aino', 'coming')
    workplace.platform.fate = () => ({ kind: 'unknown', detail: 'reset' })
    expect((await opens()).text).toContain('We don’t know whether our welcome message arrived.')
    workplace.platform.fate = () => null
    await workplace.until('2027-01-08T12:03')
    expect((await opens()).text).toContain('We don’t know whether our welcome message arrived.')
    expect(said()).toEqual([])
  })

  it('are said once in one channel when the process dies as soon as it is open', async () => {
    const { answers, opens, said, inside, workplace, deeds } = await aChannelledCohort()
    await answers('Aino', 'coming')
    const { platform } = workplace
    const { openChannel } = platform
    platform.openChannel = async (wanted) => {
      await openChannel(wanted)
      throw new Error('the process dies')
    }
    await expect(opens()).rejects.toThrow('the process dies')
    platform.openChannel = openChannel
    expect((await opens()).text).toBe('We’ve created the channel, with 4 people in it.')
    expect(platform.channels.size).toBe(1)
    expect(inside()).toHaveLength(4)
    expect(said()).toHaveLength(1)
    expect(await deeds()).toHaveLength(1)
  })

  it('are not said twice when the process dies in saying them; the next tap tells', async () => {
    const { answers, opens, said, workplace } = await aChannelledCohort()
    await answers('Aino', 'coming')
    const { platform } = workplace
    const { sendToPlace } = platform
    platform.sendToPlace = async (...saying) => {
      await sendToPlace(...saying)
      throw new Error('the process dies')
    }
    await expect(opens()).rejects.toThrow('the process dies')
    platform.sendToPlace = sendToPlace
    await workplace.until('2027-01-08T12:03')
    expect((await opens()).text).toContain('We don’t know whether our welcome message arrived.')
    expect(said()).toHaveLength(1)
    expect(platform.channels.size).toBe(1)
  })

  it('are said once when several coordinators tap at once', async () => {
    const { answers, kickOff, said, workplace, deeds } = await aChannelledCohort()
    await answers('Aino', 'coming')
    const command = goesOn(await workplace.tap('Carla', { do: 'openChannel', kickOff: await kickOff() }))
    if (!command) throw new Error('Nobody was shown first.')
    const { openChannel } = workplace.platform
    // All of them have opened it before the first one writes.
    const opened = Promise.withResolvers<void>()
    let waiting = 4
    workplace.platform.openChannel = async (wanted) => {
      const result = await openChannel(wanted)
      waiting -= 1
      if (waiting === 0) opened.resolve()
      await opened.promise
      return result
    }
    const replies: Reply[] = await Promise.all(Array.from({ length: 4 }, () => workplace.tap('Carla', command)))
    const words = replies.map((reply) => wordsIn(reply).text).toSorted()
    expect(words).toEqual([
      ...Array(3).fill('The channel is fine, and nobody new was added.'),
      'We’ve created the channel, with 4 people in it.',
    ])
    expect(said()).toHaveLength(1)
    expect(await deeds()).toHaveLength(1)
  })
})

it('A channel is opened by a coordinator of the cohort, where the programme lives, as long as the programme goes on', async () => {
  const { answers, opens, taps, kickOff, workplace, atHome } = await aChannelledCohort()
  await answers('Aino', 'coming')
  expect(await opens('Aino')).toMatchObject({ accepted: false, text: 'Only a coordinator of this cohort can do that.' })
  const elsewhere = { platform: 'teams', id: 'lund' } as const
  await workplace.house.core.installed(elsewhere, 'Lund', seatOf('Carla', elsewhere))
  workplace.platform.joins('Carla', { workspace: elsewhere })
  const command = { do: 'openChannel', kickOff: await kickOff() } as const
  const gone = { accepted: false, text: 'This is no longer here. Please open the Home view.' }
  expect(wordsIn(await workplace.house.core.handle(command, seatOf('Carla', elsewhere)))).toMatchObject(gone)
  expect(await taps({ ...command, kickOff: '0197a3c0-0000-7000-8000-000000000000' })).toMatchObject(gone)
  await workplace.until('2027-01-21T17:00')
  expect((await atHome()).labels).toEqual(['Create a channel'])
  await workplace.until('2027-07-23T12:00')
  expect(await opens()).toMatchObject({ accepted: false, text: expect.stringContaining('programme is over') })
  expect((await atHome()).labels).toEqual([])
  expect(workplace.platform.channels.size).toBe(0)
})

it('A workspace that removed Pari counts for nothing', async () => {
  const { answers, opens, workplace } = await aChannelledCohort()
  await answers('Aino', 'coming')
  await workplace.house.core.removed(helsinki)
  const command = await opens()
  expect(command.text).toContain('A task for you')
  expect(workplace.platform.channels.size).toBe(0)
})
