/** Slack takes one message a second in a conversation (docs.slack.dev/apis/web-api/rate-limits). */
export const millisBetweenPosts = 1_000

/** More would wait longer than a call may take. */
export const mostWaiting = 4

/** One turn after the other in each conversation. */
export interface Pace {
  /** Resolves when it is this caller's turn; null when `mostWaiting` wait already. */
  turn(conversation: string): Promise<void> | null
}

/** Keeps `millisBetween` between the turns of one conversation, within this process; lanes hold a workspace to one process. */
export function createPace(millisBetween: number): Pace {
  const queues = new Map<string, Queue>()

  async function after(conversation: string, queue: Queue): Promise<void> {
    await queue.free
    await pause(millisBetween)
    queue.waiting -= 1
    if (queue.waiting === 0) queues.delete(conversation)
  }

  return {
    turn(conversation) {
      const queue = queues.get(conversation) ?? { waiting: 0, free: Promise.resolve() }
      if (queue.waiting >= mostWaiting) return null
      queues.set(conversation, queue)
      queue.waiting += 1
      const turn = queue.free
      queue.free = after(conversation, queue)
      return turn
    },
  }
}

interface Queue {
  waiting: number
  free: Promise<void>
}

const pause = (millis: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, millis).unref())
