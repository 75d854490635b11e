import type { Instant } from '../../src/kit/clock.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import type { Behaviour } from '../page/shown.ts'
import type { WantedAccount } from './accounts.ts'
import type { WantedCohort } from './protocol.ts'
import { english, finnish, type SampleMentee, type SampleMentor } from './sample-people.ts'
import type { WantedScene } from './scene.ts'

const zone = 'Europe/Helsinki'
const thursday = 4

interface SampleCohort {
  readonly coordinator: { readonly name: string; readonly platform: 'slack' | 'teams' }
  readonly mentors: readonly SampleMentor[]
  readonly mentees: readonly SampleMentee[]
}

/** An English and a Finnish cohort, set up five weeks ahead of a kick-off on a Thursday evening: the first one that is that far away. */
export function sampleScene(now: Instant): WantedScene {
  const kickOff = thursdayFrom(now.toZonedDateTimeISO(zone).add({ days: 35 })).withPlainTime('17:00')
  const { year } = kickOff
  const cohort = { zone, country: 'FI', kickOff: kickOff.toInstant().toString() }
  return {
    name: `Mentoring ${year}`,
    start: kickOff.subtract({ days: 35 }).withPlainTime('09:00').toInstant(),
    zone,
    accounts: [...accountsOf(english, 'en'), ...accountsOf(finnish, 'fi')],
    cohorts: [
      { ...cohort, name: `Mentoring ${year}`, language: 'en', people: peopleOf(english, 'en') },
      { ...cohort, name: `Mentorointi ${year}`, language: 'fi', people: peopleOf(finnish, 'fi') },
    ],
  }
}

/** A programme with a coordinator on each platform and nobody else, whoever joins. */
export function emptyScene(now: Instant, language: WantedCohort['language']): WantedScene {
  const { name, start, cohorts } = sampleScene(now)
  const accounts = (['slack', 'teams'] as const).map((platform): WantedAccount => {
    const coordinator = emptyCoordinators[platform]
    return {
      ...{ platform, zone, behaviour: 'none', isExternal: false },
      person: { line: 0, name: coordinator, email: emailOf(coordinator), language, platform, role: 'coordinator' },
    }
  })
  const people = accounts.map(({ person }) => person)
  return { name, start, zone, accounts, cohorts: cohorts.slice(0, 1).map((cohort) => ({ ...cohort, language, people })) }
}

const emptyCoordinators = { slack: 'Kirsi Koivu', teams: 'Anders Holm' } as const

/** The first Thursday from a day on, on which people would come: nobody begins a programme at Christmas. */
function thursdayFrom(day: Local): Local {
  const found = day.add({ days: (thursday - day.dayOfWeek + 7) % 7 })
  const isChristmas = (found.month === 12 && found.day > 17) || (found.month === 1 && found.day < 9)
  return isChristmas ? thursdayFrom(found.add({ days: 1 })) : found
}

type Local = ReturnType<Instant['toZonedDateTimeISO']>
type Language = 'en' | 'fi'

const peopleOf = (cohort: SampleCohort, language: Language): ListedPerson[] => accountsOf(cohort, language).map(({ person }) => person)

function accountsOf({ coordinator, mentors, mentees }: SampleCohort, language: Language): WantedAccount[] {
  const account = (
    { name, platform }: SampleCohort['coordinator'],
    rest: Omit<ListedPerson, 'line' | 'name' | 'email' | 'language' | 'platform'>,
    behaviour: Behaviour,
    isExternal = false,
  ): WantedAccount => ({
    ...{ platform, zone, behaviour, isExternal },
    person: { line: 0, name, email: emailOf(name), language, platform, ...rest },
  })
  return [
    account(coordinator, { role: 'coordinator' }, 'none'),
    ...mentors.map((each) => account(each, { role: 'mentor', field: each.field }, each.behaviour, each.isExternal)),
    ...mentees.map((each) =>
      account(each, { role: 'mentee', ...(each.mentor !== null && { mentor: emailOf(each.mentor) }) }, each.behaviour),
    ),
  ]
}

/** Nobody can be reached there: the domain is kept for examples (RFC 2606). */
const emailOf = (name: string): string =>
  `${name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, '.')}@example.org`
