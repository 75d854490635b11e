import { z } from 'zod'
import type { Language } from '../../contract/view.ts'
import { readStored } from '../../kit/stored.ts'

/** Something to choose, as it is called in every language. */
export type Choice = Readonly<Record<Language, string>>

/** What people of a programme choose from when they write their profile. */
export interface ProfileChoices {
  readonly fields: readonly Choice[]
  /** What pairs talk about: mentees rank them, and mentors tick them. At most ten. */
  readonly topics: readonly Choice[]
}

const named = (en: string, fi: string, sv: string): Choice => ({ en, fi, sv })

/** What a programme has that has chosen nothing. */
export const usualChoices: ProfileChoices = {
  fields: [
    named('Business and administration', 'Liiketalous ja hallinto', 'Ekonomi och förvaltning'),
    named('IT and data', 'Tietotekniikka ja data', 'It och data'),
    named('Engineering and technology', 'Tekniikka', 'Teknik'),
    named('Health and social care', 'Terveys- ja sosiaaliala', 'Hälso- och socialvård'),
    named('Education', 'Kasvatus ja koulutus', 'Fostran och utbildning'),
    named('Communication and media', 'Viestintä ja media', 'Kommunikation och medier'),
    named('Tourism and hospitality', 'Matkailu ja ravitsemisala', 'Turism och restaurang'),
    named('Arts, culture and design', 'Taide, kulttuuri ja muotoilu', 'Konst, kultur och design'),
    named('Law and society', 'Oikeus ja yhteiskunta', 'Juridik och samhälle'),
    named('Natural sciences and environment', 'Luonnontieteet ja ympäristö', 'Naturvetenskap och miljö'),
  ],
  topics: [
    named('Finding my direction', 'Oman suunnan löytäminen', 'Att hitta min riktning'),
    named('Job search and CV', 'Työnhaku ja CV', 'Jobbsökning och cv'),
    named('Building networks', 'Verkostojen luominen', 'Att bygga nätverk'),
    named('Knowing a field from inside', 'Alan tunteminen sisältä', 'Att lära känna en bransch inifrån'),
    named('My strengths', 'Omat vahvuudet', 'Mina styrkor'),
    named('Finnish working life', 'Suomalainen työelämä', 'Det finländska arbetslivet'),
    named('An international career', 'Kansainvälinen ura', 'En internationell karriär'),
    named('Leading people', 'Esihenkilönä toimiminen', 'Att leda människor'),
    named('Starting a business', 'Yrityksen perustaminen', 'Att starta företag'),
    named('Work, studies and wellbeing', 'Työ, opinnot ja jaksaminen', 'Jobb, studier och välmående'),
  ],
}

/** How many there may be of each: more topics than ten cannot be ticked everywhere. */
export const mostOf: Readonly<Record<keyof ProfileChoices, number>> = { fields: 60, topics: 10 }

const word = z.string().trim().min(1).max(60)
const choice = z.looseObject({ en: word, fi: word, sv: word })
const stored = z.looseObject({
  fields: z.array(choice).max(mostOf.fields).optional(),
  topics: z.array(choice).max(mostOf.topics).optional(),
})

/** Reads what a programme lets its people choose from. What it has not chosen, or what cannot be read, is the default. */
export function storedChoices(kept: unknown, programmeId: string): ProfileChoices {
  if (kept === null || kept === undefined) return usualChoices
  const found = readStored(stored, kept, { what: 'programme.settings.choices', row: programmeId })
  return { fields: found?.fields ?? usualChoices.fields, topics: found?.topics ?? usualChoices.topics }
}
