import { describe, expect, test } from 'vitest'
import { buttonsOf } from '../../../test/ground/builders.ts'
import { aChannel, aCohortsChannel, aTask, belonging } from '../../../test/ground/channels.ts'
import { carla, seen, slack, teams } from '../../../test/ground/introductions.ts'
import { tap, tapped } from '../../../test/ground/tapped-channel.ts'
import { plainText } from '../../contract/plain-text.ts'
import type { Language } from '../../contract/view.ts'
import { openChannel } from './open.ts'

const failed = (reason: 'placeGone' | 'placeArchived' | 'notMember' | 'notPermitted') => ({ kind: 'failed', reason, detail: 'x' }) as const
const place = { workspace: slack, kind: 'channel', id: 'C1' } as const

describe('Before people come into a channel, a coordinator is shown', () => {
  test.each([
    [
      'en',
      'We’ll create the channel “Spring mentoring” and add these 2 people to it:',
      'Our first message there will be:',
      'Create it, add 2 people',
    ],
    [
      'fi',
      'Luomme kanavan ”Spring mentoring” ja lisäämme sinne nämä 2 jäsentä:',
      'Ensimmäinen viestimme siellä:',
      'Luo ja lisää 2 jäsentä',
    ],
    [
      'sv',
      'Vi skapar kanalen ”Spring mentoring” och lägger till de här 2 personerna:',
      'Vårt första meddelande där:',
      'Skapa den med 2 personer',
    ],
  ] as const)('in %s whom, and the first words', async (language, count, first, label) => {
    const world = aCohortsChannel()
    const { view } = await openChannel(world.deps, tap, carla(language))
    for (const words of [count, '• Aino\n• Maija', first, 'Spring mentoring']) expect(plainText(view)).toContain(words)
    expect(buttonsOf(view).at(-1)?.label).toBe(label)
    expect([world.wanted, world.words, world.noted]).toEqual([[], [], []])
  })

  test('others than before, where these have changed meanwhile', async () => {
    const shown = buttonsOf((await openChannel(aCohortsChannel().deps, tap, carla())).view).at(-1)?.command
    const people = [belonging('Aino'), belonging('Maija'), belonging('Eero')]
    const world = aCohortsChannel({ people })
    const { view } = await openChannel(
      world.deps,
      { ...tap, ...(typeof shown?.['shown'] === 'string' && { shown: shown['shown'] }) },
      carla(),
    )
    expect(plainText(view)).toContain('Something has changed in the meantime, so we haven’t added anybody.')
    expect(buttonsOf(view).at(-1)?.label).toBe('Create it, add 3 people')
    expect(world.wanted).toEqual([])
  })
})

