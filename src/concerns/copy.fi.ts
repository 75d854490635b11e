import type { Copy } from './copy.ts'

/** Everything that is said about concerns, in Finnish. */
export const finnish: Copy = {
  buttons: {
    open: 'Jokin huolestuttaa minua',
    read: 'Lue viesti',
    takeUp: 'Hoidan asiaa',
    reply: 'Vastaa',
    more: 'Kirjoita lisää',
    settle: 'Asia on hoidettu',
    other: 'Valitse joku muu',
    mine: 'Mitä kirjoitin',
    readers: 'Kuka lukee huoliviestit',
    send: 'Lähetä',
    save: 'Tallenna',
    close: 'Peruuta',
  },
  danger: 'Jos joku on vaarassa, soita heti 112. Kukaan ei valvo Pari-sovellusta ympäri vuorokauden.',
  form: {
    title: 'Jokin huolestuttaa',
    who: 'Tämän lukee vain valitsemasi henkilö, ja hän näkee nimesi. Parisi ja muut koordinaattorit eivät näe sitä, eikä siitä kerrota missään raportissa.',
    text: 'Mikä huolestuttaa sinua?',
    hint: 'Kirjoita niin paljon tai vähän kuin haluat.',
    reader: 'Kuka saa lukea tämän?',
    readerHint: 'Valitse joku, jota asia ei koske.',
    soon: 'Kuinka kiireellinen asia on?',
    urgent: 'Asia on kiireellinen',
    calm: 'Asia voi odottaa päivän tai pari',
    empty: 'Kirjoita jotakin.',
    noReader: 'Valitse, kuka saa lukea tämän.',
    noSoon: 'Valitse, kuinka kiireellinen asia on.',
  },
  nobody: 'Täällä ei ole ketään, joka voisi lukea viestisi. Puhu organisaatiossasi jollekulle, johon luotat.',
  receipt: {
    title: 'Kiitos, että kerroit',
    text: (name) => `${name} lukee viestisi. Kukaan muu ei näe sitä.`,
    urgent:
      'Kerromme hänelle heti, mihin aikaan tahansa. Jos hän ei ota asiaa hoitaakseen 3 tunnin kuluessa, kirjoitamme sinulle, ja voit valita jonkun muun.',
    calm: 'Kerromme hänelle päiväsaikaan. Jos hän ei ota asiaa hoitaakseen 3 päivän kuluessa, kirjoitamme sinulle, ja voit valita jonkun muun.',
  },
  told: {
    title: 'Joku on huolissaan',
    text: (programme) => `Ohjelmassa ${programme} joku on huolissaan ja valitsi sinut lukemaan viestinsä. Kukaan muu ei näe sitä.`,
    urgent: 'Asia on kiireellinen: lue viesti nyt.',
    calm: 'Lue viesti, kun ehdit, tänään tai huomenna.',
    again: 'Joku odottaa vastaustasi',
    againText: (programme) => `Ohjelmassa ${programme} joku kirjoitti sinulle huolestaan. Lue viesti ja kerro, että hoidat asiaa.`,
  },
  shown: {
    title: (name) => `${name} on huolissaan`,
    own: 'Mitä kirjoitit',
    urgent: (when) => `Kiireellinen. Lähetetty ${when}.`,
    calm: (when) => `Ei kiireellinen. Lähetetty ${when}.`,
    by: (name, when) => `${name}, ${when}`,
    waits: 'Hän odottaa tietoa siitä, että hoidat asiaa.',
    taken: 'Hoidat asiaa. Vastauksesi täällä menee vain hänelle.',
    sentTo: (name) => `${name} ei ole vielä kertonut hoitavansa asiaa.`,
    takenBy: (name) => `${name} hoitaa asiaa.`,
    withNobody: 'Valitsemasi henkilö ei voi enää lukea viestiäsi. Valitse joku muu.',
    settled: 'Asia on hoidettu. Jos jotakin on vielä sanottavana, voit kirjoittaa.',
    goes: (count) => `Kaikki tämä poistetaan ${count} päivän kuluttua siitä, kun asia on hoidettu.`,
  },
  taken: {
    title: (name) => `${name} on lukenut viestisi`,
    text: 'Hän hoitaa asiaa ja kirjoittaa sinulle täällä.',
  },
  more: {
    toSender: (name) => `${name} on vastannut sinulle`,
    toReader: 'Lisää luettavaa',
    toReaderText: (programme) => `Ohjelmassa ${programme} joku on kirjoittanut sinulle lisää huolestaan.`,
  },
  late: {
    title: 'Viestisi odottaa vielä',
    text: (name) => `${name} ei ole vielä ottanut asiaa hoitaakseen. Muistutamme häntä, ja voit valita jonkun muun.`,
    gone: 'Valitsemasi henkilö ei voi enää lukea viestiäsi. Voit valita jonkun muun.',
  },
  settled: {
    title: (name) => `${name} kertoo, että asia on hoidettu`,
    text: 'Jos näin ei ole, kirjoita lisää: hän lukee viestisi.',
  },
  reply: {
    title: 'Kirjoita',
    label: (name) => `Saaja: ${name}`,
    hint: 'Vain te näette tämän.',
    sent: 'Viesti on lähetetty. Kukaan muu ei näe sitä.',
  },
  other: {
    title: 'Joku muu',
    text: 'Hän lukee kaiken, mitä olet kirjoittanut. Aiemmin valitsemasi henkilö ei voi enää lukea sitä.',
    done: (name) => `Nyt viestisi lukee ${name}.`,
  },
  home: {
    waits: (count) => (count === 1 ? '1 henkilö on huolissaan ja odottaa sinua.' : `${count} henkilöä on huolissaan ja odottaa sinua.`),
    own: 'Olet kirjoittanut asiasta, joka huolestuttaa sinua.',
    unnamed: (programme) =>
      `${programme}: osallistujat voivat kirjoittaa, jos jokin huolestuttaa heitä. Valitse, kuka lukee viestit. Siihen asti ne lukevat koordinaattorit.`,
  },
  readers: {
    title: 'Kuka lukee huoliviestit',
    text: (programme) =>
      `Kun ohjelmassa ${programme} joku on huolissaan, hän valitsee lukijaksi yhden näistä henkilöistä. Valitse vähintään kaksi: huoli voi koskea jotakuta heistä.`,
    who: 'Kuka lukee huoliviestit?',
    hint: 'Puuttuuko joku? Anna hänelle ensin lukuoikeus.',
    saved: 'Tallennettu. Kerromme asiasta uusille lukijoille.',
    none: 'Lukijoita ei ole nimetty. Huoliviestit lukevat koordinaattorit.',
    named: (name, programme) =>
      `${name} valitsi sinut: ohjelman ${programme} osallistujat voivat kirjoittaa sinulle, kun jokin huolestuttaa heitä. Lue, mitä tulee, kerro, että hoidat asiaa, ja vastaa täällä. Vain sinä näet viestit.`,
  },
  stop: {
    label: 'Haluatko katkaista yhteyden johonkuhun?',
    hint: 'Parinne jää heti tauolle. Toinen saa tietää tauosta, mutta ei syytä.',
    button: (name) => `Ei yhteyttä: ${name}`,
    again: (name) => `Taas yhteys: ${name}`,
    done: (name) =>
      `Sinä ja ${name} olette tauolla. Hän saa tietää tauosta, mutta ei syytä. Sovitut tapaamisenne on peruttu. Emme voi estää häntä kirjoittamasta sinulle itse.`,
    resumed: (name) => `Sinä ja ${name} olette taas yhteydessä. Hänkin saa tietää siitä.`,
    kept: (name) => `Kirjasimme asian. Pari on toistaiseksi yhä tauolla: sinä ja ${name}. Kirjoitamme sinulle, kun se jatkuu.`,
    toReader: (name) => `Lähettäjä ei halua olla yhteydessä tähän henkilöön: ${name}. Pari on tauolla, eikä toinen tiedä syytä.`,
    title: 'Parinne on tauolla',
    text: (name) =>
      `Sinä ja ${name} olette nyt tauolla. Älkää ottako yhteyttä toisiinne, ennen kuin kirjoitamme sinulle uudelleen. Sovitut tapaamisenne on peruttu. Sinun ei tarvitse tehdä mitään.`,
    goesOn: 'Parinne jatkaa',
    goesOnText: (name) => `Sinä ja ${name} voitte taas tavata ja kirjoittaa toisillenne.`,
    card: (name) => `Tauolla, parina ${name}. Emme toistaiseksi kirjoita heille yhdessä.`,
    notYours: 'Vain se, joka katkaisi yhteyden, voi palauttaa sen.',
  },
  refusals: {
    gone: 'Tätä ei enää ole.',
    notYours: 'Tämän näkevät vain kirjoittaja ja hänen valitsemansa henkilö.',
    onlyCoordinator: 'Vain ohjelman koordinaattorit valitsevat, kuka lukee huoliviestit.',
    settled: 'Asia on jo hoidettu.',
  },
}
