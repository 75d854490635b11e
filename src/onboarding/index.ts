/**
 * How people join: step by step they say who they are and what they hope for, at their own pace and on any device; and what anybody may ask for at any
 * time: help, and the settings that are theirs alone. It greets whom Pari does not know, and asks for the e-mail of those whose platform hides it.
 * It never pairs anybody, never lets a list change what somebody wrote themselves, and never takes what they say here for an answer about the kick-off.
 */
import type { Workspace } from '../contract/platform.ts'
import type { Housing } from '../house/housing.ts'
import { type Nameless, room } from '../house/room.ts'
import type { KnownPerson } from '../people/directory.ts'
import { isHidden } from '../people/hidden.ts'
import { asked } from './asked.ts'
import { type ClaimDeps, claimAccount, claimMost, knownAlready, openClaim } from './claim.ts'
import { claimsIn } from './claims.prisma.ts'
import { asksHelp, commands, opensClaim, opensSettings, opensStep, showsSelections } from './commands.ts'
import { type Deed, deeds } from './deeds.ts'
import { foreseenOfPauses, foreseenOfPlaces, foreseenOfSelections } from './foreseen.prisma.ts'
import { holds } from './held.prisma.ts'
import { footer, greetStranger, showHelp } from './help.ts'
import { type Kind, kinds } from './kinds.ts'
import { leavingAnswers } from './leaving/answers.ts'
import { endPauses } from './leaving/pause.ts'
import { pausesIn } from './leaving/pauses.prisma.ts'
import { answerCard, showCard } from './orientation/cards.ts'
import { rehearsedIn } from './rehearsal.prisma.ts'
import { joining, rehearses } from './rehearsal.ts'
import { roundsIn } from './rounds/store.prisma.ts'
import { joiningAnswers, newcomers } from './selections/answers.ts'
import { freesPlaces } from './selections/freed.ts'
import { partsForStranger } from './selections/join.ts'
import { endOffers, lookAtPlaces, tellOpened } from './selections/offers.ts'
import { selectionsIn } from './selections/store.prisma.ts'
import { openSettings, saveSettings } from './settings.ts'
import { card } from './steps/card.ts'
import { choicesMost, openChoices, saveChoices } from './steps/choices.ts'
import type { DueStores } from './steps/deps.ts'
import { home } from './steps/home.ts'
import { askForProfiles, inviteExpected, remindOfProfiles } from './steps/invite.ts'
import { sheets } from './steps/sheet.ts'
import { stepsIn } from './steps/store.prisma.ts'
import { showSteps } from './steps/stuck.ts'
import { openStep, stepMost, takeStep } from './steps/take-step.ts'
import { choicesIn, takingPartIn } from './taking-part.prisma.ts'
import { timesMost } from './times.ts'

/** The room of help and of everybody's own settings. */
export const onboarding = room({
  name: 'onboarding',
  commands,
  kinds,
  deeds,
  holds,
  // A row that is only forgotten says nothing.
  foresees: { claim: null, intake: foreseenOfPlaces, pause: foreseenOfPauses, selection: foreseenOfSelections },
  asked,
  rehearses: { ...rehearses, joining, rows: rehearsedIn },
  shortcuts: { join: showsSelections },
  otherwise: asksHelp,
  open(housing) {
    const { clock, platformOf, transact, transactWidely } = housing
    const deps = { clock, transact: transactWidely({}) }
    const stepDeps = { clock, platformOf, transact: transact<Own>(stepping), widely: transactWidely<Own>(stepping) }
    const [joining, leaving] = [joiningAnswers(stepDeps), leavingAnswers(stepDeps)]
    const claiming = { clock, transact: transact({ claims: claimsIn }) }
    return {
      taps: {
        ...joining.taps,
        ...leaving.taps,
        showHelp: (_, from) => helpFor(housing, from),
        askForProfiles: (tap, { actor }) => askForProfiles(stepDeps, tap, actor),
        remindOfProfiles: (tap, { actor }) => remindOfProfiles(stepDeps, tap, actor),
        answerCard: (tap, { actor }) => answerCard(stepDeps, tap, actor),
      },
      looks: {
        ...joining.looks,
        ...leaving.looks,
        showSteps: ({ cohort }, { actor }) => showSteps(stepDeps, cohort, actor),
        showCard: (look, { actor }) => showCard(stepDeps, look, actor),
      },
      openings: {
        ...joining.openings,
        ...leaving.openings,
        openSettings: (_, { actor }) => openSettings(deps, actor),
        openClaim: (_, { actor }) => knownAlready(actor),
        openTopics: ({ cohort }, { actor }) => openChoices(stepDeps, cohort, actor),
        openStep: (opening, { actor }) => openStep(stepDeps, opening, actor),
      },
      submissions: {
        ...joining.submissions,
        ...leaving.submissions,
        saveSettings: {
          most: timesMost,
          take: (_, filled, { actor }) => saveSettings(deps, filled, actor),
          again: () => opensSettings,
        },
        saveTopics: {
          most: choicesMost,
          take: ({ cohort }, filled, { actor }) => saveChoices(stepDeps, cohort, filled, actor),
          again: ({ cohort }) => ({ do: 'openTopics', mark: 'opening', cohort }),
        },
        takeStep: {
          most: stepMost,
          take: (sent, filled, { actor }) => takeStep(stepDeps, sent, filled, actor),
          again: ({ enrolment, step }) => opensStep(enrolment, step),
        },
        claimAccount: { most: claimMost, take: (_, _filled, { actor }) => knownAlready(actor), again: () => opensClaim },
      },
      ...followed(housing),
      sheets: (of) => sheets(stepDeps, of),
      card: (subject, actor) => card(stepDeps, subject, actor),
      home: (actor, soFar) => home(stepDeps, actor, soFar),
      footer,
      greetStranger: async (who) => greetStranger(who, who === null || isHidden(who) ? [] : await partsForStranger(stepDeps, who)),
      nameless: nameless(claiming),
      newcomers: newcomers(stepDeps),
    }
  },
})

/** Help, in the words that are heard where somebody is. */
async function helpFor(
  { platformOf, helpOf }: Housing<Kind, Deed>,
  { actor, workspace }: { readonly actor: KnownPerson; readonly workspace: Workspace },
) {
  const hears = (await platformOf(workspace).capability(workspace, 'words')) === 'native'
  return showHelp(actor, { platform: workspace.platform, hears }, await helpOf(actor))
}

/** What this room adds to the stores of the ground. */
const stepping = {
  ...{ steps: stepsIn, selections: selectionsIn, rounds: roundsIn, pauses: pausesIn, choices: choicesIn },
  takingPart: takingPartIn,
}
type Own = Pick<DueStores, keyof typeof stepping>

/** What it looks at when it is due, and which facts it follows. */
const followed = (housing: Housing<Kind, Deed>) => ({
  due: [
    housing.due('claim', 50, { claims: claimsIn }, ({ claims }, ids) => claims.forget(ids)),
    housing.due<Own>('intake', 10, stepping, lookAtPlaces),
    housing.due<Own>('pause', 20, stepping, endPauses),
    housing.due<Own>('selection', 10, stepping, tellOpened),
  ],
  heeds: housing.heeds<Own>(stepping, {
    expected: inviteExpected,
    kickOffCalledOff: endOffers,
    ...freesPlaces,
  }),
})

/** What people of whom a platform tells no e-mail may open and send. */
const nameless = (claiming: ClaimDeps): Nameless => ({
  openings: { [opensClaim.do]: openClaim },
  submissions: { claimAccount: { most: claimMost, take: (filled, who) => claimAccount(claiming, filled, who) } },
})
