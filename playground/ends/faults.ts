/**
 * What can go wrong between an app and any platform. `before` and `after` say whether the platform had done the deed: after a
 * reset or a time-out the app cannot know.
 */
export type WireFault =
  | 'rateLimited'
  | 'rateLimitedBare'
  | 'errorBefore'
  | 'errorAfter'
  | 'resetBefore'
  | 'resetAfter'
  | 'hangBefore'
  | 'hangAfter'
  | 'slow'

/** A fault, and the calls that it befalls. */
export interface FaultRule<Fault extends string = WireFault> {
  /** What goes wrong. */
  readonly fault: Fault
  /** Methods that it may befall; all when left out. */
  readonly methods?: readonly string[]
  /** How likely it befalls each call, between 0 and 1; 1 when left out. */
  readonly chance?: number
  /** It befalls exactly the next so many calls instead. */
  readonly next?: number
  /** Seconds, for `rateLimited`; 1 when left out. */
  readonly retryAfter?: number
  /** Real milliseconds, for `slow`; 1,000 when left out. */
  readonly milliseconds?: number
}

export interface FaultPlan<Rule extends FaultRule<string> = FaultRule> {
  readonly set: (rules: readonly Rule[]) => void
  /** The fault that befalls this call, if any. */
  befalls(method: string): Rule | undefined
}

/** A plan of faults; chances are drawn from `random`, so the same seed and calls give the same faults. */
export function makeFaultPlan<Rule extends FaultRule<string> = FaultRule>(random: () => number): FaultPlan<Rule> {
  let rules: { rule: Rule; left: number }[] = []
  return {
    set(plan) {
      rules = plan.map((rule) => ({ rule, left: rule.next ?? Number.POSITIVE_INFINITY }))
    },
    befalls(method) {
      for (const entry of rules) {
        const { rule } = entry
        if (entry.left <= 0 || (rule.methods !== undefined && !rule.methods.includes(method))) continue
        if (rule.next === undefined && random() >= (rule.chance ?? 1)) continue
        entry.left -= 1
        return rule
      }
      return undefined
    },
  }
}
