import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { aCohort, aCoordinator, aMentee, aMentor, emailOf, type Stage } from '../ground/builders.ts'
import { newStage } from './new-stage.ts'

/** Another mentor for somebody: whoever has room can be chosen, however many there are, and a place that is on offer stays with the offer. */

const enrolmentOf = async (stage: Stage, name: string): Promise<string> =>
  (await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })).id

const opened = async (stage: Stage, name: string) => {
  const opening = { do: 'openMentor', mark: 'opening', cohort: stage.cohortId, enrolment: await enrolmentOf(stage, name) } as const
  return stage.house.core.open(opening, stage.addressOf('Carla'))
}
const formOf = async (stage: Stage, name: string) => {
  const it = await opened(stage, name)
  if (!('form' in it)) throw new Error('view' in it ? plainText(it.view) : 'nothing')
  return it.form
}
const sent = async (stage: Stage, name: string, texts: Readonly<Record<string, string>>) =>
  stage.house.core.submit((await formOf(stage, name)).sends, { texts, files: {} }, stage.addressOf('Carla'))

describe('Among more mentors than a choice holds', () => {
  const many = [
    aCoordinator('Carla'),
    ...Array.from({ length: 104 }, (_, nth) => aMentor(`Mentor N${String(nth).padStart(3, '0')}`)),
    aMentor('Öyvind Ähtäri'),
    aMentee('Aino'),
  ]

  it('each can be found by a part of the name', async () => {
    const stage = await newStage({ people: many })
    const form = await formOf(stage, 'Aino')
    expect(form.fields.map(({ name, optional }) => [name, optional])).toEqual([
      ['find', true],
      ['mentor', true],
    ])
    expect(form.fields.flatMap((field) => (field.kind === 'choice' ? field.options : []))).toHaveLength(100)
    expect(plainText({ language: 'en', parts: form.intro })).toContain('There are 5 more mentors with a free place.')
    const found = await sent(stage, 'Aino', { find: 'oyvind' })
    expect('form' in found && plainText({ language: 'en', parts: found.form.intro })).toContain('Mentor: Öyvind Ähtäri')
    const several = await sent(stage, 'Aino', { find: 'N10' })
    expect('form' in several && several.form.fields.flatMap((field) => (field.kind === 'choice' ? field.options : []))).toHaveLength(4)
    expect(await sent(stage, 'Aino', { find: 'Nobody' })).toEqual({ problems: { find: 'We didn’t find anybody.' } })
    expect(await sent(stage, 'Aino', {})).toEqual({ problems: { mentor: 'Please choose a mentor.' } })
  })
})

describe('A place that is on offer', () => {
  const offered = async (seats: number) => {
    const stage = await newStage({ people: [...aCohort(), aMentor('Ulla', { seats })] })
    await stage.until('2027-01-07T12:00')
    expect(await stage.prisma.offer.count({ where: { state: 'open' } })).toBe(1)
    return { stage, ulla: await enrolmentOf(stage, 'Ulla') }
  }

  it('is not to choose, and it is said whose it is', async () => {
    const { stage, ulla } = await offered(1)
    const none = await opened(stage, 'Aino')
    if (!('view' in none)) throw new Error('Ulla can be chosen.')
    expect(plainText(none.view)).toContain('No mentor has a free place at the moment.')
    expect(plainText(none.view)).toContain('so nobody else can get them until the offers end: Ulla')
    const sends = {
      do: 'chooseMentor',
      cohort: stage.cohortId,
      enrolment: await enrolmentOf(stage, 'Aino'),
      was: await enrolmentOf(stage, 'Maija'),
    }
    const refused = await stage.house.core.submit(sends, { texts: { mentor: ulla }, files: {} }, stage.addressOf('Carla'))
    expect(refused).toEqual({ problems: { mentor: expect.stringContaining('no free place') } })
  })

  it('leaves the other places of its mentor to choose', async () => {
    const { stage, ulla } = await offered(2)
    const options = (await formOf(stage, 'Aino')).fields.flatMap((field) => (field.kind === 'choice' ? field.options : []))
    expect(options).toEqual([{ value: ulla, label: 'Ulla (1 free place)' }])
    const shown = await sent(stage, 'Aino', { mentor: ulla })
    if (!('form' in shown)) throw new Error(JSON.stringify(shown))
    await stage.house.core.submit(shown.form.sends, { texts: {}, files: {} }, stage.addressOf('Carla'))
    expect(await stage.person('Aino')).toMatchObject({ partner: 'Ulla' })
    expect(await stage.prisma.offer.count({ where: { state: 'open' } })).toBe(1)
  })

  it('can be given to whoever alone is offered it', async () => {
    const { stage, ulla } = await offered(1)
    const shown = await sent(stage, 'Wilma', { mentor: ulla })
    if (!('form' in shown)) throw new Error(JSON.stringify(shown))
    await stage.house.core.submit(shown.form.sends, { texts: {}, files: {} }, stage.addressOf('Carla'))
    expect(await stage.person('Wilma')).toMatchObject({ state: 'active', partner: 'Ulla' })
  })
})
