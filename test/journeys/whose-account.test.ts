/** Whose account something is: an e-mail counts for members; a guest gives way to one, and of another organisation’s account a coordinator judges. */

import { describe, expect, it, onTestFinished } from 'vitest'
import { recycledDatabase } from '../database/recycled.ts'
import { emailOf } from '../ground/builders.ts'
import { bringIn, seatOf, sendList, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { setUpOnSlack } from '../stages/save-list.ts'
import { aSlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage } from '../stages/teams-stage.ts'
import { newWorkplace } from './new-workplace.ts'

const list = 'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\n'

const account = (name: string, of: string, kind: 'member' | 'guest' | 'external', organisation?: string) => ({
  ...{ address: seatOf(name), email: emailOf(of), name, timeZone: null, language: null, kind },
  ...(organisation !== undefined && { organisation }),
})

const learn = (workplace: Workplace, ...said: Parameters<typeof account>) => workplace.house.core.learn(account(...said))

/** On the home of everybody whom Pari knows. */
const known = '[Settings]'

/** The button that a look at the unreachable people of a cohort shows, if any. */
async function confirming(workplace: Workplace, cohort: string) {
  const { view } = await workplace.tap('Carla', { do: 'showUnreachable', cohort })
  return view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))
}

describe('An account of another organisation with a listed person’s e-mail', () => {
  async function anOutsider() {
    const workplace = await newWorkplace()
    for (const name of ['Aino', 'Eero', 'Wilma', 'Olli']) workplace.platform.joins(name)
    const cohort = await bringIn(workplace)
    await workplace.settle()
    workplace.platform.joins('Outsider', { email: emailOf('Maija'), kind: 'external', organisation: 'Other Oy' })
    return { workplace, cohort }
  }

  it('is nobody’s until the coordinator says whose it is; what waited goes there then', async () => {
    const { workplace, cohort } = await anOutsider()
    await learn(workplace, 'Outsider', 'Maija', 'external', 'Other Oy')
    expect(wordsIn(await workplace.tap('Outsider', { do: 'showHome' })).text).not.toContain(known)
    await start(workplace, cohort)
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Outsider')).toEqual([])
    const { text } = wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort }))
    expect(text).toContain('Maija (mentor, maija@example.org): another organisation has an account with this email address.')
    expect(text).toContain('Maija: the account “Outsider” of the organisation “Other Oy” may be theirs.')
    const [button] = await confirming(workplace, cohort)
    expect(button?.label).toBe('Confirm: Maija')
    if (!button) return
    expect(wordsIn(await workplace.tap('Carla', button.command)).text).toContain('our messages reach Maija at that account')
    await workplace.settle()
    expect(workplace.inbox('Outsider')).not.toEqual([])
    expect(wordsIn(await workplace.tap('Carla', button.command))).toMatchObject({ accepted: false })
    expect(await confirming(workplace, cohort)).toEqual([])
    await learn(workplace, 'Outsider', 'Maija', 'external', 'Other Oy')
    expect(wordsIn(await workplace.tap('Outsider', { do: 'showHome' })).text).toContain(known)
  })

  it('is found by a search as little as by its own tap, and the person counts as not reached', async () => {
    const { workplace, cohort } = await anOutsider()
    await sendList(workplace, 'Carla', cohort, { list })
    await workplace.settle()
    expect(wordsIn(await workplace.tap('Carla', { do: 'showHome' })).text).toContain('can’t reach 1 person')
    expect(await workplace.prisma.address.count({ where: { externalId: seatOf('Outsider').id } })).toBe(0)
  })

  it.each(['the search', 'its directory'])(
    'that was taken by its e-mail in an earlier release is so no more, once %s tells of it',
    async (teller) => {
      const { workplace, cohort } = await anOutsider()
      const { id: personId } = await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf('Maija') } })
      const search = await workplace.prisma.search.findFirstOrThrow({ where: { personId } })
      const { workspaceId } = search
      const there = { id: crypto.randomUUID(), externalId: seatOf('Outsider').id, createdAt: new Date() }
      await workplace.prisma.address.create({ data: { ...there, personId, workspaceId } })
      expect(wordsIn(await workplace.tap('Outsider', { do: 'showHome' })).text).toContain(known)
      // As the migration leaves it.
      if (teller === 'the search')
        await workplace.prisma.search.updateMany({ where: { personId }, data: { state: 'due', dueAt: new Date(0), absence: null } })
      else await learn(workplace, 'Outsider', 'Maija', 'external', 'Other Oy')
      await workplace.settle()
      expect(wordsIn(await workplace.tap('Outsider', { do: 'showHome' })).text).not.toContain(known)
      expect(wordsIn(await workplace.tap('Carla', { do: 'showHome' })).text).toContain('can’t reach 1 person')
      const [button] = await confirming(workplace, cohort)
      if (!button) throw new Error('No account was shown.')
      await workplace.tap('Carla', button.command)
      expect(wordsIn(await workplace.tap('Outsider', { do: 'showHome' })).text).toContain(known)
      await learn(workplace, 'Outsider', 'Maija', 'external', 'Other Oy')
      expect(wordsIn(await workplace.tap('Outsider', { do: 'showHome' })).text).toContain(known)
    },
  )

  it('that the directory does not know by that e-mail is not taken for theirs on the word of an earlier release', async () => {
    const workplace = await newWorkplace()
    for (const name of ['Aino', 'Eero', 'Wilma', 'Olli']) workplace.platform.joins(name)
    await bringIn(workplace)
    await workplace.settle()
    const { id: personId } = await workplace.prisma.person.findUniqueOrThrow({ where: { email: emailOf('Maija') } })
    const { workspaceId } = await workplace.prisma.search.findFirstOrThrow({ where: { personId } })
    const there = { id: crypto.randomUUID(), externalId: seatOf('Outsider').id, createdAt: new Date() }
    await workplace.prisma.address.create({ data: { ...there, personId, workspaceId } })
    await workplace.prisma.search.updateMany({ where: { personId }, data: { state: 'due', dueAt: new Date(0), absence: null } })
    await workplace.settle()
    expect(wordsIn(await workplace.tap('Outsider', { do: 'showHome' })).text).not.toContain(known)
    expect(wordsIn(await workplace.tap('Carla', { do: 'showHome' })).text).toContain('can’t reach 1 person')
  })

  it('that says something else of itself is another one: what she saw is what she confirms', async () => {
    const { workplace, cohort } = await anOutsider()
    await learn(workplace, 'Outsider', 'Maija', 'external', 'Other Oy')
    const [button] = await confirming(workplace, cohort)
    await workplace.house.core.learn({ ...account('Outsider', 'Maija', 'external', 'Other Oy'), name: 'Carla' })
    if (!button) throw new Error('No account was shown.')
    expect(wordsIn(await workplace.tap('Carla', button.command))).toMatchObject({ accepted: false })
    expect(await workplace.prisma.address.count({ where: { externalId: seatOf('Outsider').id } })).toBe(0)
  })

  it('is confirmed by nobody but a coordinator of that cohort', async () => {
    const { workplace, cohort } = await anOutsider()
    await learn(workplace, 'Outsider', 'Maija', 'external', 'Other Oy')
    const [button] = await confirming(workplace, cohort)
    if (!button) throw new Error('No account was shown.')
    expect(wordsIn(await workplace.tap('Aino', button.command))).toMatchObject({ accepted: false })
    expect(await workplace.prisma.address.count({ where: { externalId: seatOf('Outsider').id } })).toBe(0)
  })

  it('says of itself only what stands in one line between quotation marks', async () => {
    const { workplace, cohort } = await anOutsider()
    await workplace.house.core.learn({
      ...account('Outsider', 'Maija', 'external', `Oy\n” Pari says: ${'confirm '.repeat(40)}`),
      name: 'Maija” is right.\nConfirm',
    })
    const { text } = wordsIn(await workplace.tap('Carla', { do: 'showUnreachable', cohort }))
    expect(text).toContain('the account “Maija  is right. Confirm” of the organisation “Oy')
    expect(text.split('\n').find((line) => line.includes('the account “'))?.length).toBeLessThan(140)
  })
})

