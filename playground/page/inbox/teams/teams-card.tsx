import { type Action, AdaptiveCard, ExecuteAction, HostConfig, OpenUrlAction, SubmitAction } from 'adaptivecards'
import MarkdownIt from 'markdown-it'
import { memo, useLayoutEffect, useRef } from 'react'
import { usePage } from '../../page.tsx'
import { isSame } from '../same.ts'
import { hostConfig } from './host-config.ts'
import { type Press, pressOf } from './press.ts'
import { drawPictures } from './teams-chart.ts'

const markdown = new MarkdownIt({ html: false, linkify: false, breaks: true })

drawPictures()
// Teams draws markdown in cards; the renderer leaves it to its host.
AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown.render(text)
  result.didProcess = true
}

interface Props {
  readonly card: object
  readonly onPress: (press: Press) => void
}

/** A card as Teams draws it. What is typed stays until the card is another. */
export function TeamsCard({ card, onPress }: Props) {
  const { isDark } = usePage()
  const press = useRef(onPress)
  press.current = onPress
  return <Drawn card={card} isDark={isDark} press={press} />
}

interface DrawnProps {
  readonly card: object
  readonly isDark: boolean
  readonly press: { readonly current: (press: Press) => void }
}

const Drawn = memo(
  function Drawn({ card, isDark, press }: DrawnProps) {
    const place = useRef<HTMLDivElement>(null)
    // With the page, not a moment after it: no card is seen empty.
    useLayoutEffect(() => {
      const drawn = new AdaptiveCard()
      drawn.hostConfig = new HostConfig(hostConfig(isDark))
      drawn.onExecuteAction = (action) => act(drawn, action, press.current)
      drawn.parse(card)
      const element = drawn.render()
      if (element !== undefined) place.current?.replaceChildren(mended(element))
      return () => drawn.releaseDOMResources()
    }, [card, isDark, press])
    const { lang } = card as { readonly lang?: string }
    return <div className="ac-place" ref={place} lang={lang} />
  },
  (before, after) => before.isDark === after.isDark && isSame(before.card, after.card),
)

function act(card: AdaptiveCard, action: Action, press: (press: Press) => void): void {
  if (action instanceof OpenUrlAction) {
    window.open(action.url, '_blank', 'noreferrer')
    return
  }
  if (!(action instanceof SubmitAction) && !(action instanceof ExecuteAction)) return
  const inputs = card.getAllInputs().map((input) => [input.id ?? '', String(input.value ?? '')] as const)
  press(pressOf(card.toJSON() as object, { title: action.title ?? '', data: action.data }, inputs))
}

/** The renderer calls rows of buttons menus, which they are not: nobody can walk them by arrow keys alone. Links open beside the page. */
function mended(element: HTMLElement): HTMLElement {
  for (const menu of element.querySelectorAll('[role="menubar"]')) menu.removeAttribute('role')
  for (const item of element.querySelectorAll('[role="menuitem"]')) item.removeAttribute('role')
  for (const link of element.querySelectorAll('a')) {
    link.target = '_blank'
    link.rel = 'noreferrer'
  }
  element.removeAttribute('tabindex')
  return element
}
