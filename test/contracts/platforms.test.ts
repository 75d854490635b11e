import { afterAll, afterEach, beforeAll, describe } from 'vitest'
import type { PlatformName } from '../../src/contract/platform.ts'
import { type AdapterUnderContract, rendersEveryView, tellsTroubleAsItIs } from './platform.ts'
import { slack } from './slack.ts'
import { teams } from './teams.ts'

/** Every adapter passes the same. A platform that is added and not listed here is no longer type-clean. */
const adapters: Readonly<Record<Exclude<PlatformName, 'recorder'>, AdapterUnderContract>> = { slack, teams }

for (const [platform, { rendering, troubled, open, calm, close }] of Object.entries(adapters))
  describe(`The adapter for ${platform}`, () => {
    beforeAll(open)
    afterEach(calm)
    afterAll(close)
    rendersEveryView(rendering)
    tellsTroubleAsItIs(troubled)
  })
