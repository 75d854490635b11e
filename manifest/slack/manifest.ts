import { botEvents, botScopes, optionalBotScopes, paths, shortcuts, slashCommand } from '../../adapters/slack/access/scopes.ts'
import { withoutEnd } from '../../src/kit/text.ts'

/** How Pari is run. */
export interface Wanted {
  /** Where Slack reaches Pari, such as https://pari.example.org; null only with Socket Mode in one workspace. */
  readonly url: string | null
  /** Pari opens a socket to Slack, for a server that Slack cannot reach. */
  readonly socket: boolean
  /** One workspace with a token copied from Slack, or many that install Pari by themselves. */
  readonly workspaces: 'one' | 'many'
}

/** The app as Slack wants it described (https://docs.slack.dev/reference/app-manifest), ready to paste. */
export const slackManifest = (wanted: Wanted) => ({
  _metadata: { major_version: 2, minor_version: 1 },
  display_information: { ...told, background_color: '#0b4f3c' },
  features: {
    // What people write is read where im:history was granted, and after the command everywhere.
    app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
    bot_user: { display_name: 'Pari', always_online: true },
    shortcuts: [
      {
        name: 'Open my mentoring',
        type: 'global',
        callback_id: shortcuts.openHome,
        description: 'Avaa oma mentorointi · Öppna mitt mentorskap',
      },
      {
        name: 'Set up a programme',
        type: 'global',
        callback_id: shortcuts.setUp,
        description: 'Perusta ohjelma osallistujalistasta · Skapa ett program från en lista',
      },
      {
        name: 'Announce to a cohort',
        type: 'global',
        callback_id: shortcuts.announce,
        description: 'Kirjoita tiedote ryhmälle · Skriv ett utskick till en grupp',
      },
      {
        name: 'Join a programme',
        type: 'global',
        callback_id: shortcuts.join,
        description: 'Liity ohjelmaan · Gå med i ett program',
      },
    ],
    slash_commands: [
      {
        command: slashCommand,
        description: 'Your mentoring · Oma mentorointi · Ditt mentorskap',
        usage_hint: [
          'help · status · settings · home · new list',
          'ohje · tilanne · asetukset · koti · uusi lista',
          'hjälp · läget · inställningar · hem · ny lista',
        ].join(' | '),
        should_escape: false,
        ...requestUrl(wanted, 'url'),
      },
    ],
  },
  oauth_config: {
    ...(wanted.workspaces === 'many' ? { redirect_urls: [addressOf(wanted, paths.redirect)] } : {}),
    // Slack asks for an optional scope only where it stands in both lists (docs.slack.dev/authentication/installing-with-oauth).
    scopes: { bot: [...botScopes, ...optionalBotScopes], bot_optional: [...optionalBotScopes] },
  },
  settings: {
    event_subscriptions: { bot_events: [...botEvents], ...requestUrl(wanted, 'request_url') },
    interactivity: { is_enabled: true, ...requestUrl(wanted, 'request_url') },
    org_deploy_enabled: true,
    socket_mode_enabled: wanted.socket,
    is_hosted: false,
    // A token that was copied by hand cannot be renewed: nobody has its refresh token. Once on, Slack does not let it be switched off.
    token_rotation_enabled: wanted.workspaces === 'many',
  },
})

const told = {
  name: 'Pari',
  description: 'Pari asks mentees in good time whether they’re coming, and lets mentors know before they travel.',
  long_description: [
    'Pari coordinates mentoring programmes. It asks every mentee in good time whether they’ll come to the kick-off: one tap is enough. It offers places that nobody will use to people on the waitlist, and tells each mentor before they travel whether to come. Write /mentoring help.',
    'Pari-sovellus koordinoi mentorointiohjelmia. Se kysyy jokaiselta ajoissa, tuleeko hän aloitustilaisuuteen, tarjoaa vapautuneet paikat jonotuslistalla oleville ja kertoo mentoreille ennen matkaa, kannattaako lähteä. Kirjoita /mentoring ohje.',
    'Pari samordnar mentorprogram. Den frågar alla i god tid om de kommer till startträffen, erbjuder lediga platser till dem som står på väntelistan och låter mentorerna veta före resan om de ska komma. Skriv /mentoring hjälp.',
  ].join('\n\n'),
}

function addressOf({ url }: Wanted, path: string): string {
  if (url === null) throw new Error('Where Slack should reach Pari is missing: give --url https://…')
  return `${withoutEnd(url, '/')}${path}`
}

/** With Socket Mode Slack calls no address. */
const requestUrl = <Name extends string>(wanted: Wanted, name: Name): { [key in Name]?: string } =>
  wanted.socket ? {} : ({ [name]: addressOf(wanted, paths.events) } as { [key in Name]: string })
