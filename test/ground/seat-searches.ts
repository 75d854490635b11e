/** Mentors who are asked one after the other, as journeys walk it. */
import type { Submitted } from '../../src/contract/form.ts'
import { aCoordinator, aMentee, aMentor, emailOf, type Stage } from './builders.ts'

/** Maija fits Aino best, then Olli, then Pia; each has one place. */
export const people = [
  ...[aCoordinator('Carla'), aCoordinator('Kalle')],
  aMentor('Maija', { field: 'Law', knows: 'Leadership', phone: '+358 40 1234567' }),
  ...[aMentor('Olli', { field: 'Law' }), aMentor('Pia')],
  ...[aMentee('Aino', { field: 'Law', wishes: 'Leadership' }), aMentee('Eero')],
]

export const enrolmentOf = async ({ prisma }: Stage, name: string): Promise<string> =>
  (await prisma.enrolment.findFirstOrThrow({ where: { person: { email: emailOf(name) } } })).id

/** Carla has mentors asked for somebody, and what follows from it is done. */
export async function searchFor(stage: Stage, name: string, texts: Readonly<Record<string, string>> = {}): Promise<Submitted> {
  const sends = { do: 'startSearch', cohort: stage.cohortId, mentee: await enrolmentOf(stage, name) }
  const sent = await stage.house.core.submit(
    sends,
    { texts: { words: '', days: '2', atOnce: '1', ...texts }, files: {} },
    stage.addressOf('Carla'),
  )
  await stage.settle()
  return sent
}

/** Where each request stands, in the order of the sequence. */
export const statesOf = async ({ prisma }: Stage, name = 'Aino'): Promise<string[]> => {
  const rows = await prisma.seatRequest.findMany({
    where: { search: { mentee: { person: { email: emailOf(name) } } } },
    include: { mentor: { include: { person: true } } },
    orderBy: [{ search: { madeAt: 'asc' } }, { place: 'asc' }],
  })
  return rows.map(({ mentor, state }) => `${mentor.person.name} ${state}`)
}

export const requestOf = async ({ prisma }: Stage, mentor: string, mentee = 'Aino'): Promise<string> =>
  (
    await prisma.seatRequest.findFirstOrThrow({
      where: { mentor: { person: { email: emailOf(mentor) } }, search: { mentee: { person: { email: emailOf(mentee) } } } },
      orderBy: { search: { madeAt: 'desc' } },
    })
  ).id
