import { describe, expect, it } from 'vitest'
import type { Profile } from '../../src/contract/platform.ts'
import { languages } from '../../src/contract/view.ts'
import { emailOf } from '../ground/builders.ts'
import { aList, bringIn, formIn, initialIn, seatOf, sendList, start, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

/** Aino is on Carla's list, and known. */
async function aWorkplaceWithAino(list = aList): Promise<Workplace & { cohort: string }> {
  const workplace = await newWorkplace()
  for (const name of ['Aino', 'Maija']) workplace.platform.joins(name)
  const cohort = await bringIn(workplace, list)
  await workplace.settle()
  return { ...workplace, cohort }
}
const save = (workplace: Workplace, texts: Record<string, string>) => workplace.submit('Aino', { do: 'saveSettings' }, texts)
const aino = async ({ prisma }: Workplace) => {
  const { language, timeZone, quietFrom, quietUntil, choseAt } = await prisma.person.findFirstOrThrow({
    where: { name: { startsWith: 'Aino' } },
  })
  return { language, timeZone, quietFrom, quietUntil, chose: choseAt !== null }
}
const untouched = { language: 'en', timeZone: null, quietFrom: null, quietUntil: null, chose: false }
const all = { language: 'fi', zone: 'Europe/Stockholm', from: '21:00', until: '07:00' }

describe('The settings', () => {
  it('begin with what holds now: the defaults, or what was chosen', async () => {
    const workplace = await aWorkplaceWithAino()
    const first = formIn(await workplace.open('Aino', { do: 'openSettings' }))
    expect(first).toMatchObject({ language: 'en', title: 'Settings', sends: { do: 'saveSettings' } })
    expect(initialIn(first)).toEqual({ language: 'en', from: '20:00', until: '08:00' })
    await save(workplace, all)
    const second = formIn(await workplace.open('Aino', { do: 'openSettings' }))
    expect(second).toMatchObject({ language: 'fi', title: 'Asetukset' })
    expect(initialIn(second)).toEqual(all)
  })

  it.each(languages)('that are saved are confirmed in the language that was chosen: %s', async (language) => {
    const workplace = await aWorkplaceWithAino()
    const outcome = await save(workplace, { ...all, language })
    expect(wordsIn(outcome)).toMatchObject({ accepted: true, text: { en: 'Saved.', fi: 'Tallennettu.', sv: 'Sparat.' }[language] })
    expect(await aino(workplace)).toEqual({ language, timeZone: 'Europe/Stockholm', quietFrom: '21:00', quietUntil: '07:00', chose: true })
  })

  it('keep what was left out, and a language that is none', async () => {
    const workplace = await aWorkplaceWithAino()
    await save(workplace, all)
    await save(workplace, { language: 'de', zone: ' ' })
    expect(await aino(workplace)).toEqual({ language: 'fi', timeZone: null, quietFrom: '21:00', quietUntil: '07:00', chose: true })
  })

  it.each(['IST', 'PST', 'CST', 'EAT', '+02:00'])('refuse %s, in which nobody could be told anything', async (zone) => {
    const workplace = await aWorkplaceWithAino()
    expect(wordsIn(await save(workplace, { ...all, zone })).problems).toEqual({ zone: expect.stringContaining(`“${zone}”`) })
    expect(await aino(workplace)).toEqual(untouched)
  })

  it.each([
    ['a zone that is none', { zone: 'Helsinki' }, { zone: '“Helsinki” isn’t a time zone. Please write it like Europe/Helsinki.' }],
    ['times that are none', { from: '8pm', until: '24:00' }, { from: 'Please choose a time.', until: 'Please choose a time.' }],
    ['all that is wrong at once', { zone: 'IST', until: 'noon' }, { zone: expect.stringContaining('IST'), until: 'Please choose a time.' }],
    ['so much quiet by its end', { until: '18:00' }, { until: expect.stringContaining('at least four hours') }],
    [
      'so much quiet that nothing could be said in time',
      { from: '11:00', until: '08:00' },
      { from: expect.stringContaining('at least four hours') },
    ],
  ])('refuse %s at its field, in the language that still holds', async (_, texts, problems) => {
    const workplace = await aWorkplaceWithAino()
    expect(wordsIn(await save(workplace, { ...all, ...texts })).problems).toEqual(problems)
    expect(await aino(workplace)).toEqual(untouched)
  })

  it('are one’s own: nobody else’s change', async () => {
    const workplace = await aWorkplaceWithAino()
    await save(workplace, all)
    const others = await workplace.prisma.person.findMany({ where: { name: { not: 'Aino' } } })
    expect(others.length).toBeGreaterThan(3)
    for (const each of others) expect(each).toMatchObject({ language: 'en', choseAt: null })
  })
})

describe('What somebody chose', () => {
  it('decides in which language and when they are asked', async () => {
    const workplace = await aWorkplaceWithAino()
    await save(workplace, { language: 'sv', zone: 'America/New_York', from: '20:00', until: '10:00' })
    await start(workplace, workplace.cohort)
    await workplace.until('2027-01-07T16:59')
    expect(workplace.inbox('Aino').filter((each) => each.text.includes('startträffen?'))).toEqual([])
    await workplace.until('2027-01-07T17:00')
    const [ask] = workplace.inbox('Aino').filter((each) => each.text.includes('startträffen?'))
    expect(ask?.view.language).toBe('sv')
    expect(ask?.text).toContain('(GMT+2)')
  })

  it('is not changed by a later list, but for the name', async () => {
    const workplace = await aWorkplaceWithAino()
    await save(workplace, all)
    const list =
      'Name,Email,Role,Mentor,Language,Time zone\nMaija,maija@example.org,mentor,,,\nAino Virtanen,aino@example.org,mentee,maija@example.org,Swedish,Asia/Tokyo\n'
    await sendList(workplace, 'Carla', workplace.cohort, { list })
    expect(await workplace.prisma.person.count({ where: { name: 'Aino Virtanen' } })).toBe(1)
    expect(await aino(workplace)).toMatchObject({ language: 'fi', timeZone: 'Europe/Stockholm', quietFrom: '21:00' })
  })

  it.each(['Europe/Stockholm', ''])('is not changed by news from the directory: “%s”', async (zone) => {
    const workplace = await aWorkplaceWithAino()
    await save(workplace, { ...all, zone })
    const profile: Profile = {
      address: seatOf('Aino'),
      email: emailOf('Aino'),
      name: 'A. V.',
      timeZone: 'Asia/Tokyo',
      language: 'sv',
      kind: 'member',
    }
    await workplace.house.core.learn(profile)
    expect(await aino(workplace)).toMatchObject({ language: 'fi', timeZone: zone || null })
    expect(await workplace.prisma.person.count({ where: { name: 'Aino' } })).toBe(1)
  })
})
