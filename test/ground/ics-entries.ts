import { Instant } from '../../src/kit/clock.ts'

/** Hours around both changes of the clocks, in Helsinki and in New York, and one that comes twice. */
export const entriesAcrossChanges = (
  [
    ['winter@pari', '2027-01-12T15:30:00Z'],
    ['new-york@pari', '2027-03-14T07:30:00Z'],
    ['spring@pari', '2027-03-28T00:59:00Z'],
    ['summer@pari', '2027-07-01T14:30:00Z'],
    ['autumn@pari', '2027-10-31T00:30:00Z'],
    ['again@pari', '2027-10-31T01:30:00Z'],
    ['later@pari', '2027-11-02T15:30:00Z'],
  ] as const
).map(([uid, from]) => [uid, Instant.from(from)] as const)
