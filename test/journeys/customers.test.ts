import { describe, expect, it } from 'vitest'
import { emailOf } from '../ground/builders.ts'
import { bringIn, seatOf, sendListFrom, start, tampere, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** Two organisations that share nothing but this Pari; the other one lists our Aino, and has somebody with her e-mail. */
async function twoCustomers() {
  const workplace = await newWorkplace()
  const { house, platform } = workplace
  for (const name of ['Maija', 'Olli', 'Eero', 'Wilma']) platform.joins(name)
  platform.joins('Mallory', { workspace: tampere })
  platform.joins('Aina', { workspace: tampere, email: emailOf('Aino') })
  await house.core.installed(tampere, 'Somebody else', seatOf('Mallory', tampere))
  const ours = await bringIn(workplace)
  const list = 'Name,Email,Role\nAino,aino@example.org,mentee\n'
  await sendListFrom(house.core, seatOf('Mallory', tampere), null, { name: 'Theirs', list })
  await workplace.settle()
  return { workplace, ours }
}

describe('A Pari that serves two organisations', () => {
  it('shows somebody in one nothing of what they are in the other', async () => {
    const { workplace, ours } = await twoCustomers()
    await start(workplace, ours)
    await workplace.settle()
    for (const does of ['showHome', 'showStatus'] as const) {
      const { text } = wordsIn(await workplace.house.core.handle({ do: does }, seatOf('Aina', tampere)))
      expect(text).not.toMatch(/Spring mentoring|Maija|Room 5/)
    }
  })

  it('writes to nobody elsewhere than where their programme lives, and says that they cannot be reached there', async () => {
    const { workplace, ours } = await twoCustomers()
    await start(workplace, ours)
    await workplace.until('2027-01-08T12:00')
    expect(workplace.platform.said.filter(({ workspace }) => workspace === tampere.id)).toEqual([])
    expect(workplace.inbox('Eero')).not.toEqual([])
    const { text } = wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort: ours }))
    expect(text).toContain('Aino')
  })

  it('writes to them as soon as they are found where the programme lives', async () => {
    const { workplace, ours } = await twoCustomers()
    await start(workplace, ours)
    await workplace.until('2027-01-08T12:00')
    workplace.platform.joins('Aino')
    await workplace.tap('Aino', { do: 'showHome' })
    await workplace.settle()
    expect(workplace.inbox('Aino').at(-1)?.text).toMatch(/will you be at the kick-off/)
  })
})

describe('A list of another organisation', () => {
  it('changes neither the name nor the language of somebody here', async () => {
    const { workplace } = await twoCustomers()
    const list = 'Name,Email,Role,Language\nMALLORY WAS HERE,aino@example.org,mentee,fi\n'
    await sendListFrom(workplace.house.core, seatOf('Mallory', tampere), null, { name: 'Again', list })
    expect(await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf('Aino') } })).toMatchObject({
      name: 'Aino',
      language: 'en',
    })
  })

  it('of our own changes both', async () => {
    const workplace = await newWorkplace()
    await bringIn(workplace)
    const list = 'Name,Email,Role,Language\nAino Aalto,aino@example.org,mentee,fi\n'
    await bringIn(workplace, list, 'Another round')
    const aino = await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf('Aino') } })
    expect(aino).toMatchObject({ name: 'Aino Aalto', language: 'fi' })
  })

  it('never lends its failures to our list of who cannot be reached', async () => {
    const { workplace, ours } = await twoCustomers()
    workplace.platform.joins('Aino')
    await start(workplace, ours)
    await workplace.settle()
    await workplace.tap('Aino', { do: 'showHome' })
    const { id } = await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf('Aino') } })
    const theirs = await workplace.prisma.cohort.findFirstOrThrow({ where: { name: 'Theirs' } })
    await workplace.prisma.delivery.create({
      data: {
        ...{
          id: '01a2ffff-ffff-7fff-bfff-ffffffffffff',
          key: 'theirs',
          personId: id,
          cohortId: theirs.id,
          kind: 'confirmation.ask',
          step: 1,
        },
        ...{
          class: 'confirmation',
          urgent: false,
          language: 'en',
          view: {},
          state: 'failed',
          detail: 'blockedByAdministrator: x',
          attempts: 1,
        },
        createdAt: new Date(0),
      },
    })
    expect(wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort: ours })).text).not.toContain('Aino')
  })
})
