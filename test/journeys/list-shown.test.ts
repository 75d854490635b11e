import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Submitted } from '../../src/contract/form.ts'
import { languages } from '../../src/contract/view.ts'
import { aList, bringIn, commandsIn, formIn, savingIn, sendList, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'
import { lookedThrough, mentorOf, person, pressed, saved, shown, underWay } from './shown-lists.ts'

describe('What was shown', () => {
  it('counts no more when the cohort changed since: it is shown anew, and nothing is saved', async () => {
    const { workplace, cohort } = await underWay()
    const list = aList.replace('Wilma,wilma@example.org,mentee,', 'Wilma,wilma@example.org,mentee,olli@example.org')
    const outcome = await shown(workplace, cohort, list)
    await sendList(workplace, 'Carla', cohort, { list: `${aList}Iida,iida@example.org,mentee,olli@example.org\n` })
    const again = savingIn(outcome)
    if (!again) throw new Error('There is nothing to save.')
    const told = await workplace.tap('Carla', again)
    expect(wordsIn(told).text).toContain('already been saved')
    expect(await mentorOf(workplace, 'Wilma')).toBe(null)
  })

  it('of another coordinator’s list is shown anew with what has changed by then', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Dora')
    const withDora = `${aList}Dora,dora@example.org,coordinator,\n`
    const cohort = await bringIn(workplace, withDora)
    await workplace.tap('Dora', { do: 'showHome' })
    const hers = await shown(workplace, cohort, withDora.replace('mentee,maija@example.org', 'mentee,olli@example.org'))
    await sendList(workplace, 'Dora', cohort, { list: withDora.replace('Aino,aino', 'Aino Virtanen,aino') })
    const saves = savingIn(hers)
    if (!saves) throw new Error('There is nothing to save.')
    const anew = await workplace.tap('Carla', saves)
    expect(wordsIn(anew).text).toContain('Something has changed in the meantime, so nothing was saved.')
    expect(wordsIn(anew).text).toContain('name Aino Virtanen → Aino')
    expect(await mentorOf(workplace, 'Aino Virtanen')).toBe('Maija')
    await saved(workplace, anew)
    expect(await mentorOf(workplace, 'Aino')).toBe('Olli')
  })

  it('about all who are no longer on the list leaves out whoever joined since, and takes off as many as the preview named', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Dora')
    const withDora = `${aList}Dora,dora@example.org,coordinator,\n`
    const others = Array.from({ length: 60 }, (_, at) => `Person ${at},person${at}@example.org,mentee,\n`).join('')
    const file = { name: 'list.csv', bytes: new TextEncoder().encode(withDora + others) }
    const cohort = await bringIn(workplace, withDora)
    await sendList(workplace, 'Carla', cohort, {}, file)
    await workplace.tap('Dora', { do: 'showHome' })
    const form = await pressed(workplace, await shown(workplace, cohort, withDora), 'gone')
    const decided = await workplace.submit('Carla', form.sends, { 'gone-all-0': 'off' })
    await sendList(workplace, 'Dora', cohort, { list: `${withDora}Iida,iida@example.org,mentee,\n` })
    const told = await workplace.tap('Carla', savingIn(await lookedThrough(workplace, decided)) ?? { do: 'none' })
    expect(wordsIn(told).text).toContain('60 people were taken off.')
    expect(await workplace.prisma.enrolment.count({ where: { state: 'withdrawn' } })).toBe(60)
    expect(await person(workplace, 'Iida')).toMatchObject({ state: 'waiting' })
  })

  it('is forgotten after a day, and with whoever sent it or is on it', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace)
    const outcome = await shown(workplace, cohort, `${aList}Iida,iida@example.org,mentee,\n`)
    const saves = savingIn(outcome)
    await workplace.until('2026-12-18T10:00')
    expect(await workplace.prisma.pendingList.count()).toBe(0)
    expect(wordsIn(await workplace.tap('Carla', saves ?? { do: 'none' }))).toMatchObject({ accepted: false })
    await shown(workplace, cohort, `${aList}Iida,iida@example.org,mentee,\n`)
    const aino = await workplace.prisma.person.findFirstOrThrow({ where: { name: 'Aino' } })
    const eero = await workplace.prisma.person.findFirstOrThrow({ where: { name: 'Eero' } })
    await workplace.house.known.forget(aino.id)
    expect(await workplace.prisma.pendingList.count()).toBe(0)
    formIn(await shown(workplace, cohort, 'Kuka,Osoite\nEero,eero@example.org\n'))
    expect(await workplace.prisma.pendingList.count()).toBe(1)
    await workplace.house.known.forget(eero.id)
    expect(await workplace.prisma.pendingList.count()).toBe(0)
  })

  it('belongs to who sent it: nobody else sees, saves or drops it', async () => {
    const workplace = await newWorkplace()
    workplace.platform.joins('Maija')
    const cohort = await bringIn(workplace)
    await workplace.tap('Maija', { do: 'showHome' })
    const saves = savingIn(await shown(workplace, cohort, `${aList}Iida,iida@example.org,mentee,\n`))
    const list = saves && 'list' in saves ? String(saves['list']) : ''
    for (const command of [saves, { do: 'showList', list }, { do: 'dropList', list }, { do: 'leaveRowsOut', list }])
      expect(wordsIn(await workplace.tap('Maija', command ?? { do: 'none' })).accepted).toBe(false)
    expect(await workplace.prisma.pendingList.count()).toBe(1)
    expect(wordsIn(await workplace.tap('Carla', { do: 'dropList', list })).text).toBe('We haven’t saved the list.')
    expect(await workplace.prisma.pendingList.count()).toBe(0)
  })

  it.each(languages)('is in her language: %s', async (language) => {
    const { workplace, cohort } = await underWay()
    await workplace.prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
    const outcome = await shown(workplace, cohort, aList.replace('mentee,maija@example.org', 'mentee,olli@example.org'))
    const words = { en: 'Would get another mentor:', fi: 'Saisivat toisen mentorin:', sv: 'Skulle få en annan mentor:' }[language]
    expect(wordsIn(outcome).text).toContain(`${words}\n• Aino (aino@example.org): Maija → Olli\n`)
  })

  it('is who hears something: neither more people nor fewer, whatever the list', async () => {
    const mentors = ['Maija', 'Olli', 'Sanna']
    const mentees = ['Aino', 'Eero', 'Wilma', 'Iida']
    const aRow = fc.record({ isListed: fc.boolean(), mentor: fc.constantFrom('', 'Maija', 'Olli', 'Sanna') })
    const anAnswer = fc.constantFrom('coming', 'notStarting', 'silent')
    await fc.assert(
      fc.asyncProperty(
        fc.array(aRow, { minLength: 4, maxLength: 4 }),
        anAnswer,
        fc.boolean(),
        fc.boolean(),
        async (rows, answer, isLate, takesOff) => {
          const { workplace, cohort } = await underWay()
          for (const name of ['Sanna', 'Iida']) workplace.platform.joins(name)
          if (answer !== 'silent') {
            const { id } = await workplace.prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name: 'Aino' } } } })
            await workplace.tap('Aino', { do: 'answer', confirmation: id, answer })
          }
          await workplace.until(isLate ? '2027-01-20T18:00' : '2027-01-09T12:00')
          const listed = mentees.flatMap((name, at) => {
            const { isListed, mentor } = rows[at] ?? { isListed: false, mentor: '' }
            return isListed
              ? [`${name},${name.toLowerCase()}@example.org,mentee,${mentor === '' ? '-' : `${mentor.toLowerCase()}@example.org`}`]
              : []
          })
          const list = [
            'Name,Email,Role,Mentor',
            ...mentors.map((name) => `${name},${name.toLowerCase()}@example.org,mentor,`),
            ...listed,
          ].join('\n')
          let outcome: Submitted = await shown(workplace, cohort, list)
          const leaves = commandsIn(outcome).find((each) => each.do === 'leaveRowsOut')
          if (leaves) outcome = await workplace.tap('Carla', leaves)
          if (takesOff && commandsIn(outcome).some((each) => 'about' in each && each['about'] === 'gone')) {
            const form = await pressed(workplace, outcome, 'gone')
            outcome = await workplace.submit('Carla', form.sends, { 'gone-all-0': 'off' })
          }
          const saves = savingIn(outcome)
          if (!saves) return
          const { text } = wordsIn(outcome)
          const before = new Set((await workplace.prisma.delivery.findMany()).map(({ id }) => id))
          await workplace.tap('Carla', saves)
          await workplace.until('+12')
          const told = (await workplace.prisma.delivery.findMany({ include: { person: true } })).filter(
            ({ id, state }) => !before.has(id) && state !== 'superseded',
          )
          // What follows from what they do, or from what happens then, comes later.
          const first = told.filter(({ kind }) => !/^(?:offer\.made|standing\.|coordinator\.)/u.test(kind))
          const section = /Would soon get a message from us:\n((?:• .*\n)*)/u.exec(text)?.[1] ?? ''
          const named = section.split('\n').flatMap((line) => (line === '' ? [] : [line.replace(/^• ([^:]*):.*$/u, '$1')]))
          expect(told.map(({ person }) => person.name)).toEqual(expect.arrayContaining(named))
          expect(named).toEqual(expect.arrayContaining(first.map(({ person }) => person.name)))
        },
      ),
      { numRuns: 6 },
    )
  }, 120_000)
})

