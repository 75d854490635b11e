import { beforeAll, expect, test } from 'vitest'
import { filesOfOurOwn, lines, run } from './rehearsing.ts'

const { path, file } = filesOfOurOwn()
beforeAll(async () => {
  await file(
    'people.csv',
    `Name,Email,Role,Group,Topics
Carla,carla@example.org,coordinator,,
Maija,maija@example.org,mentor,Law circle,
Olli,olli@example.org,mentor,Nurses,
Aino,aino@example.org,mentee,Law circle,Networks
Eero,eero@example.org,mentee,Law circle,Networks
Wilma,wilma@example.org,mentee,Nurses,
Petra,petra@example.org,mentee,Nurses,
`,
  )
})
const rehearsed = (...more: string[]) =>
  run('--cohort', path('people.csv'), '--kickoff', '2027-01-21T17:00', '--zone', 'Europe/Helsinki', '--mix', 'coming=1', '--json', ...more)

test('Groups of the list are published at the beginning, each hears once who is in theirs, and at the end each is in a group; the same bytes each time', async () => {
  const ran = await rehearsed('--groups', 'list')
  const all = lines(ran)
  expect(all.find(({ type }) => type === 'event')).toMatchObject({ what: 'group', text: 'list', outcome: 'done' })
  const groups = all.flatMap((line) => (line['type'] === 'person' && line['group'] ? [`${line['email']} ${line['group']}`] : []))
  expect(groups.toSorted()).toEqual([
    ...['aino@example.org Law circle', 'eero@example.org Law circle', 'maija@example.org Law circle', 'olli@example.org Nurses'],
    ...['petra@example.org Nurses', 'wilma@example.org Nurses'],
  ])
  expect(all.filter(({ kind }) => kind === 'group.published').map(({ to }) => to)).toHaveLength(6)
  expect(all.find(({ type }) => type === 'summary')).toMatchObject({ groups: 2, grouped: 6 })
  // Their mentors are those of their groups, so that the evening is planned for them, too.
  expect(all.filter(({ type, standing }) => type === 'person' && standing === 'go')).toHaveLength(2)
  expect((await rehearsed('--groups', 'list')).out).toBe(ran.out)
})

test('Groups are made of who fits, too; what they are to be made of is said where it is unknown', async () => {
  const all = lines(await rehearsed('--groups', 'fits'))
  expect(all.find(({ type }) => type === 'summary')).toMatchObject({ groups: 2, grouped: 6 })
  expect(await rehearsed('--groups', 'best')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--groups must be list or fits, not "best"') as string,
  })
  const events = await file(
    'events.csv',
    'at,what,text\n2026-12-18 10:00,group,best\n2026-12-18 10:01,group,list\n2026-12-18 10:02,group,list\n',
  )
  const told = lines(await rehearsed('--events', events)).filter(({ type }) => type === 'event')
  expect(told.map(({ outcome, reason }) => [outcome, reason ?? null])).toEqual([
    ['refused', '“best” is nothing to make groups of: list or fits.'],
    ['done', null],
    ['refused', expect.stringContaining('We couldn’t make any group of these people.')],
  ])
})

test('Where it goes on after the kick-off, groups vote, meet and say who was there; each hears what it is, and the groups are counted at the end', async () => {
  const all = lines(await rehearsed('--groups', 'list', '--until', '2027-02-10T12:00'))
  const groups = all.filter(({ type }) => type === 'group')
  expect(groups.map(({ group, members }) => [group, members])).toEqual([
    ['Law circle', 3],
    ['Nurses', 3],
  ])
  for (const { met } of groups) expect(met).toBeGreaterThan(0)
  const heard = (kind: string) => all.filter((line) => line['kind'] === kind)
  expect(
    heard('group.dates')
      .map(({ to }) => String(to))
      .toSorted(),
  ).toEqual(['aino', 'eero', 'maija', 'olli', 'petra', 'wilma'].map((name) => `${name}@example.org`))
  const keys = all.flatMap((line) => (typeof line['key'] === 'string' ? [line['key']] : []))
  expect(new Set(keys).size).toBe(keys.length)
})
