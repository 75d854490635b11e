import { atStart, type FinnishRole } from '../../contract/role-words.ts'
import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  buttons: {
    begin: 'Aloitetaan',
    goOn: 'Jatka siitä, mihin jäit',
    profile: 'Oma profiili',
    change: {
      language: 'Kieli',
      mentoring: 'Mitä mentorointi on',
      profile: 'Muuta profiilia',
      times: 'Aikavyöhyke ja kellonajat',
      contact: 'Toinen yhteystieto',
      consent: 'Mihin suostun',
      start: 'Aloitustilaisuuden aika',
    },
    ask: (count) => plural(count, 'fi', { one: 'Pyydä profiilia 1 henkilöltä', other: `Pyydä profiilia (${count} henkilöä)` }),
    stuck: 'Kuka on missäkin vaiheessa',
    choices: 'Alat ja aiheet',
    askThese: (count) => plural(count, 'fi', { one: 'Kysy tältä henkilöltä', other: `Kysy näiltä ${count} henkilöltä` }),
    nudgeThese: (count) => plural(count, 'fi', { one: 'Muistuta tätä henkilöä', other: `Muistuta näitä ${count} henkilöä` }),
    nudge: (count) => plural(count, 'fi', { one: 'Muistuta 1 henkilöä', other: `Muistuta ${count} henkilöä` }),
  },
  form: { next: 'Jatka', save: 'Tallenna', later: 'Ei nyt', step: (count, all) => `Vaihe ${count}/${all}` },

  invited: {
    title: (name) => `Tervetuloa, ${name}!`,
    titleAgain: (name) => `${name}, muutama lyhyt kysymys`,
    mentee: (programme) => `Olet mukana ohjelmassa ${programme}. Muutaman lyhyen kysymyksen avulla löydämme sinulle sopivan mentorin.`,
    paired: (programme) =>
      `Olet mukana ohjelmassa ${programme}, ja sinulla on jo pari. Muutama lyhyt kysymys auttaa teitä tutustumaan toisiinne.`,
    mentor: (programme) =>
      `Kiitos, että olet tarjoutunut mentoriksi ohjelmaan ${programme}. Muutaman lyhyen kysymyksen avulla löydämme sinulle parin, joka hyötyy juuri sinun kokemuksestasi.`,
    note: 'Aikaa menee noin viisi minuuttia. Voit keskeyttää milloin vain ja jatkaa myöhemmin, millä laitteella tahansa.',
  },
  nudge: {
    title: (name) => `${name}, profiilisi on vielä kesken`,
    notBegun: 'Aikaa menee noin viisi minuuttia, ja se auttaa meitä löytämään sinulle sopivan parin.',
    paired: 'Aikaa menee noin viisi minuuttia, ja se auttaa sinua ja pariasi tutustumaan toisiinne.',
    begun: (count, all) =>
      `Olet tehnyt ${count}/${all} ${plural(all, 'fi', { one: 'vaiheesta', other: 'vaihetta' })}, ja kaikki kirjoittamasi on tallessa.`,
    note: 'Jos olet muuttanut mieltäsi, kerro siitä koordinaattorille. Sekin on ihan hyvä vastaus.',
  },

  language: { title: 'Kielesi', label: 'Millä kielellä kirjoitamme sinulle?' },
  mentoring: {
    title: 'Mitä mentorointi on',
    what: 'Mentorointi on vapaaehtoinen, ammatillinen ja määräaikainen vuorovaikutussuhde. Kokeneempi auttaa toista eteenpäin työssä, opinnoissa tai elämän suunnittelussa, ja kumpikin oppii.',
    not: 'Se ei ole ystävyyttä, harjoittelua eikä lupaus työpaikasta.',
    mentee:
      'Vastaat itse omasta oppimisestasi: kerrot, mistä haluat puhua, ehdotat tapaamisia ja valmistaudut niihin. Mentori kuuntelee, kysyy ja kertoo, mitä on itse oppinut.',
    mentor:
      'Kuuntelet, kysyt ja kerrot, mitä olet itse oppinut. Kaikkeen ei tarvitse olla vastausta: parisi vastaa itse omasta oppimisestaan.',
    hours:
      'Varaa aikaa yhteensä noin 20 tuntia: aloitustilaisuus, 4–6 tapaamista, joista sovitte keskenänne, ja hetki aikaa ennen jokaista.',
    when: 'Aloitustilaisuus',
    where: 'Paikka',
    noDate: 'päivää ei ole vielä päätetty',
    ends: 'Ohjelma päättyy',
  },
  profile: {
    title: 'Profiilisi',
    known: 'Tarkista, mitä täällä jo lukee, ja täydennä loput.',
    unknown: 'Kerro vähän itsestäsi. Muutama sana riittää.',
    field: 'Alasi',
    fieldOwn: 'Tai alasi omin sanoin',
    degree: 'Mitä opiskelet?',
    degreeHint: 'Tutkinto ja oppilaitos',
    wishes: 'Mitä toivot mentoroinnilta?',
    wishesHint: 'Omin sanoin, yksi virke riittää. Mentorisi lukee tämän.',
    wish: ['Mistä haluat ennen kaikkea puhua?', 'Entä toiseksi?', 'Entä kolmanneksi?'],
    none: 'ei muuta',
    decisive: 'Mikä näistä on sinulle tärkein?',
    first: 'ensimmäinen',
    second: 'toinen',
    third: 'kolmas',
    languages: 'Millä kielillä voit tavata?',
    work: 'Mitä teet työksesi?',
    workHint: 'Tehtävä ja työpaikka',
    knows: 'Mistä sinulla on kokemusta?',
    knowsHint: 'Omin sanoin. Juuri tätä parisi etsii.',
    topics: 'Mistä puhuisit mielelläsi?',
    topicsOwn: 'Tai muita aiheita, välissä ”;”',
    mentees: `Montako ${mentee.some} voit ottaa tällä kertaa?`,
    menteesHint: 'Voit muuttaa lukumäärää milloin vain. Parit, jotka sinulla jo on, jatkavat aina.',
    noneThisTime: 'en yhtään nyt, kysykää ensi kerralla',
    saved: 'Profiilisi on tallennettu.',
    pairsStay: (count) =>
      plural(count, 'fi', {
        one: 'Sinulla on jo 1 pari enemmän. Se jatkuu ennallaan: puhu koordinaattorin kanssa, jos haluat muuttaa asiaa.',
        other: `Sinulla on jo ${count} paria enemmän. Ne jatkuvat ennallaan: puhu koordinaattorin kanssa, jos haluat muuttaa asiaa.`,
      }),
    pairsRun: (count) =>
      plural(count, 'fi', {
        one: 'Sinulla on jo 1 pari enemmän. Se jatkuu ennallaan. Jos pareja on liikaa, parin voi päättää ystävällisesti: katso viestiä, jonka lähetimme sinulle.',
        other: `Sinulla on jo ${count} paria enemmän. Ne jatkuvat ennallaan. Jos pareja on liikaa, parin voi päättää ystävällisesti: katso viestiä, jonka lähetimme sinulle.`,
      }),
  },
  times: { title: 'Milloin kirjoitamme', intro: 'Hiljaisten tuntien aikana kirjoitamme vain, jos jokin muuttuu viime hetkellä.' },
  contact: {
    title: 'Toinen yhteystieto',
    intro:
      'Jos jokin muuttuu viime hetkellä etkä ole nähnyt viestiämme, miten muuten koordinaattori tavoittaa sinut? Vain koordinaattorit näkevät tämän.',
    label: 'Puhelinnumero tai toinen sähköpostiosoite',
  },
  consent: {
    title: 'Mihin suostut',
    intro:
      'Voit muuttaa näitä milloin vain. Kirjoita ”tietoni”, niin näet kaiken, mitä säilytämme sinusta. Ohjelman jälkeen suurin osa poistuu itsestään.',
    label: 'Suostun siihen, että',
    pairing: 'profiiliani käytetään parin löytämiseen ja koordinaattorit lukevat sen',
    sharing: 'parini saa lukea profiilini',
    later: 'minulle saa kertoa seuraavasta ohjelmasta',
  },
  start: {
    title: 'Valmis aloittamaan?',
    text: 'Tämä on viimeinen vaihe. Tarkista vielä aloitustilaisuuden aika:',
    noDate: 'Aloitustilaisuuden päivää ei ole vielä päätetty. Kerromme, kun se on selvillä.',
    label: 'Vastauksesi',
    suits: 'Olen mukana, ja aika sopii minulle',
    doesNotSuit: 'Olen mukana, mutta aika ei sovi minulle',
  },

  end: {
    title: (name) => `Kiitos, ${name}: olet mukana`,
    mentee: 'Kerromme heti, kun sinulla on mentori.',
    mentor: 'Kerromme heti, kun sinulla on pari.',
    again: 'Ennen aloitustilaisuutta kysymme vielä, pääsetkö tulemaan: vastaathan silloinkin.',
    doesNotSuit: 'Kiitos, että kerroit ajasta. Koordinaattori tietää asiasta ja ottaa sinuun yhteyttä. Paikkasi säilyy.',
    saved: 'Tallennettu.',
    change: 'Voit muuttaa näitä milloin vain:',
  },
  problems: {
    empty: 'Kirjoita tähän jotakin, lyhyestikin.',
    choose: 'Valitse yksi.',
    twice: 'Olet jo valinnut tämän. Valitse jokin muu tai jätä valitsematta.',
    noSuchWish: 'Tätä toivetta et ole täyttänyt. Valitse jokin niistä, jotka täytit.',
    gap: 'Täytä ensin edellinen toive.',
    contact: 'Kirjoita puhelinnumero, jossa on vähintään viisi numeroa, tai sähköpostiosoite.',
    pairing: 'Ilman tätä emme voi etsiä sinulle paria. Jos et halua suostua, valitse ”Ei nyt” ja kerro koordinaattorille.',
  },
  refusals: {
    gone: 'Et ole enää mukana tässä ohjelmassa, joten täytettävää ei ole. Jos näin ei pitäisi olla, kysy koordinaattorilta.',
    nothing: 'Et ole mukana ohjelmassa, joka tarvitsisi sinulta profiilin.',
    onlyCoordinator: 'Vain tämän ryhmän koordinaattori voi tehdä tämän.',
    begun: 'Aloitustilaisuus on jo alkanut, joten emme enää pyydä profiileja.',
  },

  home: {
    progress: (programme, count, all) =>
      `${programme}: olet tehnyt ${count}/${all} ${plural(all, 'fi', { one: 'vaiheesta', other: 'vaihetta' })}.`,
    begin: (programme) => `${programme}: haluaisimme tietää sinusta hieman enemmän.`,
    counted: (count, asked) => `Profiilit: ${count}/${asked} valmiina.`,
  },
  stuck: {
    title: 'Kuka on missäkin vaiheessa',
    nobody: 'Kukaan ei ole jäänyt jumiin.',
    intro: 'Nämä henkilöt eivät ole edenneet vähään aikaan:',
    onTheWay: (count) => plural(count, 'fi', { one: '1 muu vastaa vielä kysymyksiin.', other: `${count} muuta vastaa vielä kysymyksiin.` }),
    finished: (count, all) => `${count}/${all} on valmiina.`,
    pauses: 'He ovat tauolla, joten emme muistuta heitä:',
    pause: (name, day) => `${name}, ${day} asti`,
    notBegun: 'ei ole aloittanut',
    steps: {
      language: 'kielen valinta kesken',
      mentoring: 'kesken kohdassa, jossa kerrotaan mentoroinnista',
      profile: 'profiili kesken',
      times: 'kellonajat kesken',
      contact: 'toinen yhteystieto kesken',
      consent: 'suostumus kesken',
      start: 'viimeinen vaihe kesken',
    },
    days: (count) => plural(count, 'fi', { one: '1 päivä', other: `${count} päivää` }),
    line: (name, step, days) => `${name}: ${step}, ${days}`,
    notReached: 'ei ole tavoitettavissa täällä, joten viesti ei ole mennyt perille',
    reminded: (count) => plural(count, 'fi', { one: 'muistutettu kerran', other: `muistutettu ${count} kertaa` }),
    dates: 'Aloitustilaisuuden aika ei sovi:',
    more: (count) => plural(count, 'fi', { one: 'ja 1 muu', other: `ja ${count} muuta` }),
    asked: (count) => plural(count, 'fi', { one: 'Pyysimme profiilia 1 henkilöltä.', other: `Pyysimme profiilia ${count} henkilöltä.` }),
    nudged: (count) => plural(count, 'fi', { one: 'Muistutimme 1 henkilöä.', other: `Muistutimme ${count} henkilöä.` }),
    writes: (count) => plural(count, 'fi', { one: 'Kirjoitamme tälle henkilölle:', other: `Kirjoitamme näille ${count} henkilölle:` }),
    reads: (name) => `${name} saa tämän viestin:`,
    changed: 'Jokin on muuttunut sillä välin, joten emme kirjoittaneet kenellekään. Tilanne on nyt tämä:',
    nobodyToAsk: 'Kaikilta on jo pyydetty.',
    nobodyToNudge: 'Juuri nyt ei ole ketään muistutettavaa: muistutamme samaa henkilöä enintään kerran viikossa.',
  },
  ready: {
    title: 'Riittävätkö mentorit?',
    all: (places, count) =>
      `${plural(places, 'fi', { one: '1 paikka', other: `${places} paikkaa` })} mentoreilla, ${plural(count, 'fi', { one: `1 ${mentee.one}`, other: `${count} ${mentee.some}` })}`,
    noField: 'alaa ei ole mainittu',
    line: (field, places, count, finished, all) => `${field}: ${places} / ${count}; valmiita profiileja ${finished}/${all}`,
    lineNote: `Paikkoja mentoreilla / ${mentee.someOfMany}, aloittain:`,
    languageNote: 'Sama kielittäin sen mukaan, millä kielillä voi tavata:',
    post: 'Viesti, jonka voit kopioida:',
    aims: 'Mitä tavoittelet, ja montako on jo mukana:',
    aim: {
      mentor: (field, count, limit) => `Mentorit, ${field}: ${count}/${limit}`,
      mentee: (field, count, limit) => `${atStart(mentee.many)}, ${field}: ${count}/${limit}`,
    },
    missing: {
      mentor: (count) => plural(count, 'fi', { one: '1 mentori', other: `${count} mentoria` }),
      mentee: (count) => plural(count, 'fi', { one: `1 ${mentee.one}`, other: `${count} ${mentee.some}` }),
    },
    missingIn: {
      mentor: (count, tongue) => plural(count, 'fi', { one: `1 ${tongue}kielinen mentori`, other: `${count} ${tongue}kielistä mentoria` }),
      mentee: (count, tongue) =>
        plural(count, 'fi', { one: `1 ${tongue}kielinen ${mentee.one}`, other: `${count} ${tongue}kielistä ${mentee.some}` }),
    },
    byField: (fields) => `Aloittain: ${fields}.`,
    lack: (field, count) => `${field} (${count})`,
    call: (programme, lacking) => `Ohjelmasta ${programme} puuttuu vielä ${lacking}.`,
    ask: {
      mentor:
        'Aikaa menee noin 20 tuntia puolessa vuodessa, ja samalla oppii itsekin. Haluaisitko auttaa, tai tunnetko jonkun, joka haluaisi? Kirjoita meille.',
      mentee: 'Haluaisitko mukaan, tai tunnetko jonkun, joka haluaisi? Kirjoita meille.',
    },
    languages: { en: 'englanti', fi: 'suomi', sv: 'ruotsi' },
    tongues: { en: 'englannin', fi: 'suomen', sv: 'ruotsin' },
  },
  choices: {
    title: 'Alat ja aiheet',
    intro:
      'Osallistujat valitsevat näistä, kun he täyttävät profiiliaan. Kirjoita yksi riville: nimi englanniksi, suomeksi ja ruotsiksi, välissä ”;”. Jo tehdyt valinnat säilyvät ennallaan.',
    fields: 'Alat',
    topics: 'Aiheet, enintään kymmenen',
    none: 'Kirjoita ainakin yksi.',
    tooMany: (limit) => `Tilaa on ${limit} riville. Jätä joitakin pois.`,
    wrong: (text) => `”${text}”: kirjoita kolme nimeä, kukin enintään 60 merkkiä, välissä ”;”.`,
    twice: (text) => `”${text}” on listalla kahdesti. Poista toinen.`,
  },
  doesNotSuit: {
    title: (name) => `${name}: aloitustilaisuuden aika ei sovi`,
    text: 'Profiili on valmis, ja henkilö haluaa olla mukana. Paikka säilyy, ja kysymme aloitustilaisuudesta tavalliseen tapaan.',
  },
  fewerThanPairs: {
    title: (name) => `${name}: pareja on enemmän kuin hän nyt voi ottaa`,
    text: (count) =>
      plural(count, 'fi', {
        one: 'Pareja on 1 enemmän kuin hänen valitsemansa luku. Pari jatkaa, emmekä ole kertoneet muille.',
        other: `Pareja on ${count} enemmän kuin hänen valitsemansa luku. Parit jatkavat, emmekä ole kertoneet muille.`,
      }),
    next: 'Jos hän haluaa päättää parin, hän voi kertoa sen meille, ja saat siitä tiedon. Juttele ensin hänen kanssaan. Voit päättää parin sen kortista niin, ettei syy ole kenenkään.',
  },
  sheet: { title: 'Profiilit', name: 'Nimi', decisive: 'Tärkein', mentees: 'Montako voi ottaa' },
  card: {
    steps: 'Liittymisen vaiheet',
    done: (count, all) => `${count}/${all}`,
    finished: 'valmis',
    degree: 'Opinnot',
    work: 'Työ',
    ranked: 'Haluaa puhua aiheista',
    decisive: (wish) => `tärkein: ${wish}`,
    languages: 'Voi tavata kielillä',
    mentees: `${atStart(mentee.someOfMany)} enintään`,
    knows: 'Kokemus',
    topics: 'Puhuu mielellään aiheista',
    date: 'Aloitustilaisuuden aika',
    doesNotSuit: 'ei sovi',
    pause: 'Tauolla',
    until: (day) => `${day} asti`,
  },
})
