import { describe, expect, it } from 'vitest'
import type { Profile } from '../../src/contract/platform.ts'
import { languages } from '../../src/contract/view.ts'
import { emailOf } from '../ground/builders.ts'
import { aList, bringIn, helsinki, seatOf, tampere, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const isKnown = async ({ house }: Workplace, name: string, workspace = helsinki): Promise<boolean> =>
  (await house.core.handle({ do: 'showHelp' }, seatOf(name, workspace))).accepted
const profileOf = (name: string, more: Partial<Profile> = {}): Profile => {
  return { address: seatOf(name), email: emailOf(name), name, timeZone: null, language: null, kind: 'member', ...more }
}
const people = ({ prisma }: Workplace) => prisma.person.count()

describe('A stranger', () => {
  it('of whom no list knows anything is told so in every language, and nothing is written down', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Wilma')
    const { accepted, view } = await workplace.tap('Wilma', { do: 'showHome' })
    expect(accepted).toBe(false)
    expect(view.parts.map((part) => ('text' in part ? part.text : part.kind))).toEqual([
      expect.stringMatching(/^Hello! I’m Pari/),
      expect.stringMatching(/^Hei! Olen Pari/),
      expect.stringMatching(/^Hej! Jag heter Pari/),
    ])
    expect(view.parts).toHaveLength(languages.length)
    expect(await people(workplace)).toBe(0)
  })

  it('may neither open nor send a form', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Wilma')
    for (const outcome of [
      await workplace.open('Wilma', { do: 'openSettings' }),
      await workplace.open('Wilma', { do: 'openList' }),
      await workplace.submit('Wilma', { do: 'saveSettings' }, { language: 'fi' }),
      await workplace.submit('Wilma', { do: 'importList' }, { name: 'Mine', list: aList }),
    ])
      expect(wordsIn(outcome)).toMatchObject({
        accepted: false,
        text: expect.stringContaining('I can’t find you on a list of participants yet'),
      })
    expect(await people(workplace)).toBe(0)
  })

  it('of whom the platform tells no e-mail, or nothing at all, stays a stranger', async () => {
    const workplace = await newWorkplace({ owners: ['wilma@example.org'] })
    workplace.platform.joins('Wilma', { email: null })
    expect(await isKnown(workplace, 'Wilma')).toBe(false)
    expect(await isKnown(workplace, 'Nobody')).toBe(false)
    expect(await people(workplace)).toBe(0)
  })

  it('in a workspace that nobody installed us in stays one', async () => {
    const workplace = await newWorkplace({ owners: ['carla@example.org'] })
    workplace.platform.joins('Carla', { workspace: tampere })
    expect(await isKnown(workplace, 'Carla', tampere)).toBe(false)
    expect(await people(workplace)).toBe(0)
  })

  it('whom a list knows is met at their first tap, before the directory was asked', async () => {
    const workplace = await newWorkplace()
    await bringIn(workplace)
    workplace.platform.joins('Aino', { kind: 'guest', timeZone: 'Europe/Stockholm' })
    expect(await isKnown(workplace, 'Aino')).toBe(true)
    const aino = await workplace.prisma.person.findFirstOrThrow({ where: { name: 'Aino' }, include: { addresses: true, searches: true } })
    expect(aino).toMatchObject({
      timeZone: 'Europe/Stockholm',
      addresses: [{ externalId: 'U0AINO', kind: 'guest' }],
      searches: [{ state: 'found' }],
    })
  })

  it('whom the list of another workspace knows stays one here', async () => {
    const workplace = await newWorkplace()
    await bringIn(workplace)
    await workplace.house.core.installed(tampere, 'Tampere Alumni', null)
    workplace.platform.joins('Aino', { workspace: tampere })
    expect(await isKnown(workplace, 'Aino', tampere)).toBe(false)
    expect(await workplace.prisma.address.count({ where: { person: { name: 'Aino' } } })).toBe(0)
  })

  it('is not taken for somebody else whose e-mail only looks alike', async () => {
    const workplace = await newWorkplace()
    await bringIn(workplace)
    workplace.platform.joins('Mallory', { email: 'aino@example.org.evil.example' })
    workplace.platform.joins('Malin', { email: '%@example.org' })
    expect(await isKnown(workplace, 'Mallory')).toBe(false)
    expect(await isKnown(workplace, 'Malin')).toBe(false)
  })
})

