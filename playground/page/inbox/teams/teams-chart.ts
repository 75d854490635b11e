import { CardElement, GlobalRegistry, type SerializationContext, Table, Versions } from 'adaptivecards'

interface Bar {
  readonly x: string
  readonly y: number
}

/** The charts of Teams, which the renderer does not know: bars, each as its part of the whole, with its name and number above it. */
class HorizontalBar extends CardElement {
  private title = ''
  private bars: readonly Bar[] = []

  override getJsonTypeName(): string {
    return 'Chart.HorizontalBar'
  }

  protected override internalParse(
    source: { readonly title?: string; readonly data?: readonly Bar[] },
    context: SerializationContext,
  ): void {
    super.internalParse(source, context)
    this.title = source.title ?? ''
    this.bars = source.data ?? []
  }

  protected override internalRender(): HTMLElement {
    const whole = Math.max(
      1,
      this.bars.reduce((sum, { y }) => sum + y, 0),
    )
    const chart = made('div', 'teams-chart')
    chart.setAttribute('role', 'img')
    chart.setAttribute('aria-label', `${this.title}: ${this.bars.map(({ x, y }) => `${x} ${y}`).join(', ')}`)
    chart.append(made('strong', '', this.title), ...this.bars.map((bar) => rowOf(bar, whole)))
    return chart
  }
}

function rowOf({ x, y }: Bar, whole: number): HTMLElement {
  const row = made('div', 'teams-bar-row')
  const track = made('div', 'teams-track')
  const fill = made('div', 'teams-fill')
  fill.style.inlineSize = `${(Math.max(0, y) / whole) * 100}%`
  track.append(fill)
  row.append(made('span', '', x), made('b', '', String(y)), track)
  return row
}

function made(name: 'div' | 'span' | 'b' | 'strong', className: string, text = ''): HTMLElement {
  const element = document.createElement(name)
  if (className) element.className = className
  if (text) element.textContent = text
  return element
}

/** Lets the renderer draw Teams' charts, and tables: a bundle leaves out what is only there because its module was loaded, as they are. */
export function drawPictures(): void {
  GlobalRegistry.elements.register('Table', Table, Versions.v1_5)
  GlobalRegistry.elements.register('Chart.HorizontalBar', HorizontalBar, Versions.v1_5)
}
