import { describe, expect, it } from 'vitest'
import { renderMessage } from '../../adapters/slack/render.ts'
import { renderCard } from '../../adapters/teams/render.ts'
import { languages } from '../../src/contract/view.ts'
import { seatOf, sendList, wordsIn } from '../ground/workplace.ts'
import { aChannelledCohort } from './channelled-cohort.ts'

/** Where Pari opens no channel, a coordinator is asked to. */

const everybody = ['Maija', 'Olli', 'Aino', 'Eero']
const onTeams = { onTeams: everybody }

describe('On Teams', () => {
  it('the tap answers with a task: why, step by step, whom, and done', async () => {
    const { answers, opens, atHome, workplace } = await aChannelledCohort(onTeams)
    await answers('Aino', 'coming')
    expect((await atHome()).labels).toEqual(['Create a channel'])
    const task = await opens()
    expect(task).toMatchObject({ accepted: true })
    expect(task.text).toBe(
      [
        'A task for you: create a channel for Spring mentoring',
        'In Teams, Pari can’t create channels, so please create one yourself.',
        '1. In Teams, find your programme’s team. If anyone is missing from it, select ⋯ next to its name, then Add member.',
        '2. Select ⋯ next to its name again, then Add channel.',
        '3. Name it, for example “Spring mentoring”.',
        '4. Choose Private for these people only, or Standard for the whole team, and create it.',
        '5. Add these people to a private channel: select ⋯ next to its name, then Add members.',
        '6. Come back here and tap Done.',
        '• Aino, aino@example.org',
        '• Maija, maija@example.org',
        '• Olli, olli@example.org',
        '[Done]',
      ].join('\n'),
    )
    expect(workplace.platform.channels.size).toBe(0)
  })

  it('the task stays on the home with the people as they are now, until it is done', async () => {
    const { answers, opens, taps, atHome, deeds } = await aChannelledCohort(onTeams)
    await answers('Aino', 'coming')
    await opens()
    expect(await atHome()).toMatchObject({ text: expect.stringContaining('• Aino, aino@example.org'), labels: ['Done'] })
    await answers('Eero', 'coming')
    const { text, buttons } = await atHome()
    expect(text).toContain('• Eero, eero@example.org')
    const [done] = buttons
    if (!done) throw new Error('The task is gone.')
    expect(await taps(done.command)).toMatchObject({ accepted: true, text: 'Done, thank you!', buttons: [] })
    expect(await deeds()).toEqual([{ deed: 'finishedTask', people: 5 }])
    expect((await atHome()).labels).toEqual([])
    expect((await opens()).text).toBe('There’s nobody else to add to the channel so far.')
  })

  it('looking again asks for nothing new', async () => {
    const { answers, opens, atHome, workplace } = await aChannelledCohort(onTeams)
    await answers('Aino', 'coming')
    const [first] = (await opens()).buttons
    for (let look = 0; look < 3; look++) expect((await atHome()).buttons).toEqual([first])
    expect(await workplace.prisma.channelTask.count()).toBe(1)
  })

  it('who says later that they start could be added: a task for them alone', async () => {
    const { answers, opens, taps, atHome } = await aChannelledCohort(onTeams)
    await answers('Aino', 'coming')
    const [first] = (await opens()).buttons
    if (!first) throw new Error('There is no task.')
    await answers('Eero', 'coming')
    // Only who stood on it is done.
    const reply = await taps(first.command)
    const more = [
      'One more person could be added to the channel.',
      'Add them where the others are, then come back here and tap Done.',
      '• Eero, eero@example.org',
      '[Done]',
    ].join('\n')
    expect(reply.text).toBe(`Done, thank you!\n${more}`)
    expect((await atHome()).text).toContain(more)
    expect((await opens()).text).toBe(more)
    const [second] = (await atHome()).buttons
    if (!second) throw new Error('The task is gone.')
    expect((await taps(second.command)).text).toBe('Done, thank you!')
    expect((await atHome()).labels).toEqual([])
  })

  it('what is done already is answered kindly, and stays as it was', async () => {
    const { answers, opens, taps, deeds, workplace } = await aChannelledCohort(onTeams)
    await answers('Aino', 'coming')
    const [done] = (await opens()).buttons
    if (!done) throw new Error('There is no task.')
    const { id: cohortId } = await workplace.prisma.cohort.findFirstOrThrow()
    workplace.platform.joins('Kaija')
    const list = 'Name,Email,Role\nKaija,kaija@example.org,coordinator\n'
    await sendList(workplace, 'Carla', cohortId, { list })
    await workplace.settle()
    await taps(done.command, 'Kaija')
    expect(await taps(done.command)).toMatchObject({ accepted: true, text: 'Kaija has done this already. Thank you!' })
    expect(await workplace.prisma.channelTask.findMany({ where: { doneAt: { not: null } }, include: { doer: true } })).toMatchObject([
      { doer: { name: 'Kaija' } },
    ])
    expect(await deeds()).toHaveLength(1)
  })

  it('an older card of what is done already is answered kindly, too', async () => {
    const { answers, opens, taps, atHome, deeds } = await aChannelledCohort(onTeams)
    await answers('Aino', 'coming')
    const [older] = (await opens()).buttons
    await answers('Eero', 'coming')
    const [newer] = (await atHome()).buttons
    if (!older || !newer) throw new Error('There is no task.')
    await taps(newer.command)
    expect((await taps(older.command)).text).toBe('Carla has done this already. Thank you!')
    expect(await deeds()).toHaveLength(1)
  })

  it('is done by a coordinator of the cohort, where the programme lives, even after the kick-off', async () => {
    const { answers, opens, taps, workplace } = await aChannelledCohort(onTeams)
    await answers('Aino', 'coming')
    const [done] = (await opens()).buttons
    if (!done) throw new Error('There is no task.')
    const { house, platform } = workplace
    const asAino = await house.core.handle(done.command, seatOf('Aino', { platform: 'teams', id: 'aalto' }))
    expect(wordsIn(asAino)).toMatchObject({ accepted: false, text: 'Only a coordinator of this cohort can do that.' })
    const elsewhere = { platform: 'teams', id: 'lund' } as const
    await house.core.installed(elsewhere, 'Lund', seatOf('Carla', elsewhere))
    platform.joins('Carla', { workspace: elsewhere })
    const gone = { accepted: false, text: 'This is no longer here. Please open the Home view.' }
    expect(wordsIn(await house.core.handle(done.command, seatOf('Carla', elsewhere)))).toMatchObject(gone)
    expect(await taps({ do: 'finishTask', task: '0197a3c0-0000-7000-8000-000000000000' })).toMatchObject(gone)
    await answers('Eero', 'coming')
    await workplace.until('2027-07-23T12:00')
    expect(await opens()).toMatchObject({ accepted: false, text: expect.stringContaining('programme is over') })
    expect((await taps(done.command)).text).toBe('Done, thank you!')
  })
})

