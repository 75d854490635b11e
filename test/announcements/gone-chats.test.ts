import { describe, expect, it } from 'vitest'
import type { FaultRule } from '../../playground/teams-end/faults.ts'
import { announces, reportOf } from '../ground/announcing.ts'
import type { Stage } from '../ground/builders.ts'
import { stagesOn } from '../journeys/new-stage.ts'
import { columnsOf } from './going-out.ts'

/** On Teams a chat that is known may not be there any more. */

const newStage = stagesOn('teams')
const got = (stage: Stage, words: string) => stage.seen('Aino').filter(({ text }) => text.includes(words)).length
const everybodyGotIt = { delivered: 5, failed: 0, waiting: 0, skipped: 0, unknown: 0 }
const oneFailed = { ...everybodyGotIt, delivered: 4, failed: 1 }

async function aStage(): Promise<Stage & { readonly aino: string }> {
  const stage = await newStage()
  await stage.until('2026-12-18T10:00')
  const found = [...(stage.teams?.world.people.values() ?? [])].find(({ name }) => name === 'Aino')
  if (!found) throw new Error('Aino is not there.')
  return { ...stage, aino: found.id }
}

const refuses = (stage: Stage, rules: readonly FaultRule[]): void => stage.teams?.setFaults(rules)
const writes = (stage: Stage, text: string) => announces(stage, { title_en: 'News', text_en: text })

describe('A chat that is not there any more', () => {
  it.each([
    { status: 404, code: 'ConversationNotFound' },
    { status: 403, code: 'BotNotInConversationRoster' },
  ])('($status) is opened anew once, and the message arrives', async (answer) => {
    const stage = await aStage()
    refuses(stage, [{ fault: 'refused', methods: ['say'], next: 1, ...answer }])
    const id = await writes(stage, 'Room 7')
    refuses(stage, [])
    expect(await columnsOf(stage, id)).toEqual(everybodyGotIt)
    // A week later everything is as ever.
    await stage.until('2026-12-28T10:00')
    expect(await columnsOf(stage, await writes(stage, 'Room 8'))).toEqual(everybodyGotIt)
    expect([got(stage, 'Room 7'), got(stage, 'Room 8'), stage.teams?.duplicates()]).toEqual([1, 1, []])
  })

  it('of somebody who removed the app is in Failed with what to do; once they have it again, the next announcement reaches them', async () => {
    const stage = await aStage()
    await stage.teams?.uninstall(stage.aino)
    const id = await writes(stage, 'Room 7')
    expect(await columnsOf(stage, id)).toEqual(oneFailed)
    expect(await reportOf(stage, id)).toMatch(/Failed, .*Ask them to add/u)
    // Six days later it is tried again, and has the same end.
    await stage.until('2026-12-24T10:00')
    const later = await writes(stage, 'Room 8')
    expect(await columnsOf(stage, later)).toEqual(oneFailed)
    expect(await stage.teams?.install(stage.aino)).toMatchObject({ ok: true })
    expect(await columnsOf(stage, await writes(stage, 'Room 9'))).toEqual(everybodyGotIt)
    // Where no way to them was known, it waited for one.
    expect(await columnsOf(stage, later)).toEqual(everybodyGotIt)
    expect([got(stage, 'Room 7'), got(stage, 'Room 8'), got(stage, 'Room 9')]).toEqual([0, 1, 1])
    await stage.tap('Carla', { do: 'sendFailedAgain', announcement: id })
    expect(await columnsOf(stage, id)).toEqual(everybodyGotIt)
    expect(got(stage, 'Room 7')).toBe(1)
  })

  it('and is refused when it is opened anew is in Failed with what to do, and the next announcement tries again', async () => {
    const stage = await aStage()
    refuses(stage, [
      // One of these calls may be the coordinator's report: nobody knows what goes out first.
      { fault: 'refused', methods: ['say'], next: 2, status: 404, code: 'ConversationNotFound' },
      { fault: 'refused', methods: ['createConversation'], next: 2, status: 403, code: 'BotNotInConversationRoster' },
    ])
    const id = await writes(stage, 'Room 7')
    refuses(stage, [])
    const { failed, delivered, ...nobodyElse } = await columnsOf(stage, id)
    expect([failed + delivered, nobodyElse]).toEqual([5, { waiting: 0, skipped: 0, unknown: 0 }])
    expect([1, 2]).toContain(failed)
    expect(await reportOf(stage, id)).toContain(`Failed, Pari isn’t installed for them. Ask them to add the app: ${failed}`)
    await stage.until('2026-12-28T10:00')
    expect(await columnsOf(stage, await writes(stage, 'Room 8'))).toEqual(everybodyGotIt)
  })
})
