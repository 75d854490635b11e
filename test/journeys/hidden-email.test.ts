/** Whose e-mail a platform hides is asked for it. What somebody types proves nothing: a coordinator judges. */

import { describe, expect, it, onTestFinished } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { hoursAfter } from '../../src/kit/clock.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { bringIn, formIn, seatOf, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { setUpOnSlack } from '../stages/save-list.ts'
import { aSlackStage, wordsOf } from '../stages/slack-stage.ts'
import { aTeamsStage } from '../stages/teams-stage.ts'
import { newWorkplace } from './new-workplace.ts'

const list = 'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\n'

/** A cohort in which Maija is not found, and an account that hides its e-mail. */
async function aHiddenAccount(account: Parameters<Workplace['platform']['joins']>[1] = {}) {
  const workplace = await newWorkplace()
  for (const name of ['Aino', 'Eero', 'Wilma', 'Olli']) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
  await workplace.settle()
  workplace.platform.joins('Hidden', { email: null, ...account })
  const type = (email: string) => workplace.submit('Hidden', { do: 'claimAccount' }, { email })
  const unreachable = () => workplace.tap('Carla', { do: 'showUnreachable', cohort })
  return { workplace, cohort, type, unreachable }
}

const buttonsOf = ({ view }: Awaited<ReturnType<Workplace['tap']>>) =>
  view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))