describe('A cohort on Slack and on Teams', () => {
  it('is the coordinator’s to bring together, in a place of her choice', async () => {
    const { answers, opens, workplace } = await aChannelledCohort({ onTeams: ['Maija', 'Aino'] })
    await answers('Aino', 'coming')
    const { text, buttons } = await opens()
    expect(text).toContain('These people aren’t all in one workspace')
    expect(text).toContain('1. Choose something that all of them can join')
    expect(buttons.map(({ label }) => label)).toEqual(['Done'])
    expect(workplace.platform.channels.size).toBe(0)
  })

  it('that comes together after all is offered a channel again', async () => {
    const { answers, opens, atHome, inside } = await aChannelledCohort({ onTeams: ['Eero'] })
    await answers('Aino', 'coming')
    await answers('Eero', 'coming')
    expect((await opens()).text).toContain('These people aren’t all in one workspace')
    expect((await atHome()).labels).toEqual(['Done'])
    await answers('Eero', 'notStarting')
    expect((await atHome()).labels).toEqual(['Create a channel'])
    await opens()
    expect(inside()).toEqual(['AINO', 'CARLA', 'MAIJA', 'OLLI'])
  })
})

describe('A Slack that lets no app open channels', () => {
  it('leaves it to the coordinator, who may also let Pari try again', async () => {
    const { answers, opens, taps, atHome, workplace, inside } = await aChannelledCohort()
    await answers('Aino', 'coming')
    workplace.platform.channelling = () => ({ kind: 'failed', reason: 'notPermitted', detail: 'restricted_action' })
    const task = await opens()
    expect(task.text).toContain('Slack didn’t let Pari create a channel')
    expect(task.text).toContain('1. In Slack, select + next to Channels')
    const { labels, buttons } = await atHome()
    expect(labels).toEqual(['Done', 'Let Pari try again'])
    workplace.platform.channelling = () => null
    const again = buttons[1]
    if (!again) throw new Error('Pari may not try again.')
    expect((await taps(again.command)).text).toContain('We’ve created the channel, with 4 people in it.')
    expect(inside()).toHaveLength(4)
    expect((await atHome()).labels).toEqual(['Check the channel'])
  })
})

describe('Two hundred people', () => {
  it.each(languages)('in %s come up in turns, on cards that both platforms take', async (language) => {
    const { answers, opens, taps, atHome, workplace } = await aChannelledCohort(onTeams)
    const { prisma } = workplace
    await answers('Aino', 'coming')
    await prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
    const { id: cohortId } = await prisma.cohort.findFirstOrThrow()
    const people = Array.from({ length: 200 }, (_, at) => `Åsa-Kristiina Öhman ${at},asa-kristiina.ohman.${at}@alumni.example.org,mentor`)
    const bytes = new TextEncoder().encode(['Name,Email,Role', ...people].join('\n'))
    await sendList(workplace, 'Carla', cohortId, {}, { name: 'people.csv', bytes })
    let task = await opens()
    const seen = new Set<string>()
    for (let turn = 0; task.buttons.length > 0; turn++) {
      expect(turn).toBeLessThan(20)
      const view = { language, parts: task.parts }
      const card = JSON.stringify(renderCard(view, () => 'x'.repeat(500)))
      const message = JSON.stringify(renderMessage(view, () => 'x'.repeat(500)))
      expect(Buffer.byteLength(card)).toBeLessThan(25_000)
      const listed = task.parts.flatMap((part) => (part.kind === 'list' ? part.items : []))
      for (const person of listed) {
        expect(card).toContain(person.split(', ')[1])
        expect(message).toContain(person.split(', ')[1])
        seen.add(person)
      }
      const [done] = task.buttons
      if (!done) throw new Error('The task cannot be done.')
      task = await taps(done.command)
    }
    expect(seen.size).toBe(203)
    expect((await atHome()).labels).toEqual([])
  })
})
