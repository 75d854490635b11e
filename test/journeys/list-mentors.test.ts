import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { languages } from '../../src/contract/view.ts'
import { aList, bringIn, commandsIn, formIn, initialIn, savingIn, type Workplace, wordsIn } from '../ground/workplace.ts'
import { changeOnCard, eeroWithMaija, enrolment, firstLines, heard, mentorOf, roomyList, saved, shown, underWay } from './listed-mentors.ts'
import { newWorkplace } from './new-workplace.ts'

describe('A mentor who was changed on a card', () => {
  it('stays when a later list says what the last one said, and the preview says so', async () => {
    const { workplace, cohort } = await underWay(roomyList)
    await changeOnCard(workplace, cohort, 'Aino', 'Olli')
    const outcome = await shown(workplace, cohort, roomyList.replace('Eero,eero', 'Eero Ek,eero'))
    expect(wordsIn(outcome).text).toContain('• Aino (aino@example.org): Maija on the list, now Olli\n')
    expect(wordsIn(outcome).text).not.toContain('Would get another mentor')
    await saved(workplace, outcome)
    expect(await mentorOf(workplace, 'Aino')).toBe('Olli')
  })

  it('is changed back only where she ticks it; then all three hear it', async () => {
    const { workplace, cohort } = await underWay(roomyList)
    await changeOnCard(workplace, cohort, 'Aino', 'Olli')
    await workplace.until('2027-01-08T13:00')
    const outcome = await shown(workplace, cohort, roomyList)
    expect(savingIn(outcome)).toBe(null)
    const kept = commandsIn(outcome).find((each) => 'about' in each && each['about'] === 'kept')
    const form = formIn(await workplace.open('Carla', kept ?? { do: 'none' }))
    const [field] = form.fields
    expect(initialIn(form)).toEqual({})
    const option = field && 'options' in field ? field.options[0] : undefined
    expect(option?.label).toBe('Aino (aino@example.org): Olli → Maija')
    const decided = await workplace.submit('Carla', form.sends, { 'kept-boxes0-0': option?.value ?? '' })
    expect(wordsIn(decided).text).toContain('Would get another mentor:\n• Aino (aino@example.org): Olli → Maija\n')
    const words = await heard(workplace, () => saved(workplace, decided))
    expect(await mentorOf(workplace, 'Aino')).toBe('Maija')
    expect(firstLines(words)).toEqual([
      'AINO: Your mentor is now Maija',
      'MAIJA: You have a new mentee: Aino',
      'OLLI: Aino has another mentor now',
    ])
    // The list said it, so from now on the card and the list agree.
    expect(wordsIn(await shown(workplace, cohort, roomyList)).text).toContain('Nothing would change.')
  })

  it('is moved by a list that says something new, and her mentor of the card hears that, too', async () => {
    const { workplace, cohort } = await underWay(roomyList)
    await changeOnCard(workplace, cohort, 'Aino', 'Olli')
    await workplace.until('2027-01-08T13:00')
    const list = roomyList
      .replace('mentee,maija@example.org', 'mentee,sanna@example.org')
      .replace('Olli,', 'Sanna,sanna@example.org,mentor,,1\nOlli,')
    const words = await heard(workplace, async () => saved(workplace, await shown(workplace, cohort, list)))
    expect(await mentorOf(workplace, 'Aino')).toBe('Sanna')
    expect(words.join('\n')).toContain('AINO: Your mentor is now Sanna')
    expect(words.join('\n')).toContain('OLLI: Aino has another mentor now')
  })
})

