/**
 * The outbox: what must be said to whom, when, and how often it was tried. A delivery is written with the deed it tells about
 * and sent by its workspace's lane; the deed stands even if the telling fails. Never decides what is said, and knows no platform.
 */
export { runLane } from './lane.ts'
