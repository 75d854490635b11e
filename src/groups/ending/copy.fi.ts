import type { Copy } from './copy.ts'

/** The same in Finnish. */
export const finnish: Copy = {
  end: 'Päätä pienryhmä',
  stays: 'Älä päätä',
  ends: (day) => `Tämän pienryhmän viimeinen päivä on ${day}. Sen jäsenet tietävät sen.`,
  preview: {
    title: (name) => `Päätetäänkö ${name}?`,
    when: (day) =>
      `Kerromme nyt jäsenille, että pienryhmän viimeinen päivä on ${day}. Siihen asti jokainen voi kirjoittaa muille rivin. Silloin kokoamme rivit ja kiitämme kaikkia.`,
    archive:
      'Slackissa arkistoimme sitten kanavan. Sitä voi yhä lukea, mutta Pari ei voi avata sitä uudelleen. Teamsissa pyydämme sinua sulkemaan kanavan.',
    reads: 'He lukevat nyt tämän:',
    go: 'Kerro pienryhmälle',
    changed: 'Tilanne on muuttunut sillä välin, joten emme ole kertoneet kenellekään. Nyt se on tämä:',
  },
  done: (name, day) => `${name}: viimeinen päivä on ${day}.`,
  kept: (name) => `${name} jatkuu, ja sen jäsenet saavat tiedon siitä.`,
  gone: 'Tämä pienryhmä on jo päättynyt, tai sitä ei enää ole.',

  ending: {
    title: (name) => `${name} päättyy pian`,
    text: (day) => `Pienryhmänne viimeinen päivä on ${day}. Kirjoitatko muille rivin, esimerkiksi siitä, mitä opit, tai kiitoksen?`,
    together:
      'Silloin kokoamme kaikki rivit tänne. Sen jälkeen kanava arkistoidaan: sitä voi yhä lukea, mutta kukaan ei voi kirjoittaa sinne.',
    apart: 'Silloin kokoamme kaikki rivit ja lähetämme ne teille jokaiselle.',
    write: 'Kirjoita rivi',
  },
  goesOn: (name) => `${name} jatkuu sittenkin. Voitte unohtaa viestimme sen päättymisestä.`,
  ended: {
    title: (name) => `Kiitos, ${name}!`,
    text: 'Pienryhmänne päättyy tänään. Kiitos ajastanne ja kaikesta, mitä jaoitte.',
    line: (name, text) => `${name}: ${text}`,
  },

  form: {
    title: 'Rivi pienryhmällesi',
    label: 'Rivisi',
    hint: 'Kaikki pienryhmässäsi lukevat sen nimesi kanssa.',
    save: 'Tallenna',
    cancel: 'Peruuta',
    saved: 'Rivisi on tallennettu. Voit muuttaa sitä viimeiseen päivään asti.',
    notYours: 'Tämä pienryhmä on päättynyt, tai et ole enää siinä.',
  },
}
