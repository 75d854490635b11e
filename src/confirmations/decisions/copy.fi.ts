import { atStart, type FinnishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

// Names stay in the nominative and never get an ending: no rule inflects every name rightly.
// A verb before its subject stays in the singular, so that one name and several fit alike.

/** What coordinators read of a kick-off and decide about it, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  choices: {
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
  },

  undo: {
    done: 'Kumottu: merkintäsi ei ole enää voimassa.',
    decided: (name) => `Kumottu. Voit päättää paikasta uudelleen: ${name}`,
    decidedAll: 'Kumottu. Voit päättää näistä paikoista uudelleen.',
    offered: (mentor) => `Kumottu: emme tarjoa paikkaa ennen kuin annat luvan. Mentori: ${mentor}`,
    now: (name, state) => `${name}, tilanne nyt: ${state}`,
  },

  balance: {
    title: (cohort) => `${cohort}: päivän tilanne`,
    mentors: 'Mentorit',
    standings: (go, hold, free) => `${go} tulee, ${hold} odottaa, ${free} ei tule`,
    mentorsToldLabel: 'Mentoreille kerrottu',
    mentees: atStart(mentee.many),
    menteeCounts: (coming, unsure, silent, later, notStarting) =>
      `${coming} tulee, ${unsure} ei tiedä vielä, ${silent} ei ole vastannut, ${later} ei pääse, ${notStarting} ei osallistu`,
    bars: { coming: 'Tulossa', unsure: 'Ei tiedä vielä', silent: 'Ei vielä vastausta', later: 'Ei pääse', notStarting: 'Ei osallistu' },
    toldBars: { go: 'Tulee', hold: 'Odottaa', free: 'Ei tule' },
    waitlist: 'Jonotuslistalla',
    unreachable: 'Ei tavoitettavissa',
    openSeats: 'Vapaita paikkoja',
    expected: `${atStart(mentee.someOfMany)} odotettavissa`,
    kickOff: 'Aloitustilaisuus',
    daysLeft: (count) => (count === 0 ? 'tänään' : plural(count, 'fi', { one: 'huomenna', other: `${count} päivän päästä` })),
    answeredOf: (answered, all) => `vastannut ${answered}, yhteensä ${all}`,
    answeredMentors: 'Vastanneet mentorit',
    withdrew: 'Jäänyt pois',
    takenOff: 'Poistettu listalta',
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
    sheet: 'Soitettavat',
    columns: {
      name: 'Nimi',
      role: 'Rooli',
      pair: 'Pari',
      phone: 'Puhelin',
      email: 'Sähköposti',
      state: 'Tilanne',
      asks: 'Kysytty',
      tries: 'Soitot ilman vastausta',
      lastTry: 'Viimeksi soitettu',
    },
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
    reasons: 'Miksi kannattaa soittaa',
    reasonCounts: (lost, silent, unsure) => `${silent} ei ole vastannut, ${unsure} ei tiedä vielä, ${lost} ei tavoitettavissa`,
    bars: { silent: 'Ei vielä vastausta', unsure: 'Ei tiedä vielä', lost: 'Ei tavoitettavissa' },
    text: 'Listan alussa ovat ne, joiden tulo on epävarminta. Emme enää kysy heiltä viestillä: puhelu auttaa enemmän.',
    silent: 'ei vastausta vielä',
    unsure: 'ei tiedä vielä',
    unreachable: 'viestimme eivät mene perille',
    line: (name, role, state, partner) => `${name} (${role}): ${state}${partner ? `, parina ${partner}` : ''}`,
    mentee: mentee.one,
    mentor: 'mentori',
    nobody: 'Lista on käyty läpi: muita soitettavia ei ole.',
    ask: (name) => `Mitä ${name} sanoi?`,
    waits: (name: string) => `${name} on jonotuslistalla, eikä hänellä ole juuri nyt paikkaa. Mitään ei muutettu.`,
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

  evening: {
    refilled: (count) =>
      plural(count, 'fi', {
        one: 'Yksi paikka vapautui ja täytettiin uudelleen.',
        other: `${count} paikkaa vapautui ja täytettiin uudelleen.`,
      }),
    calls: (count) => plural(count, 'fi', { one: 'Soitettiin yksi puhelu.', other: `Soitettiin ${count} puhelua.` }),
  },
})
