import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { helsinki } from '../ground/workplace.ts'
import { aGroupedCohort, names } from './grouped-cohort.ts'

/** Each group that is published has a channel on Slack that Pari opens, and whose people Pari follows. */

const law = ['AINO', 'EERO', 'MAIJA', 'WILMA']
const asked = 'Would you like us to add you to the channel again?'

describe('The channel of a group', () => {
  it('is not there before the groups are published, and the coordinator reads of it before she does that', async () => {
    const { workplace, looks, pressed, publishes, pass, inside } = await aGroupedCohort({ isDraft: true })
    const drafted = await pressed(await looks('showGroups'), 'Groups from the list')
    await pass(60)
    expect(workplace.platform.channels.size).toBe(0)
    expect(plainText((await pressed(drafted, 'Publish the groups')).view)).toContain(
      'we create a private channel for each group and add its people',
    )
    await publishes()
    expect(await inside('Law circle')).toEqual(law)
    expect(await inside('Nurses')).toEqual(['KERTTU', 'OLLI', 'PETRA'])
  })

  it('says first what it is for and who raises what with whom, once, pinned, and follows the theme and the people', async () => {
    const { workplace, said, moves, pass, groupOf } = await aGroupedCohort()
    expect((await said('Law circle')).map(({ text }) => text)).toEqual([
      [
        'Welcome, Law circle!',
        'This channel is for your group in Spring mentoring. Agree on dates here, ask questions and share what helps. Anything that only concerns your pair stays between the two of you.',
        'Where to turn',
        '• About dates, themes and how you work together: Maija',
        '• About the programme, or if somebody changes groups: Carla',
        '• If something worries you: write “I’m worried” to Pari in your own chat. Only the person you choose reads it.',
      ].join('\n'),
    ])
    expect(workplace.platform.pins).toHaveLength(2)
    await moves('Eero', 'Law circle', 'Nurses')
    await workplace.prisma.mentoringGroup.update({ where: { id: await groupOf('Law circle') }, data: { theme: 'Contracts' } })
    await pass(400)
    expect([(await said('Law circle')).length, workplace.platform.pins.length]).toEqual([1, 2])
    const [place] = await workplace.prisma.groupPlace.findMany({ where: { group: { name: 'Law circle' } } })
    expect(place?.wordsRef).not.toBeNull()
  })

  it('is followed within the hour when somebody joins, changes groups, leaves the group or the programme, and comes back', async () => {
    const { inside, moves, stands, pass } = await aGroupedCohort()
    await moves('Eero', 'Law circle', 'Nurses')
    await moves('Petra', 'Nurses', null)
    await pass(30)
    expect([await inside('Law circle'), await inside('Nurses')]).toEqual([
      ['AINO', 'MAIJA', 'WILMA'],
      ['EERO', 'KERTTU', 'OLLI'],
    ])
    await stands('Wilma', 'withdrawn')
    await pass(30)
    expect(await inside('Law circle')).toEqual(['AINO', 'MAIJA'])
    await pass(30)
    await stands('Wilma', 'unpaired')
    await pass(30)
    expect(await inside('Law circle')).toEqual(['AINO', 'MAIJA', 'WILMA'])
  })

  it('lets go whoever is forgotten, and then keeps nothing of them', async () => {
    const { workplace, inside, pass } = await aGroupedCohort()
    await workplace.tap('Eero', { do: 'forgetMe' })
    await pass(60)
    expect(await inside('Law circle')).toEqual(['AINO', 'MAIJA', 'WILMA'])
    expect(await workplace.prisma.groupPlaceMember.count({ where: { enrolmentId: null } })).toBe(0)
  })

  it('is not forced on who left it: they are asked once, come back by a tap, and count as left otherwise', async () => {
    const { workplace, inside, leaves, pass, heard, pressed, places } = await aGroupedCohort()
    await leaves('Eero', 'Law circle')
    await leaves('Aino', 'Law circle')
    await pass(24 * 60)
    expect([heard('Eero', asked).length, heard('Aino', asked).length, heard('Wilma', asked).length]).toEqual([1, 1, 0])
    expect(await inside('Law circle')).toEqual(['MAIJA', 'WILMA'])
    expect(await places()).toContain('Left the channel themselves, and won’t be added again: Aino and Eero')
    const back = await pressed({ view: heard('Eero', asked)[0]?.view ?? { language: 'en', parts: [] } }, 'Add me again', 'Eero')
    expect(plainText(back.view)).toBe('We’ll add you in a moment.')
    await pass(30)
    expect(await inside('Law circle')).toEqual(['EERO', 'MAIJA', 'WILMA'])
    await leaves('Eero', 'Law circle')
    await pass(72 * 60)
    expect([heard('Eero', asked).length, heard('Aino', asked).length]).toEqual([1, 1])
    expect(await inside('Law circle')).toEqual(['MAIJA', 'WILMA'])
    expect(await workplace.prisma.groupPlaceMember.count({ where: { state: 'left' } })).toBe(2)
  })
})

