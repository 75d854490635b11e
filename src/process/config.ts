import { join, resolve } from 'node:path'
import { z } from 'zod'
import type { Refusal } from '../kit/result.ts'

const keys = z
  .string()
  .transform((text) => text.split(',').map((key) => Buffer.from(key.trim(), 'base64')))
  .refine((all) => all.every((key) => key.length === 32), {
    error: 'must be 32 random bytes in base64, as `openssl rand -base64 32` prints',
  })

const emails = z
  .string()
  .default('')
  .transform((text) => text.split(',').flatMap((email) => email.trim().toLowerCase() || []))

const web = (like: string) => z.url({ protocol: /^https?$/, error: `must look like ${like}` }).optional()

const words = z.string().trim().min(1).max(200, { error: 'must have 200 characters or fewer' })

const rate = z.coerce.number({ error: 'must be a number' }).min(0.1).max(1000).optional()

const many = z.coerce.number({ error: 'must be a number' }).min(1).max(1_000_000).optional()

const environment = z.object({
  /** A PostgreSQL server of your own, version 15 or newer; empty: Pari starts one in its data directory. */
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/, error: 'must look like postgresql://user:password@host:5432/database' }).optional(),
  /** Where the embedded database and rehearsals are kept. */
  PARI_DATA: z.string().min(1).default('.pari'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error'], { error: 'must be debug, info, warn or error' }).default('info'),
  /** Lanes that this process runs at once. */
  PARI_LANES: z.coerce.number({ error: 'must be a number' }).int().min(1).max(1000).default(20),
  /** Seals tokens and signs buttons; several with commas, the newest first, to replace a key. */
  PARI_KEY: keys.optional(),
  /** E-mails of those who may set up programmes, besides the people who install Pari. */
  PARI_COORDINATORS: emails,
  /** Where the outside world reaches this process. */
  PARI_URL: web('https://pari.example.org'),
  /** Whoever has it may read /metrics; missing: there is no such page. */
  PARI_METRICS_KEY: z.string().min(16, { error: 'must have 16 characters or more, as `openssl rand -base64 24` prints' }).optional(),
  /** Who runs this Pari, and whom people may ask: an e-mail, an address on the web or a sentence. Both stand on its public pages. */
  PARI_ORGANISATION: words.optional(),
  PARI_CONTACT: words.optional(),
  /** A file that gets the id of everybody who is forgotten; empty: `erasures.txt` in the data directory. */
  PARI_ERASURES: z.string().min(1).optional(),
  PARI_HOST: z.string().default('127.0.0.1'),
  PARI_PORT: z.coerce.number({ error: 'must be a number' }).int().min(0).max(65_535).default(3000),
  /** `1`: the playground, even beside what is configured; `0`: never. */
  PARI_PLAYGROUND: z.enum(['0', '1'], { error: 'must be 0 or 1' }).optional(),
  /**
   * The address on which the playground is served. With another address than this machine's own, it lets in only those who have the key in
   * the URL.
   */
  PARI_PLAYGROUND_HOST: z.string().default('127.0.0.1'),
  SLACK_BOT_TOKEN: z.string().optional(),
  SLACK_SIGNING_SECRET: z.string().optional(),
  /** When it is there, Pari uses Socket Mode. */
  SLACK_APP_TOKEN: z.string().optional(),
  SLACK_CLIENT_ID: z.string().optional(),
  SLACK_CLIENT_SECRET: z.string().optional(),
  /** Another Slack than Slack's own, for trying things out. */
  SLACK_API_URL: web('http://127.0.0.1:4000/api/'),
  SLACK_AUTHORIZE_URL: web('http://127.0.0.1:4000/oauth/v2/authorize'),
  TEAMS_APP_ID: z.string().optional(),
  TEAMS_APP_PASSWORD: z.string().optional(),
  /** When it is missing, it is SingleTenant. */
  TEAMS_APP_TYPE: z
    .enum(['SingleTenant', 'MultiTenant', 'UserAssignedMsi'], { error: 'must be SingleTenant, MultiTenant or UserAssignedMsi' })
    .optional(),
  /** The tenant in which the app is registered. */
  TEAMS_TENANT_ID: z.string().optional(),
  /** Further tenants that may use Pari, with commas. */
  TEAMS_TENANTS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((tenant) => tenant.trim() || [])),
  /** Requests a second that Teams allows, of one tenant and of one conversation; Microsoft says that these may change. */
  TEAMS_PER_SECOND: rate,
  TEAMS_PER_CONVERSATION: rate,
  /** The same of one conversation over longer times. */
  TEAMS_PER_CONVERSATION_HALF_MINUTE: many,
  TEAMS_PER_CONVERSATION_HOUR: many,
  /** Another Teams than Microsoft's, for trying things out. */
  TEAMS_CONNECTOR_URL: web('http://127.0.0.1:4100'),
})

