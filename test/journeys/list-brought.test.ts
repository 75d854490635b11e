import { once } from 'node:events'
import { type IncomingMessage, request } from 'node:http'
import { describe, expect, it, onTestFinished } from 'vitest'
import { languages } from '../../src/contract/view.ts'
import { silentLog } from '../../src/kit/log.ts'
import { serve } from '../../src/process/http.ts'
import { linkRoute } from '../../src/process/links/index.ts'
import { aList, bringIn, commandsIn, formIn, initialIn, savingIn, type Workplace, wordsIn } from '../ground/workplace.ts'
import { newWorkplace } from './new-workplace.ts'

const importing = { do: 'importList' } as const
const rows = (count: number) => Array.from({ length: count }, (_, at) => `Person ${at},person${at}@example.org,mentee,`)
/** A list that is cut where a box ends, as Slack does. */
const cutAt = (most: number) => ['Name,Email,Role,Mentor', ...rows(200)].join('\n').slice(0, most)

describe('A pasted list that fills its box', () => {
  it('is refused before anything is stored, with the row where it ended', async () => {
    const workplace = await newWorkplace()
    const list = cutAt(3000)
    const { text } = wordsIn({ form: formIn(await workplace.submit('Carla', importing, { name: 'Spring', list })) })
    const lines = list.split('\n')
    expect(text).toContain(`The box ends in row ${lines.length}: “${lines.at(-1)}”.`)
    expect(text).toContain('Please begin the next box with that whole row, or choose the file.')
    expect(await workplace.prisma.pendingList.count()).toBe(0)
    expect(await workplace.prisma.programme.count()).toBe(0)
    // Done as it says, it is taken whole.
    const list2 = ['Name,Email,Role,Mentor', ...rows(90)].slice(lines.length - 1).join('\n')
    const shown = await workplace.submit('Carla', importing, { name: 'Spring', list, list2 })
    await workplace.tap('Carla', savingIn(shown) ?? importing)
    expect(await workplace.prisma.enrolment.count({ where: { role: 'mentee' } })).toBe(90)
  })

  it('goes on in the next boxes, and only the last one has none', async () => {
    const workplace = await newWorkplace()
    const [list, list2] = [`Name,Email,Role,Mentor\n${rows(60).join('\n')}`, rows(120).slice(60).join('\n')]
    expect(savingIn(await workplace.submit('Carla', importing, { name: 'Spring', list, list2 }))).not.toBe(null)
    const full = formIn(
      await workplace.submit('Carla', importing, { name: 'Spring', list, list2, list3: rows(200).join('\n').slice(0, 3000) }),
    )
    expect(wordsIn({ form: full }).text).toMatch(/the last one is full.*It ends in row 1\d\d: “Person.*Please choose the file instead\./u)
    expect(initialIn(full)).toMatchObject({ list, list2 })
  })

  it('counts as whole one character before, and in a file at any length', async () => {
    const workplace = await newWorkplace()
    const whole = `Name,Email,Role,Note\n${rows(50).join('\n')}\n`
    const exact = `${whole}Last,last@example.org,mentee,${'x'.repeat(2999 - whole.length - 'Last,last@example.org,mentee,'.length)}`
    expect(exact).toHaveLength(2999)
    const told = wordsIn(await workplace.submit('Carla', importing, { name: 'Spring', list: exact })).text
    expect(told).not.toContain('A box takes')
    const bytes = new TextEncoder().encode(['Name,Email,Role,Mentor', ...rows(200)].join('\n'))
    const outcome = await workplace.submit('Carla', importing, { name: 'Spring' }, { name: 'list.csv', bytes })
    expect(savingIn(outcome)).not.toBe(null)
  })
})

