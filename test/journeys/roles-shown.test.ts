/** Who may do what is shown, and each change of it is shown before it is done; what somebody held too long is refused. */
import { describe, expect, it, test } from 'vitest'
import { renderMessage } from '../../adapters/slack/render.ts'
import { renderCard } from '../../adapters/teams/render.ts'
import type { Opened, Submitted } from '../../src/contract/form.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { emailOf } from '../ground/builders.ts'
import { commandOf, labelsIn, showRoles } from '../ground/roles.ts'
import { aList, bringIn, commandsIn, formIn, seatOf, tampere, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** Carla installed Pari and set up; Dora coordinates, too. */
async function aProgramme(list = `${aList}Dora,dora@example.org,coordinator,\n`) {
  const workplace = await newWorkplace()
  for (const name of ['Dora', 'Eero', 'Aino', 'Maija', 'Olli', 'Wilma']) workplace.platform.joins(name)
  const cohort = await bringIn(workplace, list)
  await workplace.settle()
  const idOf = async (name: string) => (await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf(name) } })).id
  const shows = (name: string, of?: string) => workplace.tap(name, showRoles(of))
  const name = (by: string, who: string, role: string, of = cohort) =>
    workplace.submit(by, { do: 'findForRole', cohort: of }, { who, role })
  return { workplace, cohort, idOf, shows, name }
}
const pressing = (workplace: Workplace, by: string) => (outcome: Opened | Submitted, label: string) =>
  workplace.tap(by, commandOf(outcome, label))

test('The last owner reads whom to name first, and steps back once somebody is named', async () => {
  const { workplace, shows } = await aProgramme()
  const press = pressing(workplace, 'Carla')
  const owners = await shows('Carla')
  const refused = wordsIn(await press(owners, 'Step back as owner'))
  expect([refused.accepted, refused.text]).toEqual([false, expect.stringContaining('name another owner first')])
  expect(formIn(await workplace.open('Carla', commandOf(owners, 'Name an owner'))).fields.map((field) => field.name)).toEqual(['who'])
  await press(await workplace.submit('Carla', { do: 'findForRole' }, { who: 'Dora' }), 'Yes, name them')
  const done = wordsIn(await press(await press(owners, 'Step back as owner'), 'Yes, step back'))
  expect(done.text).toContain('Done: you’re no longer an owner')
  expect((await shows('Carla')).accepted).toBe(false)
})

describe('The home', () => {
  it('of somebody who only owns the workspace leads to its owners, and to a programme that nobody coordinates', async () => {
    const { workplace, cohort, shows } = await aProgramme(aList)
    const press = pressing(workplace, 'Carla')
    const home = await workplace.tap('Carla', { do: 'showHome' })
    expect(labelsIn(home)).toEqual(expect.arrayContaining(['Who may do what', 'Owners of the app']))
    const preview = await press(await shows('Carla', cohort), 'Step back as coordinator')
    expect(plainText(preview.view)).toContain('Nobody will coordinate Spring mentoring then.')
    expect(plainText((await press(preview, 'Yes, step back')).view)).toContain('Nobody coordinates this programme at the moment')
    const alone = await press(await workplace.tap('Carla', { do: 'showHome' }), 'Owners of the app')
    expect(plainText(alone.view)).toContain('Without a coordinator: Spring mentoring')
    const orphan = await press(alone, 'Spring mentoring')
    expect(labelsIn(orphan)).toContain('Name somebody')
    const back = await workplace.submit('Carla', { do: 'findForRole', cohort }, { who: 'carla@example.org', role: 'coordinator' })
    expect(plainText((await press(back, 'Yes, name them')).view)).toContain('Coordinators (1)')
  })

  it('of a viewer leads to what they are themselves, and lets them step back', async () => {
    const { workplace, cohort, idOf, shows } = await aProgramme()
    await workplace.tap('Carla', { do: 'nameViewer', cohort, person: await idOf('Olli') })
    expect(labelsIn(await workplace.tap('Olli', { do: 'showHome' }))).toContain('Who may do what')
    const own = await shows('Olli', cohort)
    expect(plainText(own.view)).toContain('Olli (you, numbers only)')
    for (const other of ['Dora', 'Carla']) expect(plainText(own.view)).not.toContain(other)
    expect(labelsIn(own)).toEqual(['Stop seeing the numbers'])
    const press = pressing(workplace, 'Olli')
    const done = await press(await press(own, 'Stop seeing the numbers'), 'Yes, step back')
    expect(plainText(done.view)).toContain('Done: you no longer see the numbers of this programme.')
    expect((await shows('Olli', cohort)).accepted).toBe(false)
  })
})

