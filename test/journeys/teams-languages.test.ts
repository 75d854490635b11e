import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { wordsOf } from '../../playground/teams-end/index.ts'
import type { TestDatabase } from '../database/database.ts'
import { recycledDatabase } from '../database/recycled.ts'
import { saveOnTeams, toKickOffOnTeams } from '../stages/save-list.ts'
import { aTeamsStage, type TeamsStage } from '../stages/teams-stage.ts'

/** The same way in Finnish and Swedish, where Teams says that people speak it. */

const spoken = {
  fi: {
    ...{ locale: 'fi-FI', welcome: 'Mitä Pari tekee', begin: 'Perusta ohjelma', open: 'Avaa lomake', title: 'Osallistujat' },
    ...{ newList: 'uusi lista', name: 'Mikä ohjelman nimi on?', list: 'Liitä lista tähän', empty: 'Täytä tämä kohta.' },
    ...{ wrong: '2 asiaa korjattavana\n- Rivi 2, sarake ”Sähköposti”', kept: 'Sain tiedostosi lista.csv', goOn: 'Jatka' },
    ...{ inForm: 'Lista tulee tiedostostasi lista.csv.', stored: 'Lista on tallennettu: uusia 3, muuttuneita 0.' },
    ...{ date: 'Minä päivänä?', time: 'Mihin aikaan?', past: 'Minä päivänä? Tämä aika on jo mennyt. Valitse myöhempi päivä.' },
    ...{ plan: 'Aikataulu', started: 'Ohjelma on käynnissä.', unreachable: 'Kuka ei ole tavoitettavissa?' },
    ...{ why: 'tällä sähköpostiosoitteella ei löydy täältä ketään, jolla on sovellus' },
    ...{ ask: 'Aino, tuletko aloitustilaisuuteen?', come: 'Tulen paikalle', thanks: 'Hienoa, nähdään siellä!', balance: 'päivän tilanne' },
    ...{ help: ['ohje', 'apua', 'hei'], home: ['koti', 'kotti'], status: ['tila', 'tilane'], settings: ['asetukset', 'asetuset'] },
    ...{ settingsTitle: 'Asetukset', zone: 'Aikavyöhyke', language: 'Kieli', noZone: 'Aikavyöhyke: ”Nowhere/Land” ei ole aikavyöhyke.' },
    others: /\b(?:the|your|and|will|people|och|eller|inte|du|att|det)\b/iu,
    csv: 'Nimi,Sähköposti,Rooli,Mentori\nMaija,maija@example.org,mentori,\nAino,aino@example.org,mentoroitava,maija@example.org\nEero,eero@example.org,mentoroitava,',
  },
  sv: {
    ...{ locale: 'sv-SE', welcome: 'Det här gör Pari', begin: 'Skapa ett program', open: 'Öppna formuläret', title: 'Deltagare' },
    ...{ newList: 'ny lista', name: 'Vad heter programmet?', list: 'Klistra in listan här', empty: 'Fyll i det här.' },
    ...{ wrong: '2 saker att rätta först\n- Rad 2, kolumn ”E-post”', kept: 'Jag har din fil lista.csv', goOn: 'Fortsätt' },
    ...{ inForm: 'Listan kommer från din fil lista.csv.', stored: 'Listan är sparad: 3 nya, 0 ändrade.' },
    ...{ date: 'Vilken dag?', time: 'Vilken tid?', past: 'Vilken dag? Den tiden har redan passerat. Välj en senare dag.' },
    ...{ plan: 'Planen', started: 'Nu är programmet i gång.', unreachable: 'Vem går inte att nå?' },
    ...{ why: 'ingen som har appen här har den här e-postadressen' },
    ...{ ask: 'Aino, kommer du till startträffen?', come: 'Jag kommer', thanks: 'Så roligt, vi ses där!', balance: 'läget i dag' },
    ...{ help: ['hjälp', 'hjalp', 'hej'], home: ['hem'], status: ['läge', 'laget'], settings: ['inställningar', 'instalningar'] },
    ...{ settingsTitle: 'Inställningar', zone: 'Tidszon', language: 'Språk', noZone: 'Tidszon: ”Nowhere/Land” är ingen tidszon.' },
    others: /\b(?:the|your|and|will|people|tai|ei|että|kun|sinun|jos)\b/iu,
    csv: 'Namn,E-post,Roll,Mentor\nMaija,maija@example.org,mentor,\nAino,aino@example.org,adept,maija@example.org\nEero,eero@example.org,adept,',
  },
} as const

