import type { Asked } from '../contract/typed-words.ts'
import { asksHelp, opensPause, opensSettings, opensStep, showsCard, showsLeaving, showsNextRounds, showsSelections } from './commands.ts'

/** Words that people write for the commands of this room. */
export const asked: readonly Asked[] = [
  {
    command: asksHelp,
    words: 'help apua apu ohje ohjeet hjälp hjalp ?',
    alone: 'hello hi hey good hei moi moikka heippa terve päivää hej hejsan hallå tjena',
    help: { rank: 4, line: { en: 'help: this text', fi: 'ohje: tämä teksti', sv: 'hjälp: den här texten' } },
  },
  {
    command: opensSettings,
    words: 'settings asetukset asetus inställningar installningar',
    help: {
      rank: 2,
      line: {
        en: 'settings: language, time zone, quiet hours',
        fi: 'asetukset: kieli, aikavyöhyke, hiljaiset tunnit',
        sv: 'inställningar: språk, tidszon, tysta timmar',
      },
    },
  },
  {
    command: opensStep(),
    words: 'profile profiili profiilini profil profilen',
    leads: 'my mina min',
    help: {
      rank: 1.5,
      to: ['participant'],
      line: {
        en: 'profile: what you tell us about yourself',
        fi: 'profiili: mitä kerrot itsestäsi',
        sv: 'profil: vad du berättar om dig själv',
      },
    },
  },
  {
    command: showsCard(),
    words: 'guide opas perehdytys orientation',
    help: {
      rank: 1.6,
      to: ['participant'],
      line: {
        en: 'guide: how mentoring works, in ten minutes',
        fi: 'opas: näin mentorointi toimii, kymmenessä minuutissa',
        sv: 'guide: så fungerar mentorskap, på tio minuter',
      },
    },
  },
  {
    command: showsSelections,
    words: 'join liity haku ansökan ansokan',
    help: {
      rank: 1.7,
      line: {
        en: 'join: programmes that you can join',
        fi: 'liity: ohjelmat, joihin voit liittyä',
        sv: 'ansökan: program som du kan gå med i',
      },
    },
  },
  {
    command: showsNextRounds,
    words: 'round next kierros seuraava omgång omgang nästa',
    help: {
      rank: 6.52,
      to: ['coordinator'],
      line: {
        en: 'round: make the next round of a programme',
        fi: 'kierros: luo ohjelman seuraava kierros',
        sv: 'omgång: skapa nästa omgång av ett program',
      },
    },
  },
  { command: opensPause(), words: 'pause tauko paus' },
  { command: showsLeaving(), words: 'leave quit eroa eroan lämna lamna' },
]
