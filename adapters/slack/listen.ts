import { App, type Receiver } from '@slack/bolt'
import { nameOf, slackLogger } from './access/logger.ts'
import { clientOptions } from './access/client.ts'
import { formCallback } from './forms.ts'
import { type EventsHearing, hearEvent } from './hearing/events.ts'
import { hearShortcut, hearSlash } from './hearing/slash.ts'
import { hearSubmission } from './hearing/submissions.ts'
import { hearTap } from './hearing/taps.ts'
import { type Origin, readShortcut, readSlash, readSubmission, readTap, workspaceFrom } from './parse.ts'
import { botEvents, shortcuts, slashCommand } from './scopes.ts'

export interface Listening {
  readonly app: App
  /** When everything that was heard so far is done. */
  settled(): Promise<void>
}

/** Bolt with our listeners, the same behind HTTP and Socket Mode. Nothing here waits for Slack before it acknowledges. */
export function listen(hearing: EventsHearing, receiver: Receiver): Listening {
  const { log, tokens, teams } = hearing
  const app = new App({
    receiver,
    // Who the token belongs to is asked where a call is made: an answer to a tap needs none.
    authorize: ({ teamId, enterpriseId, userId }) => Promise.resolve({ ...(teamId && { teamId }), ...(enterpriseId && { enterpriseId }), ...(userId && { userId }) }),
    clientOptions: clientOptions({ ...hearing, settings: { socketMode: false, baseUrl: null, ...hearing.settings } }),
    logger: slackLogger(log),
    convoStore: false,
    ignoreSelf: false,
  })
  app.error((error) => {
    log.error({ error: nameOf(error) }, 'something heard from Slack could not be worked on')
    return Promise.resolve()
  })

  const atWork = new Set<Promise<void>>()
  /** Gives a listener its workspace, and remembers that it works. */
  const inWorkspace = (origin: Origin, work: (workspace: NonNullable<ReturnType<typeof workspaceFrom>>) => Promise<void>): Promise<void> => {
    const workspace = workspaceFrom(origin)
    if (!workspace) return Promise.resolve()
    const working = Promise.all([work(workspace), origin.teamId && teams.met(workspace.id, origin.teamId)]).then(() => undefined)
    atWork.add(working)
    return working.finally(() => atWork.delete(working))
  }

  app.action({ type: 'block_actions' }, ({ body, context, ack }) =>
    inWorkspace(context, async (workspace) => {
      const tap = readTap(body, workspace, tokens)
      return tap ? hearTap(hearing, tap, ack) : ack()
    }),
  )
  app.view({ callback_id: formCallback, type: 'view_submission' }, ({ body, context, ack }) =>
    inWorkspace(context, async (workspace) => {
      const sent = readSubmission(body, workspace, tokens)
      return sent ? hearSubmission(hearing, sent, (response) => ack(response as never)) : ack()
    }),
  )
  app.view({ type: 'view_closed' }, ({ ack }) => ack())
  app.command(slashCommand, ({ body, context, ack }) =>
    inWorkspace(context, async (workspace) => {
      const slash = readSlash(body, workspace)
      return slash ? hearSlash(hearing, slash, (message) => ack(message as { text: string } | undefined)) : ack()
    }),
  )
  for (const [name, callback] of Object.entries(shortcuts) as [keyof typeof shortcuts, string][])
    app.shortcut({ callback_id: callback, type: 'shortcut' }, ({ body, context, ack }) =>
      inWorkspace(context, async (workspace) => {
        const from = readShortcut(body, workspace)
        return from ? hearShortcut(hearing, name, from, ack) : ack()
      }),
    )
  for (const event of botEvents) app.event(event, ({ body, context }) => inWorkspace(context, (workspace) => hearEvent(hearing, body, workspace)))

  return {
    app,
    async settled() {
      await Promise.allSettled(atWork)
    },
  }
}
