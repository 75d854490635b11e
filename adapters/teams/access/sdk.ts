import { createRequire } from 'node:module'
import type * as Botbuilder from 'botbuilder'

/*
 * What we take of Microsoft's SDK, and the only file that names it. `botbuilder` hands both classes on from its `botbuilder-core`, and they are loaded
 * from there: the whole brings 280 files more for skills, streams and transcripts, which nobody here needs and which make a start a tenth longer.
 */
const fromHere = createRequire(import.meta.url)
const fromBotbuilder = createRequire(fromHere.resolve('botbuilder'))
const load = (file: string) => fromBotbuilder(`botbuilder-core/lib/${file}`) as typeof Botbuilder

export type { Activity } from 'botbuilder'

/** Looks at the tokens of requests. */
export const { ConfigurationBotFrameworkAuthentication } = load('configurationBotFrameworkAuthentication')

/** Makes what asks Microsoft for our own token. */
export const { ConfigurationServiceClientCredentialFactory: CredentialsFactory } = load('configurationServiceClientCredentialFactory')
/** Who we are, as Microsoft's SDK wants to be told. */
export type CredentialsFactory = Botbuilder.ConfigurationServiceClientCredentialFactory