type Environment = z.infer<typeof environment>

/** The settings of a process, checked and in their own types. */
export interface Config {
  readonly databaseUrl: string | null
  readonly dataDirectory: string
  readonly logLevel: Environment['LOG_LEVEL']
  readonly lanesAtOnce: number
  /** Empty: nobody gave a key, and none is needed as long as no platform is configured. */
  readonly keys: readonly Uint8Array[]
  /** Where the outside world reaches this process, without a slash at its end; null: nobody said. */
  readonly publicUrl: string | null
  /**
   * Where people outside a chat reach this process (without a slash at the end), and what seals their links. Null: they reach it nowhere,
   * or not safely.
   */
  readonly linking: { readonly url: string; readonly keys: readonly Uint8Array[] } | null
  readonly owners: readonly string[]
  /** Who runs this Pari, and whom people may ask. Null: nobody said. */
  readonly runner: { readonly organisation: string | null; readonly contact: string | null }
  /** The file that gets the id of everybody who is forgotten. */
  readonly erasuresFile: string
  /** Null: nobody reads /metrics. */
  readonly metricsKey: string | null
  readonly host: string
  readonly port: number
  /** Where the playground is served. Null: nobody wants it. */
  readonly playground: { readonly host: string } | null
  /** Null: Slack is not configured. The adapter checks what goes together. */
  readonly slack: SlackConfig | null
  /** Null: Teams is not configured. */
  readonly teams: TeamsConfig | null
}

export interface SlackConfig {
  readonly botToken: string | undefined
  readonly signingSecret: string | undefined
  readonly appToken: string | undefined
  readonly clientId: string | undefined
  readonly clientSecret: string | undefined
  readonly socketMode: boolean
  readonly baseUrl: string | null
  readonly apiUrl: string | undefined
  readonly authorizeUrl: string | undefined
}

export interface TeamsConfig {
  readonly appId: string | undefined
  readonly appPassword: string | undefined
  readonly appType: 'SingleTenant' | 'MultiTenant' | 'UserAssignedMsi'
  readonly tenantId: string | undefined
  readonly tenants: readonly string[]
  readonly connectorUrl: string | undefined
  readonly perSecond: number | undefined
  readonly perConversation: number | undefined
  readonly perConversationHalfMinute: number | undefined
  readonly perConversationHour: number | undefined
}

/** Reads the environment once, and answers with the configuration or with every problem in words. Nothing else looks at `process.env`. */
export function readConfig(env: Readonly<Record<string, string | undefined>> = process.env): Config | readonly Refusal[] {
  const filled = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''))
  const read = environment.safeParse(filled)
  if (!read.success) return read.error.issues.map((issue) => ({ refused: `${issue.path.join('.')} ${issue.message}` }))
  const { data: given } = read
  const slack = slackIn(given)
  const teams = teamsIn(given)
  if ((slack || teams) && !given.PARI_KEY)
    return [{ refused: 'PARI_KEY is missing: it seals tokens and signs buttons. Make one with `openssl rand -base64 32`.' }]
  return {
    databaseUrl: given.DATABASE_URL ?? null,
    dataDirectory: resolve(given.PARI_DATA),
    logLevel: given.LOG_LEVEL,
    lanesAtOnce: given.PARI_LANES,
    keys: given.PARI_KEY ?? [],
    publicUrl: withoutSlash(given.PARI_URL),
    linking: linkingIn(given),
    owners: given.PARI_COORDINATORS,
    runner: { organisation: given.PARI_ORGANISATION ?? null, contact: given.PARI_CONTACT ?? null },
    erasuresFile: given.PARI_ERASURES ? resolve(given.PARI_ERASURES) : join(resolve(given.PARI_DATA), 'erasures.txt'),
    metricsKey: given.PARI_METRICS_KEY ?? null,
    host: given.PARI_HOST,
    port: given.PARI_PORT,
    playground: playgroundIn(given, slack !== null || teams !== null),
    slack,
    teams,
  }
}

