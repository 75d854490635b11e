import { describe, expect, test } from 'vitest'
import {
  counts,
  namesCohort,
  namesOne,
  namesProgramme,
  namesSome,
  others,
  programme,
  sampleOf,
  somebody,
} from '../../test/house/confirmation-samples.ts'
import { catalogueOf, copiesIn, describeEveryMessage, otherWords, translations } from '../../test/house/copy.ts'
import { type Language, languages } from '../contract/view.ts'
import { listOf } from '../contract/wording.ts'
import { copyIn } from './decisions/copy-in.ts'

const copies = copiesIn(copyIn)
const catalogue = catalogueOf(copies)
const { paths, said } = catalogue

const isHeading = (path: string) =>
  path.endsWith('.title') ||
  [
    'standing.go',
    'welcome.saved',
    'standing.hold',
    'standing.free',
    'standing.freeOwn',
    'standing.freeOwnOutTitle',
    'reminder.open',
    'reminder.noMentor',
    'offer.won',
    'newsOver.mentor',
    'offer.wonQuestion',
    'offer.lost',
    'offer.closed',
    'release.ask',
  ].includes(path) ||
  ['mentorOut', 'mentorAway', 'lateChange', 'lateGone', 'lateUnsure', 'lateJoined'].some((title) => path === `alert.${title}`)

const wordless = (text: string) => text.replaceAll(/\d+/g, '#')

const buttonPaths = paths.filter((path) => path.startsWith('buttons.'))

describeEveryMessage(catalogue, sampleOf)
describe.each(otherWords)('For a programme with %s', (_, words) => {
  describeEveryMessage(catalogueOf(copiesIn(copyIn, words)), sampleOf)
})

test('The samples are all of messages that take arguments', () => {
  const sampled = [...namesOne, ...namesSome, ...namesProgramme, ...namesCohort, ...counts, ...Object.keys(others)]
  expect(sampled.filter((path) => !catalogue.takesArguments(path))).toEqual([])
})

describe.each(languages)('a call list in %s', (language) => {
  test('leaves out a partner whom nobody has', () => {
    expect(said(language, 'calls.line', [somebody, '(role)', '(state)', null])).toBe(`${somebody} ((role)): (state)`)
  })
})

describe.each(languages)('titles and buttons in %s', (language) => {
  test('fit: a title in 60 characters, a button in 30', () => {
    for (const path of paths.filter(isHeading)) expect.soft(said(language, path, sampleOf(path)).length, path).toBeLessThanOrEqual(60)
    for (const path of buttonPaths) expect.soft(said(language, path, sampleOf(path)).length, path).toBeLessThanOrEqual(30)
  })

  test('differ wherever buttons stand side by side', () => {
    const { buttons, choices } = copies[language]
    const rows = [
      [buttons.coming, buttons.startLater, buttons.notStarting, buttons.unsure],
      [buttons.mentorComing, buttons.mentorLater, buttons.mentorOut, buttons.unsure],
      [buttons.coming, buttons.cannotMakeIt, buttons.notStarting],
      [choices.theyCome, choices.theyStartLater, choices.theyDoNotStart, choices.skip],
      [buttons.accept, buttons.decline],
      [choices.release, choices.keep],
      [choices.releaseAll(3), choices.oneByOne],
    ]
    for (const row of rows) expect.soft(new Set(row).size).toBe(row.length)
  })

  test('give a no the weight of a yes: neither is twice as long as the other', () => {
    const { buttons, choices } = copies[language]
    const answers = [
      [buttons.coming, buttons.notStarting],
      [buttons.coming, buttons.cannotMakeIt],
      [buttons.accept, buttons.decline],
      [choices.release, choices.keep],
    ] as const
    for (const [yes, no] of answers) {
      expect.soft(Math.max(yes.length, no.length), `${yes} / ${no}`).toBeLessThan(2 * Math.min(yes.length, no.length))
    }
  })
})

describe.each(translations)('the translation into %s', (language) => {
  /** Words that Swedish and English share. */
  const shared = language === 'sv' ? ['calls.mentor', 'release.line', 'release.mentorWaits'] : []

  test('leaves no English behind', () => {
    const alike = paths.filter((path) => said(language, path, sampleOf(path)) === said('en', path, sampleOf(path)))
    expect(alike).toEqual(shared)
    const englishWords =
      /\b(the|you|your|we|will|not|with|and|answer|coming|mentees?|mentors|seats?|wait\w*|cohort|coordinator|kick-?off)\b/i
    for (const path of paths) expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(englishWords)
  })

  test('calls the same thing by the same word', () => {
    const strays = { fi: /odotuslist|varasija|starttitilaisuu|avajais|aktori/i, sv: /kölist|uppstart|inledning|samordnare|mentee/i }[
      language
    ]
    for (const path of paths) expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(strays)
  })

  test.each(['Anna Virtanen', 'Åsa Ek', 'Lars Niklas', 'Ngọc Trần', listOf(['Aino Ek', 'Bo Laine', 'Chi Do'], language)])(
    'never bends the name of %s',
    (name) => {
      // No letter, hyphen or apostrophe follows, nor the colon with which Finnish hangs an ending on: «Bo:n».
      const untouched = new RegExp(`(?<!\\p{L})${name}(?!\\p{L}|[-’']|:\\p{L})`, 'gu')
      for (const path of [...namesOne, ...namesSome, ...namesProgramme, ...namesCohort]) {
        const text = said(language, path, [name])
        expect.soft(text.match(untouched)?.length, path).toBe(text.split(name).length - 1)
      }
    },
  )

  test('never bends a partner, a role or a time', () => {
    for (const path of ['calls.line', 'release.line', 'standing.holdUntil']) {
      const [word = ''] = [others[path]?.at(-1)].map(String)
      expect(said(language, path, others[path])).toMatch(new RegExp(`${word.replaceAll('.', '\\.')}\\)?\\.?$`))
    }
  })
})

