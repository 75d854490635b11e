import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { copyFor } from '../../src/announcements/views.ts'
import { Instant } from '../../src/kit/clock.ts'
import { aPlaygroundStage, type PlaygroundStage, tokenOf } from '../../test/stages/playground-stage.ts'

/** Machines that are busy take their time. */
const patient = { timeout: 20_000, interval: 20 }
const drawn = (what: unknown): string => JSON.stringify(what)

let stage: PlaygroundStage
const screenOf = (name: string) => stage.shown(name).people.find((each) => each.name === name)?.screen
/** What stands in somebody's inbox, newest last, as their platform drew it. */
const inbox = (name: string): readonly string[] => screenOf(name)?.messages.map(drawn) ?? []
const titleIn = (card: unknown): string => /"type":"Action\.Submit","title":"([^"]+)"/u.exec(drawn(card))?.[1] ?? ''
const form = (name: string): string => {
  const screen = screenOf(name)
  return drawn(screen?.kind === 'slack' ? screen.modal : screen?.dialog)
}

beforeAll(async () => {
  stage = aPlaygroundStage()
  await stage.playground.begin({ kind: 'sample' })
}, 60_000)

afterAll(() => stage.stop())

const coordinators = [
  { name: 'Riikka Salonen', on: 'slack', word: 'announce', language: 'en', title: 'A room', text: 'We meet in room 7.' },
  { name: 'Päivi Lehtonen', on: 'teams', word: 'tiedota', language: 'fi', title: 'Huone', text: 'Tapaamme huoneessa 7.' },
] as const

describe.for(coordinators)('A coordinator on $on', ({ name, on, word, language, title, text }) => {
  const { buttons, report } = copyFor({ language })
  const readers = () => stage.shown().people.filter((each) => each.role !== 'coordinator' && each.cohort === stage.person(name).cohort)
  const newest = (words: string) => screenOf(name)?.messages.findLast((message) => drawn(message).includes(words))
  const pressInForm = (label: string) =>
    stage.does(name, { does: 'tap', message: on === 'slack' ? 'modal' : 'dialog', button: tokenOf(JSON.parse(form(name)), label) })
  const submit = (texts: Readonly<Record<string, string>>) =>
    stage.does(name, {
      does: 'submit',
      values: Object.fromEntries(Object.entries(texts).map(([field, value]) => [on === 'teams' ? `field-${field}` : field, value])),
    })

  test('writes to everybody, and the inboxes of both platforms fill', async () => {
    await stage.does(name, { does: 'write', text: on === 'slack' ? `/mentoring ${word}` : word })
    // On Teams a word is answered with a button, which opens the form.
    const asked = on === 'teams' ? stage.teams(name).messages.at(-1) : undefined
    if (asked) await stage.does(name, { does: 'tap', message: asked.id, button: titleIn(asked.card) })
    await expect.poll(() => form(name), patient).toContain(`title_${language}`)
    expect(await submit({ [`title_${language}`]: title, [`text_${language}`]: text, button: 'gotIt' })).toEqual({ ok: true })
    await expect.poll(() => form(name), patient).toContain(buttons.copy)
    expect(await pressInForm(buttons.send)).toEqual({ ok: true })
    await expect.poll(() => form(name), patient).not.toContain(buttons.copy)
    expect(await submit({})).toEqual({ ok: true })
    expect(new Set(readers().map(({ platform }) => platform))).toEqual(new Set(['slack', 'teams']))
    for (const reader of readers()) await expect.poll(() => inbox(reader.name).at(-1), patient).toContain(text)
  }, 60_000)

  test('sees the report move', async () => {
    await stage.playground.turn({ to: 'instant', instant: Instant.from(stage.shown().now).add({ seconds: 20 }).toString() })
    const all = report.said(report.columns.delivered, readers().length)
    expect(drawn(newest(report.heading(title)))).toContain(all)
  }, 60_000)
})
