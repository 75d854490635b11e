import { describe, expect, test } from 'vitest'
import { buttonsOf } from '../../test/ground/builders.ts'
import { anIntroducer, aPair, carla, seen, somebody } from '../../test/ground/introductions.ts'
import { plainText } from '../contract/plain-text.ts'
import type { Language } from '../contract/view.ts'
import { home } from './home.ts'
import { introducePairs } from './introduce.ts'
import type { PairFacts } from './store.ts'

const tap = { do: 'introducePairs', kickOff: 'k' } as const

/** Carla taps, and taps once more on what she is shown. What happens while the platforms are asked happens at the second tap. */
async function tapped(told: Parameters<typeof anIntroducer>[0] = {}, language: Language = 'en') {
  const first = { kickOffs: told.kickOffs?.slice(0, 1), pairs: told.pairs?.slice(0, 1) }
  const { deps } = anIntroducer({ ...told, ...Object.fromEntries(Object.entries(first).filter(([, each]) => each)) })
  const command = buttonsOf((await introducePairs(deps, tap, carla(language))).view).at(-1)?.command
  const world = anIntroducer(told)
  const again = typeof command?.['shown'] === 'string' ? { ...tap, shown: command['shown'] } : tap
  const { accepted, view } = await introducePairs(world.deps, again, carla(language))
  return { ...world, accepted, words: plainText(view), language: view.language, view }
}

const shownIn = async (told: Parameters<typeof anIntroducer>[0], language: Language = 'en') => {
  const world = anIntroducer(told)
  const { view } = await introducePairs(world.deps, tap, carla(language))
  return { ...world, words: plainText(view), button: buttonsOf(view).at(-1) }
}

describe('Before pairs are introduced, a coordinator is shown', () => {
  const many = Array.from({ length: 23 }, (_, at) => aPair({ id: `${at}`, mentor: somebody('Maija'), mentee: somebody(`Aino ${at}`) }))

  test.each([
    [
      'en',
      'We’ll introduce 23 pairs, and write to 24 people:',
      'and 3 more',
      'Maija and Aino 0 will read this:',
      'Introduce these 23 pairs',
    ],
    ['fi', 'Esittelemme 23 paria ja kirjoitamme 24 henkilölle:', 'ja 3 muuta', 'Maija ja Aino 0 lukevat tämän:', 'Esittele nämä 23 paria'],
    [
      'sv',
      'Vi presenterar 23 par och skriver till 24 personer:',
      'och 3 till',
      'Maija och Aino 0 får läsa det här:',
      'Presentera de här 23 paren',
    ],
  ] as const)('in %s to how many people, and the words', async (language, count, more, reads, label) => {
    const { words, button, put, noted } = await shownIn({ pairs: [many] }, language)
    for (const each of [count, more, reads, 'What']) expect(words).toContain(each === 'What' ? 'Spring mentoring' : each)
    expect(button?.label).toBe(label)
    expect([put, noted]).toEqual([[], []])
  })

  test('apart, what one of them reads, without anything to tap in it', async () => {
    const { words } = await shownIn({ capability: 'unavailable', link: 'https://chat.example.org' })
    expect(words).toContain('Aino will read this:\nMeet your mentor: Maija')
    expect(words).not.toContain('https://')
  })

  test('how it is now, where other pairs are ready than those on the button', async () => {
    const { button } = await shownIn({ pairs: [[aPair()]] })
    const world = anIntroducer({ pairs: [[aPair(), aPair({ id: 'late' })]] })
    const { view } = await introducePairs(
      world.deps,
      { ...tap, ...(typeof button?.command['shown'] === 'string' && { shown: button.command['shown'] }) },
      carla(),
    )
    expect(plainText(view)).toContain('Something has changed in the meantime, so we haven’t written to anybody.')
    expect(buttonsOf(view).at(-1)?.label).toBe('Introduce these 2 pairs')
    expect(world.put).toEqual([])
  })

  test('how it is now, where one of them stepped back while the platforms were asked', async () => {
    const { put, words, view } = await tapped({ pairs: [[aPair(), aPair({ id: 'gone' })], [aPair()]] })
    expect(put).toEqual([])
    expect(words).toContain('Something has changed in the meantime')
    expect(buttonsOf(view).at(-1)?.label).toBe('Introduce this pair')
  })
})

