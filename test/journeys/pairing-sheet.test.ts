import readExcelFile from 'read-excel-file/node'
import { describe, expect, it } from 'vitest'
import type { Stage } from '../ground/builders.ts'
import { drafted, people, words } from '../ground/pair-drafts.ts'
import { newStage } from './new-stage.ts'

/** A draft of pairs goes out as a sheet, and comes back edited by hand. */

describe('A draft in a spreadsheet', () => {
  /** The sheet of the draft, as rows of text. */
  const sheetOf = async (stage: Stage, language: 'en' | 'fi' | 'sv' = 'en'): Promise<string[][]> => {
    const file = await stage.house.exports.write(stage.cohortId, language, 'test')
    if (file === null || 'passed' in file) throw new Error('There is no workbook.')
    const sheets = await readExcelFile(Buffer.from(file.bytes))
    const draft = sheets.find(({ sheet }) => ['Draft of pairs', 'Luonnos pareista', 'Utkast till par'].includes(sheet))
    return (draft?.data ?? []).map((row) => row.map((cell) => (typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '')))
  }
  const csvOf = (rows: readonly (readonly string[])[]) => ({
    name: 'pairs.csv',
    bytes: new TextEncoder().encode(rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(',')).join('\n')),
  })
  const takes = async (stage: Stage, file?: { name: string; bytes: Uint8Array }, by = 'Carla') =>
    stage.house.core.submit(
      { do: 'takePairs', mark: 'submission', cohort: stage.cohortId },
      { texts: {}, files: file ? { file } : {} },
      stage.addressOf(by),
    )
  const said = (outcome: Awaited<ReturnType<typeof takes>>): string =>
    'view' in outcome ? words(outcome) : 'problems' in outcome ? Object.values(outcome.problems).join() : ''

  it('goes out as a list and comes back without a difference, in each language', async () => {
    const stage = await newStage({ people })
    await drafted(stage)
    for (const language of ['en', 'fi', 'sv'] as const) {
      const rows = await sheetOf(stage, language)
      expect(rows.slice(1).map((row) => `${row[0]} ${row[3]}`)).toEqual([
        'Aino maija@example.org',
        'Eero olli@example.org',
        'Wilma maija@example.org',
      ])
      expect(said(await takes(stage, csvOf(rows)))).toContain('The spreadsheet has the same pairs as the draft.')
    }
    // The whole workbook is read by its sheet of pairs.
    const file = await stage.house.exports.write(stage.cohortId, 'en', 'test')
    if (file === null || 'passed' in file) throw new Error('There is no workbook.')
    expect(said(await takes(stage, { name: file.name, bytes: file.bytes }))).toContain('The spreadsheet has the same pairs as the draft.')
  })

  it('comes back edited by hand: what differs is said, and is in the draft', async () => {
    const stage = await newStage({ people })
    await drafted(stage)
    const rows = await sheetOf(stage)
    const edited = rows.map((row) =>
      row.with(3, { Aino: 'olli@example.org', Eero: '', Wilma: 'maija@example.org' }[row[0] ?? ''] ?? row[3] ?? ''),
    )
    const text = said(await takes(stage, csvOf(edited)))
    expect(text).toContain('Aino: Maija → Olli')
    expect(text).toContain('Eero: Olli → nobody')
    expect(text).not.toContain('Wilma')
    const now = await stage.prisma.suggestion.findMany({ include: { mentee: { include: { person: true } } } })
    expect(now.map(({ mentee, state }) => `${mentee.person.name} ${state}`).toSorted()).toEqual(['Aino approved', 'Wilma open'])
    // Two cannot have Olli's only place, and nobody knows Nobody.
    const crowded = edited.map((row) => (row[0] === 'Wilma' ? row.with(3, 'olli@example.org') : row))
    expect(said(await takes(stage, csvOf(crowded)))).toContain('Wilma: Olli has no free place')
    expect(said(await takes(stage, csvOf([...edited, ['Nobody', 'nobody@example.org', 'Mentee', 'olli@example.org']])))).toContain(
      'Nobody: this isn’t possible',
    )
  })

  it('survives nasty edits: each is said or does nothing, and never breaks a rule of the draft', async () => {
    const stage = await newStage({ people })
    await drafted(stage)
    const rows = await sheetOf(stage)
    const pairsNow = async (): Promise<string[]> => {
      const all = await stage.prisma.suggestion.findMany({
        where: { state: { in: ['open', 'approved'] } },
        include: { mentee: { include: { person: true } }, mentor: { include: { person: true } } },
      })
      return all.map(({ mentee, mentor }) => `${mentee.person.name} ${mentor.person.name}`).toSorted()
    }
    const before = await pairsNow()
    const [header = [], ...body] = rows
    const edited = (change: (row: readonly string[]) => readonly string[]) => csvOf([header, ...body.map(change)])
    // Rows in another order, a row left out, addresses in capitals and with blanks, and words in columns that nobody reads.
    for (const same of [
      csvOf([header, ...body.toReversed()]),
      csvOf([header, ...body.slice(1)]),
      edited((row) => row.with(1, ` ${(row[1] ?? '').toUpperCase()} `).with(3, ` ${(row[3] ?? '').toUpperCase()}`)),
      edited((row) => row.with(4, 'NaN').with(5, '=1+1').with(6, 'x'.repeat(400))),
    ])
      expect(said(await takes(stage, same))).toContain('The spreadsheet has the same pairs as the draft.')
    // Nobody of that address, a mentee as a mentor, somebody twice, and a row whose role was changed.
    const nobody = said(
      await takes(
        stage,
        edited((row) => (row[0] === 'Aino' ? row.with(3, 'nobody@example.org') : row)),
      ),
    )
    expect(nobody).not.toContain('→')
    const turned = said(
      await takes(
        stage,
        edited((row) => (row[0] === 'Aino' ? row.with(3, 'eero@example.org') : row)),
      ),
    )
    expect(turned).not.toContain('→')
    expect(said(await takes(stage, csvOf([header, ...body, (body[0] ?? []).with(3, 'olli@example.org')])))).not.toContain('→')
    const role = said(
      await takes(
        stage,
        edited((row) => (row[0] === 'Aino' ? row.with(2, 'Mentor').with(3, '') : row)),
      ),
    )
    expect(role).toContain('Aino: this isn’t possible')
    expect(await pairsNow()).toEqual(before)
    // Two change places in one file.
    const swapped = said(
      await takes(
        stage,
        edited((row) => row.with(3, { Aino: 'olli@example.org', Eero: 'maija@example.org' }[row[0] ?? ''] ?? row[3] ?? '')),
      ),
    )
    expect(swapped).toContain('Aino: Maija → Olli')
    expect(swapped).toContain('Eero: Olli → Maija')
    expect(await pairsNow()).toEqual(['Aino Olli', 'Eero Maija', 'Wilma Maija'])
    // Never together stays so, whatever a spreadsheet says.
    const pair = await stage.prisma.suggestion.findFirstOrThrow({ where: { mentee: { person: { name: 'Aino' } } } })
    const judge = (as: 'open' | 'never') =>
      stage.tap('Carla', { do: 'judgePair', cohort: stage.cohortId, suggestion: pair.id, as, page: 0 })
    await judge('open')
    await judge('never')
    const again = said(
      await takes(
        stage,
        edited((row) =>
          row[0] === 'Aino' ? row.with(3, 'olli@example.org') : row.with(3, row[0] === 'Eero' ? 'maija@example.org' : (row[3] ?? '')),
        ),
      ),
    )
    expect(again).toContain('Aino: you’ve said “never together” about this person and Olli, so nothing was changed.')
    expect(await pairsNow()).toEqual(['Eero Maija', 'Wilma Maija'])
  })

  it('is taken of coordinators alone, and of files alone that are lists', async () => {
    const stage = await newStage({ people })
    const form = await stage.house.core.open({ do: 'openTakePairs', mark: 'opening', cohort: stage.cohortId }, stage.addressOf('Carla'))
    expect('form' in form && form.form.title).toBe('Pairs in a spreadsheet')
    expect(said(await takes(stage))).toBe('Please choose a file.')
    expect(said(await takes(stage, { name: 'a.csv', bytes: new TextEncoder().encode('Shoe,Size\n1,2\n') }))).not.toBe('')
    expect(said(await takes(stage, csvOf([['Name', 'Email', 'Role']]), 'Aino'))).toContain('Only coordinators')
    const refused = await stage.house.core.open({ do: 'openTakePairs', mark: 'opening', cohort: stage.cohortId }, stage.addressOf('Aino'))
    expect('view' in refused && words(refused)).toContain('Only coordinators')
    // Without a draft the pairs of a list make one.
    expect(
      said(
        await takes(
          stage,
          csvOf([
            ['Name', 'Email', 'Role', 'Mentor email'],
            ['Aino', 'aino@example.org', 'mentee', 'olli@example.org'],
          ]),
        ),
      ),
    ).toContain('Aino: nobody → Olli')
    expect(await stage.prisma.suggestion.count({ where: { state: 'approved' } })).toBe(1)
  })
})
