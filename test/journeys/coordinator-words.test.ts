import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Language, Reply } from '../../src/contract/view.ts'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { aStage, buttonsOf, emailOf, platforms, type Stage } from '../ground/builders.ts'
import { anyUuid, reading } from '../ground/commands.ts'
import { setUpOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'
import { stagesOn } from './new-stage.ts'

/** A coordinator writes what she wants: the words lead to the right view and do nothing by themselves. They are hers alone. */

const writes = (stage: Stage, name: string, words: string): Promise<Reply> => stage.tap(name, reading.readWords(words))
const wordsIn = ({ view }: Reply): string => plainText(view)
const commandsIn = ({ view }: Reply) => buttonsOf(view).map(({ command }) => command)
const speaks = (stage: Stage, name: string, language: Language) =>
  stage.prisma.person.update({ where: { email: emailOf(name) }, data: { language } })

/** Makes somebody who takes part the coordinator of another programme, too. */
async function alsoCoordinates({ prisma, cohortId }: Stage, name: string): Promise<void> {
  const { id, ...cohort } = await prisma.cohort.findUniqueOrThrow({ where: { id: cohortId } })
  const second = await prisma.cohort.create({ data: { ...cohort, id: anyUuid, name: 'Autumn' } })
  const { id: _, ...enrolment } = await prisma.enrolment.findFirstOrThrow({ where: { cohortId: id, role: 'coordinator' } })
  const { personId } = await prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })
  await prisma.enrolment.create({ data: { ...enrolment, id: anyUuid, cohortId: second.id, personId } })
}

const ways = {
  openMove: [
    ...['move', 'Move!', 'please move the kick-off', 'reschedule', 'postpone it', 'I want to move the kick-off', 'mvoe', 'postpon'],
    ...['siirrä', 'Siirrä aloitustilaisuutta', 'uusi aika', 'muuta aikaa, kiitos', 'flytta', 'flytta startträffen', 'skjut upp', 'ny tid'],
  ],
  openCallOff: [
    ...['call off', 'calloff', 'Call it off', 'cancel', 'cancel the kick-off', 'Cancell', 'peru', 'Peruuta', 'peru tilaisuus', 'peruutus'],
    ...['ställ in', 'Ställ in träffen!', 'avboka'],
  ],
  exportCohort: [
    ...['export', 'exprt', 'export to excel', 'Excel', 'download', 'vie', 'Vie Exceliin', 'vienti', 'taulukko'],
    ...['exportera', 'exportera allt, tack', 'ladda ner'],
  ],
  openList: ['update the list', 'päivitä lista', 'uppdatera listan'],
  showDeeds: ['what happened', 'What’s happened?', 'mitä tapahtui', 'vad har hänt?'],
} as const

