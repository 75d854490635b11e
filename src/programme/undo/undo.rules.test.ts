import { expect, test } from 'vitest'
import { at } from '../../../test/ground/occasions.ts'
import { heldUntil, refuseUndo, type UndoFacts } from './undo.rules.ts'

const done: UndoFacts = { at: at('2027-01-15T12:00'), isUndone: false, isUnchanged: true, isTold: false }

test.each<[string, Partial<UndoFacts>, string, ReturnType<typeof refuseUndo>]>([
  ['may be undone at once', {}, '2027-01-15T12:00', null],
  ['may be undone just before ten minutes have passed', {}, '2027-01-15T12:09:59', null],
  ['stands after ten minutes', {}, '2027-01-15T12:10', 'late'],
  ['stands once somebody was told', { isTold: true }, '2027-01-15T12:01', 'told'],
  ['stands once something else has happened', { isUnchanged: false, isTold: true }, '2027-01-15T12:01', 'changed'],
  ['is undone once', { isUndone: true, isTold: true }, '2027-01-15T13:00', 'already'],
])('An act %s', (_, changed, now, refused) => {
  expect(refuseUndo({ ...done, ...changed }, at(now))).toBe(refused)
})

test.each<[string, string | null, string, string]>([
  ['is told once it cannot be undone any more', '2027-01-21T17:00', '2027-01-15T12:00', '2027-01-15T12:10'],
  ['is held just as long before a kick-off is set', null, '2027-01-15T12:00', '2027-01-15T12:10'],
  ['is held at most until the last two hours', '2027-01-21T17:00', '2027-01-21T14:55', '2027-01-21T15:00'],
  ['is told at once in the last two hours', '2027-01-21T17:00', '2027-01-21T15:00', '2027-01-21T15:00'],
])('What a coordinator does %s', (_, startsAt, done, told) => {
  expect(heldUntil(startsAt === null ? null : at(startsAt), at(done))).toEqual(at(told))
})
