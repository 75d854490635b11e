import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { PagePart } from '../../house/link.ts'
import { pageOf } from './page.ts'
import { css, cssHash } from './style.ts'

const bodyOf = (parts: readonly PagePart<string>[]): string =>
  /<main>\n(.*)\n<\/main>/s.exec(pageOf({ language: 'sv', parts }))?.[1] ?? 'no body'

describe('A page', () => {
  test('says its language, its title and its style, and fits a phone', () => {
    const page = pageOf({ language: 'sv', parts: [{ kind: 'heading', text: 'Hej & välkommen' }] })
    expect(page).toMatch(/^<!doctype html>\n<html lang="sv">\n<head>\n<meta charset="utf-8">/)
    expect(page).toContain('<title>Hej &amp; välkommen</title>')
    expect(page).toContain('<meta name="viewport" content="width=device-width, initial-scale=1">')
    expect(page).toContain(`<style>${css}</style>`)
    expect(cssHash).toMatch(/^sha256-[A-Za-z0-9+/]{43}=$/)
  })

  test('has one title: its first heading, else Pari’s name', () => {
    const two = bodyOf([
      { kind: 'text', text: 'First' },
      { kind: 'heading', text: 'One' },
      { kind: 'heading', text: 'Two' },
    ])
    expect(two).toBe('<p>First</p><h1>One</h1><h2>Two</h2>')
    expect(bodyOf([{ kind: 'text', text: 'Nobody named me' }])).toBe('<h1>Pari</h1><p>Nobody named me</p>')
  })

  test.each<[PagePart<string>, string]>([
    [{ kind: 'note', text: 'Small' }, '<p class="note">Small</p>'],
    [{ kind: 'fields', rows: [{ label: 'When', value: '17:00' }] }, '<dl><dt>When</dt><dd>17:00</dd></dl>'],
    [{ kind: 'list', items: ['one', 'two'] }, '<ul><li>one</li><li>two</li></ul>'],
    [
      { kind: 'links', links: [{ label: 'Map', url: 'https://example.org/?a=1&b=2' }] },
      '<p><a href="https://example.org/?a=1&amp;b=2" rel="noreferrer">Map</a></p>',
    ],
    [
      {
        kind: 'acts',
        acts: [
          { label: 'Go', act: 'go', style: 'danger' },
          { label: 'Stay', act: 'stay' },
        ],
      },
      '<form method="post"><button name="act" value="go" class="danger">Go</button><button name="act" value="stay" class="plain">Stay</button></form>',
    ],
  ])('writes %j', (part, html) => {
    expect(bodyOf([part])).toBe(`<h1>Pari</h1>${html}`)
  })

  test.each(['javascript:alert(1)', 'http://example.org', 'data:text/html,x', ' https://example.org', 'HTTPS:x'])(
    'leads nowhere by %s',
    (url) => {
      expect(bodyOf([{ kind: 'links', links: [{ label: 'Map', url }] }])).not.toContain('<a')
    },
  )

  test('lets nothing that somebody typed become markup', () => {
    const typed = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('<script>', '"><img src=x>', "' onclick=", '</main>', '&lt;', '<!--'),
    )
    fc.assert(
      fc.property(typed, typed, (one, other) => {
        const parts: readonly PagePart<string>[] = [
          { kind: 'heading', text: one },
          { kind: 'text', text: other },
          { kind: 'fields', rows: [{ label: one, value: other }] },
          { kind: 'list', items: [one] },
          { kind: 'links', links: [{ label: one, url: `https://example.org/${other}` }] },
          { kind: 'links', links: [{ label: one, url: other }] },
          { kind: 'acts', acts: [{ label: one, act: other }] },
        ]
        const body = bodyOf(parts)
        const ours =
          /<\/?(?:h1|p|dl|dt|dd|ul|li)>|<p class="note">|<a href="[^"<>]*" rel="noreferrer">|<\/a>|<form method="post">|<\/form>|<button name="act" value="[^"<>]*" class="plain">|<\/button>/g
        expect(body.replace(ours, '')).not.toMatch(/[<>"']/)
      }),
    )
  })
})