describe('Whose e-mail the platform hides', () => {
  it.each([
    ['en', 'Give my email address', 'Your email address', 'confirms that it’s yours'],
    ['fi', 'Kerro osoitteeni', 'Sähköpostiosoitteesi', 'vahvistaa, että tili on sinun'],
    ['sv', 'Ange min e-postadress', 'Din e-postadress', 'bekräftar att det är ditt'],
  ] as const)('is asked for it by a form in %s', async (language, label, title, intro) => {
    const { workplace } = await aHiddenAccount({ language })
    const greeting = await workplace.tap('Hidden', { do: 'showHome' })
    expect(greeting.accepted).toBe(false)
    const [button] = buttonsOf(greeting)
    expect(button).toMatchObject({ label, command: { do: 'openClaim' } })
    const form = formIn(await workplace.open('Hidden', { do: 'openClaim' }))
    expect([form.title, plainText({ language, parts: form.intro })]).toEqual([title, expect.stringContaining(intro)])
    expect(form.intro).toHaveLength(1)
  })

  it('reads in every language what for, where nobody knows theirs', async () => {
    const { workplace } = await aHiddenAccount()
    const greeting = wordsIn(await workplace.tap('Hidden', { do: 'showHome' })).text
    for (const words of ['I’m not shown your email address', 'ei näy minulle täällä', 'får inte se din e-postadress'])
      expect(greeting).toContain(words)
    expect(formIn(await workplace.open('Hidden', { do: 'openClaim' })).intro).toHaveLength(3)
  })

  it('is known by nothing that they type until the coordinator says whose account it is; what waited goes there then', async () => {
    const { workplace, cohort, type, unreachable } = await aHiddenAccount()
    expect(wordsIn(await type(' Maija@Example.org ')).text).toContain('a coordinator will check')
    expect(wordsIn(await workplace.tap('Hidden', { do: 'showHome' })).accepted).toBe(false)
    await start(workplace, cohort)
    await workplace.until('2027-01-08T12:00')
    expect(workplace.inbox('Hidden')).toEqual([])
    expect(wordsIn(await workplace.tap('Carla', { do: 'showHome' })).text).toContain('can’t reach 1 person')
    const shown = await unreachable()
    expect(wordsIn(shown).text).toContain(
      'Maija: the account “Hidden” may be theirs. The person who uses it typed the email address; nobody else says so.',
    )
    const [button] = buttonsOf(shown)
    if (!button) throw new Error('No account was shown.')
    expect(wordsIn(await workplace.tap('Carla', button.command)).text).toContain('our messages reach Maija at that account')
    await workplace.settle()
    expect(workplace.inbox('Hidden')).not.toEqual([])
    expect(wordsIn(await workplace.tap('Hidden', { do: 'showHome' })).accepted).toBe(true)
    expect(wordsIn(await workplace.open('Hidden', { do: 'openClaim' })).text).toContain('I know you already')
    expect(wordsIn(await type('aino@example.org')).text).toContain('I know you already')
    expect(await workplace.prisma.candidate.count()).toBe(0)
  })

  it('hears the same whether nobody has this e-mail, or somebody who is reached, or somebody who is not', async () => {
    const { workplace, type } = await aHiddenAccount()
    const answers = [await type('nobody@example.org'), await type('aino@example.org'), await type('maija@example.org')]
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect((await workplace.prisma.candidate.findMany({ include: { person: true } })).map(({ person }) => person.name)).toEqual(['Maija'])
  })

  it('may try three times a day, whatever comes of it; what is no e-mail is told at its field and counts for nothing', async () => {
    const { workplace, type } = await aHiddenAccount()
    for (const wrong of ['', 'maija', 'maija @example.org', 'a@b@c'])
      expect(await type(wrong)).toEqual({ problems: { email: expect.stringContaining('isn’t an email address') } })
    expect(await type(`${'a'.repeat(250)}@example.org`)).toHaveProperty('problems')
    for (const email of ['a@example.org', 'b@example.org', 'c@example.org']) expect(await type(email)).toMatchObject({ accepted: true })
    const refused = wordsIn(await type('maija@example.org'))
    expect(refused).toMatchObject({ accepted: false, text: expect.stringContaining('several addresses today') })
    expect(await workplace.prisma.candidate.count()).toBe(0)
    workplace.clock.turnTo(hoursAfter(workplace.clock.now(), 24))
    expect(await type('maija@example.org')).toMatchObject({ accepted: true })
    expect(await workplace.prisma.candidate.count()).toBe(1)
  })

  it('leaves no trace of having tried after a day', async () => {
    const { workplace, type } = await aHiddenAccount()
    await type('nobody@example.org')
    expect(await workplace.prisma.claim.count()).toBe(1)
    workplace.clock.turnTo(hoursAfter(workplace.clock.now(), 24))
    await workplace.house.runTimetable()
    expect(await workplace.prisma.claim.count()).toBe(0)
  })

  it('is shown at once although the directory is still asked, as it may never answer', async () => {
    const { workplace, type, unreachable } = await aHiddenAccount()
    await workplace.prisma.search.updateMany({
      where: { person: { name: 'Maija' } },
      data: { state: 'due', dueAt: new Date(8.64e14), absence: null },
    })
    expect(wordsIn(await unreachable()).text).toBe('Everybody can be reached.')
    await type('maija@example.org')
    expect(wordsIn(await unreachable()).text).toContain('the account “Hidden” may be theirs')
    expect(wordsIn(await workplace.tap('Carla', { do: 'showHome' })).text).toContain('can’t reach 1 person')
  })

  it('never takes the place of what a directory told of the account', async () => {
    const { workplace, type, unreachable } = await aHiddenAccount({ kind: 'external' })
    const told = { address: seatOf('Hidden'), email: 'maija@example.org', name: 'Maija M', timeZone: null, language: null } as const
    await workplace.house.core.learn({ ...told, kind: 'external', organisation: 'Other Oy' })
    await type('maija@example.org')
    const { text } = wordsIn(await unreachable())
    expect(text).toContain('the account “Maija M” of the organisation “Other Oy” may be theirs.')
    expect(text).not.toContain('typed the email address')
  })
})

describe('Whose e-mail is known, or of whom nothing is', () => {
  it.each([
    ['Known', 'with an e-mail on no list'],
    ['Nobody', 'of whom the platform tells nothing'],
  ])('%s, %s, gets no such form and can send none', async (name) => {
    const { workplace } = await aHiddenAccount()
    workplace.platform.joins('Known')
    const greeting = 'I can’t find you on a list of participants yet'
    for (const outcome of [
      await workplace.tap(name, { do: 'showHome' }),
      await workplace.open(name, { do: 'openClaim' }),
      await workplace.submit(name, { do: 'claimAccount' }, { email: 'maija@example.org' }),
    ])
      expect(wordsIn(outcome)).toMatchObject({ accepted: false, text: expect.stringContaining(greeting) })
    expect([await workplace.prisma.candidate.count(), await workplace.prisma.claim.count()]).toEqual([0, 0])
  })

  it('opens and sends no other form without an e-mail either', async () => {
    const { workplace } = await aHiddenAccount()
    for (const outcome of [
      await workplace.open('Hidden', { do: 'openSettings' }),
      await workplace.submit('Hidden', { do: 'saveSettings' }, { language: 'fi' }),
    ])
      expect(wordsIn(outcome)).toMatchObject({ accepted: false, text: expect.stringContaining('I’m not shown your email address') })
  })
})

