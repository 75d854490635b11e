import type { JoinAs, Joined, NotDone } from '../page/shown.ts'
import type { WantedAccount } from './accounts.ts'
import { doOn } from './deeds.ts'
import { actorOf, type Scene } from './scene.ts'

/** Names of people on no list, by what they would like to be. */
const names = {
  student: ['Emma Kallio', 'Noah Lindgren', 'Linh Pham', 'Amina Hassan', 'Lauri Salo', 'Freja Dahl'],
  alumna: ['Sofia Berg', 'Henna Laakso', 'Ingrid Holm', 'Mei Chen', 'Tuuli Aaltonen', 'Klara Nyman'],
} as const

/** The next of them who is not there yet; when all are, the first with a number. */
export function nameFor(as: JoinAs['as'], there: readonly string[]): string {
  const free = names[as].find((name) => !there.includes(name))
  return free ?? `${names[as][0]} ${there.length + 1}`
}

/** Somebody on no list gets an account and looks at Pari for the first time. Whoever may join is found by Pari alone. */
export async function joinAs(
  scene: Pick<Scene, 'alone' | 'pari' | 'ends' | 'settle' | 'zone' | 'refresh'>,
  wish: JoinAs,
): Promise<Joined | NotDone> {
  const { ends, pari, zone } = scene
  if (!ends.places.some(({ platform }) => platform === wish.platform))
    return { refused: `Nobody of this programme is on ${wish.platform === 'slack' ? 'Slack' : 'Teams'}.` }
  const joined = await scene.alone(async (): Promise<Joined | NotDone> => {
    const refused = await pari.ask('letJoin', null)
    if (refused !== null) return { refused }
    const name = nameFor(
      wish.as,
      ends.accounts.map((account) => account.name),
    )
    const [account] = ends.admit([accountFor(name, wish, zone)])
    if (!account) return { refused: 'There is no room for an account.' }
    await ends.installFor([account])
    await doOn(actorOf(ends, account), { does: 'openHome' })
    await scene.settle()
    return { person: account.id }
  })
  await scene.refresh()
  return joined
}

function accountFor(name: string, { as, platform, language }: JoinAs, zone: string): WantedAccount {
  const email = `${name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org`
  const role = as === 'student' ? 'mentee' : 'mentor'
  return { person: { line: 0, name, email, role, language }, platform, zone, isExternal: false, behaviour: 'none' }
}
