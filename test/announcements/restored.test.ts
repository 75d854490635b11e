import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { copyFor } from '../../src/announcements/views.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { languages } from '../../src/contract/view.ts'
import { endHold } from '../../src/house/hold.prisma.ts'
import { systemClock, turnableClock } from '../../src/kit/clock.ts'
import { freshDatabase } from '../database/database.ts'
import { draws, idOf, replyOf, sendsIt, times } from '../ground/announcing.ts'
import { aCohort, aCoordinator, addressOf, houseOn } from '../ground/builders.ts'
import { newStage } from '../journeys/new-stage.ts'
import { runCommand } from '../stages/terminal.ts'
import { isAboutToGo, reads, runOnce } from './going-out.ts'

/** A copy of the database from before an announcement went out, which is started after it. */

/** A backup of 07:00 with an announcement planned for 08:00, restored at 13:00, and the word that was said then. */
async function afterARestore(word: 'send' | 'drop') {
  const directory = await mkdtemp(join(tmpdir(), 'pari-announced-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true }))
  const erasures = join(directory, 'erasures.txt')
  await writeFile(erasures, '')
  const stage = await newStage()
  await stage.until('2026-12-18T10:00')
  const id = idOf(await draws(stage))
  replyOf(await times(stage, id, { kind: 'at', date: '2026-12-19', time: '08:00' }))
  replyOf(await sendsIt(stage, id))
  // Whatever the day is on which this runs: it was due five hours ago, may go out at any hour, and nothing else is due.
  for (const table of stage.house.dueTables)
    await stage.prisma.$executeRawUnsafe(`update ${table} set due_at = null where due_at is not null`)
  await stage.prisma.$executeRaw`update delivery set due_at = null, state = 'dropped' where state in ('due', 'waiting')`
  await stage.prisma.$executeRaw`update announcement set due_at = now() - interval '5 hours', urgent = true`
  const [source] = await stage.prisma.$queryRaw<{ name: string }[]>`select current_database() as name`
  const copy = await freshDatabase({ template: null })
  onTestFinished(() => copy.close())
  const run = (command: string, url: string, ...args: string[]) => runCommand(command, args, { DATABASE_URL: url, PARI_ERASURES: erasures })
  const file = join(directory, 'pari.backup')
  const nameOf = (url: string): string => url.replace(/\/[^/?]+(?=\?|$)/u, `/${source?.name}`)
  expect(await run('backup', nameOf(copy.url), file)).toMatchObject({ code: 0 })
  const restored = await run('restore', copy.url, file)
  const resumed = await run('resume', copy.url, word)
  const heard: string[] = []
  const house = houseOn(copy.prisma, turnableClock(systemClock.now()), (_, to, view) => heard.push(`${to} ${plainText(view)}`))
  for (let nth = 0; nth < 3; nth += 1) await runOnce(house)
  const home = plainText((await house.core.handle({ do: 'showHome' }, addressOf('Carla'))).view)
  return { restored, resumed, heard: heard.filter((each) => each.includes('We meet in room 7.')), home }
}

it('counts among what may have been sent already, and at the word «drop» it is missed, and shown', async () => {
  const { restored, resumed, heard, home } = await afterARestore('drop')
  expect(restored.out).toContain('5 messages wait, and 5 of them are past')
  expect(resumed.out).toContain('5 messages are dropped')
  expect(heard).toEqual([])
  expect(home).toContain('An announcement wasn’t sent, because its time passed: A room has changed')
})

it('goes out once at the word «send», although its hour is over', async () => {
  const { resumed, heard } = await afterARestore('send')
  expect(resumed.out).toContain('0 messages are dropped, and 5 are sent')
  expect(heard).toHaveLength(5)
})

it.each(languages)('of those who were on the list when it was dropped on its way the report says why, in %s', async (language) => {
  const stage = await newStage({
    people: aCohort().map((person) => (person.name === 'Carla' ? aCoordinator('Carla', { language }) : person)),
  })
  await stage.until('2026-12-18T10:00')
  const id = await isAboutToGo(stage)
  await stage.house.runTimetable()
  const restoredAt = stage.clock.now().add({ minutes: 1 })
  // The five, and Carla's report.
  expect(await endHold(stage.prisma.statements, 'drop', { backedUpAt: stage.clock.now(), restoredAt })).toBe(6)
  stage.clock.turnTo(restoredAt.add({ minutes: 1 }))
  await runOnce(stage.house)
  const { report, reasons } = copyFor({ language })
  expect(await reads(stage, id)).toContain(report.reasons(`${report.columns.skipped}, ${reasons.restored}`, 5))
  expect(stage.heard.filter(({ kind }) => kind === 'announcement.text')).toEqual([])
})
