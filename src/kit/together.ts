/**
 * Makes one call of many: what is asked while `atOnce` calls are under way goes along in the next, at most `most` at a time. Nobody waits
 * for company: whoever comes alone goes at once. `work` answers in the order it was asked, and may promise some of the answers for later; if it
 * fails, each is tried by itself.
 */
export function together<In, Out>(
  work: (asked: readonly In[]) => Promise<readonly (Out | Promise<Out>)[]>,
  { most, atOnce }: { readonly most: number; readonly atOnce: number },
): (one: In) => Promise<Out> {
  const waiting: { one: In; resolve: (out: Out | Promise<Out>) => void; reject: (error: unknown) => void }[] = []
  let underWay = 0

  async function go(): Promise<void> {
    underWay += 1
    for (let batch = waiting.splice(0, most); batch.length > 0; batch = waiting.splice(0, most)) {
      try {
        const out = await work(batch.map((each) => each.one))
        for (const [index, each] of batch.entries()) each.resolve(out[index] as Out)
      } catch (error) {
        const [first] = batch
        if (batch.length === 1) first?.reject(error)
        else for (const each of batch) each.resolve(work([each.one]).then(([out]) => out as Out))
      }
    }
    underWay -= 1
  }

  return (one) =>
    new Promise((resolve, reject) => {
      waiting.push({ one, resolve, reject })
      if (underWay < atOnce) void go()
    })
}
