import type { Fact } from '../../programme/fact.ts'
import { type Searching, sayAnew, settleSearches } from './settle.ts'

type Told<Happened extends Fact['happened']> = Extract<Fact, { happened: Happened }>

const inCohort = (stores: Searching, { cohortId, at }: { readonly cohortId: string; readonly at: Fact['at'] }): Promise<void> =>
  settleSearches(stores, cohortId, at)

/** Somebody is gone: wherever they were asked, or somebody looked for a mentor for them. */
async function ofPerson(stores: Searching, fact: Told<'personGone'> | Told<'forgotten'>): Promise<void> {
  const gone = new Set(fact.happened === 'forgotten' ? fact.from.map(({ enrolmentId }) => enrolmentId) : [])
  for (const cohortId of await stores.requests.cohortsWith(fact.personId)) await settleSearches(stores, cohortId, fact.at, gone)
}

/** Whatever changes who has a mentor or who may be one, the searches of that cohort follow. */
export const heeds = {
  pairsChanged: (stores: Searching, fact: Told<'pairsChanged'>) => inCohort(stores, fact),
  seatsChanged: (stores: Searching, fact: Told<'seatsChanged'>) => inCohort(stores, fact),
  mentorsListed: (stores: Searching, fact: Told<'mentorsListed'>) => inCohort(stores, fact),
  leaves: (stores: Searching, fact: Told<'leaves'>) => inCohort(stores, fact),
  paused: (stores: Searching, fact: Told<'paused'>) => inCohort(stores, fact),
  takenOff: (stores: Searching, fact: Told<'takenOff'>) => inCohort(stores, fact),
  broughtBack: (stores: Searching, fact: Told<'broughtBack'>) => inCohort(stores, fact),
  kickOffMoved: (stores: Searching, { cohortId, at }: Told<'kickOffMoved'>) => sayAnew(stores, cohortId, at),
  async kickOffCalledOn(stores: Searching, fact: Told<'kickOffCalledOn'>) {
    await sayAnew(stores, fact.cohortId, fact.at)
    await inCohort(stores, fact)
  },
  personGone: ofPerson,
  forgotten: ofPerson,
}
