import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { fromDate } from '../../src/kit/clock.ts'
import type { Fact } from '../../src/programme/fact.ts'
import { foreseenIn } from '../../src/rehearsal/rooms.ts'
import { aCohort, aCoordinator, aMentee, aMentor, at, buttonsOf, platforms, type Stage } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

const labelled = (reply: Pick<Reply, 'view'>, label: string): Command => {
  const found = buttonsOf(reply.view).find((button) => button.label === label)
  if (!found)
    throw new Error(
      `There is no button “${label}”, but: ${buttonsOf(reply.view)
        .map((each) => each.label)
        .join(', ')}`,
    )
  return found.command
}
const listOf = (stage: Stage): Command => ({ do: 'showPresence', mark: 'look', cohort: stage.cohortId })
const sidesOf = (stage: Stage): Command => ({ do: 'showSides', mark: 'look', cohort: stage.cohortId })

/** Presses a button of what was shown last, by its label. */
async function presses(stage: Stage, shown: Pick<Reply, 'view'>, label: string): Promise<Reply> {
  return stage.tap('Carla', labelled(shown, label))
}

/** Everybody comes; then an hour before the beginning. */
async function anEvening(stage: Stage): Promise<void> {
  await stage.until('2027-01-08T12:00')
  for (const name of ['Maija', 'Olli', 'Aino', 'Eero']) await stage.answers(name, 'coming')
  await stage.until('2027-01-21T16:10')
}

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  it('an evening is walked: ticks, undo, both sides, company for the evening, a kind question and its answer', async () => {
    const stage = await newStage({ people: aCohort() })
    await anEvening(stage)
    // From an hour before, everybody who said that they come is on the list, and nobody else.
    const list = await stage.tap('Carla', listOf(stage))
    for (const name of ['Aino', 'Eero', 'Maija', 'Olli']) expect(plainText(list.view)).toContain(name)
    expect(plainText(list.view)).not.toContain('Wilma')
    // One tap each; undo; tapped twice, it is counted once.
    const first = await presses(stage, list, 'Here: Aino')
    expect(plainText(first.view)).toContain('Aino is here.')
    await stage.tap('Carla', labelled(list, 'Here: Aino'))
    const undone = await presses(stage, first, 'Undo: Aino')
    expect(plainText(undone.view)).toContain('Undone: Aino.')
    await presses(stage, undone, 'Here: Aino')
    await presses(stage, undone, 'Here: Olli')
    expect(await stage.prisma.tick.count()).toBe(4)
    expect((await stage.prisma.presence.findMany({ orderBy: { tappedAt: 'asc' } })).map(({ state }) => state)).toEqual(['came', 'came'])

    // A quarter past: Aino waits for Maija, and Olli for Eero.
    await stage.until('2027-01-21T17:16')
    const [told] = stage.inbox('Carla', 'presence.missing')
    expect(told).toMatchObject({ at: at('2027-01-21T17:15'), urgent: true })
    expect(told?.text).toMatch(/without their mentee.*Olli/s)
    expect(told?.text).toMatch(/without their mentor.*Aino/s)
    expect(told?.text).toMatch(/not here yet.*Eero and Maija/s)
    expect(stage.inbox('Carla', 'coordinator.missing')).toEqual([])
    const joined = await presses(stage, told ?? list, 'Aino + Olli')
    expect(plainText(joined.view)).toContain('Aino will sit with Olli today.')
    expect(plainText(joined.view)).toContain('Everybody who’s here has company.')
    await stage.settle()
    expect(stage.inbox('Aino', 'presence.joined').map(({ text }) => text)).toEqual([expect.stringContaining('You’ll sit with Olli today')])
    expect(stage.inbox('Olli', 'presence.joined').map(({ text }) => text)).toEqual([expect.stringContaining('Aino will join you today')])
    // Joined again, nothing is said twice; their pairs stay as they are.
    expect((await stage.tap('Carla', labelled(told ?? list, 'Aino + Olli'))).accepted).toBe(false)
    await stage.settle()
    expect(stage.inbox('Olli', 'presence.joined')).toHaveLength(1)
    expect(await stage.person('Aino')).toMatchObject({ partner: 'Maija' })

    // Those who are missing are named before they are noted.
    const preview = await presses(stage, joined, 'Note 2 as missing')
    expect(plainText(preview.view)).toContain('Eero and Maija')
    expect(plainText((await presses(stage, preview, 'Yes, note 2 as missing')).view)).toContain('2 people are noted as missing.')

    // In the night nobody hears anything; on the next working day each is asked once, and the playground tells it before.
    const foreseen = { at: at('2027-01-22T10:00'), kind: 'presence.care' }
    expect(await foreseenIn(stage.prisma.statements)).toEqual(
      expect.arrayContaining([
        { ...foreseen, name: 'Eero', role: 'mentee' },
        { ...foreseen, name: 'Maija', role: 'mentor' },
      ]),
    )
    await stage.until('2027-01-22T09:59')
    expect(stage.inbox('Eero', 'presence.care')).toEqual([])
    await stage.until('2027-01-23T12:00')
    const asked = stage.heard.filter(({ kind }) => kind === 'presence.care')
    const left = await foreseenIn(stage.prisma.statements)
    expect(left.filter(({ kind }) => kind === 'presence.care')).toEqual([])
    expect(asked.map(({ to, at: then }) => [to.split('@')[0]?.slice(0, 5), then.toString()])).toHaveLength(2)
    const [care] = stage.inbox('Eero', 'presence.care')
    expect(care).toMatchObject({ at: at('2027-01-22T10:00'), urgent: false })
    expect(care?.text).toContain('Your coordinator will see what you choose.')
    const thanks = await stage.tap('Eero', labelled(care ?? list, 'Something else'))
    expect(plainText(thanks.view)).toContain('We’ve asked your coordinator to get in touch with you.')
    await stage.tap('Eero', labelled(care ?? list, 'Something else'))
    await stage.until('2027-01-25T12:00')
    expect(stage.inbox('Carla', 'presence.answered').map(({ text }) => text)).toEqual([
      expect.stringContaining('Eero chose “Something else”'),
    ])
    // Nobody else may answer it.
    expect((await stage.tap('Aino', labelled(care ?? list, 'I’m still in'))).accepted).toBe(false)

    // Home says what the evening was.
    const home = plainText((await stage.tap('Carla', { do: 'showHome', mark: 'look' })).view)
    expect(home).toContain('At the kick-off: one mentor and one mentee.')
    expect(home).toContain('2 people were missing.')
    expect(home).toContain('Every mentor who came had somebody to meet.')
    expect(home).toContain('Eero: Something else')
    // Other rooms keep what is theirs.
    expect(home).toContain('0 of 2 pairs have been introduced.')
  })

  it('a mentor who came and met nobody is counted; nobody is asked anything where nobody was ticked as missing', async () => {
    const stage = await newStage({ people: aCohort() })
    await anEvening(stage)
    await presses(stage, await stage.tap('Carla', listOf(stage)), 'Here: Olli')
    await stage.until('2027-01-25T12:00')
    expect(stage.heard.filter(({ kind }) => kind === 'presence.care')).toEqual([])
    const home = plainText((await stage.tap('Carla', { do: 'showHome', mark: 'look' })).view)
    expect(home).toContain('One mentor came and had nobody to meet.')
  })

  it('where nobody was ticked at all, the coordinator is told so and nobody is called missing', async () => {
    const stage = await newStage({ people: aCohort() })
    await anEvening(stage)
    await stage.until('2027-01-21T17:16')
    expect(stage.inbox('Carla', 'presence.missing').map(({ text }) => text)).toEqual([
      expect.stringContaining('Nobody has noted yet who’s here. 4 people are expected.'),
    ])
    await stage.until('2027-01-25T12:00')
    expect(stage.heard.filter(({ kind }) => kind === 'presence.care')).toEqual([])
    expect(plainText((await stage.tap('Carla', { do: 'showHome', mark: 'look' })).view)).toContain('Nobody has noted who came')
  })
})

