/** Reminds somebody of what they wrote down, an hour later. Never reminds anybody else, and never twice of the same. */
import type { Form } from '../contract/form.ts'
import { isLanguage, type Language, type Part, type Reply } from '../contract/view.ts'
import type { NewDelivery } from '../delivery/outbox.ts'
import { type Acting, room } from '../house/room.ts'
import { hoursAfter, type Instant } from '../kit/clock.ts'
import { commands, opensMemo, type Tap } from './commands.ts'
import { finnish } from './copy.fi.ts'
import { swedish } from './copy.sv.ts'
import { english } from './copy.ts'
import { kinds } from './kinds.ts'
import { type Memo, type MemoStore, memosIn } from './store.prisma.ts'

const copies = { en: english, fi: finnish, sv: swedish }
const text = (words: string): Part => ({ kind: 'text', text: words })
const say = (language: Language, words: string, accepted = true): Reply => ({ accepted, view: { language, parts: [text(words)] } })

export const memos = room({
  name: 'memos',
  commands,
  kinds,
  open({ clock, transact, due }) {
    const stores = { memos: memosIn }
    const transacted = transact<{ readonly memos: MemoStore }>(stores)
    return {
      taps: {
        finishMemo: ({ memo }, { actor }) =>
          transacted(async ({ memos: kept }) => {
            const copy = copies[actor.language]
            return (await kept.remove(memo, actor.personId)) ? say(actor.language, copy.finished) : say(actor.language, copy.gone, false)
          }),
      },
      openings: { openMemo: (_, { actor }) => ({ form: formFor(actor.language) }) },
      submissions: {
        keepMemo: {
          take: (_, { texts }, { actor }: Acting) =>
            transacted(async ({ memos: kept, wakeTimetable }) => {
              await kept.keep(actor.personId, texts['what'] ?? '', hoursAfter(clock.now(), 1))
              await wakeTimetable()
              return say(actor.language, copies[actor.language].kept)
            }),
          again: () => opensMemo,
        },
      },
      home: ({ language }) => {
        const button = { label: copies[language].open, command: opensMemo }
        return Promise.resolve({ below: [{ kind: 'buttons', buttons: [button] }] })
      },
      due: [
        due<{ readonly memos: MemoStore }>('memo', 20, stores, async ({ memos: kept, outbox }, ids, now) => {
          await outbox.put((await kept.found(ids)).map((memo) => delivery(memo, now)))
          await kept.rest(ids)
        }),
      ],
    }
  },
})

const formFor = (language: Language): Form => {
  const { title, keep, close, what } = copies[language]
  return {
    language,
    title,
    submit: keep,
    close,
    intro: [],
    fields: [{ kind: 'line', name: 'what', label: what }],
    sends: { do: 'keepMemo' },
  }
}

const delivery = (memo: Memo, now: Instant): NewDelivery<keyof typeof kinds> => {
  const language = isLanguage(memo.language) ? memo.language : 'en'
  const copy = copies[language]
  const button = { label: copy.done, command: { do: 'finishMemo', memo: memo.id } satisfies Tap }
  return {
    ...{
      key: `memo:${memo.id}`,
      personId: memo.personId,
      cohortId: null,
      kind: 'memo.due' as const,
      step: 1,
      class: kinds['memo.due'].class,
    },
    ...{ view: { language, parts: [text(copy.due(memo.text)), { kind: 'buttons', buttons: [button] }] }, dueAt: now, expiresAt: null },
  }
}
