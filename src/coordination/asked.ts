/** What a coordinator may write, whole messages in three languages, and what each leads to. Anybody else means something else by most of them. */
import type { Asked } from '../contract/typed-words.ts'
import { type Look, opensList } from './commands.ts'
import { showsPeople } from './people/commands.ts'
import type { Filter } from './people/filters.ts'

const waysTo = (to: Extract<Look, { do: 'showWays' }>['to']): Look => ({ do: 'showWays', mark: 'look', to })
const peopleWho = (filter: Filter): Look => ({ ...showsPeople(), filter })

/** Each of the verbs alone, and before each of the things. */
const whole = (verbs: string, things = '', alone = ''): readonly string[] => {
  const [first, after, own] = [verbs, things, alone].map((some) => some.split('|').filter(Boolean))
  return [...(own ?? []), ...(first ?? []).flatMap((verb) => [verb, ...(after ?? []).map((thing) => `${verb} ${thing}`)])]
}

const coordinators = { by: ['coordinator'] } as const
const seers = { by: ['coordinator', 'viewer'] } as const

const events =
  'kick off|kickoff|meeting|event|evening|date|time|aloitustilaisuus|aloitustilaisuutta|tilaisuus|tilaisuutta|aloitus|aloitusta|kickoffi|kickoffia|tapaaminen|tapaamista|startträffen|startträff|träffen|träff|mötet|kvällen|tiden|datumet'

const kickOff: readonly Asked[] = [
  {
    ...coordinators,
    command: waysTo('kickOff'),
    whole: [
      ...whole('when|when is|what time is|where|where is', `it|the kickoff|the kick off|the meeting|the event`),
      ...whole('milloin|koska|monelta|missä', 'se on|se alkaa|aloitustilaisuus on|tilaisuus on|kickoff on|on aloitustilaisuus|on kickoff'),
      ...whole('när|hur dags|vilken tid|var', 'är det|är startträffen|är träffen|är kickoffen|börjar det|börjar startträffen'),
      ...whole('', '', 'what time|when does it start|mihin aikaan|mihin aikaan se alkaa|missä se pidetään|var hålls det'),
    ],
  },
  {
    ...coordinators,
    command: waysTo('move'),
    whole: [
      ...whole('move|reschedule|postpone|change|shift|siirrä|siirretään|lykkää|muuta|vaihda|flytta|skjut upp|ändra|byt', events),
      ...whole(
        '',
        '',
        'change time or place|change place|new time|new date|another time|later date|muuta aikaa tai paikkaa|muuta aikaa|muuta paikkaa',
      ),
      ...whole('', '', 'siirto|uusi aika|toinen aika|aika vaihtuu|ändra tid eller plats|ändra tid|ändra plats|ny tid|nytt datum|annan tid'),
    ],
    help: {
      rank: 6.2,
      line: {
        en: 'move: change the time or place of the kick-off',
        fi: 'siirrä: muuta aloitustilaisuuden aikaa tai paikkaa',
        sv: 'flytta: ändra startträffens tid eller plats',
      },
    },
  },
  {
    ...coordinators,
    command: waysTo('callOff'),
    whole: [
      ...whole('call off|cancel|peru|peruuta|perutaan|perukaa|ställ in|ställa in|avboka|avlys|inställ', events),
      ...whole('', '', 'called off|cancelled|canceled|peruminen|peruutus|peruttu|inställd|inställt'),
    ],
    help: {
      rank: 6.3,
      line: { en: 'call off: cancel the kick-off', fi: 'peru: peru aloitustilaisuus', sv: 'ställ in: ställ in startträffen' },
    },
  },
]

