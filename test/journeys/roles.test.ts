/** Who may do what: owners set up, appoint and remove; coordinators look after their cohorts; viewers see numbers. */

import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { buttonsOf, emailOf } from '../ground/builders.ts'
import { aList, bringIn, commandsIn, seatOf, sendList, start, tampere, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const withDora = `${aList}Dora,dora@example.org,coordinator,\n`

/** Carla installed Pari and set up; Dora coordinates, too. */
async function aProgramme(list = withDora) {
  const workplace = await newWorkplace()
  for (const name of ['Dora', 'Eero', 'Aino', 'Maija', 'Olli', 'Wilma']) workplace.platform.joins(name)
  const cohort = await bringIn(workplace, list)
  await workplace.settle()
  const idOf = async (name: string) => (await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf(name) } })).id
  const tap = async (by: string, command: Command & Record<string, unknown>) => wordsIn(await workplace.tap(by, command))
  const home = async (by: string) => wordsIn(await workplace.tap(by, { do: 'showHome' })).text
  return { workplace, cohort, idOf, tap, home }
}

describe('A coordinator', () => {
  it('steps back, and everything that they hold is refused from the next tap on', async () => {
    const { workplace, cohort, idOf, tap, home } = await aProgramme()
    await start(workplace, cohort)
    await workplace.until('2027-01-15T10:00')
    expect(await home('Dora')).toContain('Update the list')
    const kickOff = (await workplace.prisma.kickOff.findFirstOrThrow()).id
    const [aino] = await workplace.prisma.confirmation.findMany({ where: { enrolment: { person: { email: emailOf('Aino') } } } })
    expect(await tap('Dora', { do: 'removeCoordinator', cohort, person: await idOf('Dora') })).toMatchObject({ accepted: true })
    expect(await home('Dora')).not.toContain('Spring mentoring')
    const held: (Command & Record<string, unknown>)[] = [
      { do: 'showUnreachable', cohort },
      { do: 'showCalls', kickOff },
      { do: 'showReleases', kickOff },
      { do: 'releaseAll', kickOff },
      { do: 'release', confirmation: aino?.id },
      { do: 'keep', confirmation: aino?.id },
      { do: 'showCounting', kickOff },
    ]
    for (const command of held) expect.soft(await tap('Dora', command), command.do).toMatchObject({ accepted: false })
    expect(wordsIn(await workplace.open('Dora', { do: 'openList', cohort })).accepted).toBe(false)
    expect(wordsIn(await workplace.open('Dora', { do: 'openWords', cohort })).accepted).toBe(false)
    expect(wordsIn(await workplace.submit('Dora', { do: 'importList', cohort }, { list: aList })).accepted).toBe(false)
    const before = workplace.inbox('Dora').length
    await workplace.until('2027-01-21T20:00')
    expect(workplace.inbox('Dora')).toHaveLength(before)
  })

  it('steps back and thinks again, and is named and not named after all', async () => {
    const { workplace, cohort, idOf, home } = await aProgramme()
    const undoIn = (reply: Reply) => {
      const button = buttonsOf(reply.view).find(({ label }) => label === 'Undo')
      if (!button) throw new Error(`There is no way back: ${plainText(reply.view)}`)
      return button.command
    }
    const stepped = await workplace.tap('Dora', { do: 'removeCoordinator', cohort, person: await idOf('Dora') })
    expect(await home('Dora')).not.toContain('Update the list')
    expect(await workplace.tap('Dora', undoIn(stepped))).toMatchObject({ accepted: true })
    expect(await home('Dora')).toContain('Update the list')
    await workplace.tap('Dora', { do: 'removeCoordinator', cohort, person: await idOf('Dora') })
    const named = await workplace.tap('Carla', { do: 'nameCoordinator', cohort, person: await idOf('Dora') })
    expect(await workplace.tap('Dora', undoIn(named))).toMatchObject({ accepted: false })
    expect(await workplace.tap('Carla', undoIn(named))).toMatchObject({ accepted: true })
    expect(await home('Dora')).not.toContain('Update the list')
    const seeing = await workplace.tap('Carla', { do: 'nameViewer', cohort, person: await idOf('Dora') })
    expect(await home('Dora')).toContain('Spring mentoring')
    expect(await workplace.tap('Carla', undoIn(seeing))).toMatchObject({ accepted: true })
    expect(await home('Dora')).not.toContain('Spring mentoring')
  })

  it('is removed by an owner, and by no other coordinator', async () => {
    const { workplace, cohort, idOf, tap, home } = await aProgramme()
    expect(await tap('Dora', { do: 'removeCoordinator', cohort, person: await idOf('Carla') })).toMatchObject({
      ...{ accepted: false, text: expect.stringContaining('Only an owner of the app') },
    })
    expect(await tap('Carla', { do: 'removeCoordinator', cohort, person: await idOf('Dora') })).toMatchObject({ accepted: true })
    expect(await home('Dora')).not.toContain('Spring mentoring')
    await workplace.until('2026-11-03T12:00')
    expect(JSON.stringify(workplace.inbox('Dora').at(-1))).toContain('You no longer coordinate Spring mentoring: Carla changed that.')
    expect(await tap('Carla', { do: 'nameCoordinator', cohort, person: await idOf('Dora') })).toMatchObject({ accepted: true })
    expect(await home('Dora')).toContain('Spring mentoring')
  })

  it('sets up no further programme: that is an owner’s', async () => {
    const { workplace, home } = await aProgramme()
    expect(await home('Dora')).not.toContain('Set up a programme')
    expect(wordsIn(await workplace.open('Dora', { do: 'openList' })).accepted).toBe(false)
    expect(wordsIn(await workplace.submit('Dora', { do: 'importList' }, { name: 'Mine', list: aList })).accepted).toBe(false)
  })

  it('names nobody, neither by a tap nor by a list', async () => {
    const { workplace, cohort, idOf, tap } = await aProgramme()
    expect(await tap('Dora', { do: 'nameOwner', person: await idOf('Dora') })).toMatchObject({ accepted: false })
    expect(await tap('Dora', { do: 'nameCoordinator', cohort, person: await idOf('Dora') })).toMatchObject({ accepted: false })
    expect(await tap('Dora', { do: 'nameViewer', cohort, person: await idOf('Olli'), names: 'yes' })).toMatchObject({ accepted: false })
    const list = `${withDora}Fanny,fanny@example.org,coordinator,\n`
    const sent = wordsIn(await workplace.submit('Dora', { do: 'importList', cohort }, { list }))
    expect(sent.problems['list']).toContain('Only an owner of the app can add coordinators, but the list adds: Fanny.')
    expect(await workplace.prisma.person.count({ where: { email: 'fanny@example.org' } })).toBe(0)
  })

  it('is not made of a mentor', async () => {
    const { cohort, idOf, tap } = await aProgramme()
    expect(await tap('Carla', { do: 'nameCoordinator', cohort, person: await idOf('Olli') })).toMatchObject({
      ...{ accepted: false, text: expect.stringContaining('is a mentor or takes part') },
    })
  })
})