const failed = (reason: 'placeGone' | 'placeArchived' | 'notMember' | 'notPermitted') => ({ kind: 'failed', reason, detail: 'x' }) as const
const all = { kind: 'read', people: ['U0PARI'].map((id) => ({ workspace: helsinki, id })) } as const

describe('On the strength of an error or of half a list', () => {
  it.each([
    ['a busy platform', { kind: 'retry', afterMs: 1000, reason: 'throttled' }],
    ['an answer that was lost', { kind: 'unknown', detail: 'reset' }],
    ['a refusal', failed('notMember')],
    ['a list of Pari alone, once', all],
  ] as const)('nobody is taken out, asked or told: %s', async (_, answer) => {
    const { workplace, inside, pass, heard } = await aGroupedCohort()
    let left = 1
    workplace.platform.reading = () => (answer.kind === 'read' && left-- <= 0 ? null : answer)
    await pass(7 * 60)
    workplace.platform.reading = () => null
    await pass(7 * 60)
    expect(await inside('Law circle')).toEqual(law)
    expect(heard('Aino', asked)).toEqual([])
    expect(await workplace.prisma.groupPlaceMember.groupBy({ by: ['state'] })).toEqual([{ state: 'in' }])
    expect(await workplace.prisma.groupPlace.count()).toBe(2)
    expect(workplace.platform.channels.size).toBe(2)
  })

  it('no second channel is made while the first one is lost; the coordinator is told once, and decides', async () => {
    const { workplace, inside, pass, heard, looks, pressed, places } = await aGroupedCohort()
    workplace.platform.reading = ({ id }) => (id.endsWith(':1') ? failed('placeArchived') : null)
    await pass(48 * 60)
    expect(workplace.platform.channels.size).toBe(2)
    const told = heard('Carla', 'The channels of your groups need something from you')
    expect(told.map(({ text }) => text.split('\n').slice(1, 3))).toEqual([
      [
        '• Law circle: its channel was archived or deleted, or we’re no longer in it',
        '• Nurses: its channel was archived or deleted, or we’re no longer in it',
      ],
    ])
    expect(await places()).toContain('We can’t bring it back, but somebody in Slack can')
    await pressed(await looks('showGroupPlaces'), 'Create a new channel')
    await pass(1)
    expect(await inside('Nurses', 2)).toEqual(['KERTTU', 'OLLI', 'PETRA'])
    // The other one was brought back by somebody, and Pari with it.
    workplace.platform.reading = () => null
    await pressed(await looks('showGroupPlaces'), 'Look again')
    await pass(1)
    expect(await places()).not.toContain('archived')
    expect(workplace.platform.channels.size).toBe(3)
    await pass(48 * 60)
    expect(heard('Carla', 'The channels of your groups need something from you')).toHaveLength(1)
  })

  it('one who cannot be brought in keeps nobody out, and is named with what to do', async () => {
    const { workplace, inside, places, pass, heard, publishes } = await aGroupedCohort({ isDraft: true })
    workplace.platform.keptOut.set('U0EERO', 'guest')
    workplace.platform.keptOut.set('U0PETRA', 'gone')
    await publishes()
    expect(await inside('Law circle')).toEqual(['AINO', 'MAIJA', 'WILMA'])
    expect(await places()).toContain(
      '• Eero: a guest account: this channel may not accept it; please ask an administrator to let this guest into one more channel',
    )
    await pass(60)
    expect(heard('Carla', 'need something from you')[0]?.text).toContain(
      '• Law circle: we couldn’t add Eero\n• Nurses: we couldn’t add Petra',
    )
    // An administrator lets the guest in: it is mended by itself.
    workplace.platform.keptOut.delete('U0EERO')
    await pass(31 * 60)
    expect(await inside('Law circle')).toEqual(law)
    expect(await places()).not.toContain('Eero:')
  })

  it('who is said to be in and is not is brought in again, and named in the end', async () => {
    const { workplace, publishes, inside, places, pass } = await aGroupedCohort({ isDraft: true })
    const { platform } = workplace
    const { openChannel } = platform
    platform.openChannel = async (wanted) => {
      const opened = await openChannel(wanted)
      platform.channels.get(`C-${wanted.key}`)?.delete('U0EERO')
      return opened
    }
    await publishes()
    await pass(60)
    expect(await inside('Law circle')).toEqual(['AINO', 'MAIJA', 'WILMA'])
    expect(await places()).toContain('• Eero: couldn’t be added; please add them yourself')
  })

  it('a workspace that lets Pari create none gets a task, and Pari may try again', async () => {
    const { workplace, publishes, places, looks, pressed, pass, inside } = await aGroupedCohort({ isDraft: true })
    workplace.platform.channelling = () => failed('notPermitted')
    await publishes()
    expect(await places()).toContain('Slack didn’t let Pari create a channel, so please create one yourself.')
    workplace.platform.channelling = () => null
    await pressed(await looks('showGroupPlaces'), 'Let Pari try again')
    await pass(1)
    expect(await inside('Nurses')).toEqual(['KERTTU', 'OLLI', 'PETRA'])
    expect(await inside('Law circle')).toEqual([])
  })
})

