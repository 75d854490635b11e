import { graceEnd } from '../../src/confirmations/asks/grace.rules.ts'
import { finalFor } from '../../src/confirmations/standings/standing.rules.ts'
import { plainText } from '../../src/contract/plain-text.ts'
import { hoursAfter, type Instant, isAfter, isBefore } from '../../src/kit/clock.ts'
import type { ListedPerson } from '../../src/people/import/index.ts'
import { defaultQuietHours, isQuiet } from '../../src/people/quiet-hours.ts'
import { planFor } from '../../src/programme/ladder/plan.ts'
import { epilogueOf } from '../../src/rehearsal/options.ts'
import { buttonsOf } from '../ground/builders.ts'
import { lastSaid, type Played, type Said, saidIn, satWith, tappedIn } from './played.ts'

/** Says every way in which a played rehearsal breaks one promise; nothing when it is kept. */
export type Promised = (played: Played) => string[]

const inZone = (at: Instant, zone: string): string => at.toZonedDateTimeISO(zone).toString({ smallestUnit: 'second' })
const told = (said: Said, played: Played, fault: string): string =>
  `${inZone(said.at, played.rehearsal.options.zone)} ${said.kind} to ${said.to}: ${fault}`
const mentorsOf = (played: Played): ListedPerson[] => played.rehearsal.people.filter((person) => person.role === 'mentor')
/** A name that is a part of a longer one counts only where it stands by itself. */
function menteesNamed(said: Said, played: Played): string[] {
  const mentees = played.rehearsal.people.filter(({ role }) => role === 'mentee')
  const names = [...new Set(mentees.map(({ name }) => name))].toSorted((a, b) => b.length - a.length)
  let text = said.text
  const named = new Set<string>()
  for (const name of names) {
    if (text.includes(name)) named.add(name)
    text = text.replaceAll(name, '')
  }
  return mentees.flatMap(({ name, email }) => (named.has(name) ? email : []))
}
const isComing = (played: Played, mentee: string, mentor: string, at: Instant): boolean =>
  lastSaid(played, mentee, at) === 'coming' && satWith(played, mentee, mentor, at)
const ofKind = (played: Played, kind: string): Said[] => saidIn(played).filter((said) => said.kind === kind)

/** 1: a final word a day ahead; only a change is told after it, at once. */
export const finalWordInTime: Promised = (played) => {
  const dayBefore = hoursAfter(played.rehearsal.options.kickOff, -24)
  return mentorsOf(played).flatMap(({ email }) => {
    const standings = saidIn(played).filter((said) => said.to === email && said.kind.startsWith('standing.'))
    const final = played.confirmations.find((each) => each.email === email)?.finalTold
    const late = standings.filter((said) => isAfter(said.at, dayBefore) && !said.urgent)
    return [
      ...(standings.some((said) => !isAfter(said.at, dayBefore)) ? [] : [`${email} heard nothing a day ahead`]),
      ...(standings.filter((said) => !isAfter(said.at, dayBefore)).at(-1)?.kind === 'standing.hold' ? [`${email} was left on hold`] : []),
      ...(final ? [] : [`${email} never had a final word`]),
      ...late.map((said) => told(said, played, 'late, yet not urgent')),
    ]
  })
}

/** 1: a mentor who is told to go meets somebody who said they would come. What a mentor heard last is true when the kick-off begins. */
export const trueStanding: Promised = (played) => {
  const { kickOff } = played.rehearsal.options
  const wrongGo = ofKind(played, 'standing.go').flatMap((said) => {
    const named = menteesNamed(said, played)
    const nameOf = new Map(played.rehearsal.people.map(({ email, name }) => [email, name]))
    const come = new Set(named.flatMap((mentee) => (isComing(played, mentee, said.to, said.at) ? nameOf.get(mentee) : [])))
    // Two people may have one name.
    const absent = named.filter((mentee) => !come.has(nameOf.get(mentee)))
    if (named.length === 0) return [told(said, played, 'names nobody')]
    return absent.map((mentee) => told(said, played, `${mentee} is not coming`))
  })
  const untrue = mentorsOf(played).flatMap(({ email }) => {
    const last = saidIn(played).findLast((said) => said.to === email && said.kind.startsWith('standing.'))
    const own = lastSaid(played, email, kickOff)
    const away = own === 'notAtKickoff' || own === 'notStarting'
    const coming = played.pairs.flatMap((pair) => (isComing(played, pair.mentee, email, kickOff) ? [pair.mentee] : []))
    const meets = !away && coming.length > 0
    return (last?.kind === 'standing.go') === meets
      ? []
      : [`${email} last heard ${last?.kind}, coming are ${coming.join(', ') || 'none'}, said ${own}`]
  })
  return [...wrongGo, ...untrue]
}

