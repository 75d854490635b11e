import type { ServerResponse } from 'node:http'
import type { Kinds, Shown } from '../page/shown.ts'

/** Pages that are open: each hears what there is to see, for the panels it has open. */
export interface Listeners {
  /** A page listens from now on, until it goes. */
  listen(response: ServerResponse, open: readonly string[]): void
  /** Something may look different now. */
  changed(): void
  stop(): void
}

/** Milliseconds between two events to one page; more when there is much to see, or a long jump would only make events. */
const leastMs = 100
const msPerByte = 0.001
const heartbeatMs = 15_000

interface Seen {
  readonly shown: (open: readonly string[]) => Shown
  /** Always the same; null: not known yet. */
  readonly kinds: () => Kinds | null
}

export function createListeners({ shown, kinds }: Seen): Listeners {
  const pages = new Set<{ changed(): void; beat(): void; end(): void }>()
  const heart = setInterval(() => {
    for (const page of pages) page.beat()
  }, heartbeatMs)
  heart.unref()
  return {
    listen(response, open) {
      response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' })
      const page = createPage(response, { kinds, look: () => JSON.stringify(shown(open)) })
      pages.add(page)
      response.once('close', () => {
        pages.delete(page)
        page.end()
      })
      page.changed()
    },
    changed() {
      for (const page of pages) page.changed()
    },
    stop() {
      clearInterval(heart)
      for (const page of pages) page.end()
    },
  }
}

/** The latest wins: a page that is slow, or a time full of changes, hears fewer. */
function createPage(response: ServerResponse, { kinds, look }: { readonly look: () => string } & Pick<Seen, 'kinds'>) {
  let last = ''
  let told: Kinds | null = null
  let timer: NodeJS.Timeout | null = null
  let isChanged = false
  let isEnded = false
  function send(): void {
    if (isEnded) return
    // A page that has not read the last one yet hears the next when it has.
    const now = response.writableNeedDrain ? last : look()
    isChanged = response.writableNeedDrain
    if (now !== last) {
      tellKinds()
      response.write(`event: shown\ndata: ${now}\n\n`)
    }
    last = now
    timer = setTimeout(rested, Math.max(leastMs, last.length * msPerByte))
  }
  function tellKinds(): void {
    const words = kinds()
    if (words !== null && words !== told) response.write(`event: kinds\ndata: ${JSON.stringify(words)}\n\n`)
    told = words
  }
  function rested(): void {
    timer = null
    if (isChanged) send()
  }
  return {
    changed() {
      isChanged = true
      if (!timer) send()
    },
    beat: () => void response.write(': still here\n\n'),
    end() {
      isEnded = true
      if (timer) clearTimeout(timer)
      response.end()
    },
  }
}
