import { expect, it, onTestFinished } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aCoordinator, aMentee, aMentor, buttonsOf, goesOn } from '../ground/builders.ts'
import { aListedProgramme } from '../ground/played-programme.ts'
import { newStage } from './new-stage.ts'

/** A number that somebody reads is the number that is done. */

it('a button that says how many places it releases, more than a page names, releases exactly so many', async () => {
  const many = Array.from({ length: 40 }, (_, nth) => aMentee(`Mentee N${nth}`, { mentor: `Mentor N${nth % 10}` }))
  const mentors = Array.from({ length: 10 }, (_, nth) => aMentor(`Mentor N${nth}`, { seats: 4 }))
  const stage = await newStage({ people: [aCoordinator('Carla'), ...mentors, ...many] })
  await stage.until('2027-01-15T12:00')
  await stage.answers('Mentee N3', 'coming')
  const list = await stage.tap('Carla', { do: 'showReleases', kickOff: (await stage.prisma.kickOff.findFirstOrThrow()).id })
  expect(list.accepted).toBe(true)
  const shown = await stage.tap('Carla', { do: 'releaseAll', kickOff: (await stage.prisma.kickOff.findFirstOrThrow()).id })
  expect(plainText(shown.view)).toContain('We’ll release 39 places, and write to these 39 people')
  expect(buttonsOf(shown.view).map(({ label }) => label)).toContain('Release these 39 places')
  const done = await stage.tap('Carla', goesOn(shown) ?? { do: '' })
  expect(plainText(done.view)).toContain('Done: 39 places are released.')
  expect(await stage.prisma.enrolment.count({ where: { state: 'released' } })).toBe(39)
  await stage.until('+10')
  expect(stage.heard.filter(({ kind }) => kind === 'confirmation.released')).toHaveLength(39)
})

it('as many people are looked up as are new on a list, and whoever was found already is not looked up again', async () => {
  const database = await recycledDatabase()
  onTestFinished(() => database.close())
  const { workplace, cohort } = await aListedProgramme(database.prisma)
  const known = await database.prisma.search.count()
  const rows = [
    'Name,Email,Role,Mentor',
    'Kaarlo Metsäpelto,kaarlo@example.org,mentor,',
    'Neo,neo@example.org,mentee,',
    'Trinity,t@example.org,mentor,',
  ]
  const shown = await workplace.submit('Carla', { do: 'importList', cohort }, { list: rows.join('\n') })
  const store = 'view' in shown ? buttonsOf(shown.view).find(({ command }) => command.do === 'storeList') : undefined
  const words = plainText((await workplace.tap('Carla', store?.command ?? { do: '' })).view)
  expect(words).toContain('2 people')
  expect(words).toContain('We’re looking for 2 people right now.')
  expect(await database.prisma.search.count()).toBe(known + 2)
  expect(await database.prisma.search.count({ where: { state: 'due' } })).toBe(2)
})
