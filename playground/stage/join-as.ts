import type { JoinAs, Joined, NotDone } from '../page/shown.ts'
import type { Account, WantedAccount } from './accounts.ts'
import { doOn } from './deeds.ts'
import type { Ends } from './ends.ts'
import type { Joining } from './protocol.ts'
import { actorOf, type Scene } from './scene.ts'

/** Names of people on no list, by what they would like to be. */
const names = {
  student: ['Emma Kallio', 'Noah Lindgren', 'Linh Pham', 'Amina Hassan', 'Lauri Salo', 'Freja Dahl'],
  alumna: ['Sofia Berg', 'Henna Laakso', 'Ingrid Holm', 'Mei Chen', 'Tuuli Aaltonen', 'Klara Nyman'],
} as const

/** The next of them who is not there yet; when all are, the first with a number. */
export function nameFor(as: keyof typeof names, there: readonly string[]): string {
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
    const admitted = admit(ends, wish, zone)
    const [account] = admitted
    if (!account) return { refused: 'There is no room for an account.' }
    await ends.installFor(admitted)
    if (wish.as === 'crowd')
      await pari.ask(
        'joinAll',
        admitted.flatMap((each) => joiningOf(each, ends, wish)),
      )
    else await doOn(actorOf(ends, account), { does: 'openHome' })
    await scene.settle()
    return { person: account.id }
  })
  await scene.refresh()
  return joined
}

type Wish = Pick<JoinAs, 'platform' | 'language'> & { readonly as: keyof typeof names }

/** One of them; of a crowd twelve students and eight alumnae, in turns on each platform on which the programme lives. */
function admit(ends: Pick<Ends, 'accounts' | 'admit' | 'places'>, { as, platform, language }: JoinAs, zone: string): readonly Account[] {
  const there = ends.accounts.map(({ name }) => name)
  if (as !== 'crowd') return ends.admit([accountFor(nameFor(as, there), { as, platform, language }, zone)])
  const wishes = Array.from(
    { length: crowd },
    (_, index): Wish => ({
      as: index % 5 < 3 ? 'student' : 'alumna',
      platform: ends.places[index % ends.places.length]?.platform ?? platform,
      language,
    }),
  )
  return ends.admit(
    wishes.map((wish, index) => accountFor(`${firstNames[index]} ${lastNames[(index + there.length) % lastNames.length]}`, wish, zone)),
  )
}

function joiningOf(
  { email, name, role, platform, endId }: Account,
  { places, teams }: Pick<Ends, 'places' | 'teams'>,
  { language }: JoinAs,
): readonly Joining[] {
  const place = places.find((each) => each.platform === platform)
  if (!place || role === 'coordinator') return []
  // On Teams Pari knows people by what their directory calls them.
  const id = teams.world.people.get(endId)?.aadObjectId.toLowerCase() ?? endId
  return [{ address: { workspace: { platform, id: place.id }, id }, email, name, role, language }]
}

/** How many join together. */
const crowd = 20
const firstNames = ['Aada', 'Bilal', 'Chiara', 'Daniel', 'Elli', 'Fatima', 'Gustav', 'Hanna', 'Ivan', 'Jenni'].concat([
  ...['Karim', 'Lotta', 'Mikko', 'Nadia', 'Oskar', 'Pilvi', 'Quynh', 'Riikka', 'Samir', 'Tove'],
])
const lastNames = ['Aho', 'Ek', 'Koski', 'Lund', 'Mäki', 'Nieminen', 'Olsson', 'Rinne', 'Salmi', 'Virta', 'Wahl'] as const

function accountFor(name: string, { as, platform, language }: Wish, zone: string): WantedAccount {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '')
  const email = `${plain.toLowerCase().replaceAll(/[^a-z0-9]+/g, '.')}@example.org`
  const role = as === 'student' ? 'mentee' : 'mentor'
  return { person: { line: 0, name, email, role, language }, platform, zone, isExternal: false, behaviour: 'none' }
}
