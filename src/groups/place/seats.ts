import type { Address } from '../../contract/platform.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import { isSame, type Seat, type Together } from './rules.ts'

/** What stands for an account, so that nobody has to be remembered by it. */
export const markOf = ({ workspace, id }: Address): string => fingerprintOf([`${workspace.platform} ${workspace.id}`, `account ${id}`])

/** Those of these people who belong in a channel of theirs, where they are reached. */
export const seatsIn = ({ workspace, members }: Together, byHand: boolean): readonly Seat[] =>
  members.flatMap((member) => {
    const address = member.addresses.find((each) => isSame(each.workspace, workspace))
    return address ? [{ mark: byHand ? member.enrolmentId : markOf(address), member, address }] : []
  })