describe('A coordinator who owns nothing', () => {
  it('sees everybody with a role, may only step back, and is refused the form', async () => {
    const { workplace, cohort, shows } = await aProgramme()
    const roles = await shows('Dora', cohort)
    expect(plainText(roles.view)).toContain('Carla')
    expect(labelsIn(roles)).toEqual(['Step back as coordinator'])
    const opened = wordsIn(await workplace.open('Dora', { do: 'openNaming', cohort }))
    expect([opened.accepted, opened.text]).toEqual([false, expect.stringContaining('Only an owner of the app')])
    expect((await shows('Dora')).accepted).toBe(false)
  })
})

describe('What is held too long', () => {
  it('is refused to an owner who was removed meanwhile: buttons, previews and the form', async () => {
    const { workplace, cohort, idOf, shows, name } = await aProgramme()
    await workplace.tap('Carla', { do: 'nameOwner', person: await idOf('Dora') })
    const roles = await shows('Dora', cohort)
    const preview = await pressing(workplace, 'Dora')(roles, 'Remove coordinator: Carla')
    await workplace.tap('Carla', { do: 'removeOwner', person: await idOf('Dora') })
    for (const [from, label] of [
      [roles, 'Remove coordinator: Carla'],
      [preview, 'Yes, remove them'],
    ] as const)
      expect(wordsIn(await pressing(workplace, 'Dora')(from, label))).toMatchObject({
        ...{ accepted: false, text: expect.stringContaining('Only an owner of the app') },
      })
    expect(wordsIn(await name('Dora', 'Olli', 'viewer'))).toMatchObject({ accepted: false })
    expect(await workplace.prisma.viewer.count()).toBe(0)
  })

  it('is done once: somebody who is removed or named already is told nothing again', async () => {
    const { workplace, cohort, shows, name } = await aProgramme()
    const press = pressing(workplace, 'Carla')
    const preview = await press(await shows('Carla', cohort), 'Remove coordinator: Dora')
    await press(preview, 'Yes, remove them')
    const again = wordsIn(await press(preview, 'Yes, remove them'))
    expect([again.accepted, again.text]).toEqual([false, expect.stringContaining('don’t have this role any more')])
    const viewer = await name('Carla', 'Olli', 'viewer')
    await press(viewer, 'Yes, name them')
    expect(wordsIn(await press(viewer, 'Yes, name them'))).toMatchObject({
      ...{ accepted: false, text: expect.stringContaining('have this role already') },
    })
    expect(await workplace.prisma.delivery.count({ where: { kind: { in: ['coordination.named', 'coordination.removed'] } } })).toBe(2)
  })

  it('is refused from another workspace', async () => {
    const { workplace, cohort, idOf } = await aProgramme()
    await workplace.house.core.installed(tampere, 'Tampere Alumni', seatOf('Mallory', tampere))
    workplace.platform.joins('Mallory', { workspace: tampere })
    const at = seatOf('Mallory', tampere)
    const { core } = workplace.house
    await core.handle({ do: 'showHome' }, at)
    const person = await idOf('Dora')
    const looks = [showRoles(cohort), { do: 'previewRole', mark: 'look', act: 'removeCoordinator', cohort, person }] as const
    for (const look of looks) expect(wordsIn(await core.handle(look, at)).text).toContain('no longer here')
    const sent = { texts: { who: 'Dora', role: 'viewer' }, files: {} }
    for (const outcome of [
      await core.open({ do: 'openNaming', mark: 'opening', cohort }, at),
      await core.submit({ do: 'findForRole', mark: 'submission', cohort }, sent, at),
      await core.submit({ do: 'nameNewcomer', role: 'viewer', cohort, email: 'nova@example.org' }, { texts: {}, files: {} }, at),
    ])
      expect(wordsIn(outcome)).toMatchObject({ accepted: false, text: expect.stringContaining('no longer here') })
    const own = plainText((await core.handle(showRoles(), at)).view)
    for (const word of ['Spring mentoring', 'Carla', 'Dora']) expect(own).not.toContain(word)
  })
})

