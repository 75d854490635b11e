import type { Locator, Page } from 'playwright-core'

interface Focus {
  /** What has it, for a reader. */
  readonly name: string
  /** An outline says so, on it or around it. */
  readonly isMarked: boolean
  /** Nothing lies over it. */
  readonly isSeen: boolean
  readonly isSkipLink: boolean
}

/** Null: nothing on the page has the focus. */
const focusNow = `(() => {
  const it = document.activeElement
  if (it === null || it === document.body) return null
  const { x, y, width, height } = it.getBoundingClientRect()
  const top = document.elementFromPoint(x + width / 2, y + Math.min(height, innerHeight - y) / 2)
  const isOutlined = (element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element)
    return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2
  }
  return {
    name: it.tagName.toLowerCase() + ' ' + (it.getAttribute('aria-label') ?? it.textContent ?? '').slice(0, 40),
    isMarked: [it, it.parentElement].some((element) => element !== null && isOutlined(element)),
    isSeen: top !== null && (it.contains(top) || top.contains(it)),
    isSkipLink: it.classList.contains('skip'),
  }
})()`

/** More stops than the page has. */
const most = 150

/** Somebody without a mouse. */
export function atKeyboard(page: Page) {
  const complaints = new Set<string>()
  const press = (key: string): Promise<void> => page.keyboard.press(key)
  const hasFocus = async (place: Locator): Promise<boolean> => (await place.and(page.locator(':focus')).count()) > 0

  async function look(): Promise<Focus | null> {
    const focus = await page.evaluate<Focus | null>(focusNow)
    if (focus !== null && !focus.isMarked) complaints.add(`no mark on ${focus.name}`)
    if (focus !== null && !focus.isSeen) complaints.add(`something lies over ${focus.name}`)
    return focus
  }

  return {
    press,
    hasFocus,
    /** What was wrong with the focus on the way so far. */
    complaints: (): readonly string[] => [...complaints],
    /** Goes there, stop by stop; past its last stop the page begins anew. */
    reach: async (place: Locator, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> => {
      await place.waitFor()
      let wasLost = false
      for (let stops = 0; stops < most && !(await hasFocus(place)); stops++) {
        await press(key)
        const focus = await look()
        if (wasLost && focus?.isSkipLink !== true) complaints.add(`the focus was lost before ${focus?.name ?? 'nothing'}`)
        wasLost = focus === null
      }
      if (!(await hasFocus(place))) throw new Error(`The keyboard does not reach ${String(place)}`)
    },
  }
}
