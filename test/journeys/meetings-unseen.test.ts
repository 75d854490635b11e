import { Writable } from 'node:stream'
import { pino } from 'pino'
import readExcelFile from 'read-excel-file/node'
import { expect, test } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { deliveryCounts } from '../../src/delivery/counts.prisma.ts'
import type { Fit } from '../../src/meetings/facts.rules.ts'
import { commandOf, last, pairsThatMeet, plans } from '../ground/meeting-pairs.ts'

/** What somebody notes of a meeting, and how they say that their pair fits, stays with them: everything that anybody else finds is the same whatever they wrote. */

const secret = 'quillwort'

/** Aino notes a line, and says how the pair fits. Answers with all that each of the others finds a fortnight later, and with what is taken out or written down. */
async function foundAfter(fit: Fit) {
  const logged: string[] = []
  const lines = new Writable({
    write(chunk, _, done) {
      logged.push(String(chunk))
      done()
    },
  })
  const desk = await pairsThatMeet({ parts: { log: pino({ base: null, level: 'debug' }, lines) } })
  await plans(desk)
  await desk.until('2027-01-26T20:00')
  const thanks = await desk.tap('Aino', commandOf(last(desk, 'Aino'), 'We met'))
  const form = await desk.open('Aino', commandOf(thanks, 'Note length'))
  if (!('form' in form)) throw new Error('There is no form.')
  await desk.submit('Aino', form.form.sends, { minutes: '75', theme: secret, line: `${secret} and more` })
  await desk.until('2027-01-27T12:00')
  await desk.tap('Aino', { do: 'answerFit', pair: await desk.pairOf('Aino'), as: fit })
  await desk.until('2027-02-04T12:00')
  const cohort = (await desk.prisma.cohort.findFirstOrThrow()).id
  const { id: enrolment } = await desk.prisma.enrolment.findFirstOrThrow({ where: { person: { name: 'Aino' } } })
  const looks = [
    { do: 'showHome' },
    { do: 'showMeetings', mark: 'look' },
    { do: 'showCalendar', mark: 'look' },
    { do: 'showWatched', mark: 'look', cohort, page: 0 },
    { do: 'showPerson', mark: 'look', cohort, enrolment },
  ] as const
  const found = async (name: string): Promise<string> => {
    const seen = await Promise.all(looks.map(async (look) => plainText((await desk.tap(name, look)).view)))
    return [...seen, ...desk.inbox(name).map(({ text }) => text)].join('\n')
  }
  const [maija, olli, carla] = [await found('Maija'), await found('Olli'), await found('Carla')]
  await desk.tap('Carla', { do: 'exportCohort', cohort })
  const sheets = await readExcelFile(Buffer.from(desk.workplace.platform.files.at(-1)?.file.bytes ?? []))
  const out = sheets.map(({ data }) => JSON.stringify(data)).join('\n')
  const audit = await desk.prisma.audit.findMany()
  return { maija, olli, carla, out, logged: JSON.stringify([logged, audit, await deliveryCounts(desk.prisma)]) }
}

test('Nobody finds what somebody noted, nor how they said that their pair fits: coordinators alone hear that it does not', async () => {
  const [good, deciding, not] = [await foundAfter('good'), await foundAfter('deciding'), await foundAfter('not')]
  for (const each of [good, deciding, not]) {
    expect(JSON.stringify(each)).not.toContain(secret)
    expect([each.maija, each.olli]).toEqual([good.maija, good.olli])
    expect(each.out + each.logged).not.toMatch(/deciding|"as":"(?:good|not)"/iu)
    // Hours and meetings are for credits.
    expect(each.out).toContain('1.25')
  }
  expect(deciding.carla).toBe(good.carla)
  expect(not.carla).toContain('isn’t a good fit')
}, 60_000)
