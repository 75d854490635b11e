import { heading, note, text } from '../../contract/parts.ts'
import type { View } from '../../contract/view.ts'
import { dayAndTime } from '../../contract/wording.ts'
import type { Instant } from '../../kit/clock.ts'
import { copyIn } from '../copy-in.ts'
import { cannotMakeIt, namesOf, plan, renewedBy, type Scene, view } from '../views.ts'
import { whichDate } from '../which-date.ts'
import type { Verdict } from './standing.rules.ts'

/** What a mentor is told: go, hold or free. `isFinal` promises that only a change is written about after this. */
export const standingView = (scene: Scene, verdict: Verdict, isFinal: boolean, final: Instant): View =>
  renewedBy(toldView(scene, verdict, isFinal, final), 'standing', scene.confirmation)

function toldView(scene: Scene, verdict: Verdict, isFinal: boolean, final: Instant): View {
  const { standing } = copyIn(scene.to.language, scene.kickOff.words)
  switch (verdict.standing) {
    case 'go': {
      const coming = scene.partners.filter((partner) => verdict.coming.includes(partner.enrolmentId))
      const promise = isFinal ? standing.goFinal : standing.goLater
      return view(
        scene.to,
        heading(standing.go(namesOf(coming, scene.to))),
        text(standing.goText),
        plan({ ...scene, partners: coming }, 'mentor'),
        cannotMakeIt(scene),
        note(promise),
      )
    }
    case 'hold':
      return view(
        scene.to,
        heading(standing.hold),
        text(isUndecided(scene) ? standing.holdText : standing.holdNoMentee),
        plan({ ...scene, partners: [] }, 'mentor'),
        note(standing.holdUntil(dayAndTime(final, scene.kickOff.zone, scene.to.language, scene.to.timeZone))),
        cannotMakeIt(scene),
      )
    case 'free':
      return freeView(scene, verdict)
  }
}

/** Whether there is a mentee who may still confirm. */
const isUndecided = (scene: Scene): boolean => scene.partners.some((partner) => partner.answer === null || partner.answer === 'unsure')

function freeView(scene: Scene, verdict: Verdict): View {
  const { standing } = copyIn(scene.to.language, scene.kickOff.words)
  const later = scene.partners.filter((partner) => partner.answer === 'notAtKickoff')
  const stays = text(standing.freeOptions)
  const date = whichDate(scene.to, scene.kickOff)
  switch (verdict.because) {
    case 'ownAnswer':
      return ownView(scene, verdict)
    case 'menteeNotAtKickoff':
      return view(scene.to, heading(standing.free), text(standing.freeStartsLater(namesOf(later, scene.to))), date)
    case 'unconfirmed':
      return view(scene.to, heading(standing.free), text(standing.freeUnconfirmed), date, stays)
    case 'noMentee':
    case null:
      return view(scene.to, heading(standing.free), text(standing.freeNoMentee), date, stays)
  }
}

/** Somebody who said no themselves reads that it was noted, and not that they need not come. */
function ownView({ to, kickOff, partners }: Scene, verdict: Verdict): View {
  const { standing } = copyIn(to.language, kickOff.words)
  if (!verdict.signature.endsWith('notAtKickoff')) return view(to, heading(standing.freeOwnOutTitle), text(standing.freeOwnOut))
  const told = partners.length > 0 ? standing.freeOwnLater(namesOf(partners, to)) : standing.freeOwnAlone
  return view(to, heading(standing.freeOwn), text(told), whichDate(to, kickOff))
}