describe('What a list says of mentors', () => {
  const header = 'Name,Email,Role,Mentor,Seats,Phone\n'
  const maija = (seats: number, phone = '+358 40 1234567') => `Maija,maija@example.org,mentor,,${seats},${phone}\n`
  const mentees = (...names: string[]) =>
    names.map((name) => `${name},${name.toLowerCase()}@example.org,mentee,maija@example.org,,\n`).join('')

  it('is kept as it stands, and changed only where it says something else', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace, header + maija(2))
    expect(await person(workplace, 'Maija')).toMatchObject({ phone: '+358 40 1234567', listedSeats: 2 })
    const same = await shown(workplace, cohort, header + maija(2))
    expect(wordsIn(same).text).toContain('Nothing would change.')
    const other = await shown(workplace, cohort, header + maija(1, '0401234567'))
    expect(wordsIn(other).text).toContain('phone +358 40 1234567 → 0401234567\n')
    expect(wordsIn(other).text).toContain('number of places 2 → 1\n')
    await saved(workplace, other)
    expect(await person(workplace, 'Maija')).toMatchObject({ phone: '0401234567', listedSeats: 1 })
    expect(await workplace.prisma.seat.count({ where: { state: 'open' } })).toBe(1)
    expect(wordsIn(await shown(workplace, cohort, header + maija(1, '0401234567'))).text).toContain('Nothing would change.')
  })

  it('is never exceeded: more mentees than they agreed to are shown, and not seated', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace, header + maija(1) + mentees('Aino'))
    const named =
      'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\nEero,eero@example.org,mentee,maija@example.org\n'
    const crowded = await shown(workplace, cohort, named)
    expect(wordsIn(crowded).text).toContain('• Maija (maija@example.org): agreed to 1, but would then have Aino and Eero\n')
    expect(savingIn(crowded)).toBe(null)
    const left = await workplace.tap('Carla', commandsIn(crowded).find((each) => each.do === 'leaveRowsOut') ?? { do: 'none' })
    expect(wordsIn(left).text).toContain('Nothing would change.')
    expect(await mentorOf(workplace, 'Aino')).toBe('Maija')
    expect(await workplace.prisma.seat.count()).toBe(1)
  })
})
