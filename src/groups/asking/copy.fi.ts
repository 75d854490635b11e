import { plural } from '../../contract/wording.ts'
import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish: Copy = {
  over: 'Tämä ei ole enää avoinna.',

  circle: {
    named: 'Mentorien pienryhmä',
    offer: (count) => plural(count, 'fi', { one: 'Kysy yhdeltä mentorilta pienryhmästä', other: `Kysy ${count} mentorilta pienryhmästä` }),
    note: 'Mentorien oma pienryhmä on vain mentoreille. Jokainen saa yhden viestin, ja mukaan tulevat ne, jotka vastaavat kyllä.',
    changed: 'Kysyttävät mentorit ovat muuttuneet sillä välin. Katso painiketta uudelleen: emme ole kysyneet keneltäkään.',
    done: (count) => plural(count, 'fi', { one: 'Kysyimme yhdeltä mentorilta.', other: `Kysyimme ${count} mentorilta.` }),
    nobody: 'Kaikilta mentoreilta on jo kysytty.',

    title: 'Pienryhmä mentoreille',
    text: (programme) =>
      `Ohjelman ${programme} mentoreilla voi olla oma pienryhmä: voitte kysyä toisiltanne, jakaa hyviä keinoja ja tavata silloin tällöin. Siinä on vain mentoreita. Haluatko mukaan?`,
    yes: 'Kyllä, mielelläni',
    no: 'Ei kiitos',
    in: 'Olet mukana mentorien pienryhmässä.',
    first: 'Toistaiseksi vain sinä olet vastannut kyllä. Kun teitä on kaksi, saatte kanavan.',
    others: (names) => `Mukana ovat myös: ${names}`,
    out: 'Selvä, et ole mukana. Jos muutat mielesi, voit liittyä kotinäkymässä.',
    home: (programme) => `Ohjelman ${programme} mentoreilla on oma pienryhmä. Et ole siinä mukana.`,
    join: 'Liity mentorien pienryhmään',
  },

  leave: {
    button: (name) => `Poistu: ${name}`,
    sure: (name) => `Haluatko poistua pienryhmästä ${name}? Poistut myös sen kanavalta. Mikään muu ei muutu.`,
    yes: 'Kyllä, poistun',
    done: (name) => `Olet poistunut pienryhmästä ${name}.`,
  },

  pairs: {
    title: 'Pienryhmä toisen parin kanssa',
    text: 'Kahdesta parista voi tulla yksi pienryhmä. Kysymme kaikilta molemmissa pareissa, ja pienryhmä syntyy vain, jos kaikki vastaavat kyllä. Pysytte parina ja tapaatte yhä myös kahden kesken.',
    open: 'Ehdota toiselle parille',
    none: 'Voit ehdottaa tätä, kun sinulla on pari etkä ole pienryhmässä tai tauolla.',
    cohort: 'Missä ryhmässä?',
    who: 'Kuka on toisessa parissa?',
    whoHint: 'Jommankumman nimi tai sähköpostiosoite.',
    send: 'Kysy kaikilta',
    cancel: 'Peruuta',
    unknown: 'Emme löytäneet ryhmästäsi paria, jossa tämä henkilö on. Tarkista nimi tai kirjoita sähköpostiosoite.',
    several: 'Usealla on tämä nimi. Kirjoita sähköpostiosoite.',
    own: 'Tämä on oma parisi. Kirjoita joku toisesta parista.',
    cannot: 'Tältä parilta ei voi kysyä juuri nyt.',
    waiting: 'Parillanne on jo ehdotus, johon ei ole vielä vastattu. Odota ensin sitä.',
    tooMany: (limit) => `Teitä olisi yhdessä liikaa: pienryhmään mahtuu mentorien lisäksi enintään ${limit}.`,
    asked: 'Kysyimme kaikilta molemmissa pareissa. Kirjoitamme sinulle, kun asia on ratkennut.',

    ask: (name, programme) => `${name} ehdottaa, että te ja toinen pari ohjelmassa ${programme} muodostatte pienryhmän. Siinä olisivat:`,
    large: 'Siinä olisi paljon jäseniä. Enintään viisi mentoreineen tutustuu toisiinsa helpommin.',
    how: 'Pienryhmä syntyy vain, jos kaikki vastaavat kyllä. Pysytte parina ja tapaatte yhä myös kahden kesken. Voit hyvin vastata ei: kukaan ei kuule, kuka niin vastasi.',
    yes: 'Kyllä, mielelläni',
    no: 'Ei kiitos',
    agreed: (count) =>
      plural(count, 'fi', { one: 'Kiitos. Yksi ei ole vielä vastannut.', other: `Kiitos. ${count} ei ole vielä vastannut.` }),
    refused: 'Selvä, pienryhmää ei tule. Muut kuulevat vain, ettei se toteudu.',
    offTitle: 'Tällä kertaa ei pienryhmää toisen parin kanssa',
    off: 'Ehdotus yhteisestä pienryhmästä toisen parin kanssa ei toteudu. Teidän parillenne mikään ei muutu.',
  },
}