describe('Introducing pairs', () => {
  test('together, one message goes to both, and is said until the kick-off at most', async () => {
    const { accepted, put, noted, done } = await tapped()
    expect(accepted).toBe(true)
    expect(put).toEqual([
      expect.objectContaining({
        ...{ key: 'introduction:p:together', kind: 'introduction.together', class: 'introduction', step: 1, pairId: 'p', cohortId: 'c' },
        ...{ personId: 'id of Aino', companionId: 'id of Maija', expiresAt: seen().startsAt },
      }),
    ])
    expect(noted).toEqual([{ actorId: 'id of Carla', cohortId: 'c', deed: 'introduced', subject: 'p', detail: { way: 'together' } }])
    expect(done).toEqual(['free', 'hold k', 'held'])
  })

  test('apart, each of the two gets a message of her own about the other', async () => {
    const { put, noted } = await tapped({ capability: 'unavailable', link: 'https://chat.example.org' })
    expect(put.map(({ key, kind, personId, companionId }) => [key, kind, personId, companionId])).toEqual([
      ['introduction:p:mentor', 'introduction.apart', 'id of Maija', undefined],
      ['introduction:p:mentee', 'introduction.apart', 'id of Aino', undefined],
    ])
    const [toMentor = '', toMentee = ''] = put.map(({ view }) => JSON.stringify(view))
    expect(toMentor).toContain('https://chat.example.org/U-Aino')
    expect(toMentee).toContain('https://chat.example.org/U-Maija')
    expect(noted).toMatchObject([{ detail: { way: 'apart' } }])
  })

  test('leaves a pair that is not ready alone, and its platform too', async () => {
    const { put, noted, asked, words } = await tapped({ pairs: [[aPair({ isReady: false })]] })
    expect([put, noted, asked]).toEqual([[], [], []])
    expect(words).toContain('One pair isn’t ready yet')
    expect(words).toContain('Once they’re ready')
  })

  test('leaves whoever became ready in the meantime to the next tap', async () => {
    const late = aPair({ id: 'late' })
    const { put, words } = await tapped({
      pairs: [
        [aPair(), { ...late, isReady: false }],
        [aPair(), late],
      ],
    })
    expect(put.map(({ pairId }) => pairId)).toEqual(['p'])
    expect(words).toContain('One pair isn’t ready yet')
  })

  test('says nothing to a pair that has ended or stepped back in the meantime', async () => {
    const ready = [aPair({ id: 'ended' }), aPair({ id: 'back' })]
    const { put, noted, words } = await tapped({ pairs: [ready, [aPair({ id: 'back', isReady: false })]] })
    expect([put, noted]).toEqual([[], []])
    expect(words).toContain('Every pair that’s ready has already been introduced.')
  })

  test('says what it says by what is true when it is written down', async () => {
    const { put } = await tapped({ pairs: [[aPair()], [aPair({ mentor: somebody('Olli') })]] })
    expect(put).toMatchObject([{ companionId: 'id of Olli' }])
    expect(JSON.stringify(put)).not.toContain('Maija')
  })
})

describe('A coordinator who introduces is answered', () => {
  const pairs = (count: number, changed: Partial<PairFacts> = {}) =>
    Array.from({ length: count }, (_, at) => aPair({ id: `${at} ${changed.isReady}`, ...changed }))

  test.each([
    ['en', '2 pairs will each get their own conversation', '3 pairs aren’t ready yet'],
    ['fi', '2 paria saa kukin oman keskustelun', '3 paria ei ole vielä valmiina'],
    ['sv', '2 par får var sin chatt', '3 par är inte redo ännu'],
  ] as const)('in %s: how many together, and how many wait', async (language, together, waiting) => {
    const said = await tapped({ pairs: [[...pairs(2), ...pairs(3, { isReady: false })]] }, language)
    expect(said.language).toBe(language)
    expect(said.words).toContain(together)
    expect(said.words).toContain(waiting)
  })

  test.each([
    ['en', 'In one pair, each person will get a message about the other.'],
    ['fi', 'Yhdessä parissa kumpikin saa viestin toisesta.'],
    ['sv', 'I ett par får båda ett meddelande om den andra.'],
  ] as const)('in %s: how many apart, and nothing of the others where there are none', async (language, apart) => {
    expect((await tapped({ capability: 'unavailable' }, language)).words).toBe(apart)
  })

  test.each([
    ['en', 'Every pair that’s ready has already been introduced.'],
    ['fi', 'Kaikki valmiit parit on jo esitelty.'],
    ['sv', 'Alla par som är redo har redan presenterats.'],
  ] as const)('in %s: that there was nobody, when she taps again', async (language, nobody) => {
    expect((await tapped({ pairs: [[]] }, language)).words).toBe(nobody)
  })
})

