import { aMixedStage, type MixedStage } from './mixed-stage.ts'
import { saveOnSlack } from './save-list.ts'
import { wordsOf } from './slack-seats.ts'

interface Wanted {
  /** Who has an account where. */
  readonly slack: readonly string[]
  readonly teams: readonly string[]
  readonly programme?: string
  readonly list: string
  /** Who installs Pari on Teams beside Carla. */
  readonly installed?: readonly string[]
}

/** A programme that Carla set up on Slack with a list, and that lives on Teams, too. */
export async function aMixedProgramme(
  prisma: Parameters<typeof aMixedStage>[0],
  { slack, teams, programme = 'Spring mentoring', list, installed = [] }: Wanted,
): Promise<MixedStage> {
  const stage = await aMixedStage(prisma, { slack: ['Carla', ...slack], teams: ['Carla', ...teams] })
  const carla = stage.slack.as('Carla')
  await stage.slack.home('Carla')
  await carla.tap('home', 'Set up a programme')
  await stage.slack.end.until(() => carla.modal())
  await carla.fillAndSubmit({ name: programme, list })
  await saveOnSlack(carla)
  await carla.closeModal('clear')
  await stage.teams.install('Carla', ...installed)
  await stage.slack.home('Carla')
  await carla.tap('home', 'Add to Teams')
  await stage.slack.end.until(() => carla.modal())
  await carla.tap('modal', 'Yes, add it there')
  await stage.slack.end.until(() => wordsOf(carla.modal()?.definition.blocks).includes('added to Teams'))
  await carla.closeModal('clear')
  await stage.settle()
  return stage
}
