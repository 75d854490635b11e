import { describe, expect, it, test } from 'vitest'
import { hearWords } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { type Language, languages } from '../../src/contract/view.ts'
import { emailOf, platforms, type Stage } from '../ground/builders.ts'
import { reading } from '../ground/commands.ts'
import { stagesOn } from './new-stage.ts'

/** Who is my mentor, when, where, and thanks, as people write them: what is known is said, whatever the state of things. */

const asked: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...['who is my mentor', 'Who’s my mentor?', 'whos my mentor', 'who will be my mentor?', 'can you tell me who my mentor is', 'mentor?'],
    ...['when', 'when?', 'When is the kick-off?', 'what time does it start', 'where', 'Where is it?', 'where’s the venue?', 'which room?'],
  ],
  fi: [
    ...['kuka on mentorini', 'kuka mun mentori on?', 'Kuka on minun mentorini?', 'kenet sain mentoriksi?', 'mentori?'],
    ...[
      'milloin',
      'Milloin aloitus on?',
      'monelta se alkaa',
      'koska se on?',
      'missä',
      'Missä se on?',
      'mihin pitää tulla?',
      'mikä osoite?',
    ],
  ],
  sv: [
    ...['vem är min mentor', 'vem e min mentor?', 'Vem blir min mentor?', 'vem har jag som mentor?', 'mentor?'],
    ...['när', 'När är startträffen?', 'hur dags börjar det', 'vilken tid?', 'var', 'Var är det?', 'var hålls det?', 'vilket rum?'],
  ],
}
const thanked: Readonly<Record<Language, readonly string[]>> = {
  en: ['thanks', 'Thank you!', 'thx', 'many thanks 🙏', 'cheers', 'thanks a lot for everything', 'ty'],
  fi: ['kiitos', 'Kiitos paljon!', 'kiitti', 'kiits', 'suurkiitos ❤️', 'kiitos avusta', 'kiitoksia'],
  sv: ['tack', 'Tack så mycket!', 'tackar', 'tusen tack', 'tack ska du ha', 'stort tack 🙏', 'tack för hjälpen'],
}
const said = {
  en: {
    known: 'What we know so far',
    off: 'The kick-off is cancelled',
    unset: 'The kick-off isn’t set yet',
    begun: 'The kick-off began on',
  },
  fi: {
    known: 'Tiedämme nyt tämän',
    off: 'Aloitustilaisuus on peruttu',
    unset: 'Aloitustilaisuuden aikaa ei ole',
    begun: 'Aloitustilaisuus alkoi',
  },
  sv: {
    known: 'Det här vet vi nu',
    off: 'Startträffen är inställd',
    unset: 'Tiden för startträffen är inte',
    begun: 'Startträffen började',
  },
}
const waits = { en: /You’re (?:already )?on the waitlist/u, fi: /Olet (?:jo )?jonotuslistalla/u, sv: /Du står (?:redan )?på väntelistan/u }
const welcome = { en: 'You’re welcome!', fi: 'Ole hyvä!', sv: 'Varsågod!' }

const speaking = (stage: Stage, language: Language) => stage.prisma.person.updateMany({ data: { language } })
const answered = async (stage: Stage, name: string, words: string) => plainText((await stage.tap(name, reading.readWords(words))).view)

/** The first words of each kind, where a stage takes long. */
const some = (language: Language) => [asked[language][0] ?? '', asked[language][6] ?? '', asked[language][9] ?? '']

test.each(languages)('a bare word for when or where asks for no command in %s', (language) => {
  for (const words of asked[language]) expect.soft(reading.readWords(words)).toEqual(hearWords(words))
})

describe('On the recorder, in', () => {
  const newStage = stagesOn('recorder')

  test.each(languages)('%s: every wording gets what is known, and thanks a short word', async (language) => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    await speaking(stage, language)
    for (const words of asked[language]) {
      const text = await answered(stage, 'Aino', words)
      expect.soft([words, text.startsWith(said[language].known), text.includes('Maija')]).toEqual([words, true, true])
    }
    for (const words of thanked[language]) expect.soft([words, await answered(stage, 'Aino', words)]).toEqual([words, welcome[language]])
  })
})

describe.each(platforms)('On the %s,', (platform) => {
  const newStage = stagesOn(platform)

  it.each(languages)('who waits for a place reads that in %s, and names no mentor', async (language) => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    await speaking(stage, language)
    for (const words of some(language)) {
      const text = await answered(stage, 'Wilma', words)
      expect.soft(text).toMatch(waits[language])
      expect.soft(text).toMatch(/21/u)
      expect.soft(text).not.toMatch(/Maija|Olli/u)
    }
  })

  it.each(languages)('who is on a list without a kick-off reads that it isn’t set, with the mentor, in %s', async (language) => {
    const stage = await newStage()
    await stage.prisma.confirmation.deleteMany({})
    await stage.prisma.kickOff.deleteMany({})
    await speaking(stage, language)
    for (const words of some(language)) {
      const text = await answered(stage, 'Aino', words)
      expect.soft(text).toContain(said[language].unset)
      expect.soft(text).toContain('Maija')
    }
  })

  it.each(languages)('once the kick-off has begun, it says when it did, and who the mentor is, in %s', async (language) => {
    const stage = await newStage()
    await stage.answers('Aino', 'coming')
    await stage.until('2027-01-22T10:00')
    await speaking(stage, language)
    for (const words of some(language)) {
      const text = await answered(stage, 'Aino', words)
      expect.soft(text).toContain(said[language].begun)
      expect.soft(text).toContain('Maija')
    }
    expect(await answered(stage, 'Aino', thanked[language][0] ?? '')).toBe(welcome[language])
    const mentor = await answered(stage, 'Maija', some(language)[1] ?? '')
    expect(mentor).toContain(said[language].begun)
    expect(mentor).toContain('Aino')
  })

  it.each(languages)('of a kick-off that moved the new time is said, of one that is off that it is, in %s', async (language) => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    await speaking(stage, language)
    await stage.prisma.kickOff.updateMany({ data: { startsAt: new Date('2027-01-28T16:30:00Z'), turn: 1 } })
    for (const words of some(language)) {
      const text = await answered(stage, 'Aino', words)
      expect.soft(text).toContain('28')
      expect.soft(text).toMatch(/18[.:]30/u)
    }
    await stage.prisma.kickOff.updateMany({ data: { calledOffAt: new Date('2027-01-12T08:00:00Z') } })
    for (const name of ['Aino', 'Wilma', 'Maija']) {
      const text = await answered(stage, name, some(language)[1] ?? '')
      expect.soft(text).toContain(said[language].off)
      expect.soft(text).not.toMatch(/18[.:]30/u)
    }
  })

  it('whoever has left the programme gets help', async () => {
    const stage = await newStage()
    await stage.until('2027-01-12T10:00')
    await stage.prisma.enrolment.updateMany({ where: { person: { email: emailOf('Aino') } }, data: { state: 'withdrawn' } })
    expect(await answered(stage, 'Aino', 'who is my mentor')).toContain('What Pari does')
  })
})
