import { describe, expect, it } from 'vitest'
import type { Button } from '../../src/contract/view.ts'
import { buttonsOf, emailOf } from '../ground/builders.ts'
import { bringIn, helsinki, seatOf, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** A cohort that lives on Slack and on Teams: who is asked for where, and who may bring it there. */

const aalto = { platform: 'teams', id: 'aalto' } as const

const onBoth = `Name,Email,Role,Mentor,Platform
Maija,maija@example.org,mentor,,Teams
Olli,olli@example.org,mentor,,
Aino,aino@example.org,mentee,maija@example.org,Slack
Eero,eero@example.org,mentee,olli@example.org,
`

/** Carla is known on Slack and, by the configuration, on Teams; Maija has the app on Teams only, Olli and Eero on both. */
async function aMixedWorkplace(): Promise<Workplace> {
  const workplace = await newWorkplace({ owners: [emailOf('Carla')] })
  const { platform, house } = workplace
  for (const name of ['Aino', 'Olli', 'Eero']) platform.joins(name)
  for (const name of ['Carla', 'Maija', 'Olli', 'Eero']) platform.joins(name, { workspace: aalto })
  await house.core.installed(aalto, 'Aalto', null)
  return workplace
}

const at = (workplace: Workplace, name: string, workspace: typeof aalto | typeof helsinki) => ({
  home: () => workplace.house.core.handle({ do: 'showHome' }, seatOf(name, workspace)),
})

async function buttonsAtHome(workplace: Workplace): Promise<Button[]> {
  return buttonsOf((await at(workplace, 'Carla', helsinki).home()).view)
}

async function joinBy(workplace: Workplace): Promise<Button> {
  await at(workplace, 'Carla', aalto).home()
  const button = (await buttonsAtHome(workplace)).find(({ command }) => command.do === 'joinWorkspace')
  if (!button) throw new Error('Carla is offered nothing.')
  return button
}

async function joined() {
  const workplace = await aMixedWorkplace()
  const cohort = await bringIn(workplace, onBoth)
  await workplace.settle()
  const { command } = await joinBy(workplace)
  if (command.do !== 'joinWorkspace') throw new Error('That is another button.')
  const asked = await workplace.tap('Carla', command)
  const [sure] = buttonsOf(asked.view)
  const reply = sure?.command.do === 'joinWorkspace' ? await workplace.tap('Carla', sure.command) : null
  await workplace.settle()
  return { workplace, cohort, asked, reply, command }
}

const reachedOn = async ({ prisma }: Workplace, name: string) =>
  (await prisma.address.findMany({ where: { person: { name } }, include: { workspace: true } })).map((each) => each.workspace.platform)

describe('A coordinator who is on Slack and on Teams', () => {
  it('is offered Teams where the programme lives, once she has opened Pari there', async () => {
    const workplace = await aMixedWorkplace()
    await bringIn(workplace, onBoth)
    expect((await buttonsAtHome(workplace)).map((each) => each.command.do)).not.toContain('joinWorkspace')
    expect((await joinBy(workplace)).label).toBe('Add to Teams “Aalto”')
  })

  it('is told on Teams where to find that offer, and not what her programme is called', async () => {
    const workplace = await aMixedWorkplace()
    await bringIn(workplace, onBoth)
    const { view } = await at(workplace, 'Carla', aalto).home()
    const { text } = wordsIn({ accepted: true, view })
    expect(text).toContain('Already running a programme in another app?')
    expect(text).not.toContain('Spring mentoring')
  })

  it('looks after it from both then, and is offered nothing more', async () => {
    const { workplace, reply } = await joined()
    expect(wordsIn(reply ?? (await at(workplace, 'Carla', aalto).home())).text).toContain('added to Teams “Aalto”')
    for (const workspace of [aalto, helsinki]) {
      const { view } = await at(workplace, 'Carla', workspace).home()
      expect(wordsIn({ accepted: true, view }).text).toContain('Spring mentoring')
      expect(buttonsOf(view).map((each) => each.command.do)).not.toContain('joinWorkspace')
    }
  })

  it('is asked first whether she means it: whoever has her e-mail there is taken for her', async () => {
    const { asked } = await joined()
    expect(wordsIn(asked).text).toContain('Add the programme to Teams “Aalto” as well?')
    expect(wordsIn(asked).text).toContain('The account with your email address there')
  })

  it('may tap twice', async () => {
    const { workplace, command } = await joined()
    if (command.do !== 'joinWorkspace') throw new Error('That is another button.')
    expect(wordsIn(await workplace.tap('Carla', command))).toMatchObject({ accepted: true, text: 'The programme is there already.' })
  })

  it('alone may do so, from where it lives', async () => {
    const workplace = await aMixedWorkplace()
    await bringIn(workplace, onBoth)
    await workplace.settle()
    const { command } = await joinBy(workplace)
    if (command.do !== 'joinWorkspace') throw new Error('That is another button.')
    const { core } = workplace.house
    for (const seat of [seatOf('Aino'), seatOf('Carla', aalto)]) expect((await core.handle(command, seat)).accepted).toBe(false)
    expect((await workplace.prisma.programmeWorkspace.findMany()).length).toBe(1)
  })
})

describe('The people of a list', () => {
  it('are looked for on the platform that it names, and on the other only if they are nowhere yet', async () => {
    const { workplace } = await joined()
    expect(await reachedOn(workplace, 'Maija')).toEqual(['teams'])
    expect(await reachedOn(workplace, 'Aino')).toEqual(['slack'])
    expect(await reachedOn(workplace, 'Olli')).toEqual(['slack'])
  })

  it('hear what they should wherever they are: a mentor on Teams of her mentee on Slack', async () => {
    const { workplace, cohort } = await joined()
    await start(workplace, cohort)
    await workplace.until('2027-01-08T12:00')
    const { id } = await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })
    await workplace.tap('Aino', { do: 'answer', confirmation: id, answer: 'notAtKickoff' })
    await workplace.settle()
    const places = (name: string) => new Set(workplace.inbox(name).map((each) => each.workspace))
    expect([places('Maija'), places('Aino')]).toEqual([new Set([aalto.id]), new Set([helsinki.id])])
    expect(workplace.inbox('Maija').at(-1)?.text).toContain('Aino')
  })
})

