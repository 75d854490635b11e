import { describe, expect, it } from 'vitest'
import { commandsIn } from '../ground/workplace.ts'
import { changeOnCard, enrolment, firstLines, heard, mentorOf, roomyList, saved, shown, underWay } from './listed-mentors.ts'

describe('A card after a list that was not told yet', () => {
  const moreRoom = roomyList
    .replace('Maija,maija@example.org,mentor,,2', 'Maija,maija@example.org,mentor,,3')
    .replace('Olli,', 'Sanna,sanna@example.org,mentor,,2\nOlli,')
  const list = `${moreRoom}Wilma,wilma@example.org,mentee,olli@example.org,\n`
  const bothToMaija = list.replace(/mentee,olli@example\.org/gu, 'mentee,maija@example.org')
  const of = (name: string, words: readonly string[]) => words.filter((each) => each.startsWith(name))

  async function listedAnew() {
    const made = await underWay(list)
    await made.workplace.until('+10')
    await saved(made.workplace, await shown(made.workplace, made.cohort, bothToMaija))
    return made
  }

  it('gives each mentor one message of where it ends', async () => {
    const { workplace, cohort } = await listedAnew()
    const words = await heard(workplace, async () => {
      await workplace.until('+3')
      await changeOnCard(workplace, cohort, 'Eero', 'Sanna')
    })
    expect(firstLines(words)).toEqual([
      'EERO: Your mentor is now Sanna',
      'MAIJA: You have a new mentee: Wilma',
      'OLLI: Your pairs have changed',
      'SANNA: You have a new mentee: Eero',
      'WILMA: Your mentor is now Maija',
    ])
    expect(of('OLLI', words)[0]).toMatch(/No longer in a pair with you: (?:Eero and Wilma|Wilma and Eero)/u)
  })

  it('says nothing to a mentor for whom nothing is left of it', async () => {
    const { workplace, cohort } = await listedAnew()
    const words = await heard(workplace, async () => {
      for (const name of ['Eero', 'Wilma']) await changeOnCard(workplace, cohort, name, 'Olli')
    })
    expect(words).toEqual([])
  })

  it('that is undone leaves what the list has to say', async () => {
    const { workplace, cohort } = await listedAnew()
    const before = workplace.platform.said.length
    const sends = { do: 'giveMentor', cohort, enrolment: await enrolment(workplace, 'Eero'), mentor: await enrolment(workplace, 'Sanna') }
    const given = await workplace.submit('Carla', { ...sends, was: await enrolment(workplace, 'Maija') }, {})
    await workplace.tap('Carla', commandsIn(given).find((each) => each.do === 'undoChange') ?? { do: 'none' })
    expect(await mentorOf(workplace, 'Eero')).toBe('Maija')
    await workplace.settle()
    await workplace.until('+10')
    const words = workplace.platform.said.slice(before).map(({ to, text }) => `${to.slice(2)}: ${text}`)
    expect(firstLines(words)).toEqual([
      'EERO: Your mentor is now Maija',
      'MAIJA: Your pairs have changed',
      'OLLI: Your pairs have changed',
      'WILMA: Your mentor is now Maija',
    ])
    expect(of('MAIJA', words)[0]).toMatch(/Now in a pair with you: (?:Eero and Wilma|Wilma and Eero)/u)
  })

  it('and the list, both undone, leave nothing to say', async () => {
    const { workplace, cohort } = await underWay(list)
    await workplace.until('+10')
    const words = await heard(workplace, async () => {
      const stored = await saved(workplace, await shown(workplace, cohort, bothToMaija))
      const sends = { do: 'giveMentor', cohort, enrolment: await enrolment(workplace, 'Eero'), mentor: await enrolment(workplace, 'Sanna') }
      const given = await workplace.submit('Carla', { ...sends, was: await enrolment(workplace, 'Maija') }, {})
      for (const done of [given, stored])
        await workplace.tap('Carla', commandsIn(done).find((each) => each.do === 'undoChange') ?? { do: 'none' })
    })
    expect(await Promise.all(['Eero', 'Wilma'].map((name) => mentorOf(workplace, name)))).toEqual(['Olli', 'Olli'])
    expect(words).toEqual([])
  })
})

describe('What a deed withdrew before it was said', () => {
  it('is said after all where that deed is undone: taken off, brought back, undone', async () => {
    const { workplace, cohort } = await underWay()
    const listing = async (what: 'takeOffPerson' | 'bringBackPerson', was: string) =>
      workplace.tap('Carla', { do: what, cohort, enrolment: await enrolment(workplace, 'Aino'), was })
    const words = await heard(workplace, async () => {
      await listing('takeOffPerson', (await workplace.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })).state)
      const back = await listing('bringBackPerson', 'withdrawn')
      await workplace.tap('Carla', commandsIn(back).find((each) => each.do === 'undoChange') ?? { do: 'none' })
    })
    expect((await workplace.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })).state).toBe('withdrawn')
    expect(firstLines(words.filter((each) => each.startsWith('AINO')))).toEqual(['AINO: You’re no longer on the list of Spring mentoring'])
  })
})