describe('counts', () => {
  const zeroIsSpecial = ['release.waiting', 'release.allReleased', 'balance.daysLeft']
  /** One more, two more: the noun does not change, or there is none. */
  const invariant: Readonly<Record<Language, readonly string[]>> = {
    en: ['names.more'],
    fi: ['balance.tell'],
    sv: ['names.more', 'balance.call'],
  }

  test.each(languages)('in %s take the singular for 1 and one other form for 0, 2 and 21', (language) => {
    for (const path of counts) {
      const [none, one, two, many] = [0, 1, 2, 21].map((count) => wordless(said(language, path, [count])))
      expect.soft(many, path).toBe(two)
      expect.soft(none === two, path).toBe(!zeroIsSpecial.includes(path))
      expect.soft(one === two, path).toBe(invariant[language].includes(path))
    }
  })

  test.each([
    [
      'en',
      'release.allReleased',
      ['Everybody has answered in the meantime, so we released no place.', 'Done: 1 place is released.', 'Done: 2 places are released.'],
    ],
    [
      'fi',
      'release.allReleased',
      [
        'Kaikki ovat ehtineet vastata, joten yhtään paikkaa ei vapautettu.',
        'Valmis: 1 paikka on vapautettu.',
        'Valmis: 2 paikkaa on vapautettu.',
      ],
    ],
    [
      'sv',
      'release.allReleased',
      ['Alla har hunnit svara, så ingen plats frigjordes.', 'Klart: 1 plats har frigjorts.', 'Klart: 2 platser har frigjorts.'],
    ],
    [
      'en',
      'release.waiting',
      ['Nobody is waiting for a place yet.', '1 person is waiting for a place.', '2 people are waiting for a place.'],
    ],
    ['fi', 'release.waiting', ['Paikkaa ei odota vielä kukaan.', '1 henkilö odottaa paikkaa.', '2 henkilöä odottaa paikkaa.']],
    ['sv', 'release.waiting', ['Ingen väntar på en plats än.', '1 person väntar på en plats.', '2 personer väntar på en plats.']],
    ['fi', 'choices.releaseAll', ['Vapauta 0 paikkaa', 'Vapauta paikka', 'Vapauta 2 paikkaa']],
    ['sv', 'names.more', ['och 0 till', 'och 1 till', 'och 2 till']],
  ] as const)('in %s are written out for %s', (language, path, [none, one, two]) => {
    expect([0, 1, 2].map((count) => said(language, path, [count]))).toEqual([none, one, two])
  })
})

describe('what the evidence asks for', () => {
  test.each(languages)('in %s a place is reserved, the mentor is named and waits, and the last ask says who sets out', (language) => {
    const { ask, reminder } = copies[language]
    const reserved = { en: /reserved for you/, fi: /sinulle on varattu|on(?: yhä)? varattu sinulle/i, sv: /reserverad för dig/ }[language]
    for (const text of [ask.first(programme), ask.again, reminder.text]) expect(text).toMatch(reserved)
    for (const text of [ask.last(somebody), ask.lastOpen(somebody), reminder.title(somebody)]) expect(text.startsWith(somebody)).toBe(true)
  })

  test.each(languages)('in %s no word depends on the time of day at which a kick-off begins', (language) => {
    const hours = /evening|afternoon|morning|tonight|day’s work|\bil(ta|la)|aamu|työpäiv|kväll|morgon|eftermiddag|arbetsdag/i
    for (const path of paths) expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(hours)
  })

  test.each(languages)('in %s nobody is promised a place or a mentee that may never come', (language) => {
    const waiting = [
      'mentorLeft.text',
      'offer.lostText',
      'waitlist.joined',
      'waitlist.joinedLate',
      'waitlist.joinedOffered',
      'waitlist.alreadyWaiting',
      'refusals.waitsAlready',
    ]
    for (const path of [...waiting, 'standing.freeOwnAlone']) {
      expect.soft(said(language, path, sampleOf(path)), path).toMatch(/\b(if|jos|om)\b/i)
      expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(/as soon as|heti, kun|så snart/i)
    }
    const passedOn = /can now go|is (open|free)|voi nyt saada|on vapaa\b|kan platsen gå|är ledig/i
    for (const path of ['released.title', 'released.text', 'release.released', 'release.allReleased', 'thanks.notStarting'])
      expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(passedOn)
  })

  test.each(languages)('in %s nobody is blamed', (language) => {
    const blame =
      /\b(fail\w*|must|unfortunately|sorry|missed|fault|laiminlö\w*|valitettavasti|täytyy|syy\w*|försumm\w*|missade|skyldig\w*)\b/i
    for (const path of paths) expect.soft(said(language, path, sampleOf(path)), path).not.toMatch(blame)
  })
})
