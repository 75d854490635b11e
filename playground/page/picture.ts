import { largestThatFits, linesOf } from './lines.ts'

/** What stands on a picture of the evening. */
export interface Scene {
  readonly title: string
  /** Of which programme. */
  readonly who: string
  readonly when: string
  readonly lines: readonly string[]
  readonly foot: string
}

const size = { width: 1200, height: 675, edge: 80 } as const
/** Heights of letters of what is said, the largest first, and what a line and the gap below a sentence are of it. */
const letters = [46, 42, 38, 34, 30, 26, 22] as const
const [lineShare, gapShare] = [1.22, 0.44] as const
const colours = { back: '#12403d', ink: '#ffffff', soft: '#bfd9d6', one: '#2ba39b', two: '#e8836f' } as const
const sans = 'Inter, "Inter Variable", system-ui, sans-serif'

/** Saves the scene as a PNG from this browser; nothing leaves the computer. */
export function savePicture(scene: Scene): void {
  const canvas = document.createElement('canvas')
  Object.assign(canvas, { width: size.width, height: size.height })
  const pen = canvas.getContext('2d')
  if (pen === null) return
  draw(pen, scene)
  const link = document.createElement('a')
  link.href = canvas.toDataURL('image/png')
  link.download = 'pari.png'
  link.click()
}

function draw(pen: CanvasRenderingContext2D, { title, who, when, lines, foot }: Scene): void {
  const { width, height, edge } = size
  pen.fillStyle = colours.back
  pen.fillRect(0, 0, width, height)
  drawMark(pen)
  const fits = (words: string): boolean => pen.measureText(words).width <= width - 2 * edge
  const linesIn = (words: string, font: string): readonly string[] => {
    pen.font = `${font} ${sans}`
    return linesOf(words, fits)
  }
  const write = (words: string, font: string, colour: string, top: number, step: number): number => {
    const written = linesIn(words, font)
    pen.fillStyle = colour
    for (const [at, line] of written.entries()) pen.fillText(line, edge, top + at * step)
    return top + written.length * step
  }
  const head = write(title, '600 40px', colours.ink, 190, 48)
  const began = write(`${who} · ${when}`, '400 24px', colours.soft, head, 32) + 48
  const bottom = height - 48 - 28 * (linesIn(foot, '400 22px').length - 1)
  const heightIn = (letter: number): number =>
    lines.reduce((sum, line) => sum + letter * (lineShare * linesIn(line, `700 ${letter}px`).length + gapShare), 0)
  const letter = largestThatFits(letters, heightIn, bottom - 28 - began)
  let top = began
  for (const line of lines) top = write(line, `700 ${letter}px`, colours.ink, top, letter * lineShare) + letter * gapShare
  write(foot, '400 22px', colours.soft, bottom, 28)
}

/** Two who meet. */
function drawMark(pen: CanvasRenderingContext2D): void {
  for (const [x, colour] of [
    [110, colours.one],
    [152, colours.two],
  ] as const) {
    Object.assign(pen, { fillStyle: colour, globalAlpha: 0.85 })
    pen.beginPath()
    pen.arc(x, 92, 32, 0, 2 * Math.PI)
    pen.fill()
  }
  pen.globalAlpha = 1
}
