import { describe, expect, it } from 'vitest'
import type { Form } from '../../src/contract/form.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { chooses, draws, fills, formOf, idOf, opens, replyOf } from '../ground/announcing.ts'
import { aCohort, aCoordinator, aMentee, type Stage } from '../ground/builders.ts'
import { initialIn } from '../ground/workplace.ts'
import { newStage } from './new-stage.ts'

/** How many people a choice is, while it is chosen. */

const opensText = (stage: Stage, id?: string): Promise<Form> =>
  opens(stage, 'Carla', { do: 'openAnnouncement', mark: 'opening', ...(id !== undefined && { announcement: id }) }).then(formOf)
const opensAudience = (stage: Stage, id: string): Promise<Form> =>
  opens(stage, 'Carla', { do: 'openAudience', mark: 'opening', announcement: id }).then(formOf)
/** The form as it is once these fields are filled in. */
const renewed = async (stage: Stage, form: Form, texts: Readonly<Record<string, string>>): Promise<Form> =>
  formOf(await stage.house.core.renew(form.sends, { ...initialIn(form), ...texts }, stage.addressOf('Carla')))
const fieldOf = ({ fields }: Form, name: string) => fields.find((each) => each.name === name)
const labelsOf = (form: Form, name: string): string[] => {
  const field = fieldOf(form, name)
  return field?.kind === 'choice' ? field.options.map(({ label }) => label) : []
}

/** Carla coordinates this cohort and another one, in which two people read Finnish. */
async function ofTwoCohorts(): Promise<{ stage: Stage; cohorts: { first: string; second: string } }> {
  const stage = await newStage()
  await stage.until('2026-12-18T10:00')
  const first = stage.cohortId
  const second = crypto.randomUUID()
  const { id: _, ...cohort } = await stage.prisma.cohort.findUniqueOrThrow({ where: { id: first } })
  await stage.prisma.cohort.create({ data: { ...cohort, id: second, name: 'Autumn 2027', language: 'fi' } })
  const { createdAt } = cohort
  const carla = await stage.prisma.person.findFirstOrThrow({ where: { name: 'Carla' } })
  const people = await Promise.all(
    ['Kaisa', 'Kalle'].map((name) =>
      stage.prisma.person.create({ data: { id: crypto.randomUUID(), name, email: `${name}@example.org`, language: 'fi', createdAt } }),
    ),
  )
  await stage.prisma.enrolment.createMany({
    data: [{ id: carla.id, role: 'coordinator' as const }, ...people.map(({ id }) => ({ id, role: 'mentee' as const }))].map(
      ({ id, role }) => ({ ...{ id: crypto.randomUUID(), cohortId: second, personId: id, role }, state: 'active' as const, createdAt }),
    ),
  })
  return { stage, cohorts: { first, second } }
}

describe('The form in which an announcement is written', () => {
  it('counts each choice, and who reads which language, of the cohorts that are ticked', async () => {
    const { stage, cohorts } = await ofTwoCohorts()
    const form = await opensText(stage)
    expect(form.live).toEqual({ fields: ['cohorts', 'who'], label: 'Count again' })
    expect(labelsOf(form, 'who')[0]).toBe('Everybody')
    const first = await renewed(stage, form, { cohorts: cohorts.first, title_en: 'A room' })
    expect(labelsOf(first, 'who').slice(0, 3)).toEqual(['Everybody (5)', 'Mentors (2)', 'Mentees (3)'])
    expect(fieldOf(first, 'title_en')).toMatchObject({ initial: 'A room', hint: '5 people read this language.' })
    expect(fieldOf(first, 'title_fi')).toBeUndefined()
    const both = await renewed(stage, first, { cohorts: `${cohorts.first},${cohorts.second}` })
    expect(labelsOf(both, 'who').slice(0, 3)).toEqual(['Everybody (7)', 'Mentors (2)', 'Mentees (5)'])
    expect(fieldOf(both, 'title_fi')).toMatchObject({ hint: '2 people read this language.' })
    const mentors = await renewed(stage, both, { who: 'mentor' })
    expect([fieldOf(mentors, 'title_en'), fieldOf(mentors, 'title_fi')]).toMatchObject([
      { initial: 'A room', hint: '2 people read this language.' },
      { hint: '0 people read this language.' },
    ])
    expect(await stage.prisma.announcement.count()).toBe(0)
    // What is counted is what is stored and sent.
    const draft = replyOf(await fills(stage, 'Carla', both, { text_en: 'Room 7', who: 'mentee' }))
    expect(plainText(draft.view)).toContain('How many: 5 people')
  })

  it('keeps what was chosen in detail as a choice, and does not hide what somebody else changed meanwhile', async () => {
    const stage = await newStage({ people: [...aCohort(), aCoordinator('Cecilia')] })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    replyOf(await chooses(stage, id, { people: 'Aino', roles: '', states: '', languages: '' }))
    const form = await opensText(stage, id)
    const others = await renewed(stage, form, { who: 'mentee' })
    expect(labelsOf(others, 'who')[0]).toBe('As you chose in detail')
    expect(labelsOf(await renewed(stage, others, { who: 'own' }), 'who')[0]).toBe('As you chose in detail (1)')
    replyOf(await chooses(stage, id, { people: 'Aino\nEero', roles: '', states: '', languages: '' }, 'Cecilia'))
    const late = await renewed(stage, form, { who: 'mentor' })
    expect(plainText({ language: 'en', parts: formOf(await fills(stage, 'Carla', late)).intro })).toContain(
      'Cecilia has changed this draft',
    )
  })

  it('is refused as the form itself is: of a draft of others, or of one that was sent', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Aila')] })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    const [text, audience] = [await opensText(stage, id), await opensAudience(stage, id)]
    for (const { sends } of [text, audience]) {
      const asAila = await stage.house.core.renew(sends, {}, stage.addressOf('Aila'))
      expect(plainText(replyOf(asAila).view)).toContain('Only coordinators of all its cohorts')
    }
    await stage.prisma.announcement.updateMany({ data: { state: 'sent' } })
    for (const { sends } of [text, audience]) {
      const late = await stage.house.core.renew(sends, {}, stage.addressOf('Carla'))
      expect(plainText(replyOf(late).view)).toContain('It has been sent')
    }
  })
})

describe('The form in which it is chosen who gets it', () => {
  it('counts what is ticked and who is named, and stores nothing', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    const form = await opensAudience(stage, id)
    const hintOf = (of: Form) => fieldOf(of, 'states')?.hint
    expect(hintOf(form)).toBe('It goes to 5 people.')
    expect(hintOf(await renewed(stage, form, { roles: 'mentor' }))).toBe('It goes to 2 people.')
    expect(hintOf(await renewed(stage, form, { roles: '', people: 'Aino' }))).toBe('It goes to one person.')
    // A name that is only half written is nobody yet, and stays in its field.
    const half = await renewed(stage, form, { roles: '', people: 'Ain' })
    expect([hintOf(half), initialIn(half)['people']]).toEqual(['Nobody fits this choice. Please choose more, or name people.', 'Ain'])
    expect(plainText((await stage.tap('Carla', { do: 'showDraft', mark: 'look', announcement: id })).view)).toContain('How many: 5 people')
  })

  it('ignores what is longer than its field takes', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const form = await opensAudience(stage, idOf(await draws(stage)))
    expect(initialIn(await renewed(stage, form, { people: 'Aino\n'.repeat(1_000) }))['people'] ?? '').toBe('')
  })
})
