/** The forms in which a coordinator decides about parts of a list that waits: which rows, who stays, what is cleared, who is the same. */
import type { Field, Filled, Form, Opened, Submitted } from '../../contract/form.ts'
import { text } from '../../contract/parts.ts'
import type { Part } from '../../contract/view.ts'
import type { KnownPerson } from '../../people/directory.ts'
import type { Opening, Submission } from '../commands.ts'
import { copyIn } from '../copy-in.ts'
import type { Deps, Stores } from '../deps.ts'
import { type Box, boxesFor, clearsOf } from './boxes.ts'
import { choicePage, chosenAfter, fieldOn, inFields } from './choose.rules.ts'
import type { Copy } from './copy.ts'
import { listCopyIn } from './copy-in.ts'
import { showList } from './decide.ts'
import type { PendingDecisions } from './pending.ts'
import { type Looked, lookAt } from './preview.ts'
import { decidedSame, sameFields, sameIntro, samePage } from './same-form.ts'

type Sent = Extract<Submission, { do: 'chooseInList' }>

interface Choosing {
  readonly deps: Deps
  readonly stores: Stores
  readonly looked: Looked
  readonly actor: KnownPerson
  readonly copy: Copy
  readonly about: Sent['about']
}

/** Opens the form for one matter. */
export async function openChoices(
  deps: Deps,
  { list, about, page }: Extract<Opening, { do: 'openChoices' }>,
  actor: KnownPerson,
): Promise<Opened> {
  return deps.transact(async (stores) => {
    const looked = await lookAt(deps, stores, list, actor)
    return 'view' in looked ? looked : { form: await formFor(choosing({ deps, stores, looked, actor, about }), page ?? 0) }
  })
}

/** Keeps what was chosen on one page, and shows another one, or what the list would change by now. Nothing is saved. */
export async function chooseInList(deps: Deps, { list, about, page }: Sent, { texts }: Filled, actor: KnownPerson): Promise<Submitted> {
  const done = await deps.transact(async (stores): Promise<Submitted | null> => {
    const looked = await lookAt(deps, stores, list, actor)
    if ('view' in looked) return looked
    await stores.pending.decide(list, await decidedIn(choosing({ deps, stores, looked, actor, about }), page, texts))
    const step = { further: 1, earlier: -1 }[texts[fieldOn(about, page, 'next')] ?? '']
    if (step === undefined) return null
    const after = await lookAt(deps, stores, list, actor)
    return 'view' in after
      ? after
      : { form: await formFor(choosing({ deps, stores, looked: after, actor, about }), Math.max(0, page + step)) }
  })
  return done ?? showList(deps, { do: 'showList', mark: 'look', list }, actor)
}

const choosing = (it: Omit<Choosing, 'copy'>): Choosing => ({ ...it, copy: listCopyIn(it.actor.language, it.looked.words) })

async function decidedIn(it: Choosing, page: number, texts: Filled['texts']): Promise<PendingDecisions> {
  const { decided } = it.looked.pending
  if (it.about === 'same') return decidedSame(await samePage(it, page), decided, texts)
  const { boxes, ticked } = await boxesFor(it, it.about)
  const shown = choicePage(boxes, page)
  const tags = inFields(shown).flatMap((_, at) => (texts[fieldOn(it.about, page, `boxes${at}`)] ?? '').split(','))
  const keys = (some: readonly Box[]) => some.map(({ key }) => key)
  const chosen = chosenAfter(ticked, keys(shown.items), keys(shown.items.filter(({ tag }) => tags.includes(tag))))
  const all = keys(boxes)
  switch (it.about) {
    case 'rows':
      return { ...decided, leftOut: all.filter((email) => !chosen.includes(email)) }
    case 'gone':
      return { ...decided, takenOff: [...takenOffIn(texts[fieldOn(it.about, page, 'all')], all, chosen)] }
    case 'kept':
      return { ...decided, asListed: [...chosen] }
    case 'emptied':
      return { ...decided, clears: clearsOf(chosen) }
  }
}

const takenOffIn = (said: string | undefined, all: readonly string[], chosen: readonly string[]): readonly string[] =>
  said === 'off' ? all : said === 'keep' ? [] : chosen

async function formFor(it: Choosing, wanted: number): Promise<Form> {
  const { about, actor, copy, looked } = it
  const { number, all, intro, fields } = about === 'same' ? await sameParts(it, wanted) : await boxParts(it, about, wanted)
  return {
    ...{
      language: actor.language,
      title: copy.choose[about].title,
      submit: copy.choose.submit,
      close: copyIn(actor.language, looked.words).close,
    },
    intro: [text(copy.choose[about].intro), ...intro, ...(all > 1 ? [text(copy.page(number + 1, all))] : [])],
    fields: [...fields, ...nextField(copy, about, number, all)],
    sends: { do: 'chooseInList', list: looked.pending.id, about, page: number },
  }
}

interface Parts {
  readonly number: number
  readonly all: number
  readonly intro: readonly Part[]
  readonly fields: readonly Field[]
}

async function sameParts(it: Choosing, wanted: number): Promise<Parts> {
  const page = await samePage(it, wanted)
  return { ...page, intro: sameIntro(page, it.looked, it.actor, it.copy), fields: sameFields(page, it.looked, it.copy) }
}

async function boxParts(it: Choosing, about: 'rows' | 'gone' | 'kept' | 'emptied', wanted: number): Promise<Parts> {
  const { boxes, ticked } = await boxesFor(it, about)
  const page = choicePage(boxes, wanted)
  const { number, all, first } = page
  const fields = inFields(page).map((some, at): Field => {
    const start = first + at * 10
    const initial = some.filter(({ key }) => ticked.includes(key)).map(({ tag }) => tag)
    return {
      ...{
        kind: 'choices',
        name: fieldOn(about, number, `boxes${at}`),
        label: it.copy.choose.people(start + 1, start + some.length),
        optional: true,
      },
      options: some.map(({ tag, label }) => ({ value: tag, label })),
      ...(initial.length > 0 && { initial: initial.join(',') }),
    }
  })
  return { number, all, intro: [], fields: [...(about === 'gone' ? [allField(it.copy, number, boxes.length)] : []), ...fields] }
}

const allField = ({ choose }: Copy, number: number, count: number): Field => ({
  ...{ kind: 'choice', name: fieldOn('gone', number, 'all'), label: choose.gone.all, initial: 'each' },
  options: [
    { value: 'each', label: choose.gone.each },
    { value: 'keep', label: choose.gone.keep },
    { value: 'off', label: choose.gone.off(count) },
  ],
})

/** Pages go back and forth, and what is ticked on each of them stays. */
function nextField({ choose }: Copy, about: Sent['about'], number: number, all: number): Field[] {
  if (all === 1) return []
  const options = [
    ...(number + 1 < all ? [{ value: 'further', label: choose.further }] : []),
    ...(number > 0 ? [{ value: 'earlier', label: choose.earlier }] : []),
    { value: 'done', label: choose.done },
  ]
  return [{ kind: 'choice', name: fieldOn(about, number, 'next'), label: choose.next, options, initial: options[0]?.value ?? 'done' }]
}
