import { createHash } from 'node:crypto'

/** The style of every page of a signed link: the reader's own colours and font, lines that fit a phone, buttons that fit a thumb. */
export const css = `
:root { color-scheme: light dark; --line: #8a8f98; --quiet: #55595f; --main: #0b5c8c; --danger: #a4262c }
@media (prefers-color-scheme: dark) { :root { --quiet: #b4b9c1; --main: #1f78ad; --danger: #b8383f } }
body { margin: 0; background: Canvas; color: CanvasText; font: 1.0625rem/1.5 system-ui, sans-serif; overflow-wrap: anywhere }
main { max-width: 38rem; margin: 0 auto; padding: 1.25rem }
h1 { font-size: 1.5rem; line-height: 1.25; margin: 0 0 1rem }
h2 { font-size: 1.2rem; line-height: 1.3; margin: 1.75rem 0 .5rem }
p { margin: 0 0 1rem; white-space: pre-line }
.note { color: var(--quiet); font-size: .9375rem }
dl { margin: 0 0 1rem }
dt { color: var(--quiet); font-size: .9375rem }
dd { margin: 0 0 .5rem; white-space: pre-line }
ul { margin: 0 0 1rem; padding-left: 1.25rem }
form { display: grid; gap: .75rem; margin: 1.25rem 0 }
button { font: inherit; min-height: 3rem; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem }
button.primary { background: var(--main); border-color: var(--main); color: #fff }
.roll { list-style: none; padding: 0 }
.roll li { border-top: 1px solid var(--line); padding: .75rem 0 }
.roll form { display: flex; flex-wrap: wrap; gap: .5rem; margin: 0; align-items: center }
.roll form p { flex: 1 1 100%; margin: 0 }
.roll button { flex: 1 1 8rem }
.roll .is { font-weight: 600 }
.find { display: block; margin: 0 0 1rem }
.find input { font: inherit; display: block; box-sizing: border-box; width: 100%; min-height: 3rem; padding: .5rem; border: 1px solid var(--line); border-radius: .5rem }
.state { position: sticky; bottom: 0; margin: 1rem 0 0; padding: .75rem 0; background: Canvas; border-top: 1px solid var(--line) }
[hidden] { display: none !important }
button.danger { background: var(--danger); border-color: var(--danger); color: #fff }
`

/** The hash by which the content security policy allows the style. */
export const cssHash = `sha256-${createHash('sha256').update(css).digest('base64')}`
