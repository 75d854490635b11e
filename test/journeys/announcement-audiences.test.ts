import { describe, expect, it } from 'vitest'
import { plainText } from '../../src/contract/plain-text.ts'
import {
  announces,
  buttonOf,
  chooses,
  draws,
  everybody,
  idOf,
  opens,
  replyOf,
  reportOf,
  sendsIt,
  textsTo,
  times,
  words,
} from '../ground/announcing.ts'
import { aCohort, aCoordinator, aMentee, aMentor } from '../ground/builders.ts'
import { homeOf } from '../ground/kick-off-desk.ts'
import { newStage } from './new-stage.ts'

/** Who gets an announcement, in which language, and who does not. */

describe('An audience', () => {
  it('without any choice is nobody, and so is a choice that nobody knows', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    for (const nothing of [{ roles: '' }, { languages: '' }, { states: '' }, { states: 'waitlist', roles: 'mentor' }])
      expect(await chooses(stage, id, nothing)).toEqual({ problems: { states: expect.stringContaining('Nobody fits this choice') } })
    // What was stored by another release, or a cohort that is gone, matches nobody, and is named.
    await stage.prisma.announcement.update({
      where: { id },
      data: {
        audience: { roles: ['mentor'], languages: ['en'], states: ['asleep'], people: [] },
        cohortIds: [stage.cohortId, crypto.randomUUID()],
      },
    })
    const shown = plainText((await stage.tap('Carla', { do: 'showDraft', mark: 'look', announcement: id })).view)
    expect(shown).toContain('How many: Nobody')
    expect(shown).toContain('We don’t know this choice any more, and nobody fits it: asleep.')
    expect(shown).toContain('One cohort of this choice isn’t there any more.')
    const refused = replyOf(await opens(stage, 'Carla', { do: 'openSend', mark: 'opening', announcement: id }))
    expect(refused.accepted).toBe(false)
    await stage.settle()
    expect(stage.heard.filter(({ kind }) => kind === 'announcement.text')).toEqual([])
  })

  it('of one named person beside empty choices is that person alone; a name that nobody has is said', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Eero', { email: 'other.eero@example.org' } as never)] })
    await stage.until('2026-12-18T10:00')
    const id = idOf(await draws(stage))
    expect(await chooses(stage, id, { people: 'Aino\nNobody Here' })).toEqual({
      problems: { people: 'We can’t find anybody in your cohorts called: Nobody Here.' },
    })
    const draft = replyOf(await chooses(stage, id, { people: 'aino', roles: '', states: '', languages: '' }))
    expect(plainText(draft.view)).toContain('Who: one named person')
    expect(plainText(draft.view)).toContain('How many: one person')
    replyOf(await sendsIt(stage, id))
    expect(stage.heard.filter(({ kind }) => kind === 'announcement.text').map(({ to }) => to)).toEqual(['aino@example.org'])
  })

  it('by state is who stands so at that moment, and names can be looked at', async () => {
    const stage = await newStage()
    await stage.until('2027-01-08T12:00')
    await stage.answers('Aino', 'coming')
    await stage.answers('Olli', 'notAtKickoff')
    const id = idOf(await draws(stage))
    const choose = async (texts: Record<string, string>) => {
      replyOf(await chooses(stage, id, texts))
      const { view } = await stage.tap('Carla', { do: 'showAudience', mark: 'look', announcement: id })
      return everybody.filter((name) => plainText(view).includes(name))
    }
    expect(await choose({ states: 'coming' })).toEqual(['Aino'])
    expect(await choose({ states: 'coming,notAtKickoff' })).toEqual(['Aino', 'Olli'])
    expect(await choose({ states: 'waitlist' })).toEqual(['Wilma'])
    expect(await choose({ states: 'silent', roles: 'mentee' })).toEqual(['Eero'])
    expect(await choose({ states: 'everybody', roles: 'mentor' })).toEqual(['Maija', 'Olli'])
  })
})

