/** Saving a list that is shown, as a person does on their screen. */
import { vi } from 'vitest'
import type { SlackStage } from './slack-stage.ts'

/** A person with a modal of Slack's in front of them. */
interface OnSlack {
  readonly modal: () => unknown
  tap(place: 'modal', which: string): Promise<unknown>
}
/** A person with a dialog of Teams' in front of them. */
interface OnTeams {
  readonly dialog: () => unknown
  tap(place: 'dialog', which: string): Promise<unknown>
}

const saves = /(?:Save|Tallenna|Spara) (?:1|\d+) (?:person|people|henkilö|henkilöä|personer)(?=")/u
const kickOff = /Set the kick-off|Valitse ajankohta|Bestäm tid för startträffen/u

/** The label of a button on a screen. Throws where there is none. */
function labelOn(screen: unknown, label: RegExp): string {
  const [found] = label.exec(JSON.stringify(screen ?? null)) ?? []
  if (found === undefined) throw new Error(`There is no button ${String(label)} on ${JSON.stringify(screen)}`)
  return found
}

/** Slack shows what came of a tap when it is there. */
async function tapAndSee(person: OnSlack, label: string): Promise<void> {
  const before = JSON.stringify(person.modal())
  await person.tap('modal', label)
  await vi.waitFor(() => {
    if (JSON.stringify(person.modal()) === before) throw new Error(`Nothing came of ${label}.`)
  }, 20_000)
}

/** Saves the list that is shown in a modal. */
export async function saveOnSlack(person: OnSlack): Promise<void> {
  await tapAndSee(person, labelOn(person.modal(), saves))
}
/** Carla sets up a programme called Spring with this list, from her home, and saves it. */
export async function setUpOnSlack(stage: SlackStage, list: string): Promise<void> {
  const carla = stage.as('Carla')
  await stage.home('Carla')
  await carla.tap('home', 'Set up a programme')
  await stage.end.until(() => carla.modal())
  await carla.fillAndSubmit({ name: 'Spring', list })
  await saveOnSlack(carla)
}
/** Goes on from there to the kick-off. */
export async function toKickOffOnSlack(person: OnSlack): Promise<void> {
  await tapAndSee(person, labelOn(person.modal(), kickOff))
}
/** Saves the list that is shown in a dialog. */
export async function saveOnTeams(person: OnTeams): Promise<void> {
  await person.tap('dialog', labelOn(person.dialog(), saves))
}
/** Goes on from there to the kick-off. */
export async function toKickOffOnTeams(person: OnTeams): Promise<void> {
  await person.tap('dialog', labelOn(person.dialog(), kickOff))
}
