/** A rule said no, with a reason that the asker can be told. Bugs and broken machines throw instead. */
export interface Refusal {
  readonly refused: string
}

/** For switches that must stay exhaustive. */
export function unreachable(value: never): never {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`)
}
