import type { Account, WantedAccount } from './accounts.ts'
import type { Alive } from './alive.ts'
import type { Ends } from './ends.ts'
import type { Newcomer } from './protocol.ts'

interface Deps {
  readonly pari: Pick<Alive, 'ask'>
  readonly ends: Pick<Ends, 'accounts' | 'admit' | 'installFor'>
  readonly zone: string
}

/** People on a list that came in later get an account, as they would have one in a real workplace. Only then Pari looks for them. */
export async function meetNewcomers(newcomers: readonly Newcomer[], { pari, ends, zone }: Deps): Promise<void> {
  const emails = newcomers.map(({ email }) => email)
  await ends.installFor(ends.admit(accountsFor(newcomers, ends.accounts, zone)))
  await pari.ask('seekAnew', emails)
}

/** Where the list says, or where their programme lives; in turns where it lives in both. They answer when somebody plays them. */
export function accountsFor(newcomers: readonly Newcomer[], there: readonly Pick<Account, 'email'>[], zone: string): WantedAccount[] {
  return newcomers.map(({ email, name, role, language, zone: own, platforms }, index) => {
    const platform = platforms[(there.length + index) % platforms.length] ?? 'slack'
    return { person: { line: 0, name, email, role, language }, platform, zone: own ?? zone, isExternal: false, behaviour: 'none' }
  })
}
