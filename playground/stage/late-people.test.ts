import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { aPlaygroundStage, type PlaygroundStage, tokenOf } from '../../test/stages/playground-stage.ts'

/** People who are on no list at the beginning: each test goes on where the one before stopped. */

/** Machines that are busy take their time. */
const patient = { interval: 20 }

let stage: PlaygroundStage

beforeAll(async () => {
  stage = aPlaygroundStage()
  await stage.playground.begin({
    ...{
      kind: 'list',
      name: 'Spring.csv',
      programme: 'Spring',
      base64: base64(listOf('Maija,maija@example.org,mentor,,teams', ...coordinators)),
    },
    ...{ kickOff: '2027-01-21T17:00', zone: 'Europe/Helsinki', language: 'en', platform: 'mixed' },
  })
}, 60_000)

afterAll(() => stage.stop())

const coordinators = ['Carla,carla@example.org,coordinator,,slack', 'Tom,tom@example.org,coordinator,,teams']
const listOf = (...rows: readonly string[]) => ['Name,Email,Role,Mentor,Platform', ...rows].join('\n')
const base64 = (text: string) => Buffer.from(text).toString('base64')
const people = () => stage.shown().people
/** The label of the button that saves the list which is shown; empty: there is none. */
const savesIn = (screen: unknown): string => /Save (?:1 person|\d+ people)/u.exec(JSON.stringify(screen ?? null))?.[0] ?? ''
const answerOf = (name: string) => stage.person(name).answer

describe('A list that a coordinator pastes on Slack', () => {
  test('brings people who are there at once, on both platforms, like everybody else', async () => {
    await stage.does('Carla', { does: 'openHome' })
    await expect.poll(() => JSON.stringify(stage.slack('Carla').home), patient).toContain('Update the list')
    const button = tokenOf(stage.slack('Carla').home, 'Update the list')
    await stage.does('Carla', { does: 'tap', message: 'home', button })
    await expect.poll(() => stage.slack('Carla').modal, patient).not.toBeNull()
    const list = listOf(
      'Maija,maija@example.org,mentor,,teams',
      'Olli,olli@example.org,mentor,,teams',
      'Aino,aino@example.org,mentee,olli@example.org,slack',
      'Eero,eero@example.org,mentee,maija@example.org,',
      'Wilma,wilma@example.org,mentee,,',
    )
    expect(await stage.does('Carla', { does: 'submit', values: { 'Paste the list here': list } })).toEqual({ ok: true })
    await expect.poll(() => savesIn(stage.slack('Carla').modal), patient).not.toBe('')
    const saves = tokenOf(stage.slack('Carla').modal, savesIn(stage.slack('Carla').modal))
    expect(await stage.does('Carla', { does: 'tap', message: 'modal', button: saves })).toEqual({ ok: true })
    await expect.poll(() => people().length, patient).toBe(7)
    await expect.poll(() => stage.person('Wilma').state, patient).toBe('waiting')
    expect(people().map(({ id, name, platform, role, behaviour }) => [id, name, platform, role, behaviour])).toEqual([
      ['p1', 'Maija', 'teams', 'mentor', 'none'],
      ['p2', 'Carla', 'slack', 'coordinator', 'none'],
      ['p3', 'Tom', 'teams', 'coordinator', 'none'],
      ['p4', 'Olli', 'teams', 'mentor', 'none'],
      ['p5', 'Aino', 'slack', 'mentee', 'none'],
      ['p6', 'Eero', 'teams', 'mentee', 'none'],
      ['p7', 'Wilma', 'slack', 'mentee', 'none'],
    ])
    expect(stage.person('Eero')).toMatchObject({ state: 'active', partner: 'Maija' })
    await expect.poll(() => stage.shown().glance[0], patient).toMatchObject({ mentors: 2, mentees: 2, waiting: 1, unreachable: 0 })
  })

  test('asks them, and hears what they tap', async () => {
    await stage.playground.turn({ to: 'kickOffMinus', days: 13 })
    const [asked] = stage.slack('Aino').messages.slice(-1)
    await stage.does('Aino', { does: 'tap', message: asked?.id ?? '', button: tokenOf(asked?.blocks, 'I’m coming') })
    expect(answerOf('Aino')).toBe('coming')
    const [card] = stage.teams('Eero').messages.slice(-1)
    await stage.does('Eero', { does: 'tap', message: card?.id ?? '', button: 'I’m coming' })
    expect(answerOf('Eero')).toBe('coming')
    expect(stage.person('Olli').screen).toBeNull()
    expect(stage.shown().timeline.filter(({ state }) => state === 'failed')).toEqual([])
  })
})

describe('A file that a coordinator attaches on Teams', () => {
  test('brings people of a new programme, who are where it lives, and answer when they are told to', async () => {
    const file = base64(
      listOf('Pia,pia@example.org,mentor,,', 'Sanna,sanna@example.org,mentee,pia@example.org,', 'Siiri,siiri@example.org,mentee,,slack'),
    )
    await stage.does('Tom', { does: 'attach', name: 'autumn.csv', base64: file })
    const [kept] = stage.teams('Tom').messages.slice(-1)
    await stage.does('Tom', { does: 'tap', message: kept?.id ?? '', button: 'Continue' })
    expect(await stage.does('Tom', { does: 'submit', values: { 'What is the programme called?': 'Autumn' } })).toEqual({ ok: true })
    expect(people()).toHaveLength(7)
    await stage.does('Tom', { does: 'tap', message: 'dialog', button: savesIn(stage.teams('Tom').dialog) })
    expect(
      people()
        .slice(7)
        .map(({ name, platform, state }) => [name, platform, state]),
    ).toEqual([
      ['Pia', 'teams', 'active'],
      ['Sanna', 'teams', 'active'],
      ['Siiri', 'slack', 'waiting'],
    ])
    // His programme lives on Teams alone, as a real one would: who is only on Slack is out of its reach.
    expect(stage.shown().glance[1]).toMatchObject({ name: 'Autumn', unreachable: 1 })
    await stage.does('Tom', { does: 'tap', message: 'dialog', button: 'Set the kick-off' })
    const when = { 'Which day?': '2027-02-25', 'At what time?': '17:00', 'Where?': 'Room 5' }
    expect(await stage.does('Tom', { does: 'submit', values: when })).toEqual({ ok: true })
    expect(stage.teams('Tom').dialog?.title).toBe('The plan')
    expect(await stage.does('Tom', { does: 'submit', values: {} })).toEqual({ ok: true })
    await stage.playground.behave({ person: stage.person('Sanna').id, behaviour: 'coming' })
    await stage.playground.turn({ to: 'end' })
    expect(answerOf('Sanna')).toBe('coming')
    expect(stage.person('Pia').standing).toBe('go')
  }, 60_000)

  test('does not bring them anew when Pari is killed', async () => {
    await stage.playground.trouble({ trouble: 'kill', on: true })
    await stage.does('Sanna', { does: 'write', text: 'home' })
    expect(people()).toHaveLength(10)
    expect(answerOf('Sanna')).toBe('coming')
  }, 60_000)
})
