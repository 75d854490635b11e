import { describe, expect, it } from 'vitest'
import { holds } from '../../src/announcements/held.prisma.ts'
import { draws, fills, formOf, idOf, opens, replyOf, sendsIt, words } from '../ground/announcing.ts'
import type { Stage } from '../ground/builders.ts'
import { formIn, opens as opensAtHome, sends } from '../ground/kick-off-desk.ts'
import { aPng } from '../ground/pictures.ts'
import { newStage } from './new-stage.ts'

/** What announcements keep of people goes with them, and what announcements keep goes with their cohort. */

const personId = async (stage: Stage, name: string): Promise<string> => (await stage.prisma.person.findFirstOrThrow({ where: { name } })).id

async function addsPicture(stage: Stage, id: string, alt = ''): Promise<void> {
  const form = formOf(await opens(stage, 'Carla', { do: 'openPicture', mark: 'opening', announcement: id }))
  const texts = alt === '' ? {} : { alt }
  replyOf(await stage.house.core.submit(form.sends, { texts, files: { file: { name: 'a.png', bytes: aPng() } } }, stage.addressOf('Carla')))
}

describe('An announcement', () => {
  it('that names somebody reads on without them when they are erased, and so do questions and answers of others', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const text_en = 'Aino brings the cake. Write to aino@example.org, Ainola is closed.'
    const draft = await draws(stage, { title_en: 'Cake by Aino', text_en, button: 'question' })
    const id = idOf(draft)
    await addsPicture(stage, id, 'Aino with a cake')
    replyOf(await sendsIt(stage, id))
    const asks = formOf(await opens(stage, 'Eero', { do: 'openQuestion', mark: 'opening', announcement: id }))
    replyOf(await fills(stage, 'Eero', asks, { text: 'Will Aino be there?' }))
    await stage.house.known.forget(await personId(stage, 'Aino'))
    const version = await stage.prisma.announcementVersion.findFirstOrThrow()
    expect([version.title, version.text]).toEqual(['Cake by …', '… brings the cake. Write to …, Ainola is closed.'])
    expect((await stage.prisma.announcementPicture.findFirstOrThrow()).alt).toBe('… with a cake')
    expect((await stage.prisma.announcementQuestion.findFirstOrThrow()).text).toBe('Will … be there?')
  })

  it('of a cohort that is deleted goes with it, and its picture, too', async () => {
    const stage = await newStage()
    const id = idOf(await draws(stage, words))
    await addsPicture(stage, id)
    expect(await stage.prisma.picture.count()).toBe(1)
    await sends(stage, 'Carla', formIn(await opensAtHome(stage, 'Carla', 'openDeletion')))
    expect([await stage.prisma.cohort.count(), await stage.prisma.announcement.count(), await stage.prisma.picture.count()]).toEqual([
      0, 0, 0,
    ])
  })

  it('goes when its programmes keep nothing any more, and its picture goes with the next sweep; of another cohort it stays', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage, words))
    await addsPicture(stage, id)
    const now = stage.clock.now()
    const shrink = holds.find(({ name }) => name === 'announcements')?.goes.retention
    if (typeof shrink !== 'function') throw new Error('Nothing goes.')
    const of = { until: now, at: now, most: 10 }
    const statements = stage.prisma.statements
    expect(await shrink(statements, { ...of, cohortIds: [crypto.randomUUID()] })).toEqual({ rows: 0 })
    expect(await shrink(statements, { ...of, cohortIds: [stage.cohortId] })).toEqual({ rows: 1 })
    await stage.house.runTimetable()
    expect([await stage.prisma.announcement.count(), await stage.prisma.picture.count()]).toEqual([0, 0])
  })
})