describe('Over the wire', () => {
  it('on Slack, an account that hides its e-mail tells it in a form, and is reached once the coordinator has confirmed it', async () => {
    const database = await recycledDatabase()
    const stage = await aSlackStage(database.prisma, { people: ['Carla', 'Aino'] })
    onTestFinished(async () => {
      await stage.stop()
      await database.close()
    })
    stage.join('Hidden', { isExternal: true })
    await stage.install('Carla')
    await setUpOnSlack(stage, list)
    const carla = stage.as('Carla')
    await stage.settle()
    await carla.closeModal('clear')
    const hidden = stage.as('Hidden')
    expect(await stage.home('Hidden')).toContain('I’m not shown your email address')
    await hidden.tap('home', 'Give my email address')
    await stage.end.until(() => hidden.modal())
    await hidden.fillAndSubmit({ email: 'maija@example.org' })
    await stage.end.until(() => wordsOf(hidden.modal()?.definition.blocks).includes('a coordinator will check'))
    await hidden.closeModal('clear')
    expect(await stage.prisma.address.count({ where: { externalId: hidden.id } })).toBe(0)
    expect(await stage.home('Carla')).toContain('can’t reach 1 person')
    await carla.tap('home', 'Who can’t be reached?')
    await stage.end.until(() => carla.modal())
    const modalWords = () => wordsOf(carla.modal()?.definition.blocks)
    expect(modalWords()).toContain('Maija: the account “Hidden” may be theirs. The person who uses it typed the email address')
    await carla.tap('modal', 'Confirm: Maija')
    await stage.end.until(() => modalWords().includes('our messages reach Maija at that account'))
    await expect.poll(() => stage.home('Hidden')).toContain('Settings')
  })

  it.each([
    ['nothing', ''],
    ['a principal name, which only looks like one', 'hidden@school.onmicrosoft.example'],
  ])(
    'on Teams, somebody with %s instead of an e-mail tells it in a form, and is reached once the coordinator has confirmed it',
    async (_, userPrincipalName) => {
      const database = await recycledDatabase()
      const stage = await aTeamsStage(database.prisma, ['Carla', 'Aino'])
      onTestFinished(async () => {
        await stage.stop()
        await database.close()
      })
      stage.join('Hidden', { email: undefined, userPrincipalName })
      await stage.install('Carla', 'Aino', 'Hidden')
      await stage.begin('Carla', list)
      expect(await stage.ask('Hidden', 'home')).toContain('I’m not shown your email address')
      await stage.as('Hidden').tap(stage.last('Hidden'), 'Give my email address')
      expect(stage.as('Hidden').dialog()?.title).toBe('Your email address')
      expect(await stage.as('Hidden').submitDialog({ 'Email address': 'maija@example.org' })).toEqual({ ok: true, status: 200 })
      expect(stage.dialogWords('Hidden')).toContain('a coordinator will check')
      stage.as('Hidden').closeDialog()
      await stage.until('2027-01-08T12:00')
      const before = stage.as('Hidden').inbox().length
      expect(await stage.prisma.address.count({ where: { person: { name: 'Maija' } } })).toBe(0)
      expect(await stage.ask('Carla', 'home')).toContain('can’t reach 1 person')
      expect(await stage.tap('Carla', 'Who can’t be reached?')).toContain('The person who uses it typed the email address')
      expect(await stage.tap('Carla', 'Confirm: Maija')).toContain('our messages reach Maija at that account')
      await stage.settle()
      expect(stage.as('Hidden').inbox().length).toBeGreaterThan(before)
    },
  )
})
