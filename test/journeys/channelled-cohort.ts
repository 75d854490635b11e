import type { Command } from '../../src/contract/command.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import type { Reply } from '../../src/contract/view.ts'
import { buttonsOf, goesOn } from '../ground/builders.ts'
import type { AnyTap } from '../ground/commands.ts'
import { wordsIn } from '../ground/workplace.ts'
import { aPairedCohort } from './paired-cohort.ts'

/** Commands that open channels, and what came of them. */
type OfChannels = Extract<AnyTap, { do: 'openChannel' | 'finishTask' }>

const isOfChannels = (command: { readonly do: string }): command is OfChannels =>
  command.do === 'openChannel' || command.do === 'finishTask'

/** The buttons of a view that open channels. */
export const channelButtons = ({ view }: Reply) =>
  buttonsOf(view).flatMap(({ label, command }) => (isOfChannels(command) ? [{ label, command }] : []))

/** Maija with Aino and Olli with Eero, before anybody has a channel. */
export async function aChannelledCohort(wanted: Parameters<typeof aPairedCohort>[0] = {}) {
  const paired = await aPairedCohort(wanted)
  const { workplace, kickOff } = paired
  const { prisma, platform } = workplace
  /** As `tapsOnce`, and once more on whom Carla is shown. */
  const taps = async (command: OfChannels, by = 'Carla') => {
    const shown = await workplace.tap(by, command)
    const second = goesOn(shown)
    return second ? tapsOnce(second, by) : described(shown)
  }
  const tapsOnce = async (command: Command, by = 'Carla') => described(await workplace.tap(by, command))
  const described = (reply: Reply) => {
    return { ...wordsIn(reply), buttons: channelButtons(reply), parts: reply.view.parts }
  }
  return {
    ...paired,
    ...{ taps, tapsOnce },
    opens: async (by = 'Carla') => taps({ do: 'openChannel', kickOff: await kickOff() }, by),
    /** What Carla's home says of channels. */
    atHome: async () => {
      const reply = await workplace.tap('Carla', { do: 'showHome' })
      return { text: plainText(reply.view), buttons: channelButtons(reply), labels: channelButtons(reply).map(({ label }) => label) }
    },
    /** Who is in the newest channel, by their first names. */
    inside: () => [...([...platform.channels.values()].at(-1) ?? [])].map((id) => id.slice(2)).toSorted(),
    /** What was said in channels. */
    said: () => platform.said.filter(({ to }) => to.startsWith('C-')),
    deeds: async () =>
      (
        await prisma.audit.findMany({
          where: { deed: { in: ['openedChannel', 'addedToChannel', 'finishedTask'] } },
          orderBy: { id: 'asc' },
        })
      ).map(({ deed, detail }) => ({ deed, ...(detail as object) })),
  }
}
