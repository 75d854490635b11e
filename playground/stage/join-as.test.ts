import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { own, rows } from '../../test/stages/own-list.ts'
import { aPlaygroundStage, type PlaygroundStage, tokenOf } from '../../test/stages/playground-stage.ts'
import { nameFor } from './join-as.ts'

let stage: PlaygroundStage
beforeAll(async () => {
  stage = aPlaygroundStage()
  await stage.playground.begin({ ...own, base64: Buffer.from(rows.join('\n')).toString('base64') })
}, 60_000)
afterAll(() => stage.stop())

interface Block {
  readonly type: string
  readonly block_id: string
  readonly optional?: boolean
  readonly element?: { readonly type: string; readonly options?: readonly { readonly value: string }[] }
}
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

describe('Somebody on no list joins', () => {
  test('as a student on Slack, from their home to the last tap, and is in', async () => {
    const joined = await stage.playground.join({ as: 'student', platform: 'slack', language: 'fi' })
    expect(joined).toEqual({ person: stage.person('Emma Kallio').id })
    const home = stage.slack('Emma Kallio').home
    await stage.does('Emma Kallio', { does: 'tap', message: 'home', button: tokenOf(home, 'Liity (mentoroitava)') })
    for (let step = 0; step < 10 && isToSend(); step += 1) {
      const done = await stage.does('Emma Kallio', { does: 'submit', values: Object.fromEntries(inputs().flatMap(filled)) })
      expect(done, `step ${step}`).toEqual({ ok: true })
    }
    expect(stage.person('Emma Kallio').state).toBe('unpaired')
  }, 60_000)

  test('as an alumna on Teams, where Pari greets her with the way in', async () => {
    await stage.playground.join({ as: 'alumna', platform: 'teams', language: 'sv' })
    const { messages } = stage.teams('Sofia Berg')
    expect(JSON.stringify(messages)).toContain('Gå med')
  }, 60_000)

  test('not once every kick-off has begun', async () => {
    await stage.playground.turn({ to: 'end' })
    expect(await stage.playground.join({ as: 'student', platform: 'slack', language: 'en' })).toEqual({
      refused: expect.stringContaining('Every kick-off has begun'),
    })
  }, 120_000)
})

test('People who join have names of their own, whoever is there already', () => {
  expect(nameFor('student', [])).toBe('Emma Kallio')
  expect(nameFor('student', ['Emma Kallio'])).toBe('Noah Lindgren')
  expect(nameFor('alumna', ['Sofia Berg', 'Henna Laakso', 'Ingrid Holm', 'Mei Chen', 'Tuuli Aaltonen', 'Klara Nyman'])).toBe('Sofia Berg 7')
})
