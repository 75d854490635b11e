import { expect, test } from 'vitest'
import { refuseGivingRole, refuseNamingOwner, refuseRemovingOwner, refuseTakingRole } from './roles.rules.ts'

const member = { isSelf: false, isMember: true }

test.each([
  [{ owns: true }, member, null],
  [{ owns: false }, member, 'onlyOwner'],
  [{ owns: true }, { ...member, isMember: false }, 'notMember'],
] as const)('an owner is named by an owner, and is a member (%j, %j)', (actor, subject, refusal) => {
  expect(refuseNamingOwner(actor, subject)).toBe(refusal)
})

test.each([
  [true, { isSelf: false, isConfigured: false, others: 1 }, null],
  [false, { isSelf: true, isConfigured: false, others: 1 }, null],
  [false, { isSelf: false, isConfigured: false, others: 1 }, 'onlyOwner'],
  [true, { isSelf: true, isConfigured: false, others: 0 }, 'lastOwner'],
  [true, { isSelf: false, isConfigured: false, others: 0 }, 'lastOwner'],
  [true, { isSelf: false, isConfigured: true, others: 1 }, 'configuredOwner'],
] as const)('the last owner stays, and anybody else may go (owns: %j, %j)', (owns, about, refusal) => {
  expect(refuseRemovingOwner({ owns }, about)).toBe(refusal)
})

test.each([
  [{ owns: true, coordinates: true }, member, false, null],
  [{ owns: true, coordinates: false }, member, true, null],
  [{ owns: true, coordinates: false }, member, false, 'ownCohort'],
  [{ owns: false, coordinates: true }, member, false, 'onlyOwner'],
  [{ owns: true, coordinates: true }, { ...member, isMember: false }, false, 'notMember'],
] as const)('a role in a cohort is given by an owner who coordinates it (%j, %j, %j)', (actor, subject, orphaned, refusal) => {
  expect(refuseGivingRole(actor, subject, orphaned)).toBe(refusal)
})

test('anybody steps back, and only an owner removes others', () => {
  expect(refuseTakingRole({ owns: false }, { isSelf: true })).toBeNull()
  expect(refuseTakingRole({ owns: true }, { isSelf: false })).toBeNull()
  expect(refuseTakingRole({ owns: false }, { isSelf: false })).toBe('onlyOwner')
})
