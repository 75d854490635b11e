/** Lists as people have them: each stands for a kind that was once read wrongly, or not at all. */
import { describe, expect, test } from 'vitest'
import { readList } from './read-list.ts'

const read = (text: string) => readList({ name: 'list.csv', bytes: new TextEncoder().encode(text) }, { language: 'en', seatsPerMentor: 4 })
const katja = { name: 'Katja Leppänen', email: 'katja@example.org', role: 'mentor' }
const bo = { name: 'Bo Zhang', email: 'bo@example.org', role: 'mentee', mentor: 'katja@example.org' }

const plain = ['Name,Email,Role,Mentor', 'Katja Leppänen,katja@example.org,mentor,', 'Bo Zhang,bo@example.org,mentee,katja@example.org']
const quoted = (line: string) => `"${line}"`

const both: readonly (readonly [string, string])[] = [
  ['whole lines in quotes', plain.map(quoted).join('\n')],
  ['whole lines in quotes below a header without', [plain[0], ...plain.slice(1).map(quoted)].join('\n')],
  ['only some lines in quotes', [plain[0], quoted(plain[1] ?? ''), plain[2]].join('\n')],
  ['vertical bars', plain.join('\n').replaceAll(',', '|')],
  ['a mentor by name and address in brackets', plain.join('\n').replace(/katja@example.org$/u, 'Katja Leppänen (katja@example.org)')],
  ['a mentor by name and address with a comma', plain.join('\n').replace(/katja@example.org$/u, '"Katja Leppänen, katja@example.org"')],
  ['a mentor by name with a title', plain.join('\n').replace(/katja@example.org$/u, 'Dr. Katja Leppänen')],
  ['addresses behind names', plain.join('\n').replace('Katja Leppänen,', 'Katja Leppänen <katja@example.org>,')],
  ['words for groups between the people', [plain[0], 'Mentors,,,', plain[1], '', 'Mentees,,,', plain[2]].join('\n')],
  ['a sum and a date at the end', [...plain, ',,,', 'Total,2,,', 'Exported 2.11.2026,,,'].join('\n')],
]

describe('A list with', () => {
  test.each(both)('%s is read', async (_, text) => {
    const { people, problems } = await read(text)
    expect(problems).toEqual([])
    expect(people).toMatchObject([katja, bo])
  })

  test('a mentor who has a title on the list is found by the name without it', async () => {
    const { people } = await read(
      'Name,Email,Role,Mentor\nProf. Katja Leppänen,katja@example.org,mentor,\nBo Zhang,bo@example.org,mentee,Katja Leppänen',
    )
    expect(people).toMatchObject([{ name: 'Prof. Katja Leppänen' }, bo])
  })

  test('mentors by address here and by name there puts nobody on the waitlist, and says whom it took', async () => {
    const { people, chosen } = await read(
      'Name,Email,Role,Mentor name,Mentor email\nKatja Leppänen,katja@example.org,mentor,,\nMarko Hill,marko@example.org,mentor,,\n' +
        'Bo Zhang,bo@example.org,mentee,Katja Leppänen,katja@example.org\nMei Tan,mei@example.org,mentee,Marko Hill,',
    )
    expect(people.map(({ mentor }) => mentor)).toEqual([undefined, undefined, 'katja@example.org', 'marko@example.org'])
    expect(chosen).toMatchObject([{ line: 5, why: 'otherMentor', taken: 'Marko Hill' }])
  })

  test('a domain that is in letters of its language to the end is read as networks know it', async () => {
    const { people, problems } = await read('Name,Email,Role\nIvan,ivan@почта.рф,mentor\nWang,wang@例え.jp,mentee')
    expect([people.map(({ email }) => email), problems]).toEqual([['ivan@xn--80a1acny.xn--p1ai', 'wang@xn--r8jz45g.jp'], []])
  })

  test.each([
    ['Display name', 'User principal name', 'Role'],
    ['displayName', 'userPrincipalName', 'role'],
    ['Näyttönimi', 'Käyttäjän täydellinen nimi', 'Rooli'],
    ['Visningsnamn', 'Användarens huvudnamn', 'Roll'],
  ])('accounts of an organisation takes their names, guests’ too: %s', async (...titles) => {
    const { people, problems } = await read(`${titles.join(',')}\nKatja,katja_example.org#EXT#@uni.onmicrosoft.com,mentor`)
    expect([people.map(({ name, email }) => [name, email]), problems]).toEqual([
      [['Katja', 'katja_example.org#ext#@uni.onmicrosoft.com']],
      [],
    ])
  })

  test('a domain that is none stays a problem', async () => {
    const { problems } = await read('Name,Email,Role\nIvan,ivan@xn--,mentor\nAnna,anna@example..рф,mentor\nBo,@почта.рф,mentee')
    expect(problems.map(({ reason }) => reason)).toEqual(['badEmail', 'badEmail', 'badEmail'])
  })

  test('titles and remarks above it are named as not read, but for what says whose columns these are', async () => {
    const above = 'Mentoring 2026,,,\n,,,\nUpdated 3.11. by Carla,,,\n'
    const { leftOut } = await read(`${above}Name,Email,Role,\nKatja,katja@example.org,mentor,`)
    const named = ['1 (Mentoring 2026)', '3 (Updated 3.11. by Carla)'].map((name) => ({ what: 'row', name, why: 'aboveHeader' }))
    expect(leftOut).toEqual(named)
    const pairs = await read(
      `${above}Mentor,,Mentee,\nName,Email,Name,Email\nKatja,katja@example.org,Bo,bo@example.org\nOlli,olli@example.org,Cai,cai@example.org`,
    )
    expect(pairs.people).toHaveLength(4)
    expect(pairs.leftOut).toEqual(named)
  })

  test('another list above it names the people whom it does not read', async () => {
    const { leftOut } = await read(
      'Mentors,,,\nName,Email,Role,\nKatja Leppänen,katja@example.org,mentor,\n,,,\nMentees,,,\nName,Email,Role,Mentor\nBo Zhang,bo@example.org,mentee,-',
    )
    expect(leftOut).toContainEqual({ what: 'row', name: '3 (Katja Leppänen)', why: 'aboveHeader' })
  })

  test('a sum or a group names what it does not read, and a person without an address is no sum', async () => {
    const { leftOut, problems } = await read(
      'Name,Email,Role\nMentors,,\nKatja Leppänen,katja@example.org,mentor\nTotalina Suma,,\nTotal,1,',
    )
    expect(leftOut).toEqual([
      { what: 'row', name: '5 (Total)', why: 'footer' },
      { what: 'row', name: '2 (Mentors)', why: 'groupTitle' },
    ])
    expect(problems.map(({ line, reason }) => [line, reason])).toEqual([
      [4, 'missingEmail'],
      [4, 'missingRole'],
    ])
  })

  test('a preferred name beside the first and the last leaves that out, and names it', async () => {
    const { people, leftOut } = await read('First name,Last name,Preferred name,Email,Role\nBo,Zhang,Bobby,bo@example.org,mentee')
    expect(people).toMatchObject([{ name: 'Bo Zhang' }])
    expect(leftOut).toMatchObject([{ what: 'column', name: 'Preferred name' }])
  })
})
