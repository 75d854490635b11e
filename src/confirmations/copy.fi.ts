import { atStart, type FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

// Names stay in the nominative and never get an ending: no rule inflects every name rightly.
// A verb before its subject stays in the singular, so that one name and several fit alike.

/** Everything that a confirmation says, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  fields: {
    when: 'Milloin',
    where: 'Missä',
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
    release: 'Vapauta paikka',
    keep: 'Pidä paikka varattuna',
    releaseAll: (count) => plural(count, 'fi', { one: 'Vapauta paikka', other: `Vapauta ${count} paikkaa` }),
    releaseThese: (count) => plural(count, 'fi', { one: 'Vapauta tämä paikka', other: `Vapauta nämä ${count} paikkaa` }),
    oneByOne: 'Käy läpi yksi kerrallaan',
    howCounted: 'Miten tämä lasketaan?',
    skip: 'En tavoittanut',
    seatsToDecide: (count) => plural(count, 'fi', { one: 'Päätä yhdestä paikasta', other: `Päätä ${count} paikasta` }),
    offerSeat: 'Tarjoa paikkaa nyt',
    theyCome: 'Tulee paikalle',
    theyStartLater: 'Ei pääse, mutta on mukana',
    theyDoNotStart: 'Ei osallistu ohjelmaan',
    theyAreUnsure: 'Ei tiedä vielä',
    before: 'Edellinen henkilö',
    next: 'Seuraava henkilö',
    note: 'Kirjaa tämä vastaus',
    noteAnyway: 'Kirjaa silti',
    keepAnswer: 'Säilytä vastaus',
    card: 'Takaisin korttiin',
    saveWishes: 'Lähetä',
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
      takenOff: 'Et ole enää tämän ohjelman osallistujalistalla.',
    },
  },

  undo: {
    button: 'Kumoa',
    done: 'Kumottu: merkintäsi ei ole enää voimassa.',
    decided: (name) => `Kumottu. Voit päättää paikasta uudelleen: ${name}`,
    offered: (mentor) => `Kumottu: emme tarjoa paikkaa ennen kuin annat luvan. Mentori: ${mentor}`,
    now: (name, state) => `${name}, tilanne nyt: ${state}`,
    already: 'Tämä on jo kumottu.',
    late: 'Tämän olisi voinut kumota vain kymmenen minuutin ajan, joten mitään ei muutettu.',
    told: 'Joku on ehtinyt saada tästä tiedon, joten mitään ei muutettu.',
    changed: 'Sen jälkeen on tapahtunut jotain muuta, joten mitään ei muutettu.',
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

  refusals: {
    takenOff:
      'Et ole enää tämän ohjelman osallistujalistalla, joten mitään ei muutettu. Ota yhteyttä koordinaattoriin, jos tieto on väärä.',
    notYours: 'Tämä oli tarkoitettu toiselle, joten mitään ei muutettu.',
    gone: 'Tämä on jo vanhentunut. Katso uusin viestimme sinulle.',
    begun: 'Aloitustilaisuus on jo alkanut, joten tätä ei voi enää muuttaa. Ota yhteyttä koordinaattoriin.',
    begunDecided: 'Aloitustilaisuus on alkanut, joten tätä ei voi enää muuttaa.',
    onlyCoordinator: 'Tämän voi tehdä vain tämän ryhmän koordinaattori.',
    waitsAlready: 'Olet jonotuslistalla, eikä sinulla ole juuri nyt paikkaa. Kirjoitamme, jos paikka vapautuu.',
    notReleasable: (name) => `${name} on jo vastannut, tai paikka on jo vapautettu. Mitään ei muutettu.`,
  },

  balance: {
    title: (cohort) => `${cohort}: päivän tilanne`,
    mentors: 'Mentorit',
    standings: (go, hold, free) => `${go} tulee, ${hold} odottaa, ${free} ei tule`,
    mentorsToldLabel: 'Mentoreille kerrottu',
    mentees: atStart(mentee.many),
    menteeCounts: (coming, unsure, silent) => `${coming} tulee, ${unsure} ei tiedä vielä, ${silent} ei ole vastannut`,
    later: 'Ei pääse, mutta on mukana',
    notStarting: 'Ei osallistu ohjelmaan',
    waitlist: 'Jonotuslistalla',
    unreachable: 'Ei tavoitettavissa',
    openSeats: 'Vapaita paikkoja',
    expected: `${atStart(mentee.someOfMany)} odotettavissa`,
    kickOff: 'Aloitustilaisuus',
    daysLeft: (count) => (count === 0 ? 'tänään' : plural(count, 'fi', { one: 'huomenna', other: `${count} päivän päästä` })),
    answeredOf: (answered, all) => `vastannut ${answered}, yhteensä ${all}`,
    answeredMentors: 'Vastanneet mentorit',
    withdrew: 'Jäänyt pois',
    howCounted: (expected) => `Arviomme on ${expected}. Se lasketaan näin:`,
    weights: (comingWeight, unsureWeight, silentWeight) =>
      `Tulossa olevan kerroin on ${comingWeight}, epävarman ${unsureWeight} ja vielä vastaamattoman ${silentWeight}. Kertoimet ovat oletuksia, kunnes teillä on tuloksia omalta kierrokselta.`,
    nothing: 'Tänään sinun ei tarvitse tehdä mitään.',
    decide: (count) =>
      plural(count, 'fi', {
        one: `Vastaus puuttuu ${count} henkilöltä: päätä, vapautetaanko hänen paikkansa.`,
        other: `Vastaus puuttuu ${count} henkilöltä: päätä, vapautetaanko heidän paikkansa.`,
      }),
    tap: (count) =>
      plural(count, 'fi', {
        one: `${count} vapaa paikka odottaa päätöstäsi: tarjoamme sitä vain luvallasi.`,
        other: `${count} vapaata paikkaa odottaa päätöstäsi: tarjoamme niitä vain luvallasi.`,
      }),
    tell: (count) => `Viestimme eivät tavoita ${count} henkilöä: puhelu auttaisi.`,
    call: (count) => plural(count, 'fi', { one: `${count} puhelu auttaisi nyt eniten.`, other: `${count} puhelua auttaisi nyt eniten.` }),
    findMentees: (count) =>
      plural(count, 'fi', {
        one: `${count} paikalle ei ole jonottajia: löytyisikö vielä ${mentee.one}?`,
        other: `${count} paikalle ei ole jonottajia: löytyisikö vielä ${mentee.someOfMany}?`,
      }),
    letOffersRun: (count) =>
      plural(count, 'fi', {
        one: `${count} vapaa paikka on parhaillaan tarjolla jonotuslistalla oleville.`,
        other: `${count} vapaata paikkaa on parhaillaan tarjolla jonotuslistalla oleville.`,
      }),
  },

  calls: {
    position: (count, total) => `Henkilö ${count}/${total} listalla`,
    phone: 'Puhelin',
    noPhone: 'ei ole listalla',
    email: 'Sähköposti',
    tried: 'Ei tavoitettu',
    times: (count, when) => `${plural(count, 'fi', { one: 'kerran', other: `${count} kertaa` })}, viimeksi ${when}`,
    kept: (name) => `${name} pysyy listalla: yritä myöhemmin uudelleen.`,
    onlyOne: (name) => `Listalla on enää ${name}. Yritä myöhemmin uudelleen.`,
    noteInstead: (answer) => `Kirjataanko sen sijaan ”${answer}”?`,
    answerGone: (name) => `${name}: aiempi vastaus ei ole enää voimassa. Mitään ei muutettu.`,
    answeredSince: (name, answer) => `${name} on ehtinyt vastata: ”${answer}”. Mitään ei muutettu.`,
    title: (cohort) => `${cohort}: kenelle kannattaa soittaa`,
    text: 'Listan alussa ovat ne, joiden tulo on epävarminta. Emme enää kysy heiltä viestillä: puhelu auttaa enemmän.',
    silent: 'ei vastausta vielä',
    unsure: 'ei tiedä vielä',
    unreachable: 'viestimme eivät mene perille',
    line: (name, role, state, partner) => `${name} (${role}): ${state}${partner ? `, parina ${partner}` : ''}`,
    more: (count) => plural(count, 'fi', { one: `ja ${count} muu`, other: `ja ${count} muuta` }),
    mentee: mentee.one,
    mentor: 'mentori',
    nobody: 'Lista on käyty läpi: muita soitettavia ei ole.',
    ask: (name) => `Mitä ${name} sanoi?`,
    waits: (name: string) => `${name} on jonotuslistalla, eikä hänellä ole juuri nyt paikkaa. Mitään ei muutettu.`,
  },

  noted: {
    title: 'Vastauksesi kirjattiin',
    text: (name) => `Tämän kirjasi ${name} keskustelunne jälkeen. Jos tieto on väärä, vastaa tässä.`,
  },

  card: {
    answer: 'Vastaus',
    since: (answer, when) => `${answer} (vastattu ${when})`,
    notedBy: 'Puhelun jälkeen kirjasi',
    asked: 'Kysytty',
    times: (count, when) => `${plural(count, 'fi', { one: 'kerran', other: `${count} kertaa` })}, viimeksi ${when}`,
    never: 'ei vielä',
    told: 'Kerrottu',
    standings: { go: 'tule paikalle', hold: 'odota vielä', free: 'ei tarvitse tulla' },
    note: 'Saitko vastauksen puhelimessa? Kirjaa se tähän:',
    noteTitle: (name, answer) => `${name}: kirjataanko ”${answer}”?`,
    noteTold: (name) => `Kirjauksesta saa tiedon ${name}, ja sen voi korjata yhdellä painalluksella.`,
    stale: 'Tieto on ehtinyt muuttua, joten mitään ei tehty. Tilanne on nyt tämä.',
    follows: {
      coming: (name) => `${name} on tulossa, emmekä kysy uudelleen.`,
      notAtKickoff: (name) => `${name} on mukana ohjelmassa, mutta ei tule aloitustilaisuuteen.`,
      notStarting: (name) => `${name} ei enää osallistu ohjelmaan, emmekä kysy enempää.`,
      unsure: (name) => `${name} ei tiedä vielä, ja voimme kysyä uudelleen.`,
      partners: (names) => `Jos parille muuttuu jotakin, siitä saa tiedon ${names}.`,
      place: (mentor) => `Paikka vapautuu, ja tarjoamme sitä jonotuslistalle. Mentori: ${mentor}.`,
      mentees: (mentees) => `Ilman mentoria jää ja jonotuslistan kärkeen siirtyy: ${mentees}. Lähetämme asiasta viestin.`,
    },
  },

  release: {
    title: (cohort) => `${cohort}: vastaus puuttuu`,
    text: (count) => plural(count, 'fi', { one: `${count} vastaus puuttuu vielä:`, other: `${count} vastausta puuttuu vielä:` }),
    waiting: (count) =>
      count === 0
        ? 'Paikkaa ei odota vielä kukaan.'
        : plural(count, 'fi', { one: `${count} henkilö odottaa paikkaa.`, other: `${count} henkilöä odottaa paikkaa.` }),
    preview: (count) =>
      plural(count, 'fi', {
        one: 'Vapautamme yhden paikan ja kirjoitamme tälle henkilölle:',
        other: `Vapautamme ${count} paikkaa ja kirjoitamme näille ${count} henkilölle:`,
      }),
    reads: (name) => `${name} saa tämän viestin:`,
    changed: 'Joku on vastannut sillä välin, joten emme vapauttaneet yhtään paikkaa. Tilanne on nyt tämä:',
    ask: (name) => `${name}: vapautetaanko paikka?`,
    line: (name, mentor) => `${name} (mentori: ${mentor})`,
    mentorWaits: (mentor) => `Mentori: ${mentor}`,
    released: (name) => `Valmis: paikka on vapautettu. ${name} saa asiasta ystävällisen viestin.`,
    kept: (name) => `${name} säilyttää paikkansa. Pyydämme mentoria tulemaan vain, jos ${name} vahvistaa tulonsa.`,
    allReleased: (count) =>
      count === 0
        ? 'Kaikki ovat ehtineet vastata, joten yhtään paikkaa ei vapautettu.'
        : plural(count, 'fi', { one: `Valmis: ${count} paikka on vapautettu.`, other: `Valmis: ${count} paikkaa on vapautettu.` }),
    whose: 'Paikka vapautettu',
    stays: 'Paikka yhä varattu',
    answered: 'Ehtinyt vastata',
    hasAnswered: (name, answer) => `${name} on ehtinyt vastata: ”${answer}”. Mitään ei muutettu.`,
    isReleased: (name) => `${name}: paikka on jo vapautettu. Mitään ei muutettu.`,
    nothingLeft: 'Päätettävää ei ole enää.',
    automatic: 'Nämä paikat vapautettiin automaattisesti ohjelman asetusten mukaisesti.',
  },

  offers: {
    title: (mentor) => `Vapaa paikka, mentorina ${mentor}`,
    text: (count) =>
      plural(count, 'fi', {
        one: `${count} henkilö odottaa paikkaa. Näin lähellä aloitustilaisuutta tarjoamme sitä vain luvallasi.`,
        other: `${count} henkilöä odottaa paikkaa. Näin lähellä aloitustilaisuutta tarjoamme sitä vain luvallasi.`,
      }),
    agreed: 'Kiitos, lähetämme tarjouksen nyt.',
    tooLate: 'Tätä paikkaa ei voi enää tarjota: sen on saanut joku, tai aloitustilaisuus on liian lähellä.',
    settled: (mentor) => `${mentor}: paikasta ei ole enää päätettävää.`,
  },

  alert: {
    mentorOut: (mentor) => `${mentor} ei voi mentoroida tällä kertaa`,
    mentorAway: (mentor) => `${mentor} ei pääse aloitustilaisuuteen`,
    affected: (mentees) => `Ilman mentoria ja nyt jonotuslistan kärjessä: ${mentees}. Viesti asiasta on lähetetty.`,
    affectedAway: (mentees) => `Viestin asiasta sai ${mentees}. Parit pysyvät ennallaan.`,
    nobodyAffected: `Tämä ei koske ketään ${mentee.some}.`,
    lateGone: (mentees) => `Viime hetken muutos: paikalle ei pääsekään ${mentees}`,
    lateUnsure: (mentees) => `Viime hetken muutos: ehkä ei pääsekään ${mentees}`,
    lateJoined: (mentees) => `Viime hetken muutos: sittenkin tulossa ${mentees}`,
    lateChange: (mentor) => `Viime hetken muutos: ${mentor} sai uuden tiedon`,
    lateGo: (mentor, mentees) => `${mentor} on saanut tiedon, että paikalle tulee ${mentees}.`,
    lateFree: (mentor) => `${mentor} on saanut tiedon, ettei matkaan tarvitse lähteä.`,
  },

  missing: {
    title: (cohort) => `${cohort}: aloitustilaisuus on alkanut`,
    expected: 'Paikalla pitäisi olla',
    unpaired: 'Ehkä yksin jääneet mentorit',
    text: `Puuttuuko joku? Pyydä ilman ${mentee.some} jäänyt mentori toisen parin seuraan: kolmestaankin on mukavaa.`,
    nobody: 'ei ketään',
  },
})
