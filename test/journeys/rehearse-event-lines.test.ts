import { expect, test } from 'vitest'
import { filesOfOurOwn, run } from './rehearsing.ts'

const { file } = filesOfOurOwn()

test('an event with something in a column that it does not need, or with too few or too many cells, exits 2', async () => {
  const full = await file(
    'full.csv',
    'at,what,email,to,file,text\n2027-01-12 10:00,callOff,bo@example.org,,,\n2027-01-12 10:00,came,bo@example.org,,,Hi\n',
  )
  expect(await withEvents(full)).toMatchObject({
    ...{ code: 2, out: '' },
    err: 'Events, row 2: callOff needs nothing in the column email.\nEvents, row 3: came needs nothing in the column text.\n',
  })
  const torn = await file('torn.csv', 'at,what,email,to,file,text\n2027-01-12 10:00,callOff\n2027-01-12 10:00,moveVenue,,,,Room 7, left\n')
  expect(await withEvents(torn)).toMatchObject({
    ...{ code: 2, out: '' },
    err: 'Events, row 2: it must have as many cells as the first line, 6.\nEvents, row 3: it must have as many cells as the first line, 6.\n',
  })
})

async function withEvents(events: string) {
  const list = await file(
    'list.csv',
    'name,email,role,mentor\nRiikka Salonen,riikka@example.org,coordinator,\nBo Zhang,bo@example.org,mentor,\n',
  )
  return run('--cohort', list, '--kickoff', '2027-01-21T17:00', '--zone', 'Europe/Helsinki', '--events', events, '--json')
}
