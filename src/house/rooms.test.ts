import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, expectTypeOf, test } from 'vitest'
import { languages } from '../contract/view.ts'
import { type DeedWords, groundDeeds } from '../programme/audit/deeds.ts'
import type { Housing } from './housing.ts'
import { kindsOf } from './kinds.ts'
import { room } from './room.ts'
import { rooms } from './rooms.ts'

const kind = { to: 'person', class: 'nudge', urgent: 'never', label: 'tea' } as const
const words = {
  en: { name: 'Tea', why: 'It is ready.' },
  fi: { name: 'Tee', why: 'Se on valmis.' },
  sv: { name: 'Te', why: 'Det är klart.' },
}
const tea = { name: 'tea', commands: {}, kinds: { 'tea.ready': { ...kind, words } }, open: () => ({}) } as const

const allDeeds: readonly DeedWords[] = [groundDeeds, ...rooms.flatMap(({ deeds }) => deeds ?? [])]

/** Every text, by its path. */
const textsOf = (value: object, path = ''): readonly (readonly [path: string, text: string])[] =>
  Object.entries(value).flatMap(([name, each]: [string, unknown]) =>
    typeof each === 'object' && each !== null ? textsOf(each, `${path}${name}.`) : [[path + name, String(each)] as const],
  )

/** What is said about rooms, by language: the kinds of deliveries and the deeds of the audit. */
const saidIn = (language: (typeof languages)[number]): readonly (readonly [path: string, text: string])[] => [
  ...[...kindsOf(rooms)].flatMap(([name, each]) => textsOf(each.words[language], `${name}.`)),
  ...allDeeds.flatMap((deeds) => Object.entries(deeds).map(([name, each]) => [name, each[language]] as const)),
]

describe('The words about what rooms say and note', () => {
  test('are there for every deed', () => {
    const paths = saidIn('en').map(([path]) => path)
    expect(paths).toEqual(expect.arrayContaining(['imported', 'answered', 'introduced', 'openedChannel', 'confirmation.ask.steps.2.why']))
  })

  test.each(languages)('are complete in %s', (language) => {
    const said = saidIn(language)
    expect(said.map(([path]) => path)).toEqual(saidIn('en').map(([path]) => path))
    expect(said.filter(([, text]) => text.trim() === '')).toEqual([])
  })

  test.each(['fi', 'sv'] as const)('leave nothing in English in %s', (language) => {
    const english = new Map(saidIn('en'))
    expect(saidIn(language).filter(([path, text]) => english.get(path) === text)).toEqual([])
  })

  test.each(languages)('say in %s what somebody did, as it stands after a name', (language) => {
    for (const deed of allDeeds.flatMap((each) => Object.values(each))) expect.soft(deed[language]).toMatch(/^\p{Ll}.*[^.]$/u)
  })
})

describe('A kind of delivery', () => {
  test('is found by its name, with what is said of it', () => {
    expect(kindsOf([tea]).get('tea.ready')).toMatchObject({ class: 'nudge', words: { sv: { name: 'Te' } } })
    expect(kindsOf([tea]).get('constructor')).toBeUndefined()
  })

  test('belongs to one room', () => {
    const coffee = { kinds: tea.kinds }
    expect(() => kindsOf([tea, coffee])).toThrow('Two rooms write tea.ready.')
  })

  test('that has a step of the ladder is the only one of that step', () => {
    const steps = [...kindsOf(rooms).values()].flatMap(({ step }) => step ?? [])
    expect(steps.toSorted()).toEqual(['ask', 'balance', 'calls', 'dayOf', 'missing', 'release', 'reminder', 'welcome'])
  })
})

test('An answer or an event in a rehearsal’s file stands for what one room does', () => {
  const parts = rooms.flatMap((each) => ('rehearses' in each && each.rehearses ? [each.rehearses] : []))
  const answers = parts.flatMap((each) => ('answers' in each ? Object.keys(each.answers) : []))
  expect(new Set(answers).size).toBe(answers.length)
  const events = parts.flatMap((each) => Object.keys(each.events ?? {}))
  expect(new Set(events).size).toBe(events.length)
})

const root = join(import.meta.dirname, '../..')

