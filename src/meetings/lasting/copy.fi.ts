import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish: Copy = {
  fit: {
    ask: (name) => `Olette nyt tavanneet ensimmäisen kerran, sinä ja ${name}. Miten sovitte yhteen?`,
    askLater: (name) => `Olette tavanneet, sinä ja ${name}. Miten sovitte yhteen?`,
    again: (name) => `Viimeksi mietit vielä, miten sovitte yhteen, sinä ja ${name}. Miltä nyt tuntuu?`,
    private: 'Vastauksesi luemme vain me. Koordinaattorit saavat tietää siitä, jos ette sovi yhteen. Toinen ei saa sitä koskaan tietää.',
    good: 'Sovimme hyvin yhteen',
    deciding: 'Mietin vielä',
    not: 'Emme sovi yhteen',
    thanks: {
      good: 'Kiitos, hienoa kuulla!',
      deciding: 'Kiitos. Mieti rauhassa. Kysymme vielä kerran.',
      decided: 'Kiitos. Mieti rauhassa. Voit aina kertoa meille kohdassa ”Omat tapaamiset”.',
      not: 'Kiitos, että kerroit. Kerroimme siitä koordinaattoreille, emme kenellekään muulle. He auttavat sinua.',
    },
    takenBack: {
      good: (name, partner) => `${name} kertoo nyt, että pari toimii hyvin (parina ${partner})`,
      deciding: (name, partner) => `${name} miettii nyt vielä, toimiiko pari (parina ${partner})`,
    },
    told: (name, partner) => `${name} kertoo, että pari ei toimi (parina ${partner})`,
    untold: (partner) => `${partner} ei tiedä tästä. Voit jutella heidän kanssaan, antaa parille tauon tai etsiä molemmille uuden parin.`,
  },

  rest: {
    button: 'Pidä tauko',
    forThem: 'Anna heille tauko',
    title: 'Tauko',
    submit: 'Aloita tauko',
    until: 'Mihin päivään asti?',
    intro: 'Siihen päivään asti emme kysy emmekä ehdota kummallekaan mitään. Kerromme molemmille ja kirjoitamme taas sinä päivänä.',
    cancels: (count) =>
      plural(count, 'fi', {
        one: 'Yksi tapaaminen on sovittu. Jos se on ennen sitä päivää, se perutaan.',
        other: `${count} tapaamista on sovittu. Ennen sitä päivää olevat perutaan.`,
      }),
    bad: 'Valitse päivä huomisesta alkaen, enintään kolmen kuukauden päästä.',
    afterEnd: 'Ohjelma on silloin jo päättynyt.',
    told: (name, day) => `Pidätte taukoa, sinä ja ${name}. Tauko päättyy ${day}`,
    text: 'Siihen asti emme kysy emmekä ehdota mitään. Kirjoitamme taas sinä päivänä.',
    cancelled: (when) => `Tämä tapaaminen on peruttu: ${when}`,
    calendar: 'Jos latasit ajan omaan kalenteriisi, poista se sieltä. Tilattu kalenteri muuttuu itsestään.',
    done: (mentee, mentor, day) => `Taukoa pitävät ${mentee} ja ${mentor}. Tauko päättyy ${day}. Kerromme molemmille.`,
    end: 'Lopeta tauko',
    ended: 'Tauko on ohi. Kerromme molemmille.',
    over: (name) => `Taukonne on ohi: voitte taas tavata, sinä ja ${name}`,
    overText: 'Haluatko ehdottaa aikaa seuraavalle tapaamiselle?',
  },

  ask: {
    button: 'Tämä ei toimi minulle',
    title: 'Kun pari ei toimi',
    submit: 'Lähetä',
    intro: (name) =>
      `Jos kaksi henkilöä ei sovi yhteen, se ei ole kenenkään vika. Koordinaattorit lukevat tämän. ${name} ei lue sitä, eikä mikään muutu ennen kuin koordinaattorit ovat ottaneet sinuun yhteyttä.`,
    reason: 'Mikä on lähinnä?',
    wish: 'Mikä auttaisi sinua eniten?',
    wishes: { newPair: 'Uusi pari', talk: 'Että siitä ensin puhutaan', rest: 'Tauko', end: 'Että pari päätetään' },
    done: 'Kiitos, että kerroit. Kerroimme siitä koordinaattoreille, emme kenellekään muulle. He auttavat sinua.',
    told: (name, partner) => `${name} kertoo, että pari ei toimi (parina ${partner})`,
    untold: (partner) => `${partner} ei tiedä tästä.`,
  },
  reasons: {
    noTime: 'Liian vähän aikaa',
    noDates: 'Yhteistä aikaa ei löydy',
    noContact: 'Yhteydenpito on vaikeaa',
    topics: 'Etsimme eri asioita',
    language: 'Kieli',
    personal: 'Henkilökohtaiset syyt',
    other: 'Jokin muu',
  },

  fewer: {
    title: 'Sinulla on nyt enemmän pareja kuin voit ottaa',
    text: 'Kaikki parit jatkavat, eikä kukaan muu kuin koordinaattorit tiedä tästä. Jos pareja on liikaa, valitse pari: vain koordinaattorit lukevat sen, ja he päättävät parin niin, ettei syy ole kenenkään.',
    end: (name) => `Päätä pari: ${name}`,
    keep: 'Jatkan kaikkien kanssa',
    kept: (count) => plural(count, 'fi', { one: 'Hyvä: parisi jatkaa.', other: `Hyvä: kaikki ${count} paria jatkavat.` }),
    none: 'Sinulla ei ole paria, joka jatkaa.',
  },

  unwind: {
    button: 'Lopeta tämä pari',
    title: 'Lopeta tämä pari',
    submit: 'Lopeta pari',
    intro: 'Molemmat lukevat tämän. Syyn lukevat vain koordinaattorit.',
    cancels: (count) => plural(count, 'fi', { one: 'Yksi sovittu tapaaminen perutaan.', other: `${count} sovittua tapaamista perutaan.` }),
    effects: 'Molemmat ovat ensimmäisten joukossa, kun uusia pareja tehdään, emmekä enää koskaan ehdota heitä toisilleen.',
    effectsFull: (mentee, mentor) =>
      `${mentee} on ensimmäisten joukossa, kun uusia pareja tehdään. ${mentor} ei voi nyt ottaa ketään uutta. Emme enää koskaan ehdota heitä toisilleen.`,
    reason: 'Syy',
    who: 'Kenen pyynnöstä?',
    me: 'Päätin sen itse',
    told: (name) => `Ette jatka enää parina, sinä ja ${name}`,
    text: 'Joskus kaksi henkilöä ei sovi yhteen, eikä se ole kenenkään vika. Kiitos ajasta, jonka annoit.',
    next: 'Olet ensimmäisten joukossa, kun uusia pareja tehdään. Koordinaattorit kertovat, miten tästä jatketaan.',
    nextFull:
      'Kerroit, että voit nyt ottaa vähemmän, joten emme ehdota sinulle ketään uutta. Koordinaattorit kertovat, miten tästä jatketaan.',
    done: (mentee, mentor) => `${mentee} ja ${mentor} eivät ole enää pari. Kerromme molemmille ystävällisesti, ilman syytä.`,
    goesOn: (mentee) => `Ilman mentoria on nyt ${mentee}. Näin löydät uuden mentorin:`,
    gone: 'Tämä pari on jo päättynyt.',
  },

  ended: {
    told: (name) => `Ette ole enää pari, sinä ja ${name}`,
    text: 'Jos sinulla on kysyttävää, ota yhteyttä koordinaattoriin.',
    off: (name) => `Tapaamisenne on peruttu: sinä ja ${name}`,
    offAlone: (count) => plural(count, 'fi', { one: 'Yksi tapaamisesi on peruttu', other: 'Osa tapaamisistasi on peruttu' }),
  },

  word: {
    button: 'Kirjoita heille',
    title: 'Kirjoita heille',
    submit: 'Lähetä',
    to: 'Kenelle?',
    both: 'Molemmille',
    text: 'Viestisi',
    hint: 'Lähetämme sen sinun nimelläsi.',
    first: {
      usual: 'Hei! Miten teillä sujuu? Jos jokin tekee tapaamisesta vaikeaa, kerro minulle. Löydämme kyllä keinon.',
      noFirst:
        'Hei! Oletteko löytäneet ajan ensimmäiselle tapaamiselle? Jos jokin tekee sen vaikeaksi, kerro minulle. Löydämme kyllä keinon.',
      noPlan: 'Hei! Oletteko sopineet seuraavasta tapaamisesta? Jos jokin tekee sen vaikeaksi, kerro minulle. Löydämme kyllä keinon.',
      unheard: 'Hei! Emme vielä tiedä, aloitatko. Haluaisitko olla mukana? Kumpikin vastaus käy, kunhan kerrot minulle.',
      longRest: 'Hei! Olette olleet tauolla. Mitä teille kuuluu, ja haluaisitteko taas tavata? Kerro, jos voin auttaa.',
    },
    empty: 'Kirjoita ensin jotakin.',
    heading: (name) => `Viesti sinulle, lähettäjä ${name}`,
    done: 'Lähetetty.',
  },

  card: {
    label: 'Tapaamiset',
    state: (name, count, total) => `${name}: ${count}/${total}`,
    paused: (name, day) => `${name}: tauko, joka päättyy ${day}`,
    about: (label, name) => `${label}: ${name}`,
  },
}
