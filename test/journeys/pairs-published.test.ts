import { describe, expect, it } from 'vitest'
import { aCoordinator, aMentee, aMentor, platforms, type Stage } from '../ground/builders.ts'
import { drafted, presses, words } from '../ground/pair-drafts.ts'
import { searchFor } from '../ground/seat-searches.ts'
import { newStage, stagesOn } from './new-stage.ts'

/** What people hear once pairs are published: those for whom there is nobody, too. */

/** Maija fits Aino. Wilma finds no place, and nobody shares Ulla's language. */
const people = [
  ...[aCoordinator('Carla'), aMentor('Maija', { field: 'Law', knows: 'Leadership' }), aMentor('Ulla', { language: 'sv' })],
  ...[aMentee('Aino', { field: 'Law', wishes: 'To lead people' }), aMentee('Wilma', { language: 'en' })],
]
const published = 'pairing.published'

/** Approves the whole draft, and shows what publishing it would do. */
async function previewed(stage: Stage) {
  const approved = await presses(stage, await drafted(stage), 'Approve the open one')
  return presses(stage, approved, 'Publish one pair')
}

describe.each(platforms)('On the %s:', (platform) => {
  it('whoever is left over is shown beforehand, and hears their place and what is next, once, when the others hear of their pairs', async () => {
    const stage = await stagesOn(platform)({ people })
    const preview = await previewed(stage)
    expect(words(preview)).toContain('We’ll write to 2 people straight away.')
    expect(words(preview)).toContain(
      'No pair yet, 2 people, for example: “The pairs in Spring mentoring have been chosen · We haven’t found a mentor',
    )
    expect(stage.heard.filter(({ kind }) => kind === published)).toEqual([])
    await presses(stage, preview, 'Make this pair')
    await stage.until('2026-12-17T09:09')
    expect(stage.inbox('Wilma', published)).toEqual([])
    await stage.until('2026-12-18T12:00')
    const [heard] = stage.inbox('Wilma', published)
    expect(heard?.text).toContain('We haven’t found a mentor for you yet. That isn’t because of you.')
    expect(heard?.text).toContain('You’re number 1 on the waitlist for a mentor.')
    expect(stage.inbox('Ulla', published)[0]?.text).toContain('Vi har inte hittat någon adept åt dig än.')
    expect([stage.inbox('Aino', published), stage.inbox('Maija', published)]).toEqual([[], []])
    // The next pairs are no news to them.
    await stage.import([...people, aMentor('Olli', { field: 'Law' }), aMentee('Petra', { field: 'Law' })])
    await presses(stage, await previewed(stage), 'Make this pair')
    await stage.until('2026-12-19T12:00')
    expect(stage.inbox('Wilma', published)).toHaveLength(1)
  })
})

describe('Whoever is left over', () => {
  it('and gets a mentor before it is said, hears nothing of having none', async () => {
    const stage = await newStage({ people: people.map((each) => (each.name === 'Ulla' ? { ...each, language: 'en' as const } : each)) })
    await presses(stage, await previewed(stage), 'Make this pair')
    const of = async (name: string) => (await stage.prisma.enrolment.findFirstOrThrow({ where: { person: { name } } })).id
    const search = { do: 'startSearch', cohort: stage.cohortId, mentee: await of('Wilma') }
    await stage.house.core.submit(search, { texts: { words: '', days: '2', atOnce: '1' }, files: {} }, stage.addressOf('Carla'))
    await stage.settle()
    const { id } = await stage.prisma.seatRequest.findFirstOrThrow({ where: { state: 'open' } })
    await stage.tap('Ulla', { do: 'answerSeatRequest', request: id, as: 'yes' })
    await stage.until('2026-12-18T12:00')
    expect([stage.inbox('Wilma', published), stage.inbox('Ulla', published)]).toEqual([[], []])
    const rows = await stage.prisma.delivery.findMany({ where: { kind: published } })
    expect(rows.map(({ state, detail }) => `${state} ${detail}`)).toEqual(['dropped overtaken', 'dropped overtaken'])
  })

  it('hears a number that is true when it is said, and finds it at home as it is then', async () => {
    const stage = await newStage({
      people: [
        ...people.map((each) => (each.name === 'Ulla' ? { ...each, language: 'en' as const } : each)),
        aMentee('Petra', { language: 'sv' }),
      ],
    })
    await presses(stage, await previewed(stage), 'Make this pair')
    const home = async () => words(await stage.tap('Petra', { do: 'showHome', mark: 'look' }))
    expect(await home()).toContain('du är med, och nummer 2 på väntelistan för en mentor')
    await searchFor(stage, 'Wilma')
    const { id } = await stage.prisma.seatRequest.findFirstOrThrow({ where: { state: 'open' } })
    await stage.tap('Ulla', { do: 'answerSeatRequest', request: id, as: 'yes' })
    await stage.until('2026-12-18T12:00')
    expect(stage.inbox('Petra', published).map(({ text }) => text)).toEqual([
      expect.stringContaining('Du är nummer 1 på väntelistan för en mentor.'),
    ])
    expect(await home()).toContain('nummer 1 på väntelistan för en mentor')
  })

  it('and is asked whether they take somebody, is not told that there is nobody for them', async () => {
    const stage = await newStage({ people: people.map((each) => (each.name === 'Ulla' ? { ...each, language: 'en' as const } : each)) })
    await presses(stage, await previewed(stage), 'Make this pair')
    await searchFor(stage, 'Wilma')
    await stage.until('2026-12-17T12:00')
    expect(stage.inbox('Ulla').map(({ kind }) => kind)).toEqual(['request.made'])
    expect(stage.inbox('Wilma', published)).toHaveLength(1)
    // The welcome says who her mentor is: she reads it once.
    await stage.until('2027-01-04T10:00')
    await searchFor(stage, 'Wilma')
    await stage.press('Ulla', 'Yes, I’ll be their mentor')
    await stage.until('2027-01-07T15:00')
    const named = stage.inbox('Wilma').filter(({ text }) => text.includes('Ulla'))
    expect(named.map(({ kind }) => kind).filter((kind) => kind !== 'confirmation.ask')).toHaveLength(1)
  })

  it('is told in the morning, and not at night', async () => {
    const stage = await newStage({ people, from: '2026-12-17T22:30' })
    await presses(stage, await previewed(stage), 'Make this pair')
    await stage.until('2026-12-18T06:00')
    expect(stage.inbox('Wilma', published)).toEqual([])
    await stage.until('2026-12-18T12:00')
    expect(stage.inbox('Wilma', published)).toHaveLength(1)
  })
})
