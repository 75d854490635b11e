import { z } from 'zod'
import type { Housing } from '../../src/house/housing.ts'
import { answering, type LinkFile, type LinkPage } from '../../src/house/link.ts'
import { room } from '../../src/house/room.ts'
import type { Reader } from '../../src/people/directory.ts'
import type { Statements } from '../../src/store/statements.ts'

/** A mentor is asked whether they take a student: by a link, outside any chat. */
export const request = { name: 'request', carries: z.object({ student: z.string() }), hours: 48 } as const
/** A calendar file. */
export const calendar = { name: 'calendar', carries: z.object({ title: z.string(), month: z.int() }), hours: 1 } as const
/** A page that always breaks. */
export const broken = { name: 'broken', carries: z.object({}), hours: 1 } as const

/** Who said what about which student; the first word counts. */
const answersIn = (statements: Statements) => ({
  async find(student: string): Promise<{ person: string; answer: string } | null> {
    const [row] = await statements.$queryRaw<{ person: string; answer: string }[]>`
      select split_part(text, ' ', 1) as person, split_part(text, ' ', 2) as answer from page where platform = 'test' and key = ${student}`
    return row ?? null
  },
  async add(student: string, person: string, answer: string): Promise<boolean> {
    const text = `${person} ${answer}`
    return (
      (await statements.$executeRaw`insert into page (platform, kind, key, text) values ('test', 'answer', ${student}, ${text})
      on conflict do nothing`) === 1
    )
  },
})

type Act = 'yes' | 'no'

/** A room that only tests have: it asks by a link, takes an answer once, and gives a calendar file. */
export const inviting = room({
  name: 'inviting',
  commands: {},
  open({ transact }: Housing) {
    const within = transact({ answers: answersIn })
    const decide =
      (answer: Act) =>
      ({ student }: { student: string }, { actor }: Reader) =>
        within(async ({ answers }) => {
          const isFirst = await answers.add(student, actor.personId, answer)
          const found = await answers.find(student)
          return found?.person === actor.personId ? pageFor(student, actor, isFirst ? 'Thank you!' : 'You have answered already.') : null
        })
    return {
      links: [
        answering(request, {
          show: ({ student }, { actor }) =>
            within(async ({ answers }) => {
              const found = await answers.find(student)
              if (found && found.person !== actor.personId) return null
              return pageFor(student, actor, found ? `You said ${found.answer}.` : 'Could you help?')
            }),
          acts: { yes: decide('yes'), no: decide('no') },
        }),
        answering(calendar, { show: async ({ title, month }): Promise<LinkFile> => fileOf(title, month) }),
        answering(broken, { show: () => Promise.reject(new TypeError('Aino is the secret')) }),
      ],
    }
  },
})

const pageFor = (student: string, { name, language }: Reader['actor'], words: string): LinkPage<Act> => ({
  language,
  parts: [
    { kind: 'heading', text: `${name}, ${student} looks for a mentor` },
    { kind: 'text', text: words },
    {
      kind: 'acts',
      acts: [
        { label: 'Yes', act: 'yes', style: 'primary' },
        { label: 'Not this time', act: 'no' },
      ],
    },
  ],
})

const fileOf = (title: string, month: number): LinkFile => ({
  name: `${title} ${month}.ics`,
  mediaType: 'text/calendar; charset=utf-8',
  bytes: Buffer.from(`BEGIN:VCALENDAR\r\nSUMMARY:${title}\r\nEND:VCALENDAR\r\n`),
})
