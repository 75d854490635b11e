import { expect, test } from 'vitest'
import { Instant } from '../kit/clock.ts'
import { columnsOf } from './columns.ts'

interface SeatRow {
  readonly id: string
  readonly mentor_id: string
  readonly opened_at: Date
  readonly due_at: Date | null
}

const seat = columnsOf<SeatRow>()({ id: 'id', openedAt: 'opened_at', dueAt: 'due_at' })
const at = '2027-01-21T15:00:00.000Z'

test('Columns are selected under their own names, or behind a prefix where rows of several tables come together', () => {
  expect(seat.select('s').sql).toBe('s.id as id, s.opened_at as opened_at, s.due_at as due_at')
  expect(seat.select('s', 's_').sql).toBe('s.id as s_id, s.opened_at as s_opened_at, s.due_at as s_due_at')
  expect(seat.set.sql).toBe('id = n.id, opened_at = n.opened_at, due_at = n.due_at')
})

test('A row is read as facts with instants, and what is not in the table is left out', () => {
  const row = { s_id: 'a', s_mentor_id: 'b', s_opened_at: new Date(at), s_due_at: null }
  expect(seat.read(row, 's_')).toEqual({ id: 'a', openedAt: Instant.from(at), dueAt: null })
})

test('Facts are written by their columns, and nothing else of what they come with', () => {
  const facts = { id: 'a', openedAt: Instant.from(at), dueAt: null, mentor: 'Aino' }
  expect(seat.write(facts)).toEqual({ id: 'a', opened_at: new Date(at), due_at: null })
})
