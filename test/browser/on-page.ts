import { AxeBuilder } from '@axe-core/playwright'
import type { Locator, Page } from 'playwright-core'
import { copies } from '../../playground/page/languages.ts'

type Language = keyof typeof copies

interface Settings {
  /** What the programme is called. */
  readonly programme?: string
  /** Wall clock, like 2027-01-21T17:00. */
  readonly kickOff?: string
  readonly platform?: 'slack' | 'teams' | 'mixed'
}

/** A programme is begun in other processes; a jump sends many messages. Milliseconds, nearly as many as a test has: what does not come at all fails by name. */
export const patience = 100_000

/** What somebody does on the page, in its language. */
export function onPage(page: Page, language: Language = 'en') {
  const copy = copies[language]
  page.setDefaultTimeout(patience)
  const button = (name: string): Locator => page.getByRole('button', { name })
  const clock = page.getByRole('region', { name: copy.clock.title })
  const isReady = () => page.locator('[aria-busy=false]').and(clock).waitFor()
  const inbox = (name: string): Locator => page.getByRole('article', { name })
  const messageList = (name: string): Locator => page.getByRole('region', { name: `${copy.inbox.messages}: ${name}` })
  return {
    copy,
    clock,
    button,
    isReady,
    inbox,
    messageList,
    messages: (name: string): Locator => messageList(name).getByRole('listitem'),
    glance: (cohort: string | RegExp): Locator =>
      page.locator('.glance-cohort').filter({ has: page.getByRole('heading', { name: cohort }) }),
    /** Like `73 messages`. */
    messagesSaid: (): Promise<string | null> => page.getByRole('region', { name: copy.timeline.title }).getByRole('status').textContent(),
    beginSample: async (): Promise<void> => {
      await button(copy.begin.sampleStart).click()
      await isReady()
    },
    beginList: async (
      list: Parameters<Locator['setInputFiles']>[0],
      { programme = 'Mentoring', kickOff, platform }: Settings = {},
    ): Promise<void> => {
      await page.getByLabel(copy.begin.drop).setInputFiles(list)
      await page.getByLabel(copy.begin.programme).fill(programme)
      if (kickOff !== undefined) await page.getByLabel(copy.begin.kickOff).fill(kickOff)
      if (platform !== undefined) await page.getByLabel(copy.begin.platform).selectOption(copy.begin.platforms[platform])
      await button(copy.begin.listStart).click()
    },
    /** Jumps, until what is wanted is on the page. */
    jumpUntil: async (wanted: Locator, jump: 'next' | 'day' = 'next'): Promise<void> => {
      const time = clock.locator('time').first()
      for (let jumps = 0; jumps < 12 && (await wanted.count()) === 0; jumps++) {
        const before = await time.getAttribute('datetime')
        await button(copy.clock[jump]).click()
        await clock.locator(`time[datetime="${before}"]`).waitFor({ state: 'detached' })
        await isReady()
      }
      await wanted.first().waitFor()
    },
    /** Opens somebody's inbox, unless it is open. */
    openInboxOf: async (name: string, role: keyof typeof copy.people.roles): Promise<void> => {
      if ((await inbox(name).count()) > 0) return
      await page.getByLabel(copy.people.find).fill(name)
      await button(`${name} ${copy.people.roles[role]}`).click()
      await inbox(name).waitFor()
    },
    startOver: async (): Promise<void> => {
      await button(copy.reset.button).click()
      await button(copy.reset.yes).click()
      await button(copy.begin.sampleStart).waitFor()
    },
  }
}

const looks = [
  { colorScheme: 'dark', width: 1600 },
  { colorScheme: 'light', width: 360 },
] as const

/** What stands in somebody's way by WCAG 2.2 AA, light and dark, on a phone and on a large screen: by rule and place. */
export async function barriers(page: Page): Promise<string[]> {
  const found: string[] = []
  for (const { colorScheme, width } of looks) {
    await page.emulateMedia({ colorScheme })
    await page.setViewportSize({ width, height: 1000 })
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']).analyze()
    found.push(...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${colorScheme} ${width}: ${id} at ${target.join(' ')}`)))
  }
  await page.setViewportSize({ width: 1600, height: 1000 })
  return found
}
