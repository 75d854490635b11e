import type { Form, Opened, Submitted } from '../../contract/form.ts'
import { heading, note, text } from '../../contract/parts.ts'
import type { Reply, View } from '../../contract/view.ts'
import { clean } from '../../kit/text.ts'
import type { KnownPerson } from '../../people/directory.ts'
import { renewAll } from '../changes/sent.ts'
import { mostQuestion, type Opening, type Submission } from '../commands.ts'
import type { Deps } from '../deps.ts'
import { titleOf } from '../drafts/draft.ts'
import type { Announcement, Question } from '../facts.ts'
import { reportSoon } from '../report/report.ts'
import { copyFor, type Reading, refuse, row, shown } from '../views.ts'

/** Opens the form in which somebody asks about an announcement. */
export async function openQuestion(
  deps: Deps,
  { announcement: id }: Extract<Opening, { do: 'openQuestion' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async ({ announcements }): Promise<Opened> => {
    const announcement = await announcements.find(id)
    if (!announcement) return refuse(actor, 'gone')
    if (announcement.recalledAt) return refuse(actor, 'recalled')
    if (!(await announcements.received(id, actor.personId))) return refuse(actor, 'notForYou')
    const { question, buttons } = copyFor(actor)
    return { form: oneField(actor, { ...question, submit: buttons.ask }, { do: 'askQuestion', announcement: id }) }
  })
}

interface Asking {
  readonly title: string
  readonly label: string
  readonly hint: string
  readonly intro?: string
  readonly submit: string
}

const oneField = ({ language }: Reading, { title, label, hint, intro, submit }: Asking, sends: Submission): Form => ({
  language,
  ...{ title, submit, close: copyFor({ language }).buttons.cancel, sends },
  intro: intro === undefined ? [] : [text(intro)],
  fields: [{ kind: 'lines', name: 'text', label, hint, most: mostQuestion }],
})

/** Carries a question to every coordinator of the cohort, each in their own chat. */
export async function askQuestion(
  deps: Deps,
  { announcement: id }: Extract<Submission, { do: 'askQuestion' }>,
  texts: Readonly<Record<string, string>>,
  actor: KnownPerson,
): Promise<Submitted> {
  const now = deps.clock.now()
  const said = clean(texts['text'] ?? '').trim()
  const { question: copy } = copyFor(actor)
  if (said === '') return { problems: { text: copy.empty } }
  return deps.transact(async (stores): Promise<Submitted> => {
    const { announcements, outbox } = stores
    const announcement = await announcements.find(id)
    if (!announcement) return refuse(actor, 'gone')
    const received = await announcements.received(id, actor.personId)
    if (!received) return refuse(actor, 'notForYou')
    const { cohortId } = received
    const asked = await announcements.ask({ announcementId: id, cohortId, personId: actor.personId, text: said }, now)
    const question: Question = {
      id: asked,
      announcementId: id,
      cohortId,
      personId: actor.personId,
      name: actor.name,
      text: said,
      answer: null,
      answeredBy: null,
    }
    const coordinators = await announcements.coordinators([cohortId])
    await outbox.put(
      coordinators.map((reader) => ({
        ...({
          key: `announcement:question:${asked}:${reader.personId}`,
          personId: reader.personId,
          cohortId,
          kind: 'announcement.question',
        } as const),
        ...({ step: 1, class: 'report', view: questionView(question, announcement, reader), dueAt: now, expiresAt: null } as const),
      })),
    )
    await reportSoon(stores, id, now)
    return shown(actor, [text(copy.sent)])
  })
}

