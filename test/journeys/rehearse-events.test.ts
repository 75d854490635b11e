import { beforeAll, describe, expect, test } from 'vitest'
import { filesOfOurOwn, type Line, lines, type Ran, run } from './rehearsing.ts'

const { path, file } = filesOfOurOwn()

const list = `name,email,role,language,mentor,mentees
Riikka Salonen,riikka@example.org,coordinator,en,,
Katja Leppänen,katja@example.org,mentor,fi,,2
Marko Hietala,marko@example.org,mentor,en,,2
Aisha Rahman,aisha@example.org,mentee,en,katja@example.org,
Bo Zhang,bo@example.org,mentee,sv,marko@example.org,
`

beforeAll(async () => {
  await file('list.csv', list)
  await file('nobody.csv', 'at,email,answer\n')
})

const usual = ['--kickoff', '2027-01-21T17:00', '--zone', 'Europe/Helsinki', '--country', 'FI']
const withEvents = (events: string, ...more: string[]): Promise<Ran> =>
  run('--cohort', path('list.csv'), ...usual, '--events', events, ...more)
const eventsIn = (ran: Ran): Line[] => lines(ran).filter(({ type }) => type === 'event')
const kindsTo = (ran: Ran, email: string) => lines(ran).flatMap((line) => (line['to'] === email && line['kind'] ? [line['kind']] : []))
const personAt = (ran: Ran, email: string) => lines(ran).find((line) => line['type'] === 'person' && line['email'] === email)