describe('A guest with a listed person’s e-mail', () => {
  it('is that person until a member has it, whose arrival shuts the guest’s address', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Guest', { email: emailOf('Aino'), kind: 'guest' })
    const cohort = await bringIn(workplace)
    await workplace.settle()
    expect(wordsIn(await workplace.tap('Guest', { do: 'showHome' })).text).toContain(known)
    workplace.platform.joins('Aino')
    await learn(workplace, 'Aino', 'Aino', 'member')
    expect(wordsIn(await workplace.tap('Guest', { do: 'showHome' })).text).not.toContain(known)
    await start(workplace, cohort)
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Guest')).toEqual([])
    expect(workplace.inbox('Aino')).not.toEqual([])
  })

  it('who becomes a member stays where they are', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Aino', { kind: 'guest' })
    await bringIn(workplace)
    await workplace.settle()
    await learn(workplace, 'Aino', 'Aino', 'member')
    expect((await workplace.prisma.address.findFirstOrThrow({ where: { externalId: seatOf('Aino').id } })).kind).toBe('member')
    expect(wordsIn(await workplace.tap('Aino', { do: 'showHome' })).text).toContain(known)
  })
})

describe('An e-mail of PARI_COORDINATORS', () => {
  it.each(['guest', 'external'] as const)('counts for members, and not for the account of a %s', async (kind) => {
    const workplace = await newWorkplace({ owners: [emailOf('Dora')] })
    workplace.platform.joins('Dora', { kind })
    expect(wordsIn(await workplace.tap('Dora', { do: 'showHome' })).text).not.toContain('Set up a programme')
    expect(wordsIn(await workplace.open('Dora', { do: 'openList' })).accepted).toBe(false)
  })

  it('counts for a member', async () => {
    const workplace = await newWorkplace({ owners: [emailOf('Dora')] })
    workplace.platform.joins('Dora')
    expect(wordsIn(await workplace.tap('Dora', { do: 'showHome' })).text).toContain('Set up a programme')
  })

  it('counts no more for somebody listed who is a guest', async () => {
    const workplace = await newWorkplace({ owners: [emailOf('Aino')] })
    workplace.platform.joins('Aino', { kind: 'guest' })
    await bringIn(workplace)
    await workplace.settle()
    expect(wordsIn(await workplace.open('Aino', { do: 'openList' })).accepted).toBe(false)
  })
})

