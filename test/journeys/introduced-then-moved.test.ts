import { describe, expect, it } from 'vitest'
import { goesOn, type Stage } from '../ground/builders.ts'
import { callsOff, formIn, moves, opens, sends } from '../ground/kick-off-desk.ts'
import { stagesOn } from './new-stage.ts'

/** What pairs have read of each other shows the kick-off as it is, wherever it moves. */

async function introduces(stage: Stage): Promise<void> {
  const { id: kickOff } = await stage.prisma.kickOff.findFirstOrThrow()
  const second = goesOn(await stage.tap('Carla', { do: 'introducePairs', kickOff }))
  if (!second) throw new Error('No pair was shown.')
  await stage.tap('Carla', second)
  await stage.settle()
}

const read = (stage: Stage, name: string): string[] =>
  stage
    .seen(name)
    .map(({ text }) => text)
    .filter((text) => /Meet your (?:mentor|mentee)|meet each other!/u.test(text))

describe.each(['slack', 'teams'] as const)('On %s', (platform) => {
  const stages = stagesOn(platform)
  const introduced = async () => {
    const stage = await stages()
    await stage.until('2027-01-08T12:00')
    await stage.answers('Aino', 'coming')
    await introduces(stage)
    return stage
  }

  it('an introduction has the new date and place without a sound, once people were told of the move', async () => {
    const stage = await introduced()
    expect(read(stage, 'Aino')).toEqual([expect.stringMatching(/Thursday 21 January at 17:00[^]*Room 5/u)])
    await moves(stage, { date: '2027-01-28', venue: 'Aula' })
    expect(read(stage, 'Aino')).toEqual([expect.stringContaining('21 January')])
    await stage.until('+61')
    for (const name of ['Aino', 'Maija']) {
      expect(read(stage, name)).toEqual([expect.stringMatching(/Thursday 28 January at 17:00[^]*Aula/u)])
      expect(read(stage, name)[0]).not.toMatch(/21 January|Room 5/u)
    }
    await moves(stage, { venue: 'Main hall' })
    await stage.until('+61')
    expect(read(stage, 'Maija')).toEqual([expect.stringMatching(/28 January at 17:00[^]*Main hall/u)])
  })

  it('an introduction speaks of no meeting there once it is called off, and again of one that is set anew', async () => {
    const stage = await introduced()
    await callsOff(stage)
    for (const name of ['Aino', 'Maija']) {
      expect(read(stage, name)).toEqual([expect.stringContaining('The kick-off is cancelled, so please say hello')])
      expect(read(stage, name)[0]).not.toMatch(/21 January|Room 5/u)
    }
    await stage.until('+60')
    const form = formIn(
      await sends(stage, 'Carla', formIn(await opens(stage, 'Carla', 'openKickOff')), { date: '2027-02-18', time: '18:00' }),
    )
    await sends(stage, 'Carla', form)
    await stage.settle()
    expect(read(stage, 'Aino')).toEqual([expect.stringContaining('Thursday 18 February at 18:00')])
  })

  it('an introduction of a pair that has ended stays as it was', async () => {
    const stage = await introduced()
    await stage.answers('Aino', 'notStarting')
    await stage.until('+15')
    await moves(stage, { date: '2027-01-28' })
    await stage.until('+61')
    expect(read(stage, 'Aino')).toEqual([expect.stringContaining('21 January')])
  })
})
