import { atStart, type FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

// Names stay in the nominative and never get an ending: no rule inflects every name rightly.
// A verb before its subject stays in the singular, so that one name and several fit alike.

/** Everything that a confirmation says to mentees and mentors, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  fields: {
    when: 'Milloin',
    where: 'Missä',
    wasToBe: 'Piti olla',
    kickOff: 'Aloitustilaisuus',
    mentor: 'Mentorisi',
    mentee: atStart(mentee.yours),
    answerBy: 'Vastaa viimeistään',
    answer: 'Vastauksesi',
    openUntil: 'Tarjous päättyy',
    field: 'Ala',
  },

  buttons: {
    coming: 'Tulen paikalle',
    startLater: 'En pääse, mutta olen mukana',
    startLaterChosen: 'En pääse, mutta olen mukana',
    notStarting: 'En osallistu ohjelmaan',
    unsure: 'En tiedä vielä',
    mentorComing: 'Tulen paikalle',
    mentorLater: 'En pääse, mutta mentoroin',
    mentorOut: 'En mentoroi tällä kertaa',
    cannotMakeIt: 'En pääse paikalle',
    accept: 'Kyllä, otan paikan',
    decline: 'Ei kiitos, ei tällä kertaa',
    joinWaitlist: 'Lisää minut jonotuslistalle',
    saveWishes: 'Lähetä',
  },

  names: {
    more: (count) => plural(count, 'fi', { one: `ja ${count} muu`, other: `ja ${count} muuta` }),
  },

  welcome: {
    title: (name) => `Tervetuloa, ${name}!`,
    text: (programme) => `Sinulla on paikka ohjelmassa ${programme}.`,
    question: 'Mitä toivot mentoroinnilta?',
    placeholder: 'Omin sanoin – yksi lausekin riittää',
    note: 'Mentorisi näkee tämän, kun esittelemme teidät toisillenne. Kysymme lähempänä aloitustilaisuutta, pääsetkö paikalle.',
    saved: 'Kiitos, toiveesi on tallessa',
    wrote: (words) => `Kirjoitit: ”${words}”`,
    savedNote: 'Mentorisi näkee sen. Kuulet meistä taas, kun aloitustilaisuus lähestyy.',
  },

  ask: {
    title: (name) => `${name}, tuletko aloitustilaisuuteen?`,
    first: (programme) => `Sinulle on varattu paikka ohjelmassa ${programme}.`,
    again: 'Paikka ohjelmassa on yhä varattu sinulle. Kertoisitko, pääsetkö tulemaan?',
    unsure: 'Viimeksi et vielä tiennyt. Miltä nyt näyttää?',
    last: (mentor) => `${mentor} aikoo tulla paikalle tapaamaan sinua mutta lähtee matkaan vain, jos kerrot tulevasi.`,
    lastOpen: (mentor) => `${mentor} on mentorisi ja lähtee matkaan vain, jos kerrot tulevasi.`,
    deadline:
      'Jos emme saa vastaustasi ajoissa, paikkasi ohjelmassa voi siirtyä jonotuslistalla seuraavalle. ”Ei” auttaa aivan yhtä paljon kuin ”kyllä”.',
    note: 'Yksi painallus riittää, ja ”ei” on yhtä tervetullut vastaus kuin ”kyllä”. Voit muuttaa vastaustasi aloitustilaisuuden alkuun asti.',
  },

  mentorAsk: {
    title: (name) => `${name}, tuletko aloitustilaisuuteen?`,
    first: (programme) => `Kiitos, että lähdit mentoriksi ohjelmaan ${programme}!`,
    again: 'Kertoisitko, pääsetkö tulemaan?',
    unsure: 'Viimeksi et vielä tiennyt. Miltä nyt näyttää?',
    noMentee: `Etsimme sinulle ${mentee.some}.`,
    note: `Sinun ei tarvitse lähteä matkaan, ennen kuin kerromme, että ${mentee.yours} on tulossa. Saat tiedon viimeistään edellisenä päivänä.`,
  },

  reminder: {
    title: (mentor) => `${mentor} odottaa tapaamistanne`,
    open: (mentor) => `Aloitustilaisuus on pian: mentorisi on ${mentor}`,
    noMentor: 'Aloitustilaisuus on pian',
    text: 'Paikka on varattu sinulle. Jos et pääsekään tulemaan, kerro siitä nyt: yksi painallus säästää toiselta turhan matkan.',
  },

  dayOf: {
    title: 'Nähdään tänään!',
    text: 'Jos et pääsekään paikalle, yksi painallus riittää, ja muut saavat heti tiedon.',
  },

  standing: {
    go: (mentees) => `Tervetuloa! Sinua odottaa ${mentees}`,
    goText: 'Olemme saaneet vahvistuksen, joten voit lähteä matkaan hyvillä mielin.',
    goFinal: 'Tämä on lopullinen tieto. Jos jokin vielä muuttuu, kerromme siitä heti.',
    goLater: 'Kirjoitamme sinulle vielä kerran ennen aloitustilaisuutta.',
    hold: 'Odotathan vielä ennen lähtöä',
    holdText: `${atStart(mentee.yours)} tulo ei ole vielä varmistunut. Selvitämme asiaa, eikä sinun tarvitse tehdä mitään.`,
    holdNoMentee: `Etsimme sinulle ${mentee.some}, eikä sinun tarvitse tehdä mitään.`,
    holdUntil: (when) => `Saat lopullisen tiedon viimeistään ${when}.`,
    free: 'Tällä kertaa sinun ei tarvitse tulla',
    freeNoMentee: `Tässä aloitustilaisuudessa sinulla ei ole ${mentee.some}. Kiitos, että varasit meille aikaa!`,
    freeUnconfirmed: `${atStart(mentee.yours)} ei ole vahvistanut tuloaan, joten ethän lähde turhaan matkaan. Kiitos, että varasit meille aikaa!`,
    freeStartsLater: (mentees) =>
      `Aloitustilaisuuteen ei pääse ${mentees}, mutta mentorointi alkaa silti: voitte sopia ensimmäisestä tapaamisesta keskenänne.`,
    freeOwn: 'Kirjattu: et pääse paikalle',
    freeOwnLater: (mentees) => `Viestin asiasta sai ${mentees}. Sopikaa ensimmäisestä tapaamisesta keskenänne.`,
    freeOwnAlone: `Kiitos, että kerroit. Kirjoitamme, jos sinulle löytyy ${mentee.one}.`,
    freeOwnOutTitle: 'Kirjattu: et mentoroi tällä kertaa',
    freeOwnOut: 'Kiitos, että kerroit. Olet aina tervetullut takaisin.',
    freeOptions:
      'Haluaisitko silti auttaa? Voit jäädä varalle tai liittyä ryhmään, joka kaipaa toista mentoria. Ota yhteyttä koordinaattoriin.',
  },

  released: {
    title: 'Paikkasi ohjelmassa ei ole enää varattu',
    text: 'Emme ehtineet saada varmaa tietoa siitä, oletko tulossa. Ei se mitään: nämä viikot ovat kiireisiä.',
    note: 'Haluaisitko vielä mukaan? Pääset jonotuslistalle yhdellä painalluksella.',
  },

  mentorAway: {
    title: (mentor) => `${mentor} ei pääse aloitustilaisuuteen`,
    text: (mentor) =>
      `${mentor} on edelleen mentorisi, ja voitte sopia ensimmäisestä tapaamisesta keskenänne. Tule silti paikalle: tapaat siellä muut.`,
    away: (mentor) => `${mentor} on edelleen mentorisi, ja voitte sopia ensimmäisestä tapaamisesta keskenänne.`,
    reminder: (mentor) => `${mentor} ei pääse aloitustilaisuuteen, mutta voitte sopia ensimmäisestä tapaamisesta keskenänne.`,
  },
  mentorBack: {
    title: (mentor) => `Hyviä uutisia: ${mentor} pääsee sittenkin`,
    text: 'Tapaatte aloitustilaisuudessa.',
    open: 'Jos sinäkin pääset, tapaatte aloitustilaisuudessa.',
    away: 'Olet kertonut, että et pääse, joten sopikaa ensimmäisestä tapaamisesta keskenänne. Jos pääset sittenkin, vastaa uudelleen.',
  },
  mentorLeft: {
    title: 'Mentorisi joutui jäämään pois',
    text: (mentor) =>
      `${mentor} ei voikaan mentoroida tällä kertaa. Olet jonotuslistan kärjessä ja kuulet meistä, jos toinen mentori vapautuu.`,
  },

  newsOver: {
    title: 'Tämä viesti ei ole enää ajan tasalla',
    mentor: (mentor) => `Mentorisi on ${mentor}`,
    replaced: 'Tämä korvaa aiemman viestin mentoristasi.',
  },

  offer: {
    title: (name) => `${name}, paikka on vapautunut!`,
    text: (programme) => `Ohjelmassa ${programme} on vapautunut mentori. Haluaisitko mukaan?`,
    note: 'Saatamme kysyä samalla muutamalta muultakin. Paikan saa se, joka vastaa kyllä ensimmäisenä, ja muut säilyttävät sijansa jonotuslistalla.',
    won: (name) => `${name}, paikka on sinun!`,
    wonText: (mentor) => `Mentorisi on ${mentor}.`,
    wonQuestion: 'Vielä yksi kysymys: tuletko aloitustilaisuuteen?',
    lost: 'Paikka ehti mennä toiselle',
    closed: 'Tämä paikka ei ole enää tarjolla',
    begun: 'Aloitustilaisuus on alkanut, joten tähän ei voi enää vastata.',
    calledOff: 'Aloitustilaisuus on peruttu, joten emme tarjoa tätä paikkaa toistaiseksi. Sijasi jonotuslistalla säilyy.',
    lostText: 'Sijasi jonotuslistalla säilyy, ja kuulet meistä, jos toinen paikka vapautuu.',
    declined: 'Kiitos, että kerroit. Sijasi jonotuslistalla säilyy.',
    pending: (mentor) => `Paikka on sinun! Mentorisi on ${mentor}.`,
    pendingNote: 'Saat kohta vielä yhden kysymyksen aloitustilaisuudesta.',
  },

  over: {
    title: 'Tähän ei tarvitse enää vastata',
    because: {
      answered: 'Olet vastannut tämän jälkeen. Vastauksesi näkyy uusimmassa viestissämme.',
      released: 'Paikkasi ohjelmassa ei ole enää varattu. Uusimmassa viestissämme kerrotaan, mitä voit tehdä.',
      waiting: 'Olet jonotuslistalla. Kirjoitamme, jos paikka vapautuu.',
      begun: 'Aloitustilaisuus on alkanut.',
      moved: 'Aloitustilaisuuden aika on muuttunut. Uusi aika näkyy uusimmassa viestissämme.',
      calledOff: 'Aloitustilaisuus on peruttu.',
      told: 'Uusimmassa viestissämme kerrotaan, kannattaako tulla.',
      takenOff: 'Et ole enää tämän ohjelman osallistujalistalla.',
    },
  },

  waitlist: {
    joined: 'Olet jonotuslistalla. Kirjoitamme, jos paikka vapautuu.',
    joinedLate: 'Paikkasi ehti mennä sillä välin. Olet jonotuslistalla: kirjoitamme, jos toinen paikka vapautuu.',
    joinedOffered:
      'Paikkaasi tarjotaan nyt muille, ja he voivat ottaa sen heille kerrottuun aikaan asti. Olet jonotuslistalla: kirjoitamme, jos paikka vapautuu.',
    seatBack: 'Hyviä uutisia: sinulla on jo paikka.',
    alreadyWaiting: 'Olet jo jonotuslistalla. Kirjoitamme, jos paikka vapautuu.',
  },

  thanks: {
    coming: 'Hienoa, nähdään siellä! Paikka on varattu sinulle.',
    notAtKickoff: 'Kiitos, että kerroit. Olet silti mukana ohjelmassa, ja kerromme mentorillesi, että tapaatte myöhemmin.',
    notStarting: 'Kiitos, että kerroit: siitä on apua meille kaikille. Kaikkea hyvää, ja tervetuloa mukaan seuraavalla kierroksella!',
    unsure: 'Kiitos tiedosta, ei hätää. Kysymme uudelleen ennen aloitustilaisuutta.',
    unsureLast: 'Kiitos tiedosta, ei hätää. Kerrothan heti, kun tiedät; koordinaattorikin saattaa ottaa sinuun yhteyttä.',
    mentorComingAlone: `Hienoa! Sinulla ei ole vielä ${mentee.some}: lähdethän matkaan vasta, kun kerromme, että joku on tulossa.`,
    mentorNoted: 'Kiitos, että kerroit: siitä on apua meille kaikille.',
    mentorComing: `Hienoa! Kerromme hyvissä ajoin, onko ${mentee.yours} tulossa.`,
    mentorLater: `Kiitos, että kerroit. ${atStart(mentee.yours)} saa tiedon, että tapaatte myöhemmin.`,
    mentorOut: 'Kiitos, että kerroit. Etsimme tilallesi toisen mentorin. Olet aina tervetullut takaisin!',
    noted: (name) => `Vastaus kirjattu: ${name}.`,
    changeNote: 'Jos jokin muuttuu, vastaa uudelleen: se onnistuu aloitustilaisuuden alkuun asti.',
  },

  heard: {
    title: 'Onko tämä vastauksesi?',
    openTitle: 'Valitse vastauksesi',
    knownTitle: 'Tiedämme nyt tämän',
    unnoted: 'Vastaustasi ei ole vielä kirjattu.',
    wrote: (words) => `Kirjoitit: ”${words}”. Vastaustasi ei ole vielä kirjattu.`,
    stop: 'Jos et enää halua osallistua ohjelmaan, valitse se vastaukseksi. Jos haluat vähemmän viestejä, kerro siitä koordinaattorille.',
    ask: (names) => `Haluatko tietää lisää? Kysy koordinaattorilta: ${names}`,
    unset: 'Aloitustilaisuuden aikaa ei ole vielä valittu. Kysymme sinulta hyvissä ajoin.',
    noVenue: 'ei vielä tiedossa',
    begun: (when) => `Aloitustilaisuus alkoi ${when}.`,
    thanks: 'Ole hyvä!',
  },

  refusals: {
    takenOff:
      'Et ole enää tämän ohjelman osallistujalistalla, joten mitään ei muutettu. Ota yhteyttä koordinaattoriin, jos tieto on väärä.',
    notYours: 'Tämä oli tarkoitettu toiselle, joten mitään ei muutettu.',
    gone: 'Tämä on jo vanhentunut. Katso uusin viestimme sinulle.',
    begun: 'Aloitustilaisuus on jo alkanut, joten tätä ei voi enää muuttaa. Ota yhteyttä koordinaattoriin.',
    begunDecided: 'Aloitustilaisuus on alkanut, joten tätä ei voi enää muuttaa.',
    calledOff:
      'Aloitustilaisuus on peruttu, joten mitään ei muutettu, eikä sinun tarvitse vastata. Jos et enää halua osallistua, kerro siitä koordinaattorille.',
    calledOffDecided: 'Aloitustilaisuus on peruttu, joten tässä ei ole muutettavaa. Voit valita uuden ajan kotinäkymästä.',
    onlyCoordinator: 'Tämän voi tehdä vain tämän ryhmän koordinaattori.',
    waitsAlready: 'Olet jonotuslistalla, eikä sinulla ole juuri nyt paikkaa. Kirjoitamme, jos paikka vapautuu.',
    notReleasable: (name) => `${name} on jo vastannut, tai paikka on jo vapautettu. Mitään ei muutettu.`,
  },

  noted: {
    title: 'Vastauksesi kirjattiin',
    text: (name) => `Tämän kirjasi ${name} keskustelunne jälkeen. Jos tieto on väärä, vastaa tässä.`,
  },
})
