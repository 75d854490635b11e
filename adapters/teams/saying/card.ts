/** The part of Adaptive Cards 1.5 that is used here (adaptivecards.io/explorer): what every Teams client draws, or has a fallback for. */

export interface TextBlock {
  readonly type: 'TextBlock'
  readonly text: string
  readonly wrap: true
  readonly style?: 'heading'
  readonly size?: 'Small' | 'Large'
  readonly weight?: 'Bolder'
  readonly isSubtle?: true
  readonly spacing?: 'None' | 'Small'
  readonly fontType?: 'Monospace'
}

export interface FactSet {
  readonly type: 'FactSet'
  readonly facts: readonly { readonly title: string; readonly value: string }[]
}

export interface Image {
  readonly type: 'Image'
  readonly url: string
  readonly altText: string
}

/** Teams' own, beside 1.5 (learn.microsoft.com/microsoftteams/platform, "Charts in Adaptive Cards"). */
export interface HorizontalBar {
  readonly type: 'Chart.HorizontalBar'
  readonly title: string
  readonly displayMode: 'PartToWhole'
  readonly data: readonly { readonly x: string; readonly y: number }[]
  readonly fallback: TextBlock
}

/** Its first row names the columns: that is so where nothing else is said. */
export interface Table {
  readonly type: 'Table'
  readonly columns: readonly { readonly width: number }[]
  readonly rows: readonly TableRow[]
  readonly fallback: TextBlock
}

interface TableRow {
  readonly type: 'TableRow'
  readonly cells: readonly { readonly type: 'TableCell'; readonly items: readonly TextBlock[] }[]
}

export interface Container {
  readonly type: 'Container'
  /** attention: something is wrong. emphasis: words of somebody else's. */
  readonly style: 'attention' | 'emphasis'
  readonly items: readonly TextBlock[]
}

interface InputBase {
  readonly id: string
  readonly label: string
  readonly isRequired?: true
  readonly errorMessage?: string
}

export interface TextInput extends InputBase {
  readonly type: 'Input.Text'
  readonly isMultiline?: true
  readonly maxLength: number
  readonly placeholder?: string
  readonly value?: string
}

export interface DateInput extends InputBase {
  readonly type: 'Input.Date' | 'Input.Time'
  readonly value?: string
}

export interface ChoiceInput extends InputBase {
  readonly type: 'Input.ChoiceSet'
  readonly style: 'compact' | 'expanded'
  readonly isMultiSelect?: true
  readonly choices: readonly { readonly title: string; readonly value: string }[]
  readonly value?: string
}

export type Input = TextInput | DateInput | ChoiceInput

interface ActionBase {
  readonly title: string
  readonly data: Carried
  readonly style?: 'positive' | 'destructive'
  readonly tooltip?: string
  readonly associatedInputs?: 'none'
}

/** What comes back when a button is pressed, with the values of the inputs beside it. */
export interface Carried {
  readonly token: string
  /** The input that holds the text of the command. */
  readonly input?: string
  /** Of a form: what it looks like, so that it can be shown again with what is wrong. */
  readonly form?: string
  /** Of a form: it is asked for as it is with what is filled in so far. */
  readonly live?: true
  readonly msteams?: { readonly type: 'task/fetch' }
}

export interface Submit extends ActionBase {
  readonly type: 'Action.Submit'
}

export interface Execute extends ActionBase {
  readonly type: 'Action.Execute'
  readonly verb: string
  /** For clients that do not know Action.Execute. */
  readonly fallback?: Submit
}

export type Action = Submit | Execute

export interface ActionSet {
  readonly type: 'ActionSet'
  readonly actions: readonly Action[]
}

export type Element = TextBlock | FactSet | Image | HorizontalBar | Table | Container | Input | ActionSet

export interface AdaptiveCard {
  readonly type: 'AdaptiveCard'
  readonly $schema: 'http://adaptivecards.io/schemas/adaptive-card.json'
  readonly version: '1.5'
  readonly lang: string
  readonly fallbackText: string
  readonly speak?: string
  readonly body: readonly Element[]
  readonly refresh?: { readonly action: Execute; readonly userIds: readonly string[] }
  readonly msteams?: { readonly entities: readonly Mention[] }
}

/** `text` stands in the card, letter by letter. */
interface Mention {
  readonly type: 'mention'
  readonly text: string
  readonly mentioned: { readonly id: string; readonly name: string }
}
