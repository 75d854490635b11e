import { test } from 'vitest'
import { writeFileSync, appendFileSync } from 'node:fs'
import { wordsOf } from '../../adapters/playground/teams/index.ts'
import { freshDatabase } from '../database.ts'
import { aTeamsStage } from '../teams-stage.ts'

const say = (...t: unknown[]) => appendFileSync('/tmp/jt-explore.txt', t.map((x) => typeof x === 'string' ? x : JSON.stringify(x, null, 1)).join('\n') + '\n')
test.each(['fi-FI', 'sv-SE'])('explore %s', async (locale) => {
  writeFileSync('/tmp/jt-explore.txt', '', { flag: locale === 'fi-FI' ? 'w' : 'a' })
  say('#################### ' + locale)
  const db = await freshDatabase()
  const stage = await aTeamsStage(db.prisma, ['Maija', 'Olli', 'Eero', 'Wilma', 'Removed', 'Late'])
  stage.join('Carla', { locale })
  stage.join('Aino', { locale })
  const all = (n: string) => { const p = stage.as(n); say(`=== inbox of ${n}`); for (const s of p.inbox()) say(`--- [${s.summary}]`, s.from === 'app' ? wordsOf(s.card ?? {}) : s.text) }
  await stage.install('Carla', 'Maija', 'Olli', 'Aino', 'Eero', 'Wilma', 'Removed')
  for (const w of ['help', 'hmoe', 'setings', 'status', 'banana split']) say(`>>> ${w}`, await stage.ask('Carla', w))
  const open = { 'en-GB': 'new list', 'fi-FI': 'uusi lista', 'sv-SE': 'ny lista' }[locale] as string
  say(`>>> ${open}`, await stage.ask('Carla', open))
  const carla = stage.as('Carla')
  const btn = stage.last('Carla')
  say(JSON.stringify(btn.card).slice(0, 600))
  const label = { 'en-GB': 'Open the form', 'fi-FI': 'Avaa lomake', 'sv-SE': 'Öppna formuläret' }[locale] as string
  say(await carla.tap(btn, label))
  say('DIALOG ' + carla.dialog()?.title, stage.dialogWords('Carla'))
  const list = 'Name,Email,Role,Mentor\nMaija,maija@example.org,mentor,\nOlli,olli@example.org,mentor,\nAino,aino@example.org,mentee,maija@example.org\nEero,eero@example.org,mentee,olli@example.org\nWilma,wilma@example.org,mentee,\nNobody,nobody@example.org,mentee,\nRemoved,removed@example.org,mentee,\nLate,late@example.org,mentee,'
  const fields = { 'field-name': 'Spring', 'field-language': 'own' }
  say(await carla.submitDialog({ ...fields, 'field-list': list.replace('maija@example.org,mentor', 'maija@example,mentor') }))
  say('DIALOG ' + carla.dialog()?.title, stage.dialogWords('Carla'))
  say(await carla.submitDialog({ ...fields, 'field-list': list }))
  say('DIALOG ' + carla.dialog()?.title, stage.dialogWords('Carla'))
  say(await carla.submitDialog({ 'field-date': '2026-12-01', 'field-time': '17:00' }))
  say('DIALOG ' + carla.dialog()?.title, stage.dialogWords('Carla'))
  await stage.settle()
  say(await carla.submitDialog({ 'field-date': '2027-01-21', 'field-time': '17:00', 'field-place': 'Room 5' }))
  say('DIALOG ' + carla.dialog()?.title, stage.dialogWords('Carla'))
  say(await carla.submitDialog())
  say('DIALOG ' + carla.dialog()?.title, stage.dialogWords('Carla'))
  carla.closeDialog()
  await stage.end.uninstall(stage.as('Removed').id)
  say('>>> home', await stage.ask('Carla', 'home'))
  await stage.until('2027-01-07T12:00')
  const aino = stage.as('Aino')
  const asked = stage.last('Aino')
  const b = (asked.card as any).body.flatMap((x: any) => x.actions ?? [])
  say(await aino.tap(asked, b[0].title))
  say('AINO NOW', stage.lastWords('Aino'))
  await stage.until('2027-01-08T12:00')
  say('>>> home', await stage.ask('Carla', 'home'))
  await stage.until('2027-01-20T18:00')
  for (const n of ['Aino', 'Removed', 'Wilma']) all(n); say('>>> home', await stage.ask('Carla', 'home')); say(await carla.tap(stage.last('Carla'), { 'fi-FI': 'Ketä ei tavoiteta?', 'sv-SE': 'Vem nås inte?' }[locale] as string)); say(stage.lastWords('Carla')); say(carla.toasts())
  say('CALLS', stage.end.calls.filter((c) => c.outcome !== 'ok' || c.warnings.length > 0).map(({ method, outcome, warnings }) => ({ method, outcome, warnings })))
  await stage.stop()
  await db.close()
}, 120000)
