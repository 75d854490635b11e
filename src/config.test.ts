import { resolve } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readConfig } from './config.ts'

const usual = { databaseUrl: null, dataDirectory: resolve('.pari'), logLevel: 'info', lanesAtOnce: 20 }

describe('the environment', () => {
  test('may be empty: everything has a default', () => {
    expect(readConfig({})).toEqual(usual)
  })

  test('counts an empty variable as absent', () => {
    expect(readConfig({ DATABASE_URL: '', PARI_DATA: '', LOG_LEVEL: '', PARI_LANES: '' })).toEqual(usual)
  })

  test('is read as it is set, the directory from where Pari was started', () => {
    const set = { DATABASE_URL: 'postgresql://pari:secret@db:5432/pari', PARI_DATA: 'here/data', LOG_LEVEL: 'debug', PARI_LANES: '7' }
    expect(readConfig(set)).toEqual({
      databaseUrl: 'postgresql://pari:secret@db:5432/pari',
      dataDirectory: resolve('here/data'),
      logLevel: 'debug',
      lanesAtOnce: 7,
    })
  })

  test('may write postgres:// for short, and hold what is none of ours', () => {
    expect(readConfig({ DATABASE_URL: 'postgres://db/pari', HOME: '/root' })).toMatchObject({ databaseUrl: 'postgres://db/pari' })
  })

  test.each([
    ['DATABASE_URL', 'mysql://db/pari', 'DATABASE_URL must look like postgresql://user:password@host:5432/database'],
    ['DATABASE_URL', 'db:5432', 'DATABASE_URL must look like postgresql://user:password@host:5432/database'],
    ['LOG_LEVEL', 'loud', 'LOG_LEVEL must be debug, info, warn or error'],
    ['PARI_LANES', 'many', 'PARI_LANES must be a number'],
  ])('with %s=%s is refused: %s', (name, value, refused) => {
    expect(readConfig({ [name]: value })).toEqual([{ refused }])
  })

  test.each(['0', '1001', '2.5'])('with PARI_LANES=%s is refused', (lanes) => {
    expect(JSON.stringify(readConfig({ PARI_LANES: lanes }))).toMatch(/^\[{"refused":"PARI_LANES [^{]*}]$/)
  })

  test('is refused with every problem at once, and never repeats a password', () => {
    const refused = readConfig({ DATABASE_URL: 'http://pari:secret@db', LOG_LEVEL: 'loud' })
    expect(refused).toHaveLength(2)
    expect(JSON.stringify(refused)).not.toContain('secret')
  })

  test('of this process is read unless another is given', () => {
    expect(readConfig()).toEqual(readConfig(process.env))
  })
})
