/**
 * What anybody may ask for at any time: help, and the settings that are theirs alone: language, time zone, quiet hours. It greets whom Pari does not
 * know, and asks for the e-mail of those whose platform hides it; typed, it proves nothing.
 * It never decides what is said to somebody, only how and when.
 */
import { room } from '../house/room.ts'
import { claimAccount, claimMost, knownAlready, openClaim } from './claim.ts'
import { claimsIn } from './claims.prisma.ts'
import { asksHelp, commands, opensClaim, opensSettings } from './commands.ts'
import { footer, greetStranger, showHelp } from './help.ts'
import { openSettings, saveSettings, settingsMost } from './settings.ts'

/** The room of help and of everybody's own settings. */
export const onboarding = room({
  name: 'onboarding',
  commands,
  asked: [
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
  ],
  otherwise: asksHelp,
  open(housing) {
    const { clock, help, helpButtons, transact, transactWidely } = housing
    const deps = { clock, transact: transactWidely({}) }
    const claiming = { clock, transact: transact({ claims: claimsIn }) }
    return {
      taps: {
        showHelp: (_, { actor, workspace }) =>
          showHelp(actor, workspace.platform, { words: help(actor.language), buttons: helpButtons(actor.language) }),
      },
      openings: { openSettings: (_, { actor }) => openSettings(deps, actor), openClaim: (_, { actor }) => knownAlready(actor) },
      submissions: {
        saveSettings: {
          most: settingsMost,
          take: (_, filled, { actor }) => saveSettings(deps, filled, actor),
          again: () => opensSettings,
        },
        claimAccount: { most: claimMost, take: (_, _filled, { actor }) => knownAlready(actor), again: () => opensClaim },
      },
      due: [housing.due('claim', 50, { claims: claimsIn }, ({ claims }, ids) => claims.forget(ids))],
      footer,
      greetStranger,
      nameless: {
        openings: { [opensClaim.do]: openClaim },
        submissions: { claimAccount: { most: claimMost, take: (filled, who) => claimAccount(claiming, filled, who) } },
      },
    }
  },
})
