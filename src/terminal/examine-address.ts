/** Whether the outside world reaches Pari where it says that it is: `npm run doctor` asks for its own sign of life. */
import { messageOf } from '../kit/failure.ts'
import { adaptersIn } from '../process/adapters.ts'
import type { Config } from '../process/config.ts'
import { type Found, well, wrong } from './found.ts'

/** Milliseconds that the way there and back may take. */
const patience = 10_000

/** Nothing when no address is configured, and none is needed. */
export async function examineAddress(settings: Config): Promise<readonly Found[]> {
  const part = 'Public address'
  const { publicUrl, linking } = settings
  if (publicUrl === null)
    return adaptersIn(settings).some(({ isServed }) => isServed)
      ? [well(part, 'nobody looked whether it leads here: say in PARI_URL what it is')]
      : []
  if (!linking) return [wrong(part, `PARI_URL (${publicUrl}) has no links: it must begin with https://, and PARI_KEY must be set`)]
  try {
    const answer = await fetch(`${publicUrl}/health`, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
    const isOurs = answer.status === 200 && (await answer.text()) === 'ok\n'
    if (!isOurs) return [wrong(part, `${publicUrl}/health is answered with HTTP ${answer.status}, and not by Pari: ${lookAt}`)]
  } catch (error) {
    const why = error instanceof Error && error.cause ? messageOf(error.cause) : messageOf(error)
    return [wrong(part, `${publicUrl} cannot be reached from here (${why}): ${lookAt}`)]
  }
  return [well(part, `${publicUrl} leads to Pari`), ...(await lookWhetherReady(publicUrl))]
}

const lookAt = 'is Pari running, does your proxy lead to PARI_HOST and PARI_PORT, is the name right, and does the certificate fit it?'

async function lookWhetherReady(url: string): Promise<readonly Found[]> {
  const part = 'Running Pari'
  const answer = await fetch(`${url}/ready`, { redirect: 'manual', signal: AbortSignal.timeout(patience) })
  if (answer.status === 200) return [well(part, 'it is ready')]
  return [wrong(part, `it is not ready: ${(await answer.text()).trim()}`)]
}
