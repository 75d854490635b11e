import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room writes down. What people write in it is noted nowhere. */
export const deeds = {
  namedConcernReaders: {
    en: 'chose who reads concerns',
    fi: 'valitsi, kuka lukee huolet',
    sv: 'valde vem som läser om oro',
  },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
