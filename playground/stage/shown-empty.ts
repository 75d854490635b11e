import { systemClock } from '../../src/kit/clock.ts'
import type { Shown } from '../page/shown.ts'

/** What is seen before anything is begun. */
export const shownEmpty = (phase: Shown['phase']): Shown => ({
  ...{
    play: '',
    phase,
    zone: 'Europe/Helsinki',
    kickOffs: [],
    next: null,
    upcoming: [],
    rules: null,
    playing: null,
    people: [],
    glance: [],
    timeline: [],
  },
  ...{ evening: null, pairs: [], ends: null },
  now: systemClock.now().toString({ smallestUnit: 'minute' }),
  trouble: { slackRateLimit: false, teamsBlocks: [], turnedAway: { slack: 0, teams: 0 }, waiting: 0, kills: 0, kept: null },
})
