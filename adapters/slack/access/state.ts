import { randomBytes } from 'node:crypto'
import type { AdapterMemory } from '../../../src/contract/adapter-memory.ts'
import { type Clock, hoursAfter, Instant } from '../../../src/kit/clock.ts'
import type { Seal } from '../../../src/kit/seal.ts'

/** The random text that goes to Slack with the person who installs. It must come back with the same person, and is good once, for ten minutes. */
export interface States {
  issue(): string
  /** True once for each text that was issued here in the last ten minutes. */
  redeem(state: string): Promise<boolean>
}

export interface StateDeps {
  readonly memory: Pick<AdapterMemory, 'claim'>
  readonly seal: Pick<Seal, 'sign' | 'isSigned'>
  readonly clock: Clock
}

const hoursGood = 10 / 60

/** Signed, so that nothing is stored before somebody comes back: nobody can fill our memory by opening the page. */
export function createStates({ memory, seal, clock }: StateDeps): States {
  const signed = (body: string) => `slack state\n${body}`
  return {
    issue() {
      const body = `${clock.now().epochMilliseconds}.${randomBytes(16).toString('base64url')}`
      return `${body}.${seal.sign(signed(body))}`
    },
    async redeem(state) {
      const [issued = '', random = '', signature = ''] = state.split('.')
      const body = `${issued}.${random}`
      if (!seal.isSigned(signed(body), signature)) return false
      const until = hoursAfter(Instant.fromEpochMilliseconds(Number(issued)), hoursGood)
      return Instant.compare(clock.now(), until) < 0 && memory.claim('state', random, until)
    },
  }
}
