import { atStart, type FinnishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

// Names stay in the nominative and never get an ending.

/** What a coordinator reads of her people, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  buttons: {
    people: 'Osallistujat',
    deeds: 'Mitä on tapahtunut',
    everybody: 'Kaikki osallistujat',
    card: 'Takaisin korttiin',
    before: 'Edellinen sivu',
    next: 'Seuraava sivu',
    find: 'Etsi',
    takeOff: 'Poista listalta',
    bringBack: 'Palauta mukaan',
    mentor: 'Vaihda mentori',
    details: 'Korjaa tiedot',
    roleWord: 'Valitse osallistujien nimitys',
    yesTakeOff: 'Kyllä, poista listalta',
    yesBringBack: 'Kyllä, palauta mukaan',
  },

  list: {
    heading: (cohort) => `${cohort}: osallistujat`,
    roles: { mentor: 'mentori', mentee: mentee.one, coordinator: 'koordinaattori' },
    which: 'Minkä ohjelman haluat nähdä?',
    counted: (menteeCount, mentorCount) =>
      `${plural(menteeCount, 'fi', { one: `1 ${mentee.one}`, other: `${menteeCount} ${mentee.some}` })}, ${plural(mentorCount, 'fi', { one: '1 mentori', other: `${mentorCount} mentoria` })}`,
    withCoordinators: (counts, others) =>
      `${counts}, ${plural(others, 'fi', { one: '1 koordinaattori', other: `${others} koordinaattoria` })}`,
    filters: {
      all: 'Kaikki',
      silent: 'Ei vielä vastausta',
      unsure: 'Ei tiedä vielä',
      coming: 'Tulossa',
      later: 'Ei pääse, on mukana',
      waiting: 'Jonotuslistalla',
      released: 'Paikka vapautettu',
      withdrawn: 'Ei osallistu',
      unreachable: 'Ei tavoitettavissa',
    },
    filter: (value, count) => `${value} (${count})`,
    line: (name, role, state) => `${name} (${role}): ${state}`,
    lineWithEmail: (name, role, email, state) => `${name} (${role}, ${email}): ${state}`,
    page: (count, total) => `Sivu ${count}/${total}`,
    nobody: 'Ketään ei löytynyt.',
    named: (text) => `Nimi: ${text}`,
    find: 'Etsi nimellä',
    findPlaceholder: 'Nimi tai sen osa',
    numbersOnly: 'Näet tämän ohjelman luvut, mutta et nimiä.',
    columns: { name: 'Nimi', role: 'Rooli', state: 'Tilanne' },
  },

  states: {
    silent: 'ei vielä vastausta',
    unsure: 'ei tiedä vielä',
    coming: 'tulossa',
    later: 'ei pääse, mutta on mukana',
    waiting: 'jonotuslistalla',
    released: 'paikka vapautettu',
    withdrawn: 'ei osallistu',
    takenOff: 'poistettu listalta',
    unasked: 'listalla',
    unreachable: 'ei tavoitettavissa',
  },

  card: {
    role: 'Rooli',
    now: 'Nyt',
    since: (state, when) => `${state} (kirjattu ${when})`,
    mentor: 'Mentori',
    mentees: atStart(mentee.many),
    nobody: 'ei ketään',
    partner: (name, state) => `${name}: ${state}`,
    places: 'Vapaita paikkoja',
    reached: 'Tavoitettavissa',
    unreached: 'Ei tavoitettavissa',
    sought: 'etsimme parhaillaan',
    email: 'Sähköposti',
    phone: 'Puhelin',
    language: 'Kieli',
    field: 'Ala',
    wishes: 'Toiveet',
    messages: 'Viimeisimmät viestimme',
    noMessages: 'Emme ole vielä kirjoittaneet tälle henkilölle.',
    message: (when, words, state) => `${when}: ${words} (${state})`,
    delivery: {
      waiting: 'odottaa osoitetta',
      due: 'lähdössä',
      sending: 'lähdössä',
      delivered: 'perillä',
      unknown: 'ei ehkä perillä',
      failed: 'ei perillä',
      superseded: 'peruttu',
      merged: 'perillä toisen viestin osana',
      dropped: 'ei enää lähetetä',
    },
    stale: 'Tieto on ehtinyt muuttua, joten mitään ei tehty. Tilanne on nyt tämä.',
    gone: 'Tämä henkilö ei ole enää täällä.',
  },

  takeOff: {
    heading: (name) => `Poistetaanko listalta: ${name}?`,
    noMore: (name) => `${name} ei enää osallistu ohjelmaan, emmekä kysy enempää.`,
    place: (mentor) => `Paikka vapautuu, ja tarjoamme sitä jonotuslistalle. Mentori: ${mentor}.`,
    mentees: (names) => `Ilman mentoria jää ja jonotuslistan kärkeen siirtyy: ${names}. Lähetämme asiasta viestin.`,
    told: (name) => `${name} saa tämän viestin:`,
    toldMentor: (mentor) => `Myös ${mentor} saa tiedon siitä, kannattaako tulla.`,
    untold: 'Aloitustilaisuuden aikaa ei ole vielä valittu, joten emme kerro kenellekään.',
    undo: 'Voit palauttaa osallistujan mukaan hänen kortistaan milloin tahansa.',
    done: (name) => `Poistettu listalta: ${name}.`,
  },

  bringBack: {
    heading: (name) => `Palautetaanko mukaan: ${name}?`,
    place: (mentor) => `Paikka on yhä vapaa, joten he ovat taas pari. Mentori: ${mentor}. Kysymme uudelleen aloitustilaisuudesta.`,
    waits: (name) => `Aiempi paikka on mennyt toiselle, joten ${name} menee jonotuslistalle.`,
    mentor: (name) => `${name} on taas mentori. Kysymme uudelleen aloitustilaisuudesta.`,
    mentees: (names) => `Saa tämän mentorin takaisin: ${names}. Kerromme siitä.`,
    told: (name) => `${name} saa tämän viestin:`,
    done: (name) => `Taas listalla: ${name}.`,
  },

  mentor: {
    title: 'Vaihda mentori',
    submit: 'Katso, mitä tapahtuu',
    close: 'Peruuta',
    intro: (name) => `${name}: kenestä tulee mentori?`,
    choice: 'Mentorit, joilla on vapaa paikka',
    option: (name, count) => `${name} (${plural(count, 'fi', { one: '1 vapaa paikka', other: `${count} vapaata paikkaa` })})`,
    more: (count) =>
      `${plural(count, 'fi', { one: 'Lisäksi yhdellä mentorilla on vapaa paikka', other: `Lisäksi ${count} mentorilla on vapaa paikka` })}. Jos oikea mentori puuttuu tästä, vaihda mentori osallistujalistassasi.`,
    none: 'Yhdelläkään mentorilla ei ole nyt vapaata paikkaa. Paikka, jota tarjotaan jollekulle, on varattu tarjouksen päättymiseen asti.',
    confirm: 'Vaihda mentori',
    place: (mentor) => `Aiempi paikka vapautuu, ja tarjoamme sitä jonotuslistalle. Mentori: ${mentor}.`,
    keeps: 'Vastaus aloitustilaisuudesta pysyy voimassa.',
    asked: 'Kysymme aloitustilaisuudesta.',
    told: (name) => `${name} saa tämän viestin:`,
    untold: 'Aloitustilaisuuden aikaa ei ole vielä valittu, joten emme kerro kenellekään.',
    done: (name, mentor) => `Valmis. ${atStart(mentee.one)}: ${name}, mentori: ${mentor}.`,
    noRoom: 'Tällä mentorilla ei ole enää vapaata paikkaa. Valitse toinen.',
    same: 'He ovat jo pari, joten mitään ei muutettu.',
  },

  details: {
    title: 'Korjaa tiedot',
    submit: 'Katso, mitä tapahtuu',
    close: 'Peruuta',
    confirm: 'Tallenna',
    name: 'Nimi',
    email: 'Sähköpostiosoite',
    language: 'Viestien kieli',
    noName: 'Kirjoita nimi.',
    noEmail: 'Kirjoita sähköpostiosoite.',
    change: (value, was, now) => `${value}: ”${was}” → ”${now}”`,
    account:
      'Etsimme tilin, jolla on uusi sähköpostiosoite, emmekä enää kirjoita aiemmalle tilille: se voi olla jonkun muun. Vastaukset pysyvät voimassa.',
    told: (name) => `${name} saa tiedon muutoksista.`,
    untold: 'Emme ole vielä kirjoittaneet tälle henkilölle, joten emme kerro muutoksista.',
    same: 'Tiedot olivat jo nämä, joten mitään ei muutettu.',
    done: (name) => `Tallennettu: ${name}.`,
    refusals: {
      gone: 'Tämä henkilö ei ole enää täällä.',
      elsewhere: 'Tämä henkilö on mukana myös toisen organisaation ohjelmassa, joten vain hän itse voi pyytää muutosta.',
      emailTaken: 'Jollakulla toisella on tämä sähköpostiosoite. Emme yhdistä kahta henkilöä: tarkista osoite.',
      trusted:
        'Tämä henkilö saa perustaa tai hoitaa ohjelmia, joten sähköpostiosoitetta ei voi vaihtaa tässä. Pyydä muutosta sovelluksen ylläpitäjältä.',
      ownLanguage: 'Henkilö on valinnut kielensä itse. Hän voi vaihtaa sen asetuksissaan.',
    },
  },

  deeds: {
    sheet: 'Mitä on tapahtunut',
    columns: { when: 'Milloin', who: 'Kuka', what: 'Mitä', about: 'Ketä koskee' },
    heading: (cohort) => `${cohort}: mitä on tapahtunut`,
    headingOf: (name) => `${name}: mitä on tapahtunut`,
    none: 'Mitään ei ole vielä tapahtunut.',
    line: (when, name, words) => `${when}: ${name} ${words}`,
    lineAbout: (when, name, words, person) => `${when}: ${name} ${words} (${person})`,
    answer: (words, answer) => `${words}: ${answer}`,
    changed: { name: 'nimi', email: 'sähköpostiosoite', language: 'kieli' },
    pari: 'Pari-sovellus',
    somebody: 'joku',
    unknown: 'teki jotakin, jolle tässä versiossa ei ole sanoja',
  },

  told: {
    takenOff: {
      heading: (programme) => `Et ole enää osallistujalistalla: ${programme}`,
      text: 'Koordinaattori poisti sinut listalta, joten emme enää kirjoita sinulle ohjelmasta. Jos tieto on väärä, ota yhteyttä koordinaattoriin.',
      mentor: 'Älä siis lähde aloitustilaisuuteen. Kiitos, että olit valmis auttamaan!',
    },
    broughtBack: {
      heading: (programme) => `Olet taas mukana ohjelmassa ${programme}`,
      text: 'Koordinaattori palautti sinut listalle. Kysymme sinulta aloitustilaisuudesta.',
      waiting: 'Koordinaattori palautti sinut listalle. Olet jonotuslistalla: jos paikka vapautuu, kirjoitamme sinulle.',
    },
    newMentor: {
      heading: (mentor) => `Mentorisi on nyt ${mentor}`,
      text: 'Koordinaattori muutti tämän. Jos sinulla on kysyttävää, ota yhteyttä koordinaattoriin.',
    },
    newMentee: {
      heading: (name) => `Uusi ${mentee.yours} on ${name}`,
      text: 'Koordinaattori muutti tämän. Kerromme hyvissä ajoin, kannattaako sinun tulla aloitustilaisuuteen.',
    },
    menteeMoved: {
      heading: (name) => `${name} sai toisen mentorin`,
      text: 'Koordinaattori muutti tämän. Kerromme, kannattaako sinun tulla aloitustilaisuuteen.',
    },
    corrected: {
      heading: 'Tietojasi korjattiin',
      text: 'Koordinaattori muutti niitä. Jos jokin on väärin, ota yhteyttä koordinaattoriin.',
      row: (was, now) => `${now} (ennen: ${was})`,
    },
  },

  refusals: {
    onlyCoordinator: 'Vain tämän ohjelman koordinaattori näkee tämän.',
    noCohort: 'Et ole täällä minkään ohjelman koordinaattori.',
  },
})