/** 2: "coming" is only ever what somebody said since they joined. */
export const nobodyDefaulted: Promised = (played) =>
  played.confirmations.flatMap(({ email, answer, joinedAt }) => {
    const said = tappedIn(played).some(
      (tap) => tap.accepted && tap.answer === answer && (tap.about ?? tap.email) === email && !isBefore(tap.at, joinedAt),
    )
    return answer === null || said ? [] : [`${email} ended as ${answer} without having said so`]
  })

/** 3: at most three asks, none to the decided or to who has no seat, each with all answers in one tap. */
export const fewAsks: Promised = (played) => {
  const asks = ofKind(played, 'confirmation.ask')
  const tooMany = [...Map.groupBy(asks, (said) => said.to)]
    .filter(([, some]) => some.length > 3)
    .map(([email]) => `${email} was asked too often`)
  const faulty = asks.flatMap((said) => {
    const known = lastSaid(played, said.to, said.at)
    const answers = buttonsOf(said.view).flatMap((button) => (button.command.do === 'answer' ? String(button.command['answer']) : []))
    return [
      ...(known === null || known === 'unsure' ? [] : [told(said, played, `had said ${known}`)]),
      ...(said.role !== 'mentee' || satWith(played, said.to, null, said.at) ? [] : [told(said, played, 'has no seat')]),
      ...(answers.toSorted().join() === 'coming,notAtKickoff,notStarting,unsure'
        ? []
        : [told(said, played, `offers only ${answers.join()}`)]),
    ]
  })
  return [...tooMany, ...faulty]
}

/** 3: reminders only to who is coming and has a seat, with yes and no in one tap. */
export const honestReminders: Promised = (played) =>
  ofKind(played, 'confirmation.reminder').flatMap((said) => {
    const answers: string[] = buttonsOf(said.view).flatMap((button) =>
      button.command.do === 'answer' ? String(button.command['answer']) : [],
    )
    return [
      ...(lastSaid(played, said.to, said.at) === 'coming' ? [] : [told(said, played, 'had not said that they are coming')]),
      ...(satWith(played, said.to, null, said.at) ? [] : [told(said, played, 'has no seat')]),
      ...(answers.includes('coming') && answers.includes('notAtKickoff') ? [] : [told(said, played, `offers only ${answers.join()}`)]),
    ]
  })

/** 4: one winner a turn, who sits with the mentor whose seat it was. */
export const oneWinner: Promised = (played) => {
  const won = played.offers.filter((offer) => offer.state === 'won')
  const many = [...Map.groupBy(won, (offer) => `${offer.seatId} turn ${offer.turn}`)].filter(([, some]) => some.length > 1)
  const elsewhere = won.filter(
    ({ seatId, mentee, answeredAt }) =>
      !played.pairs.some(
        (pair) =>
          pair.seatId === seatId &&
          pair.mentee === mentee &&
          pair.mentor === played.mentorOfSeat.get(seatId) &&
          answeredAt?.equals(pair.from),
      ),
  )
  return [
    ...many.map(([seat, some]) => `${seat} was won by ${some.map((offer) => offer.mentee).join(' and ')}`),
    ...elsewhere.map((offer) => `${offer.mentee} won a seat and does not sit on it`),
  ]
}

/** 4: nobody is offered a place while whoever gave it up may come back, and an offer is kept until the time that was told. */
export const placesKept: Promised = (played) => {
  const { options, ladder, people } = played.rehearsal
  const plan = planFor({ startsAt: options.kickOff, zone: options.zone, country: options.country, ladder })
  const finalOf = (mentor: string) =>
    finalFor(plan, people.find(({ email }) => email === mentor)?.timeZone ?? options.zone, defaultQuietHours)
  const hasty = played.offers.flatMap(({ seatId, mentee, madeAt }) => {
    const given = played.pairs.filter((pair) => {
      if (pair.seatId !== seatId || pair.until === null || pair.reason !== 'notStarting' || isAfter(pair.until, madeAt)) return false
      return isBefore(madeAt, graceEnd(plan, finalOf(pair.mentor), pair.until))
    })
    return given.map((pair) => `${mentee} was offered at ${String(madeAt)} what ${pair.mentee} gave up at ${String(pair.until)}`)
  })
  const broken = played.offers.filter(({ seatId, turn, state, expiresAt, answeredAt }) => {
    if (state !== 'lost' || answeredAt === null || !isBefore(answeredAt, expiresAt)) return false
    const isWon = played.offers.some((other) => other.seatId === seatId && other.turn === turn && other.state === 'won')
    return !isWon && played.pairs.some((pair) => pair.seatId === seatId && pair.from.equals(answeredAt))
  })
  return [
    ...hasty,
    ...broken.map((offer) => `${offer.mentee} lost an offer at ${String(offer.answeredAt)}, before ${String(offer.expiresAt)}`),
  ]
}