describe('A cohort’s channel is opened', () => {
  test('once with everybody who belongs in it, named and introduced in the cohort’s language', async () => {
    const { accepted, wanted, words, done, noted } = await tapped({ kickOff: seen({ language: 'sv' }) })
    expect(accepted).toBe(true)
    expect(wanted).toEqual([
      expect.objectContaining({
        workspace: slack,
        key: 'c:1',
        name: 'Spring mentoring',
        people: [
          { workspace: slack, id: 'U-Aino' },
          { workspace: slack, id: 'U-Maija' },
        ],
      }),
    ])
    expect(words.map((view) => plainText(view))).toEqual([expect.stringContaining('Välkomna till programmet Spring mentoring')])
    expect(done).toEqual(['words kept', 'pinned'])
    expect(noted).toEqual([
      { actorId: 'id of Carla', cohortId: 'c', subject: 'channel', deed: 'openedChannel', detail: { people: 2, without: 0 } },
    ])
  })

  test.each([
    ['en', 'We’ve created the channel, with 2 people in it.'],
    ['fi', 'Kanava on luotu, ja siellä on 2 jäsentä.'],
    ['sv', 'Kanalen är skapad, och 2 personer är med i den.'],
  ] as const)('and she is told so in %s', async (language, words) => {
    expect((await tapped({}, language)).text).toBe(words)
  })

  test('without whom it does not take: each is named with the reason', async () => {
    const people = [belonging('Aino'), belonging('Gone'), belonging('Eero'), belonging('Nowhere', { addresses: [] })]
    const without = [{ address: { workspace: slack, id: 'U-Gone' }, reason: 'gone' as const, detail: '' }]
    const { text, noted } = await tapped({ people, opened: { kind: 'opened', place, without } })
    expect(text).toContain('We’ve created the channel, with 2 people in it.')
    expect(text).toContain('• Gone: the account no longer exists\n• Nowhere: can’t be reached yet')
    expect(noted).toMatchObject([{ detail: { people: 2, without: 2 } }])
  })

  test.each<[Language, RegExp, RegExp]>([
    ['en', /^We’ve created the channel “spring-1a2b”, but/, /You don’t need another channel\..*“spring-1a2b”.*“Add missing people”/s],
    ['fi', /^Kanava ”spring-1a2b” on luotu, mutta/, /Toista kanavaa ei tarvita\..*”spring-1a2b”.*”Lisää puuttuvat jäsenet”/s],
    ['sv', /^Kanalen ”spring-1a2b” är skapad, men/, /Det behövs ingen ny kanal\..*”spring-1a2b”.*”Lägg till dem som saknas”/s],
  ])('and named where we are not let fill it, in %s, and nobody is asked to make another', async (language, first, last) => {
    const without = ['U-Aino', 'U-Maija'].map((id) => ({ address: { workspace: slack, id }, reason: 'notLet' as const, detail: '' }))
    const opened = { kind: 'opened', place, without, name: 'spring-1a2b' } as const
    const { accepted, text, view, channel, tasks } = await tapped({ opened }, language)
    expect(accepted).toBe(true)
    expect(text).toMatch(first)
    expect(text).toMatch(last)
    expect(text).toContain('Aino: ')
    expect(view.parts.filter(({ kind }) => kind === 'buttons')).toEqual([])
    // They come in at the next tap, for they count as missing.
    expect(channel()).toMatchObject({ people: [], leftOut: [], isClosed: false })
    expect(tasks()).toEqual([])
  })

  test('and stays the one that is named when it can still not be filled, or not by everybody', async () => {
    const without = [{ address: { workspace: slack, id: 'U-Eero' }, reason: 'notLet' as const, detail: '' }]
    const opened = { kind: 'opened', place, without, name: 'spring-1a2b' } as const
    const people = [belonging('Aino'), belonging('Eero')]
    const some = await tapped({ people, past: { channel: aChannel({ people: ['Aino'] }) }, opened })
    expect(some.text).toContain(
      'The cohort has a channel, with one person in it.\nNot in the channel:\n• Eero: we weren’t allowed to add them',
    )
    const empty = await tapped({ people: [belonging('Eero')], past: { channel: aChannel({ people: [] }) }, opened })
    expect(empty.text).toContain('The channel “spring-1a2b” is still there, but we couldn’t add anybody to it.')
  })

  test.each([
    [
      'surely not said are taken back, and tried again later',
      { kind: 'retry', afterMs: 1, reason: 'transient' },
      'couldn’t post our welcome message there yet',
      ['words taken back'],
    ],
    ['perhaps said are never said again', { kind: 'unknown', detail: 'x' }, 'We don’t know whether our welcome message arrived.', []],
  ] as const)('and first words that were %s', async (_, said, note, done) => {
    const world = await tapped({ said })
    expect(world.text).toContain(note)
    expect(world.done).toEqual(done)
  })

  test('and its first words stay unpinned where the platform cannot pin, or not now', async () => {
    expect((await tapped({ pins: 'unavailable' })).done).toEqual(['words kept'])
    expect((await tapped({ pinned: { kind: 'retry', afterMs: 1, reason: 'transient' } })).done).toEqual(['words kept'])
  })
})

