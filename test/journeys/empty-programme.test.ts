import { afterAll, beforeAll, expect, test } from 'vitest'
import { aPlaygroundStage, type PlaygroundStage, tokenOf } from '../stages/playground-stage.ts'
import { wordsOf } from '../stages/slack-seats.ts'

/** From an empty programme to pairs, as it is played: a coordinator with no list, and people who join on Slack and on Teams. */

let stage: PlaygroundStage
beforeAll(async () => {
  stage = aPlaygroundStage()
  await stage.playground.begin({ kind: 'empty', language: 'en' })
}, 60_000)
afterAll(() => stage.stop())

const kirsi = () => stage.slack('Kirsi Koivu')
/** Taps a button in what is open, once it is there. */
async function taps(label: string, on: 'home' | 'modal' = 'modal'): Promise<void> {
  const button = () => tokenOf(on === 'home' ? kirsi().home : kirsi().modal, label)
  await expect.poll(button).not.toBe('')
  expect(await stage.does('Kirsi Koivu', { does: 'tap', message: on, button: button() })).toEqual({ ok: true })
}

test('nobody is there but the coordinators, one on each platform', () => {
  const people = stage.shown().people.map(({ name, role, platform }) => `${name}: ${role} on ${platform}`)
  expect(people).toEqual(['Kirsi Koivu: coordinator on slack', 'Anders Holm: coordinator on teams'])
})

/** Opens her home, and waits until it says this. */
async function home(words: string): Promise<void> {
  await stage.does('Kirsi Koivu', { does: 'openHome' })
  await expect.poll(() => wordsOf(kirsi().home)).toContain(words)
}

test('she opens a selection for mentees and one for mentors, from her home', async () => {
  await home('Who may join, and when')
  await taps('Who may join, and when', 'home')
  const opens = stage.shown().now.slice(0, 10)
  const closes = stage.shown().kickOffs[0]?.at?.slice(0, 10) ?? ''
  for (const role of ['mentees', 'mentors']) {
    await taps(`New registration: ${role}`)
    await expect.poll(() => 'submit' in (kirsi().modal ?? {})).toBe(true)
    expect(await stage.does('Kirsi Koivu', { does: 'submit', values: { opens, closes } })).toEqual({ ok: true })
    await expect.poll(() => wordsOf(kirsi().modal)).toContain(`M${role.slice(1)}: First registration: opens`)
  }
  await stage.does('Kirsi Koivu', { does: 'close' })
})

interface Block {
  readonly type: string
  readonly block_id: string
  readonly optional?: boolean
  readonly element?: { readonly type: string; readonly options?: readonly { readonly value: string }[] }
}
/** Forms of Emma, who joins step by step. */
const inputs = (): readonly Block[] =>
  (stage.slack('Emma Kallio').modal as { readonly blocks: readonly Block[] } | null)?.blocks.filter(({ type }) => type === 'input') ?? []
const isToSend = () => 'submit' in (stage.slack('Emma Kallio').modal ?? {})
/** What has to be filled in and has nothing yet. */
const filled = ({ block_id, optional, element }: Block): [string, string][] => {
  const first = element?.options?.[0]?.value
  if (block_id.startsWith('consent')) return [[block_id, 'pairing']]
  if (block_id === 'field' && first) return [[block_id, first]]
  if (optional || element?.type === 'timepicker' || JSON.stringify(element).includes('initial_')) return []
  return [[block_id, first ?? 'To find my way']]
}

test('a student joins on Slack, from their home to the last tap, and is in; an alumna on Teams is greeted with the way in', async () => {
  const joined = await stage.playground.join({ as: 'student', platform: 'slack', language: 'fi' })
  expect(joined).toEqual({ person: stage.person('Emma Kallio').id })
  const button = () => tokenOf(stage.slack('Emma Kallio').home, 'Liity (mentoroitava)')
  await expect.poll(button).not.toBe('')
  await stage.does('Emma Kallio', { does: 'tap', message: 'home', button: button() })
  await expect.poll(isToSend).toBe(true)
  for (let step = 0; step < 10 && isToSend(); step += 1) {
    const done = await stage.does('Emma Kallio', { does: 'submit', values: Object.fromEntries(inputs().flatMap(filled)) })
    expect(done, `step ${step}`).toEqual({ ok: true })
  }
  expect(stage.person('Emma Kallio').state).toBe('unpaired')
  await stage.playground.join({ as: 'alumna', platform: 'teams', language: 'sv' })
  expect(JSON.stringify(stage.teams('Sofia Berg').messages)).toContain('Gå med')
}, 60_000)

test('twenty join by themselves, on both platforms, and are in', async () => {
  expect(await stage.playground.join({ as: 'crowd', platform: 'slack', language: 'en' })).toHaveProperty('person')
  const joined = stage.shown().people.filter(({ role, name }) => role !== 'coordinator' && !['Emma Kallio', 'Sofia Berg'].includes(name))
  for (const platform of ['slack', 'teams'])
    expect(
      joined
        .filter((each) => each.platform === platform)
        .map(({ role, state }) => `${role} ${state}`)
        .toSorted(),
    ).toEqual([...Array(6).fill('mentee unpaired'), ...Array(4).fill('mentor active')])
}, 60_000)

test('the draft of pairs is made, approved and published: eight pairs, and the others hear their place', async () => {
  await home('Suggest pairs')
  await taps('Suggest pairs', 'home')
  for (const button of ['Most pairs', 'Approve all 8 open ones', 'Publish 8 pairs', 'Make these 8 pairs']) await taps(button)
  await expect.poll(() => wordsOf(kirsi().modal)).toContain('There are 8 new pairs.')
  await stage.playground.turn({ to: 'day' })
  const { people } = stage.shown()
  expect(people.filter(({ role, partner }) => role === 'mentor' && partner !== null)).toHaveLength(8)
  const left = people.filter(({ role, partner }) => role === 'mentee' && partner === null)
  const heard = left.map(({ name, platform }) => JSON.stringify(platform === 'slack' ? stage.slack(name) : stage.teams(name)))
  const numbers = heard.map((screen) => /(?:You’re number|jonotuslistan sijalla) (\d)/u.exec(screen)?.[1] ?? 'none')
  expect(numbers.toSorted((a, b) => a.localeCompare(b))).toEqual(['1', '2', '3', '4', '5'])
}, 60_000)

test('nobody joins once every kick-off has begun', async () => {
  await stage.playground.turn({ to: 'end' })
  expect(await stage.playground.join({ as: 'student', platform: 'slack', language: 'en' })).toEqual({
    refused: expect.stringContaining('Every kick-off has begun'),
  })
}, 120_000)