describe('what a coordinator does in a rehearsal', () => {
  test('happens at its time, in the order of time, through what she would press', async () => {
    await file('corrected.csv', 'name,email,role\nAisha Rahman-Virtanen,aisha@example.org,mentee\nUyen Le,uyen@example.org,mentee\n')
    const events = await file(
      'all.csv',
      `at;what;email;to;file;text
2027-01-12 10:00;changeMentor;bo@example.org;katja@example.org;;
2027-01-08T09:00+02:00;changeEmail;Bo@example.org;bo.zhang@example.org;;
2027-01-05 10:00;takeOff;bo@example.org;;;
2027-01-06 10:00;bringBack;bo@example.org;;;
2027-01-13 10:00;list;;;corrected.csv;
2027-01-12 11:00;changeMentor;bo.zhang@example.org;katja@example.org;;
`,
    )
    const answers = await file(
      'later.csv',
      'at,email,answer\n2027-01-09T10:00,bo.zhang@example.org,coming\n2027-01-14T10:00,uyen@example.org,accept\n',
    )
    const ran = await withEvents(events, '--answers', answers, '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(eventsIn(ran)).toEqual([
      { type: 'event', at: '2027-01-05T10:00:00+02:00', what: 'takeOff', email: 'bo@example.org', outcome: 'done' },
      { type: 'event', at: '2027-01-06T10:00:00+02:00', what: 'bringBack', email: 'bo@example.org', outcome: 'done' },
      expect.objectContaining({ what: 'changeEmail', email: 'bo@example.org', to: 'bo.zhang@example.org', outcome: 'done' }),
      expect.objectContaining({ what: 'changeMentor', outcome: 'refused', reason: 'bo@example.org isn’t in the programme.' }),
      expect.objectContaining({ what: 'changeMentor', email: 'bo.zhang@example.org', to: 'katja@example.org', outcome: 'done' }),
      { type: 'event', at: '2027-01-13T10:00:00+02:00', what: 'list', file: 'corrected.csv', outcome: 'done' },
    ])
    expect(kindsTo(ran, 'bo@example.org')).toEqual(expect.arrayContaining(['coordination.takenOff', 'coordination.broughtBack']))
    expect(kindsTo(ran, 'bo.zhang@example.org')).toEqual(expect.arrayContaining(['coordination.corrected', 'coordination.newMentor']))
    expect(kindsTo(ran, 'katja@example.org')).toContain('coordination.newMentee')
    expect(personAt(ran, 'bo.zhang@example.org')).toMatchObject({ state: 'coming', mentor: 'katja@example.org' })
    expect(lines(ran).find((line) => line['type'] === 'answer')).toMatchObject({ email: 'bo.zhang@example.org', accepted: true })
    // She was not on the list before: she is reached, and offered the place that Bo left.
    expect(kindsTo(ran, 'uyen@example.org')).toContain('offer.made')
    expect(personAt(ran, 'uyen@example.org')).toMatchObject({ mentor: 'marko@example.org' })
    expect(personAt(ran, 'aisha@example.org')).toMatchObject({ mentor: 'katja@example.org' })
  })

  test('is refused where she would find no button, or a rule says no; that is no bad line', async () => {
    const crowd = ['Uyen Le,uyen@example.org,mentee,en,katja@example.org', 'Mei Tanaka,mei@example.org,mentee,en,katja@example.org']
    await file('crowd.csv', [...list.split('\n').filter((row) => !row.startsWith('Aisha')), ...crowd].join('\n'))
    await file('other-role.csv', 'name,email,role\nBo Zhang,bo@example.org,mentor\n')
    const events = await file(
      'no.csv',
      `at,what,email,to,file,text
2027-01-05 10:00,bringBack,bo@example.org,,,
2027-01-05 10:01,changeEmail,bo@example.org,aisha@example.org,,
2027-01-05 10:02,changeMentor,katja@example.org,marko@example.org,,
2027-01-05 10:03,list,,,crowd.csv,
2027-01-05 10:04,list,,,other-role.csv,
2027-01-05 10:05,takeOff,riikka@example.org,,,
2027-01-05 10:06,takeOff,uyen@example.org,,,
2027-01-05 10:07,list,,,list.csv,
2027-01-21 17:20,takeOff,bo@example.org,,,
`,
    )
    const ran = await withEvents(events, '--answers', path('nobody.csv'), '--json')
    expect(ran.code).toBe(0)
    expect(eventsIn(ran).map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['refused', 'bo@example.org is taking part already.'],
      ['refused', expect.stringContaining('has this email')],
      ['refused', 'katja@example.org can’t get a mentor.'],
      ['refused', expect.stringContaining('Katja Leppänen (katja@example.org)')],
      ['refused', expect.stringContaining('Bo Zhang (bo@example.org)')],
      ['refused', 'riikka@example.org is neither a mentor nor a mentee.'],
      ['refused', 'uyen@example.org isn’t in the programme.'],
      ['done', undefined],
      ['done', undefined],
    ])
  })

  test('is told day by day among the rest, and people who answer by chance go on under their new address', async () => {
    const events = await file('chance.csv', 'at,what,email,to\n2027-01-07 10:01,changeEmail,aisha@example.org,aisha.rahman@example.org\n')
    const told = await withEvents(events, '--mix', 'coming=1')
    expect(told.out).toMatch(/10:01 {2}\* changeEmail +1 {2}aisha@example\.org → aisha\.rahman@example\.org/)
    expect(told.out).toContain('details corrected')
    const ran = await withEvents(events, '--mix', 'coming=1', '--json')
    expect(lines(ran).filter(({ type, accepted }) => type === 'answer' && !accepted)).toEqual([])
    expect(personAt(ran, 'aisha.rahman@example.org')).toMatchObject({ state: 'coming' })
    expect((await withEvents(events, '--mix', 'coming=1', '--json')).out).toBe(ran.out)
  })

  test('moves the kick-off, and the rehearsal ends with it', async () => {
    const events = await file(
      'moves.csv',
      `at,what,email,to,file,text
2027-01-08 10:00,moveKickOff,,2027-01-27 18:00,,
2027-01-08 10:20,moveKickOff,,2027-01-28 17:30,,Aula
2027-01-08 10:25,moveKickOff,,2027-01-28 17:30,,Aula
2027-01-21 10:00,moveVenue,,,,Room 7
2027-01-28 17:40,moveVenue,,,,Room 8
`,
    )
    const answers = await file(
      'yes.csv',
      'at,email,answer\n2027-01-07T11:00,aisha@example.org,coming\n2027-01-22T11:00,bo@example.org,coming\n',
    )
    const ran = await withEvents(events, '--answers', answers, '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(eventsIn(ran)).toMatchObject([
      { what: 'moveKickOff', to: '2027-01-27 18:00', outcome: 'done' },
      { what: 'moveKickOff', to: '2027-01-28 17:30', text: 'Aula', outcome: 'done' },
      { what: 'moveKickOff', outcome: 'refused', reason: expect.stringContaining('already at this time and place') },
      { what: 'moveVenue', text: 'Room 7', outcome: 'done' },
      { what: 'moveVenue', outcome: 'refused' },
    ])
    const moved = lines(ran).filter(({ kind, to }) => kind === 'kickOff.moved' && to === 'aisha@example.org')
    expect(moved.map(({ at, text }) => [at, /When: (.*)/u.exec(String(text))?.[1], /Where: (.*)/u.exec(String(text))?.[1]])).toEqual([
      ['2027-01-08T11:20:00+02:00', 'Thursday 28 January at 17:30', 'Aula'],
      ['2027-01-21T11:00:00+02:00', 'Thursday 28 January at 17:30', 'Room 7'],
    ])
    expect(personAt(ran, 'aisha@example.org')).toMatchObject({ state: 'silent' })
    expect(personAt(ran, 'bo@example.org')).toMatchObject({ state: 'coming' })
    expect(personAt(ran, 'marko@example.org')).toMatchObject({ standing: 'go' })
  })

  test('calls the kick-off off, and nothing is said afterwards', async () => {
    const events = await file('off.csv', 'at,what\n2027-01-12 10:00,callOff\n2027-01-12 10:05,callOff\n')
    const ran = await withEvents(events, '--answers', path('nobody.csv'), '--json')
    expect(eventsIn(ran)).toMatchObject([{ outcome: 'done' }, { outcome: 'refused' }])
    const said = lines(ran).filter(({ type, at }) => type === 'delivery' && String(at) >= '2027-01-12T10:00')
    expect(said.map(({ kind, to }) => `${String(kind)} ${String(to)}`).toSorted()).toEqual([
      'kickOff.calledOff aisha@example.org',
      'kickOff.calledOff bo@example.org',
      'kickOff.calledOff katja@example.org',
      'kickOff.calledOff marko@example.org',
      'kickOff.calledOff riikka@example.org',
    ])
    // Nobody stands as told to come, or as told that there is no need to.
    expect(lines(ran).at(-1)).toMatchObject({ type: 'summary', go: 0, hold: 0, free: 0 })
    for (const email of ['katja@example.org', 'marko@example.org']) expect(personAt(ran, email)).toMatchObject({ standing: 'calledOff' })
  })

  test('may come after the kick-off, where a rehearsal goes on', async () => {
    const events = await file('after.csv', 'at,what,email\n2027-02-01 10:00,takeOff,bo@example.org\n')
    const ran = await withEvents(events, '--answers', path('nobody.csv'), '--until', '2027-03-01T12:00', '--json')
    expect(eventsIn(ran)).toMatchObject([{ at: '2027-02-01T10:00:00+02:00', outcome: 'done' }])
  })

  test('is shown by the example in the folder of examples', async () => {
    const ran = await run('--cohort', 'examples/english-spring.csv', ...usual, '--events', 'examples/english-spring-events.csv', '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(eventsIn(ran).map(({ what, outcome }) => `${what} ${outcome}`)).toEqual([
      ...['list done', 'changeEmail done', 'takeOff done', 'bringBack done', 'changeMentor refused'],
    ])
  })
})

