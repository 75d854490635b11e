/**
 * What anybody may ask for at any time: help, and the settings that are theirs alone: language, time zone, quiet hours.
 * It never decides what is said to somebody, only how and when.
 */
import { room } from '../house/room.ts'
import { asksHelp, commands, opensSettings } from './commands.ts'
import { footer, greetStranger, showHelp } from './help.ts'
import { openSettings, saveSettings, settingsMost } from './settings.ts'

/** The room of help and of everybody's own settings. */
export const onboarding = room({
  name: 'onboarding',
  commands,
  asked: [
    {
      command: asksHelp,
      words: 'help apua apu ohje ohjeet hjälp hjalp ? hello hi hey good hei moi moikka heippa terve päivää hej hejsan hallå tjena',
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
  ],
  otherwise: asksHelp,
  open({ clock, help, helpButtons, transactWidely }) {
    const deps = { clock, transact: transactWidely({}) }
    return {
      taps: {
        showHelp: (_, { actor, workspace }) =>
          showHelp(actor, workspace.platform, { words: help(actor.language), buttons: helpButtons(actor.language) }),
      },
      openings: { openSettings: (_, { actor }) => openSettings(deps, actor) },
      submissions: {
        saveSettings: {
          most: settingsMost,
          take: (_, filled, { actor }) => saveSettings(deps, filled, actor),
          again: () => opensSettings,
        },
      },
      footer,
      greetStranger,
    }
  },
})
