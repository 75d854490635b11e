import { afterAll, beforeAll, expect, test } from 'vitest'
import { freshDatabase, type TestDatabase } from '../database.ts'
import { aSlackStage, type SlackStage } from '../slack-stage.ts'

let database: TestDatabase
let stage: SlackStage

beforeAll(async () => {
  database = await freshDatabase()
  stage = await aSlackStage(database.prisma, { people: ['Carla', 'Maija', 'Olli', 'Aino', 'Eero', 'Wilma', 'Nobody'] })
}, 60_000)

afterAll(async () => {
  await stage.stop()
  await database.close()
})

const list = `Name,Email,Role,Mentor
Maija,maija@example.org,mentor,
Olli,olli@example.org,mentor,
Aino,aino@example.org,mentee,maija@example.org
Eero,eero@example.org,mentee,olli@example.org
Wilma,wilma@example.org,mentee,
Lost,lost@example.org,mentee,
`

test('a coordinator brings in a list, sets the kick-off and starts, and everybody is asked', async () => {
  const carla = stage.as('Carla')
  await carla.openHome()
  const home = await stage.end.until(() => carla.home())
  console.log(JSON.stringify(home.definition, null, 1))
  await carla.tap('home', 'Set up a programme')
  const modal = await stage.end.until(() => carla.modal())
  console.log(JSON.stringify(modal.definition, null, 1))
  console.log(await carla.fillAndSubmit({ name: 'Spring mentoring', list }))
  console.log(JSON.stringify(carla.modal()?.definition, null, 1))
  console.log(await carla.fillAndSubmit({ date: '2027-01-21', time: '17:00', place: 'Room 5' }))
  console.log(JSON.stringify(carla.modal()?.definition, null, 1))
  await stage.settle()
  console.log(await carla.fillAndSubmit({}))
  console.log(JSON.stringify(carla.modal()?.definition, null, 1))
  await stage.until('2027-01-12T12:00')
  for (const name of ['Aino', 'Maija', 'Carla'])
    console.log(
      name,
      stage
        .as(name)
        .inbox()
        .map((m) => m.text),
    )
  const aino = stage.as('Aino')
  console.log(await aino.tap(aino.inbox().at(-1)!, 'I’m coming'))
  await stage.settle()
  console.log(aino.inbox().at(-1)?.text)
  await carla.openHome()
  console.log(JSON.stringify(carla.home()?.definition, null, 1))
  expect(1).toBe(1)
})
