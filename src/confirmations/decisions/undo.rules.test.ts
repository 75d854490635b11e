import { expect, test } from 'vitest'
import { at } from '../../../test/ground/occasions.ts'
import { refuseUndo, type UndoFacts } from './undo.rules.ts'

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