/** A question as a coordinator reads it: with the answer, and who gave it. */
function questionView(question: Question, announcement: Announcement, reader: Reading): View {
  const copy = copyFor(reader)
  const { id, name, text: said, answer, answeredBy } = question
  const opening: Opening = { do: 'openAnswer', mark: 'opening', question: id }
  const ended =
    answer === null
      ? [note(copy.question.open), ...row({ label: copy.buttons.answer, command: opening, style: 'primary' })]
      : [note(copy.question.answered(answeredBy ?? '…')), text(answer)]
  return {
    language: reader.language,
    parts: [heading(copy.question.asked(name, titleOf(announcement, reader.language, copy))), text(said), ...ended],
    renews: { do: 'showQuestion', mark: 'look', question: id },
  }
}

/** A question for somebody who coordinates its cohort. */
async function questionFor(
  deps: Pick<Deps, 'transact'>,
  id: string,
  actor: KnownPerson,
): Promise<{ readonly question: Question; readonly announcement: Announcement } | Reply> {
  return deps.transact(async ({ announcements }) => {
    const question = await announcements.question(id)
    const announcement = question && (await announcements.find(question.announcementId))
    if (!question || !announcement) return refuse(actor, 'gone')
    const cohorts = await announcements.cohortsOf(actor)
    return cohorts.some((cohort) => cohort.id === question.cohortId) ? { question, announcement } : refuse(actor, 'notYours')
  })
}

/** A question as it stands now. */
export async function showQuestion(deps: Deps, { question: id }: { readonly question: string }, actor: KnownPerson): Promise<Reply> {
  const found = await questionFor(deps, id, actor)
  return 'view' in found ? found : { accepted: true, view: questionView(found.question, found.announcement, actor) }
}

/** Opens the form in which a coordinator answers; whoever was second sees the answer. */
export async function openAnswer(
  deps: Deps,
  { question: id }: Extract<Opening, { do: 'openAnswer' }>,
  actor: KnownPerson,
): Promise<Opened> {
  const found = await questionFor(deps, id, actor)
  if ('view' in found) return found
  const { question, buttons } = copyFor(actor)
  if (found.question.answer !== null) return { accepted: false, view: questionView(found.question, found.announcement, actor) }
  const asking = {
    title: question.answerTitle,
    label: question.answerLabel(found.question.name),
    hint: question.answerHint,
    submit: buttons.reply,
  }
  return { form: oneField(actor, { ...asking, intro: found.question.text }, { do: 'answerQuestion', question: id }) }
}

/** Carries the answer back, and shows every coordinator who gave it. */
export async function answerQuestion(
  deps: Deps,
  { question: id }: Extract<Submission, { do: 'answerQuestion' }>,
  texts: Readonly<Record<string, string>>,
  actor: KnownPerson,
): Promise<Submitted> {
  const said = clean(texts['text'] ?? '').trim()
  if (said === '') return { problems: { text: copyFor(actor).question.emptyAnswer } }
  const found = await questionFor(deps, id, actor)
  if ('view' in found) return found
  const now = deps.clock.now()
  const { question } = found
  return deps.transact(async (stores): Promise<Submitted> => {
    const { announcements, outbox, audit } = stores
    if (!(await announcements.answer(id, said, actor.personId, now))) return refuse(actor, 'answered')
    const asker = await announcements.personOf(question.personId)
    if (asker) {
      const { question: copy } = copyFor(asker)
      const parts = [heading(copy.toAsker(actor.name)), text(said), note(copy.yourWords(question.text))]
      await outbox.put([
        {
          ...({
            key: `announcement:answer:${id}`,
            personId: asker.personId,
            cohortId: question.cohortId,
            kind: 'announcement.answer',
          } as const),
          ...({ step: 1, class: 'answer', view: { language: asker.language, parts }, dueAt: now, expiresAt: null } as const),
        },
      ])
    }
    await renewAll(stores, await announcements.renewQuestion(id, now))
    await reportSoon(stores, question.announcementId, now)
    await audit.note([{ actorId: actor.personId, cohortId: question.cohortId, deed: 'answeredQuestion', subject: question.announcementId }])
    return shown(actor, [text(copyFor(actor).question.answerSent)])
  })
}
