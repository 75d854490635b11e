import { announcesOnABadDay } from './announced-on-a-bad-day.ts'
import { survivesABadDay } from './bad-day.ts'
import { aSlackGround } from './slack-ground.ts'

const methods = ['chat.postMessage']

const groundOn: Parameters<typeof survivesABadDay>[1] = async (database, wanted) => {
  const { end, install, ...ground } = await aSlackGround(database, wanted)
  return {
    ...ground,
    async install() {
      for (const { id } of ground.installed) {
        const status = await install(id)
        if (status !== 200) throw new Error(`Pari was not installed in ${id}: ${status}`)
      }
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
}

survivesABadDay('Slack', groundOn)
announcesOnABadDay('Slack', groundOn)
