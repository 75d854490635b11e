import type { NoticeName } from './copy.ts'

/** Where each page is found. */
export const noticePaths = { home: '/', privacy: '/privacy', terms: '/terms' } as const satisfies Readonly<Record<NoticeName, string>>
