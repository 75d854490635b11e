import type { Stores } from '../deps.ts'
import type { ShownPicture } from '../facts.ts'

/** Gives an announcement a picture, which is kept as long as the announcement stands. */
export async function keepPicture(
  { announcements, pictures }: Pick<Stores, 'announcements' | 'pictures'>,
  announcement: string,
  picture: ShownPicture,
  by: string,
): Promise<void> {
  await pictures.keepFor([picture.id], null)
  await announcements.setPicture(announcement, picture, by)
}
