import type { ConfirmationAnswer } from '../../src/programme/enrolment/confirmation-answer.ts'
import type { Database } from '../../src/store/client.ts'
import { goesOn } from './builders.ts'
import { aWorkplace, bringIn, seatOf, start, type Workplace } from './workplace.ts'

const list = `Name,Email,Role,Mentor,Language,Field,Wishes
Kaarlo Metsäpelto,kaarlo@example.org,mentor,,fi,Law,
Olli Outonen,olli@example.org,mentor,,en,Art,
Carla,carla@example.org,coordinator,,en,,
Tuulikki Virtasalmi,tuulikki@example.org,mentee,kaarlo@example.org,fi,Law,To learn beekeeping
Eero Ek,eero@example.org,mentee,kaarlo@example.org,sv,Law,
Aino Aalto,aino@example.org,mentee,olli@example.org,en,Art,
Pekka Puro,pekka@example.org,mentee,olli@example.org,en,Art,
Wilma Wirta,wilma@example.org,mentee,,en,Law,
Ville Vuori,ville@example.org,mentee,,fi,Art,
`

/** Everybody who is on the list, by the first name that is also their account. */
export const players = ['Kaarlo', 'Olli', 'Tuulikki', 'Eero', 'Aino', 'Pekka', 'Wilma', 'Ville'] as const

/** Strings by which somebody of it is known: everything that must not be found once they are forgotten. */
export const marksOf = (name: 'Tuulikki' | 'Kaarlo'): readonly string[] =>
  name === 'Tuulikki'
    ? ['Tuulikki', 'Virtasalmi', 'tuulikki@example.org', 'U0TUULIKKI', 'beekeeping', 'honey and wax']
    : ['Kaarlo', 'Metsäpelto', 'kaarlo@example.org', 'U0KAARLO']

/** The same people before a kick-off is set. */
export async function aListedProgramme(
  prisma: Database,
  wanted: Parameters<typeof aWorkplace>[1] = {},
): Promise<{ readonly workplace: Workplace; readonly cohort: string }> {
  const workplace = await aWorkplace(prisma, wanted)
  for (const name of players) workplace.platform.joins(name)
  const cohort = await bringIn(workplace, list)
  await workplace.settle()
  return { workplace, cohort }
}

/** A programme on its way: asked and answered, wishes, offers, introductions, a channel, reports to the coordinator. The kick-off is on Thursday, 21 January 2027. */
export async function aPlayedProgramme(prisma: Database, wanted: Parameters<typeof aWorkplace>[1] = {}): Promise<Workplace> {
  const { workplace, cohort } = await aListedProgramme(prisma, wanted)
  await start(workplace, cohort)
  await workplace.until('2027-01-07T12:30')
  for (const name of ['Tuulikki', 'Aino', 'Kaarlo', 'Olli']) await answered(workplace, name, 'coming')
  await wishes(workplace, 'Tuulikki', 'I hope for honey and wax.')
  await workplace.until('2027-01-11T16:00')
  await introduceAndOpen(workplace)
  await workplace.until('2027-01-14T16:00')
  return workplace
}

/** Carla introduces all pairs and opens a channel, each shown to her first. */
export async function introduceAndOpen(workplace: Workplace): Promise<void> {
  const { id: kickOff } = await workplace.prisma.kickOff.findFirstOrThrow()
  for (const command of [
    { do: 'introducePairs', kickOff },
    { do: 'openChannel', kickOff },
  ]) {
    const second = goesOn(await workplace.tap('Carla', command))
    if (second) await workplace.tap('Carla', second)
  }
}

/** Somebody answers for themselves. */
export async function answered({ house, prisma }: Workplace, name: string, said: ConfirmationAnswer): Promise<void> {
  const { id: confirmation } = await prisma.confirmation.findFirstOrThrow({
    where: { enrolment: { person: { name: { startsWith: name } } } },
  })
  const { accepted } = await house.core.handle({ do: 'answer', confirmation, answer: said }, seatOf(name))
  if (!accepted) throw new Error(`${name} could not answer.`)
}

async function wishes({ house, prisma }: Workplace, name: string, text: string): Promise<void> {
  const { id: confirmation } = await prisma.confirmation.findFirstOrThrow({
    where: { enrolment: { person: { name: { startsWith: name } } } },
  })
  const { accepted } = await house.core.handle({ do: 'writeWishes', confirmation, text }, seatOf(name))
  if (!accepted) throw new Error(`${name} could not write.`)
}
