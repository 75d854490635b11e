import { describe, expect, it } from 'vitest'
import { aList, bringIn, commandsIn, formIn, initialIn, savingIn, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'
import { importing, mentorOf, person, pressed, saved, shown, underWay } from './shown-lists.ts'

const values = (form: ReturnType<typeof formIn>) =>
  form.fields.flatMap((field) => ('options' in field ? field.options.map(({ value }) => value) : []))

describe('A list without a column', () => {
  it('changes nothing of it: a corrected name takes nobody’s place away, and nobody hears anything', async () => {
    const { workplace, cohort } = await underWay()
    const list = 'Name,Email,Role\nMaija,maija@example.org,mentor\nOlli,olli@example.org,mentor\nAino Virtanen,aino@example.org,mentee\n'
    const outcome = await shown(workplace, cohort, list)
    expect(wordsIn(outcome).text).toContain('Would change:\n• Aino Virtanen (aino@example.org): name Aino → Aino Virtanen\n')
    expect(wordsIn(outcome).text).toContain('Nobody would get a message because of this.')
    expect(wordsIn(outcome).text).not.toContain('lose their place')
    const before = workplace.platform.said.length
    expect(wordsIn(await saved(workplace, outcome)).text).toContain('0 new, 1 changed.')
    await workplace.settle()
    expect(workplace.platform.said).toHaveLength(before)
    expect(await mentorOf(workplace, 'Aino Virtanen')).toBe('Maija')
    expect(await person(workplace, 'Eero')).toMatchObject({ state: 'active' })
  })

  it('of mentees alone says nothing about mentors, and a list of mentors alone nothing about mentees', async () => {
    const { workplace, cohort } = await underWay()
    const mentors = await shown(workplace, cohort, 'Name,Email,Role\nMaija,maija@example.org,mentor\n')
    expect(wordsIn(mentors).text).toContain('• Olli (olli@example.org)\n')
    expect(wordsIn(mentors).text).not.toMatch(/Aino|Eero|Wilma/)
    expect(savingIn(mentors)).toBe(null)
  })

  it('of mentees alone may name mentors who are there', async () => {
    const { workplace, cohort } = await underWay()
    const outcome = await shown(
      workplace,
      cohort,
      'Name,Email,Role,Mentor\nVille,ville@example.org,mentee,Maija\nAino,aino@example.org,mentee,maija@example.org\n',
    )
    expect(wordsIn(outcome).text).toContain('Ville (ville@example.org)')
    expect(wordsIn(outcome).text).not.toContain('isn’t on the list')
  })
})

describe('An empty cell', () => {
  const list = aList.replace('mentee,maija@example.org', 'mentee,')

  it('is a question, and kept where she says nothing', async () => {
    const { workplace, cohort } = await underWay()
    const outcome = await shown(workplace, cohort, list)
    expect(wordsIn(outcome).text).toContain('We’ll keep what we have unless you clear it:\n• Aino (aino@example.org): mentor, now Maija\n')
    expect(savingIn(outcome)).toBe(null)
    expect(await mentorOf(workplace, 'Aino')).toBe('Maija')
  })

  it('clears on purpose: then the place that is lost is shown first, with who hears of it, and only then saved', async () => {
    const { workplace, cohort } = await underWay()
    const form = await pressed(workplace, await shown(workplace, cohort, list), 'emptied')
    const decided = await workplace.submit('Carla', form.sends, { 'emptied-boxes0-0': values(form).join(',') })
    expect(wordsIn(decided).text).toContain(
      'Would lose their place:\n• Aino (aino@example.org): has a place with Maija, and would go on the waitlist\n',
    )
    expect(await mentorOf(workplace, 'Aino')).toBe('Maija')
    await saved(workplace, decided)
    expect(await person(workplace, 'Aino')).toMatchObject({ state: 'waiting', menteeSeat: null })
  })
})

describe('Rows that she unticks', () => {
  const many = Array.from({ length: 130 }, (_, at) => `Person ${at},person${at}@example.org,mentee`)

  it('over several pages, back and forth, are exactly those that are not saved', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace)
    const bytes = new TextEncoder().encode(['Name,Email,Role', ...many].join('\n'))
    const outcome = await workplace.submit('Carla', importing(cohort), {}, { name: 'list.csv', bytes })
    const first = await pressed(workplace, outcome, 'rows')
    expect(first.fields.map(({ name }) => name)).toEqual([
      'rows-boxes0-0',
      'rows-boxes1-0',
      'rows-boxes2-0',
      'rows-boxes3-0',
      'rows-boxes4-0',
      'rows-next-0',
    ])
    const ticked = initialIn(first)
    const without = (at: string) => ({ ...ticked, [at]: (ticked[at] ?? '').split(',').slice(1).join(',') })
    const second = formIn(await workplace.submit('Carla', first.sends, { ...without('rows-boxes0-0'), 'rows-next-0': 'further' }))
    const third = formIn(await workplace.submit('Carla', second.sends, { ...initialIn(second), 'rows-next-1': 'further' }))
    expect(third.sends).toMatchObject({ page: 2 })
    // Slack keeps what is in a field whose name stays when one page takes the place of another.
    const names = [first, second, third].flatMap(({ fields }) => fields.map(({ name }) => name))
    expect(new Set(names).size).toBe(names.length)
    const last = initialIn(third)
    const back = formIn(
      await workplace.submit('Carla', third.sends, {
        ...last,
        'rows-boxes2-2': (last['rows-boxes2-2'] ?? '').split(',').slice(0, -1).join(','),
        'rows-next-2': 'earlier',
      }),
    )
    // Something else changes meanwhile.
    await workplace.submit('Carla', { do: 'planKickOff', cohort }, { date: '2027-01-21', time: '17:00' })
    const decided = await workplace.submit('Carla', back.sends, { ...initialIn(back), 'rows-next-1': 'done' })
    const label = 'view' in decided ? decided.view.parts.flatMap((part) => (part.kind === 'buttons' ? part.buttons : []))[0]?.label : ''
    expect(label).toBe('Save 128 people')
    expect(wordsIn(await saved(workplace, decided)).text).toContain('128 new, 0 changed.')
    const there = await workplace.prisma.person.findMany({ where: { name: { startsWith: 'Person' } } })
    const missing = many.map((row) => row.split(',')[0]).filter((name) => there.every((each) => each.name !== name))
    expect(missing).toEqual(['Person 0', 'Person 129'])
  })

  it('take those along who cannot be without them, and she is shown that', async () => {
    const { workplace, cohort } = await underWay()
    const list = `${aList}Sanna,sanna@example.org,mentor,\nIida,iida@example.org,mentee,sanna@example.org\n`
    const form = await pressed(workplace, await shown(workplace, cohort, list), 'rows')
    const iida = form.fields.flatMap((field) => ('options' in field ? field.options : [])).find(({ label }) => label.startsWith('Iida'))
    const decided = await workplace.submit('Carla', form.sends, { 'rows-boxes0-0': iida?.value ?? '' })
    expect(wordsIn(decided).text).toContain('• Iida (iida@example.org): the mentor Sanna would not be in the programme\n')
    expect(savingIn(decided)).toBe(null)
  })
})