describe('a file of events is refused before anything happens', () => {
  test('with every problem and its line in one go', async () => {
    await file('wrong.csv', 'name,email,role\nBea,bea@example.org,pilot\n')
    const events = await file(
      'bad.csv',
      `at,what,email,to,file,text
2027-01-05 10:00,dance,bo@example.org,,,
soon,takeOff,bo@example.org,,,
2026-01-05 10:00,takeOff,bo@example.org,,,
2027-01-28 17:30,takeOff,bo@example.org,,,
2027-01-05 10:00,takeOff,zoe@example.org,,,
2027-01-05 10:00,takeOff,,,,
2027-01-05 10:00,changeEmail,bo@example.org,nowhere,,
2027-01-05 10:00,changeMentor,bo@example.org,,,
2027-01-05 10:00,list,,,no-such-list.csv,
2027-01-05 10:00,list,,,wrong.csv,
2027-01-05 10:00,list,,,,
2027-01-05,bringBack,bo@example.org,,,
2027-01-05 10:00,moveKickOff,,next week,,
2027-01-05 10:00,moveKickOff,,,,Aula
2027-01-05 10:00,moveVenue,,,,
2027-01-05 10:00,moveKickOff,,2027-01-20T17:30+02:00,,
2027-01-05 10:00,moveKickOff,,2026-03-29 03:30,,
2027-01-05 10:00,moveKickOff,,2026-10-25 03:30,,
2027-01-05 10:00,moveKickOff,,2027-01-05 10:00,,
`,
    )
    const { code, out, err } = await withEvents(events, '--json')
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err.trim().split('\n')).toEqual([
      'Events, row 2: "dance" is not one of list, takeOff, bringBack, changeMentor, changeEmail, moveKickOff, moveVenue, callOff, pair, askMentors, came, missing, unwind, group, announce, correctAnnouncement.',
      'Events, row 3: "soon" is not a date and time like 2027-01-12 10:00.',
      'Events, row 4: 2026-01-05 10:00 is before the rehearsal begins.',
      'Events, row 5: 2027-01-28 17:30 is after the rehearsal ends.',
      'Events, row 6: "zoe@example.org" is in no list of people.',
      'Events, row 7: takeOff needs something in the column email.',
      'Events, row 8: "nowhere" is not an email address.',
      'Events, row 9: changeMentor needs something in the column to.',
      'Events, row 10: There is no file no-such-list.csv.',
      expect.stringMatching(/^Events, row 11: wrong\.csv: .*ow 2/),
      'Events, row 12: list needs something in the column file.',
      'Events, row 13: "2027-01-05" is not a date and time like 2027-01-12 10:00.',
      'Events, row 14: "next week" is not a date and time like 2027-01-12 10:00.',
      'Events, row 15: moveKickOff needs something in the column to.',
      'Events, row 16: moveVenue needs something in the column text.',
      // The time is that of the cohort.
      'Events, row 17: "2027-01-20T17:30+02:00" is not a date and time like 2027-01-12 10:00.',
      'Events, row 18: 2026-03-29 03:30 is in an hour that the clocks skip or show twice on that day.',
      'Events, row 19: 2026-10-25 03:30 is in an hour that the clocks skip or show twice on that day.',
      'Events, row 20: 2027-01-05 10:00 is not after the time of this line.',
    ])
  })

  test.each([
    ['that is not there', async () => 'no-such-events.csv', 'There is no file no-such-events.csv.'],
    [
      'without a needed column',
      () => file('headless.csv', 'when,what\n'),
      'lacks the column at: its first line must be at,what,email,to,file,text',
    ],
    ['that is empty', () => file('empty.csv', ''), 'lacks the column at, what'],
    ['that is no text', () => file('binary.csv', 'PK\u0003\u0004\u0000\u0000'), 'not text'],
  ])('%s', async (_what, events, words) => {
    expect(await withEvents(await events())).toMatchObject({ code: 2, out: '', err: expect.stringContaining(words) })
  })

  test('where nobody on the list is a coordinator, who would do it', async () => {
    const lonely = await file('lonely.csv', list.replace(/^Riikka.*\n/m, ''))
    const events = await file('one.csv', 'at,what,email\n2027-01-05 10:00,takeOff,bo@example.org\n')
    const { code, out, err } = await run('--cohort', lonely, ...usual, '--events', events)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain('nobody is there who would do what the events file says')
  })

  test('beside the problems of the list and of the command line', async () => {
    const broken = await file('broken.csv', 'name,email,role\nBea,bea@example.org,pilot\n')
    const events = await file('jig.csv', 'at,what,email\n2027-01-05 10:00,dance,bo@example.org\n')
    const { code, err } = await run('--cohort', broken, '--zone', 'Mars/Crater', '--events', events)
    expect(code).toBe(2)
    for (const words of ['ow 2', '--zone', '"dance"']) expect(err).toContain(words)
    expect(err).not.toContain('before the rehearsal begins')
    expect(err).not.toContain('coordinator:')
  })
})

