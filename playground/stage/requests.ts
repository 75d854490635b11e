import { z } from 'zod'
import { languages } from '../../src/contract/view.ts'

const behaviour = z.enum(['none', 'coming', 'notStarting', 'notAtKickoff', 'unsure', 'mixed'])
const text = z.string().max(20_000)
const values = z.record(z.string().max(300), text)
const file = { name: z.string().max(300), base64: z.string() }
const person = z.string().max(40)
const instant = z.iso.datetime({ offset: true })

/** What the page may send: see playground/page/shown.ts. */
export const requests = {
  begin: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('sample') }),
    z.object({ kind: z.literal('empty'), language: z.enum(languages) }),
    z.object({
      ...{ kind: z.literal('list'), ...file, programme: text, kickOff: text, zone: text, language: z.enum(languages) },
      platform: z.enum(['slack', 'teams', 'mixed']),
    }),
  ]),
  clock: z.union([
    z.object({ to: z.literal('next'), open: z.array(person).max(1000).exactOptional() }),
    z.object({ to: z.enum(['day', 'week', 'end', 'programmeEnd']) }),
    z.object({ to: z.literal('kickOffMinus'), days: z.number().int().min(0).max(365) }),
    z.object({ to: z.literal('instant'), instant }),
    z.object({ play: z.number().positive().max(1000).nullable() }),
  ]),
  act: z.discriminatedUnion('does', [
    z.object({
      person,
      does: z.literal('tap'),
      message: z.string().max(500),
      button: z.string().max(3000),
      values: values.exactOptional(),
    }),
    z.object({ person, does: z.literal('change'), field: z.string().max(300), values }),
    z.object({ person, does: z.literal('submit'), values, file: z.object(file).exactOptional() }),
    z.object({ person, does: z.enum(['close', 'openHome']) }),
    z.object({ person, does: z.literal('write'), text, room: z.string().max(300).exactOptional() }),
    z.object({ person, does: z.literal('attach'), ...file }),
    z.object({ person, does: z.literal('shortcut'), name: z.string().max(200) }),
  ]),
  behave: z.object({ person, behaviour }),
  trouble: z.object({ trouble: z.enum(['slackRateLimit', 'teamsBlocks', 'kill']), on: z.boolean(), person: person.exactOptional() }),
  join: z.object({ as: z.enum(['student', 'alumna', 'crowd']), platform: z.enum(['slack', 'teams']), language: z.enum(languages) }),
  reset: z.object({}),
} as const
