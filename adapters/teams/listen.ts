import { inTime } from '../../src/kit/in-time.ts'
import { twice } from '../../src/kit/twice.ts'
import type { Heard } from './access/activity.ts'
import { nameOf } from './access/error-name.ts'
import { profileIn } from './directory.ts'
import { saying } from './hearing/answers.ts'
import { hearConversationUpdate, hearInstallation } from './hearing/arrivals.ts'
import { hearDialog } from './hearing/dialogs.ts'
import type { Hearing } from './hearing/hearing.ts'
import { noteArrival, seenIn } from './hearing/newcomers.ts'
import { languageFor, viewIn } from './hearing/own-words.ts'
import { hearRefresh, hearTap, lineOf, sayTo, tapFrom } from './hearing/taps.ts'
import { hearText } from './hearing/texts.ts'
import type { Installations } from './installations.ts'
import { type Origin, readDialog, readExecute, readOrigin } from './parse.ts'
import type { Answer } from './receive.ts'

/** Everything that an activity needs. */
export interface Listening extends Hearing {
  readonly installations: Installations
}

const fine: Answer = { status: 200 }
/** Nobody here knows this kind: Teams tells the person that the app cannot do it. */
const unknown: Answer = { status: 501 }

/** Brings an activity of one of our tenants to the code that hears it. */
export async function hearActivity(hearing: Listening, heard: Heard, tenant: string): Promise<Answer> {
  const origin = readOrigin(heard, tenant)
  if (heard.type === 'invoke' && !origin) return unknown
  await hearing.installations.announce(tenant, isInstallation(heard))
  if (heard.type === 'invoke' && origin) return hearInvoke(hearing, heard, origin)
  if (!(await hearing.claims.claim(heard, tenant))) return fine
  try {
    return await hearEvent(hearing, heard, tenant, origin)
  } catch (error) {
    await hearing.claims.release(heard, tenant)
    throw error
  }
}

/** Pari was let in, whether for one person or for a team: what keeps it from writing may be over. */
const isInstallation = ({ type, action }: Heard): boolean => type === 'installationUpdate' && action === 'add'

/** Their answers are what Teams shows, so a repetition is answered again: deeds are told apart by what they change, not by how often they come. */
async function hearInvoke(hearing: Hearing, heard: Heard, origin: Origin): Promise<Answer> {
  // How they are reached can wait: the answer goes back by the request.
  void hearing.turns.next(`person:${origin.from.workspace.id}:${origin.from.id}`, async () => {
    const { isArrival, reference } = await hearing.references.learn(origin.from.workspace.id, origin.from.id, seenIn(heard, origin))
    // By their e-mail alone a list can know them.
    if (isArrival && reference.email !== null) await hearing.core.arrived(await profileIn(hearing.references, origin.from, reference))
  })
  try {
    return await answerInvoke(hearing, heard, origin)
  } catch (error) {
    hearing.log.error(
      { workspace: origin.from.workspace.id, invoke: heard.name, error: nameOf(error) },
      'a tap on Teams could not be answered',
    )
    return saying(languageFor(heard.locale), (copy) => copy.failed)
  }
}

async function answerInvoke(hearing: Hearing, heard: Heard, origin: Origin): Promise<Answer> {
  switch (heard.name ?? '') {
    case 'adaptiveCard/action': {
      const executed = readExecute(heard)
      if (!executed) return unknown
      const tap = tapFrom(origin, executed.sent, hearing)
      return executed.isAutomatic ? hearRefresh(hearing, tap) : hearTap(hearing, tap)
    }
    case 'task/fetch':
    case 'task/submit': {
      const sent = readDialog(heard)
      return sent ? hearDialog(hearing, origin, sent) : unknown
    }
    default:
      return unknown
  }
}

/**
 * Everything else is answered with nothing but a status. What nobody knows is fine: Teams has ever new events. An event that breaks mostly does
 * not come again, so it is tried again here.
 */
async function hearEvent(hearing: Hearing, heard: Heard, tenant: string, origin: Origin | null): Promise<Answer> {
  switch (heard.type) {
    case 'message':
      return origin ? hearMessage(hearing, heard, origin) : fine
    case 'installationUpdate':
      await twice(() => hearInstallation(hearing, heard, tenant, origin))
      return fine
    case 'conversationUpdate':
      await twice(() => hearConversationUpdate(hearing, heard, tenant, origin))
      return fine
    default:
      return fine
  }
}

/** One after the other in each conversation. Teams sends again what is not answered in 15 s: what takes longer goes on without it. */
async function hearMessage(hearing: Hearing, heard: Heard, origin: Origin): Promise<Answer> {
  const work = hearing.turns.next(lineOf(origin), async () => {
    try {
      if (origin.isPersonal) await noteArrival(hearing, origin, seenIn(heard, origin))
      await hearText(hearing, heard, origin)
    } catch (error) {
      hearing.log.error({ workspace: origin.from.workspace.id, error: nameOf(error) }, 'a message on Teams could not be answered')
      await sayTo(
        hearing,
        origin,
        viewIn(origin.language, (copy) => copy.failed),
      )
    }
  })
  await inTime(work, hearing.limits.decide)
  return fine
}