describe('Whoever ends where they were', () => {
  const three = roomyList.replace('Olli,', 'Sanna,sanna@example.org,mentor,,2\nOlli,')
  const with3 = (mentor: string, of = 'Aino,aino@example.org,mentee,maija') => three.replace(of, of.replace('maija', mentor))

  it('hears nothing of three lists, nor do the mentors', async () => {
    const { workplace, cohort } = await underWay(three)
    const words = await heard(workplace, async () => {
      for (const mentor of ['olli', 'sanna', 'maija']) await saved(workplace, await shown(workplace, cohort, with3(mentor)))
    })
    expect(await mentorOf(workplace, 'Aino')).toBe('Maija')
    expect(words).toEqual([])
  })

  it('hears nothing of a card that is taken back by hand, and one message of where a chain ends', async () => {
    const { workplace, cohort } = await underWay(three)
    const back = await heard(workplace, async () => {
      for (const mentor of ['Olli', 'Sanna', 'Maija']) await changeOnCard(workplace, cohort, 'Aino', mentor)
    })
    expect(back).toEqual([])
    const words = await heard(workplace, async () => {
      for (const mentor of ['olli', 'sanna']) await saved(workplace, await shown(workplace, cohort, with3(mentor)))
    })
    expect(firstLines(words)).toEqual([
      'AINO: Your mentor is now Sanna',
      'MAIJA: Aino has another mentor now',
      'SANNA: You have a new mentee: Aino',
    ])
  })

  it('is left out where a mentor hears of two lists at once', async () => {
    const { workplace, cohort } = await underWay(three)
    const words = await heard(workplace, async () => {
      const both = with3('sanna').replace('mentee,olli@example.org', 'mentee,sanna@example.org')
      for (const list of [both, both.replace('Aino,aino@example.org,mentee,sanna', 'Aino,aino@example.org,mentee,maija')])
        await saved(workplace, await shown(workplace, cohort, list))
    })
    expect(firstLines(words)).toEqual([
      'EERO: Your mentor is now Sanna',
      'OLLI: Eero has another mentor now',
      'SANNA: You have a new mentee: Eero',
    ])
  })
})

describe('A list that gives people other mentors', () => {
  it('says it once to each of them, as the preview said', async () => {
    const { workplace, cohort } = await underWay()
    const outcome = await shown(workplace, cohort, eeroWithMaija)
    const { text } = wordsIn(outcome)
    expect(text).toContain('• Eero: A new mentor\n')
    expect(text).toContain('• Maija: Somebody new to mentor\n')
    expect(text).toContain('• Olli: Somebody has another mentor\n')
    const words = await heard(workplace, () => saved(workplace, outcome))
    expect(firstLines(words).filter((each) => !each.startsWith('WILMA'))).toEqual([
      'EERO: Your mentor is now Maija',
      'MAIJA: You have a new mentee: Eero',
      'OLLI: Eero has another mentor now',
    ])
  })

  it('says to a mentor in one message what changed, and kindly to who waits now that they do', async () => {
    const { workplace, cohort } = await underWay()
    const list = eeroWithMaija.replace('Aino,aino@example.org,mentee,maija@example.org', 'Aino,aino@example.org,mentee,waitlist')
    const words = await heard(workplace, async () => saved(workplace, await shown(workplace, cohort, list)))
    expect(words.filter((each) => each.startsWith('MAIJA'))).toEqual([
      'MAIJA: Your pairs have changed\nNow in a pair with you: Eero\nNo longer in a pair with you: Aino\nA coordinator changed this. We’ll tell you in good time whether to come to the kick-off.',
    ])
    expect(words.filter((each) => each.startsWith('AINO'))[0]).toContain(
      'AINO: You’re on the waitlist now\nA coordinator changed the list, and Maija',
    )
  })

  it('says nothing to whom we have not written yet, and nothing before a kick-off is set', async () => {
    const workplace = await newWorkplace()
    for (const name of ['Maija', 'Olli', 'Aino', 'Eero']) workplace.platform.joins(name)
    const cohort = await bringIn(workplace)
    expect(await heard(workplace, async () => saved(workplace, await shown(workplace, cohort, eeroWithMaija)))).toEqual([])
  })

  it('and another one before the first was heard says only the last', async () => {
    const { workplace, cohort } = await underWay()
    await workplace.until('2027-01-08T23:30')
    const words = await heard(workplace, async () => {
      await saved(workplace, await shown(workplace, cohort, eeroWithMaija))
      await workplace.until('2027-01-08T23:40')
      const third = eeroWithMaija.replace(/^Eero.*$/mu, 'Eero,eero@example.org,mentee,sanna@example.org\nSanna,sanna@example.org,mentor,')
      await saved(workplace, await shown(workplace, cohort, third))
      await workplace.until('2027-01-11T12:00')
    })
    expect(firstLines(words).filter((each) => each.startsWith('EERO'))).toEqual(['EERO: Your mentor is now Sanna'])
  })

  it('and within ten minutes the former one again says nothing to anybody', async () => {
    const { workplace, cohort } = await underWay(roomyList)
    const swapped = roomyList
      .replace('Aino,aino@example.org,mentee,maija@example.org', 'Aino,aino@example.org,mentee,olli@example.org')
      .replace('Eero,eero@example.org,mentee,olli@example.org', 'Eero,eero@example.org,mentee,maija@example.org')
    const one = swapped.replace('Eero,eero@example.org,mentee,maija@example.org', 'Eero,eero@example.org,mentee,olli@example.org')
    for (const wrong of [swapped, one]) {
      const words = await heard(workplace, async () => {
        await saved(workplace, await shown(workplace, cohort, wrong))
        await workplace.until('+3')
        await saved(workplace, await shown(workplace, cohort, roomyList))
      })
      expect(words).toEqual([])
    }
    expect(await Promise.all(['Aino', 'Eero'].map((name) => mentorOf(workplace, name)))).toEqual(['Maija', 'Olli'])
  })

  it.each(languages)('says it in their language: %s', async (language) => {
    const { workplace, cohort } = await underWay()
    await workplace.prisma.person.updateMany({ where: { name: 'Eero' }, data: { language } })
    const words = await heard(workplace, async () => saved(workplace, await shown(workplace, cohort, eeroWithMaija)))
    const said = { en: 'Your mentor is now Maija', fi: 'Mentorisi on nyt Maija', sv: 'Din mentor är nu Maija' }[language]
    expect(words.join('\n')).toContain(`EERO: ${said}`)
  })
})

