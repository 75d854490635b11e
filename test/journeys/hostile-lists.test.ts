import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { createApart } from '../../src/house/apart.ts'
import type { Apart, Heavy } from '../../src/kit/heavy.ts'
import { freshDatabase, type TestDatabase } from '../database/database.ts'
import { hereAndNow } from '../ground/here-and-now.ts'
import { savingIn } from '../ground/workplace.ts'
import { aMixedStage, type MixedStage } from '../stages/mixed-stage.ts'
import { saveOnSlack } from '../stages/save-list.ts'
import { wordsOf } from '../stages/slack-seats.ts'
import { newWorkplace } from './new-workplace.ts'

/**
 * However long a list takes to read, others are answered meanwhile. Here a thread is kept busy until somebody else has tapped and has read
 * the answer: were the list read where taps are answered, nothing would ever be answered again. `npm run bench -- hostile` has the figures.
 */

const list = `Name,Email,Role,Mentor,Platform
Maija,maija@example.org,mentor,,Teams
Aino,aino@example.org,mentee,maija@example.org,Slack
`
const pasted = `Name,Email,Role\n${'(['.repeat(1400)},x,mentor`

/** The thread looks at this and at nothing else while it is 0. */
const letGo = new Int32Array(new SharedArrayBuffer(4))
/** What happened, in order. */
const order: string[] = []

/** Does nothing useful, and never rests, until it is let go; then it does the work. */
const busy = (module: string): Heavy<{ readonly letGo: Int32Array; readonly given: unknown }, never> => ({
  module: `data:text/javascript,${encodeURIComponent(
    `export const heavy = { work: async ({ letGo, given }) => {
       while (Atomics.load(letGo, 0) === 0);
       return (await import(${JSON.stringify(module)})).heavy.work(given)
     } }`,
  )}`,
  work: () => Promise.reject(new Error('This is work for a thread.')),
})

const threads = createApart({ seconds: 600, megabytes: 64, threads: 2, waiting: 5 })
let isHostile = false
const apart: Apart = async (heavy, given, by) => {
  if (!isHostile) return hereAndNow(heavy, given, by)
  order.push('reading begins')
  const outcome = await threads(busy(heavy.module), { letGo, given }, by)
  order.push('reading ends')
  return outcome
}

let database: TestDatabase
let stage: MixedStage
const modalWords = () => wordsOf(stage.slack.as('Carla').modal()?.definition.blocks)

beforeAll(async () => {
  database = await freshDatabase()
  stage = await aMixedStage(database.prisma, { slack: ['Carla', 'Aino'], teams: ['Carla', 'Maija'] }, apart)
  await stage.teams.install('Carla', 'Maija')
  const carla = stage.slack.as('Carla')
  await stage.slack.home('Carla')
  await carla.tap('home', 'Set up a programme')
  await stage.slack.end.until(() => carla.modal())
  await carla.fillAndSubmit({ name: 'Spring', list })
  await saveOnSlack(carla)
  await carla.closeModal('clear')
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

beforeEach(() => {
  Atomics.store(letGo, 0, 0)
  order.length = 0
  isHostile = true
})

/** Somebody on Slack and somebody on Teams ask for something, and read the answer. */
async function othersAreAnswered(): Promise<void> {
  await expect.poll(() => order).toEqual(['reading begins'])
  const before = stage.slack.as('Aino').home()
  await stage.slack.as('Aino').openHome()
  await stage.slack.end.until(() => stage.slack.as('Aino').home() !== before)
  expect(await stage.teams.ask('Maija', 'help')).toContain('I can’t find you on a list')
  order.push('others are answered')
  Atomics.store(letGo, 0, 1)
}
const inOrder = ['reading begins', 'others are answered', 'reading ends']

describe('While a hostile list is read', () => {
  test('that came in on Slack, others are answered, and who sent it hears what is wrong', async () => {
    const carla = stage.slack.as('Carla')
    await carla.tap('home', 'Set up a programme')
    await stage.slack.end.until(() => modalWords().includes('Copy the rows from your spreadsheet'))
    const sent = carla.fillAndSubmit({ name: 'Autumn', list: pasted })
    await othersAreAnswered()
    await sent
    // Where it took long, what is wrong comes after a notice.
    await stage.slack.end.until(() => modalWords().includes('to fix first'))
    expect(order).toEqual(inOrder)
  })

  test('that came in on Teams, others are answered, and who sent it hears what is wrong', async () => {
    const carla = stage.teams.as('Carla')
    await stage.teams.ask('Carla', 'new list')
    await carla.tap(stage.teams.last('Carla'), 'Open the form')
    const sent = carla.submitDialog({ 'What is the programme called?': 'Autumn', 'Paste the list here': pasted })
    await othersAreAnswered()
    await sent
    const told = () => stage.teams.dialogWords('Carla') + stage.teams.lastWords('Carla')
    await stage.teams.end.until(() => told().includes('to fix first'))
    expect(order).toEqual(inOrder)
  })
})

test('A process reads a list in a thread, unless it is told otherwise', async () => {
  let threadsBegun = 0
  const count = (): void => {
    threadsBegun += 1
  }
  process.on('worker', count)
  try {
    const workplace = await newWorkplace({ inThreads: true })
    const sent = await workplace.submit('Carla', { do: 'importList' }, { name: 'Spring', list })
    expect(savingIn(sent)).not.toBe(null)
    expect(threadsBegun).toBe(1)
  } finally {
    process.off('worker', count)
  }
})
