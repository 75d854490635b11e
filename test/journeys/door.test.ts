import { describe, expect, test } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { bringIn, formIn, listed, seatOf } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

describe('The front door', () => {
  test('opens the form again that was sent, for a platform that keeps none', async () => {
    const workplace = await newWorkplace()
    for (const name of listed) workplace.platform.joins(name)
    const cohort = await bringIn(workplace)
    const { core } = workplace.house
    const again = async (sent: Command) => formIn(await core.openAgain(sent, seatOf('Carla'))).sends
    expect(await again({ do: 'saveSettings' })).toEqual({ do: 'saveSettings' })
    expect(await again({ do: 'importList' })).toEqual({ do: 'importList' })
    expect(await again({ do: 'importList', cohort })).toEqual({ do: 'importList', cohort })
    expect(await again({ do: 'planKickOff', cohort })).toEqual({ do: 'planKickOff', cohort })
    expect(await again({ do: 'startKickOff', cohort, at: '2027-01-21T17:00', venue: '' })).toEqual({ do: 'planKickOff', cohort })
  })

  test('carries out nothing that no room knows, nor what comes in another way', async () => {
    const { house } = await newWorkplace()
    const from = seatOf('Carla')
    await expect(house.core.handle({ do: 'dance' }, from)).rejects.toThrow('No room knows this dance.')
    await expect(house.core.handle({ do: 'release', confirmation: '7' }, from)).rejects.toThrow('No room knows this release.')
    await expect(house.core.open({ do: 'showHelp' }, from)).rejects.toThrow('No room answers showHelp in this way.')
    await expect(house.core.submit({ do: 'openSettings' }, { texts: {}, files: {} }, from)).rejects.toThrow('No room answers')
  })
})
