import { plainText } from '../../src/contract/plain-text.ts'
import { silentLog } from '../../src/kit/log.ts'
import { orClose } from '../../src/kit/or-close.ts'
import { type Route, serve } from '../../src/process/http.ts'
import { linkRoute } from '../../src/process/links/index.ts'
import type { Database } from '../../src/store/client.ts'
import { aWorkplace, bringIn, start, type Workplace } from '../ground/workplace.ts'

/** A cohort on its evening, with a link for helpers at the door. */
export interface Door {
  readonly workplace: Workplace
  readonly cohort: string
  /** The address of the page, on a port of this machine. */
  readonly link: string
  readonly origin: string
  /** Another link, as the coordinator gets one now. */
  readonly newLink: () => Promise<string>
  /** What was noted of somebody. */
  readonly stateOf: (name: string) => Promise<string>
  /** How often somebody was ticked. */
  readonly ticksOf: (
    name: string,
  ) => Promise<readonly { readonly state: string; readonly clockOff: number | null; readonly tappedAt: Date; readonly arrivedAt: Date }[]>
  stop(): Promise<void>
}

/** Maija with Aino, Olli with Eero, who all said that they come; Wilma waits. It is half past four, and the kick-off begins at five. */
export async function aDoor(prisma: Database, list?: string, now = '2027-01-21T16:30'): Promise<Door> {
  const routes = Promise.withResolvers<Route[]>()
  const server = await serve({ host: '127.0.0.1', port: 0 }, routes.promise, silentLog)
  const origin = `http://127.0.0.1:${server.port}`
  return orClose(
    () => server.stop(),
    async () => {
      const workplace = await aWorkplace(prisma, { parts: { linking: { url: origin, keys: [new Uint8Array(32).fill(7)] } } })
      const { links } = workplace.house
      if (!links) throw new Error('There are no links.')
      routes.resolve([linkRoute(links, origin, silentLog)])
      const cohort = await bringIn(workplace, list)
      await start(workplace, cohort)
      await workplace.until(now)
      await prisma.confirmation.updateMany({
        where: { enrolment: { state: 'active' } },
        data: { answer: 'coming', standing: 'go', dueAt: null },
      })
      const newLink = async (): Promise<string> => {
        const { view } = await workplace.tap('Carla', { do: 'showDoor', mark: 'look', cohort })
        const [link] = /http:\/\/127\S+/.exec(plainText(view)) ?? []
        if (link === undefined) throw new Error(`There is no link: ${plainText(view)}`)
        return link
      }
      const link = await newLink()
      return {
        ...{ workplace, cohort, link, origin, newLink },
        stateOf: async (name) => (await prisma.presence.findFirst({ where: { enrolment: { person: { name } } } }))?.state ?? 'never ticked',
        ticksOf: (name) =>
          prisma.tick.findMany({ where: { enrolment: { person: { name } } }, orderBy: [{ tappedAt: 'asc' }, { id: 'asc' }] }),
        stop: () => server.stop(),
      }
    },
  )
}