describe('Whoever is named', () => {
  it('is chosen by their address where several have the name', async () => {
    const { workplace, cohort, name, idOf } = await aProgramme(`${aList}Dora Ek,dora@example.org,coordinator,\n`)
    workplace.platform.joins('Ekaterina')
    const form = formIn(await name('Carla', 'e', 'viewer'))
    expect(form.fields[0]).toMatchObject({
      options: expect.arrayContaining([{ value: await idOf('Eero'), label: 'Eero (eero@example.org)' }]),
    })
    const chosen = await workplace.submit('Carla', form.sends, { person: await idOf('Eero') })
    expect(wordsIn(chosen).text).toContain('Viewer of the numbers: Eero?')
    expect(wordsIn(await workplace.submit('Carla', form.sends, { person: cohort })).accepted).toBe(false)
    expect(wordsIn(await workplace.submit('Carla', form.sends, { person: 'nobody' })).accepted).toBe(false)
  })

  it('is found in the directory by their address where Pari does not know them, and is stored only when they are named', async () => {
    const { workplace, name, cohort } = await aProgramme()
    workplace.platform.joins('Nova')
    const preview = await name('Carla', 'Nova@Example.org', 'coordinator')
    expect(wordsIn(preview).text).toContain('New coordinator: Nova (nova@example.org)?')
    expect(wordsIn(preview).text).toContain('We haven’t written to this person before.')
    expect(await workplace.prisma.person.count({ where: { email: emailOf('Nova') } })).toBe(0)
    expect(wordsIn(await workplace.submit('Carla', formIn(preview).sends)).text).toContain('Coordinators (3)')
    await workplace.until('2026-12-17T12:00')
    expect(workplace.inbox('Nova').at(-1)?.text).toContain('You now coordinate Spring mentoring: Carla named you.')
    expect(labelsIn(await workplace.tap('Nova', { do: 'showHome' }))).toContain('Update the list')
    expect(wordsIn(await workplace.submit('Dora', { do: 'nameNewcomer', role: 'viewer', cohort, email: 'eve@example.org' })).accepted).toBe(
      false,
    )
  })

  it('is no guest, nobody whom the directory does not know, and no mentor or mentee as a coordinator', async () => {
    const { workplace, name } = await aProgramme()
    workplace.platform.joins('Gusta', { kind: 'guest' })
    const problem = async (who: string) => wordsIn(await name('Carla', who, 'viewer')).problems['who']
    expect(await problem('gusta@example.org')).toContain('We didn’t find a member of this workspace')
    expect(await problem('nobody@example.org')).toContain('We didn’t find a member of this workspace')
    expect(await problem('Nobody')).toContain('We don’t know anybody here with this name.')
    expect(await problem(' ')).toContain('Please write a name')
    workplace.platform.troubles.push((emails) => emails.map((email) => ({ email, setback: { kind: 'unknown', detail: 'no answer' } })))
    expect(await problem('nova@example.org')).toContain('just now')
    expect(wordsIn(await name('Carla', 'Olli', 'coordinator'))).toMatchObject({
      ...{ accepted: false, text: expect.stringContaining('is a mentor or takes part') },
    })
    expect(await workplace.prisma.person.count({ where: { name: 'Gusta' } })).toBe(0)
  })

  it('is gone from the directory when the yes comes: nobody is named', async () => {
    const { workplace, name } = await aProgramme()
    workplace.platform.joins('Nova')
    const preview = await name('Carla', 'nova@example.org', 'viewer')
    workplace.platform.troubles.push((emails) => emails.map((email) => ({ email, absence: 'deactivated' })))
    const said = wordsIn(await workplace.submit('Carla', formIn(preview).sends))
    expect([said.accepted, said.text]).toEqual([false, expect.stringContaining('We didn’t find a member')])
    expect(await workplace.prisma.viewer.count()).toBe(0)
  })
})

test('Twenty coordinators and twenty viewers stand on pages that fit on every platform, each person once', async () => {
  const { workplace, cohort } = await aProgramme()
  for (let count = 0; count < 38; count++) {
    const name = `Person ${'abcdefghijklmnopqrstuvwxyzåäöABCDEFGHI'[count]} ${'x'.repeat(60)}`
    const person = await workplace.prisma.person.create({
      data: { id: crypto.randomUUID(), name, email: `p${count}@example.org`, language: 'en', createdAt: new Date() },
    })
    const of = { cohortId: cohort, personId: person.id }
    if (count % 2 === 0) await workplace.prisma.viewer.create({ data: { ...of, seesNames: false } })
    else
      await workplace.prisma.enrolment.create({
        data: { id: crypto.randomUUID(), ...of, role: 'coordinator', state: 'active', createdAt: new Date() },
      })
  }
  const removed: unknown[] = []
  for (let page = 0; page < 5; page++) {
    const shown = await workplace.tap('Carla', showRoles(cohort, page))
    expect(plainText(shown.view)).toContain(`Page ${page + 1} of 5`)
    expect(renderMessage(shown.view, JSON.stringify).blocks.length).toBeLessThanOrEqual(50)
    expect(Buffer.byteLength(JSON.stringify(renderCard(shown.view, JSON.stringify)))).toBeLessThan(28_000)
    removed.push(
      ...commandsIn(shown).flatMap((each) => ('person' in each && String(each['act']).startsWith('remove') ? [each['person']] : [])),
    )
  }
  expect([removed.length, new Set(removed).size]).toEqual([41, 40])
})