describe('Who is no longer on the list', () => {
  const list = aList.replace(/^Eero.*\n/mu, '')

  it('stays, unless she takes them off: then they and their mentor are named before, and hear it after', async () => {
    const { workplace, cohort } = await underWay()
    const outcome = await shown(workplace, cohort, list)
    expect(wordsIn(outcome).text).toContain('They’ll stay in the programme unless you take them off:\n• Eero (eero@example.org)\n')
    const form = await pressed(workplace, outcome, 'gone')
    const decided = await workplace.submit('Carla', form.sends, { 'gone-all-0': 'off' })
    expect(wordsIn(decided).text).toContain('Would be taken off the programme:\n• Eero (eero@example.org)\n')
    expect(await person(workplace, 'Eero')).toMatchObject({ state: 'active' })
    expect(wordsIn(await saved(workplace, decided)).text).toContain('1 person was taken off.')
    expect(await person(workplace, 'Eero')).toMatchObject({ state: 'withdrawn', menteeSeat: null })
    expect(await workplace.prisma.audit.count({ where: { deed: 'tookOff' } })).toBe(1)
  })
})

describe('The same person with a new address', () => {
  const list = (email: string) => aList.replace(/^Wilma.*$/mu, `Wilma,${email},mentee,`)

  it('is proposed, and becomes one only by her yes: person, place and answers stay, the address is another one', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace)
    const before = await person(workplace, 'Wilma')
    const outcome = await shown(workplace, cohort, list('wilma.ek@example.org'))
    expect(wordsIn(outcome).text).toContain('• Wilma (wilma.ek@example.org): is this Wilma (wilma@example.org)?\n')
    expect(wordsIn(outcome).text).toContain('New:\n• Wilma (wilma.ek@example.org): mentee, on the waitlist\n')
    const form = await pressed(workplace, outcome, 'same')
    const [choice] = form.fields
    expect(choice && 'initial' in choice && choice.initial).not.toBe('two')
    expect(wordsIn({ form }).text).toContain(
      '• Wilma (wilma.ek@example.org): mentee, mentor: –\n• Wilma (wilma@example.org): mentee, mentor: –',
    )
    const decided = await workplace.submit('Carla', form.sends, initialIn(form))
    expect(wordsIn(decided).text).toContain('• Wilma (wilma.ek@example.org): email wilma@example.org → wilma.ek@example.org\n')
    expect(wordsIn(await saved(workplace, decided)).text).toContain('0 new, 1 changed.')
    const after = await person(workplace, 'Wilma')
    expect([after.id, after.personId, after.person.email]).toEqual([before.id, before.personId, 'wilma.ek@example.org'])
    expect(await workplace.prisma.person.count({ where: { name: 'Wilma' } })).toBe(1)
    expect(await workplace.prisma.audit.count({ where: { deed: 'changedPerson', subject: before.personId } })).toBe(1)
  })

  it('can be undone like any other change: whoever is found meanwhile hears of it when it cannot be undone any more', async () => {
    const { workplace, cohort } = await underWay()
    workplace.platform.joins('wilma.ek')
    const form = await pressed(workplace, await shown(workplace, cohort, list('wilma.ek@example.org')), 'same')
    const same = form.fields.flatMap((field) => ('options' in field ? [[field.name, field.options[1]?.value ?? '']] : []))
    const decided = await workplace.submit('Carla', form.sends, Object.fromEntries(same) as Record<string, string>)
    const outcome = await saved(workplace, decided)
    expect(wordsIn(outcome).text).not.toContain('can’t be undone')
    expect(commandsIn(outcome).map((each) => each.do)).toContain('undoChange')
    await workplace.settle()
    const told = () => workplace.platform.said.filter(({ view }) => JSON.stringify(view).includes('wilma.ek@example.org')).length
    await workplace.until('2027-01-08T12:09')
    expect(told()).toBe(0)
    await workplace.until('2027-01-08T12:11')
    expect(told()).toBe(1)
  })

  it('is asked before rows are left out, where a mentor would have one too many by it: the two are told apart by address', async () => {
    const workplace = await newWorkplace()
    const one = (email: string) =>
      `Name,Email,Role,Mentor,Mentees\nMaija,maija@example.org,mentor,,1\nAino,${email},mentee,maija@example.org,\n`
    const cohort = await bringIn(workplace, one('aino@example.org'))
    const outcome = await shown(workplace, cohort, one('aino.ek@example.org'))
    const kinds = commandsIn(outcome).map((each) => ('about' in each ? each['about'] : each.do))
    expect(wordsIn(outcome).text).toMatch(/Aino \(aino[.a-z]*@example\.org\) and Aino \(aino[.a-z]*@example\.org\)/)
    expect(kinds.indexOf('same')).toBeLessThan(kinds.indexOf('leaveRowsOut'))
  })

  it('is two people where she says nothing', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace)
    await saved(workplace, await shown(workplace, cohort, list('wilma.ek@example.org')))
    expect(await workplace.prisma.person.count({ where: { name: 'Wilma' } })).toBe(2)
  })

  it('is asked where it is not clear, with everybody who it may be side by side, and two by default', async () => {
    const workplace = await newWorkplace()
    const twins = 'Name,Email,Role\nAnna Korhonen,anna@example.org,mentee\nAnna Korhonen,anna.k@example.org,mentee\n'
    const cohort = await bringIn(workplace, twins)
    const outcome = await shown(workplace, cohort, 'Name,Email,Role\nAnna Korhonen,anna.new@example.org,mentee\n')
    expect(wordsIn(outcome).text).toContain('is this Anna Korhonen (anna@example.org) or Anna Korhonen (anna.k@example.org)?')
    const form = await pressed(workplace, outcome, 'same')
    expect(initialIn(form)).toMatchObject({ [form.fields[0]?.name ?? '']: 'two' })
    const decided = await workplace.submit('Carla', form.sends, initialIn(form))
    expect(wordsIn(decided).text).not.toContain('is this')
    await saved(workplace, decided)
    expect(await workplace.prisma.person.count({ where: { name: 'Anna Korhonen' } })).toBe(3)
  })

  it('that somebody known elsewhere has is not even proposed', async () => {
    const workplace = await newWorkplace()
    const cohort = await bringIn(workplace)
    await bringIn(workplace, 'Name,Email,Role\nWilma,wilma.ek@example.org,mentee\n', 'Another')
    const outcome = await shown(workplace, cohort, list('wilma.ek@example.org'))
    expect(wordsIn(outcome).text).not.toContain('is this')
  })
})
