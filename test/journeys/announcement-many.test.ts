import { expect, it } from 'vitest'
import { copyFor } from '../../src/announcements/views.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { languages } from '../../src/contract/view.ts'
import { buttonOf, draws, fills, formOf, idOf, opens, replyOf } from '../ground/announcing.ts'
import { aCohort, aCoordinator, aMentor } from '../ground/builders.ts'
import { initialIn } from '../ground/workplace.ts'
import { newStage } from './new-stage.ts'

/** Above how many people somebody looks twice: a programme chooses it. */

const opening = { do: 'openMany', mark: 'opening' } as const

it.each(languages)('A programme chooses above how many people the number is typed, in %s', async (language) => {
  const many = Array.from({ length: 20 }, (_, nth) => aMentor(`Mentor ${nth}`))
  const people = [...aCohort().map((person) => (person.name === 'Carla' ? aCoordinator('Carla', { language }) : person)), ...many]
  const stage = await newStage({ people })
  await stage.until('2026-12-18T10:00')
  const copy = copyFor({ language })
  const draft = await draws(stage, { [`title_${language}`]: 'A room', [`text_${language}`]: 'Room 7' })
  const last = async () => formOf(await opens(stage, 'Carla', { do: 'openSend', mark: 'opening', announcement: idOf(draft) }))
  expect((await last()).fields.map(({ name }) => name)).not.toContain('count')
  const list = await stage.tap('Carla', { do: 'showAnnouncements', mark: 'look' })
  expect(buttonOf(list, 'openMany')).toEqual(opening)
  const form = formOf(await opens(stage, 'Carla', opening))
  expect(initialIn(form)['many']).toBe('200')
  const done = replyOf(await fills(stage, 'Carla', form, { many: '20' }))
  expect(plainText(done.view)).toBe(copy.many.done(20))
  const send = await last()
  expect(send.fields.map(({ name }) => name)).toContain('count')
  expect(await fills(stage, 'Carla', send, { count: '24', languages: 'yes' })).toEqual({ problems: { count: copy.send.wrongCount(25) } })
  replyOf(await fills(stage, 'Carla', send, { count: '25', languages: 'yes' }))
  // A number that no form offers changes nothing, and the audit says who chose what.
  replyOf(await fills(stage, 'Carla', formOf(await opens(stage, 'Carla', opening)), { many: '99999' }))
  expect(initialIn(formOf(await opens(stage, 'Carla', opening)))['many']).toBe('20')
  const deeds = await stage.prisma.audit.findMany({ where: { deed: 'choseMany' } })
  expect(deeds.map(({ detail }) => detail)).toEqual([{ people: 20 }, { people: 20 }])
})

it('Nobody but a coordinator chooses it, and what nobody can read is 200', async () => {
  const stage = await newStage()
  await stage.until('2026-12-18T10:00')
  expect(replyOf(await opens(stage, 'Aino', opening)).accepted).toBe(false)
  const sent = await stage.house.core.submit(
    { do: 'chooseMany', mark: 'submission' },
    { texts: { many: '20' }, files: {} },
    stage.addressOf('Aino'),
  )
  expect(replyOf(sent).accepted).toBe(false)
  await stage.prisma.$executeRaw`update programme set settings = settings || '{"announcements": {"many": "lots"}}'`
  expect(initialIn(formOf(await opens(stage, 'Carla', opening)))['many']).toBe('200')
})
