import { type Instant, toDate } from '../kit/clock.ts'
import type { Ids } from '../kit/ids.ts'
import { zoneNamed } from '../kit/zone.ts'
import type { Statements } from '../store/statements.ts'

/** What a directory says of an account that may be somebody's. */
export interface Met {
  readonly address: { readonly id: string }
  readonly name: string
  readonly organisation?: string | null
  readonly timeZone: string | null
  readonly language: string | null
  readonly kind: 'member' | 'guest' | 'external'
  /** Whoever uses the account says so alone, because the platform tells no e-mail. */
  readonly typed?: boolean
}

/**
 * Keeps an account that may be this person's, for their coordinator to judge. Nobody is reached there before that. What the coordinator saw
 * is what they confirm: an account that says something else of itself is another candidate. What somebody typed takes the place of nothing that a
 * directory told.
 */
export async function noteCandidate(
  statements: Statements,
  ids: Ids,
  workspaceId: string,
  personId: string,
  { address, name, organisation, kind, timeZone, language, typed = false }: Met,
  now: Instant,
): Promise<void> {
  await statements.$executeRaw`
    insert into candidate (id, workspace_id, external_id, person_id, name, organisation, kind, time_zone, language, typed, created_at)
    values (${ids.next()}::uuid, ${workspaceId}::uuid, ${address.id}, ${personId}::uuid, ${name}, ${organisation ?? null}, ${kind},
      ${zoneNamed(timeZone)}, ${language}, ${typed}, ${toDate(now)})
    on conflict (workspace_id, external_id) do update set person_id = excluded.person_id, name = excluded.name, organisation = excluded.organisation,
      kind = excluded.kind, time_zone = excluded.time_zone, language = excluded.language,
      typed = excluded.typed,
      id = case when (candidate.person_id, candidate.name, candidate.organisation, candidate.typed)
        is distinct from (excluded.person_id, excluded.name, excluded.organisation, excluded.typed) then excluded.id else candidate.id end
    where candidate.typed or not excluded.typed`
}
