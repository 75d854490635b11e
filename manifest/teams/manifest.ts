import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { type Copy, english } from './copy.ts'

/** How Pari is run. */
export interface Wanted {
  /** Where Pari is reached, such as https://pari.example.org. */
  readonly url: string
  /** Application (client) id of the Entra app that the Azure Bot uses: the bot's id, and the app's in Teams. */
  readonly appId: string
}

/** Raised whenever what is below changes: Teams takes a package only as an update when its version is higher. */
const version = '1.0.2'

/** 1.24: from 1.25 on an app for teams must promise to work in channels of every type, private ones too, which no bot can (Microsoft's own pages differ). */
const schema = '1.24'
const schemas = `https://developer.microsoft.com/json-schemas/teams/v${schema}`

/** Files of the package, as the manifest names them. */
export const files = { color: 'color.png', outline: 'outline.png', fi: 'fi.json', sv: 'sv.json' } as const

/** The app as Teams wants it described (https://learn.microsoft.com/microsoftteams/platform/resources/schema/manifest-schema). */
export const teamsManifest = ({ url, appId }: Wanted) => ({
  $schema: `${schemas}/MicrosoftTeams.schema.json`,
  manifestVersion: schema,
  version,
  id: appId.toLowerCase(),
  developer: { name: 'Pari', websiteUrl: url, privacyUrl: `${url}/privacy`, termsOfUseUrl: `${url}/terms` },
  name: { short: 'Pari', full: 'Pari: mentoring' },
  description: { short: english.short, full: english.full },
  icons: { color: files.color, outline: files.outline },
  accentColor: '#0b4f3c',
  localizationInfo: {
    defaultLanguageTag: 'en',
    additionalLanguages: [
      { languageTag: 'fi', file: files.fi },
      { languageTag: 'sv', file: files.sv },
    ],
  },
  bots: [
    {
      botId: appId.toLowerCase(),
      scopes: ['personal', 'team', 'groupChat'],
      // Lists come in as attachments of a message.
      supportsFiles: true,
      isNotificationOnly: false,
      commandLists: [
        { scopes: ['personal'], commands: commandsIn(english) },
        { scopes: ['team', 'groupChat'], commands: commandsElsewhere(english) },
      ],
    },
  ],
  defaultInstallScope: 'personal',
  defaultGroupCapability: { team: 'bot', groupchat: 'bot' },
  permissions: ['identity', 'messageTeamMembers'],
  validDomains: [new URL(url).host],
})

const commandsIn = ({ commands }: Copy) => [
  commands.home,
  commands.status,
  commands.settings,
  commands.list,
  commands.announce,
  commands.join,
  commands.help,
]

/** Where others read along Pari only says where it answers. */
const commandsElsewhere = ({ commands, where }: Copy) => [{ title: commands.help.title, description: where }]

/** The manifest's words in another language. */
export function localisation(language: 'fi' | 'sv'): Readonly<Record<string, string>> {
  const copy = { fi: finnish, sv: swedish }[language]
  const lists = [commandsIn(copy), commandsElsewhere(copy)]
  const commands = lists.flatMap((list, index) =>
    list.flatMap(({ title, description }, at) => [
      [`bots[0].commandLists[${index}].commands[${at}].title`, title],
      [`bots[0].commandLists[${index}].commands[${at}].description`, description],
    ]),
  )
  return {
    $schema: `${schemas}/MicrosoftTeams.Localization.schema.json`,
    'name.short': 'Pari',
    'description.short': copy.short,
    'description.full': copy.full,
    ...(Object.fromEntries(commands) as Record<string, string>),
  }
}
