import readExcelFile from 'read-excel-file/node'
import { expect, it } from 'vitest'
import { copyFor } from '../../src/announcements/views.ts'
import { languages } from '../../src/contract/view.ts'
import { announces, buttonOf } from '../ground/announcing.ts'
import { seatOf } from '../ground/workplace.ts'
import { aPairedCohort } from '../journeys/paired-cohort.ts'

/** What stands in the workbook of a cohort about its announcements, in each language: who got which, why not, and who tapped. */
it.each(languages)('The workbook of a cohort names everybody of each announcement once, in %s', async (language) => {
  const { sheet: named, report, reasons, meanings } = copyFor({ language })
  const [got, out] = [report.columns.delivered, report.columns.skipped]
  const { workplace } = await aPairedCohort()
  const { prisma, platform, house, settle } = workplace
  const stage = { house, addressOf: (name: string) => seatOf(name), settle }
  await workplace.tap('Olli', { do: 'muteNews' })
  const id = await announces(stage, { title_en: 'A room', text_en: 'We meet in room 7.', category: 'news', button: 'gotIt' })
  const [read] = platform.said.filter(({ to, text }) => to === seatOf('Aino').id && text.includes('We meet in room 7.'))
  if (!read) throw new Error('Aino got nothing.')
  await workplace.tap('Aino', buttonOf(read, 'tapAnnouncement'))
  await prisma.person.updateMany({ where: { name: 'Carla' }, data: { language } })
  const { id: cohort } = await prisma.cohort.findFirstOrThrow()
  await workplace.tap('Carla', { do: 'exportCohort', cohort })
  const [file] = platform.files
  if (!file) throw new Error('No file went out.')
  const found = (await readExcelFile(Buffer.from(file.file.bytes))).find(({ sheet }) => sheet === named.title)
  const [, ...rows] = found?.data ?? []
  const byName = rows.toSorted((one, other) => String(one[2]).localeCompare(String(other[2])))
  expect(byName.map((row) => [row[0], row[2], row[3], row[4] ?? null, row[5] ?? null])).toEqual([
    ['A room', 'Aino', got, null, meanings.gotIt],
    ['A room', 'Eero', got, null, null],
    ['A room', 'Maija', got, null, null],
    ['A room', 'Olli', out, reasons.muted, null],
  ])
  expect(await prisma.announcementRecipient.count({ where: { announcementId: id } })).toBe(rows.length)
})
