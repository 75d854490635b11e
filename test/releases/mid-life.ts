import type { ConfirmationAnswer } from '../../src/programme/enrolment/confirmation-answer.ts'
import type { Database } from '../../src/store/client.ts'
import { introduceAndOpen } from '../ground/played-programme.ts'
import { aWorkplace, bringIn, formIn, helsinki, initialIn, seatOf, start, tampere, type Workplace } from '../ground/workplace.ts'

const list = `Name,Email,Role,Mentor,Language
Maija,maija@example.org,mentor,,fi
Olli,olli@example.org,mentor,,en
Rauha,rauha@example.org,mentor,,sv
Aino,aino@example.org,mentee,maija@example.org,fi
Eero,eero@example.org,mentee,olli@example.org,en
Sisko,sisko@example.org,mentee,rauha@example.org,sv
Wilma,wilma@example.org,mentee,,en
Ville,ville@example.org,mentee,,fi
Nadja,nadja@example.org,mentee,,en
Pekka,pekka@example.org,mentee,maija@example.org,fi
Liisa,liisa@example.org,mentee,olli@example.org,sv
Jussi,jussi@example.org,mentee,olli@example.org,en
`

/** A cohort ten days into its ladder: answers and silence, a seat that is offered, a channel, and a morning's messages that nobody has sent yet. */
export async function aCohortInMidLife(prisma: Database): Promise<Workplace> {
  const workplace = await aWorkplace(prisma)
  const { platform } = workplace
  for (const name of ['Maija', 'Olli', 'Aino', 'Eero', 'Sisko', 'Wilma', 'Ville', 'Pekka', 'Liisa', 'Jussi']) platform.joins(name)
  for (const name of ['Carla', 'Rauha']) platform.joins(name, { workspace: tampere })
  await workplace.house.core.installed(tampere, 'Tampere', seatOf('Carla', tampere))
  const { id } = await prisma.workspace.findFirstOrThrow({ where: { externalId: tampere.id } })
  const cohort = await bringIn(workplace, list)
  await workplace.house.core.handle({ do: 'showHome' }, seatOf('Carla', tampere))
  await workplace.tap('Carla', { do: 'joinWorkspace', cohort, workspace: id, sure: 'yes' })
  await workplace.settle()
  const settings = formIn(await workplace.open('Carla', { do: 'openSettings' }))
  await workplace.submit('Carla', settings.sends, { ...initialIn(settings), from: '21:00' })
  await start(workplace, cohort)
  await workplace.until('2027-01-07T10:30')
  await answer(workplace, 'Aino', 'coming')
  await answer(workplace, 'Maija', 'coming')
  await answer(workplace, 'Rauha', 'coming', tampere)
  await answer(workplace, 'Sisko', 'coming')
  await answer(workplace, 'Eero', 'notStarting')
  await workplace.until('2027-01-11T16:00')
  await introduceAndOpen(workplace)
  await workplace.until('2027-01-14T09:59')
  workplace.clock.turnTo(workplace.clock.now().add({ minutes: 1 }))
  await workplace.house.runTimetable()
  return workplace
}

/** Somebody answers for themselves. */
export async function answer({ house, prisma }: Workplace, name: string, said: ConfirmationAnswer, where = helsinki): Promise<void> {
  const { id: confirmation } = await prisma.confirmation.findFirstOrThrow({ where: { enrolment: { person: { name } } } })
  const { accepted } = await house.core.handle({ do: 'answer', confirmation, answer: said }, seatOf(name, where))
  if (!accepted) throw new Error(`${name} could not answer.`)
}
