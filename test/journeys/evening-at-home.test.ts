import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { type Language, languages } from '../../src/contract/view.ts'
import { aCohort, buttonsOf, goesOn, platforms } from '../ground/builders.ts'
import { stagesOn } from './new-stage.ts'

/** After the kick-off, as long as the programme goes on, home says what the evening was and keeps what goes on: numbers, calls, introductions and the channel. */

const words = {
  en: {
    came: 'At the kick-off: one mentor and one mentee.',
    vain: 'Every mentor who came had somebody to meet.',
    refilled: 'One place became free and was filled again.',
    calls: 'One call was made.',
    introductions: '0 of 2 pairs have been introduced.',
    channel: 'The cohort has a channel, with 4 people in it.',
    task: 'A task for you: create a channel for Spring mentoring',
  },
  fi: {
    came: 'Aloitustilaisuudessa oli 1 mentori ja 1 mentoroitava.',
    vain: 'Jokaisella paikalle tulleella mentorilla oli joku tavattavana.',
    refilled: 'Yksi paikka vapautui ja täytettiin uudelleen.',
    calls: 'Soitettiin yksi puhelu.',
    introductions: 'Pareista on esitelty 0 (yhteensä 2).',
    channel: 'Ryhmällä on kanava, ja siellä on 4 jäsentä.',
    task: 'Tehtävä sinulle: luo kanava ryhmälle Spring mentoring',
  },
  sv: {
    came: 'På startträffen var 1 mentor och 1 adept.',
    vain: 'Alla mentorer som kom hade någon att träffa.',
    refilled: 'En plats blev ledig och fylldes på nytt.',
    calls: 'Ett telefonsamtal ringdes.',
    introductions: '0 av 2 par har presenterats.',
    channel: 'Gruppen har en kanal, och 4 personer är med i den.',
    task: 'En uppgift för dig: skapa en kanal för Spring mentoring',
  },
} as const

describe.each(platforms)('On the %s:', (platform) => {
  const newStage = stagesOn(platform)

  it('home says in each language what the evening was, and keeps what is open', async () => {
    const stage = await newStage({ people: aCohort() })
    const presses = async (shown: Command, label: string) => {
      const { view } = await stage.tap('Carla', shown)
      const found = buttonsOf(view).find((each) => each.label === label)
      if (!found) throw new Error(`There is no button ${label} in ${plainText(view)}`)
      return stage.tap('Carla', found.command)
    }
    await stage.until('2027-01-08T12:00')
    await stage.answers('Aino', 'coming')
    await stage.answers('Eero', 'notStarting')
    await stage.until('2027-01-11T12:00')
    const yes = buttonsOf(stage.inbox('Wilma', 'offer.made').at(-1)?.view ?? { language: 'en', parts: [] })[0]
    if (!yes) throw new Error('Wilma has no offer.')
    await stage.tap('Wilma', yes.command)
    await stage.answers('Carla', 'coming', 'Maija')
    const { id: kickOff } = await stage.prisma.kickOff.findFirstOrThrow()
    const second = goesOn(await stage.tap('Carla', { do: 'openChannel', kickOff }))
    if (second) await stage.tap('Carla', second)
    await stage.until('2027-01-21T16:30')
    const list: Command = { do: 'showPresence', mark: 'look', cohort: stage.cohortId }
    for (const name of ['Aino', 'Maija']) await presses(list, `Here: ${name}`)
    const homeIn = async (language: Language) => {
      await stage.prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
      return plainText((await stage.tap('Carla', { do: 'showHome', mark: 'look' })).view)
    }
    for (const day of ['2027-01-22', '2027-01-29', '2027-07-20']) {
      await stage.until(`${day}T18:00`)
      for (const language of languages) {
        const home = await homeIn(language)
        const { channel, task, ...lines } = words[language]
        // Pari opens a channel on Slack alone; elsewhere a coordinator is asked to, and that is open until she taps that it is done.
        for (const line of [...Object.values(lines), platform === 'slack' ? channel : task])
          expect.soft(home, `${day} ${language}`).toContain(line)
        for (const [no, yes] of [
          ['No programme yet', 'People'],
          ['Change time or place', 'People'],
        ] as const)
          if (language === 'en') expect.soft([home.includes(no), home.includes(yes)], `${day}: ${no}`).toEqual([false, true])
      }
    }
    // The programme ends half a year after its kick-off, and its answers go.
    await stage.until('2027-07-23T12:00')
    expect(await homeIn('en')).not.toContain(words.en.came)
  })
})
