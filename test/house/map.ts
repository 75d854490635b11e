/** The map of the house: the one list that the borders (.dependency-cruiser.mjs) and house.test.ts go by. */
import { readFileSync } from 'node:fs'

/** Rooms that do one thing for people, as src/house/rooms.ts lists them. They are strangers to each other. */
export const features = [
  ...readFileSync(new URL('../../src/house/rooms.ts', import.meta.url), 'utf8').matchAll(/from '\.\.\/([a-z-]+)\/index\.ts'/g),
].map(([, name]) => name ?? '')

/** Rooms that every feature may stand on. They know no feature. */
export const commonGround = ['programme', 'people', 'pictures', 'delivery'] as const

/** File names that promise: the same facts and the same now give the same decision. `offers.rules.ts` counts as `rules`. */
export const pureNames = ['rules', 'calendar', 'ladder', 'plan', 'holidays', 'quiet-hours'] as const

/** The folders that put the rooms together, and so may know them all. */
export const composition = '^(?:src/(?:main\\.js$|(?:house|process|terminal|rehearsal)/)|playground/stage/)'

/** The folders that may look from src/ to the adapters and the playground. */
export const lookout = '^src/(?:main\\.js$|(?:process|terminal)/)'
