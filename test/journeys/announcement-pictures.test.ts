import { describe, expect, it } from 'vitest'
import type { View } from '../../src/contract/view.ts'
import { announces, buttonOf, draws, fills, formOf, idOf, opens, replyOf, sendsIt, words } from '../ground/announcing.ts'
import { aCohort, aMentee, type Stage } from '../ground/builders.ts'
import { aGif, aPng } from '../ground/pictures.ts'
import { initialIn } from '../ground/workplace.ts'
import { newStage } from './new-stage.ts'

/** The picture of an announcement: it joins the draft, goes out with the text, and goes when nothing needs it. */

const pictures = (stage: Stage) => stage.prisma.picture.count()
const pictureIn = ({ parts }: View) => parts.find((part) => part.kind === 'picture')

const opensPicture = async (stage: Stage, id: string) =>
  formOf(await opens(stage, 'Carla', { do: 'openPicture', mark: 'opening', announcement: id }))

async function sends(stage: Stage, id: string, bytes: Uint8Array, texts: Readonly<Record<string, string>> = {}) {
  const form = await opensPicture(stage, id)
  return stage.house.core.submit(form.sends, { texts, files: { file: { name: 'map.png', bytes } } }, stage.addressOf('Carla'))
}

async function aDraft() {
  const stage = await newStage()
  await stage.until('2026-12-18T10:00')
  return { stage, id: idOf(await draws(stage)) }
}

describe('A picture', () => {
  it('is chosen in a form, described, shown in the draft, and goes out below the text', async () => {
    const { stage, id } = await aDraft()
    const draft = replyOf(await sends(stage, id, aPng(), { alt: 'A map of the way to room 7' }))
    expect(pictureIn(draft.view)).toMatchObject({ alt: 'A map of the way to room 7' })
    replyOf(await sendsIt(stage, id))
    const [got] = stage.inbox('Aino', 'announcement.text')
    expect(got?.view.parts.map(({ kind }) => kind).slice(0, 3)).toEqual(['heading', 'rich', 'picture'])
    expect(got?.text).toContain('A map of the way to room 7')
  })

  it('is described in each language in which something is written, and read in the reader’s', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Aila', { language: 'fi' })] })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage, { ...words, title_fi: 'Huone', text_fi: 'Huone 7.' }))
    replyOf(await sends(stage, id, aPng(), { alt_en: 'A map', alt_fi: 'Kartta' }))
    const again = await opensPicture(stage, id)
    expect(initialIn(again)).toMatchObject({ alt_en: 'A map', alt_fi: 'Kartta' })
    replyOf(await fills(stage, 'Carla', again, { alt_en: 'A map of the way' }))
    // Another text keeps what the picture shows.
    const form = formOf(await opens(stage, 'Carla', { do: 'openAnnouncement', mark: 'opening', announcement: id }))
    replyOf(await fills(stage, 'Carla', form, { text_fi: 'Huone 8.' }))
    replyOf(await sendsIt(stage, id))
    expect(stage.inbox('Aila', 'announcement.text')[0]?.text).toContain('Kartta')
    expect(stage.inbox('Aino', 'announcement.text')[0]?.text).toContain('A map of the way')
  })

  it('takes the place of an earlier one, is described later, and is taken away', async () => {
    const { stage, id } = await aDraft()
    replyOf(await sends(stage, id, aPng()))
    const second = replyOf(await sends(stage, id, aGif()))
    expect(await pictures(stage)).toBe(1)
    // Without words of its own the title says what it is.
    expect(pictureIn(second.view)).toMatchObject({ alt: 'A room has changed' })
    const described = replyOf(await fills(stage, 'Carla', await opensPicture(stage, id), { alt: 'Room 7' }))
    expect(pictureIn(described.view)).toMatchObject({ alt: 'Room 7' })
    const none = replyOf(await fills(stage, 'Carla', await opensPicture(stage, id), { remove: 'yes' }))
    expect([pictureIn(none.view), await pictures(stage)]).toEqual([undefined, 0])
    expect(await fills(stage, 'Carla', await opensPicture(stage, id))).toMatchObject({ problems: { alt: expect.any(String) } })
  })

  it('that is none, too heavy or too large is refused beside its field, and the draft stays as it was', async () => {
    const { stage, id } = await aDraft()
    replyOf(await sends(stage, id, aPng()))
    const problems = async (bytes: Uint8Array) => (await sends(stage, id, bytes)) as { problems: { file: string } }
    expect((await problems(Buffer.from('<svg/>'))).problems.file).toContain('isn’t a PNG, JPEG or GIF')
    expect((await problems(aPng(5000, 30))).problems.file).toContain('5000 × 30')
    expect((await problems(aPng(3, 2, 1024 * 1024))).problems.file).toContain('1025 KB')
    expect(await pictures(stage)).toBe(1)
  })

  it('is copied with a draft, and each goes with its own', async () => {
    const { stage, id } = await aDraft()
    const draft = replyOf(await sends(stage, id, aPng(), { alt: 'A map' }))
    const copy = await stage.tap('Carla', buttonOf(draft, 'copyAnnouncement'))
    expect(pictureIn(copy.view)).toMatchObject({ alt: 'A map' })
    await stage.tap('Carla', buttonOf(await stage.tap('Carla', { do: 'showDraft', mark: 'look', announcement: id }), 'deleteAnnouncement'))
    expect(await pictures(stage)).toBe(1)
    expect(pictureIn((await stage.tap('Carla', { do: 'showDraft', mark: 'look', announcement: idOf(copy) })).view)).toBeDefined()
  })

  it('that is sent into the chat joins the draft that its sender changed last, and nothing waits where there is none', async () => {
    const { stage, id } = await aDraft()
    const { core } = stage.house
    const [carla, aino] = [stage.addressOf('Carla'), stage.addressOf('Aino')]
    const file = { name: 'image.png', bytes: aPng() }
    expect([await core.awaitsPicture(carla), await core.awaitsPicture(aino)]).toEqual([true, false])
    const joined = await core.takePicture(file, carla)
    expect(pictureIn(joined?.view ?? { language: 'en', parts: [] })).toBeDefined()
    expect((await core.takePicture({ ...file, bytes: Buffer.from('none') }, carla))?.accepted).toBe(false)
    expect(await core.takePicture(file, aino)).toBeNull()
    replyOf(await sendsIt(stage, id))
    expect([await core.awaitsPicture(carla), await core.takePicture(file, carla)]).toEqual([false, null])
  })

  it('of an announcement that was sent is not changed any more, and others see nothing of its form', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = await announces(stage)
    for (const name of ['Carla', 'Aino'])
      expect(await opens(stage, name, { do: 'openPicture', mark: 'opening', announcement: id })).toMatchObject({ accepted: false })
  })
})