describe('An owner', () => {
  const owning = async (workplace: Workplace, by: string) => wordsIn(await workplace.open(by, { do: 'openList' })).accepted

  it('who is the last one goes only after naming another; then the one who installed is none, and installing again does not change it', async () => {
    const { workplace, idOf, tap } = await aProgramme()
    expect(await tap('Carla', { do: 'removeOwner', person: await idOf('Carla') })).toMatchObject({
      ...{ accepted: false, text: expect.stringContaining('name another owner first') },
    })
    expect(await tap('Carla', { do: 'nameOwner', person: await idOf('Dora') })).toMatchObject({ accepted: true })
    expect(await owning(workplace, 'Dora')).toBe(true)
    expect(await tap('Carla', { do: 'removeOwner', person: await idOf('Carla') })).toMatchObject({ accepted: true })
    expect(await owning(workplace, 'Carla')).toBe(false)
    await workplace.house.core.installed(seatOf('Carla').workspace, 'Helsinki Alumni', seatOf('Carla'))
    expect(await owning(workplace, 'Carla')).toBe(false)
    expect(await tap('Carla', { do: 'removeOwner', person: await idOf('Dora') })).toMatchObject({ accepted: false })
  })

  it('is removed by another owner, and by nobody else', async () => {
    const { workplace, idOf, tap } = await aProgramme()
    await tap('Carla', { do: 'nameOwner', person: await idOf('Dora') })
    expect(await tap('Olli', { do: 'removeOwner', person: await idOf('Carla') })).toMatchObject({ accepted: false })
    expect(await tap('Dora', { do: 'removeOwner', person: await idOf('Carla') })).toMatchObject({ accepted: true })
    expect(await owning(workplace, 'Carla')).toBe(false)
  })

  it('hears of it where they were one, and nowhere else; who steps back is told nothing', async () => {
    const { workplace, idOf, tap } = await aProgramme()
    for (const name of ['Dora', 'Olli']) await tap('Carla', { do: 'nameOwner', person: await idOf(name) })
    await workplace.house.core.installed(tampere, 'Tampere', null)
    await workplace.prisma.address.create({
      data: {
        // Later than every other: it would be chosen.
        ...{
          id: 'ffffffff-ffff-4fff-8fff-ffffffffffff',
          personId: await idOf('Carla'),
          externalId: seatOf('Carla').id,
          createdAt: new Date(),
        },
        workspaceId: (await workplace.prisma.workspace.findFirstOrThrow({ where: { externalId: tampere.id } })).id,
      },
    })
    await tap('Dora', { do: 'removeOwner', person: await idOf('Carla') })
    await tap('Dora', { do: 'removeOwner', person: await idOf('Dora') })
    await workplace.until('2026-12-17T12:00')
    expect(JSON.stringify(workplace.inbox('Carla').at(-1))).toContain('no longer an owner of the app here: Dora changed that.')
    const told = await workplace.prisma.delivery.findMany({ where: { kind: 'coordination.removed' }, include: { workspace: true } })
    expect(told.map(({ state, workspace }) => [state, workspace?.externalId])).toEqual([['delivered', seatOf('Carla').workspace.id]])
  })

  it('is no owner any more when both of two step back at once: one of them stays', async () => {
    const { workplace, idOf, tap } = await aProgramme()
    await tap('Carla', { do: 'nameOwner', person: await idOf('Dora') })
    const [carla, dora] = [await idOf('Carla'), await idOf('Dora')]
    const left = await Promise.all([tap('Carla', { do: 'removeOwner', person: carla }), tap('Dora', { do: 'removeOwner', person: dora })])
    expect(left.filter(({ accepted }) => accepted)).toHaveLength(1)
    expect(await workplace.prisma.owner.count({ where: { leftAt: null } })).toBe(1)
  })

  it('whose account is gone does not count as one who is left', async () => {
    const { workplace, idOf, tap } = await aProgramme()
    await tap('Carla', { do: 'nameOwner', person: await idOf('Dora') })
    await workplace.house.core.gone(seatOf('Dora'))
    expect(await tap('Carla', { do: 'removeOwner', person: await idOf('Carla') })).toMatchObject({ accepted: false })
  })

  it('of the configuration is removed by the operator alone', async () => {
    const workplace = await newWorkplace({ owners: [emailOf('Dora')] })
    workplace.platform.joins('Dora')
    await workplace.tap('Dora', { do: 'showHome' })
    await workplace.tap('Carla', { do: 'showHome' })
    const { id } = await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf('Dora') } })
    expect(wordsIn(await workplace.tap('Carla', { do: 'removeOwner', person: id }))).toMatchObject({
      ...{ accepted: false, text: expect.stringContaining('by the settings of the server') },
    })
  })

  it('of another workspace lets nobody into a cohort that does not live there', async () => {
    const { workplace, cohort } = await aProgramme()
    await workplace.house.core.installed(tampere, 'Tampere Alumni', seatOf('Mallory', tampere))
    workplace.platform.joins('Mallory', { workspace: tampere })
    const at = seatOf('Mallory', tampere)
    await workplace.house.core.handle({ do: 'showHome' }, at)
    const { id } = await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf('Mallory') } })
    const said = await workplace.house.core.handle({ do: 'nameCoordinator', cohort, person: id }, at)
    expect(said.accepted).toBe(false)
    // Even where the programme lives in both: its coordinators, and not its workspaces, let people in.
    const other = await workplace.prisma.workspace.findFirstOrThrow({ where: { externalId: tampere.id } })
    const programme = await workplace.prisma.programme.findFirstOrThrow()
    await workplace.prisma.programmeWorkspace.create({ data: { programmeId: programme.id, workspaceId: other.id } })
    const again = await workplace.house.core.handle({ do: 'nameCoordinator', cohort, person: id }, at)
    expect(wordsIn(again)).toMatchObject({ accepted: false, text: expect.stringContaining('also coordinates this programme') })
  })
})

