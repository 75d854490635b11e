import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { draws, formOf, idOf, opens, replyOf, sendsIt } from '../ground/announcing.ts'
import type { Stage } from '../ground/builders.ts'
import { stagesOn } from '../journeys/new-stage.ts'

/** Signs that mean something to a platform mean nothing in what a coordinator writes, and reach readers as they were written. */

const link = 'https://x.example/a__b__c?x=1&y=2'
const bare = 'https://y.example/~a/_b_'
const signs = [
  'A & B <3',
  '<!channel> <@U0123> @here <at>Aino</at>',
  '5 * 3 * 2',
  'snake_case_name',
  '&amp; &lt;',
  '# no heading',
  '\\> no quote',
]
const text = [...signs, `[Ohje](${link})`, `(${bare})`].join('\n')
/** As they are read; a quote is marked by a sign that was escaped. */
const read = signs.map((line) => line.replace('\\', ''))

/** The newest message of an announcement as the platform has it. */
function asStored(stage: Stage, name: string): { readonly json: string; readonly targets: readonly string[] } {
  const { slack, teams } = stage
  const id = stage.addressOf(name).id
  const person = [...(teams?.world.people.values() ?? [])].find(({ aadObjectId }) => aadObjectId === id)
  const stored = slack
    ? slack.as(id).inbox().at(-1)?.blocks
    : teams
        ?.as(person?.id ?? '')
        .inbox()
        .at(-1)?.card
  const json = JSON.stringify(stored)
  const urls = [...json.matchAll(/"url":"([^"]+)"/gu), ...json.matchAll(/\]\((https:[^)\s]+)\)/gu)].flatMap(([, url]) => url ?? [])
  return { json, targets: urls }
}

describe.each(['slack', 'teams'] as const)('On the %s', (platform) => {
  it('signs, links and brackets read the same in the preview, in the message and when it is corrected; nobody is called', async () => {
    const stage = await stagesOn(platform)()
    await stage.until('2026-12-18T10:00')
    const draft = await draws(stage, { title_en: 'A & B <3 *x*', text_en: text })
    for (const line of read) expect(plainText(draft.view)).toContain(line)
    const id = idOf(draft)
    replyOf(await sendsIt(stage, id))
    const { json, targets } = asStored(stage, 'Aino')
    expect(targets).toEqual(expect.arrayContaining([link, bare]))
    expect(targets.filter((url) => url !== link && url !== bare)).toEqual([])
    // Slack's own parts for calling somebody, and the entity by which Teams does.
    expect(json).not.toMatch(/"type":"(?:broadcast|user|usergroup|channel|mention)"/u)
    expect(stage.teams?.calls.filter(({ args }) => JSON.stringify(args['entities'] ?? []).includes('mention')) ?? []).toEqual([])
    const shown = stage.seen('Aino').at(-1)?.text ?? ''
    for (const line of read) expect(asRead(platform, shown)).toContain(line)
    const form = formOf(await opens(stage, 'Carla', { do: 'openCorrection', mark: 'opening', announcement: id }))
    expect(form.fields.find(({ name }) => name === 'text_en')).toMatchObject({ initial: text })
  })
})

/** What of a card is escaped is read without its escapes. */
const asRead = (platform: string, shown: string): string =>
  platform === 'teams' ? shown.replaceAll(/\\([!-/:-@[-`{-~])/gu, '$1').replaceAll('\u200b', '') : shown