describe('who came to a rehearsed kick-off', () => {
  test('is noted by events, counted at the end, and asked about on the next morning', async () => {
    const events = await file(
      'evening.csv',
      `at,what,email
2027-01-21 12:00,came,katja@example.org
2027-01-21 16:40,came,katja@example.org
2027-01-21 17:05,missing,aisha@example.org
2027-01-21 17:05,came,bo@example.org
2027-01-21 17:10,came,marko@example.org
`,
    )
    const answers = await file(
      'all-come.csv',
      `at,email,answer
2027-01-09T10:00,aisha@example.org,coming
2027-01-09T10:00,bo@example.org,coming
2027-01-09T10:00,katja@example.org,coming
2027-01-09T10:00,marko@example.org,coming
2027-01-22T12:00,aisha@example.org,somethingElse
`,
    )
    const ran = await withEvents(events, '--answers', answers, '--json')
    expect(ran).toMatchObject({ code: 0, err: '' })
    expect(eventsIn(ran).map(({ outcome }) => outcome)).toEqual(['refused', 'done', 'done', 'done', 'done'])
    const said = lines(ran).filter(({ kind }) => String(kind).startsWith('presence.'))
    expect(said.map(({ kind, to, at }) => [kind, to, at])).toEqual([
      ['presence.missing', 'riikka@example.org', '2027-01-21T17:15:00+02:00'],
      ['presence.care', 'aisha@example.org', '2027-01-22T10:00:00+02:00'],
      ['presence.answered', 'riikka@example.org', '2027-01-22T12:00:00+02:00'],
    ])
    expect(said[0]?.['text']).toMatch(/without their mentee.*Katja/su)
    expect(lines(ran).at(-1)).toMatchObject({ came: 3, missing: 1, inVain: 1 })
    const spoken = await withEvents(events, '--answers', answers)
    expect(spoken.out).toContain('The kick-off: 3 came, 1 missing. Mentors who came in vain: 1.')
  })
})
