import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import { addsPicture, draws, formOf, idOf, opens, replyOf, sendsIt } from '../ground/announcing.ts'
import type { Stage } from '../ground/builders.ts'
import { aPng } from '../ground/pictures.ts'
import { stagesOn } from '../journeys/new-stage.ts'
import { columnsOf } from './going-out.ts'

/** A picture never takes the text with it, and no block goes out without an address. */

const words = { title_en: 'A map', text_en: 'We meet in room 7.' }
const everybodyGotIt = { delivered: 5, failed: 0, waiting: 0, skipped: 0, unknown: 0 }

/** The newest message to Aino, as the platform has it. */
function storedFor(stage: Stage): string {
  const id = stage.addressOf('Aino').id
  const person = [...(stage.teams?.world.people.values() ?? [])].find(({ aadObjectId }) => aadObjectId === id)
  return JSON.stringify(
    stage.slack?.as(id).inbox().at(-1)?.blocks ??
      stage.teams
        ?.as(person?.id ?? '')
        .inbox()
        .at(-1)?.card,
  )
}
const addressesIn = (json: string): string[] => [...json.matchAll(/"(?:url|image_url)":"([^"]*)"/gu)].flatMap(([, url]) => url ?? [])

describe.each(['slack', 'teams'] as const)('On the %s a picture', (platform) => {
  it('is below the text, and opens without a cookie a month later', async () => {
    const stage = await stagesOn(platform)({ wired: { isPublic: true } })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage, words))
    // Nobody described it: the title says what it shows.
    replyOf(await addsPicture(stage, id))
    replyOf(await sendsIt(stage, id))
    expect(await columnsOf(stage, id)).toEqual(everybodyGotIt)
    const stored = storedFor(stage)
    expect(stored).toContain('We meet in room 7.')
    expect(stored).toMatch(/"(?:alt_text|altText)":"A map"/u)
    const [address = ''] = addressesIn(stored)
    await stage.until('2027-01-18T10:00')
    const seen = await fetch(address, { credentials: 'omit' })
    expect([seen.status, seen.headers.get('content-type')]).toEqual([200, 'image/png'])
    expect(Buffer.from(await seen.arrayBuffer())).toEqual(Buffer.from(aPng()))
  })

  it('that was deleted after the draft was written is in no preview any more, and the text arrives', async () => {
    const stage = await stagesOn(platform)({ wired: { isPublic: true } })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage, words))
    replyOf(await addsPicture(stage, id, 'The way to room 7'))
    await stage.prisma.picture.deleteMany()
    await stage.until('+1')
    const preview = await stage.tap('Carla', { do: 'showDraft', mark: 'look', announcement: id })
    expect(preview.view.parts.filter(({ kind }) => kind === 'picture')).toEqual([])
    replyOf(await sendsIt(stage, id))
    expect(await columnsOf(stage, id)).toEqual(everybodyGotIt)
    const stored = storedFor(stage)
    expect(stored).toContain('We meet in room 7.')
    expect(addressesIn(stored)).toEqual([])
    expect(stored).not.toMatch(/"type":"(?:image|Image)"/u)
  })

  it('where Pari has no public address is told before it is sent, and its words are read instead', async () => {
    const stage = await stagesOn(platform)()
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage, words))
    const form = formOf(await opens(stage, 'Carla', { do: 'openPicture', mark: 'opening', announcement: id }))
    expect(plainText({ language: 'en', parts: form.intro })).toContain('nobody can see pictures from me now')
    // The draft says so, and so does the last form: a picture may have come from another platform.
    const nowhere = `On ${platform === 'slack' ? 'Slack' : 'Teams'}, nobody can see pictures from me now`
    expect(plainText(replyOf(await addsPicture(stage, id, 'The way to room 7')).view)).toContain(nowhere)
    const last = formOf(await opens(stage, 'Carla', { do: 'openSend', mark: 'opening', announcement: id }))
    expect(plainText({ language: 'en', parts: last.intro })).toContain(nowhere)
    const written = formOf(await opens(stage, 'Carla', { do: 'openAnnouncement', mark: 'opening', announcement: id }))
    const hasField = written.fields.some(({ kind }) => kind === 'file')
    expect(plainText({ language: 'en', parts: written.intro }).includes(nowhere)).toBe(hasField)
    replyOf(await sendsIt(stage, id))
    expect(await columnsOf(stage, id)).toEqual(everybodyGotIt)
    expect(storedFor(stage)).toContain('The way to room 7')
    expect(addressesIn(storedFor(stage))).toEqual([])
  })
})