const withoutSlash = (url: string | undefined): string | null => url?.replace(/\/$/, '') ?? null

/** Links need TLS, or this machine for trying things out, because the person who holds a link counts as its reader. */
function linkingIn({ PARI_URL, PARI_KEY }: Environment): Config['linking'] {
  const url = withoutSlash(PARI_URL)
  const isSafe = url !== null && /^(?:https:|http:\/\/(?:localhost|127\.0\.0\.1)(?:[:/]|$))/.test(url)
  return isSafe && PARI_KEY ? { url, keys: PARI_KEY } : null
}

/** The playground is opened by itself when nothing real is configured: no platform, no database and no key. */
function playgroundIn(given: Environment, isConfigured: boolean): Config['playground'] {
  const isReal = isConfigured || given.DATABASE_URL !== undefined || given.PARI_KEY !== undefined
  return given.PARI_PLAYGROUND === '1' || (given.PARI_PLAYGROUND === undefined && !isReal) ? { host: given.PARI_PLAYGROUND_HOST } : null
}

/** Slack is wanted as soon as one of its own values is there. */
function slackIn(given: Environment): SlackConfig | null {
  const { SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET } = given
  const wanted = [SLACK_BOT_TOKEN, SLACK_SIGNING_SECRET, SLACK_APP_TOKEN, SLACK_CLIENT_ID, SLACK_CLIENT_SECRET]
  if (wanted.every((value) => value === undefined)) return null
  return {
    botToken: SLACK_BOT_TOKEN,
    signingSecret: SLACK_SIGNING_SECRET,
    appToken: SLACK_APP_TOKEN,
    clientId: SLACK_CLIENT_ID,
    clientSecret: SLACK_CLIENT_SECRET,
    socketMode: SLACK_APP_TOKEN !== undefined,
    baseUrl: withoutSlash(given.PARI_URL),
    apiUrl: given.SLACK_API_URL,
    authorizeUrl: given.SLACK_AUTHORIZE_URL,
  }
}

/** Teams is wanted as soon as one of its own values is there. */
function teamsIn(given: Environment): TeamsConfig | null {
  const { TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_APP_TYPE, TEAMS_TENANT_ID, TEAMS_TENANTS, TEAMS_CONNECTOR_URL } = given
  const wanted = [TEAMS_APP_ID, TEAMS_APP_PASSWORD, TEAMS_APP_TYPE, TEAMS_TENANT_ID, TEAMS_TENANTS[0], TEAMS_CONNECTOR_URL]
  if (wanted.every((value) => value === undefined)) return null
  return {
    appId: TEAMS_APP_ID,
    appPassword: TEAMS_APP_PASSWORD,
    appType: TEAMS_APP_TYPE ?? 'SingleTenant',
    tenantId: TEAMS_TENANT_ID,
    tenants: TEAMS_TENANTS,
    connectorUrl: TEAMS_CONNECTOR_URL?.replace(/\/$/, ''),
    perSecond: given.TEAMS_PER_SECOND,
    perConversation: given.TEAMS_PER_CONVERSATION,
    perConversationHalfMinute: given.TEAMS_PER_CONVERSATION_HALF_MINUTE,
    perConversationHour: given.TEAMS_PER_CONVERSATION_HOUR,
  }
}
