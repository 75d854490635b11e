import { expect, test } from 'vitest'
import { contactsFile } from './vcard.ts'

const fellow = (name: string, card: Partial<Record<'email' | 'phone' | 'linkedin' | 'messenger', string>> | null) => ({
  ...{ enrolmentId: name, personId: name, name, language: 'en' as const },
  card: card && { email: null, phone: null, linkedin: null, messenger: null, ...card },
})

const linesOf = (...all: Parameters<typeof contactsFile>[0]): string[] => {
  const { bytes } = contactsFile(all, 'Contacts')
  return Buffer.from(bytes).toString('utf8').replaceAll('\r\n ', '').split('\r\n')
}

test('A file of contacts has one card for each who shares, with what they share and nothing else', () => {
  const file = contactsFile([fellow('Åsa Öberg', { email: 'asa@example.org', phone: '+358 40 123' }), fellow('Eero', null)], 'Contacts')
  expect(file).toMatchObject({ name: 'Contacts.vcf', mediaType: 'text/vcard; charset=utf-8' })
  const lines = linesOf(fellow('Åsa Öberg', { email: 'asa@example.org', phone: '+358 40 123' }), fellow('Eero', null))
  expect(lines.filter((line) => line === 'BEGIN:VCARD')).toHaveLength(1)
  expect(lines.some((line) => line.startsWith('FN') && line.endsWith(':Åsa Öberg'))).toBe(true)
  expect(lines.some((line) => line.startsWith('N') && line.endsWith(':Öberg;Åsa;;;'))).toBe(true)
  expect(lines.some((line) => line.startsWith('EMAIL') && line.endsWith(':asa@example.org'))).toBe(true)
  expect(lines.some((line) => line.startsWith('TEL') && line.endsWith(':+358 40 123'))).toBe(true)
  expect(lines.some((line) => /^(URL|NOTE)/u.test(line))).toBe(false)
})

test('What somebody writes stays within its own line', () => {
  const lines = linesOf(fellow('Eve; Adam, jr', { messenger: 'Signal; 040\nEND:VCARD\nTEL:112' }))
  expect(lines.filter((line) => line === 'END:VCARD')).toHaveLength(1)
  expect(lines.some((line) => line.startsWith('TEL'))).toBe(false)
  expect(lines.some((line) => line.startsWith('FN') && line.includes('Eve\\; Adam\\, jr'))).toBe(true)
})