describe('A channel that is open', () => {
  test('takes in who is missing, and is welcomed no second time', async () => {
    const people = [belonging('Aino'), belonging('Maija'), belonging('Eero')]
    const { wanted, words, text, noted } = await tapped({ people, past: { channel: aChannel() } })
    expect(wanted).toMatchObject([{ key: 'c:1', people: [{ id: 'U-Eero' }] }])
    expect(words).toEqual([])
    expect(text).toBe('One more person is in the channel now.\nThe cohort has a channel, with 3 people in it.')
    expect(noted).toMatchObject([{ deed: 'addedToChannel', detail: { people: 1 } }])
  })

  test('is looked at through one who is in it where nobody is missing, herself if she is', async () => {
    const past = { channel: aChannel({ people: ['Aino', 'Carla'] }) }
    const people = [belonging('Aino'), belonging('Carla', { role: 'coordinator' })]
    const { wanted, text, noted } = await tapped({ people, past })
    expect(wanted).toMatchObject([{ people: [{ id: 'U-Carla' }] }])
    expect(text).toContain('nobody new was added')
    expect(noted).toEqual([])
    expect((await tapped({ past: { channel: aChannel() } })).wanted).toMatchObject([{ people: [{ id: 'U-Aino' }] }])
  })

  test('pins what could not be pinned before', async () => {
    const toPin = { workspace: slack, ref: 'said' }
    expect((await tapped({ past: { channel: aChannel({ toPin }) } })).done).toEqual(['pinned'])
  })

  test.each(['placeGone', 'placeArchived', 'notMember'] as const)('but was lost (%s) is closed, and another is offered', async (reason) => {
    const { done, view, text } = await tapped({ past: { channel: aChannel({ turn: 2 }) }, opened: failed(reason) })
    expect(done).toEqual(['closed 2'])
    expect(text).toContain('The channel was archived or deleted.')
    expect(view.parts.at(-1)).toEqual({
      kind: 'buttons',
      buttons: [{ label: 'Create a new channel', command: { do: 'openChannel', kickOff: 'k' } }],
    })
  })

  test('and was closed is opened anew under another key', async () => {
    expect((await tapped({ past: { channel: aChannel({ turn: 2, isClosed: true }) } })).wanted).toMatchObject([{ key: 'c:3' }])
  })
})

describe('A coordinator is asked to make the channel by hand', () => {
  test.each([
    [
      'en',
      'A task for you: create a channel for Spring mentoring',
      'In Teams, Pari can’t create channels, so please create one yourself.',
      'Aino, aino@example.org',
    ],
    ['fi', 'Tehtävä sinulle: luo kanava ryhmälle Spring mentoring', 'Teams', 'Aino, aino@example.org'],
    ['sv', 'En uppgift för dig: skapa en kanal för Spring mentoring', 'Teams', 'Aino, aino@example.org'],
  ] as const)('in %s where the platform opens none, with steps and names', async (language, ...said) => {
    const people = [belonging('Aino', { addresses: [{ workspace: teams, id: 'U-Aino' }] })]
    const { text, wanted, view } = await tapped({ people, opens: 'unavailable' }, language)
    for (const each of said) expect.soft(text).toContain(each)
    expect(wanted).toEqual([])
    expect(view.parts.at(-1)).toMatchObject({ buttons: [{ command: { do: 'finishTask', task: 'task 1' }, style: 'primary' }] })
  })

  test('where people are not all in one place, and no platform is asked', async () => {
    const people = [belonging('Aino'), belonging('Maija', { addresses: [{ workspace: teams, id: 'U' }] })]
    const { text, asked, tasks } = await tapped({ people })
    expect(text).toContain('These people aren’t all in one workspace')
    expect(asked).toEqual([])
    expect(tasks()).toMatchObject([{ kind: 'spread', people: ['Aino', 'Maija'] }])
  })

  test('where Slack did not let Pari, which may be tried again', async () => {
    const { text, view } = await tapped({ opened: failed('notPermitted') })
    expect(text).toContain('Slack didn’t let Pari create a channel')
    expect(view.parts.at(-1)).toMatchObject({
      buttons: [{ label: 'Done' }, { label: 'Let Pari try again', command: { do: 'openChannel' } }],
    })
  })

  test('again only for whom she has not brought in', async () => {
    const past = { tasks: [aTask({ kind: 'slack', people: ['Aino'], isDone: true, by: 'Carla' })] }
    const { text, wanted } = await tapped({ past })
    expect(wanted).toEqual([])
    expect(text).toContain('One more person could be added to the channel.')
    expect(text).not.toContain('Aino')
    expect((await tapped({ past: { tasks: [aTask({ isDone: true })] } })).text).toBe('There’s nobody else to add to the channel so far.')
  })
})

