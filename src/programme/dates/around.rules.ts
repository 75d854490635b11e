import type { Language } from '../../contract/view.ts'
import { isOther, isTime, type Part } from './parts.rules.ts'
import type { Meanings } from './vocabulary.rules.ts'

/**
 * Words around a day. V: it is no proposal, but when somebody answers, when something closes, or what it depends on. U1: the day is a
 * proposal. U2: a greeting.
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
    ['U2', 'hi|hello|hey|dear|good morning|moi|hei|hej'],
  ],
  fi: [
    ['V', 'ellei|jollei|kunhan|edellyttäen|jos|riippuu|oliko|oliko se|onko se|sataa|säästä riippuen|joku|palaan|katson|vapaalla|peruttiin'],
    ['V', 'kerron|ilmoitan|vastaan|tiedän|varmistan|päätetään|päätän|päätämme|soita|soitan|unohda|saan|olin|oltiin|hyvää huomenta'],
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
    ['U2', 'hei|moi|moikka|terve|huomenta|hi|hej'],
  ],
  sv: [
    ['V', 'såvida|förutsatt|beror|var det|är det|om vädret|om det|eller inte alls|snöar|regnar|någon|ledig|kollar|tillbaka|ställdes in'],
    ['V', 'säger till|meddelar|berättar|svarar|bekräftar|bestämmer|ring|ringer|glöm|får mitt|får min|får mina'],
    ['V', 'slutar|stänger|öppnar|var rolig|var bra|födelsedag|blev klar|föddes'],
    [
      'U1',
      'går|passar|passa|funkar|fungerar|bra|kan|skulle|ses|träffas|möts|vad sägs om|hur|hur låter|säg|vore|föreslår|förslag|gärna|ledigt',
    ],
    [
      'U1',
      'bokar|kommer|kanske|möte|helst|ok|okej|distans|vilken som helst|när som helst|hela|vi tar|ta|då|tar|om det passar|om det går|ska vi säga|på zoom|på teams',
    ],
    ['U2', 'hej|hejsan|tjena|god morgon|moi|hei|hi'],
  ],
}

const isUnknown = (part: Part): boolean => part.code === 'U' && isOther(part) && Number.isNaN(part.value)
const isMarked = (part: Part, mark: number): boolean => part.code === 'U' && isOther(part) && part.value === mark

/**
 * A day in a sentence of which the reader knows little else: “my exam is on Tuesday”. What follows a day and a time may be the place. Words
 * that make it a proposal say otherwise; whoever is greeted does not count.
 */
export function isAboutElse(all: readonly Part[]): boolean {
  const greeted = all[0] && isMarked(all[0], 2) ? all.findIndex(({ code }) => code === ',') : -1
  const parts = all.slice(greeted + 1)
  if (parts.some((part) => isMarked(part, 1))) return false
  const said = parts.findIndex(({ code }) => 'dt'.includes(code))
  return parts.slice(0, said).some(isUnknown) || (!parts.some(isTime) && parts.some(isUnknown))
}
