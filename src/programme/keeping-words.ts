import type { Language } from '../contract/view.ts'
import type { Dates, Keeping, KeepingRefusal } from './end.rules.ts'

const locales = { en: 'en-GB', fi: 'fi-FI', sv: 'sv-FI' } as const

/** A day of the calendar (2027-07-21) as a sentence says when something happens, with its year. */
export function dayInWords(day: string, language: Language): string {
  const written = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(`${day}T00:00Z`))
  return language === 'sv' ? `den ${written}` : written
}

const words = {
  en: {
    lastDay: 'Last day of the programme',
    problems: {
      noDay: 'Please choose a day.',
      beforeKickOff: 'This day is before the kick-off. Please choose a later day.',
      tooSoon: 'Please choose a later day: we show coordinators 30 days before something will be deleted.',
      tooFar: 'Please choose a day within the next ten years.',
    },
    texts: (days: number) => `The texts of our messages: deleted ${days} days after they were sent.`,
    afterEnd: (ends: string) =>
      `After the end on ${ends}: answers, hopes, what the list said and the texts of all messages are deleted. Names, contact details, fields, pairs, who waited for a place, and everybody’s own settings stay.`,
    retention: (goes: string) =>
      `After ${goes}: everything about these people is deleted, unless another programme of theirs still goes on.`,
  },
  fi: {
    lastDay: 'Ohjelman viimeinen päivä',
    problems: {
      noDay: 'Valitse päivä.',
      beforeKickOff: 'Tämä päivä on ennen aloitustilaisuutta. Valitse myöhempi päivä.',
      tooSoon: 'Valitse myöhempi päivä: koordinaattorit näkevät 30 päivää etukäteen, mitä poistetaan.',
      tooFar: 'Valitse päivä seuraavien kymmenen vuoden ajalta.',
    },
    texts: (days: number) => `Viestiemme tekstit: poistetaan ${days} päivän kuluttua lähettämisestä.`,
    afterEnd: (ends: string) =>
      `Ohjelman päätyttyä ${ends}: vastaukset, toiveet, listan muut tiedot ja kaikkien viestien tekstit poistetaan. Nimet, yhteystiedot, alat, parit, paikkaa jonottaneet ja jokaisen omat asetukset säilyvät.`,
    retention: (goes: string) =>
      `Kun ${goes} on ohi: kaikki näiden henkilöiden tiedot poistetaan, paitsi jos heillä on toinen ohjelma vielä kesken.`,
  },
  sv: {
    lastDay: 'Programmets sista dag',
    problems: {
      noDay: 'Välj en dag.',
      beforeKickOff: 'Den här dagen är före startträffen. Välj en senare dag.',
      tooSoon: 'Välj en senare dag: koordinatorerna ser 30 dagar i förväg vad som raderas.',
      tooFar: 'Välj en dag inom de närmaste tio åren.',
    },
    texts: (days: number) => `Texterna i våra meddelanden: raderas ${days} dagar efter att de skickades.`,
    afterEnd: (ends: string) =>
      `När programmet har tagit slut ${ends}: svar, önskemål, listans övriga uppgifter och texterna i alla meddelanden raderas. Namn, kontaktuppgifter, branscher, par, vilka som väntade på en plats och vars och ens egna inställningar blir kvar.`,
    retention: (goes: string) =>
      `Efter ${goes}: alla uppgifter om de här personerna raderas, om inget annat program med dem fortfarande pågår.`,
  },
} as const satisfies Readonly<Record<Language, unknown>>

/** What the field is called in which the last day of a programme is chosen. */
export const lastDayLabel = (language: Language): string => words[language].lastDay

/** Why a day or a time of keeping cannot be chosen. */
export const keepingProblem = (language: Language, refusal: KeepingRefusal): string => words[language].problems[refusal]

/** What goes of what is known about the people of a programme, and when: a line for each phase. */
export function keepingLines(language: Language, { textDays }: Keeping, { ends, goes }: Dates): readonly string[] {
  const said = words[language]
  return [said.texts(textDays), said.afterEnd(dayInWords(ends, language)), said.retention(dayInWords(goes, language))]
}
