/** Words that people write instead of tapping, as patterns: what a language must list so that its answers can be read. */

/** What a few words say. A class with `?` may be meant otherwise, so whoever wrote it is asked back. */
export type Piece =
  | 'coming'
  | 'coming?'
  | 'away'
  | 'away?'
  | 'cannot'
  | 'out'
  | 'out?'
  | 'unsure'
  | 'unsure?'
  | 'stop'
  | 'stop?'
  | 'thanks'
  | 'thanks?'
  | 'other'
  | 'other?'
  | Mark

/** What is no answer by itself, but changes how the words beside it are read. */
type Mark =
  /** Says nothing here: a greeting, a day, an event. */
  | 'filler'
  /** Takes back what stands before it: «just kidding», «no wait». */
  | 'correction'
  /** As a correction, and says no: «no wait, I have a match». */
  | 'noAfterAll'
  /** Why somebody cannot come. */
  | 'reason'
  /** Wants to take part in the programme. */
  | 'stays'
  /** Likely, and no more: «probably», «I think». */
  | 'likely'
  /** «if», «unless». */
  | 'condition'
  /** What would be, if something were otherwise: «would come». */
  | 'would'
  /** Not meant as it is written, or not quite. */
  | 'tone'
  /** A word that may turn round what it stands beside: «not», «only». */
  | 'doubt'
  /** Somebody else: «he», «she». */
  | 'somebodyElse'
  /** With whom, or in what manner. It narrows a no, and not a yes: «I can’t come alone». */
  | 'how'
  /** A question begins: «what», «where». */
  | 'question'
  /** A question that begins with a verb: «is there», «may I». */
  | 'asksWhether'
  /** Would like to, and does not say whether they can. */
  | 'wish'
  /** What somebody thought or said before; it counts only when nothing else is said. */
  | 'past'
  /** Praise: with thanks it is thanks, alone it may mean yes. */
  | 'praise'
  /** A greeting. */
  | 'greeting'
  /** An automatic reply: nothing after it was written by anybody. */
  | 'automatic'

/**
 * What a language lists. Patterns are words with spaces between them; a|b are alternatives, a_b is one alternative of two words, (a|b) may
 * be missing, <name> stands for the alternatives of that name, * for any word and # for a number. Apostrophes are left out: «cant». A longer pattern goes before a shorter.
 */
export interface Grammar {
  /** Alternatives by name. */
  readonly names: Readonly<Record<string, string>>
  readonly patterns: Readonly<Partial<Record<Piece, readonly string[]>>>
  /** Words that may stand between others and change nothing. */
  readonly weak: string
  /** Words that speak of the writer, deny or affirm: in thanks and the like no * stands for them. */
  readonly loud: string
  /** Words between two clauses, beside full stops and commas. */
  readonly between: string
  /** Those of them after which something may take back what was said: «but». */
  readonly turns: string
  /** Real words that look like a misspelled one of these, and mean something else. */
  readonly alike: string
  /** How people spell in chats, and what it stands for: «thurs», «emmie». A low line stands between two words. */
  readonly spellings: Readonly<Record<string, string>>
  /** Verbs of which questions have one: «what time is it» asks, «what a joke» does not. */
  readonly verbs: string
  /** Words after which a verb stands before its subject and asks nothing: «så kommer jag». */
  readonly fronts: string
  /** Ends of words that ask, with the letter before them: «tuletko». «Mikko» asks nothing. */
  readonly askingEnds: readonly string[]
}
