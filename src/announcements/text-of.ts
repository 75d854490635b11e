/** How a text becomes parts of a view, and whether it fits: the one place that knows how texts of announcements are written. */
import { heading, rich } from '../contract/parts.ts'
import type { Platform } from '../contract/platform.ts'
import { readRich } from '../contract/rich/read.ts'
import type { Part, View } from '../contract/view.ts'
import type { Version } from './facts.ts'

/** A text as its reader sees it, with the formatting that both platforms have in common. */
export const textOf = ({ title, text }: Version): readonly Part[] => [heading(title), rich(readRich(text).rich)]

/** How many units of a message are too many: by the platform that takes least of it, for sending and for changing it later. */
export const tooMuch = (view: View, platforms: readonly Pick<Platform, 'measure'>[]): number =>
  Math.max(0, ...platforms.map((platform) => platform.measure(view)).map(({ used, most }) => used - most))

/** Addresses in a text that lead nowhere. */
export const brokenLinks = (text: string): readonly string[] => readRich(text).broken
