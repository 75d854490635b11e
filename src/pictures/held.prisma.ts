/** What is kept of the pictures that somebody brought. */
import type { PictureRow } from '../../prisma/generated/rows.ts'
import { holding, said, staysWithPerson } from '../people/holding.ts'

/** A picture that stands in something that was sent stays there without its sender's name; one that nobody got goes. */
export const picturesHeld = holding({
  name: 'pictures',
  title: said('Pictures that you sent', 'Lähettämäsi kuvat', 'Bilder som du har skickat'),
  why: said(
    'So that they can stand in the messages that you write to others.',
    'Jotta kuvat näkyvät viesteissä, jotka kirjoitat muille.',
    'För att bilderna ska synas i de meddelanden som du skriver till andra.',
  ),
  columns: {
    kind: said('Kind', 'Laji', 'Slag'),
    width: said('Width', 'Leveys', 'Bredd'),
    height: said('Height', 'Korkeus', 'Höjd'),
    until: said('Kept until', 'Säilytetään asti', 'Sparas till'),
    createdAt: said('Sent', 'Lähetetty', 'Skickad'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<(Pick<PictureRow, 'width' | 'height' | 'until'> & { kind: string; createdAt: Date })[]>`
      select media_type as kind, width, height, until, created_at as "createdAt" from picture where person_id = ${personId}::uuid order by id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from picture where person_id = ${personId}::uuid and until is not null`
    await statements.$executeRaw`update picture set person_id = null where person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})
