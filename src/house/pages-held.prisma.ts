/** What adapters remember of people. Nobody else reads their pages, so a page is somebody's when their account or their e-mail stands in it. */
import type { AddressRow, PageRow, PersonRow, WorkspaceRow } from '../../prisma/generated/rows.ts'
import { holding, said, staysWithPerson } from '../people/holding.ts'
import * as Prisma from '../store/sql.ts'
import type { Statements } from '../store/statements.ts'

/** What the page is, and whom it names. */
export const pagesHeld = holding({
  name: 'platformNotes',
  title: said(
    'What we remember so that we can write to you',
    'Mitä muistamme voidaksemme kirjoittaa sinulle',
    'Vad vi minns för att kunna skriva till dig',
  ),
  why: said(
    'So that your chat with Pari can be found again. Nobody reads it.',
    'Jotta keskustelusi Pari-sovelluksen kanssa löytyy uudelleen. Kukaan ei lue tätä.',
    'För att din chatt med Pari ska gå att hitta igen. Ingen läser det här.',
  ),
  columns: {
    platform: said('Slack or Teams', 'Slack vai Teams', 'Slack eller Teams'),
    kind: said('Kind', 'Laji', 'Slag'),
    text: said('Content', 'Sisältö', 'Innehåll'),
    key: null,
  },
  values: { platform: { slack: said('Slack', 'Slack', 'Slack'), teams: said('Teams', 'Teams', 'Teams') } },
  async rows(statements, personId) {
    const pages = await statements.$queryRaw<Pick<PageRow, 'platform' | 'kind' | 'text' | 'key'>[]>`
      select p.platform, p.kind, p.text, p.key from page p where ${await namesThem(statements, personId)} order by 1, 2, 4`
    // A page that names others, too, tells of them.
    return pages.map((page) => ({ ...page, text: page.text.startsWith('[') ? '' : page.text }))
  },
  async erase(statements, personId) {
    await statements.$executeRaw`delete from page p where ${await namesThem(statements, personId)}`
  },
  goes: staysWithPerson,
})

async function namesThem(statements: Statements, personId: string): Promise<Prisma.Sql> {
  const accounts = await statements.$queryRaw<(Pick<AddressRow, 'external_id'> & Pick<WorkspaceRow, 'platform'>)[]>`
    select w.platform, a.external_id from address a join workspace w on w.id = a.workspace_id where a.person_id = ${personId}::uuid`
  const people = await statements.$queryRaw<Pick<PersonRow, 'email'>[]>`select email from person where id = ${personId}::uuid`
  const marks = [
    ...accounts.map(({ platform, external_id: mark }) => ({ platform: platform as string | null, mark })),
    ...people.map(({ email: mark }) => ({ platform: null, mark })),
  ]
  return Prisma.sql`exists (
    select from jsonb_to_recordset(${JSON.stringify(marks.map(({ platform, mark }) => ({ platform, mark: alone(mark) })))}::jsonb) as m(platform text, mark text)
    where (m.platform is null or m.platform = p.platform) and (p.key ~* m.mark or p.text ~* m.mark))`
}

/** A pattern of PostgreSQL for an id that stands alone, since an id may be the beginning of another one. */
const alone = (id: string): string =>
  `(^|[^[:alnum:]])${id.replace(/[^A-Za-z0-9]/g, (sign) => (/[\x20-\x7e]/.test(sign) ? `\\${sign}` : sign))}($|[^[:alnum:]])`
