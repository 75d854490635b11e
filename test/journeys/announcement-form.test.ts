import { describe, expect, it } from 'vitest'
import type { Field, Form } from '../../src/contract/form.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { chooses, draws, fills, formOf, idOf, opens, replyOf, sendsIt, textsTo, times, words } from '../ground/announcing.ts'
import { aCohort, aCoordinator, aMentee, type Stage } from '../ground/builders.ts'
import { aPng } from '../ground/pictures.ts'
import { initialIn } from '../ground/workplace.ts'
import { aChannelledCohort } from './channelled-cohort.ts'
import { newStage } from './new-stage.ts'

/** The one form in which an announcement is written: texts, who, how, which button, when, and a picture. */

const opening = { do: 'openAnnouncement', mark: 'opening' } as const
const openForm = async (stage: Stage, id?: string, name = 'Carla'): Promise<Form> =>
  formOf(await opens(stage, name, id === undefined ? opening : { ...opening, announcement: id }))
const fieldOf = ({ fields }: Form, name: string): Field | undefined => fields.find((each) => each.name === name)
const pictureIn = ({ view }: Reply) => view.parts.find(({ kind }) => kind === 'picture')
const labelsOf = (form: Form, name: string): string[] => {
  const field = fieldOf(form, name)
  return field?.kind === 'choice' ? field.options.map(({ label }) => label) : []
}