describe('Nobody is introduced', () => {
  const gone = {
    en: 'This is no longer here. Please open the Home view.',
    fi: 'Tämä on jo vanhentunut. Avaa kotinäkymä.',
    sv: 'Det här finns inte längre. Öppna hemvyn.',
  }
  const only = {
    en: 'Only a coordinator of this cohort can do that.',
    fi: 'Tämän voi tehdä vain tämän ryhmän koordinaattori.',
    sv: 'Bara en koordinator för den här gruppen kan göra det.',
  }
  const over = {
    en: 'This programme is over, so pairs',
    fi: 'Ohjelma on päättynyt, joten pareja',
    sv: 'Programmet är slut, så paren',
  }
  const told = {
    'where the kick-off is not hers to see': [{ kickOffs: [null] }, gone],
    'by somebody who does not coordinate': [{ kickOffs: [seen({ coordinates: false })] }, only],
    'once the programme is over': [{ kickOffs: [seen({ hasEnded: true })] }, over],
    'when it was called off while the platforms were asked': [{ kickOffs: [seen(), null] }, gone],
    'when she ceased to coordinate while the platforms were asked': [{ kickOffs: [seen(), seen({ coordinates: false })] }, only],
  } as const

  test.each(Object.entries(told))('%s, and she is told so in her language', async (_, [world, words]) => {
    for (const language of ['en', 'fi', 'sv'] as const) {
      const said = await tapped(world, language)
      expect(said).toMatchObject({ accepted: false, language, put: [], noted: [] })
      expect(said.words).toContain(words[language])
    }
  })

  test('of a cohort that is somebody else’s: its pairs are not even looked at', async () => {
    expect((await tapped({ kickOffs: [seen({ coordinates: false })] })).done).toEqual([])
  })

  test('one minute before the kick-off is not too late', async () => {
    expect((await tapped({ now: '2027-01-21T16:59' })).accepted).toBe(true)
  })

  test('after it pairs who could not come are introduced, in words that speak of no meeting there', async () => {
    const [before, after] = [await tapped({ now: '2027-01-21T16:59' }), await tapped({ now: '2027-01-21T17:00' })]
    const read = ({ put }: typeof after) => put.map(({ view, expiresAt }) => [plainText(view), expiresAt === null])
    expect(read(before)).toEqual([[expect.stringMatching(/21 January[^]*talk about at the kick-off/u), false]])
    expect(read(after)).toEqual([[expect.stringContaining('agree on your next meeting together'), true]])
    expect(read(after)[0]?.[0]).not.toMatch(/kick-off|21 January/iu)
  })
})

describe('A coordinator’s home', () => {
  test.each([
    ['en', 'Introduce the pairs'],
    ['fi', 'Esittele parit toisilleen'],
    ['sv', 'Presentera paren'],
  ] as const)('offers in %s to introduce the pairs of each cohort that has one ready', async (language, label) => {
    const { deps } = anIntroducer({ pairs: [[aPair({ id: '1' }), aPair({ id: '2' })]] })
    const button = (kickOff: string) => ({ kind: 'buttons', buttons: [{ label, command: { do: 'introducePairs', kickOff } }] })
    expect(await home(deps, carla(language))).toEqual([
      { cohortId: 'cohort of 1', rank: 20, parts: [button('kick-off of 1')] },
      { cohortId: 'cohort of 2', rank: 20, parts: [button('kick-off of 2')] },
    ])
  })

  test('offers nothing where no pair is ready', async () => {
    expect(await home(anIntroducer({ pairs: [[]] }).deps, carla())).toEqual([])
  })
})
