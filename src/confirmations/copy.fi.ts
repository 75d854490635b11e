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
    startLater: 'En pääse, mutta aloitan',
    notStarting: 'En aloita mentorointia',
    unsure: 'En tiedä vielä',
    mentorComing: 'Tulen paikalle',
    mentorLater: 'En pääse, mutta mentoroin',
    mentorOut: 'En voi mentoroida tällä kertaa',
    cannotMakeIt: 'En pääse paikalle',
    accept: 'Kyllä, otan paikan',
    decline: 'Ei kiitos, ei tällä kertaa',
    joinWaitlist: 'Lisää minut jonotuslistalle',
    release: 'Anna paikka eteenpäin',
    keep: 'Pidä paikka varattuna',
    releaseAll: (count) => plural(count, 'fi', { one: 'Anna paikka eteenpäin', other: `Anna ${count} paikkaa eteenpäin` }),
    oneByOne: 'Käy läpi yksi kerrallaan',
    howCounted: 'Miten tämä lasketaan?',
    skip: 'En tavoittanut',
    seatsToDecide: (count) => plural(count, 'fi', { one: 'Päätä yhdestä paikasta', other: `Päätä ${count} paikasta` }),
    offerSeat: 'Tarjoa paikkaa nyt',
    theyCome: 'Tulee paikalle',
    theyStartLater: 'Ei pääse, mutta on mukana',
    theyDoNotStart: 'Jää pois ohjelmasta',
    saveWishes: 'Lähetä',
  },

  welcome: {
    title: (name) => `Tervetuloa, ${name}!`,
    text: (programme) => `Sinulle on varattu paikka: ${programme}.`,
    question: 'Mitä toivot mentoroinnilta?',
    placeholder: 'Omin sanoin – yksi lausekin riittää',
    note: 'Toiveiden pukeminen sanoiksi on hyvä alku. Kun aloitustilaisuus lähestyy, kysymme, pääsetkö paikalle.',
    saved: 'Kiitos, toiveesi on tallessa',
    wrote: (words) => `Kirjoitit: ”${words}”`,
    savedNote: 'Mentorisi näkee sen. Kuulet meistä taas, kun aloitustilaisuus lähestyy.',
  },

  ask: {
    title: (name) => `${name}, tuletko aloitustilaisuuteen?`,
    first: (programme) => `${programme}: sinulle on varattu paikka aloitustilaisuuteen.`,
    again: 'Paikkasi on yhä varattu sinulle. Kertoisitko, pääsetkö tulemaan?',
    unsure: 'Viimeksi et vielä tiennyt. Miltä nyt näyttää?',
    last: (mentor) => `${mentor} aikoo tulla paikalle tapaamaan sinua ja lähtee matkaan vain, jos kerrot tulevasi.`,
    lastOpen: (mentor) => `${mentor} on mentorisi ja lähtee matkaan vain, jos kerrot tulevasi.`,
    deadline: 'Jos emme kuule sinusta ajoissa, paikka voi siirtyä jonossa odottavalle. ”Ei” auttaa aivan yhtä paljon kuin ”kyllä”.',
    note: 'Yksi painallus riittää, ja ”ei” on yhtä tervetullut vastaus kuin ”kyllä”. Voit muuttaa vastaustasi aloitustilaisuuden alkuun asti.',
  },

  mentorAsk: {
    title: (name) => `${name}, tuletko aloitustilaisuuteen?`,
    first: (programme) => `${programme}: kiitos, että lähdit mentoriksi!`,
    again: 'Kertoisitko, pääsetkö tulemaan?',
    unsure: 'Viimeksi et vielä tiennyt. Miltä nyt näyttää?',
    noMentee: `Etsimme sinulle ${mentee.some}.`,
    note: `Sinun ei tarvitse lähteä matkaan, ennen kuin kerromme, että ${mentee.yours} on tulossa. Saat tiedon viimeistään edellisenä päivänä.`,
  },

  reminder: {
    title: (mentor) => `${mentor} odottaa tapaamistanne`,
    open: (mentor) => `Aloitustilaisuus on pian, mentorisi on ${mentor}`,
    noMentor: 'Aloitustilaisuus on pian',
    text: 'Paikkasi on varattu sinulle. Jos sinulle tuli este, yksi painallus nyt säästää toiselta turhan matkan.',
  },

  dayOf: {
    title: 'Nähdään tänään!',
    text: 'Jos et pääsekään paikalle, yksi painallus riittää, ja muut saavat heti tiedon.',
  },

  standing: {
    go: (mentees) => `Tervetuloa! Sinua odottaa ${mentees}`,
    goText: 'Osallistuminen on vahvistettu, joten voit lähteä matkaan hyvillä mielin.',
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
      `Aloitustilaisuudesta on poissa ${mentees}, mutta mentorointi alkaa silti: voitte sopia ensimmäisen tapaamisen keskenänne.`,
    freeOwn: 'Kirjattu: et pääse paikalle',
    freeOwnLater: (mentees) => `Asiasta tietää ${mentees}. Sopikaa ensimmäisestä tapaamisesta keskenänne.`,
    freeOwnAlone: `Kiitos, että kerroit. Kirjoitamme, jos sinulle löytyy ${mentee.one}.`,
    freeOwnOutTitle: 'Kirjattu: et mentoroi tällä kertaa',
    freeOwnOut: 'Kiitos, että kerroit. Olet aina tervetullut takaisin.',
    freeOptions: `Haluaisitko silti olla avuksi? Voit jäädä varalle seuraavaa ${mentee.some} varten tai liittyä ryhmään, joka kaipaa toista mentoria. Kerro vain koordinaattorille.`,
  },

  released: {
    title: 'Paikkasi ei ole enää varattuna',
    text: 'Emme vielä tienneet, oletko tulossa. Ei se mitään: nämä viikot ovat kiireisiä.',
    note: 'Haluaisitko vielä mukaan? Pääset jonotuslistalle yhdellä painalluksella.',
  },

  mentorAway: {
    title: (mentor) => `${mentor} ei pääse aloitustilaisuuteen`,
    text: (mentor) =>
      `${mentor} on edelleen mentorisi, ja sovitte ensimmäisen tapaamisen keskenänne. Tule silti mukaan: tapaat tilaisuudessa muut.`,
    reminder: (mentor) => `${mentor} ei pääse aloitustilaisuuteen, mutta sovitte ensimmäisen tapaamisen keskenänne.`,
  },
  mentorBack: {
    title: (mentor) => `Hyviä uutisia: ${mentor} pääsee sittenkin`,
    text: 'Tapaatte aloitustilaisuudessa.',
  },
  mentorLeft: {
    title: 'Mentorisi joutui jäämään pois',
    text: (mentor) =>
      `${mentor} ei voikaan mentoroida tällä kertaa. Olet jonotuslistan kärjessä ja kuulet meistä, jos toinen mentori vapautuu.`,
  },

  offer: {
    title: (name) => `${name}, paikka on vapautunut!`,
    text: (programme) => `${programme}: yksi mentori on vapaana. Haluaisitko aloittaa?`,
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
      begun: 'Aloitustilaisuus on alkanut.',
    },
  },

  waitlist: {
    joined: 'Olet jonotuslistalla. Kirjoitamme, jos paikka vapautuu.',
    joinedLate: 'Paikkasi ehti mennä sillä välin. Olet jonotuslistalla: kirjoitamme, jos toinen paikka vapautuu.',
    seatBack: 'Hyviä uutisia: sinulla on jo paikka.',
    alreadyWaiting: 'Olet jo jonotuslistalla. Kirjoitamme, jos paikka vapautuu.',
  },

  thanks: {
    coming: 'Hienoa, nähdään siellä! Paikkasi odottaa sinua.',
    notAtKickoff: 'Kiitos, että kerroit. Aloitat silti, ja mentorisi saa tiedon, että tapaatte myöhemmin.',
    notStarting: 'Kiitos, että kerroit: siitä on apua meille kaikille. Kaikkea hyvää, ja tervetuloa mukaan seuraavalla kierroksella!',
    unsure: 'Kiitos tiedosta, ei hätää. Kysymme uudelleen ennen aloitustilaisuutta.',
    unsureLast: 'Kiitos tiedosta, ei hätää. Kerro heti, kun tiedät; koordinaattorikin saattaa ottaa sinuun yhteyttä.',
    mentorComingAlone: `Hienoa! Sinulla ei ole vielä ${mentee.some}: lähdethän matkaan vasta, kun kerromme, että joku on tulossa.`,
    mentorNoted: 'Kiitos, että kerroit. Olet aina tervetullut takaisin!',
    mentorComing: `Hienoa! Kerromme hyvissä ajoin, onko ${mentee.yours} tulossa.`,
    mentorLater: `Kiitos, että kerroit. ${atStart(mentee.yours)} saa tiedon, että tapaatte myöhemmin.`,
    mentorOut: 'Kiitos, että kerroit. Etsimme toisen mentorin. Olet aina tervetullut takaisin!',
    noted: (name) => `Merkitty: ${name}.`,
    changeNote: 'Jos jokin muuttuu, vastaa uudelleen: se onnistuu aloitustilaisuuden alkuun asti.',
  },

  refusals: {
    notYours: 'Tämä oli tarkoitettu toiselle, joten mitään ei muutettu.',
    gone: 'Tämä on jo vanhentunut. Katso uusin viestimme sinulle.',
    begun: 'Aloitustilaisuus on jo alkanut, joten tätä ei voi enää muuttaa. Juttele koordinaattorin kanssa.',
    onlyCoordinator: 'Vain tämän ryhmän koordinaattori voi tehdä sen.',
    waitsAlready: 'Olet jonotuslistalla, eikä sinulla ole juuri nyt paikkaa. Kirjoitamme, jos paikka vapautuu.',
    notReleasable: (name) => `${name} on jo vastannut, tai paikka on jo mennyt. Mitään ei muutettu.`,
  },

  balance: {
    title: (cohort) => `${cohort}: päivän tilanne`,
    mentors: 'Mentorit',
    standings: (go, hold, free) => `${go} tulee, ${hold} odottaa, ${free} vapaalla`,
    mentorsToldLabel: 'Mentoreille kerrottu',
    mentees: atStart(mentee.many),
    menteeCounts: (coming, unsure, silent) => `${coming} tulee, ${unsure} ei tiedä vielä, ${silent} ei ole vastannut`,
    later: 'Aloittaa myöhemmin',
    notStarting: 'Ei aloita',
    waitlist: 'Jonotuslistalla',
    unreachable: 'Viestit eivät tavoita',
    openSeats: 'Vapaita paikkoja',
    expected: `${atStart(mentee.someOfMany)} odotettavissa`,
    kickOff: 'Aloitustilaisuus',
    daysLeft: (count) => (count === 0 ? 'tänään' : `${count} päivän päästä`),
    answeredOf: (answered, all) => `vastannut ${answered}, yhteensä ${all}`,
    answeredMentors: 'Vastanneet mentorit',
    withdrew: 'Jäänyt pois',
    howCounted: (expected) => `Arviomme on ${expected}. Se lasketaan näin:`,
    weights: (coming, unsure, silent) =>
      `Tulossa oleva lasketaan luvulla ${coming}, epävarma luvulla ${unsure} ja vastaamaton luvulla ${silent}. Luvut ovat oletuksia, kunnes teillä on tuloksia omalta kierrokselta.`,
    nothing: 'Tänään sinun ei tarvitse tehdä mitään.',
    decide: (count) =>
      plural(count, 'fi', {
        one: `${count} paikka, jolle ei ole vastausta, odottaa päätöstäsi.`,
        other: `${count} paikkaa, joille ei ole vastausta, odottaa päätöstäsi.`,
      }),
    tap: (count) =>
      plural(count, 'fi', {
        one: `${count} vapaa paikka odottaa sinua: tarjoamme sitä vain, jos annat luvan.`,
        other: `${count} vapaata paikkaa odottaa sinua: tarjoamme niitä vain, jos annat luvan.`,
      }),
    tell: (count) => `Viestimme eivät tavoita ${count} henkilöä: puhelu auttaisi.`,
    call: (count) => plural(count, 'fi', { one: `${count} puhelu auttaisi nyt eniten.`, other: `${count} puhelua auttaisi nyt eniten.` }),
    findMentees: (count) =>
      plural(count, 'fi', {
        one: `${count} paikka on vailla jonottajaa: löytyisikö vielä ${mentee.one}?`,
        other: `${count} paikkaa on vailla jonottajaa: löytyisikö vielä ${mentee.someOfMany}?`,
      }),
    letOffersRun: (count) =>
      plural(count, 'fi', {
        one: `${count} vapaa paikka on parhaillaan tarjolla jonotuslistalle.`,
        other: `${count} vapaata paikkaa on parhaillaan tarjolla jonotuslistalle.`,
      }),
  },

  calls: {
    title: (cohort) => `${cohort}: soittolista`,
    text: 'Ensin ne, joiden tulo on epävarminta. Emme enää kirjoita heille: puhelu auttaa enemmän kuin uusi viesti.',
    silent: 'ei vastausta vielä',
    unsure: 'ei tiedä vielä',
    unreachable: 'viestimme eivät mene perille',
    line: (name, role, state, partner) => `${name} (${role}): ${state}${partner ? `, parina ${partner}` : ''}`,
    more: (count) => plural(count, 'fi', { one: `ja ${count} muu`, other: `ja ${count} muuta` }),
    mentee: mentee.one,
    mentor: 'mentori',
    nobody: 'Lista on käyty läpi: muita soitettavia ei ole.',
    ask: (name) => `Mitä ${name} sanoi?`,
  },

  release: {
    title: (cohort) => `${cohort}: paikat ilman vastausta`,
    text: (count) => plural(count, 'fi', { one: `${count} vastaus puuttuu vielä:`, other: `${count} vastausta puuttuu vielä:` }),
    waiting: (count) =>
      count === 0
        ? 'Paikkaa ei odota vielä kukaan.'
        : plural(count, 'fi', { one: `${count} henkilö odottaa paikkaa.`, other: `${count} henkilöä odottaa paikkaa.` }),
    ask: (name) => `${name}: annetaanko paikka eteenpäin?`,
    line: (name, mentor) => `${name} (mentori: ${mentor})`,
    mentorWaits: (mentor) => `Mentori: ${mentor}`,
    released: (name) => `Valmis: paikka on vapautettu. ${name} saa asiasta ystävällisen viestin.`,
    kept: (name) => `${name} pitää paikkansa. Mentori pyydetään paikalle vain, jos ${name} vahvistaa tulonsa.`,
    allReleased: (count) =>
      count === 0
        ? 'Kaikki ovat ehtineet vastata, joten yhtään paikkaa ei vapautettu.'
        : plural(count, 'fi', { one: `Valmis: ${count} paikka on vapautettu.`, other: `Valmis: ${count} paikkaa on vapautettu.` }),
    whose: 'Paikka vapautettu',
    stays: 'Paikka ennallaan',
    answered: 'Ehtinyt vastata',
    hasAnswered: (name, answer) => `${name} on ehtinyt vastata: ”${answer}”. Mitään ei muutettu.`,
    isReleased: (name) => `${name}: paikka on jo vapautettu. Mitään ei muutettu.`,
    nothingLeft: 'Päätettävää ei ole enää.',
    automatic: 'Nämä paikat annettiin eteenpäin automaattisesti, kuten ohjelmalle on asetettu.',
  },

  offers: {
    title: (mentor) => `Vapaa paikka, mentorina ${mentor}`,
    text: (count) =>
      plural(count, 'fi', {
        one: `${count} henkilö odottaa paikkaa. Näin lähellä aloitustilaisuutta tarjoamme sitä vain, jos annat luvan.`,
        other: `${count} henkilöä odottaa paikkaa. Näin lähellä aloitustilaisuutta tarjoamme sitä vain, jos annat luvan.`,
      }),
    agreed: 'Hyvä, tarjous lähtee nyt.',
    tooLate: 'Tämä paikka ei enää ole tarjolla: se on mennyt, tai aloitustilaisuus on liian lähellä.',
    settled: (mentor) => `${mentor}: paikasta ei ole enää päätettävää.`,
  },

  alert: {
    mentorOut: (mentor) => `${mentor} ei voi mentoroida tällä kertaa`,
    mentorAway: (mentor) => `${mentor} ei pääse aloitustilaisuuteen`,
    affected: (mentees) => `Ilman mentoria jäi ${mentees}. Asiasta on kerrottu, ja sija on jonotuslistan kärjessä.`,
    affectedAway: (mentees) => `Tämä koskee: ${mentees}. Asiasta on kerrottu, ja parit pysyvät ennallaan.`,
    nobodyAffected: `Tämä ei koske ketään ${mentee.some}.`,
    lateGone: (mentees) => `Myöhäinen muutos: paikalle ei pääsekään ${mentees}`,
    lateUnsure: (mentees) => `Myöhäinen muutos: ehkä ei pääsekään ${mentees}`,
    lateJoined: (mentees) => `Myöhäinen muutos: sittenkin tulossa ${mentees}`,
    lateChange: (mentor) => `Myöhäinen muutos: ${mentor} sai uuden tiedon`,
    lateGo: (mentor, mentees) => `${mentor} on saanut tiedon, että paikalle tulee ${mentees}.`,
    lateFree: (mentor) => `${mentor} on saanut tiedon eikä lähde matkaan.`,
  },

  missing: {
    title: (cohort) => `${cohort}: aloitustilaisuus on alkanut`,
    expected: 'Paikalla pitäisi olla',
    unpaired: 'Mentorit, jotka ehkä jäivät yksin',
    text: `Puuttuuko joku? Pyydä mentori, joka jäi ilman ${mentee.some}, heti toisen parin seuraan: kolmestaankin on mukavaa.`,
    nobody: 'ei ketään',
  },
})
