import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { aCohort, aMentee, type Stage } from '../ground/builders.ts'
import { anyUuid } from '../ground/commands.ts'
import { newStage } from './new-stage.ts'

/** The newest of a kind that somebody heard, and the command that shows it again. */
function told(stage: Stage, name: string, kind: string) {
  const heard = stage.inbox(name, kind).at(-1)
  if (!heard?.view.renews) throw new Error(`${name} heard nothing of the kind ${kind} that can be shown again.`)
  return { view: heard.view, renews: heard.view.renews }
}
const again = (stage: Stage, name: string, look: Command) => stage.house.core.handle(look, stage.addressOf(name))

/** Wilma and Ville are offered Aino’s seat; Olli waits for Eero, who is silent. */
async function busyStage(): Promise<Stage> {
  const stage = await newStage({ people: [...aCohort(), aMentee('Ville')] })
  await stage.until('2027-01-14T08:30')
  await stage.answers('Aino', 'notStarting')
  await stage.until('2027-01-15T12:30')
  return stage
}

const unchanged = [
  ['the balance', 'Carla', 'coordinator.balance', '2027-01-15T09:00'],
  ['the call list', 'Carla', 'coordinator.calls', '2027-01-15T10:00'],
  ['the silent seats', 'Carla', 'coordinator.release', '2027-01-15T12:30'],
  ['a mentor’s standing', 'Olli', 'standing.hold', '2027-01-18T13:00'],
] as const

describe('What was told', () => {
  it.each(unchanged)('is shown again word for word as long as nothing has changed: %s', async (_, name, kind, until) => {
    const stage = await newStage()
    await stage.until(until)
    const { view, renews } = told(stage, name, kind)
    expect(await again(stage, name, renews)).toEqual({ accepted: true, view })
  })

  it('is shown again word for word as long as nothing has changed: an offer', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Ville')] })
    await stage.until('2027-01-14T10:00')
    await stage.answers('Aino', 'notStarting')
    const { view, renews } = told(stage, 'Wilma', 'offer.made')
    expect(await again(stage, 'Wilma', renews)).toEqual({ accepted: true, view })
    await stage.press('Wilma', 'No, not this time')
    expect(await again(stage, 'Wilma', renews)).toMatchObject({ accepted: false })
  })

  it('is shown again word for word as long as nothing has changed: a late seat', async () => {
    const stage = await newStage()
    await stage.until('2027-01-19T08:30')
    await stage.answers('Aino', 'notStarting')
    await stage.until('2027-01-19T09:30')
    const { view, renews } = told(stage, 'Carla', 'coordinator.offers')
    expect(await again(stage, 'Carla', renews)).toEqual({ accepted: true, view })
  })

  it('of a mentor does not run ahead of what they are told', async () => {
    const stage = await newStage()
    await stage.until('2027-01-18T13:00')
    const { renews } = told(stage, 'Maija', 'standing.hold')
    const confirmation = await stage.confirmationOf('Aino')
    await stage.house.core.handle({ do: 'answer', confirmation, answer: 'coming' }, stage.addressOf('Aino'))
    expect(await again(stage, 'Maija', renews)).toMatchObject({ accepted: false })
    await stage.settle()
    expect(await again(stage, 'Maija', renews)).toEqual({ accepted: true, view: told(stage, 'Maija', 'standing.go').view })
  })

  it('of seats that were passed on without a tap does not change any more', async () => {
    const stage = await newStage({ ladder: { autoRelease: true } })
    await stage.until('2027-01-15T12:30')
    const [list] = stage.inbox('Carla', 'coordinator.release')
    expect(list?.text).toContain('Eero')
    expect(list?.view).not.toHaveProperty('renews')
  })

  it('is not shown to anybody else', async () => {
    const stage = await busyStage()
    for (const kind of ['coordinator.balance', 'coordinator.calls', 'coordinator.release'])
      expect(await again(stage, 'Olli', told(stage, 'Carla', kind).renews)).toMatchObject({ accepted: false })
    await stage.until('2027-01-18T13:00')
    expect(await again(stage, 'Maija', told(stage, 'Olli', 'standing.hold').renews)).toMatchObject({ accepted: false })
    expect(await again(stage, 'Ville', told(stage, 'Wilma', 'offer.made').renews)).toMatchObject({ accepted: false })
    const { id } = await stage.prisma.seat.findFirstOrThrow()
    expect(await again(stage, 'Olli', { do: 'showAgain', view: 'seat', of: id })).toMatchObject({ accepted: false })
  })

  it.each(['balance', 'calls', 'releases', 'seat', 'offer', 'standing'] as const)('is refused where there is none: %s', async (view) => {
    const stage = await newStage()
    expect(await again(stage, 'Carla', { do: 'showAgain', view, of: anyUuid })).toMatchObject({ accepted: false })
  })

  it('is past once the kick-off has begun', async () => {
    const stage = await busyStage()
    const looks = [
      ...['coordinator.balance', 'coordinator.calls', 'coordinator.release'].map(
        (kind) => ['Carla', told(stage, 'Carla', kind).renews] as const,
      ),
      ['Wilma', told(stage, 'Wilma', 'offer.made').renews] as const,
    ]
    await stage.until('2027-01-21T17:01')
    for (const [name, look] of looks) expect(await again(stage, name, look)).toMatchObject({ accepted: false })
    expect(await again(stage, 'Olli', told(stage, 'Olli', 'standing.free').renews)).toMatchObject({ accepted: false })
  })
})
