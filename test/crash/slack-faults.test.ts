import { expect } from 'vitest'
import { survivesABadDay } from './bad-day.ts'
import { aSlackGround } from './slack-ground.ts'

const methods = ['chat.postMessage']

survivesABadDay('Slack', async (database, wanted) => {
  const { end, install, ...ground } = await aSlackGround(database, wanted)
  return {
    ...ground,
    async install() {
      for (const { id } of ground.installed) expect(await install(id)).toBe(200)
    },
    setFaults: (faults) => end.setFaults(faults.map((rule) => ({ ...rule, methods }))),
    timesSaid: (delivery, person) =>
      end
        .as(person)
        .inbox()
        .filter(({ metadata }) => JSON.stringify(metadata?.['event_payload']) === JSON.stringify({ delivery })).length,
    duplicates: () => end.duplicates().length,
    outcomes: () => end.calls.flatMap(({ method, outcome }) => (methods.includes(method) ? [outcome] : [])),
  }
})