describe('An owner', () => {
  const maySetUp = async (workplace: Workplace, name: string) => 'form' in (await workplace.open(name, { do: 'openList' }))

  it('is who installed the app, in that workspace', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Wilma')
    expect(await maySetUp(workplace, 'Carla')).toBe(true)
    expect(await maySetUp(workplace, 'Wilma')).toBe(false)
  })

  it('is who the configuration names, by e-mail, in every workspace', async () => {
    const workplace = await newWorkplace({ owners: ['wilma@example.org'] })
    await workplace.house.core.installed(tampere, 'Tampere Alumni', null)
    workplace.platform.joins('Wilma', { language: 'sv', timeZone: 'Europe/Stockholm' })
    workplace.platform.joins('Wilma', { workspace: tampere })
    expect(await maySetUp(workplace, 'Wilma')).toBe(true)
    expect('form' in (await workplace.house.core.open({ do: 'openList' }, seatOf('Wilma', tampere)))).toBe(true)
    const wilma = await workplace.prisma.person.findMany({ include: { addresses: true } })
    expect(wilma).toMatchObject([{ language: 'sv', timeZone: 'Europe/Stockholm', addresses: [{}, {}] }])
  })

  it('is everybody who installed it, one after the other', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Wilma')
    await workplace.house.core.installed(helsinki, 'Helsinki Alumni', seatOf('Wilma'))
    for (const name of ['Carla', 'Wilma']) expect(await maySetUp(workplace, name)).toBe(true)
  })

  it('is met once, whoever taps twice at the same moment', async () => {
    const workplace = await newWorkplace()
    const replies = await Promise.all([1, 2, 3].map(() => workplace.tap('Carla', { do: 'showHome' })))
    expect(replies.map((reply) => reply.accepted)).toEqual([true, true, true])
    expect(await people(workplace)).toBe(1)
  })
})

describe('News from the directory', () => {
  it('brings in who is on a list and joins later', async () => {
    const workplace = await newWorkplace()
    await bringIn(workplace)
    await workplace.settle()
    await workplace.house.core.learn(profileOf('Aino'))
    expect(await workplace.prisma.address.findMany({ where: { person: { name: 'Aino' } } })).toMatchObject([{ externalId: 'U0AINO' }])
    expect(await workplace.prisma.search.findFirst({ where: { person: { name: 'Aino' } } })).toMatchObject({
      state: 'found',
      absence: null,
    })
  })

  it('about strangers changes nothing, nor does it about who has no e-mail', async () => {
    const workplace = await newWorkplace({ owners: ['wilma@example.org'] })
    await workplace.house.core.learn(profileOf('Wilma'))
    await workplace.house.core.learn(profileOf('Eero', { email: null }))
    expect(await people(workplace)).toBe(0)
  })

  it('takes a new time zone over, and keeps the one there is when none is given', async () => {
    const workplace = await newWorkplace()
    await bringIn(workplace)
    const zone = async () => (await workplace.prisma.person.findFirstOrThrow({ where: { name: 'Aino' } })).timeZone
    await workplace.house.core.learn(profileOf('Aino', { timeZone: 'Europe/Stockholm' }))
    await workplace.house.core.learn(profileOf('Aino', { timeZone: 'Asia/Tokyo' }))
    expect(await zone()).toBe('Asia/Tokyo')
    await workplace.house.core.learn(profileOf('Aino'))
    expect(await zone()).toBe('Asia/Tokyo')
  })

  it('is about one address in one workspace alone', async () => {
    const workplace = await newWorkplace()
    await bringIn(workplace)
    await workplace.house.core.learn(profileOf('Aino', { timeZone: 'Europe/Stockholm' }))
    await workplace.house.core.learn(profileOf('Eero', { timeZone: 'Europe/Oslo' }))
    const names = await workplace.prisma.person.findMany({ where: { name: { in: ['Aino', 'Eero'] } }, orderBy: { name: 'asc' } })
    expect(names.map((each) => each.timeZone)).toEqual(['Europe/Stockholm', 'Europe/Oslo'])
  })
})
