import { beforeAll, expect, test } from 'vitest'
import { filesOfOurOwn, lines, run } from './rehearsing.ts'

const { path, file } = filesOfOurOwn()
const people = `Name,Email,Role,Field,Wishes,Knows,Seats
Carla,carla@example.org,coordinator,,,,
Maija,maija@example.org,mentor,Law,,Leadership,2
Olli,olli@example.org,mentor,Nursing,,Negotiation,
Aino,aino@example.org,mentee,Law,To lead people,,
Eero,eero@example.org,mentee,Law,Salary negotiation,,
Wilma,wilma@example.org,mentee,,Leadership,,
`
beforeAll(async () => {
  await file('people.csv', people)
  await file('alone.csv', people.replace('carla@example.org,coordinator', 'carla@example.org,mentor'))
})

const rehearsed = (...more: string[]) =>
  run('--cohort', path('people.csv'), '--kickoff', '2027-01-21T17:00', '--zone', 'Europe/Helsinki', '--mix', 'coming=1', '--json', ...more)

test('the best pairs are published at the beginning, and everybody hears who theirs is; the same bytes each time', async () => {
  const ran = await rehearsed('--pair', 'best')
  const all = lines(ran)
  expect(all.find(({ type }) => type === 'event')).toMatchObject({ what: 'pair', text: 'best', outcome: 'done' })
  const mentorOf = Object.fromEntries(
    all.flatMap((line) => (line['role'] === 'mentee' && line['type'] === 'person' ? [[line['email'], line['mentor']]] : [])),
  )
  expect(mentorOf).toEqual({
    ...{ 'aino@example.org': 'maija@example.org', 'eero@example.org': 'olli@example.org', 'wilma@example.org': 'maija@example.org' },
  })
  expect(all.filter(({ type, standing }) => type === 'person' && standing === 'go').map(({ email }) => email)).toEqual([
    ...['maija@example.org', 'olli@example.org'],
  ])
  expect((await rehearsed('--pair', 'best')).out).toBe(ran.out)
})

test('whoever is left over hears it, mentors too', async () => {
  await file('more.csv', `${people}Kerttu,kerttu@example.org,mentee,,,,\nLasse,lasse@example.org,mentor,Music,,,\n`)
  const ran = await rehearsed('--cohort', path('more.csv'), '--pair', 'best')
  expect(new Set(toldIn(ran, 'pairing.published'))).toEqual(new Set(['kerttu@example.org', 'lasse@example.org']))
})

test('what cannot be published is said, and so is an aim that is none', async () => {
  const events = await file(
    'events.csv',
    'at,what,text\n2026-12-18 10:00,pair,most\n2026-12-19 10:00,pair,everybody\n2026-12-20 10:00,pair,best\n',
  )
  const told = lines(await rehearsed('--events', events)).filter(({ type }) => type === 'event')
  expect(told.map(({ outcome, reason }) => [outcome, reason ?? null])).toEqual([
    ['refused', '“most” isn’t an aim: best or everybody.'],
    ['done', null],
    ['refused', expect.stringContaining('So there’s nobody to suggest at the moment.')],
  ])
  expect(await rehearsed('--pair', 'most')).toMatchObject({
    code: 2,
    err: expect.stringContaining('--pair must be best or everybody, not "most"'),
  })
  const alone = lines(await rehearsed('--cohort', path('alone.csv'), '--pair', 'best')).find(({ type }) => type === 'event')
  expect(alone).toMatchObject({ outcome: 'refused', reason: 'Nobody is a coordinator of the programme.' })
})

const toldIn = (ran: Parameters<typeof lines>[0], kind: string) =>
  lines(ran)
    .filter((line) => line['kind'] === kind)
    .map(({ to }) => to)

test('mentors are asked at the beginning where shares are given, and answer as these say', async () => {
  const yes = await rehearsed('--requests', 'yes=1')
  expect(toldIn(yes, 'request.won')).toEqual(['carla@example.org', 'carla@example.org', 'carla@example.org'])
  expect(lines(yes).find(({ type }) => type === 'summary')).toMatchObject({ mentorsFound: 3 })
  const no = await rehearsed('--requests', 'no=1')
  expect([toldIn(no, 'request.won'), toldIn(no, 'request.nobody').length]).toEqual([[], 3])
})

test('mentors are asked when a file says so, and a silent one is reminded', async () => {
  const events = await file(
    'asks.csv',
    'at,what,email\n2026-12-17 10:00,askMentors,aino@example.org\n2026-12-17 10:01,askMentors,aino@example.org\n2026-12-17 10:02,askMentors,nobody@example.org\n',
  )
  const played = await rehearsed('--events', events, '--requests', 'silent=1')
  const outcomes = lines(played).flatMap(({ type, outcome }) => (type === 'event' ? [outcome] : []))
  expect(outcomes).toEqual(['done', 'refused', 'refused', 'refused'])
  expect(new Set(toldIn(played, 'request.reminder'))).toEqual(new Set(['maija@example.org', 'olli@example.org']))
})

test.each([
  ['perhaps=1', '--requests: "perhaps" is not one of yes, no, silent.'],
  ['yes=.5', '--requests: the shares add up to 0.5, not to 1.'],
  ['yes=2', '--requests: yes needs a share between 0 and 1, not "2".'],
])('shares of answers that cannot be read are said: %s', async (shares, problem) => {
  expect(await rehearsed('--requests', shares)).toMatchObject({ code: 2, err: expect.stringContaining(problem) })
})

test('a pair that a coordinator ends is told kindly, and stands among the pairs at the end; what cannot be ended is said', async () => {
  const events = await file(
    'ends.csv',
    'at,what,email,text\n2027-02-01 10:00,unwind,aino@example.org,noTime\n2027-02-01 10:01,unwind,aino@example.org,\n2027-02-01 10:02,unwind,eero@example.org,boredom\n',
  )
  const played = await rehearsed('--pair', 'best', '--events', events, '--until', '2027-02-05T12:00')
  expect(lines(played).flatMap(({ type, what, outcome }) => (type === 'event' && what === 'unwind' ? [outcome] : []))).toEqual([
    ...['done', 'refused', 'refused'],
  ])
  expect(new Set(toldIn(played, 'pair.unwound'))).toEqual(new Set(['aino@example.org', 'maija@example.org']))
  const pairs = lines(played).flatMap(({ type, mentee, state }) => (type === 'pair' ? [[mentee, state]] : []))
  expect(pairs).toContainEqual(['aino@example.org', 'unwound'])
  expect(pairs).toContainEqual(['eero@example.org', 'active'])
})