describe('No channel is opened', () => {
  const coordinators = [belonging('Carla', { role: 'coordinator' }), belonging('Maija', { role: 'mentor' })]
  const retry = { kind: 'retry', afterMs: 1, reason: 'throttled' } as const
  const told = {
    'for a kick-off that is gone': [
      { kickOff: null },
      'This is no longer here. Please open the Home view.',
      'Tämä on jo vanhentunut. Avaa kotinäkymä.',
      'Det här finns inte längre. Öppna hemvyn.',
    ],
    'by somebody who does not coordinate': [
      { kickOff: seen({ coordinates: false }) },
      'Only a coordinator of this cohort can do that.',
      'Tämän voi tehdä vain tämän ryhmän koordinaattori.',
      'Bara en koordinator för den här gruppen kan göra det.',
    ],
    'once the programme is over': [
      { kickOff: seen({ hasEnded: true }) },
      'This programme is over, so the channel',
      'Ohjelma on päättynyt, joten kanavaa',
      'Programmet är slut, så kanalen',
    ],
    'before a mentee has said that they start': [
      { people: coordinators },
      'Nobody has confirmed yet that they’re taking part.',
      'Kukaan ei ole vielä vahvistanut osallistumistaan.',
      'Ingen har bekräftat sitt deltagande ännu.',
    ],
    'while the platform is too busy': [
      { opened: retry },
      'That didn’t work just now.',
      'Se ei onnistunut juuri nyt.',
      'Det gick inte just nu.',
    ],
    'when nobody knows how it ended': [
      { opened: { kind: 'unknown', detail: 'x' } },
      'That didn’t work just now.',
      'Se ei onnistunut juuri nyt.',
      'Det gick inte just nu.',
    ],
    'anew while one is open that took nobody': [
      { past: { channel: aChannel() }, opened: failed('notPermitted') },
      'That didn’t work just now.',
      'Se ei onnistunut juuri nyt.',
      'Det gick inte just nu.',
    ],
  } as const satisfies Record<string, readonly [Parameters<typeof tapped>[0], string, string, string]>

  test.each([
    ['ahead', '2027-01-21T16:59', true],
    ['over', '2027-01-21T17:00', false],
  ] as const)('that shows a date which is no longer ahead: it is %s', async (_, now, dated) => {
    const said = await tapped({ now, people: [belonging('Aino')] })
    expect(said.accepted).toBe(true)
    expect(said.words.map((view) => plainText(view).includes('21 January'))).toEqual([dated])
  })

  test.each(Object.entries(told))('%s, and she is told so in her language', async (_, [world, en, fi, sv]) => {
    for (const [language, words] of Object.entries({ en, fi, sv })) {
      const said = await tapped(world, language as Language)
      expect(said).toMatchObject({ accepted: false, noted: [], words: [], view: { language } })
      expect(said.text).toContain(words)
    }
  })
})
