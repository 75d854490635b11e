import type { FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that this room says, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  home: {
    none: 'Ohjelmaa ei vielä ole. Tuo osallistujalista ja valitse aloitustilaisuuden aika, niin me hoidamme loput.',
    over: 'Ohjelmasi ovat päättyneet, ja tiedot, joita ei enää tarvita, on poistettu. Voit perustaa uuden ohjelman osallistujalistallasi.',
    elsewhere: 'Hoidatko jo ohjelmaa toisessa sovelluksessa? Avaa Pari siellä: kotinäkymässä voit tuoda ohjelman myös tänne.',
    newProgramme: 'Perusta ohjelma',
    setKickOff: 'Valitse ajankohta',
    updateList: 'Päivitä lista',
    chooseWords: 'Valitse osallistujien nimitys',
    whoIsUnreachable: 'Kuka ei ole tavoitettavissa?',
    people: (mentorCount, menteeCount, waiting) =>
      `${plural(mentorCount, 'fi', { one: '1 mentori', other: `${mentorCount} mentoria` })}, ${plural(menteeCount, 'fi', { one: `1 paikan saanut ${mentee.one}`, other: `${menteeCount} paikan saanutta ${mentee.some}` })}, ${waiting} jonotuslistalla.`,
    sought: (count) => `Etsimme juuri nyt ${plural(count, 'fi', { one: 'yhtä henkilöä', other: `${count} henkilöä` })}.`,
    unreachable: (count) => `Viestimme eivät tavoita ${plural(count, 'fi', { one: 'yhtä henkilöä', other: `${count} henkilöä` })}.`,
    guests: (count) =>
      `${plural(count, 'fi', { one: '1 henkilö on vieraskäyttäjä', other: `${count} henkilöä on vieraskäyttäjiä` })} tai toisesta organisaatiosta: viestimme menevät perille, mutta yksityiselle kanavalle lisääminen ei ehkä onnistu.`,
    noKickOff: 'Aloitustilaisuuden aikaa ei ole vielä valittu, joten emme ole kirjoittaneet kenellekään.',
  },

  list: {
    title: 'Osallistujat',
    titleAgain: 'Päivitä lista',
    submit: 'Tarkista lista',
    intro: `Kopioi rivit taulukostasi otsikkoriveineen. Jokaisesta tarvitaan nimi, sähköpostiosoite ja rooli (mentori, ${mentee.one} tai koordinaattori), ${mentee.ofOne} riville myös mentorin sähköpostiosoite. Ilman sitä ${mentee.one} jää jonotuslistalle.`,
    introFile: '.xlsx- tai .csv-tiedosto. Voit myös liittää listan alle.',
    introAgain: 'Ketään ei poisteta: jos joku puuttuu uudelta listalta, hänen tietonsa pysyvät ennallaan.',
    name: 'Mikä ohjelman nimi on?',
    namePlaceholder: 'Kevään mentorointi 2027',
    language: 'Kieli, jos lista ei kerro sitä',
    ownLanguage: 'kunkin oma (Slackista tai Teamsista)',
    zone: 'Aloitustilaisuuden aikavyöhyke',
    country: 'Minkä maan pyhäpäivät huomioidaan',
    noCountry: 'ei minkään maan',
    paste: 'Liitä lista tähän',
    pasteHint: 'Pitkä lista voi jatkua seuraavassa ruudussa.',
    pasteMore: 'Lista jatkuu',
    file: 'Lista tiedostona',
    problems: (count) => plural(count, 'fi', { one: 'Yksi asia korjattavana', other: `${count} asiaa korjattavana` }),
    problemsNote: 'Mitään ei ole vielä tallennettu. Korjaa taulukkoasi tai alla olevaa tekstiä ja lähetä lista uudelleen.',
    more: (count) => plural(count, 'fi', { one: `ja ${count} muu`, other: `ja ${count} muuta` }),
    noList: 'Liitä lista tai valitse tiedosto.',
    noZone: (zone) => `”${zone}” ei ole aikavyöhyke. Kirjoita se muodossa Europe/Helsinki.`,
    noName: 'Anna ohjelmalle nimi.',
    nameTaken: 'Sinulla on jo tämänniminen ohjelma. Anna tälle toinen nimi, tai päivitä aiemman ohjelman lista kotinäkymässä.',
    roleConflict: (line, email, was, now) =>
      `Rivi ${line}: ${email} on ohjelmassa roolissa ${was}, mutta listassa lukee ${now}. Korjaa lista, tai pyydä häntä ensin jäämään pois ohjelmasta.`,
    onlyOwnersName: (names) =>
      `Vain sovelluksen omistaja voi lisätä koordinaattoreita, mutta listalla on uusia: ${names}. Pyydä omistajaa, tai poista heidät listalta.`,
    ownRole: (role) =>
      `Listan mukaan roolisi on ${role}. Vain koordinaattori voi hoitaa ohjelmaa: pyydä jotakuta muuta tuomaan lista, tai muuta oman rivisi rooliksi koordinaattori.`,
    roles: { mentor: 'mentori', mentee: mentee.one, coordinator: 'koordinaattori' },
  },

  imported: {
    notOnList: (names) =>
      `Ei listalla, mutta yhä koordinaattoreina: ${names}. Jatkavatko he? He näkevät ja voivat muuttaa kaiken, kunnes omistaja poistaa heidät.`,
    removeCoordinator: (name) => `Poista: ${name}`,
    leftCoordinators: (names) =>
      `Nämä koordinaattorit ovat luopuneet tehtävästä tai heidät on poistettu, eikä lista yksin palauta heitä: ${names}.`,
    nameCoordinator: (name) => `Palauta: ${name}`,
  },

  kickOff: {
    title: 'Aloitustilaisuus',
    submit: 'Katso aikataulu',
    close: 'Myöhemmin',
    date: 'Minä päivänä?',
    time: 'Mihin aikaan?',
    venue: 'Missä?',
    venuePlaceholder: 'Huone 5, Pääkatu 1',
    grace: 'Harkinta-aika',
    graceHint: 'Jos joku luopuu paikastaan, tarjoamme sitä muille tämän ajan jälkeen.',
    noGrace: 'Ei lainkaan',
    minutes: (count) => plural(count, 'fi', { one: 'Yksi minuutti', other: `${count} minuuttia` }),
    past: 'Tämä aika on jo mennyt. Valitse myöhempi päivä.',
    noDate: 'Valitse päivä.',
    noTime: 'Valitse kellonaika.',
    tooLate: (final) =>
      `On liian myöhäistä kysyä kaikilta: mentorit saavat lopullisen tiedon ${final}, ja sitä ennen vastaamiseen on jäätävä ainakin vuorokausi. Valitse myöhempi päivä, tai soita osallistujille.`,
    already: 'Aloitustilaisuuden aika on jo valittu.',
  },

  plan: {
    title: 'Aikataulu',
    submit: 'Käynnistä',
    close: 'Ei vielä',
    intro: (when) => `Aloitustilaisuus on ${when}. Ohjelma etenee näin; voit yhä muuttaa listaa.`,
    steps: {
      welcome: `toivotamme ${mentee.many} tervetulleiksi`,
      ask: 'kysymme niiltä, joilta puuttuu vielä varma vastaus',
      calls: 'saat listan henkilöistä, joille kannattaa soittaa',
      release: 'päätät niiden paikoista, jotka eivät ole vastanneet',
      standing: 'kerromme mentoreille, kannattaako tulla',
      reminder: `muistutamme tulossa olevia ${mentee.someOfMany}`,
      dayOf: 'lähetämme vielä lyhyen viestin aloituspäivänä',
    },
    now: 'heti: kysymme niiltä, joilta olisi jo pitänyt kysyä',
    nobodySilent:
      'Kysymme enintään kolmesti emmekä lähetä viestejä yöllä, ellei jokin muutu viime hetkellä. Emme oleta kenenkään tulevan, ellei hän ole itse kertonut.',
    unreachable: (count) =>
      plural(count, 'fi', {
        one: 'Yksi henkilö ei ole vielä tavoitettavissa: katso kotinäkymästä.',
        other: `${count} henkilöä ei ole vielä tavoitettavissa: katso kotinäkymästä.`,
      }),
    started: (when) => `Ohjelma on käynnissä. Aloitustilaisuus on ${when}, ja saat tilannekatsauksen joka arkiaamu.`,
  },

  words: {
    title: 'Osallistujien nimitys',
    submit: 'Tallenna',
    intro: (cohort) =>
      `${cohort}: miksi kutsutte niitä, joilla on mentori? Valitse sana kullakin kielellä. Käytämme sitä kaikessa, mitä kirjoitamme tästä ohjelmasta.`,
    languages: { en: 'Englanniksi', fi: 'Suomeksi', sv: 'Ruotsiksi' },
    another: 'jokin muu sana …',
    naming: {
      title: 'Muu sana',
      submit: 'Jatka',
      intro: 'Mitä sanaa käytätte? Kirjoita se samassa muodossa kuin esimerkin sana.',
    },
    inflecting: {
      title: 'Sanan muodot',
      intro: {
        en: 'Tarvitsemme englanninkielisen sanan näissä muodoissa. Esimerkissä on toinen sana samassa muodossa.',
        fi: 'Tarvitsemme suomenkielisen sanan näissä muodoissa. Esimerkissä on toinen sana samassa muodossa.',
        sv: 'Tarvitsemme ruotsinkielisen sanan näissä muodoissa. Esimerkissä on toinen sana samassa muodossa. Sanan suvun on oltava ”en”.',
      },
    },
    forms: {
      one: 'Yksi henkilö',
      a: 'Yksi henkilö, artikkelina a tai an',
      many: 'Monta henkilöä',
      ofOne: 'Genetiivi: kenen?',
      some: 'Partitiivi: ketä?',
      yours: 'Lukijan oma: -si',
      someOfMany: 'Monikon partitiivi: keitä?',
      theOne: 'Yksi henkilö, määräinen muoto',
      theMany: 'Monta henkilöä, määräinen muoto',
    },
    problems: {
      missing: 'Kirjoita tähän sanan tämä muoto.',
      tooLong: 'Kirjoita enintään 40 merkkiä.',
      taken: (word) => `”${word}” tarkoittaa listassa toista roolia. Valitse jokin muu sana.`,
    },
    done: 'Tallennettu. Tästä lähtien kirjoitamme näin:',
    again: 'Jos jokin ei ole oikein, avaa lomake uudelleen ja valitse ”jokin muu sana …”.',
  },

  departed: {
    heading: (cohort) => `${cohort}: tili poistettu käytöstä`,
    who: (names) => `Ei enää tiliä: ${names}.`,
    whatToDo:
      'Viestimme eivät mene perille ilman tiliä, joten emme luota aiempaan vastaukseen, ja kerromme parille, missä nyt mennään. Kysy ylläpitäjältä, tai soita. Jos sähköpostiosoite on vaihtunut, korjaa se listaan.',
  },

  unreachable: {
    title: (cohort) => `${cohort}: ketkä eivät ole tavoitettavissa`,
    nobody: 'Kaikki ovat tavoitettavissa.',
    line: (name, role, email, why) => `${name} (${role}, ${email}): ${why}`,
    note: 'Kun asia on korjattu, päivitä lista, tai odota: etsimme uudelleen, kun joku liittyy.',
    candidates:
      'Nämä tilit voivat kuulua heille. Tieto on toiselta organisaatiolta tai tilin käyttäjältä: vahvista vain, jos tiedät, kenen tili on.',
    account: (person, name) => `${person}: mahdollinen tili on ”${name}”.`,
    accountOf: (person, name, organisation) => `${person}: mahdollinen tili on ”${name}”, organisaatio ”${organisation}”.`,
    typed: 'Tilin käyttäjä kirjoitti sähköpostiosoitteen itse; kukaan muu ei ole sitä vahvistanut.',
    confirm: (person) => `Vahvista: ${person}`,
    bound: (person) => `Vahvistettu: ${person}. Tästä lähtien viestimme menevät tälle tilille.`,
    why: {
      unproven:
        'tili, jolla on tämä sähköpostiosoite, kuuluu toiselle organisaatiolle. Katso alta, kenen se on, tai pyydä häntä liittymään jäseneksi.',
      notFound: 'tällä sähköpostiosoitteella ei löydy täältä ketään. Kutsu hänet, tai korjaa osoite listaan.',
      notInstalled:
        'tällä sähköpostiosoitteella ei löydy täältä ketään, jolla on sovellus. Pyydä häntä tai Teams-ylläpitäjää lisäämään sovellus, tai korjaa osoite.',
      deactivated: 'tili on poistettu käytöstä. Kysy ylläpitäjältä, tai käytä toista sähköpostiosoitetta.',
      notAPerson: 'tämä ei ole henkilökohtainen tili. Korjaa sähköpostiosoite listaan.',
      hidden: 'tili ei näy tänne. Kysy ylläpitäjältä.',
      recipientGone: 'tiliä ei enää ole. Soita hänelle, tai kysy ylläpitäjältä.',
      blockedByPerson: 'hän on estänyt sovelluksen. Soita hänelle ja pyydä poistamaan esto.',
      blockedByAdministrator: 'ylläpitäjä on estänyt sovellusten viestit. Kysy ylläpitäjältä.',
      appNotInstalled: 'sovellusta ei ole asennettu hänelle. Pyydä häntä tai ylläpitäjää lisäämään se, niin odottava viesti lähtee.',
      other: 'viimeisin viesti ei mennyt perille. Soita hänelle.',
      unknown: 'meillä ei ole hänen osoitettaan. Päivitä lista.',
    },
  },

  join: {
    offer: (place) => `Lisää myös: ${place}`,
    ask: (place) =>
      `Lisätäänkö ohjelma myös tänne: ${place}? Etsimme osallistujat sieltä. Tili, jolla on siellä sinun sähköpostiosoitteesi, näkee saman kuin sinä täällä ja voi tehdä samat muutokset.`,
    sure: 'Kyllä, lisää ohjelma sinne',
    done: (place) => `Ohjelma on nyt myös täällä: ${place}. Osallistujat voivat olla kummassa tahansa, ja voit hoitaa ohjelmaa molemmista.`,
    sought: (count) =>
      plural(count, 'fi', {
        one: 'Yhtä henkilöä ei ole vielä tavoitettu: etsimme häntä sieltä.',
        other: `${count} henkilöä ei ole vielä tavoitettu: etsimme heitä sieltä.`,
      }),
    already: 'Ohjelma on siellä jo.',
  },

  roles: {
    removed: {
      owner: (person) =>
        `Et ole enää sovelluksen omistaja täällä. Muutoksen teki ${person}. Kiitos kaikesta, mitä olet tehnyt! Jos tämä oli yllätys, kysy häneltä.`,
      coordinator: (cohort, person) =>
        `Et enää koordinoi ohjelmaa ${cohort}. Muutoksen teki ${person}. Kiitos kaikesta, mitä olet tehnyt sen hyväksi! Jos tämä oli yllätys, kysy häneltä.`,
      viewer: (cohort, person) => `Et enää näe ohjelman ${cohort} lukuja. Muutoksen teki ${person}. Jos tämä oli yllätys, kysy häneltä.`,
    },
    done: {
      ownerNamed:
        'Valmis: hän on tästä lähtien sovelluksen omistaja ja voi luoda ohjelmia sekä nimetä henkilöitä tehtäviin ja poistaa heitä niistä.',
      ownerRemoved: 'Valmis: hän ei enää ole sovelluksen omistaja.',
      coordinatorNamed: 'Valmis: hän koordinoi ohjelmaa tästä lähtien.',
      coordinatorRemoved: 'Valmis: hän ei enää koordinoi ohjelmaa. Hänen painikkeensa eivät enää toimi.',
      viewerNamed: 'Valmis: hän näkee ohjelman luvut tästä lähtien.',
      viewerRemoved: 'Valmis: hän ei enää näe ohjelman lukuja.',
    },
    refusals: {
      onlyOwner: 'Tämän voi tehdä vain sovelluksen omistaja tässä työtilassa. Itse voit luopua tehtävästä milloin tahansa.',
      ownCohort: 'Tämän voi tehdä vain omistaja, joka myös koordinoi ohjelmaa. Kysy ohjelman koordinaattorilta.',
      notMember:
        'Emme löydä häntä tämän työtilan jäsenistä. Ehkä hän ei ole vielä avannut sovellusta: pyydä häntä avaamaan se, ja yritä sitten uudelleen.',
      lastOwner: 'Hän on sovelluksen viimeinen omistaja täällä. Nimeä ensin toinen omistaja.',
      configuredOwner: 'Hän on omistaja palvelimen asetusten mukaan. Kysy palvelimen ylläpitäjältä.',
      otherRole: 'Hän on mukana ohjelmassa toisessa roolissa, joten hän ei voi koordinoida sitä. Nimeä joku muu.',
    },
  },

  refusals: {
    candidateGone: 'Tili on muuttunut tai jo vahvistettu. Avaa lista uudelleen.',
    notOwner: 'Tämän voi tehdä vain sovelluksen omistaja tässä työtilassa. Pyydä sovelluksen asentajaa nimeämään sinut omistajaksi.',
    notCoordinator: 'Tämän voi tehdä vain tämän ohjelman koordinaattori.',
    gone: 'Tätä ohjelmaa ei enää ole.',
  },
  close: 'Sulje',
})
