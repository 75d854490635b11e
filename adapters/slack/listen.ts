import { App, type Receiver } from '@slack/bolt'
import type { Workspace } from '../../src/contract/platform.ts'
import { clientOptions } from './access/client.ts'
import { nameOf, slackLogger } from './access/logger.ts'
import { type BotEvent, botEvents, shortcuts, slashCommand } from './access/scopes.ts'
import { formCallback } from './forms.ts'
import { hearChange } from './hearing/changes.ts'
import { type EventsHearing, hearEvent } from './hearing/events.ts'
import { hearShortcut, hearSlash } from './hearing/slash.ts'
import { hearSubmission } from './hearing/submissions.ts'
import { hearTap } from './hearing/taps.ts'
import { type Origin, readChange, readShortcut, readSlash, readSubmission, readTap, workspaceFrom } from './parse.ts'

export interface Listening {
  readonly app: App
  /** When everything that was heard so far is done. */
  settled(): Promise<void>
}

/** Bolt with our listeners, the same behind HTTP and Socket Mode. Nothing here waits for Slack before it acknowledges. */
export function listen(hearing: EventsHearing, receiver: Receiver): Listening {
  const app = openApp(hearing, receiver)
  const atWork = new Set<Promise<void>>()
  const inWorkspace: InWorkspace = (origin, work) => {
    const workspace = workspaceFrom(origin)
    if (!workspace) return Promise.resolve()
    const met = origin.teamId ? hearing.teams.met(workspace.id, origin.teamId) : null
    const working = Promise.all([work(workspace), met]).then(() => undefined)
    atWork.add(working)
    return working.finally(() => atWork.delete(working))
  }
  hearDeeds(app, hearing, inWorkspace)
  hearQuestions(app, hearing, inWorkspace)
  for (const event of botEvents)
    app.event(event === 'message.im' ? 'message' : event, ({ body, context }) =>
      inWorkspace(originOf(event, context), (workspace) => hearEvent(hearing, body, workspace)),
    )
  return { app, settled: async () => void (await Promise.allSettled(atWork)) }
}

/** Access to teams is an organisation's matter, whatever its envelope says of the installation, and names teams itself. */
const originOf = (event: BotEvent, { isEnterpriseInstall, enterpriseId, teamId }: Origin): Origin =>
  event.startsWith('team_access_')
    ? { isEnterpriseInstall: Boolean(enterpriseId), enterpriseId }
    : { isEnterpriseInstall, enterpriseId, teamId }

/** Gives a listener its workspace, and remembers that it is at work. */
type InWorkspace = (origin: Origin, work: (workspace: Workspace) => Promise<void>) => Promise<void>

function openApp(hearing: EventsHearing, receiver: Receiver): App {
  const app = new App({
    receiver,
    // Whose token it takes is asked where a call is made: an answer to a tap needs none.
    authorize: ({ teamId, enterpriseId, userId }) =>
      Promise.resolve({ ...(teamId && { teamId }), ...(enterpriseId && { enterpriseId }), ...(userId && { userId }) }),
    clientOptions: clientOptions(hearing),
    logger: slackLogger(hearing.log),
    convoStore: false,
    ignoreSelf: false,
  })
  app.error((error) => {
    hearing.log.error({ error: nameOf(error) }, 'something heard from Slack could not be worked on')
    return Promise.resolve()
  })
  return app
}

/** Taps and forms. */
function hearDeeds(app: App, hearing: EventsHearing, inWorkspace: InWorkspace): void {
  app.action({ type: 'block_actions' }, ({ body, context, ack }) =>
    inWorkspace(context, async (workspace) => {
      const change = readChange(body, workspace, hearing)
      if (change) return hearChange(hearing, change, ack)
      const tap = readTap(body, workspace, hearing)
      return tap ? hearTap(hearing, tap, ack) : ack()
    }),
  )
  app.view({ callback_id: formCallback, type: 'view_submission' }, ({ body, context, ack }) =>
    inWorkspace(context, async (workspace) => {
      const sent = readSubmission(body, workspace, hearing)
      return sent ? hearSubmission(hearing, sent, (response) => ack(response)) : ack()
    }),
  )
  app.view({ type: 'view_closed' }, ({ ack }) => ack())
}

/** What somebody asks for by themselves. */
function hearQuestions(app: App, hearing: EventsHearing, inWorkspace: InWorkspace): void {
  app.command(slashCommand, ({ body, context, ack }) =>
    inWorkspace(context, async (workspace) => {
      const slash = readSlash(body, workspace, hearing.core)
      return slash ? hearSlash(hearing, slash, ack) : ack()
    }),
  )
  for (const [name, callback] of Object.entries(shortcuts) as [keyof typeof shortcuts, string][])
    app.shortcut({ callback_id: callback, type: 'shortcut' }, ({ body, context, ack }) =>
      inWorkspace(context, async (workspace) => {
        const from = readShortcut(body, workspace)
        return from ? hearShortcut(hearing, name, from, ack) : ack()
      }),
    )
}