describe('The list of an evening', () => {
  const newStage = stagesOn('recorder')

  it('opens an hour before, for coordinators alone, and is not changed weeks later', async () => {
    const stage = await newStage({ people: aCohort() })
    await stage.until('2027-01-21T15:59')
    expect(plainText((await stage.tap('Carla', listOf(stage))).view)).toContain('opens an hour before')
    expect(plainText((await stage.tap('Carla', { do: 'showHome', mark: 'look' })).view)).not.toContain('List for the kick-off')
    await stage.until('2027-01-21T16:00')
    expect(plainText((await stage.tap('Carla', { do: 'showHome', mark: 'look' })).view)).toContain('List for the kick-off')
    for (const look of [listOf(stage), sidesOf(stage), { do: 'previewRest', mark: 'look', cohort: stage.cohortId } as const])
      expect((await stage.tap('Maija', look)).accepted).toBe(false)
    const shown = await stage.tap('Carla', { ...listOf(stage), filter: 'others' })
    await stage.until('2027-02-05T12:00')
    expect(plainText((await stage.tap('Carla', labelled(shown, 'Here: Wilma'))).view)).toContain('long ago')
    expect(await stage.prisma.tick.count()).toBe(0)
  })

  it('has everybody, in pages or by name, and says first whether somebody is expected', async () => {
    const many = Array.from({ length: 30 }, (_, number) => `Mentee ${String(number).padStart(2, '0')}`)
    const stage = await newStage({
      people: [
        aCoordinator('Carla'),
        ...many.map((name) => aMentor(`${name} M`)),
        ...many.map((name) => aMentee(name, { mentor: `${name} M` })),
      ],
    })
    await stage.until('2027-01-08T12:00')
    for (const name of many) await stage.answers(name, 'coming')
    await stage.answers('Mentee 07', 'notStarting')
    await stage.until('2027-01-21T16:30')
    const seen = new Set<string>()
    let page = await stage.tap('Carla', listOf(stage))
    for (;;) {
      for (const { label } of buttonsOf(page.view)) if (label.startsWith('Here: ')) seen.add(label.slice(6))
      const next = buttonsOf(page.view).find(({ label }) => label === 'Next page')
      if (!next) break
      page = await stage.tap('Carla', next.command)
    }
    // Mentors said nothing, so they are not on the list of those who are expected.
    expect([...seen].toSorted()).toEqual(many.filter((name) => name !== 'Mentee 07'))
    const found = await stage.tap('Carla', { ...listOf(stage), text: 'mentée 07' })
    expect(plainText(found.view)).toMatch(/Mentee 07 \(mentee\): not expected/)
    expect(plainText(found.view)).toContain('welcome them warmly')
    expect(plainText((await stage.tap('Carla', { ...listOf(stage), text: 'Zaphod' })).view)).toContain('Nobody by that name')
  })

  it('counts somebody who came although they had withdrawn, and shows that nobody expected them', async () => {
    const stage = await newStage({ people: aCohort() })
    await anEvening(stage)
    await stage.answers('Aino', 'notStarting')
    const found = await stage.tap('Carla', { ...listOf(stage), text: 'Aino' })
    await presses(stage, found, 'Here: Aino')
    const home = plainText((await stage.tap('Carla', { do: 'showHome', mark: 'look' })).view)
    expect(home).toContain('One person is here who wasn’t expected.')
    expect(plainText((await stage.tap('Carla', { ...listOf(stage), filter: 'came' })).view)).toMatch(/Aino.*not expected; here since 16:10/)
  })

  it('stands on the card, in the workbook and in what somebody can read of themselves', async () => {
    const stage = await newStage({ people: aCohort() })
    await anEvening(stage)
    const list = await stage.tap('Carla', listOf(stage))
    await presses(stage, list, 'Here: Olli')
    await presses(stage, list, 'Missing: Aino')
    const { id: enrolment, personId } = await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })
    const card = await stage.tap('Carla', { do: 'showGuest', mark: 'look', cohort: stage.cohortId, enrolment })
    expect(plainText(card.view)).toContain('At the kick-off: expected; missing, noted at 16:10')
    const held = await stage.house.known.heldOf(personId)
    expect(held.map(({ name }) => name)).toEqual(expect.arrayContaining(['presence', 'ticks']))
    const written = await stage.house.exports.write(stage.cohortId, 'en', 'test')
    if (!written || !('bytes' in written)) throw new Error('There is no workbook.')
    const sheets = await readExcelFile(Buffer.from(written.bytes))
    const sheet = sheets.find((each) => each.sheet === 'At the kick-off')
    expect(sheet?.data.map((row) => row.slice(0, 5))).toEqual(
      expect.arrayContaining([
        ['Name', 'Role', 'Expected', 'At the kick-off', 'Noted at'],
        ['Aino', 'mentee', 'expected', 'missing', '2027-01-21 16:10'],
        ['Olli', 'mentor', 'expected', 'here', '2027-01-21 16:10'],
        ['Wilma', 'mentee', 'not expected', null, null],
      ]),
    )
  })

  it('is followed at home by what it took until everybody was there', async () => {
    const stage = await newStage({ people: aCohort() })
    await stage.until('2027-01-08T12:00')
    await stage.answers('Eero', 'notStarting')
    await stage.until('2027-01-11T12:00')
    const [offer] = stage.inbox('Wilma', 'offer.made')
    const [yes] = buttonsOf(offer?.view ?? { language: 'en', parts: [] })
    if (!yes) throw new Error('Wilma has no offer.')
    await stage.tap('Wilma', yes.command)
    await stage.answers('Carla', 'coming', 'Maija')
    await stage.until('2027-01-21T18:00')
    const home = plainText((await stage.tap('Carla', { do: 'showHome', mark: 'look' })).view)
    expect(home).toContain('One place became free and was filled again.')
    expect(home).toContain('One call was made.')
  })

  it('is empty for a date that moved, and gone for one that was called off', async () => {
    const stage = await newStage({ people: aCohort() })
    await anEvening(stage)
    await presses(stage, await stage.tap('Carla', listOf(stage)), 'Here: Aino')
    const { id: kickOffId, startsAt } = await stage.prisma.kickOff.findFirstOrThrow()
    const { cohortId } = stage
    const [from, to] = [startsAt, new Date('2027-01-28T15:00:00Z')].map((date) => ({ startsAt: fromDate(date ?? startsAt), venue: null }))
    if (!from || !to) throw new Error('There are two dates.')
    const tell = (fact: Fact) => stage.house.programmes.transact((stores) => stores.tell(fact))
    const moved = { happened: 'kickOffMoved', moveId: 'any', cohortId, kickOffId, at: stage.clock.now() } as const
    // Another venue alone changes nothing of who came.
    await tell({ ...moved, from, to: { ...from, venue: 'Room 6' } })
    expect(await stage.prisma.presence.count()).toBe(1)
    await stage.until('2027-01-21T17:16')
    await stage.prisma.kickOff.update({ where: { id: kickOffId }, data: { startsAt: new Date('2027-01-28T15:00:00Z') } })
    await tell({ ...moved, from, to })
    expect([await stage.prisma.presence.count(), await stage.prisma.tick.count()]).toEqual([0, 0])
    expect(await stage.prisma.evening.findFirstOrThrow()).toMatchObject({ dueAt: new Date('2027-01-28T15:15:00Z'), toldAt: null })
    expect(plainText((await stage.tap('Carla', listOf(stage))).view)).toContain('opens an hour before')
    await stage.answers('Aino', 'coming')
    // A quarter past the new beginning it is said again, although it was said of the old one.
    await stage.until('2027-01-28T17:16')
    expect(stage.inbox('Carla', 'presence.missing')).toHaveLength(2)
    await tell({ happened: 'kickOffCalledOff', cohortId, kickOffId, at: stage.clock.now() })
    expect(await stage.prisma.evening.count()).toBe(0)
    await stage.until('2027-02-01T18:00')
    expect(stage.heard.filter(({ kind }) => kind === 'presence.care')).toEqual([])
  })

  it('is not told of where nobody is expected, and is where somebody came all the same', async () => {
    const [nobody, somebody] = [await newStage({ people: aCohort() }), await newStage({ people: aCohort() })]
    for (const stage of [nobody, somebody]) await stage.until('2027-01-21T16:30')
    await presses(somebody, await somebody.tap('Carla', { ...listOf(somebody), filter: 'others' }), 'Here: Aino')
    for (const stage of [nobody, somebody]) await stage.until('2027-01-21T17:16')
    expect(nobody.inbox('Carla', 'presence.missing')).toEqual([])
    expect(somebody.inbox('Carla', 'presence.missing')).toHaveLength(1)
  })
})
