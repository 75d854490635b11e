import { showHome, showStatus } from '../contract/command.ts'
import { heading, note, text } from '../contract/parts.ts'
import type { PlatformName, Profile } from '../contract/platform.ts'
import type { Help } from '../contract/typed-words.ts'
import { languages, type Part, type Reply } from '../contract/view.ts'
import type { KnownPerson } from '../people/directory.ts'
import { isHidden } from '../people/hidden.ts'
import { asksHelp, opensClaim, opensSettings } from './commands.ts'
import { copyIn } from './copy-in.ts'

/** Where somebody reads help. `hears`: what they write there in their chat with Pari is read. */
interface Where {
  readonly platform: PlatformName
  readonly hears: boolean
}

/** What Pari does, and how to talk to it. `words`, `buttons`: what this person may ask for. */
export function showHelp(actor: KnownPerson, { platform, hears }: Where, { words, buttons: others }: Help): Reply {
  const { help, buttons } = copyIn(actor.language)
  return {
    accepted: true,
    view: {
      language: actor.language,
      parts: [
        heading(help.title),
        text(help.text),
        text(help.how),
        text(platform === 'slack' ? help.where[hears ? 'slackChat' : 'slack'] : help.where.teams),
        { kind: 'list', items: words },
        note(help.quiet),
        {
          kind: 'buttons',
          buttons: [
            // Slack has a home of its own beside the messages.
            { label: buttons.home, command: platform === 'slack' ? showStatus : showHome },
            { label: buttons.settings, command: opensSettings },
            ...others,
          ],
        },
      ],
    },
  }
}

/** Greets somebody whom Pari does not know, in all three languages, because nobody knows theirs. Whose e-mail is hidden is asked for it. */
export function greetStranger(who: Profile | null, joins: readonly Part[] = []): Reply {
  if (who?.kind === 'external' && !isHidden(who)) return inAll([...languages.map((language) => text(copyIn(language).stranger)), ...joins])
  // Whoever may join something reads of that first: a list is not the only way in.
  if (who && joins.length > 0)
    return {
      accepted: true,
      view: { language: who.language ?? 'en', parts: [text(copyIn(who.language ?? 'en').welcomeStranger), ...joins] },
    }
  if (!isHidden(who)) return inAll(languages.map((language) => text(copyIn(language).stranger)))
  const button = { label: copyIn(who.language ?? 'en').claim.button, command: opensClaim }
  return inAll([...languages.map((language) => text(copyIn(language).claim.greeting)), { kind: 'buttons', buttons: [button] }])
}

const inAll = (parts: readonly Part[]): Reply => ({ accepted: false, view: { language: 'en', parts } })

/** What stands at the end of everybody's home; `isAll`: nothing else does. */
export function footer(actor: KnownPerson, isAll: boolean): readonly Part[] {
  const { buttons, nothing } = copyIn(actor.language)
  return [
    ...(isAll ? [text(nothing)] : []),
    {
      kind: 'buttons',
      buttons: [
        { label: buttons.settings, command: opensSettings },
        { label: buttons.help, command: asksHelp },
      ],
    },
  ]
}
