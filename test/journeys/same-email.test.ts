import { describe, expect, it } from 'vitest'
import { emailOf } from '../ground/builders.ts'
import { bringIn, seatOf, sendListFrom, start, tampere, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** Two organisations on one Pari; the other one has accounts with the e-mails of our people, which its administrators may write there. */
async function twoCustomers() {
  const workplace = await newWorkplace({ owners: [emailOf('Carla')] })
  const { house, platform } = workplace
  for (const name of ['Aino', 'Maija', 'Olli', 'Eero', 'Wilma']) platform.joins(name)
  platform.joins('Mallory', { workspace: tampere })
  platform.joins('Aina', { workspace: tampere, email: emailOf('Aino'), timeZone: 'America/New_York', language: 'sv' })
  platform.joins('Carlo', { workspace: tampere, email: emailOf('Carla') })
  await house.core.installed(tampere, 'Somebody else', seatOf('Mallory', tampere))
  const ours = await bringIn(workplace)
  await workplace.settle()
  const list = 'Name,Email,Role\nAino,aino@example.org,mentee\n'
  await sendListFrom(house.core, seatOf('Mallory', tampere), null, { name: 'Theirs', list })
  await workplace.settle()
  const aino = () => workplace.prisma.person.findFirstOrThrow({ where: { email: emailOf('Aino') } })
  return { workplace, ours, aino }
}

const swedish = { language: 'sv', zone: 'America/New_York', from: '12:00', until: '08:00' }

describe('Somebody else with the e-mail of a mentee of ours', () => {
  it('moves her to no other zone by what the other organisation’s directory says', async () => {
    const { workplace, aino } = await twoCustomers()
    expect(await aino()).toMatchObject({ timeZone: null, language: 'en' })
    await workplace.house.core.learn({
      ...{ address: seatOf('Aina', tampere), email: emailOf('Aino'), name: 'Aina', timeZone: 'America/New_York', language: 'sv' },
      kind: 'member',
    })
    expect(await aino()).toMatchObject({ timeZone: null, language: 'en' })
  })

  it('neither sees nor changes her settings, and is told where they belong', async () => {
    const { workplace, aino } = await twoCustomers()
    const { core } = workplace.house
    const form = await core.open({ do: 'openSettings' }, seatOf('Aina', tampere))
    expect(wordsIn(form)).toMatchObject({ accepted: false, text: expect.stringContaining('another organisation') as unknown })
    const saved = await core.submit({ do: 'saveSettings' }, { texts: swedish, files: {} }, seatOf('Aina', tampere))
    expect(wordsIn(saved).accepted).toBe(false)
    expect(await aino()).toMatchObject({ language: 'en', quietFrom: null })
  })

  it('keeps her from nothing: she chooses as ever', async () => {
    const { workplace, aino } = await twoCustomers()
    expect(wordsIn(await workplace.submit('Aino', { do: 'saveSettings' }, { ...swedish, from: '20:00' })).accepted).toBe(true)
    expect(await aino()).toMatchObject({ language: 'sv', timeZone: 'America/New_York', quietFrom: '20:00' })
  })
})

describe('Somebody else with the e-mail of a coordinator of ours', () => {
  it('opens none of her forms, and brings nobody into her cohort', async () => {
    const { workplace, ours } = await twoCustomers()
    const { core } = workplace.house
    const carlo = seatOf('Carlo', tampere)
    await core.handle({ do: 'showHome' }, carlo)
    for (const does of ['openList', 'openKickOff'] as const)
      expect(wordsIn(await core.open({ do: does, cohort: ours }, carlo))).toMatchObject({ accepted: false })
    expect(wordsIn(await core.handle({ do: 'showUnreachable', cohort: ours }, carlo)).accepted).toBe(false)
    const list = 'Name,Email,Role\nEvil,evil@example.org,coordinator\n'
    const done = await core.submit({ do: 'importList', cohort: ours }, { texts: { list }, files: {} }, carlo)
    expect(wordsIn(done).accepted).toBe(false)
    expect(await workplace.prisma.person.findUnique({ where: { email: 'evil@example.org' } })).toBeNull()
  })
})

describe('A guest with the e-mail of a member', () => {
  it('does not become them', async () => {
    const { workplace, ours } = await twoCustomers()
    await workplace.house.core.arrived({
      ...{ address: seatOf('Guest'), email: emailOf('Aino'), name: 'Guest', timeZone: null, language: null, kind: 'guest' },
    })
    await start(workplace, ours)
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Guest')).toEqual([])
    expect(workplace.inbox('Aino')).not.toEqual([])
  })
})
