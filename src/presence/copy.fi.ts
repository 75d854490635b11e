import type { FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

// Names stay in the nominative and never get an ending.

/** Everything that this room says, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  roles: { mentor: 'mentori', mentee: mentee.one },

  home: {
    expected: (mentorCount, menteeCount) =>
      `Aloitustilaisuuteen odotetaan: ${plural(mentorCount, 'fi', { one: '1 mentori', other: `${mentorCount} mentoria` })} ja ${plural(menteeCount, 'fi', { one: `1 ${mentee.one}`, other: `${menteeCount} ${mentee.some}` })}.`,
    here: (count) => plural(count, 'fi', { one: 'Paikalla on nyt 1 henkilö.', other: `Paikalla on nyt ${count} henkilöä.` }),
    unexpected: (count) =>
      plural(count, 'fi', {
        one: 'Paikalla on 1 henkilö, jota ei odotettu. Toivota hänet tervetulleeksi ja katso listaa.',
        other: `Paikalla on ${count} henkilöä, joita ei odotettu. Toivota heidät tervetulleiksi ja katso listaa.`,
      }),
    came: (mentorCount, menteeCount) =>
      `Aloitustilaisuudessa oli ${plural(mentorCount, 'fi', { one: '1 mentori', other: `${mentorCount} mentoria` })} ja ${plural(menteeCount, 'fi', { one: `1 ${mentee.one}`, other: `${menteeCount} ${mentee.some}` })}.`,
    missing: (count) => plural(count, 'fi', { one: 'Poissa oli 1 henkilö.', other: `Poissa oli ${count} henkilöä.` }),
    inVain: (count) =>
      plural(count, 'fi', {
        one: '1 mentori tuli paikalle, mutta hänellä ei ollut ketään tavattavana.',
        other: `${count} mentoria tuli paikalle, mutta heillä ei ollut ketään tavattavana.`,
      }),
    noneInVain: 'Jokaisella paikalle tulleella mentorilla oli joku tavattavana.',
    nobodyCounted: 'Kukaan ei ole merkinnyt, ketkä tulivat aloitustilaisuuteen. Voit tehdä sen vielä.',
    open: 'Nämä vastaukset aloitustilaisuuden jälkeen odottavat sinua:',
    openLine: (name, answer) => `${name}: ${answer}`,
    more: (count) => plural(count, 'fi', { one: 'ja 1 muu', other: `ja ${count} muuta` }),
  },

  buttons: {
    list: 'Aloitustilaisuuden lista',
    sides: 'Puuttuvat henkilöt',
    door: 'Linkki ovelle',
    closeDoor: 'Sulje linkki',
    find: 'Etsi nimellä',
    search: 'Etsi',
    cancel: 'Peruuta',
    before: 'Edellinen sivu',
    next: 'Seuraava sivu',
    came: (name) => `Paikalla: ${name}`,
    missing: (name) => `Puuttuu: ${name}`,
    undo: (name) => `Kumoa: ${name}`,
    again: 'Katso uudelleen',
    join: (mentee, mentor) => `${mentee} + ${mentor}`,
    rest: (count) => plural(count, 'fi', { one: 'Merkitse yksi puuttuvaksi', other: `Merkitse ${count} puuttuvaksi` }),
    yesRest: (count) => plural(count, 'fi', { one: 'Kyllä, merkitse 1 puuttuvaksi', other: `Kyllä, merkitse ${count}` }),
    card: 'Avaa kortti',
  },

  list: {
    title: (cohort) => `${cohort}: aloitustilaisuuden lista`,
    picture: 'Aloitustilaisuudessa',
    filters: { notYet: 'Ei vielä paikalla', came: 'Paikalla', missing: 'Puuttuu', others: 'Ei odotettu' },
    filter: (value, count) => `${value} (${count})`,
    line: (name, role, state) => `${name} (${role}): ${state}`,
    with: (person, names) => `${person}, parina ${names}`,
    expectation: { expected: 'odotettu', unsaid: 'ei ole kertonut, tuleeko', unexpected: 'ei odotettu' },
    came: (when) => `paikalla klo ${when} alkaen`,
    missing: (when) => `puuttuu, merkitty klo ${when}`,
    joined: (state, what) => `${what}; ${state}`,
    clockOff: 'Merkintä tehtiin puhelimella, jonka kello on väärässä, joten aikakin voi olla väärä.',
    kind: 'Jos paikalle tulee joku, jota ei odotettu, toivota hänet lämpimästi tervetulleeksi. Voit merkitä hänet paikalle.',
    named: (text) => `Nimi: ${text}`,
    nobody: 'Ei ketään.',
    found: 'Tämän ryhmän listalla ei ole ketään tämännimistä. Ehkä hän kuuluu toiseen ryhmään.',
    page: (count, total) => `Sivu ${count}/${total}`,
    findLabel: 'Nimi tai sen osa',
    noted: {
      came: (name) => `Paikalla: ${name}.`,
      missing: (name) => `Puuttuu: ${name}.`,
      none: (name) => `Merkintä kumottu: ${name}.`,
    },
  },

  sides: {
    title: (cohort) => `${cohort}: puuttuvat henkilöt`,
    nobodyTicked: (count) =>
      plural(count, 'fi', {
        one: 'Kukaan ei ole vielä merkinnyt, ketkä ovat paikalla. Odotettuja on yksi.',
        other: `Kukaan ei ole vielä merkinnyt, ketkä ovat paikalla. Odotettuja on ${count}.`,
      }),
    mentors: `Paikalla ilman paria: mentorit, joiden ${mentee.one} puuttuu`,
    mentees: `Paikalla ilman mentoria: ${mentee.many}`,
    absent: 'Odotetut, jotka eivät ole vielä paikalla',
    nobody: 'ei ketään',
    all: 'Kaikilla paikalla olevilla on seuraa.',
    join: 'Voit ohjata heidät yhteen täksi kerraksi, ja kerromme siitä molemmille. Mentorin voit vaihtaa pysyvästi henkilön kortilla.',
    rest: 'Puuttuvaksi merkityt saavat seuraavana arkipäivänä yhden ystävällisen viestin ja voivat kertoa, miten haluavat jatkaa.',
    restSoon:
      'Nyt puuttuvaksi merkityt saavat tunnin kuluttua tai seuraavana arkipäivänä yhden ystävällisen viestin ja voivat kertoa, miten haluavat jatkaa.',
    restSilent: 'Ystävällistä viestiä ei enää lähetetä: nyt puuttuvaksi merkityt eivät kuule meistä.',
    previewTitle: (count) =>
      plural(count, 'fi', { one: 'Merkitäänkö 1 henkilö puuttuvaksi?', other: `Merkitäänkö ${count} henkilöä puuttuviksi?` }),
    restDone: (count) =>
      plural(count, 'fi', { one: '1 henkilö on merkitty puuttuvaksi.', other: `${count} henkilöä on merkitty puuttuviksi.` }),
    changed: 'Jokin on muuttunut sillä välin, joten mitään ei tehty. Tilanne on nyt tämä:',
    joined: (name, mentor) => `${name} ja ${mentor} ovat tänään samassa seurassa. Kerromme siitä molemmille.`,
  },

  joined: {
    toMentee: (mentor) => `Tänään seuranasi on ${mentor}`,
    whyMentee: 'Mentorisi ei ole paikalla, mutta et jää yksin. Tämä koskee vain tätä päivää: parisi pysyy samana.',
    toMentor: (name) => `Tänään seuranasi on ${name}`,
    whyMentor: (name) => `${name} on paikalla ilman mentoriaan. Kiitos, että otat hänet seuraasi! Tämä koskee vain tätä päivää.`,
    whyAlone: 'Et jää yksin: löysimme sinulle seuraa. Tämä koskee vain tätä päivää.',
    whyMentorAlone: (name) => `${name} on paikalla ilman mentoria. Kiitos, että otat hänet seuraasi! Tämä koskee vain tätä päivää.`,
  },

  care: {
    title: 'Kaipasimme sinua aloitustilaisuudessa',
    text: (programme) => `Aina voi tulla jokin este, eikä se haittaa. Olet yhä tervetullut ohjelmaan ${programme}. Miten haluaisit jatkaa?`,
    note: 'Koordinaattorisi näkee, mitä valitset. Jos valitset ”Jotain muuta”, pyydämme häntä ottamaan sinuun yhteyttä.',
    answers: { stillIn: 'Olen yhä mukana', notThisTime: 'En tällä kertaa', somethingElse: 'Jotain muuta' },
    thanks: {
      stillIn: 'Hienoa, ilo kuulla! Koordinaattorisi näkee vastauksesi.',
      notThisTime:
        'Kiitos, että kerroit. Kerromme siitä koordinaattorillesi, eikä sinun tarvitse tehdä muuta. Olet tervetullut toisella kertaa.',
      somethingElse: 'Kiitos. Pyysimme koordinaattoriasi ottamaan sinuun yhteyttä.',
    },
    change: 'Jos muutat mielesi, valitse uudelleen.',
  },

  answered: {
    title: (name) => `Ei ollut aloitustilaisuudessa: ${name}`,
    notThisTime: (name) =>
      `${name} valitsi ”En tällä kertaa”. Jos olet samaa mieltä, voit poistaa hänet listalta hänen kortillaan. Emme ole kertoneet muille.`,
    somethingElse: (name) => `${name} valitsi ”Jotain muuta” ja tietää, että otat yhteyttä.`,
    stillIn: (name) => `${name} muutti mielensä ja valitsi ”Olen yhä mukana”. Sinun ei tarvitse tehdä mitään.`,
  },

  card: {
    label: 'Aloitustilaisuudessa',
    afterwards: 'Aloitustilaisuuden jälkeen',
    satWith: (name) => `seurana ${name}`,
    none: 'ei merkitty',
  },

  sheet: {
    title: 'Aloitustilaisuus',
    columns: {
      name: 'Nimi',
      role: 'Rooli',
      expected: 'Odotettiinko',
      state: 'Aloitustilaisuudessa',
      tapped: 'Merkitty',
      clock: 'Puhelimen kello',
      satWith: 'Seurana',
      answer: 'Jälkeenpäin',
    },
    came: 'paikalla',
    missing: 'puuttui',
    clockOff: 'oli väärässä',
  },

  door: {
    title: (cohort) => `Linkki ovella auttaville: ${cohort}`,
    text: 'Lähetä tämä linkki ovella auttaville. He eivät tarvitse tiliä. Sivulla näkyvät nimet ja parit mutta eivät yhteystiedot. Sivu toimii pitkälle aloitustilaisuuden jälkeen, myös huonolla yhteydellä.',
    note: 'Jokainen, jolla on linkki, näkee nimet ja voi merkitä, ketkä ovat paikalla. Voit sulkea linkin milloin tahansa.',
    open: 'Lista ovelle',
    closed: 'Linkki on suljettu, eikä sen sivulla näy enää nimiä.',
    early: (when) => `Voit lähettää sen jo nyt. Nimet näkyvät sivulla vasta, kun lista avautuu: ${when}.`,
    noneYet: 'Linkkiä ei ole, koska Pari-sovelluksella ei ole julkista osoitetta. Oma listasi avautuu tuntia ennen aloitustilaisuutta.',
    none: 'Tässä ei ole linkkiä, koska Pari-sovelluksella ei ole julkista osoitetta. Voit merkitä paikalle tulleet tähän listaan.',

    page: {
      title: (cohort) => `Aloitustilaisuuden lista: ${cohort}`,
      intro: 'Paina kerran, kun joku tulee. Voit kumota merkinnän.',
      find: 'Etsi nimi',
      expected: 'Odotetut',
      unsaid: 'Eivät ole kertoneet, tulevatko',
      others: 'Ei odotettu tänään',
      unexpected: 'Ei odotettu tänään. Toivota hänet ystävällisesti tervetulleeksi ja kysy koordinaattorilta, miten toimitaan.',
      missingName: 'Puuttuuko joku listalta? Toivota hänet ystävällisesti tervetulleeksi ja kysy koordinaattorilta, miten toimitaan.',
      came: 'Paikalla',
      missing: 'Puuttuu',
      undo: 'Kumoa',
      is: { came: 'paikalla', missing: 'puuttuu', none: 'ei vielä paikalla' },
      saved: 'Kaikki on tallennettu.',
      notSaved: {
        one: '1 merkintä on vielä tallentamatta. Pidä sivu auki, kunnes verkko toimii.',
        other: '{count} merkintää on vielä tallentamatta. Pidä sivu auki, kunnes verkko toimii.',
      },
      lost: {
        one: '1 merkintää ei voitu tallentaa. Kerro siitä koordinaattorille.',
        other: '{count} merkintää ei voitu tallentaa. Kerro siitä koordinaattorille.',
      },
      over: 'Tämä lista on suljettu',
      overText:
        'Aloitustilaisuus on ohi, tai koordinaattori sulki linkin. Kiitos avustasi! Jos tarvitset listaa vielä, kysy koordinaattorilta.',
      calledOff: 'Aloitustilaisuus on peruttu',
      calledOffText:
        'Ketään ei odoteta, joten listaa ei ole. Jos joku silti tulee, kerro hänelle ystävällisesti, että tilaisuus on peruttu.',
      early: 'Tämä lista ei ole vielä auki',
      earlyText: (when) => `Lista avautuu tuntia ennen aloitustilaisuutta, joka alkaa ${when}.`,
    },
  },

  refusals: {
    gone: 'Tämä on jo vanhentunut. Avaa kotinäkymä.',
    onlyCoordinator: 'Tämän voi tehdä vain tämän ryhmän koordinaattori.',
    calledOff: 'Aloitustilaisuus on peruttu, joten listaa ei ole.',
    early: 'Lista avautuu tuntia ennen aloitustilaisuutta.',
    over: 'Aloitustilaisuudesta on jo kauan, joten listaa ei voi enää muuttaa.',
    notTheirs: 'Tämä kysymys ei ollut sinulle.',
    notHere: 'He eivät ole enää molemmat paikalla, tai heillä on jo seuraa. Tilanne on nyt tämä:',
  },
})
