import type { Kinds, NotDone, Shown } from './shown.ts'

/** Asks the process behind the page to do something. What went wrong on the way is said as a refusal without words. */
export async function ask<Answer>(path: string, body: object): Promise<Answer | NotDone> {
  try {
    const response = await fetch(`./api/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-pari': '1' },
      body: JSON.stringify(body),
    })
    return (await response.json()) as Answer | NotDone
  } catch {
    return { refused: '' }
  }
}

/** Whether it was not done. */
export const isRefused = (answer: object): answer is NotDone => 'refused' in answer

export interface Listening {
  readonly shown: (shown: Shown) => void
  readonly kinds: (kinds: Kinds) => void
  readonly lost: () => void
}

/** Hears how things stand, for as long as it is not stopped; the browser comes back by itself when the connection is lost. */
export function listen(open: readonly string[], on: Listening): () => void {
  const events = new EventSource(`./api/events?open=${open.map(encodeURIComponent).join(',')}`)
  const shown = (event: MessageEvent<string>): void => on.shown(JSON.parse(event.data) as Shown)
  const kinds = (event: MessageEvent<string>): void => on.kinds(JSON.parse(event.data) as Kinds)
  events.addEventListener('shown', shown)
  events.addEventListener('kinds', kinds)
  events.addEventListener('error', on.lost)
  return () => {
    events.removeEventListener('shown', shown)
    events.removeEventListener('kinds', kinds)
    events.removeEventListener('error', on.lost)
    events.close()
  }
}

/** A file as the process behind the page takes it; null when it was changed or moved after it was chosen: browsers do not read it any more then. */
export async function dropped(
  file: Pick<File, 'name' | 'arrayBuffer'>,
): Promise<{ readonly name: string; readonly base64: string } | null> {
  const read = await file.arrayBuffer().catch(() => null)
  if (read === null) return null
  const bytes = new Uint8Array(read)
  const pieces = Array.from({ length: Math.ceil(bytes.length / chunk) }, (_, at) => bytes.subarray(at * chunk, (at + 1) * chunk))
  return { name: file.name, base64: btoa(pieces.map((piece) => String.fromCharCode(...piece)).join('')) }
}

/** As many arguments as every browser takes at once. */
const chunk = 8192
