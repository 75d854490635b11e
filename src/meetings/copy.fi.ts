import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish: Copy = {
  title: 'Tapaamisenne',
  none: 'Tapaamisia ei tarvitse vielä sopia. Ne alkavat aloitustilaisuuden jälkeen tai kun olemme esitelleet sinut ja parisi toisillenne.',
  noneNow: {
    rests: 'Parinne on tauolla. Sinun ei tarvitse tehdä mitään: kirjoitamme sinulle, kun se jatkuu.',
    over: 'Ohjelma ja sen tapaamiset ovat päättyneet. Kiitos, että olit mukana!',
    alone: 'Parinne on päättynyt, joten tapaamisia ei ole sovittavana. Jos sinulla on kysyttävää, ota yhteyttä koordinaattoriin.',
  },
  open: 'Omat tapaamiset',

  themes: {
    first: 'Tutustuminen',
    second: 'Vahvuudet ja tavoitteet',
    third: 'Miten alalla toimitaan',
    fourth: 'Verkostot ja työnhaku',
    fifth: 'Katse taakse ja eteenpäin',
  },

  pair: {
    title: (name) => `Sinä ja ${name}`,
    meetings: 'Tapaamisia tähän mennessä',
    count: (count, total) => plural(total, 'fi', { one: `${count}/1 tapaamisesta`, other: `${count}/${total} tapaamista` }),
    next: 'Seuraava tapaaminen',
    notPlanned: 'ei vielä sovittu',
    due: (day) => `ei vielä sovittu, tavatkaa viimeistään ${day}`,
    over: (when) => `Teillä oli sovittuna tapaaminen: ${when}. Kysymme seuraavana arkipäivänä, tapasitteko.`,
    place: 'Paikka',
    theme: 'Aihe',
    paused: (day) => `Pidätte taukoa, joka päättyy ${day}. Kirjoitamme taas silloin.`,
    proposed: (name, when) => `${name} ehdottaa aikaa: ${when}`,
    waiting: (name, when) => `Ehdotit aikaa: ${when}. ${name} ei ole vielä vastannut.`,
  },

  buttons: {
    plan: 'Ehdota aikaa',
    another: 'Jokin muu aika',
    agree: 'Sopii minulle',
    move: 'Muuta aikaa',
    callOff: 'Peru tämä tapaaminen',
    allDates: 'Kaikki ajat',
    all: 'Sovi loputkin',
    suggestAll: 'Ehdota kaikkia',
    met: 'Tapasimme',
    planned: 'Aika on sovittu',
    moved: 'Siirsimme tapaamisen',
    notYet: 'Emme vielä',
    about: (label, name) => `${label}: ${name}`,
    log: 'Merkitse kesto ja aihe',
    told: 'Kerro tapaamisten määrä',
    rhythm: 'Oma rytmimme',
    mute: 'Ei enää ehdotuksia',
    unmute: 'Taas ehdotuksia',
  },

  times: {
    title: (name) => `Tapaamisen aika: sinä ja ${name}`,
    intro:
      'Paina sopivaa aikaa, niin kysymme, käykö se toisellekin. Ajat ovat teille molemmille päiväsaikaa tai ainakin hiljaisten tuntien ulkopuolella.',
    none: 'Emme löytäneet aikaa, joka sopisi teille molemmille. Kirjoita aika itse.',
    planned: 'Minkä ajan sovitte? Varmistamme sen vielä toiselta.',
    asked: (name, when) => `Lähetimme ehdotuksesi: ${when}. Kerromme, kun ${name} vastaa.`,
    kept: (name, when) => `Emme tavoita nyt täällä: ${name}. Koordinaattorit näkevät sen. Kysymme heti, kun voimme: ${when}`,
  },

  series: {
    title: 'Kaikki tapaamiset kerralla',
    intro: 'Sama viikonpäivä ja kellonaika. Voit siirtää jokaista myöhemmin erikseen.',
    fine: (when) => `${when}: käy hyvin`,
    shifted: (when) => `${when}: siirretty, koska tavallinen päivä ei käy`,
    leftOut: (when, why) => `${when}: jää pois. ${why}`,
    none: 'Enempää ei voi sopia: ohjelma päättyy ennen seuraavaa tapaamista, tai kaikki on jo sovittu.',
  },

  problems: {
    past: 'Tämä aika on jo mennyt.',
    holiday: 'Tämä on pyhäpäivä.',
    weekend: 'Tämä on viikonloppuna.',
    night: 'Toisella teistä on silloin hiljaiset tunnit.',
    paused: 'Pidätte silloin taukoa.',
    afterEnd: 'Ohjelma on silloin jo päättynyt.',
    clash: 'Toisella teistä on silloin muu tapaaminen.',
  },

  form: {
    title: 'Ehdota aikaa',
    submit: 'Ehdota',
    close: 'Sulje',
    when: 'Päivä ja kellonaika',
    placeholder: 'ti klo 17.30',
    venue: 'Paikka tai linkki',
    minutes: 'Kesto minuutteina',
    unread: 'Emme löytäneet tästä päivää ja kellonaikaa. Kirjoita näin: ti klo 17.30',
    unclear: 'Emme ole varmoja, mitä päivää tai aikaa tarkoitat. Kirjoita näin: ti 12.1. klo 17.30',
    anyway: 'Ehdota silti',
  },

  agreed: {
    done: (when) => `Tapaaminen on sovittu: ${when}`,
    calendar: 'Kirjoita ”kalenteri”, niin saat ajan omaan kalenteriisi.',
    told: (name) => `${name} hyväksyi ehdotuksesi`,
    isPlanned: (when) => `Tapaatte: ${when}`,
    calledOff: (name, when) => `${name} ei pääse: ${when}. Tapaaminen on peruttu.`,
    didCallOff: (when) => `Tapaaminen on peruttu: ${when}. Kerromme siitä toiselle.`,
    already: (when) => `Olette jo sopineet tästä: ${when}`,
    anyway: 'Napauta uudelleen, jos haluat silti tavata silloin.',
    stale: 'Tämä on muuttunut tällä välin. Näin asia on nyt.',
    own: 'Ehdotit tätä itse, joten toisen pitää vielä suostua.',
    gone: 'Tämä ei ole enää ajankohtainen.',
  },

  plan: {
    title: (name) => `${name} ehdottaa aikaa`,
    waits: (name) => `${name} odottaa vastaustasi`,
    titleMoved: (name) => `${name} haluaisi siirtää tapaamisenne`,
    titleChanged: (name) => `${name} haluaisi muuttaa tapaamistanne`,
    only: {
      place: 'Aika ei muutu, vain paikka.',
      length: 'Aika ei muutu, vain kesto.',
      both: 'Aika ei muutu, mutta paikka ja kesto muuttuvat.',
    },
    was: (when) => `Tähän asti: ${when}`,
    place: (venue) => `Paikka: ${venue}`,
    length: (minutes) => `Kesto: ${minutes} minuuttia`,
  },

  ask: {
    planned: (name, when) => `Tapasitteko sinä ja ${name}? Olitte sopineet ajan: ${when}`,
    due: (name) => `Oletteko tavanneet, sinä ja ${name}? Teidän oli määrä tavata tähän mennessä.`,
    differs: (name, when) => `Sinä ja ${name} vastasitte eri tavoin. Tapasitteko? Sovittu aika oli: ${when}`,
    thanks: (count, total) => `Kiitos! Tapaamisia on nyt ${count}/${total}.`,
    later: 'Kiitos, että kerroit. Sopisiko jokin näistä ajoista?',
    answered: 'Kiitos, saimme vastauksesi.',
  },

  reminder: {
    today: (name) => `Tänään tapaatte: sinä ja ${name}`,
    tomorrow: (name) => `Huomenna tapaatte: sinä ja ${name}`,
    soon: (name) => `Tapaatte pian: sinä ja ${name}`,
  },

  nudge: {
    first: (name, day) => `Sinä ja ${name}: ensimmäinen tapaaminen viimeistään ${day}`,
    title: (name, day) => `Sinä ja ${name}: tapaaminen viimeistään ${day}`,
    theme: (theme) => `Aihe: ${theme}`,
  },

  starters: {
    title: 'Tästä voisitte puhua:',
    theirKnowledge: (name, words) => `${name} tuntee tämän aiheen. Mitä haluaisit kysyä? ”${words}”`,
    ownHope: (words) => `Kerro, mistä haluaisit aloittaa: ”${words}”`,
    work: (words) => `Kysy, millainen tavallinen työpäivä on: ”${words}”`,
    theirHope: (name, words) => `${name} toivoo tätä. Kysy, mistä aloitetaan: ”${words}”`,
    ownKnowledge: (words) => `Kerro jotain omista kokemuksistasi: ”${words}”`,
    studies: (words) => `Kysy, miten opinnot sujuvat: ”${words}”`,
  },

  mute: {
    done: 'Et saa enää ehdotuksia tapaamisista. Kirjoitamme kuitenkin, kun toinen odottaa vastaustasi.',
    undone: 'Saat taas ehdotuksia tapaamisista, enintään kaksi viikossa.',
  },

  log: {
    title: 'Miten meni?',
    intro: 'Tähän menee kymmenen sekuntia, ja kumpikin tekee sen itse.',
    submit: 'Tallenna',
    minutes: 'Kesto minuutteina',
    theme: 'Mistä puhuitte',
    line: 'Muistiinpano itsellesi',
    lineHint: 'Kukaan muu ei lue sitä.',
    badMinutes: 'Kirjoita minuutit lukuna väliltä 15–480.',
    saved: 'Tallennettu.',
  },

  told: {
    title: 'Kuinka monta kertaa?',
    submit: 'Tallenna',
    count: (day) => `Kuinka monta kertaa olette tavanneet ${day} alkaen?`,
    hint: 'Jos et merkitse jokaista tapaamista. Laskemme tämän erikseen.',
    bad: 'Kirjoita luku väliltä 0–100.',
    saved: (count) =>
      plural(count, 'fi', { one: 'Tallennettu: olette tavanneet kerran.', other: `Tallennettu: olette tavanneet ${count} kertaa.` }),
  },

  rhythm: {
    title: 'Oma rytminne',
    submit: 'Tallenna',
    every: 'Päiviä kahden tapaamisen välillä',
    meetings: 'Tapaamisten määrä',
    themes: 'Aiheet, yksi riville',
    hint: 'Jätä tyhjäksi, jos haluat seurata ohjelmaa.',
    badEvery: 'Kirjoita luku väliltä 3–92.',
    badMeetings: 'Kirjoita luku väliltä 1–30.',
    saved: (count, days) => `Tallennettu. Tapaamisia yhteensä: ${count}. Päiviä tapaamisten välillä: ${days}.`,
    told: (name) => `${name} valitsi teille rytmin`,
    text: (count, days) => `Tapaamisia yhteensä: ${count}. Päiviä tapaamisten välillä: ${days}. Sinäkin voit muuttaa tätä.`,
    programme: 'Tapaamiset',
    programmeTitle: 'Miten parit tapaavat',
    programmeIntro: 'Tämä koskee pareja, jotka eivät ole valinneet omaa rytmiään.',
  },

  coordinator: {
    met: (count, total, all) => `Pareja, joilla on ollut kaikki ohjelman tapaamiset (${all}): ${count}/${total}.`,
    chart: 'Tapaamisia pareittain',
    bar: (count) => plural(count, 'fi', { one: '1 tapaaminen', other: `${count} tapaamista` }),
  },

  sheet: {
    title: 'Tapaamiset',
    columns: {
      mentee: 'Nimi',
      email: 'Sähköposti',
      mentor: 'Mentori',
      meetings: 'Merkittyjä tapaamisia',
      hours: 'Merkittyjä tunteja',
      told: 'Ilmoitettuja tapaamisia (ei merkitty)',
      toldHours: 'Ilmoitettuja tunteja tavallisella kestolla',
      wanted: 'Tapaamisia ohjelmassa',
      planned: 'Seuraava tapaaminen',
    },
  },
}