describe('Somebody whom nobody could reach', () => {
  async function withoutMaija() {
    const workplace = await newWorkplace({ owners: [emailOf('Carla')] })
    await workplace.house.core.installed(aalto, 'Aalto', null)
    for (const name of ['Aino', 'Eero', 'Olli']) workplace.platform.joins(name)
    workplace.platform.joins('Carla', { workspace: aalto })
    workplace.platform.joins('Maija', { workspace: aalto, absence: 'notInstalled' })
    const cohort = await bringIn(workplace, onBoth)
    const { command } = await joinBy(workplace)
    if (command.do === 'joinWorkspace') await workplace.tap('Carla', { ...command, sure: 'yes' })
    await start(workplace, cohort)
    await workplace.until('2027-01-08T12:00')
    return { workplace, cohort }
  }
  const profile = (name: string) => ({
    ...{ address: seatOf(name, aalto), name, email: emailOf(name), timeZone: null, language: null },
    kind: 'member' as const,
  })

  it('is shown to the coordinator with what to do, and hears the last question as soon as they have the app', async () => {
    const { workplace, cohort } = await withoutMaija()
    expect(wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort })).text).toMatch(/Maija .*add the app/)
    await workplace.house.core.arrived(profile('Maija'))
    await workplace.settle()
    expect(workplace.inbox('Maija').map((each) => each.workspace)).toEqual([aalto.id])
    expect(wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort })).text).not.toContain('Maija')
  })

  it('hears it when they let the app in again after having removed it', async () => {
    const { workplace, cohort } = await withoutMaija()
    workplace.platform.fate = (to) => (to.workspace.id === aalto.id ? { kind: 'failed', reason: 'appNotInstalled', detail: 'gone' } : null)
    await workplace.house.core.arrived(profile('Maija'))
    await workplace.settle()
    expect(wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort })).text).toMatch(/Maija .*isn’t installed for them/)
    workplace.platform.fate = () => null
    // Told twice before anything goes out, as Teams tells of an installation.
    await workplace.house.core.arrived(profile('Maija'))
    await workplace.house.core.arrived(profile('Maija'))
    await workplace.settle()
    expect(workplace.inbox('Maija')).toHaveLength(1)
  })

  it('stays a stranger while no list has them', async () => {
    const { workplace } = await withoutMaija()
    await workplace.house.core.arrived(profile('Mallory'))
    expect(await workplace.prisma.person.findUnique({ where: { email: emailOf('Mallory') } })).toBeNull()
  })

  it('stays where they are when they come in elsewhere, too', async () => {
    const { workplace } = await withoutMaija()
    await workplace.house.core.arrived(profile('Eero'))
    expect(await reachedOn(workplace, 'Eero')).toEqual(['slack'])
  })
})

describe('Somebody who is reached on both', () => {
  /** Eero is found on Slack, and came to Teams himself later. */
  async function eeroOnBoth() {
    const { workplace, cohort } = await joined()
    await at(workplace, 'Eero', aalto).home()
    await start(workplace, cohort)
    return workplace
  }
  const closed = (workplace: Workplace, ...workspaces: readonly { readonly id: string }[]) => {
    workplace.platform.fate = (to) =>
      to.id === seatOf('Eero').id && workspaces.some(({ id }) => id === to.workspace.id)
        ? { kind: 'failed', reason: 'blockedByPerson', detail: 'blocked' }
        : null
  }
  const heard = (workplace: Workplace) => workplace.inbox('Eero').map((each) => each.workspace)

  it('hears on the other what the one does not let through, and goes on there', async () => {
    const workplace = await eeroOnBoth()
    closed(workplace, aalto)
    await workplace.until('2027-01-12T12:00')
    expect(heard(workplace).length).toBeGreaterThan(1)
    expect(new Set(heard(workplace))).toEqual(new Set([helsinki.id]))
    const tries = await workplace.prisma.attempt.count({ where: { outcome: 'failed' } })
    expect(tries).toBe(1)
  })

  it('is not reached when neither does, and the coordinator sees it', async () => {
    const workplace = await eeroOnBoth()
    closed(workplace, aalto, helsinki)
    await workplace.until('2027-01-08T12:00')
    expect(heard(workplace)).toEqual([])
    const { text } = wordsIn(await at(workplace, 'Carla', helsinki).home())
    expect(text).toContain('can’t reach 1 person')
  })

  it('stays where they heard it when they let Pari in again', async () => {
    const workplace = await eeroOnBoth()
    closed(workplace, aalto)
    await workplace.until('2027-01-08T12:00')
    closed(workplace)
    await workplace.house.core.arrived({
      ...{ address: seatOf('Eero', aalto), name: 'Eero', email: emailOf('Eero'), timeZone: null, language: null, kind: 'member' },
    })
    await workplace.until('2027-01-12T12:00')
    expect(heard(workplace).at(-1)).toBe(helsinki.id)
  })
})