describe.each(platforms)('On the %s, a coordinator', (platform) => {
  const newStage = stagesOn(platform)

  // Words that change nothing are all written to one house, one after the other.
  let database: TestDatabase
  let still: Stage
  beforeAll(async () => {
    database = await recycledDatabase()
    still = await aStage(database.prisma, { platform })
    await still.until('2027-01-12T10:00')
  }, 60_000)
  afterAll(async () => {
    await still.stop()
    await database.close()
  })

  it('reads when and where her kick-off is, and may change it', async () => {
    await still.prisma.kickOff.updateMany({ data: { venue: 'Main hall' } })
    for (const words of [
      'when',
      'When is it?',
      'where is the kick-off',
      'milloin',
      'missä se on?',
      'när',
      'var är det?',
      'hur dags börjar det',
    ]) {
      const reply = await writes(still, 'Carla', words)
      expect
        .soft([words, wordsIn(reply)])
        .toEqual([words, expect.stringMatching(/The kick-off is on Thursday.* 21 January.*17:00\.[\s\S]*Place: Main hall/u)])
      expect.soft(commandsIn(reply).map((command) => command.do)).toEqual(['openMove'])
    }
  })

  it.each(Object.entries(ways))('finds the way to %s in words of three languages, and nothing is done', async (way, all) => {
    const before = await still.deeds()
    for (const words of all) {
      const reply = await writes(still, 'Carla', words)
      expect.soft([words, commandsIn(reply).map((command) => command.do)]).toEqual([words, [way]])
      expect.soft(commandsIn(reply)[0]).toMatchObject({ cohort: still.cohortId })
    }
    expect(await still.deeds()).toEqual(before)
  })

  it.each([
    ['people', 'All'],
    ['who', 'All'],
    ['Who?', 'All'],
    ['Show me the people', 'All'],
    ['peopel', 'All'],
    ['ihmiset', 'All'],
    ['Ketkä on mukana?', 'All'],
    ['deltagare', 'All'],
    ['Vilka är med?', 'All'],
    ['who’s coming?', 'Coming'],
    ['ketkä tulee', 'Coming'],
    ['vem kommer?', 'Coming'],
    ['who hasn’t answered', 'No answer yet'],
    ['kuka ei oo vastannu', 'No answer yet'],
    ['vilka saknas?', 'No answer yet'],
    ['väntelistan', 'On the waitlist'],
  ])('who writes “%s” sees her people: %s', async (words, filter) => {
    const { view } = await writes(still, 'Carla', words)
    expect(plainText(view)).toContain('people')
    const chosen = buttonsOf(view).filter(({ style }) => style === 'primary')
    expect(chosen.map(({ label }) => label)).toEqual([expect.stringMatching(new RegExp(`^${filter} \\(\\d+\\)$`, 'u'))])
  })

  it.each([
    'Moveta',
    'Listja',
    'lost',
    'Vikka',
    'Peru is far away',
    'who is my mentor',
    'export problems at work',
    'Persson',
    'I moved house',
  ])('who writes “%s” asks for none of it', async (words) => {
    expect(wordsIn(await writes(still, 'Carla', words))).toContain('What Pari does')
  })

  it('reads why there is nothing to move, and finds what there is to do instead', async () => {
    const stage = await newStage()
    await stage.prisma.kickOff.updateMany({ data: { calledOffAt: stage.clock.now().toString() } })
    const off = await writes(stage, 'Carla', 'call off')
    expect(wordsIn(off)).toContain('The kick-off is already cancelled.')
    expect(commandsIn(off)).toMatchObject([{ do: 'openKickOff' }])
    await stage.prisma.kickOff.updateMany({ data: { calledOffAt: null } })
    await stage.until('2027-01-21T17:30')
    const begun = await writes(stage, 'Carla', 'move')
    expect(wordsIn(begun)).toContain('The kick-off has begun')
    expect(commandsIn(begun)).toEqual([])
  })

  it.each([
    ['peru', 'You wrote: “peru”. Nothing has been noted yet.'],
    ['cancel', 'You wrote: “cancel”. Nothing has been noted yet.'],
    ['export', 'You wrote: “export”. Nothing has been noted yet.'],
    ['who', 'What we know so far'],
  ])('alone has these words: a mentee who writes “%s” means something else', async (words, said) => {
    expect(wordsIn(await writes(still, 'Aino', words))).toContain(said)
  })

  it.each(['list', 'Lista', 'setup'])('alone has lists: a mentee who writes “%s” finds their question above why not', async (words) => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    const opened = await stage.house.core.open(reading.readWords(words), stage.addressOf('Aino'))
    if (!('view' in opened)) throw new Error('A form was opened.')
    const said = wordsIn(opened)
    expect(said).toMatch(/^Please tap your answer\nNothing has been noted yet\..*I’m coming.*Only an owner/su)
    // Who has answered already only reads why not.
    await stage.answers('Aino', 'coming')
    const after = await stage.house.core.open(reading.readWords(words), stage.addressOf('Aino'))
    expect('view' in after && wordsIn(after)).toMatch(/^Only an owner/u)
  })

  it.each([
    ['en', 'call off: cancel the kick-off', 'when, where, who is my mentor:'],
    ['fi', 'peru: peru aloitustilaisuus', 'milloin, missä, kuka on mentorini:'],
    ['sv', 'ställ in: ställ in startträffen', 'när, var, vem är min mentor:'],
  ] as const)('has help of her own in %s, a mentee theirs, and who is both has both', async (language, hers, theirs) => {
    const stage = await newStage()
    for (const name of ['Carla', 'Aino']) await speaks(stage, name, language)
    const [carla, aino] = [wordsIn(await writes(stage, 'Carla', 'help')), wordsIn(await writes(stage, 'Aino', 'help'))]
    expect([carla.includes(hers), carla.includes(theirs)]).toEqual([true, false])
    expect([aino.includes(hers), aino.includes(theirs)]).toEqual([false, true])
    await alsoCoordinates(stage, 'Aino')
    const both = wordsIn(await writes(stage, 'Aino', 'help'))
    expect([both.includes(hers), both.includes(theirs)]).toEqual([true, true])
  })

  it.each([
    ['en', 'cancel', 'Autumn'],
    ['fi', 'peru', 'Autumn'],
    ['fi', 'Peruuta!', 'Autumn'],
    ['sv', 'avboka', 'Autumn'],
    ['sv', 'ställ in', 'Autumn'],
    ['en', 'coming', 'people'],
  ] as const)(
    'who takes part, too, may mean either in %s by “%s”: the own question stands above what it does for all',
    async (language, words, way) => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      await speaks(stage, 'Aino', language)
      await alsoCoordinates(stage, 'Aino')
      const before = await stage.deeds()
      const reply = await writes(stage, 'Aino', words)
      const own = commandsIn(reply).filter(({ do: name }) => name === 'answer')
      expect(own).toHaveLength(4)
      expect(commandsIn(reply).slice(0, 4)).toEqual(own)
      expect(commandsIn(reply).length).toBeGreaterThan(4)
      expect(wordsIn(reply).indexOf(words)).toBeLessThan(wordsIn(reply).lastIndexOf(way))
      expect(await stage.deeds()).toEqual(before)
    },
  )

  it.each(['move', 'export', 'people', 'who', 'siirrä', 'vie'])(
    'who takes part, too, means her people or programme by “%s”',
    async (words) => {
      const stage = await newStage()
      await stage.until('2027-01-12T10:00')
      await alsoCoordinates(stage, 'Aino')
      expect(commandsIn(await writes(stage, 'Aino', words)).filter(({ do: name }) => name === 'answer')).toEqual([])
    },
  )
})

