import { text } from '../../contract/parts.ts'
import type { View } from '../../contract/view.ts'
import { answerButtons, plan, renewedBy, type Scene, view } from '../views.ts'
import { copyIn } from './copy-in.ts'

/** In place of an answer to a question about an earlier date: the question about this one. */
export function askedAgainView(scene: Scene, role: 'mentee' | 'mentor'): View {
  const { moved } = copyIn(scene.to.language, scene.kickOff.words)
  return renewedBy(
    view(scene.to, text(moved.earlier), plan(scene, role), answerButtons(scene, role)),
    'question',
    scene.confirmation,
    'moved',
  )
}
