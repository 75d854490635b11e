import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import type { Form, Submitted } from '../../src/contract/form.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { knownWords, usualWords } from '../../src/contract/role-words.ts'
import { languages } from '../../src/contract/view.ts'
import { bringIn, formIn, initialIn, listed, sendList, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const nobodys = '0197a3c0-0000-7000-8000-000000000000'
const [, actor] = knownWords.en
const [, aktori] = knownWords.fi
const [, aktor] = knownWords.sv
const kehittyja = {
  ...{ one: 'kehittyjä', ofOne: 'kehittyjän', some: 'kehittyjää', yours: 'kehittyjäsi', many: 'kehittyjät', someOfMany: 'kehittyjiä' },
}
const fieldsOf = (language: string, forms: object) =>
  Object.fromEntries(Object.entries(forms).map(([form, word]) => [`${language}-${form}`, word as string]))
const usualChoice = { en: 'mentee', fi: 'mentoroitava', sv: 'adept' }

/** A workplace with Carla's list, and the form for its words before her. */
async function asked() {
  const workplace = await newWorkplace()
  for (const name of listed) workplace.platform.joins(name)
  const cohort = await bringIn(workplace)
  await workplace.settle()
  const open = async () => formIn(await workplace.open('Carla', { do: 'openWords', cohort }))
  const send = (form: Form, texts: Readonly<Record<string, string>> = {}) =>
    workplace.submit('Carla', form.sends, { ...initialIn(form), ...texts })
  return { workplace, cohort, open, send }
}
const stored = async ({ prisma }: Workplace) => ((await prisma.programme.findFirstOrThrow()).settings as { words?: unknown }).words
const deeds = ({ prisma }: Workplace) => prisma.audit.findMany({ where: { deed: 'changedWords' }, orderBy: { id: 'asc' } })
const labels = (form: Form, name: string) => {
  const field = form.fields.find((each) => each.name === name)
  return field?.kind === 'choice' ? field.options.map(({ label }) => label) : []
}

describe('What people are called', () => {
  it('is on the home of the coordinator, beside the list', async () => {
    const { workplace, cohort } = await asked()
    const { view } = await workplace.tap('Carla', { do: 'showHome' })
    const rows = view.parts.flatMap((part) => (part.kind === 'buttons' ? [part.buttons] : []))
    const row = rows.find((buttons) => buttons.some(({ command }) => command.do === 'openList' && command['cohort'] === cohort))
    expect(row?.map(({ command }) => command.do)).toEqual(expect.arrayContaining(['openList', 'openWords']))
  })

  it.each(languages)('is asked in %s, with the known words and another', async (language) => {
    const { workplace, open } = await asked()
    await workplace.prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
    const form = await open()
    expect(form.language).toBe(language)
    expect(initialIn(form)).toEqual(usualChoice)
    expect(labels(form, 'fi').slice(0, 2)).toEqual(['mentoroitava', 'aktori'])
    expect(labels(form, 'en')).toHaveLength(3)
  })

  it('is stored with one tap where the words are known, and everything speaks so from then on', async () => {
    const { workplace, cohort, open, send } = await asked()
    const done = await send(await open(), { en: 'actor', fi: 'aktori' })
    expect(wordsIn(done)).toMatchObject({ accepted: true })
    expect(wordsIn(done).text).toContain('We are still looking for an actor for you.')
    expect(wordsIn(done).text).toContain('Etsimme sinulle vielä aktoria.')
    expect(wordsIn(done).text).toContain('Vi söker en adept åt dig.')
    expect(await stored(workplace)).toEqual({ en: actor, fi: aktori })
    expect(await deeds(workplace)).toMatchObject([{ cohortId: cohort, detail: { en: 'actor', fi: 'aktori' } }])
    expect(plainText((await workplace.tap('Carla', { do: 'showHome' })).view)).toContain('2 mentors, 2 actors with a place')
    expect(initialIn(await open())).toEqual({ en: 'actor', fi: 'aktori', sv: 'adept' })
    await start(workplace, cohort)
    await workplace.until('2027-01-18T13:00')
    expect(workplace.inbox('Maija').at(-1)?.text).toMatch(/actor/)
  })

  it('may be a word of her own: its base form first, then every form, with what is safe to guess already there', async () => {
    const { workplace, open, send } = await asked()
    const named = formIn(await send(await open(), { fi: 'another', sv: 'another', en: 'actor' }))
    expect(await stored(workplace)).toEqual({ en: actor })
    expect(named.fields.map(({ name, hint }) => [name, hint])).toEqual([
      ['fi-word', 'Sinulle on löytynyt aktori.'],
      ['sv-word', 'Vi söker en aktor åt dig.'],
    ])
    const finnish = formIn(await send(named, { 'fi-word': ' kehittyjä ', 'sv-word': 'elev' }))
    expect(finnish.fields.length).toBeLessThanOrEqual(10)
    expect(finnish.fields.find(({ name }) => name === 'fi-some')?.hint).toBe('Etsimme sinulle vielä aktoria.')
    expect(initialIn(finnish)).toEqual(fieldsOf('fi', kehittyja))
    const swedish = formIn(await send(finnish))
    expect(await stored(workplace)).toEqual({ en: actor, fi: kehittyja })
    expect(initialIn(swedish)).toEqual({ 'sv-one': 'elev' })
    const elev = { one: 'elev', theOne: 'eleven', many: 'elever', theMany: 'eleverna' }
    const done = wordsIn(await send(swedish, fieldsOf('sv', elev)))
    expect(done.text).toContain('Vi hälsar eleverna välkomna.')
    expect(done.text).toContain('Ohjelmaan mahtuu lisää kehittyjiä.')
    expect(await stored(workplace)).toEqual({ en: actor, fi: kehittyja, sv: elev })
    expect((await deeds(workplace)).map(({ detail }) => detail)).toEqual([{ en: 'actor' }, { fi: 'kehittyjä' }, { sv: 'elev' }])
  })

  it('offers the programme’s own word, leaves it when it is left, and shows its forms to who wants to correct them', async () => {
    const { workplace, open, send } = await asked()
    await workplace.prisma.programme.updateMany({ data: { settings: { words: { fi: kehittyja, de: { one: 'Mentee' } } } } })
    const form = await open()
    expect(labels(form, 'fi').slice(0, 3)).toEqual(['mentoroitava', 'aktori', 'kehittyjä'])
    await send(form, { sv: 'aktor' })
    expect(await stored(workplace)).toEqual({ fi: kehittyja, sv: aktor, de: { one: 'Mentee' } })
    const named = formIn(await send(await open(), { fi: 'another' }))
    expect(initialIn(named)).toEqual({ 'fi-word': 'kehittyjä' })
    const forms = formIn(await send(named))
    expect(initialIn(forms)).toEqual(fieldsOf('fi', kehittyja))
    await send(forms, { 'fi-someOfMany': 'kehittyjöitä' })
    expect(await stored(workplace)).toMatchObject({ fi: { ...kehittyja, someOfMany: 'kehittyjöitä' }, sv: aktor })
  })

  it('is shown as it is when nothing was changed, and nothing is noted', async () => {
    const { workplace, open, send } = await asked()
    expect(wordsIn(await send(await open())).text).toContain('Your mentee is coming.')
    expect(await stored(workplace)).toBeUndefined()
    expect(await deeds(workplace)).toEqual([])
  })

  it('is changed in every language when several change one each at the same time', async () => {
    const { workplace, open, send } = await asked()
    const form = await open()
    await Promise.all([send(form, { en: 'actor' }), send(form, { fi: 'aktori' }), send(form, { sv: 'aktor' })])
    expect(await stored(workplace)).toEqual({ en: actor, fi: aktori, sv: aktor })
    expect(await deeds(workplace)).toHaveLength(3)
  })

  it('may go back to the usual word', async () => {
    const { workplace, open, send } = await asked()
    await send(await open(), { fi: 'aktori' })
    await send(await open(), { fi: 'mentoroitava' })
    expect(await stored(workplace)).toEqual({ fi: usualWords.fi })
  })
})

it('Of the forms that follow each other none has a field of the other: Slack keeps what stands in a field of that name', async () => {
  const { open, send } = await asked()
  const choice = await open()
  const named = formIn(await send(choice, { en: 'another', fi: 'another' }))
  const english = formIn(await send(named, { 'en-word': 'coachee', 'fi-word': 'kehittyjä' }))
  const finnish = formIn(await send(english, fieldsOf('en', { one: 'coachee', a: 'a coachee', many: 'coachees' })))
  const names = [choice, named, english, finnish].flatMap(({ fields }) => fields.map(({ name }) => name))
  expect(new Set(names).size).toBe(names.length)
})

describe('A word is given back', () => {
  const missing = 'Please write this form of the word.'
  const problemsIn = (outcome: Submitted) => wordsIn(outcome).problems

  it.each([
    ['that is missing', ' ', missing],
    ['that is too long', 'x'.repeat(41), 'Please write at most 40 characters.'],
    ['that means mentors', 'Ohjaaja', '“Ohjaaja” means another role in a list. Please choose a different word.'],
    ['that means coordinators', 'organiser', '“organiser” means another role in a list. Please choose a different word.'],
  ])('%s, at its field, and nothing is stored', async (_, word, words) => {
    const { workplace, open, send } = await asked()
    const named = formIn(await send(await open(), { fi: 'another', sv: 'another' }))
    expect(problemsIn(await send(named, { 'fi-word': word, 'sv-word': 'elev' }))).toEqual({ 'fi-word': words })
    const forms = formIn(await send(named, { 'fi-word': 'kehittyjä', 'sv-word': 'elev' }))
    expect(problemsIn(await send(forms, { 'fi-some': word }))).toEqual({ 'fi-some': words })
    expect(await stored(workplace)).toBeUndefined()
  })

  it('with all its forms that are missing', async () => {
    const { open, send } = await asked()
    const named = formIn(await send(await open(), { sv: 'another' }))
    const forms = formIn(await send(named, { 'sv-word': 'elev' }))
    expect(problemsIn(await send(forms))).toEqual(fieldsOf('sv', { theOne: missing, many: missing, theMany: missing }))
  })
})

describe('The words of a programme', () => {
  const steps: readonly ((cohort: string) => Command)[] = [
    (cohort) => ({ do: 'chooseWords', cohort, shown: usualChoice }),
    (cohort) => ({ do: 'nameWords', cohort, languages: ['fi'] }),
    (cohort) => ({ do: 'inflectWords', cohort, language: 'fi', rest: {} }),
  ]
  const texts = { ...kehittyja, fi: 'aktori', en: 'actor' }

  it.each(['Maija', 'Aino'])('are not for %s to change', async (name) => {
    const { workplace, cohort } = await asked()
    const refused = { accepted: false, text: 'Only a coordinator of this programme can do that.', problems: {} }
    expect(wordsIn(await workplace.open(name, { do: 'openWords', cohort }))).toEqual(refused)
    for (const step of steps) expect(wordsIn(await workplace.submit(name, step(cohort), texts))).toEqual(refused)
    expect(await stored(workplace)).toBeUndefined()
  })

  it('cannot be changed where there is no such programme, or none any more', async () => {
    const { workplace, cohort } = await asked()
    expect(wordsIn(await workplace.open('Carla', { do: 'openWords', cohort: nobodys }))).toMatchObject({ accepted: false })
    await start(workplace, cohort)
    await workplace.until('2027-01-29T12:00')
    await workplace.prisma.programme.updateMany({ data: { endedAt: new Date(workplace.clock.now().epochMilliseconds) } })
    for (const outcome of [
      await workplace.open('Carla', { do: 'openWords', cohort }),
      await workplace.submit('Carla', steps[0]?.(cohort) ?? { do: '' }, texts),
    ])
      expect(wordsIn(outcome)).toMatchObject({ accepted: false, text: 'This programme is no longer here.' })
  })

  it.each(steps.map((step) => step(nobodys).do))('are asked for anew from the beginning, where %s was forgotten', async (name) => {
    const { workplace, cohort } = await asked()
    const sent = steps.map((step) => step(cohort)).find((each) => each.do === name)
    const { core } = workplace.house
    const from = { workspace: { platform: 'slack', id: 'T0HELSINKI' }, id: 'U0CARLA' } as const
    expect(formIn(await core.openAgain(sent ?? { do: '' }, from)).sends).toMatchObject({ do: 'chooseWords', cohort })
  })
})

describe('A list of a programme with its own word', () => {
  const header = 'Nimi,Sähköposti,Rooli,Mentori'
  const own = async () => {
    const there = await asked()
    await there.workplace.prisma.programme.updateMany({ data: { settings: { words: { en: actor, fi: kehittyja } } } })
    const bring = (list: string, cohort: string | null = there.cohort) =>
      sendList(there.workplace, 'Carla', cohort, { name: 'Another', list })
    return { ...there, bring }
  }

  it('may call people so, in any form', async () => {
    const { workplace, bring } = await own()
    const list = `${header}\nMaija,maija@example.org,mentori,\nSanna,sanna@example.org,Kehittyjä,maija@example.org\nPekka,pekka@example.org,kehittyjät,`
    expect(wordsIn(await bring(list)).text).toContain('The list is saved: 2 new')
    expect(await workplace.prisma.enrolment.count({ where: { role: 'mentee', person: { name: { in: ['Sanna', 'Pekka'] } } } })).toBe(2)
  })

  it('may ask for the role by it, as a heading', async () => {
    const { bring } = await own()
    expect(wordsIn(await bring('Nimi,Sähköposti,Mentori/Kehittyjä\nSanna,sanna@example.org,kehittyjä')).text).toContain(
      'The list is saved: 1 new',
    )
  })

  it('is explained in its words', async () => {
    const { bring } = await own()
    expect(wordsIn(await bring(`${header}\nSanna,sanna@example.org,boss,`)).text).toContain('Write mentor, actor or coordinator.')
    expect(wordsIn(await bring(`${header}\nAino,aino@example.org,mentori,`)).text).toContain(
      '• Aino (aino@example.org): actor in the programme, but mentor on the list',
    )
  })

  it('is read by the usual words where the programme is still to be set up', async () => {
    const { bring } = await own()
    expect(wordsIn(await bring(`${header}\nSanna,sanna@example.org,kehittyjä,`, null)).text).toContain(
      'Write mentor, mentee or coordinator.',
    )
  })
})
