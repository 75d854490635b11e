import type { LinkDoor } from '../../src/house/links.ts'
import type { Clock } from '../../src/kit/clock.ts'

/** Milliseconds that a tap may be on its way: it is of now, although the stage's clock stands still. */
const onTheWay = 10_000

/**
 * A phone at the door has the clock of this machine, and the stage has a clock of its own: of a tap it counts how long ago it was. So no phone here looks
 * as if its clock were wrong. The stage's clock may stand: of two taps the later one still has a later hour.
 */
export function withStageTime(links: LinkDoor, stage: Clock, machine: Clock): LinkDoor {
  let last = { said: Number.NEGATIVE_INFINITY, at: Number.NEGATIVE_INFINITY }
  const timeOf = (said: number): number => {
    const waited = machine.now().epochMilliseconds - said
    const age = waited < onTheWay ? 0 : waited
    const at = stage.now().epochMilliseconds - age
    if (said <= last.said) return at
    last = { said, at: Math.max(at, last.at + 1) }
    return last.at
  }
  return {
    ...links,
    keep: (token, taps) =>
      links.keep(
        token,
        taps.map((tap) => {
          if (tap.said === null) return tap
          const at = timeOf(tap.said)
          return { ...tap, at, said: at }
        }),
      ),
  }
}
