import type { Copy } from './copy.ts'

/** The same in Swedish. */
export const swedish: Copy = {
  end: 'Avsluta mentorgruppen',
  stays: 'Avsluta den inte',
  ends: (day) => `Mentorgruppens sista dag är ${day}. Medlemmarna vet det.`,
  preview: {
    title: (name) => `Vill du avsluta ${name}?`,
    when: (day) =>
      `Vi berättar nu för medlemmarna att mentorgruppens sista dag är ${day}. Fram till dess kan alla skriva en rad. Den dagen samlar vi raderna och tackar alla.`,
    archive:
      'I Slack arkiverar vi sedan kanalen. Den går fortfarande att läsa, men Pari kan inte öppna den igen. I Teams kommer vi att be dig stänga den.',
    reads: 'Det här läser de nu:',
    go: 'Berätta för gruppen',
    changed: 'Något har ändrats under tiden, så vi har inte berättat för någon. Så här ser det ut nu:',
  },
  done: (name, day) => `${name}: sista dagen är ${day}.`,
  kept: (name) => `${name} fortsätter, och medlemmarna får veta det.`,
  gone: 'Den här mentorgruppen är redan avslutad, eller finns inte längre.',

  ending: {
    title: (name) => `${name} är snart slut`,
    text: (day) =>
      `Er mentorgrupps sista dag är ${day}. Vill du skriva en rad till de andra, till exempel något du har lärt dig, eller ett tack?`,
    together: 'Den dagen samlar vi alla rader här. Sedan arkiveras kanalen: den går att läsa, men ingen kan skriva i den.',
    apart: 'Den dagen samlar vi alla rader och skickar dem till var och en av er.',
    write: 'Skriv en rad',
  },
  goesOn: (name) => `${name} fortsätter ändå. Ni kan glömma vårt meddelande om slutet.`,
  ended: {
    title: (name) => `Tack, ${name}!`,
    text: 'Er mentorgrupp är slut i dag. Tack för er tid och för allt ni har delat.',
    line: (name, text) => `${name}: ${text}`,
  },

  form: {
    title: 'En rad till din grupp',
    label: 'Din rad',
    hint: 'Alla i mentorgruppen läser den, med ditt namn.',
    save: 'Spara',
    cancel: 'Avbryt',
    saved: 'Din rad är sparad. Du kan ändra den fram till sista dagen.',
    notYours: 'Den här mentorgruppen är avslutad, eller så är du inte längre med i den.',
  },
}