describe('Where a bot adds nobody', () => {
  const everybody = [...names]
  it('a group in Teams is a task with steps and the first words; each later change is one line of it, told within the hour', async () => {
    const { workplace, places, looks, pressed, moves, stands, pass, heard } = await aGroupedCohort({ onTeams: everybody })
    expect(workplace.platform.channels.size).toBe(0)
    const told = () =>
      heard('Carla', 'The channels of your groups need something from you').map(({ text }) => text.split('\n').slice(1, -1))
    await pass(60)
    expect(told()).toEqual([['• Law circle: create its channel, for 4 people', '• Nurses: create its channel, for 3 people']])
    const first = await places()
    for (const words of [
      'In Teams, Pari can’t create channels',
      'Name it, for example “Law circle”',
      '• Aino, aino@example.org',
      'Welcome, Law circle!',
    ])
      expect(first).toContain(words)
    expect(plainText((await workplace.tap('Carla', { do: 'showHome' })).view)).toContain(
      'The channels of 2 groups need something from you.',
    )
    await pressed(await looks('showGroupPlaces'), 'Done')
    await pressed(await looks('showGroupPlaces'), 'Done')
    expect(await places()).toContain('A channel that you’ve created, with 4 people in it.')
    await moves('Eero', 'Law circle', 'Nurses')
    await stands('Wilma', 'withdrawn')
    await pass(60)
    expect(told().slice(1)).toEqual([['• Law circle: remove Eero', '• Nurses: add Eero'], ['• Law circle: remove Eero and Wilma']])
    const changed = await places()
    for (const words of ['Remove from the channel:\n• Eero\n• Wilma', 'Add to the channel:\n• Eero, eero@example.org'])
      expect(changed).toContain(words)
    await pressed(await looks('showGroupPlaces'), 'Done')
    await pressed(await looks('showGroupPlaces'), 'Done')
    expect(plainText((await workplace.tap('Carla', { do: 'showHome' })).view)).not.toContain('need something from you')
    expect(await places()).toContain('A channel that you’ve created, with 2 people in it.')
    // Nothing is told twice.
    await pass(48 * 60)
    expect(told()).toHaveLength(3)
  })

  it('a group over both platforms has a place on each, and both say who is not there', async () => {
    const { inside, places, said, pass } = await aGroupedCohort({ onTeams: ['Eero', 'Wilma', 'Petra'], nowhere: ['Kerttu'] })
    await pass(60)
    expect(await inside('Law circle')).toEqual(['AINO', 'MAIJA'])
    expect((await said('Law circle'))[0]?.text).toContain(
      'Not in this channel: Eero and Wilma. Please let them know what you agree on here.',
    )
    const seen = await places()
    for (const words of [
      'Not everybody here is in one workspace, so this group has more than one channel.',
      'Not in this channel: Maija and Aino.',
      'Alone in their workspace: Olli and Petra. If an administrator invites them as guests',
      'Can’t be reached yet: Kerttu. Once they can, we’ll add them.',
    ])
      expect.soft(seen).toContain(words)
  })
})
