import { plural } from '../../src/contract/wording.ts'
import type { Copy } from './copy.ts'

export const finnish: Copy = {
  title: 'Pari',
  close: 'Sulje',
  failed: 'Se ei onnistunut. Yritä uudelleen.',
  late: 'Siinä kesti liian kauan. Paina vielä kerran.',
  openForm: 'Avaa lomake',
  otherReader: 'Tämä painike on tarkoitettu toiselle tai vanhentunut. Kirjoita /mentoring koti, niin näet omat asiasi.',
  nothingWritten: 'Kirjoita ensin jotain.',
  tooLong: 'Tuo on liian pitkä: enintään 3 000 merkkiä.',
  working: 'Hetki, työn alla …',
  notSaved: 'Tallentaminen ei onnistunut:',
  fileTooLarge: 'Tiedosto on yli 5 Mt. Liitä lista tekstinä.',
  fileUnreadable: 'Tiedostoa ei saatu Slackista. Yritä uudelleen tai liitä lista tekstinä.',
  tooManyFiles: (limit) =>
    plural(limit, 'fi', {
      one: 'Sinulla on jo 1 tiedostollinen lomake odottamassa. Lähetä tämä uudelleen, kun siihen on vastattu.',
      other: `Sinulla on jo ${limit} tiedostollista lomaketta odottamassa. Lähetä tämä uudelleen, kun johonkin niistä on vastattu.`,
    }),
  noFiles: 'Tässä työtilassa ei voi lähettää tiedostoja. Liitä lista tekstinä.',
  pages: {
    installedTitle: 'Pari-sovellus on asennettu',
    installed: (workspace) => `Pari-sovellus on nyt työtilassa ${workspace}. Avaa Slack, valitse Apps-kohdasta Pari ja aloita siitä.`,
    openSlack: 'Avaa Slack',
    failedTitle: 'Pari-sovellusta ei asennettu',
    denied: 'Et antanut lupaa Slackissa, joten mitään ei asennettu.',
    expired: 'Tämä sivu on liian vanha tai jo käytetty.',
    broken: 'Slackin ja Pari-sovelluksen yhteydessä oli häiriö.',
    again: 'Yritä uudelleen',
  },
}