/** 1: nobody reads to come, not to come, to come within two minutes, except where waiting would be too late. News of two mentors are two things. */
export const notContradicted: Promised = (played) => {
  const { kickOff } = played.rehearsal.options
  const limits = [hoursAfter(kickOff, -played.rehearsal.ladder.finalHours), hoursAfter(kickOff, -2)]
  const isPressed = (at: Instant) =>
    !isBefore(at, hoursAfter(kickOff, -2)) || limits.some((limit) => !isBefore(at, hoursAfter(limit, -4 / 60)) && !isAfter(at, limit))
  const families = [['standing.'], ['confirmation.mentorAway', 'confirmation.mentorBack', 'confirmation.mentorLeft']]
  return families.flatMap((kinds) =>
    [
      ...Map.groupBy(
        saidIn(played).filter(({ kind }) => kinds.some((each) => kind.startsWith(each))),
        ({ to, kind, key }) => (kind.startsWith('standing.') ? to : `${to} ${key.split(':')[1]}`),
      ).values(),
    ].flatMap((some) =>
      some.slice(1).flatMap((said, index) => {
        const before = some[index]
        const isHasty = before && before.kind !== said.kind && isBefore(said.at, hoursAfter(before.at, 2 / 60))
        return isHasty && !isPressed(said.at) ? [told(said, played, `contradicts ${before.kind} of ${String(before.at)}`)] : []
      }),
    ),
  )
}

/** 5: nothing in quiet hours but what is urgent, nothing above the budget, nothing twice. */
export const leftInPeace: Promised = (played) => {
  const said = saidIn(played)
  const zones = new Map(played.rehearsal.people.map((person) => [person.email, person.timeZone ?? played.rehearsal.options.zone]))
  const loud = said.filter((each) => !each.urgent && isQuiet(each.at, zones.get(each.to) ?? 'UTC', defaultQuietHours))
  const twice = [...Map.groupBy(said, (each) => each.key)].filter(([, some]) => some.length > 1).map(([key]) => `${key} was said twice`)
  const nudges = [
    ...Map.groupBy(
      said.filter((each) => each.kind === 'confirmation.welcome'),
      (each) => each.to,
    ),
  ].flatMap(([email, some]) =>
    some.slice(1).some((each, index) => isBefore(each.at, hoursAfter(some[index]?.at ?? each.at, 48)))
      ? [`${email} was nudged too soon`]
      : [],
  )
  return [...loud.map((each) => told(each, played, 'in quiet hours')), ...twice, ...nudges]
}

/** 6: every tap gets a reply; only the person and their coordinators change anything. */
export const rightHands: Promised = (played) => {
  const coordinators = played.rehearsal.people.filter((person) => person.role === 'coordinator').map((person) => person.email)
  const end = epilogueOf(played.rehearsal.options)
  const due = played.rehearsal.script?.filter((tap) => !isAfter(tap.at, end)).length
  const replies = tappedIn(played)
  const coordinatorsOnly = ['released', 'kept']
  const alien = played.deeds.filter(({ deed, by, subject }) => {
    const owner = played.ownerOf.get(subject)
    if (by === null || owner === undefined || coordinators.includes(by)) return false
    return by !== owner || coordinatorsOnly.includes(deed)
  })
  const wrong = replies.filter((tap) => tap.accepted && tap.about && tap.about !== tap.email && !coordinators.includes(tap.email))
  const late = replies.filter((tap) => tap.accepted && !isBefore(tap.at, played.rehearsal.options.kickOff))
  return [
    ...(replies.length === due ? [] : [`${due} taps, ${replies.length} replies`]),
    ...alien.map((each) => `${each.by} did ${each.deed} to what belongs to ${played.ownerOf.get(each.subject)}`),
    ...wrong.map((tap) => `${tap.email} could answer ${tap.answer} for ${tap.about}`),
    ...late.map((tap) => `${tap.email} could still answer ${tap.answer} at ${tap.at.toString()}`),
  ]
}

/** Without buttons: some messages lose theirs once they are over. */
const bare = (text: string): string =>
  text
    .split('\n')
    .filter((line) => !/^\[.*\]$/u.test(line))
    .join('\n')

/** 8: words in the recipient's language, on every platform. */
export const ownWords: Promised = (played) => {
  const languages = new Map(played.rehearsal.people.map((person) => [person.email, person.language]))
  return saidIn(played).flatMap((said) => [
    ...(said.language === languages.get(said.to) && said.view.language === said.language
      ? []
      : [told(said, played, `in ${said.language}`)]),
    ...(plainText(said.view).trim() === '' || bare(plainText(said.view)) !== bare(said.text)
      ? [told(said, played, 'has no plain text')]
      : []),
  ])
}
