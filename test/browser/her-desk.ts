import type { Locator, Page } from 'playwright-core'
import { expect } from 'vitest'
import { usualWords } from '../../src/contract/role-words.ts'
import type { Language } from '../../src/contract/view.ts'
import { copyIn as peopleIn } from '../../src/coordination/people/copy-in.ts'
import { onPage } from './on-page.ts'

/** One who coordinates, on her platform and in her language. */
export interface Coordinator {
  readonly name: string
  readonly platform: 'slack' | 'teams'
  readonly language: Language
}

/** Three who coordinate the same programme, as a list has them, and what each writes on Teams, where there is no home that stays open. */
export const coordinators = [
  { name: 'Carla', platform: 'slack', language: 'en' },
  { name: 'Kaisa', platform: 'teams', language: 'fi' },
  { name: 'Sofia', platform: 'slack', language: 'sv' },
] as const satisfies readonly Coordinator[]

/** How she asks for her people where she writes. */
const peopleAsWritten = { en: 'people', fi: 'osallistujat', sv: 'deltagare' } as const

/** What those who coordinate read and press on the page. */
export function herDesk(page: () => Page) {
  const there = ({ name }: Pick<Coordinator, 'name'>): Locator => onPage(page()).inbox(name)
  /** What she reads now: a window in front, or else on Teams the last card of her chat. */
  const shown = ({ name, platform }: Coordinator): Locator => {
    const dialog = there({ name }).getByRole('dialog')
    const card = onPage(page())
      .messages(name)
      .filter({ has: page().getByRole('button') })
    return platform === 'slack' ? dialog.last() : card.or(dialog).last()
  }
  const press = (who: Coordinator, label: string): Promise<void> => shown(who).getByRole('button', { name: label, exact: true }).click()
  const reads = (who: Coordinator, words: string): Promise<void> => shown(who).getByText(words).first().waitFor()
  /** The last of her messages that says so. */
  const heard = ({ name }: Coordinator, words: string): Locator => onPage(page()).messages(name).filter({ hasText: words }).last()

  const write = async (who: Coordinator, text: string): Promise<void> => {
    const { copy } = onPage(page())
    await there(who).getByRole('textbox', { name: copy.inbox.write }).fill(text)
    await there(who).getByRole('button', { name: copy.inbox.send }).click()
  }

  /** Her messages are in front. Windows lie on each other, so that closing one may show another. */
  const closeAll = async (who: Coordinator): Promise<void> => {
    const { copy } = onPage(page())
    const windows = there(who).getByRole('dialog')
    const close = there(who).locator('.sheet-head').last().getByRole('button')
    await expect
      .poll(async () => {
        if ((await windows.count()) > 0) await close.click({ timeout: 1_000 }).catch(() => undefined)
        return windows.count()
      })
      .toBe(0)
    if (who.platform === 'slack') await there(who).getByRole('tab', { name: copy.inbox.messagesTab }).click()
  }

  const openHome = (who: Coordinator): Promise<void> =>
    there(who)
      .getByRole('tab', { name: onPage(page()).copy.inbox.home })
      .click()

  /** All her people, from her home on Slack, by a word on Teams. */
  const openPeople = async (who: Coordinator): Promise<void> => {
    await closeAll(who)
    if (who.platform === 'teams') return write(who, peopleAsWritten[who.language])
    await openHome(who)
    await there(who)
      .getByRole('button', { name: peopleIn(who.language, usualWords).buttons.people, exact: true })
      .click()
  }

  return { there, shown, press, reads, heard, write, closeAll, openHome, openPeople }
}