describe('A list without a column that every list needs', () => {
  it('asks which one it is, with the columns that there are, and goes on', async () => {
    const workplace = await newWorkplace()
    const list = 'Kuka,Osoite\nMaija,maija@example.org\nOlli,olli@example.org\n'
    const form = formIn(await workplace.submit('Carla', importing, { name: 'Spring', list }))
    expect(form.title).toBe('Which columns?')
    const labels = form.fields.flatMap((field) => ('options' in field ? field.options.map(({ label }) => label) : []))
    expect(labels).toContain('no column: everybody is mentor')
    const answers = Object.fromEntries(
      form.fields.map((field) => [
        field.name,
        field.name === 'role' ? 'mentor' : 'options' in field ? (field.options[field.name === 'name' ? 0 : 1]?.value ?? '') : '',
      ]),
    )
    const outcome = await workplace.submit('Carla', form.sends, answers)
    expect(wordsIn(outcome).text).toContain('New:\n• Maija (maija@example.org): mentor\n• Olli (olli@example.org): mentor\n')
    await workplace.tap('Carla', savingIn(outcome) ?? importing)
    expect(await workplace.prisma.enrolment.count({ where: { role: 'mentor' } })).toBe(2)
    expect(await workplace.prisma.pendingList.count()).toBe(0)
  })
})

describe('A list in which one wish was asked for with yes or no', () => {
  it('asks what a no means, and takes people in, or names whom it leaves out', async () => {
    const workplace = await newWorkplace()
    const list = 'Name,Email,Would you like to be a mentor?\nMaija,maija@example.org,Yes\nAino,aino@example.org,No\n'
    const asked = async () => formIn(await workplace.submit('Carla', importing, { name: 'Spring', list }))
    const form = await asked()
    expect(form.title).toBe('What does no mean?')
    expect(form.fields.map(({ label }) => label)).toEqual(['Some people said no to “Would you like to be a mentor?”. Do they take part?'])
    expect(form.fields.flatMap((field) => ('options' in field ? field.options.map(({ label }) => label) : []))).toEqual([
      'they take part: mentee',
      'they don’t take part: leave them out',
    ])
    const taken = wordsIn(await workplace.submit('Carla', form.sends, { no: 'mentee' }))
    expect(taken.text).toContain('• Aino (aino@example.org): mentee, on the waitlist\n')
    const left = await workplace.submit('Carla', (await asked()).sends, { no: 'leftOut' })
    expect(wordsIn(left).text).toContain('These people said that they won’t take part, so we left them out: 3 (Aino).')
    expect(wordsIn(left).text).not.toContain('aino@example.org')
    await workplace.tap('Carla', savingIn(left) ?? importing)
    expect((await workplace.prisma.enrolment.findMany({ include: { person: true } })).map(({ person }) => person.name).toSorted()).toEqual([
      'Carla',
      'Maija',
    ])
  })

  it('remembers the columns that were answered before', async () => {
    const workplace = await newWorkplace()
    const list = 'Kuka,Email,Would you like to have a mentor?\nMaija,maija@example.org,Yes\nAino,aino@example.org,No\n'
    const columns = formIn(await workplace.submit('Carla', importing, { name: 'Spring', list }))
    expect(columns.fields.map(({ name }) => name)).toEqual(['name'])
    const no = formIn(await workplace.submit('Carla', columns.sends, { name: 'column0' }))
    expect(no.fields.map(({ name }) => name)).toEqual(['no'])
    const outcome = wordsIn(await workplace.submit('Carla', no.sends, { no: 'mentor' }))
    expect(outcome.text).toContain('• Maija (maija@example.org): mentee, on the waitlist\n')
    expect(outcome.text).toContain('• Aino (aino@example.org): mentor\n')
  })
})

