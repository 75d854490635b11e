import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { saveOnSlack, toKickOffOnSlack } from '../stages/save-list.ts'
import { aSlackStage, type SlackStage, wordsOf } from '../stages/slack-stage.ts'

/** The same way in Finnish and Swedish, where Slack says that people speak it; here Pari may not read files. */

const spoken = {
  fi: {
    ...{ locale: 'fi-FI', begin: 'Perusta ohjelma', title: 'Osallistujat', stored: 'Lista on tallennettu: uusia 3, muuttuneita 0.' },
    ...{ past: 'Tämä aika on jo mennyt. Valitse myöhempi päivä.', plan: 'Aikataulu', started: 'Ohjelma on käynnissä.' },
    ...{ ask: 'Aino, tuletko aloitustilaisuuteen?', come: 'Tulen paikalle', thanks: 'Hienoa, nähdään siellä!', balance: 'päivän tilanne' },
    written: ['en pääse', 'Onko tämä vastauksesi?', 'Voit myös kirjoittaa komennon /mentoring perään'],
    ...{ help: ['ohje', 'Mitä Pari tekee'], home: ['koti', 'Kevät'], status: ['tila', 'Kevät'], settings: ['asetukset', 'Asetukset'] },
    paste: 'Tässä työtilassa ei voi lähettää tiedostoja.',
    list: 'Nimi,Sähköposti,Rooli,Mentori\nMaija,maija@example.org,mentori,\nAino,aino@example.org,mentoroitava,maija@example.org\nEero,eero@example.org,mentoroitava,',
  },
  sv: {
    ...{ locale: 'sv-SE', begin: 'Skapa ett program', title: 'Deltagare', stored: 'Listan är sparad: 3 nya, 0 ändrade.' },
    ...{ past: 'Den tiden har redan passerat. Välj en senare dag.', plan: 'Planen', started: 'Nu är programmet i gång.' },
    ...{ ask: 'Aino, kommer du till startträffen?', come: 'Jag kommer', thanks: 'Så roligt, vi ses där!', balance: 'läget i dag' },
    ...{
      written: ['kan inte komma', 'Är det här ditt svar?', 'ett svar med egna ord, efter /mentoring'],
      help: ['hjälp', 'Det här gör Pari'],
      home: ['hem', 'Kevät'],
      status: ['läge', 'Kevät'],
      settings: ['inställningar', 'Inställningar'],
    },
    paste: 'Det går inte att ladda upp filer i den här arbetsytan.',
    list: 'Namn,E-post,Roll,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,adept,maija@example.org\nEero,eero@example.org,adept,',
  },
} as const

describe.each(Object.entries(spoken))('In %s', (language, words) => {
  let database: TestDatabase
  let stage: SlackStage
  const modal = () => stage.as('Carla').modal()
  const modalWords = () => wordsOf(modal()?.definition.blocks)

  beforeAll(async () => {
    database = await recycledDatabase()
    stage = await aSlackStage(database.prisma, { people: ['Maija', 'Aino', 'Eero'], byToken: true })
    stage.join('Carla', { locale: words.locale })
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('a coordinator pastes her list, as there is no field for a file', async () => {
    const carla = stage.as('Carla')
    expect(await stage.home('Carla')).toContain(words.begin)
    await carla.tap('home', words.begin)
    await stage.end.until(modal)
    expect(modal()?.definition.title).toMatchObject({ text: words.title })
    expect(JSON.stringify(modal())).not.toContain('file_input')
    expect(JSON.stringify(modal())).toContain(words.paste)
    expect(await carla.fillAndSubmit({ name: 'Kevät', list: words.list })).toEqual({ ok: true, status: 200 })
    await saveOnSlack(carla)
    expect(modalWords()).toContain(words.stored)
    await toKickOffOnSlack(carla)
  })

  test('she sets the kick-off, not in the past, and starts', async () => {
    const carla = stage.as('Carla')
    expect(await carla.fillAndSubmit({ date: '2026-12-01', time: '17:00' })).toMatchObject({ errors: { date: words.past } })
    await carla.fillAndSubmit({ date: '2027-01-21', time: '17:00' })
    expect(modal()?.definition.title).toMatchObject({ text: words.plan })
    await carla.fillAndSubmit({})
    expect(modalWords()).toContain(words.started)
    await carla.closeModal('clear')
  })

  test('a mentee is asked and thanked, and the coordinator sees it in her balance', async () => {
    await stage.until('2027-01-07T12:00')
    const aino = stage.as('Aino')
    const asked = aino.inbox().at(-1)
    if (!asked) throw new Error('Aino was not asked.')
    expect(asked.text).toContain(words.ask)
    await aino.tap(asked, words.come)
    await stage.end.until(() => aino.inbox().at(-1) !== asked)
    expect(stage.lastWords('Aino')).toContain(words.thanks)
    await stage.until('2027-01-08T09:30')
    expect(stage.lastWords('Carla')).toContain(words.balance)
  })

  test('without im:history her words are read after /mentoring, and not in her chat; help says where', async () => {
    const aino = stage.as('Aino')
    const [written, proposed, where] = words.written
    const before = aino.inbox().length
    await aino.write(written)
    await stage.settle()
    // Her own words, and no answer.
    expect(aino.inbox()).toHaveLength(before + 1)
    await aino.command('/mentoring', written)
    await stage.end.until(() => wordsOf(aino.ephemerals().at(-1)?.blocks).includes(proposed))
    await aino.command('/mentoring', words.help[0])
    await stage.end.until(() => wordsOf(aino.ephemerals().at(-1)?.blocks).includes(where))
  })

  test.each(['help', 'home', 'status'] as const)('/mentoring %s is answered to its writer alone, in either language', async (what) => {
    const carla = stage.as('Carla')
    const [own, said] = words[what]
    for (const word of [what, own]) {
      const before = carla.ephemerals().length
      expect(await carla.command('/mentoring', word)).toEqual({ ok: true, status: 200 })
      await stage.end.until(() => carla.ephemerals().length > before)
      expect(wordsOf(carla.ephemerals().at(-1)?.blocks)).toContain(said)
    }
  })

  test('/mentoring settings opens a form, and what is chosen there counts from the next message on', async () => {
    const carla = stage.as('Carla')
    const [own, title] = words.settings
    await carla.command('/mentoring', own)
    await stage.end.until(modal)
    expect(modal()?.definition.title).toMatchObject({ text: title })
    await carla.closeModal('clear')
    await carla.command('/mentoring', 'settings')
    await stage.end.until(modal)
    expect(await carla.fillAndSubmit({ zone: 'Nowhere/Land' })).toHaveProperty('errors.zone')
    expect(await carla.fillAndSubmit({ zone: 'Europe/Stockholm', language: 'en' })).toMatchObject({ ok: true })
    await carla.closeModal('clear')
    await carla.command('/mentoring', 'help')
    await stage.end.until(() => wordsOf(carla.ephemerals().at(-1)?.blocks).includes('What Pari does'))
    expect(await database.prisma.person.findFirstOrThrow({ where: { name: 'Carla' } })).toMatchObject({ language: 'en' })
    expect(language).not.toBe('en')
  })
})
