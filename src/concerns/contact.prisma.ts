/** Stopping contact, as this room hands it to its deeds: the pairs themselves stand on the common ground. */
export { stoppedContactIn as contactIn } from '../programme/stopped-contact.prisma.ts'