const list =
  'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\nEero,eero@example.org,mentee,'
const people = ['Carla', 'Maija', 'Aino', 'Eero']

describe('In Slack', () => {
  let database: TestDatabase
  let stage: SlackStage
  const carla = () => stage.as('Carla')
  const title = () => carla().modal()?.definition['title']

  beforeAll(async () => {
    database = await recycledDatabase()
    stage = await aSlackStage(database.prisma, { people, byToken: true, scopes: ['im:history'] })
    await setUpOnSlack(stage, list)
    await toKickOffOnSlack(carla())
    await carla().fillAndSubmit({ date: '2027-01-21', time: '17:00' })
    await carla().fillAndSubmit({})
    await carla().closeModal('clear')
    await stage.settle()
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('a mentee asks in her chat, and help says that she may', async () => {
    const aino = stage.as('Aino')
    await aino.write('who is my mentor')
    await stage.end.until(() => stage.lastWords('Aino').includes('Maija'))
    await aino.write('help')
    await expect.poll(() => stage.lastWords('Aino')).toContain('to me or after /mentoring')
  })

  test.each([
    ['move', 'Change time or place', 'Change the kick-off'],
    ['ställ in', 'Cancel the kick-off', 'Cancel the kick-off'],
  ])('her message “%s” to Pari, and the same after /mentoring, lead to the form', async (words, button, form) => {
    await carla().write(words)
    await stage.end.until(() => stage.lastWords('Carla').includes(button))
    const shown = carla().inbox().at(-1)
    if (!shown) throw new Error('Carla was not answered.')
    await carla().tap(shown, button)
    await stage.end.until(() => carla().modal())
    expect(title()).toMatchObject({ text: form })
    await carla().closeModal('clear')
    const heard = carla().ephemerals().length
    await carla().command('/mentoring', words)
    await stage.end.until(() => carla().ephemerals().length > heard)
    expect(wordsOf(carla().ephemerals().at(-1)?.blocks)).toContain(button)
  })
})

describe('In Teams', () => {
  let database: TestDatabase
  let stage: TeamsStage

  beforeAll(async () => {
    database = await recycledDatabase()
    stage = await aTeamsStage(database.prisma, people)
    await stage.install(...people)
    await stage.begin('Carla', list)
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test.each([
    ['siirrä', 'Change time or place', 'Change the kick-off'],
    ['call off', 'Cancel the kick-off', 'Cancel the kick-off'],
  ])('her message “%s” leads to the form', async (words, button, form) => {
    expect(await stage.ask('Carla', words)).toContain(button)
    await stage.as('Carla').tap(stage.last('Carla'), button)
    expect(stage.as('Carla').dialog()?.title).toBe(form)
    stage.as('Carla').closeDialog()
  })

  test('her word for the file gives the button for it, and her people are there by any word for them', async () => {
    expect(await stage.ask('Carla', 'vie')).toContain('Export to Excel')
    expect(await stage.ask('Carla', 'vilka?')).toMatch(/people[^]*Aino\nmentee/u)
  })
})
