import { heading, note, text } from '../../contract/parts.ts'
import type { Part, View } from '../../contract/view.ts'
import { listOf } from '../../contract/wording.ts'
import { fingerprintOf } from '../../kit/fingerprint.ts'
import { channelNameOf } from '../cohort-channel/views.ts'
import type { Tap } from '../commands.ts'
import { namesOf } from '../forming/say.ts'
import { ofKind } from '../group-kind.rules.ts'
import { copyIn } from './copy-in.ts'
import type { Member, PlaceFacts, Scene } from './facts.ts'
import type { Together } from './rules.ts'

/** What a channel is called before its platform makes a name of it. */
export const nameOf = ({ name }: Pick<Scene, 'name'>): string => channelNameOf(name)

/** What stands at the top of the channel. */
export const topicOf = ({ programme, theme, name, language }: Scene): string => copyIn(language).topic(programme, theme ?? name)

/** The first words in a channel, in the language of the group: what it is for, who is not here, and to whom one turns with what. */
export function firstWords(scene: Scene, { members }: Pick<Together, 'members'>): View {
  const { language, name, programme, theme, kind } = scene
  const { first } = copyIn(language)
  const here = new Set(members.map(({ enrolmentId }) => enrolmentId))
  const elsewhere = scene.members.filter(({ enrolmentId }) => !here.has(enrolmentId)).map((each) => each.name)
  const leads = ofKind[kind].isLed ? scene.members.filter(({ role }) => role === 'mentor').map((each) => each.name) : []
  return {
    language,
    parts: [
      heading(first.title(name)),
      text(first.intro[kind](programme)),
      ...(theme === null ? [] : [text(first.theme(theme))]),
      ...(elsewhere.length > 0 ? [note(first.elsewhere(namesOf(elsewhere, language)))] : []),
      text(first.who),
      {
        kind: 'list',
        items: [
          ...(leads.length > 0 ? [first.meetings(listOf(leads, language))] : []),
          ...(scene.coordinators.length > 0 ? [first.programme(namesOf(scene.coordinators, language))] : []),
          first.worry,
        ],
      },
    ],
  }
}

/** Stands for everything that a channel says of its group. */
export const versionOf = (scene: Scene, together: Pick<Together, 'members'>): string =>
  fingerprintOf([topicOf(scene), JSON.stringify(firstWords(scene, together))])

/** To somebody who has left a channel although they are in the group: whether they want to come back. */
export function leftView({ name }: Pick<Scene, 'name'>, { id }: Pick<PlaceFacts, 'id'>, { language }: Pick<Member, 'language'>): View {
  const { left } = copyIn(language)
  const command = { do: 'rejoinGroupPlace', place: id } satisfies Tap
  const back: Part = { kind: 'buttons', buttons: [{ label: left.back, command }] }
  return { language, parts: [heading(left.title(name)), text(left.text), back] }
}