/** Every file that is shipped and that people wrote, by its path. */
async function shipped(): Promise<readonly (readonly [path: string, text: string])[]> {
  const paths = await Promise.all(
    ['src', 'adapters', 'playground'].map(async (folder) =>
      (await readdir(join(root, folder), { recursive: true })).map((path) => `${folder}/${path.replaceAll('\\', '/')}`),
    ),
  )
  const code = paths.flat().filter((path) => /[.]tsx?$/.test(path) && !/[.]test[.]ts$|\/(?:test|dist|node_modules)\//.test(path))
  return Promise.all(code.map(async (path) => [path, await readFile(join(root, path), 'utf8')] as const))
}

test('No file outside a room names one of the room’s kinds of deliveries', async () => {
  const files = await shipped()
  const naming = rooms.flatMap(({ name, ...each }) =>
    ('kinds' in each ? Object.keys(each.kinds ?? {}) : []).flatMap((kind) =>
      files.flatMap(([path, text]) => (text.includes(`'${kind}'`) ? [`${path.startsWith(`src/${name}/`)} ${path}`] : [])),
    ),
  )
  expect(naming).toContain('true src/confirmations/asks/ask.ts')
  expect(naming.filter((each) => each.startsWith('false'))).toEqual([])
})

test('No file outside a room names one of the room’s commands', async () => {
  const files = await shipped()
  const naming = rooms.flatMap(({ name, commands = {} }) =>
    Object.values<object>(commands).flatMap((some) =>
      Object.keys(some).flatMap((does) =>
        files.flatMap(([path, text]) => (text.includes(`do: '${does}'`) ? [`${path.startsWith(`src/${name}/`)} ${path}`] : [])),
      ),
    ),
  )
  expect(naming).toContain('true src/confirmations/views.ts')
  expect(naming.filter((each) => each.startsWith('false'))).toEqual([])
})

test('No file outside a room names one of the room’s tables: what others must know stands on the common ground', async () => {
  const files = (await shipped()).map(([path, text]) => ({
    path,
    tables: [...text.matchAll(/\b(?:from|join|into|update) ([a-z_]+)\b/g)].map(([, table]) => table),
  }))
  const inFolder = (folder: string) =>
    new Set(files.filter(({ path }) => path.startsWith(`src/${folder}/`)).flatMap(({ tables }) => tables))
  const ground = new Set(['programme', 'people', 'delivery', 'house'].flatMap((folder) => [...inFolder(folder)]))
  const schema = await readFile(join(root, 'prisma/schema.prisma'), 'utf8')
  const every = [...schema.matchAll(/@@map\("([a-z_]+)"\)/g)].flatMap(([, table]) => table ?? [])
  const own = rooms.map(({ name }) => ({ name, tables: every.filter((table) => inFolder(name).has(table) && !ground.has(table)) }))
  expect(own.find(({ name }) => name === 'groups')?.tables.toSorted()).toEqual([
    'channel_task',
    'contact_card',
    'group_agreement',
    'group_answer',
    'group_course',
    'group_line',
    'group_meeting',
    'group_place',
    'group_place_member',
    'group_plan',
    'group_post',
    'group_task',
  ])
  const naming = own.flatMap(({ name, tables }) =>
    files.flatMap(({ path, tables: named }) =>
      tables.flatMap((table) => (named.includes(table) && !path.startsWith(`src/${name}/`) ? [`${path} names ${table}`] : [])),
    ),
  )
  expect(naming).toEqual([])
})

describe('What a room is handed', () => {
  test('takes only what the room lists, with the deeds of the common ground', () => {
    const teaRoom = room({
      ...tea,
      deeds: { pouredTea: { en: 'poured tea', fi: 'kaatoi teetä', sv: 'hällde upp te' } },
      open(housing) {
        expectTypeOf(housing).toEqualTypeOf<Housing<'tea.ready', 'pouredTea'>>()
        void (() =>
          housing.transact({})(async ({ outbox, audit }) => {
            const about = { actorId: null, cohortId: null, subject: 's' }
            await audit.note([
              { ...about, deed: 'pouredTea' },
              { ...about, deed: 'imported' },
            ])
            // @ts-expect-error No room lists it.
            await audit.note([{ ...about, deed: 'spiltTea' }])
            await outbox.supersede([], ['tea.ready'])
            // @ts-expect-error No room lists it.
            await outbox.supersede([], ['tea.cold'])
          }))
        return {}
      },
    })
    const silent = room({
      ...{ name: 'silent', commands: {} },
      open(housing) {
        expectTypeOf(housing).toEqualTypeOf<Housing<never, never>>()
        return {}
      },
    })
    expect([teaRoom, silent].map(({ kinds, deeds }) => [kinds, deeds].map((names) => Object.keys(names ?? {})))).toEqual([
      [['tea.ready'], ['pouredTea']],
      [[], []],
    ])
  })
})