describe('A page on which a list is dropped', () => {
  const url = 'https://pari.example.org'

  async function withLinks() {
    const workplace = await newWorkplace({ parts: { linking: { url, keys: [new Uint8Array(32).fill(7)] } } })
    const { links } = workplace.house
    if (!links) throw new Error('There are no links.')
    let asked = 0
    const mostOf: typeof links.mostOf = async (token) => {
      const most = await links.mostOf(token)
      asked += 1
      return most
    }
    const server = await serve({ host: '127.0.0.1', port: 0 }, [linkRoute({ ...links, mostOf }, url, silentLog)], silentLog)
    onTestFinished(() => server.stop())
    const at = (link: string) => link.replace(url, `http://127.0.0.1:${server.port}`)
    const ask = (link: string, how: RequestInit = {}) => fetch(at(link), { redirect: 'manual', ...how })
    return { workplace, ask, at, asked: () => asked }
  }
  const linkFor = async (workplace: Workplace, cohort: string) => {
    const form = formIn(await workplace.open('Carla', { do: 'openList', cohort }))
    const [link] = form.intro.flatMap((part) => (part.kind === 'links' ? part.links : []))
    if (!link) throw new Error('The form has no link.')
    return link.url
  }
  const sent = (text: string, name = 'list.csv') => {
    const body = new FormData()
    body.append('file', new File([text], name))
    return { method: 'POST', body, headers: { origin: url } }
  }

  /** A form as it goes over the wire. */
  const made = (parts: string) => ({
    ...{ method: 'POST', body: `${parts}--y--\r\n` },
    headers: { origin: url, 'content-type': 'multipart/form-data; boundary=y' },
  })
  const part = (more = '') =>
    `--y\r\ncontent-disposition: form-data; name="file"; filename="list.csv"\r\ncontent-type: text/csv\r\n${more}\r\n${aList}\r\n`

  it.each(languages)('is in her language, reads the file and tells the next step in the chat: %s', async (language) => {
    const { workplace, ask } = await withLinks()
    const cohort = await bringIn(workplace)
    await workplace.prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
    const link = await linkFor(workplace, cohort)
    const page = await (await ask(link)).text()
    const words = { en: 'Send the list', fi: 'Lähetä lista', sv: 'Skicka listan' }[language]
    expect(page).toContain(`<html lang="${language}">`)
    expect(page).toContain(`<button class="primary">${words}</button>`)
    expect(await workplace.prisma.pendingList.count()).toBe(0)
    const taken = await ask(link, sent(`${aList}Iida,iida@example.org,mentee,\n`))
    expect(taken.status).toBe(200)
    expect(await workplace.prisma.person.count({ where: { name: 'Iida' } })).toBe(0)
    await workplace.settle()
    const [told] = workplace.inbox('Carla').slice(-1)
    const [look] = told ? commandsIn({ accepted: true, view: told.view }) : []
    const shown = await workplace.tap('Carla', look ?? importing)
    expect(wordsIn(shown).text).toContain('Iida (iida@example.org)')
    await workplace.tap('Carla', savingIn(shown) ?? importing)
    expect(await workplace.prisma.person.count({ where: { name: 'Iida' } })).toBe(1)
  })

  it('says what is wrong with a file, in the page, and takes another', async () => {
    const { workplace, ask } = await withLinks()
    const link = await linkFor(workplace, await bringIn(workplace))
    const wrong = await (await ask(link, sent('Name,Email,Role\nIida,iida,mentee\n'))).text()
    expect(wrong).toContain('isn’t an email address')
    expect(wrong).toContain('type="file"')
    expect(await workplace.prisma.pendingList.count()).toBe(0)
  })

  it('asks in the chat which columns are meant, and goes on from there', async () => {
    const { workplace, ask } = await withLinks()
    const link = await linkFor(workplace, await bringIn(workplace))
    const lacking = await (await ask(link, sent('Kuka,Osoite,Role\nIida,iida@example.org,mentee\n'))).text()
    expect(lacking).toContain('you can answer there')
    expect(lacking).toContain('Which of these columns is the name?')
    await workplace.settle()
    const [told] = workplace.inbox('Carla').slice(-1)
    if (!told) throw new Error('Nothing was said in the chat.')
    expect(wordsIn({ accepted: true, view: told.view }).text).toContain('Which of these columns is the email address?')
    const [answer] = commandsIn({ accepted: true, view: told.view })
    const form = formIn(await workplace.open('Carla', answer ?? importing))
    const [name, email] = form.fields.map((field) => ('options' in field ? field.options : []))
    expect(name?.map(({ label }) => label)).toEqual(['Kuka (such as Iida)', 'Osoite (such as iida@example.org)', 'Role (such as mentee)'])
    const outcome = await workplace.submit('Carla', form.sends, { name: name?.[0]?.value ?? '', email: email?.[1]?.value ?? '' })
    expect(wordsIn(outcome).text).toContain('Iida (iida@example.org)')
    await workplace.tap('Carla', savingIn(outcome) ?? importing)
    expect(await workplace.prisma.person.count({ where: { name: 'Iida' } })).toBe(1)
    // The older message stands in the chat for good.
    expect(wordsIn(await workplace.open('Carla', answer ?? importing)).text).toContain('This list has already been saved')
  })

  it('opens the form for a list where the questions were kept by an earlier release, which did not keep them', async () => {
    const { workplace, ask } = await withLinks()
    await ask(await linkFor(workplace, await bringIn(workplace)), sent('Kuka,Osoite,Role\nIida,iida@example.org,mentee\n'))
    await workplace.prisma.$executeRaw`update pending_list set list = list #- '{raw,asks}'`
    const kept = await workplace.prisma.pendingList.findFirstOrThrow()
    const opened = await workplace.open('Carla', { do: 'openColumns', list: kept.id })
    expect(formIn(opened).sends).toMatchObject({ do: 'importList' })
  })

  it.each<[string, (link: string) => [string, RequestInit], number]>([
    ['from a page of somebody else', (link) => [link, { ...sent(aList), headers: { origin: 'https://evil.example.org' } }], 403],
    ['that is too large', (link) => [link, sent('x'.repeat(5 * 1024 * 1024 + 1))], 413],
    ['that is empty', (link) => [link, sent('')], 400],
    [
      'in a form that is none',
      (link) => [link, { method: 'POST', body: 'x', headers: { origin: url, 'content-type': 'multipart/form-data; boundary=y' } }],
      400,
    ],
    [
      'among many other parts, which take long to be told apart',
      (link) => [link, made(`${'--y\r\ncontent-disposition: form-data; name="a"\r\n\r\nb\r\n'.repeat(5)}${part()}`)],
      400,
    ],
    ['with a heading that takes long to be read', (link) => [link, made(part('x-y: z\r\n'.repeat(300)))], 400],
    ['to a link that nobody wrote', (link) => [`${link.slice(0, -4)}AAAA`, sent(aList)], 404],
  ])('takes no file %s', async (_, request, status) => {
    const { workplace, ask } = await withLinks()
    const link = await linkFor(workplace, await bringIn(workplace))
    expect((await ask(...request(link))).status).toBe(status)
    expect(await workplace.prisma.pendingList.count()).toBe(0)
  })

  it('takes the same file where nothing stands around it', async () => {
    const { workplace, ask } = await withLinks()
    const link = await linkFor(workplace, await bringIn(workplace))
    expect((await ask(link, made(part()))).status).toBe(200)
  })

  it('takes six files at a time, and asks others to come again', async () => {
    const { workplace, ask, at, asked } = await withLinks()
    const link = await linkFor(workplace, await bringIn(workplace))
    const { method, headers } = made('')
    const form = `${part()}--y--\r\n`
    // Each has a connection of its own, and keeps it busy until it goes on.
    const slow = Array.from({ length: 6 }, () => {
      const sending = request(at(link), { method, headers: { ...headers, 'content-length': Buffer.byteLength(form) }, agent: false })
      sending.write(form.slice(0, 5))
      return { sending, answered: once(sending, 'response') as Promise<[IncomingMessage]> }
    })
    // A seventh that asks before the sixth has its place would take it.
    await expect.poll(asked, { timeout: 30_000 }).toBe(6)
    expect((await ask(link, sent(aList))).status).toBe(503)
    expect(await (await ask(link, sent(aList))).text()).toContain('Too many files at once')
    const statuses = slow.map(async ({ sending, answered }) => {
      sending.end(form.slice(5))
      const [answer] = await answered
      answer.resume()
      return answer.statusCode
    })
    expect(await Promise.all(statuses)).toEqual(Array.from({ length: 6 }, () => 200))
    expect((await ask(link, sent(aList))).status).toBe(200)
  })

  it('is closed to whoever coordinates no more, and after an hour', async () => {
    const { workplace, ask } = await withLinks()
    const cohort = await bringIn(workplace)
    const link = await linkFor(workplace, cohort)
    await workplace.prisma.enrolment.updateMany({ where: { role: 'coordinator' }, data: { state: 'withdrawn' } })
    expect((await ask(link)).status).toBe(403)
    expect((await ask(link, sent(aList))).status).toBe(403)
    await workplace.until('2026-12-17T10:01')
    expect((await ask(link, sent(aList))).status).toBe(410)
    expect(await workplace.prisma.pendingList.count()).toBe(0)
  })

  it('is not offered without a public address', async () => {
    const workplace = await newWorkplace()
    const form = formIn(await workplace.open('Carla', { do: 'openList', cohort: await bringIn(workplace) }))
    expect(form.intro.filter(({ kind }) => kind === 'links')).toEqual([])
  })
})
