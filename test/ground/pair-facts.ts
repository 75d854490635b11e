import { hoursAfter } from '../../src/kit/clock.ts'
import type { Meeting, Member, PairFacts } from '../../src/meetings/facts.rules.ts'
import { usualRhythm } from '../../src/meetings/rhythm/rhythm.rules.ts'
import { defaultQuietHours } from '../../src/people/quiet-hours.ts'
import { at } from './occasions.ts'

export const aMember = (name: string, changed: Partial<Member> = {}): Member => ({
  ...{ enrolmentId: `enrolment of ${name}`, personId: `id of ${name}`, name, language: 'en', timeZone: null, quiet: defaultQuietHours },
  ...changed,
})

/** A pair whose kick-off was on Thursday, 21 January 2027 at 17:00, so that its first meeting is to be by Sunday, 31 January. */
export const pairFacts = (changed: Partial<PairFacts> = {}): PairFacts => ({
  ...{
    id: 'course',
    pairId: 'pair',
    cohortId: 'cohort',
    cohort: 'Spring',
    zone: 'Europe/Helsinki',
    country: 'FI',
    endsAt: null,
    isOver: false,
    isEnded: false,
    isApart: false,
    isUnheardOf: false,
  },
  ...{ state: 'active', beginsAt: at('2027-01-21T17:00'), everyDays: null, wanted: null, number: 1, wantedBy: at('2027-02-01T00:00') },
  ...{
    step: 0,
    silent: 0,
    notYets: 0,
    actedAt: null,
    pausedUntil: null,
    pausedAt: null,
    resumedAt: null,
    rhythm: usualRhythm,
    usual: usualRhythm,
    pausedBy: null,
    meetings: [],
    proposal: null,
  },
  ...{ lastVersion: 0, told: null, mentor: aMember('Maija'), mentee: aMember('Aino') },
  ...changed,
})

/** A meeting that both agreed to a week before. */
export const aMeeting = (startsAt: Meeting['startsAt'], changed: Partial<Meeting> = {}): Meeting => ({
  ...{
    id: 'meeting',
    number: 1,
    state: 'planned',
    startsAt,
    minutes: 60,
    venue: null,
    version: 1,
    agreedBy: [],
    remindedAt: null,
    askedAt: null,
  },
  ...{ differsAt: null, createdAt: hoursAfter(startsAt, -7 * 24) },
  ...changed,
})
