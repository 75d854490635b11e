import { describe, expect, test } from 'vitest'
import { helpFor, type Party, wordReader } from '../contract/typed-words.ts'
import { languages } from '../contract/view.ts'
import { askedOf } from './own.ts'
import { hintsOf } from './parties.ts'
import { rooms } from './rooms.ts'

const forAll = {
  en: [
    'status: where things stand',
    'join: programmes that you can join',
    'settings: language, time zone, quiet hours',
    'home: everything in one place',
  ],
  fi: [
    'tilanne: missä nyt mennään',
    'liity: ohjelmat, joihin voit liittyä',
    'asetukset: kieli, aikavyöhyke, hiljaiset tunnit',
    'koti: kaikki yhdessä paikassa',
  ],
  sv: [
    'läget: så här ser det ut just nu',
    'ansökan: program som du kan gå med i',
    'inställningar: språk, tidszon, tysta timmar',
    'hem: allt på ett ställe',
  ],
}
const last = {
  en: [
    'my data: what I know about you, and how to delete it',
    'calendar: your dates, for your own calendar',
    'contacts: share contact details with your pair or group, and see theirs',
    'worried: write to somebody you choose when something isn’t right',
    'help: this text',
  ],
  fi: [
    'tietoni: mitä tiedän sinusta ja miten poistat sen',
    'kalenteri: tapaamisaikasi omaan kalenteriisi',
    'yhteystiedot: jaa yhteystietosi parillesi tai pienryhmällesi, ja katso heidän tietonsa',
    'huolissani: kirjoita valitsemallesi henkilölle, jos jokin huolestuttaa',
    'ohje: tämä teksti',
  ],
  sv: [
    'mina uppgifter: vad jag vet om dig och hur du raderar det',
    'kalender: dina tider, till din egen kalender',
    'kontaktuppgifter: dela dina med ditt par eller din mentorgrupp, och se deras',
    'orolig: skriv till någon du väljer om något oroar dig',
    'hjälp: den här texten',
  ],
}
/** What somebody who takes part reads beside it, with its place among what everybody reads. */
const asks = {
  en: ['when, where, who is my mentor: what we know about your kick-off'],
  fi: ['milloin, missä, kuka on mentorini: mitä aloitustilaisuudestasi tiedetään'],
  sv: ['när, var, vem är min mentor: vad vi vet om din startträff'],
}
const ofThemselves = {
  en: [
    'profile: what you tell us about yourself',
    'guide: how mentoring works, in ten minutes',
    'meetings: when you meet, and how often you have met',
    'join another pair: suggest that your pair and another one become a group',
  ],
  fi: [
    'profiili: mitä kerrot itsestäsi',
    'opas: näin mentorointi toimii, kymmenessä minuutissa',
    'tapaamiset: milloin tapaatte ja kuinka usein olette tavanneet',
    'yhdistä parit: ehdota, että teistä ja toisesta parista tulee pienryhmä',
  ],
  sv: [
    'profil: vad du berättar om dig själv',
    'guide: så fungerar mentorskap, på tio minuter',
    'träffar: när ni träffas och hur ofta ni har träffats',
    'slå ihop par: föreslå att ni och ett annat par blir en grupp',
  ],
}
const hers = {
  en: [
    'people, who: who takes part and what they answered',
    'move: change the time or place of the kick-off',
    'call off: cancel the kick-off',
    'export: everything in an Excel file',
    'announce: write to many people at once',
    'announcements: your drafts, and how it’s going with what you sent',
    'pairs: suggestions for pairs',
    'round: make the next round of a programme',
    'groups: groups with a mentor and several people',
    'new list: set up a programme from a list of people',
  ],
  fi: [
    'osallistujat, ketkä: ketkä ovat mukana ja mitä he vastasivat',
    'siirrä: muuta aloitustilaisuuden aikaa tai paikkaa',
    'peru: peru aloitustilaisuus',
    'vie: kaikki Excel-tiedostona',
    'tiedota: kirjoita monelle kerralla',
    'tiedotteet: luonnokset ja lähetettyjen tilanne',
    'parit: ehdotuksia pareiksi',
    'kierros: luo ohjelman seuraava kierros',
    'pienryhmät: pienryhmät, joissa on mentori ja useita jäseniä',
    'uusi lista: perusta ohjelma osallistujalistasta',
  ],
  sv: [
    'deltagare, vilka: vilka som är med och vad de har svarat',
    'flytta: ändra startträffens tid eller plats',
    'ställ in: ställ in startträffen',
    'exportera: allt i en Excel-fil',
    'meddela: skriv till många på en gång',
    'utskick: utkast, och hur det går med det som du har skickat',
    'par: förslag till par',
    'omgång: skapa nästa omgång av ett program',
    'mentorgrupper: grupper med en mentor och flera personer',
    'ny lista: skapa ett program av en lista över deltagare',
  ],
}

describe.each(languages)('The list of help in %s', (language) => {
  const lists = (...parties: Party[]) => helpFor(askedOf(rooms), hintsOf(rooms), parties, language).words

  test('has for everybody what the house and the rooms say, each in its place', () => {
    expect(lists()).toEqual([...forAll[language], ...last[language]])
  })

  test('has for a coordinator her commands, for who takes part theirs, and for whoever is both, both', () => {
    const [status = '', ...rest] = lists()
    const theirs = [...asks[language], status, ...ofThemselves[language], ...rest]
    expect(lists('participant')).toEqual(theirs)
    expect(lists('coordinator')).toEqual([...lists(), ...hers[language]])
    expect(lists('coordinator', 'participant')).toEqual([...theirs, ...hers[language]])
  })

  test('has for a viewer who takes part, and for an owner how a programme begins', () => {
    expect(lists('viewer')).toEqual([...lists(), hers[language][0]])
    expect(lists('owner')).toEqual([...lists(), hers[language].at(-1)])
  })

  test('has no words that are never read: those of some parties alone are read as whole messages', () => {
    expect(askedOf(rooms).flatMap(({ by, words }) => (by && words !== undefined ? [words] : []))).toEqual([])
  })

  test('names words that are understood, and then what they do', () => {
    for (const asked of askedOf(rooms)) {
      if (!asked.help) continue
      const line = asked.help.line[language]
      expect.soft(line).toMatch(/^\p{Ll}[\p{Ll} ,]*: \p{Ll}/u)
      for (const word of line.split(':')[0]?.split(', ') ?? [])
        expect.soft([word, wordReader([asked])(word)]).toEqual([word, asked.command])
    }
  })
})

describe('The lines of help', () => {
  test('have each a place of their own', () => {
    const ranks = [...askedOf(rooms).flatMap(({ help }) => help?.rank ?? []), ...hintsOf(rooms).map(({ rank }) => rank)]
    expect(new Set(ranks).size).toBe(ranks.length)
  })
})