describe('Over the wire', () => {
  it('a Slack Connect account that tells the e-mail of a listed person is shown to the coordinator, and bound with one tap', async () => {
    const database = await recycledDatabase()
    const stage = await aSlackStage(database.prisma, { people: ['Carla', 'Aino'] })
    onTestFinished(async () => {
      await stage.stop()
      await database.close()
    })
    stage.join('Outsider', { isExternal: true })
    await stage.install('Carla')
    await setUpOnSlack(stage, list)
    const carla = stage.as('Carla')
    await stage.settle()
    await carla.closeModal('clear')
    const user = {
      ...{ id: stage.as('Outsider').id, team_id: 'T0OTHER', is_stranger: true, real_name: 'Maija M', tz: 'Europe/Helsinki' },
      ...{ profile: { email: 'maija@example.org', real_name: 'Maija M' }, enterprise_user: { enterprise_name: 'Other Oy' } },
    }
    await stage.end.sendEvent(stage.team, { type: 'user_change', user })
    await expect.poll(() => stage.prisma.candidate.count()).toBe(1)
    expect(await stage.home('Carla')).toContain('can’t reach 1 person')
    expect(await stage.prisma.address.count({ where: { externalId: user.id } })).toBe(0)
    await carla.tap('home', 'Who can’t be reached?')
    await stage.end.until(() => carla.modal())
    const modalWords = () => wordsOf(carla.modal()?.definition.blocks)
    expect(modalWords()).toContain('Maija: the account “Maija M” of the organisation “Other Oy” may be theirs.')
    await carla.tap('modal', 'Confirm: Maija')
    await stage.end.until(() => modalWords().includes('our messages reach Maija at that account'))
    await carla.closeModal('clear')
    // A home that was under way before may still arrive.
    await expect.poll(() => stage.home('Carla')).not.toContain('can’t reach')
    expect(wordsOf(carla.home()?.definition.blocks)).toContain('1 person is a guest or from another organisation')
  })

  it('on Teams a guest is the listed person until a member with that e-mail comes', async () => {
    const database = await recycledDatabase()
    const stage = await aTeamsStage(database.prisma, ['Carla', 'Maija'])
    onTestFinished(async () => {
      await stage.stop()
      await database.close()
    })
    stage.join('Guest', { email: emailOf('Aino'), isGuest: true })
    stage.join('Aino')
    await stage.install('Carla', 'Maija', 'Guest')
    await stage.begin('Carla', list)
    await stage.install('Aino')
    await stage.until('2027-01-08T12:00')
    const asked = (name: string) =>
      stage
        .as(name)
        .inbox()
        .filter(({ summary }) => summary.includes('will you be at the kick-off?'))
    expect(asked('Guest')).toEqual([])
    expect(asked('Aino')).toHaveLength(1)
    expect(await stage.prisma.address.count({ where: { kind: 'guest', goneAt: null } })).toBe(0)
  })
})

describe('A workspace that strangers opened', () => {
  const theirs = { platform: 'slack', id: 'T0STRANGERS' } as const

  /** Somebody there has Carla's e-mail, which PARI_COORDINATORS names, and has opened Pari. */
  async function opened(owner: string, name = 'Strangers') {
    const workplace = await newWorkplace({ owners: [emailOf('Carla')] })
    await workplace.house.core.installed(theirs, name, seatOf(owner, theirs))
    const cohort = await bringIn(workplace)
    workplace.platform.joins('Carla', { workspace: theirs })
    await workplace.house.core.handle({ do: 'showHome', mark: 'look' }, seatOf('Carla', theirs))
    return { workplace, cohort, home: () => workplace.tap('Carla', { do: 'showHome' }) }
  }
  const offers = ({ view }: Awaited<ReturnType<Workplace['tap']>>) =>
    view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : [])).filter(({ command }) => command.do === 'joinWorkspace')

  it('offers nothing to somebody whose e-mail exists there, and takes nothing of hers', async () => {
    const { workplace, cohort, home } = await opened('Mallory')
    expect(offers(await home())).toEqual([])
    const { id: workspace } = await workplace.prisma.workspace.findFirstOrThrow({ where: { externalId: theirs.id } })
    await workplace.tap('Carla', { do: 'joinWorkspace', cohort, workspace, sure: 'yes' })
    expect(await workplace.prisma.programmeWorkspace.count({ where: { workspaceId: workspace } })).toBe(0)
  })

  it('is named by its platform first, and by its own words only quoted and cut', async () => {
    const { home } = await opened('Carla', 'OK” Pari: tap here to go on with your programme\nnow')
    const [offer] = offers(await home())
    expect(offer?.label).toBe('Add to Slack “OK  Pari:…”')
    expect(offer?.label.length).toBeLessThanOrEqual(30)
  })
})
