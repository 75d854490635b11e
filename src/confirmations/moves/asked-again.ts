import { heading, note, text } from '../../contract/parts.ts'
import type { Part, View } from '../../contract/view.ts'
import { copyIn as wordsIn } from '../copy-in.ts'
import { absence, answerButtons, answerLabel, plan, renewedBy, type Scene, view } from '../views.ts'
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

/** The message of a move with its question, as they are now. What the date was before nobody needs any more. */
export function movedAgainView(scene: Scene, role: 'mentee' | 'mentor'): View {
  const { moved } = copyIn(scene.to.language, scene.kickOff.words)
  const question = questionParts(scene, role, { asks: moved.first, travel: moved.mentor })
  return view(scene.to, heading(moved.time), plan(scene, role), ...question)
}

/** What they have said of the new date already, in the place of the question. Null: nothing, or that they cannot come. */
function answered({ to, kickOff, answer }: Scene, role: 'mentee' | 'mentor'): Part | null {
  if (answer !== 'coming' && answer !== 'unsure') return null
  const copy = wordsIn(to.language, kickOff.words)
  return { kind: 'fields', rows: [{ label: copy.fields.answer, value: answerLabel(copy, role, answer) }] }
}

/** What follows the new date: the question in these words, and to a mentor when to travel. */
export function questionParts(
  scene: Scene,
  role: 'mentee' | 'mentor',
  { asks, travel }: { readonly asks: string; readonly travel: string },
): (Part | null)[] {
  const isAway = scene.answer === 'notAtKickoff'
  return [
    role === 'mentee' ? absence(scene) : null,
    answered(scene, role) ?? text(isAway ? copyIn(scene.to.language, scene.kickOff.words).moved.away : asks),
    answerButtons(scene, role),
    role === 'mentor' && !isAway ? note(travel) : null,
  ]
}