const peopleWords: readonly Asked[] = [
  {
    ...seers,
    command: showsPeople(),
    whole: [
      ...whole(
        'people|persons|participants|osallistujat|ihmiset|henkilöt|deltagare|deltagarna|personer|folk|porukka|väki|everybody|everyone|kaikki|alla',
      ),
      ...whole('who|ketkä|kuka|vilka|vem', 'takes part|is in|are in|on mukana|ovat mukana|osallistuu|osallistuvat|är med|deltar'),
      ...whole('show|list|näytä|visa', 'people|participants|osallistujat|ihmiset|deltagare|deltagarna'),
      ...whole('', '', 'list of people|whos in|whos who|names|nimet|namn|keitä|keitä on mukana|osallistujalista|deltagarlista'),
    ],
    help: {
      rank: 6,
      line: {
        en: 'people, who: who takes part and what they answered',
        fi: 'osallistujat, ketkä: ketkä ovat mukana ja mitä he vastasivat',
        sv: 'deltagare, vilka: vilka som är med och vad de har svarat',
      },
    },
  },
  {
    ...seers,
    command: peopleWho('coming'),
    whole: whole(
      'who is coming|whos coming|who comes|who will come|who said yes|coming|ketkä tulee|ketkä tulevat|ketkä on tulossa|ketkä ovat tulossa|kuka tulee|tulijat|vilka kommer|vem kommer|vilka är på kommande|vilka har sagt ja',
    ),
  },
  {
    ...seers,
    command: peopleWho('silent'),
    whole: whole(
      'who hasnt answered|who havent answered|who has not answered|who is missing|whos missing|who is silent|no answer|not answered|missing|kuka ei ole vastannut|ketkä ei ole vastannut|ketkä eivät ole vastanneet|ketkä ei oo vastannu|kuka ei oo vastannu|vastaamatta|kuka puuttuu|ketkä puuttuu|ketkä puuttuvat|vem har inte svarat|vilka har inte svarat|vem saknas|vilka saknas|inte svarat|obesvarade',
    ),
  },
  {
    ...seers,
    command: peopleWho('waiting'),
    whole: whole(
      'waitlist|waiting list|who is waiting|whos waiting|jono|jonotuslista|ketkä odottaa|ketkä odottavat|ketkä jonottaa|väntelista|väntelistan|kö|vem väntar|vilka väntar',
    ),
  },
]

const exports: Asked = {
  ...coordinators,
  command: waysTo('export'),
  whole: [
    ...whole(
      'export|download|vie|lataa|exportera|ladda ner|ladda ned',
      'excel|to excel|people|list|everything|file|exceliin|exceliksi|tiedot|lista|kaikki|till excel|listan|allt',
    ),
    ...whole('', '', 'excel|spreadsheet|workbook|xlsx|vienti|taulukko|exceli|taulukkona|kalkylblad'),
  ],
  help: {
    rank: 6.4,
    line: {
      en: 'export: everything in an Excel file',
      fi: 'vie: kaikki Excel-tiedostona',
      sv: 'exportera: allt i en Excel-fil',
    },
  },
}

const lists: readonly Asked[] = [
  {
    command: opensList(),
    words: 'setup list luettelo lista skapa',
    leads: 'new uusi ny',
    help: {
      rank: 6.6,
      to: ['coordinator', 'owner'],
      line: {
        en: 'new list: set up a programme from a list of people',
        fi: 'uusi lista: perusta ohjelma osallistujalistasta',
        sv: 'ny lista: skapa ett program av en lista över deltagare',
      },
    },
  },
  {
    ...coordinators,
    command: waysTo('list'),
    whole: whole('update|päivitä|uppdatera', 'list|people|lista|listaa|osallistujalista|listan|deltagarna'),
  },
  {
    ...coordinators,
    command: waysTo('deeds'),
    whole: whole(
      'what happened|what has happened|whats happened|history|log|mitä tapahtui|mitä on tapahtunut|historia|loki|vad har hänt|vad hände|historik|logg',
    ),
  },
]

/** The words of this room. */
export const asked: readonly Asked[] = [...peopleWords, ...kickOff, exports, ...lists]
