import { describe, expect, it } from 'vitest'
import { emailOf } from '../ground/builders.ts'
import { bringIn, helsinki, livesAlsoIn, seatOf, sendList, start, tampere, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const personOf = ({ prisma }: Workplace, name: string) => prisma.person.findUniqueOrThrow({ where: { email: emailOf(name) } })

describe('Somebody whose account is replaced', () => {
  it('hears the last question at the new one, and everything from then on', async () => {
    const workplace = await newWorkplace()
    for (const name of ['Aino', 'Maija']) workplace.platform.joins(name)
    await start(workplace, await bringIn(workplace))
    workplace.platform.fate = (to) =>
      to.id === seatOf('Aino').id ? { kind: 'failed', reason: 'recipientGone', detail: 'user_disabled' } : null
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Aino')).toEqual([])
    workplace.platform.joins('Aino2', { email: emailOf('Aino') })
    await workplace.tap('Aino2', { do: 'showHome' })
    await workplace.settle()
    expect(workplace.inbox('Aino2').map((each) => each.text.split('\n')[0])).toEqual(['Aino, will you be at the kick-off?'])
    await workplace.until('2027-01-12T12:00')
    expect(workplace.inbox('Aino2').length).toBeGreaterThan(1)
  })
})

describe('A programme in two workspaces', () => {
  it('goes on in the one that is left when the other removes Pari', async () => {
    const workplace = await newWorkplace()
    await workplace.house.core.installed(tampere, 'Tampere Alumni', null)
    const other = await workplace.prisma.workspace.findFirstOrThrow({ where: { externalId: tampere.id } })
    const cohort = await bringIn(workplace)
    await livesAlsoIn(workplace, other.id)
    for (const workspace of [tampere, helsinki]) workplace.platform.joins('Aino', { workspace })
    await workplace.house.core.handle({ do: 'showHome' }, seatOf('Aino', helsinki))
    await workplace.house.core.handle({ do: 'showHome' }, seatOf('Aino', tampere))
    await start(workplace, cohort)
    await workplace.house.core.removed(tampere)
    await workplace.until('2027-01-08T12:00')
    expect(workplace.platform.said.filter((each) => each.to === seatOf('Aino').id).map((each) => each.workspace)).toContain(helsinki.id)
  })
})

describe('A zone that this machine does not know', () => {
  it('is none, and everybody hears what they should', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Aino', { timeZone: 'Mars/Phobos' })
    const cohort = await bringIn(workplace)
    await workplace.settle()
    expect((await personOf(workplace, 'Aino')).timeZone).toBeNull()
    await start(workplace, cohort)
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Aino')).not.toEqual([])
    expect(wordsIn(await workplace.tap('Carla', { do: 'showHome' })).accepted).toBe(true)
  })
})

describe('News of a directory', () => {
  it('changes a zone that it named itself, and none that a list named', async () => {
    const workplace = await newWorkplace()
    for (const name of ['Aino', 'Eero']) workplace.platform.joins(name, { timeZone: 'Europe/Helsinki' })
    const list = 'Name,Email,Role,Time zone\nAino,aino@example.org,mentee,Asia/Tokyo\nEero,eero@example.org,mentee,\n'
    await bringIn(workplace, list)
    await workplace.settle()
    for (const name of ['Aino', 'Eero']) {
      const news = {
        address: seatOf(name),
        email: emailOf(name),
        name,
        timeZone: 'America/New_York',
        language: null,
        kind: 'member',
      } as const
      await workplace.house.core.learn(news)
    }
    expect((await personOf(workplace, 'Aino')).timeZone).toBe('Asia/Tokyo')
    expect((await personOf(workplace, 'Eero')).timeZone).toBe('America/New_York')
  })
})

describe('Guests, and people of another organisation', () => {
  it('are counted on the coordinator’s home, since private channels may be closed to them', async () => {
    const workplace = await newWorkplace()
    for (const name of ['Aino', 'Maija']) workplace.platform.joins(name, { kind: 'guest' })
    workplace.platform.joins('Eero')
    await bringIn(workplace)
    await workplace.settle()
    const { text } = wordsIn(await workplace.tap('Carla', { do: 'showHome' }))
    expect(text).toContain('2 people are guests or from another organisation')
  })
})

describe('The language that somebody reads their platform in', () => {
  it('is theirs where the coordinator says so and the list says nothing', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Aino', { language: 'fi' })
    const list = 'Name,Email,Role\nAino,aino@example.org,mentee\n'
    await sendList(workplace, 'Carla', null, { name: 'Spring', list, language: 'own' })
    await workplace.settle()
    expect((await personOf(workplace, 'Aino')).language).toBe('fi')
  })

  it.each([
    ['she chose another', 'Name,Email,Role\nAino,aino@example.org,mentee\n', 'sv', 'sv'],
    ['the list names one', 'Name,Email,Role,Language\nAino,aino@example.org,mentee,sv\n', 'own', 'sv'],
  ])('gives way where %s', async (_, list, language, becomes) => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Aino', { language: 'fi' })
    await sendList(workplace, 'Carla', null, { name: 'Spring', list, language })
    await workplace.settle()
    expect((await personOf(workplace, 'Aino')).language).toBe(becomes)
  })
})

describe('A list that comes again without languages', () => {
  it('leaves everybody theirs, whoever brings it in, and gives new people the cohort’s', async () => {
    const workplace = await newWorkplace()
    const list = 'Name,Email,Role\nAino,aino@example.org,mentee\n'
    await sendList(workplace, 'Carla', null, { name: 'Kevät', list, language: 'fi' })
    const cohort = (await workplace.prisma.cohort.findFirstOrThrow({ where: { name: 'Kevät' } })).id
    expect((await personOf(workplace, 'Aino')).language).toBe('fi')
    await sendList(workplace, 'Carla', cohort, { list: `${list}Eero,eero@example.org,mentee\n` })
    expect((await personOf(workplace, 'Aino')).language).toBe('fi')
    expect((await personOf(workplace, 'Eero')).language).toBe('fi')
  })
})
