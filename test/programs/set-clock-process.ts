/**
 * Loaded before a program: a clock that a test sets back an hour, and right again. It is the only one that the program has, as on a machine whose clock is
 * set; how long something takes is told by another one, which nobody sets.
 */
const Right = Date
const hour = 3_600_000
let backMs = 0

globalThis.Date = class extends Right {
  constructor(...given: readonly []) {
    if (given.length > 0) super(...given)
    else super(Right.now() - backMs)
  }
  static override now(): number {
    return Right.now() - backMs
  }
} as DateConstructor

process.on('SIGUSR2', () => {
  backMs = backMs === 0 ? hour : 0
})