it('A list that comes again looks up only who is new on it', async () => {
  const { workplace, cohort } = await underWay()
  workplace.platform.joins('Iida')
  const before = workplace.platform.lookedUp.flat().length
  const list = `${aList.replace('Eero,', 'Eero Ek,')}Iida,iida@example.org,mentee,\nSanna,sanna@example.org,mentor,\n`
  await saved(workplace, await shown(workplace, cohort, list))
  await workplace.settle()
  expect(workplace.platform.lookedUp.flat().slice(before).toSorted()).toEqual(['iida@example.org', 'sanna@example.org'])
})

describe('What happened to somebody', () => {
  const history = async (workplace: Workplace, cohort: string, name: string) => {
    const look = { do: 'showDeeds', mark: 'look', cohort, enrolment: await enrolment(workplace, name) } as const
    return plainText((await workplace.tap('Carla', look)).view)
  }

  it('by a list stands in the history of each: another mentor, a lost place, what was corrected', async () => {
    const { workplace, cohort } = await underWay()
    const list = eeroWithMaija
      .replace('Aino,aino@example.org,mentee,maija@example.org', 'Aino,aino@example.org,mentee,waitlist')
      .replace('Wilma,', 'Wilma Ek,')
    await saved(workplace, await shown(workplace, cohort, list))
    for (const name of ['Eero', 'Maija', 'Olli'])
      expect(await history(workplace, cohort, name)).toContain('Carla gave a person another mentor (Eero)')
    for (const name of ['Aino', 'Maija'])
      expect(await history(workplace, cohort, name)).toContain('Carla moved somebody to the waitlist (Aino)')
    expect(await history(workplace, cohort, 'Wilma Ek')).toContain('Carla corrected a person’s details: name (Wilma Ek)')
  })

  it('by taking a mentor off stands in the history of those who wait because of it', async () => {
    const { workplace, cohort } = await underWay()
    await workplace.tap('Carla', { do: 'takeOffPerson', cohort, enrolment: await enrolment(workplace, 'Olli'), was: 'active' })
    expect(await history(workplace, cohort, 'Eero')).toContain('Carla moved somebody to the waitlist (Eero)')
  })
})
