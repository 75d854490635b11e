/** What this room keeps about people: in which channels they are, and what coordinators did by hand. */
import type { ChannelTaskRow } from '../../../prisma/generated/rows.ts'
import { holding, said, staysWithPerson } from '../../people/holding.ts'
import * as Prisma from '../../store/sql.ts'

const cohort = said('Group', 'Ryhmä', 'Grupp')

/** Their enrolments, by which lists know them. */
const theirs = (personId: string): Prisma.Sql => Prisma.sql`(select array_agg(e.id) from enrolment e where e.person_id = ${personId}::uuid)`

/** A list of ids without theirs. */
const without = (list: string, personId: string): Prisma.Sql =>
  Prisma.sql`array(select each from unnest(${Prisma.raw(list)}) with ordinality as listed(each, place) where not array[each] && ${theirs(personId)} order by place)`

const channel = holding({
  name: 'channels',
  title: said('Channels of your groups', 'Ryhmiesi kanavat', 'Dina gruppers kanaler'),
  why: said(
    'So that everybody is added to their group’s channel once.',
    'Jotta jokainen lisätään ryhmänsä kanavalle kerran.',
    'För att alla ska läggas till i sin grupps kanal en gång.',
  ),
  columns: { cohort, isIn: said('You were added', 'Sinut lisättiin', 'Du lades till'), createdAt: said('Created', 'Luotu', 'Skapades') },
  rows: (statements, personId) =>
    statements.$queryRaw<{ cohort: string; isIn: boolean; createdAt: Date }[]>`
      select c.name as cohort, x.people && ${theirs(personId)} as "isIn", x.created_at as "createdAt" from channel x join cohort c on c.id = x.cohort_id
      where x.people && ${theirs(personId)} or x.left_out && ${theirs(personId)} order by x.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      update channel set people = ${without('people', personId)}, left_out = ${without('left_out', personId)}
      where people && ${theirs(personId)} or left_out && ${theirs(personId)}`
  },
  goes: {
    ...staysWithPerson,
    afterEnd: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`
        update channel set people = '{}', left_out = '{}' where cohort_id = any(${[...cohortIds]}::uuid[]) and (people <> '{}' or left_out <> '{}')`,
    }),
  },
})

const task = holding({
  name: 'channelTasks',
  title: said('Adding you to a channel by hand', 'Lisääminen kanavalle käsin', 'Att lägga till dig i en kanal för hand'),
  why: said(
    'So that a coordinator knows what has been done already.',
    'Jotta koordinaattori tietää, mitä on jo tehty.',
    'För att en koordinator ska veta vad som redan är gjort.',
  ),
  columns: {
    cohort,
    createdAt: said('A coordinator was asked', 'Koordinaattoria pyydettiin', 'En koordinator ombads'),
    doneAt: said('Done', 'Tehty', 'Gjort'),
    byYou: said('You did it yourself', 'Teit sen itse', 'Du gjorde det själv'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ cohort: string; createdAt: Date; doneAt: Date | null; byYou: boolean }[]>`
      select c.name as cohort, t.created_at as "createdAt", t.done_at as "doneAt", t.done_by is not distinct from ${personId}::uuid as "byYou"
      from channel_task t join cohort c on c.id = t.cohort_id
      where t.people && ${theirs(personId)} or t.done_by = ${personId}::uuid order by t.id`,
  noted: (statements, personId) =>
    statements.$queryRaw<Pick<ChannelTaskRow, 'id'>[]>`select id from channel_task where people = ${theirs(personId)}`,
  async erase(statements, personId) {
    await statements.$executeRaw`
      update channel_task set people = ${without('people', personId)} where people && ${theirs(personId)}`
    await statements.$executeRaw`update channel_task set done_by = null where done_by = ${personId}::uuid`
  },
  goes: {
    ...staysWithPerson,
    afterEnd: async (statements, { cohortIds }) => ({
      rows: await statements.$executeRaw`
        update channel_task set people = '{}', done_by = null
        where cohort_id = any(${[...cohortIds]}::uuid[]) and (people <> '{}' or done_by is not null)`,
    }),
  },
})

/** In the order in which people read them. */
export const holds = [channel, task]