describe('A viewer', () => {
  it('reads numbers and no name, changes nothing, and steps back', async () => {
    const { workplace, cohort, idOf, tap, home } = await aProgramme(`${aList}Nobody,nobody@example.org,mentee,\n`)
    await workplace.house.core.installed(seatOf('Carla').workspace, 'Helsinki Alumni', seatOf('Dora'))
    await workplace.tap('Dora', { do: 'showHome' })
    await tap('Carla', { do: 'nameOwner', person: await idOf('Dora') })
    await workplace.prisma.owner.updateMany({ where: { externalId: seatOf('Dora').id }, data: { leftAt: new Date(0) } })
    expect(await tap('Carla', { do: 'nameViewer', cohort, person: await idOf('Dora') })).toMatchObject({ accepted: true })
    const seen = await home('Dora')
    expect(seen).toContain('2 mentors, 2 mentees with a place, 2 on the waitlist.')
    expect(seen).toContain('can’t reach 1 person')
    for (const word of ['Nobody', 'Aino', 'Update the list', 'Set the kick-off', 'Set up a programme', 'Who can’t be reached?'])
      expect.soft(seen).not.toContain(word)
    expect(await tap('Dora', { do: 'showUnreachable', cohort })).toMatchObject({ accepted: false })
    expect(wordsIn(await workplace.open('Dora', { do: 'openList', cohort })).accepted).toBe(false)
    await tap('Carla', { do: 'nameViewer', cohort, person: await idOf('Dora'), names: 'yes' })
    expect(await tap('Dora', { do: 'showUnreachable', cohort })).toMatchObject({ accepted: true, text: expect.stringContaining('Nobody') })
    expect(await tap('Dora', { do: 'removeViewer', cohort, person: await idOf('Dora') })).toMatchObject({ accepted: true })
    expect(await home('Dora')).not.toContain('Spring mentoring')
    expect(await tap('Dora', { do: 'showUnreachable', cohort })).toMatchObject({ accepted: false })
  })
})