describe('A reader', () => {
  it('gets their own language as of the moment it leaves, however it is written in the list', async () => {
    const people = [
      ...[
        aCoordinator('Carla', { language: 'fi' }),
        aMentor('Maija', { language: 'fi' }),
        aMentee('Aino', { language: 'sv', mentor: 'Maija' }),
      ],
      ...[aMentee('Gustav', { language: 'en' }), aMentee('Greta', { language: 'en' }), aMentee('Hans', { language: 'en' })],
    ]
    const stage = await newStage({ people })
    await stage.until('2026-12-18T10:00')
    const said = {
      title_en: 'News',
      text_en: 'English text',
      title_fi: 'Uutta',
      text_fi: 'Suomen teksti',
      title_sv: 'Nytt',
      text_sv: 'Svensk text',
    }
    for (const [name, language] of [
      ['Gustav', 'sv-FI'],
      ['Greta', 'en_GB'],
      ['Hans', 'de'],
    ] as const)
      await stage.prisma.person.updateMany({ where: { name }, data: { language } })
    await stage.prisma.cohort.updateMany({ data: { language: 'fi' } })
    const id = idOf(await draws(stage, said))
    replyOf(await times(stage, id, { kind: 'at', date: '2026-12-21', time: '10:00' }))
    replyOf(await sendsIt(stage, id))
    await stage.prisma.person.updateMany({ where: { name: 'Maija' }, data: { language: 'sv' } })
    await stage.until('2026-12-21T10:01')
    const got = Object.fromEntries(
      people.slice(1).map(({ name }) => [name, textsTo(stage, name).map((text) => /English|Suomen|Svensk/.exec(text)?.[0])]),
    )
    expect(got).toEqual({ Maija: ['Svensk'], Aino: ['Svensk'], Gustav: ['Svensk'], Greta: ['English'], Hans: ['Suomen'] })
  })

  it('who reads a language in which nobody wrote gets another one only with her yes', async () => {
    const stage = await newStage({ people: [...aCohort(), aMentee('Aila', { language: 'fi' })] })
    await stage.until('2026-12-18T10:00')
    const draft = await draws(stage)
    const id = idOf(draft)
    expect(plainText(draft.view)).toContain('Nothing is written in Finnish. One person who reads it would get the text in English.')
    expect(await sendsIt(stage, id)).toEqual({ problems: { languages: expect.stringContaining('Please write the missing texts first') } })
    expect(textsTo(stage, 'Aila')).toEqual([])
    replyOf(await sendsIt(stage, id, { languages: 'yes' }))
    expect(textsTo(stage, 'Aila')).toHaveLength(1)
  })

  it('who muted news gets none, from that moment on, through a correction of their e-mail; what is needed reaches them', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    await announces(stage, { ...words, category: 'news' })
    const muted = await stage.press('Aino', 'No more news')
    expect(plainText(muted.view)).toContain('You won’t get news any more.')
    await stage.prisma.person.updateMany({ where: { name: 'Aino' }, data: { name: 'Aino Aalto' } })
    await stage.import(aCohort())
    const draft = await draws(stage, { ...words, category: 'news' })
    expect(plainText(draft.view)).toContain('One person turned off news and won’t get it.')
    replyOf(await sendsIt(stage, idOf(draft)))
    expect(textsTo(stage, 'Aino')).toHaveLength(1)
    expect(textsTo(stage, 'Eero')).toHaveLength(2)
    expect(await reportOf(stage, idOf(draft))).toMatch(/Has got it: 4, Failed: 0, Waiting: 0, Left out: 1/)
    expect(await reportOf(stage, idOf(draft))).toContain('Left out, turned off news: 1')
    await announces(stage, { ...words, category: 'needed' })
    expect(textsTo(stage, 'Aino')).toHaveLength(2)
    // At home it can be turned on again, and nobody asks why.
    await stage.tap('Aino', buttonOf(await homeOf(stage, 'Aino'), 'unmuteNews'))
    await announces(stage, { ...words, category: 'news' })
    expect(textsTo(stage, 'Aino')).toHaveLength(3)
  })

  it('can take a tap back for five minutes', async () => {
    const stage = await newStage()
    await stage.until('2026-12-18T10:00')
    const id = await announces(stage, { ...words, button: 'countMeIn' })
    const tapped = await stage.press('Aino', 'Count me in')
    expect(plainText(tapped.view)).toContain('We’ve noted that you’re in.')
    await stage.until('+4')
    await stage.tap('Aino', buttonOf(tapped, 'tapAnnouncement'))
    expect(await reportOf(stage, id)).toContain('Count me in: 0')
    await stage.tap('Aino', { do: 'tapAnnouncement', announcement: id, as: 'countMeIn' })
    await stage.until('+6')
    const late = await stage.tap('Aino', { do: 'tapAnnouncement', announcement: id, as: 'none' })
    expect([late.accepted, plainText(late.view)]).toEqual([false, expect.stringContaining('for five minutes')])
    expect(await reportOf(stage, id)).toContain('Count me in: 1')
  })
})
