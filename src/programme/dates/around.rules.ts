import type { Language } from '../../contract/view.ts'
import { isDay, isOther, isTime, type Part } from './parts.rules.ts'
import type { Meanings } from './vocabulary.rules.ts'

/**
 * Words around a day. V: it is no proposal, but when somebody answers, when something closes, or what it depends on. U1: the day is a
 * proposal. U2: a greeting. U3: any time of the day is fine. U4: thanks for something that was.
 */
export const around: Readonly<Record<Language, Meanings>> = {
  en: [
    ['V', 'unless|provided|is it|was it|did we|were we|did i|have we|depends|depending|sometime on|thought about|if the|or so|some'],
    ['V', 'tell you|let you know|let me check|decide|call me on|ring me on|text me|confirm on|reply on|answer on|hear on|know on|i get my'],
    ['V', 'forget|birthday|closes|opens|ends|finishes|graduated|born|sunny|rainy|snowing|raining|snows|cold|weather|i’m off|i’m back'],
    ['V', 'before the kick-off|so after that|walk from|is a holiday|i have an|i have a|new job'],
    ['W3', 'wensday|wendsday|wednsday'],
    [
      'U1',
      'works|work|suits|suit|would|could|can|can do|do|does|let’s|lets|let us|shall|how|what|see you|see|meet|meeting|catch up|fine|good|great',
    ],
    [
      'U1',
      'best|ok|okay|prefer|preferably|suggest|propose|proposal|free|available|happy|maybe|perhaps|whichever|either|any|all|answer|confirmed',
    ],
    [
      'U1',
      'book|instead|there|ideally|works for me|lunch|coffee|agreed|perfect|yes|sure|come|i’ll be|online|if possible|possible|possibly|then',
    ],
    ['U2', 'hi|hello|hey|dear|good morning|good afternoon|good evening|good night|good day|thanks|thank you|moi|hei|hej'],
    ['U3', 'any time|anytime|all day|the whole day|whenever'],
    ['U4', 'thanks for|thank you for|many thanks for|thanks a lot for'],
  ],
  fi: [
    ['V', 'ellei|jollei|kunhan|edellyttäen|jos|riippuu|oliko|oliko se|onko se|sataa|säästä riippuen|joku|palaan|katson|vapaalla|peruttiin'],
    ['V', 'kerron|ilmoitan|vastaan|tiedän|varmistan|päätetään|päätän|päätämme|soita|soitan|unohda|saan|olin|oltiin'],
    ['V', 'loppuu|päättyy|sulkeutuu|aukeaa|menee kiinni|kiinni|synttärit|syntymäpäivä|valmistuin|synnyin'],
    [
      'U1',
      'sopii|sopis|sopisi|sopisiko|sopiiko|sopisko|käy|kävis|kävisi|kävisikö|käykö|käyvät|miten|mites|nähdään|nähtäis|nähdäänkö|tavataan',
    ],
    [
      'U1',
      'olis|olisi|ois|voidaanko|voisiko|voidaan|voisin|voin|sovitaan|sovita|ehdotan|ehdotus|vapaa|vapaata|joko|ehkä|tulen|pääsen|hyvä|hyvin',
    ],
    [
      'U1',
      'ok|onnistuu|onnistuisi|onnistuisiko|miltä|tehdään|pidetään|varaan|entä|passaa|pystyn|mieluiten|parhaiten|vaikka|vaikkapa|etänä|kahvilla|jos sopii|jos käy|sanotaan|zoomissa|teamsissa',
    ],
    [
      'U2',
      'hei|moi|moikka|terve|huomenta|iltaa|hyvää huomenta|hyvää päivää|hyvää iltaa|hyvää iltapäivää|hyvää illanjatkoa|hyvää yötä|hi|hej',
    ],
    ['U3', 'milloin vain|milloin vaan|koska vain|koska vaan|koko päivän|mihin aikaan vain|mihin aikaan vaan'],
    ['U4', 'kiitos|kiitokset|kiitoksia|kiitti'],
  ],
  sv: [
    ['V', 'såvida|förutsatt|beror|var det|är det|om vädret|om det|eller inte alls|snöar|regnar|någon|ledig|kollar|tillbaka|ställdes in'],
    ['V', 'förresten|säger till|meddelar|berättar|svarar|bekräftar|bestämmer|ring|ringer|glöm|får mitt|får min|får mina'],
    ['V', 'slutar|stänger|öppnar|var rolig|var bra|födelsedag|blev klar|föddes'],
    [
      'U1',
      'går|passar|passa|funkar|fungerar|bra|kan|skulle|ses|träffas|möts|vad sägs om|hur|hur låter|säg|vore|föreslår|förslag|gärna|ledigt',
    ],
    [
      'U1',
      'bokar|kommer|kanske|möte|helst|ok|okej|distans|vilken som helst|hela|vi tar|ta|då|tar|om det passar|om det går|ska vi säga|på zoom|på teams',
    ],
    ['U2', 'hej|hejsan|tjena|god morgon|god förmiddag|god eftermiddag|god kväll|god natt|god dag|tack|moi|hei|hi'],
    ['U3', 'när som helst|vilken tid som helst|hela dagen'],
    ['U4', 'tack för|tack för senast|stort tack för|tusen tack för'],
  ],
}