describe('The form of an announcement', () => {
  it('says everything that the usual one needs, and how many each choice is now', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    await stage.answers('Aino', 'coming')
    const form = await openForm(stage)
    expect(form.fields.map(({ name }) => name)).toEqual(['who', 'title_en', 'text_en', 'category', 'button', 'sendAt', 'date', 'time'])
    expect(labelsOf(form, 'who')).toEqual([
      ...['Everybody (5)', 'Mentors (2)', 'Mentees (3)', 'No answer yet (3)', 'Coming to the kick-off (1)'],
      ...['In, but not at the kick-off (0)', 'On the waitlist (1)', 'Without a pair (0)', 'No word from the pair (0)'],
    ])
    const draft = replyOf(await fills(stage, 'Carla', form, { ...words, who: 'mentor', category: 'urgentNeeded', sendAt: 'before:2' }))
    const said = plainText(draft.view)
    expect(said).toContain('How many: 2 people')
    expect(said).toContain('2 days before the kick-off: Tuesday 19 January at 10:00')
    expect(said).toContain('It’s urgent: we’ll send it at any hour, also at night.')
    replyOf(await sendsIt(stage, idOf(draft)))
    await stage.until('2027-01-19T10:01')
    expect(['Aino', 'Eero', 'Maija', 'Olli'].filter((name) => textsTo(stage, name).length > 0)).toEqual(['Maija', 'Olli'])
  })

  it('says beside its field what is wrong with a time, and stores nothing', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const form = await openForm(stage)
    const tries = (texts: Record<string, string>) => fills(stage, 'Carla', form, { ...words, ...texts })
    expect(await tries({ sendAt: 'at' })).toEqual({ problems: { date: 'Please choose a day.' } })
    expect(await tries({ sendAt: 'at', date: '2026-12-17' })).toEqual({
      problems: { date: 'That time has passed. Please choose a later one.' },
    })
    await stage.prisma.kickOff.updateMany({ data: { calledOffAt: new Date() } })
    expect(await tries({ sendAt: 'before:2' })).toEqual({ problems: { sendAt: 'The first cohort has no kick-off yet.' } })
    expect(await stage.prisma.announcement.count()).toBe(0)
  })

  it('keeps what was chosen in detail, until something else is chosen', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    replyOf(await chooses(stage, id, { people: 'Aino', roles: '', states: '', languages: '' }))
    replyOf(await times(stage, id, { kind: 'kickOff', days: '5', time: '09:00' }))
    const form = await openForm(stage, id)
    expect(initialIn(form)).toMatchObject({ who: 'own', sendAt: 'before:5', time: '09:00' })
    expect(labelsOf(form, 'who')[0]).toBe('As you chose in detail (1)')
    const kept = plainText(replyOf(await fills(stage, 'Carla', form, { text_en: 'We meet in room 8.' })).view)
    expect(kept).toContain('Who: one named person')
    expect(kept).toContain('5 days before the kick-off')
    const changed = replyOf(await fills(stage, 'Carla', await openForm(stage, id), { who: 'mentee', sendAt: 'now' }))
    expect(plainText(changed.view)).toMatch(/Mentees; Everybody[^]*as soon as you press Send/)
  })

  it('shows the second of two who write at once what changed, with every choice of theirs in its field', async () => {
    const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia')] })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    const [hers, others] = [await openForm(stage, id), await openForm(stage, id, 'Cecilia')]
    replyOf(await fills(stage, 'Cecilia', others, { text_en: 'We meet in room 9.' }))
    const again = formOf(await fills(stage, 'Carla', hers, { who: 'mentor', category: 'urgentNews', sendAt: 'at', date: '2026-12-21' }))
    expect(initialIn(again)).toMatchObject({ who: 'mentor', category: 'urgentNews', sendAt: 'at', date: '2026-12-21' })
    expect(plainText({ language: 'en', parts: again.intro })).toContain('Cecilia has changed this draft')
  })

  it('takes a picture where files can be chosen in a form, and says elsewhere how one joins', async () => {
    const elsewhere = await newStage()
    await elsewhere.until('2026-12-18T10:00')
    const form = await openForm(elsewhere)
    expect(plainText({ language: 'en', parts: form.intro })).toContain('To add a picture, save first')
    const { workplace } = await aChannelledCohort()
    const opensIn = async (id?: string) =>
      formOf(await workplace.open('Carla', id === undefined ? opening : { ...opening, announcement: id }))
    const withFile = await opensIn()
    expect(fieldOf(withFile, 'file')?.kind).toBe('file')
    const send = (bytes: Uint8Array, sent: Form) =>
      workplace.submit('Carla', sent.sends, { ...initialIn(sent), ...words, alt: 'The way' }, { name: 'a.png', bytes })
    expect(await send(Buffer.from('<svg/>'), withFile)).toEqual({ problems: { file: expect.stringContaining('isn’t a PNG, JPEG or GIF') } })
    expect(await workplace.prisma.announcement.count()).toBe(0)
    const draft = replyOf(await send(aPng(), withFile))
    expect(pictureIn(draft)).toMatchObject({ alt: 'The way' })
    const again = await opensIn(idOf(draft))
    expect(initialIn(again)).toMatchObject({ alt: 'The way' })
    replyOf(await send(aPng(30, 20), again))
    expect(await workplace.prisma.picture.count()).toBe(1)
    const last = await opensIn(idOf(draft))
    expect(pictureIn(replyOf(await workplace.submit('Carla', last.sends, { ...initialIn(last), alt: 'Room 7' })))).toMatchObject({
      alt: 'Room 7',
    })
  })
})

describe('Before it is sent', () => {
  it('each version is seen with its head count, and who cannot be reached by name', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Aila', { language: 'fi' })] })
    await stage.until('2026-12-18T10:00')
    await stage.prisma.address.updateMany({ where: { person: { name: 'Aino' } }, data: { goneAt: new Date() } })
    const draft = await draws(stage, { ...words, title_fi: 'Huone', text_fi: 'Huone 7.' })
    expect(plainText(draft.view)).toContain('Language: English: 5 people, Finnish: one person')
    const form = formOf(await opens(stage, 'Carla', { do: 'openSend', mark: 'opening', announcement: idOf(draft) }))
    const said = plainText({ language: 'en', parts: form.intro })
    expect(said).toMatch(/In English, on Pari, for 4 people:[^]*We meet in room 7\.[^]*In Finnish, on Pari, for one person:[^]*Huone 7\./)
    expect(said).toContain('Can’t be reached yet: Aino.')
    const names = await stage.tap('Carla', { do: 'showAudience', mark: 'look', announcement: idOf(draft), only: 'unreached' })
    expect(plainText(names.view)).toContain('Aino')
    expect(plainText(names.view)).not.toContain('Eero')
  })
})