describe('A list without a coordinator', () => {
  it('removes nobody and keeps nobody silently: it asks the owner, who sees what follows before they remove them', async () => {
    const { workplace, cohort, home } = await aProgramme()
    await sendList(workplace, 'Carla', cohort, { list: aList })
    const shown = await sendList(workplace, 'Carla', cohort, { list: aList })
    const asked = wordsIn(shown)
    expect(asked.text).toContain('Not on the list, but still coordinators of this programme: Dora. Should they go on?')
    expect(await home('Dora')).toContain('Spring mentoring')
    const previews = commandsIn(shown).find((each) => each.do === 'previewRole')
    if (!previews) throw new Error('No button.')
    const preview = await workplace.tap('Carla', previews)
    expect(wordsIn(preview).text).toContain('You no longer coordinate Spring mentoring: Carla changed that.')
    const removes = commandsIn(preview).find((each) => each.do === 'removeCoordinator')
    if (!removes) throw new Error('No button.')
    expect(await home('Dora')).toContain('Spring mentoring')
    expect(wordsIn(await workplace.tap('Carla', removes)).accepted).toBe(true)
    expect(await home('Dora')).not.toContain('Spring mentoring')
    const again = await sendList(workplace, 'Carla', cohort, { list: withDora })
    expect(wordsIn(again).text).toContain('the list alone doesn’t bring them back: Dora.')
    expect(await home('Dora')).not.toContain('Spring mentoring')
  })

  it('of mentors alone asks nothing about coordinators', async () => {
    const { workplace, cohort } = await aProgramme()
    const list = `${aList
      .split('\n')
      .filter((row) => !row.includes('mentee,'))
      .join('\n')}\n`
    expect(list).toContain('mentor')
    expect(wordsIn(await sendList(workplace, 'Carla', cohort, { list })).text).not.toContain('coordinators')
  })

  it('asks another coordinator without a button, since only an owner removes', async () => {
    const { workplace, cohort } = await aProgramme()
    const shown = await sendList(workplace, 'Dora', cohort, { list: withDora })
    expect(wordsIn(shown).text).toContain('still coordinators of this programme: Carla.')
    expect(commandsIn(shown).map((each) => each.do)).not.toContain('previewRole')
  })
})