describe.each(Object.entries(spoken))('In %s', (language, words) => {
  let database: TestDatabase
  let stage: TeamsStage
  const [home = ''] = words.home
  /** Every card and dialog that Carla and Aino saw. */
  const seen: { readonly lang: unknown; readonly words: string }[] = []
  const note = (card: Readonly<Record<string, unknown>> | undefined) => card && seen.push({ lang: card['lang'], words: wordsOf(card) })
  const carla = () => stage.as('Carla')
  const submit = async (values: Readonly<Record<string, string>> = {}) => {
    const shown = await carla().submitDialog(values)
    note(carla().dialog()?.card)
    return shown
  }
  async function openDialog(button: string) {
    expect(await carla().tap(stage.last('Carla'), button)).toEqual({ ok: true, status: 200 })
    note(carla().dialog()?.card)
  }

  beforeAll(async () => {
    database = await recycledDatabase()
    stage = await aTeamsStage(database.prisma, ['Maija', 'Eero'])
    for (const name of ['Carla', 'Aino']) stage.join(name, { locale: words.locale })
  }, 60_000)
  afterAll(async () => {
    await stage.stop()
    await database.close()
  })

  test('whoever installs Pari is welcomed', async () => {
    await stage.install('Carla', 'Maija', 'Aino')
    expect(stage.lastWords('Carla')).toContain(words.welcome)
    expect(await stage.ask('Carla', home)).toContain(words.begin)
  })

  test('a coordinator pastes her list, and reads what is wrong with it', async () => {
    expect(await stage.ask('Carla', words.newList)).toBe(`${words.title}\n${words.open}`)
    await openDialog(words.open)
    expect(carla().dialog()?.title).toBe(words.title)
    expect(await submit({ [words.list]: words.csv })).toMatchObject({ errors: { 'field-name': words.empty } })
    await submit({ [words.name]: 'Kevät', [words.list]: words.csv.replace('maija@example.org', 'maija@example') })
    expect(stage.dialogWords('Carla')).toContain(words.wrong)
    carla().closeDialog()
  })

  test('she attaches it instead', async () => {
    await carla().attach('lista.csv', new TextEncoder().encode(words.csv))
    expect(stage.lastWords('Carla')).toContain(words.kept)
    await openDialog(words.goOn)
    expect(stage.dialogWords('Carla')).toContain(words.inForm)
    await submit({ [words.name]: 'Kevät' })
    note(carla().dialog()?.card)
    await saveOnTeams(carla())
    note(carla().dialog()?.card)
    expect(stage.dialogWords('Carla')).toContain(words.stored)
    await toKickOffOnTeams(carla())
  })

  test('she sets the kick-off, not in the past, and starts', async () => {
    await submit({ [words.date]: '2026-12-01', [words.time]: '17:00' })
    expect(stage.dialogWords('Carla')).toContain(words.past)
    await submit({ [words.date]: '2027-01-21', [words.time]: '17:00' })
    expect(carla().dialog()?.title).toBe(words.plan)
    await submit()
    expect(stage.dialogWords('Carla')).toContain(words.started)
    carla().closeDialog()
    await stage.settle()
    await stage.ask('Carla', home)
    expect(await stage.tap('Carla', words.unreachable)).toContain(words.why)
  })

  test('a mentee is asked and thanked, and the coordinator sees it in her balance', async () => {
    await stage.until('2027-01-07T12:00')
    expect(stage.lastWords('Aino')).toContain(words.ask)
    expect(await stage.tap('Aino', words.come)).toContain(words.thanks)
    await stage.until('2027-01-08T09:30')
    expect(stage.lastWords('Carla')).toContain(words.balance)
  })

  test('a word asks for the same in either language, with a slip or without', async () => {
    const shown = await stage.ask('Carla', 'home')
    for (const word of words.home) expect(await stage.ask('Carla', word)).toBe(shown)
    const status = await stage.ask('Carla', 'status')
    expect(status).toContain('Kevät')
    for (const word of words.status) expect(await stage.ask('Carla', word)).toBe(status)
    for (const word of ['help', ...words.help]) expect(await stage.ask('Carla', word)).toContain(words.welcome)
    for (const word of ['settings', ...words.settings]) expect(await stage.ask('Carla', word)).toBe(`${words.settingsTitle}\n${words.open}`)
  })

  test('settings are refused and taken in the same words', async () => {
    await openDialog(words.open)
    await submit({ [words.zone]: 'Nowhere/Land' })
    expect(stage.dialogWords('Carla')).toContain(words.noZone)
    carla().closeDialog()
  })

  test('nothing that they read mixes languages', () => {
    for (const name of ['Carla', 'Aino']) for (const { card, from } of stage.as(name).inbox()) if (from === 'app') note(card)
    expect(seen.length).toBeGreaterThan(25)
    expect(new Set(seen.map(({ lang }) => lang))).toEqual(new Set([language]))
    expect(seen.map((each) => each.words).filter((each) => words.others.test(each))).toEqual([])
    expect(stage.end.calls.filter(({ outcome, warnings }) => outcome !== 'ok' || warnings.length > 0)).toEqual([])
  })

  test('and what she chooses counts from the next message on', async () => {
    await stage.ask('Carla', 'settings')
    await openDialog(words.open)
    await submit({ [words.language]: 'en' })
    expect(await stage.ask('Carla', 'help')).toContain('What Pari does')
  })
})
