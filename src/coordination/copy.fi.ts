import type { FinnishRole } from '../contract/role-words.ts'
import { plural } from '../contract/wording.ts'
import type { Copy } from './copy.ts'

/** Everything that this room says, in Finnish. */
export const finnish = (mentee: FinnishRole): Copy => ({
  home: {
    none: 'Ohjelmaa ei vielä ole. Tuo osallistujalista, valitse aloitustilaisuuden aika, niin me hoidamme loput.',
    elsewhere: 'Hoidatko jo ohjelmaa toisessa sovelluksessa? Avaa Pari siellä: sen koti tarjoaa ohjelman tuomista myös tänne.',
    newProgramme: 'Perusta ohjelma',
    setKickOff: 'Aseta aloitustilaisuus',
    updateList: 'Päivitä lista',
    whoIsUnreachable: 'Ketä ei tavoiteta?',
    people: (mentors, mentees, waiting) =>
      `${plural(mentors, 'fi', { one: '1 mentori', other: `${mentors} mentoria` })}, ${plural(mentees, 'fi', { one: `1 paikan saanut ${mentee.one}`, other: `${mentees} paikan saanutta ${mentee.some}` })}, ${waiting} jonossa.`,
    sought: (count) => `Etsimme juuri nyt ${plural(count, 'fi', { one: 'yhtä henkilöä', other: `${count} henkilöä` })}.`,
    unreachable: (count) => `Viestimme eivät tavoita ${plural(count, 'fi', { one: 'yhtä henkilöä', other: `${count} henkilöä` })}.`,
    guests: (count) =>
      `${plural(count, 'fi', { one: '1 ihminen on vieraana', other: `${count} ihmistä on vieraina` })} tai toisesta organisaatiosta: viestimme tavoittavat heidät, mutta yksityiset kanavat voivat olla heiltä kiinni.`,
    noKickOff: 'Aloitustilaisuuden aikaa ei ole vielä asetettu, joten kenellekään ei ole kirjoitettu.',
  },

  list: {
    title: 'Osallistujat',
    titleAgain: 'Päivitä lista',
    submit: 'Tarkista lista',
    intro: `Kopioi rivit taulukostasi otsikkoriveineen. Jokaisesta tarvitaan nimi, sähköposti ja rooli (mentori, ${mentee.one} tai koordinaattori), ${mentee.ofOne} riville myös mentorin sähköposti. Ilman sitä ${mentee.one} jää jonoon.`,
    introFile: 'Tai valitse tiedosto, .xlsx tai .csv.',
    introAgain: 'Ketään ei poisteta: jos joku puuttuu uudelta listalta, hänen tietonsa pysyvät ennallaan.',
    name: 'Mikä ohjelman nimi on?',
    namePlaceholder: 'Kevään mentorointi 2027',
    language: 'Kieli, jos lista ei kerro sitä',
    ownLanguage: 'kunkin oma, kuten alustallaan',
    zone: 'Aloitustilaisuuden aikavyöhyke',
    country: 'Minkä maan pyhäpäivät',
    noCountry: 'ei minkään maan',
    paste: 'Liitä lista tähän',
    pasteHint: 'Pitkä lista voi jatkua seuraavassa ruudussa.',
    pasteMore: 'Lista jatkuu',
    file: 'Tai tiedosto',
    problems: (count) => plural(count, 'fi', { one: 'Yksi asia korjattavana', other: `${count} asiaa korjattavana` }),
    problemsNote: 'Mitään ei ole vielä tallennettu. Korjaa alla olevaa tekstiä, tai korjaa taulukkosi ja liitä rivit uudelleen.',
    more: (count) => `ja ${count} muuta`,
    noList: 'Liitä lista tai valitse tiedosto.',
    noZone: (zone) => `”${zone}” ei ole aikavyöhyke. Kirjoita se muodossa Europe/Helsinki.`,
    noName: 'Anna ohjelmalle nimi.',
    nameTaken: 'Sinulla on jo tämänniminen ohjelma. Anna tälle toinen nimi, tai päivitä aiemman ohjelman lista kotinäkymästäsi.',
    roleConflict: (line, email, was, now) =>
      `Rivi ${line}: ${email} on ollut ohjelmassa roolissa ${was}, ja listassa lukee ${now}. Korjaa lista, tai pyydä häntä ensin jättäytymään pois.`,
    ownRole: (role) =>
      `Listassa sinun roolisi on ${role}. Vain koordinaattori voi hoitaa ohjelmaa: pyydä jotakuta muuta tuomaan lista, tai muuta oman rivisi rooliksi koordinaattori.`,
    roles: { mentor: 'mentori', mentee: mentee.one, coordinator: 'koordinaattori' },
  },

  imported: {
    done: (added, changed) => `Lista on tallennettu: uusia ${added}, muuttuneita ${changed}.`,
    notListed: (count) =>
      plural(count, 'fi', {
        one: '1 henkilö ei ole enää listalla, ja hänen tietonsa pysyvät ennallaan.',
        other: `${count} henkilöä ei ole enää listalla, ja heidän tietonsa pysyvät ennallaan.`,
      }),
    mentorsLeft: (names) => `Nämä mentorit ovat jääneet pois, joten heille merkityt ${mentee.many} odottavat toista mentoria: ${names}.`,
    ignored: (columns) => `Lukematta jäi: ${columns}.`,
  },

  kickOff: {
    title: 'Aloitustilaisuus',
    submit: 'Katso aikataulu',
    close: 'Myöhemmin',
    date: 'Minä päivänä?',
    time: 'Mihin aikaan?',
    venue: 'Missä?',
    venuePlaceholder: 'Huone 5, Pääkatu 1',
    past: 'Tämä aika on jo mennyt. Valitse myöhempi päivä.',
    noTime: 'Valitse päivä ja kellonaika.',
    tooLate: (final) =>
      `On liian myöhäistä kysyä kaikilta: mentorit saavat lopullisen tiedon ${final}, ja sitä ennen ihmisille on jäätävä ainakin vuorokausi. Valitse myöhempi päivä, tai soita heille.`,
    already: 'Aloitustilaisuus on jo asetettu.',
  },

  plan: {
    title: 'Aikataulu',
    submit: 'Käynnistä',
    close: 'Ei vielä',
    intro: (when) => `Aloitustilaisuus on ${when}. Nämä tapahtuvat itsestään; listaa voi yhä muuttaa.`,
    steps: {
      welcome: `${mentee.many} toivotetaan tervetulleiksi`,
      ask: 'kysytään niiltä, jotka eivät ole vastanneet',
      calls: 'saat listan ihmisistä, joille soittaa',
      release: 'vastausta vaille jääneet paikat tuodaan sinun päätettäviksesi',
      standing: 'mentorit kuulevat, kannattaako tulla',
      reminder: `tulossa olevia ${mentee.someOfMany} muistutetaan`,
      dayOf: 'vielä lyhyt viesti samana päivänä',
    },
    now: 'heti: kysytään niiltä, joilta olisi jo pitänyt kysyä',
    nobodySilent: 'Kenellekään ei kirjoiteta yöllä eikä kahdesti, eikä ketään pidetä tulijana, ellei hän ole niin sanonut.',
    unreachable: (count) =>
      plural(count, 'fi', {
        one: 'Yhtä henkilöä ei vielä tavoiteta: katso kotinäkymästäsi.',
        other: `${count} henkilöä ei vielä tavoiteta: katso kotinäkymästäsi.`,
      }),
    started: (when) => `Nyt se on käynnissä. Aloitustilaisuus on ${when}, ja saat tilannekatsauksen joka arkiaamu.`,
  },

  unreachable: {
    title: (cohort) => `${cohort}: ketä ei tavoiteta`,
    nobody: 'Kaikki tavoitetaan.',
    line: (name, role, email, why) => `${name} (${role}, ${email}): ${why}`,
    note: 'Kun asia on korjattu, päivitä lista, tai odota: etsimme uudelleen, kun joku liittyy.',
    why: {
      notFound: 'kenelläkään täällä ei ole tätä sähköpostia. Kutsu hänet, tai korjaa sähköposti listaan.',
      notInstalled:
        'kenelläkään, jolla sovellus täällä on, ei ole tätä sähköpostia. Pyydä häntä tai Teams-ylläpitäjää lisäämään sovellus, tai korjaa sähköposti.',
      deactivated: 'tili on poistettu käytöstä. Kysy ylläpitäjältä, tai käytä toista sähköpostia.',
      notAPerson: 'tämä ei ole ihmisen tili. Korjaa sähköposti listaan.',
      hidden: 'tiliä ei näy täältä. Kysy ylläpitäjältä.',
      recipientGone: 'tiliä ei enää ole. Kysy ylläpitäjältä, tai soita.',
      blockedByPerson: 'hän on estänyt sovelluksen. Soita hänelle ja pyydä sallimaan se taas.',
      blockedByAdministrator: 'ylläpitäjä on estänyt sovellusten viestit. Kysy häneltä.',
      appNotInstalled: 'sovellusta ei ole asennettu hänelle. Pyydä häntä tai ylläpitäjää lisäämään se, niin odottava viesti lähtee.',
      other: 'viimeisin viesti ei mennyt perille. Soita hänelle.',
      unknown: 'meillä ei ole hänen osoitettaan. Päivitä lista.',
    },
  },

  join: {
    offer: (place) => `Myös täällä: ${place}`,
    ask: (place) =>
      `Tuodaanko ohjelma myös tänne: ${place}? Osallistujia etsitään sieltä, ja se, jolla on siellä sinun sähköpostiosoitteesi, näkee ja muuttaa samaa kuin sinä täällä.`,
    sure: 'Kyllä, tuo ohjelma sinne',
    done: (place) => `Ohjelma on nyt myös täällä: ${place}. Osallistujat voivat olla kummassa tahansa, ja voit hoitaa ohjelmaa molemmista.`,
    sought: (count) =>
      plural(count, 'fi', {
        one: '1 ihmistä ei ole vielä tavoitettu: etsimme häntä sieltä.',
        other: `${count} ihmistä ei ole vielä tavoitettu: etsimme heitä sieltä.`,
      }),
    already: 'Ohjelma on siellä jo.',
  },

  refusals: {
    notOwner: 'Tämän voi tehdä vain ohjelman koordinaattori. Pyydä sovelluksen asentajaa lisäämään sinut koordinaattoriksi.',
    notCoordinator: 'Tämän voi tehdä vain tämän ohjelman koordinaattori.',
    gone: 'Tätä ohjelmaa ei enää ole.',
  },
  close: 'Sulje',
})