/** The mark of words that leave the time of a day open. */
export const anyTime = 3

/** The mark of thanks. */
const thanks = 4

const isUnknown = (part: Part): boolean => part.code === 'U' && isOther(part) && (Number.isNaN(part.value) || part.value === thanks)
const isMarked = (part: Part, mark: number): boolean => part.code === 'U' && isOther(part) && part.value === mark

/**
 * A day in a sentence of which the reader knows little else: “my exam is on Tuesday”. What follows a day and a time may be the place. Words
 * that make it a proposal say otherwise; whoever is greeted does not count.
 */
export function isAboutElse(all: readonly Part[]): boolean {
  const greeted =
    all[0] && (isMarked(all[0], 2) || isMarked(all[0], thanks)) ? all.findIndex(({ code }) => code === ',' || code === '.') : -1
  const parts = all.slice(greeted + 1)
  if (parts.some((_, at) => isNamed(parts, at))) return true
  if (parts.some((part) => isMarked(part, 1) || isMarked(part, anyTime))) return false
  const said = parts.findIndex(({ code }) => 'dt'.includes(code))
  return parts.slice(0, said).some(isUnknown) || (!parts.some(isTime) && parts.some(isUnknown))
}

/** A day with an unknown word behind it and no time, and another day with one: Saturday Night Bar, Tue 18:00. */
function isNamed(parts: readonly Part[], at: number): boolean {
  const [behind, ...more] = parts.slice(at + 1).filter(({ code }) => code !== 'P')
  const next = more.find((part) => isDay(part) || isTime(part))
  return isDay(parts[at]) && behind !== undefined && isUnknown(behind) && isDay(next) && more.some(isTime)
}

/** Nothing but a part of the day: in the evening. */
export const isDayPartAlone = (parts: readonly Part[]): boolean =>
  parts.some((part) => part.code === 'P' && isOther(part) && part.value > 0) &&
  parts.every((part) => 'PjT@,.'.includes(part.code) || isMarked(part, 1))

/** Thanks for a day that was: nothing is proposed. */
export function isThanks(parts: readonly Part[]): boolean {
  const [said, ...more] = parts.filter(({ code }) => !'jTB'.includes(code))
  const codes = more.map(({ code }) => code).join('')
  const day = more.find(isDay)?.day
  const wasThen = codes.charAt(0) !== 'd' || (day?.is === 'weekday' && day.which === 'last')
  return said !== undefined && isMarked(said, thanks) && /^l?F?d[^dtm]*$/.test(codes) && wasThen
}
