interface Company {
  /** In one call at most. */
  readonly most: number
  /** Calls under way at most. */
  readonly atOnce: number
  /** While a call is under way, another one goes only for so many: small calls beside large ones cost more than they save. */
  readonly enough?: number
}

/**
 * Makes one call of many: what is asked while others are under way goes along in the next. Nobody waits for company: a question that comes alone
 * goes at once. `work` answers in the order it was asked, and may promise some of the answers for later; if it fails, each is tried by itself.
 */
export function together<In, Out>(
  work: (asked: readonly In[]) => Promise<readonly (Out | Promise<Out>)[]>,
  { most, atOnce, enough = 1 }: Company,
): (one: In) => Promise<Out> {
  const waiting: { one: In; resolve: (out: Out | Promise<Out>) => void; reject: (error: unknown) => void }[] = []
  let underWay = 0

  async function go(): Promise<void> {
    underWay += 1
    do await call(waiting.splice(0, most))
    while (waiting.length > 0 && (underWay === 1 || waiting.length >= enough))
    underWay -= 1
  }

  async function call(batch: typeof waiting): Promise<void> {
    try {
      const out = await work(batch.map((each) => each.one))
      for (const [index, each] of batch.entries()) each.resolve(out[index] as Out)
    } catch (error) {
      const [first] = batch
      if (batch.length === 1) first?.reject(error)
      else for (const each of batch) each.resolve(work([each.one]).then(([out]) => out as Out))
    }
  }

  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (underWay === 0 || (underWay < atOnce && waiting.length >= enough)) void go()
    })
}
