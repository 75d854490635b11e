/**
 * What anybody may ask for at any time: help, and the settings that are theirs alone: language, time zone, quiet hours.
 * It never decides what is said to somebody, only how and when.
 */
export type { Deps } from './deps.ts'
export { footer, greetStranger, showHelp } from './help.ts'
export { openSettings, saveSettings } from './settings.ts'
