import { text } from '../contract/parts.ts'
import type { Button, Part } from '../contract/view.ts'
import type { CohortParts, HomeParts, HomeSoFar } from '../house/shown.ts'
import type { KnownPerson } from '../people/directory.ts'
import { opensConcern, opensReaders, showsConcern } from './commands.ts'
import { copyIn } from './copy-in.ts'
import type { Deps } from './deps.ts'
import { row } from './say.ts'
import type { Open, ReadProgramme } from './store.ts'

/** Buttons of one row. */
const most = 5

/** Everybody finds here where to write; the two of a concern find it; a coordinator finds who reads. Nobody else sees that there is one. */
export async function home(deps: Pick<Deps, 'transact'>, actor: KnownPerson, { isWhole, coordinates }: HomeSoFar): Promise<HomeParts> {
  const { mine, programmes } = await deps.transact(async ({ concerns }) => ({
    mine: await concerns.homeOf(actor),
    programmes: coordinates && isWhole ? await concerns.programmes(actor) : [],
  }))
  const { buttons } = copyIn(actor.language)
  const write: Button = { label: buttons.open, command: opensConcern }
  return {
    own: [...toRead(mine.open, actor), ...written(mine.open, actor)],
    cohorts: unnamed(programmes, actor),
    seldom: named(programmes, actor),
    always: mine.mayWrite ? row(write) : [],
  }
}

function toRead(open: readonly Open[], { language }: KnownPerson): Part[] {
  const { home: copy, buttons } = copyIn(language)
  const mine = open.filter(({ isSender }) => !isSender).toSorted((one, other) => rankOf(one) - rankOf(other))
  const waiting = mine.filter(({ isTaken }) => !isTaken).length
  const looks = mine.slice(0, most).map(({ id }): Button => ({ label: buttons.read, command: showsConcern(id) }))
  return [...(waiting > 0 ? [text(copy.waits(waiting))] : []), ...row(...looks)]
}

/** What is urgent and waits comes first. */
const rankOf = ({ isTaken, isUrgent }: Open): number => Number(isTaken) * 2 + Number(!isUrgent)

function written(open: readonly Open[], { language }: KnownPerson): Part[] {
  const { home: copy, buttons } = copyIn(language)
  const mine = open.filter(({ isSender }) => isSender)
  const looks = mine.slice(-most).map(({ id }): Button => ({ label: buttons.mine, command: showsConcern(id) }))
  return mine.length > 0 ? [text(copy.own), ...row(...looks)] : []
}

const isNamed = ({ people }: ReadProgramme): boolean => people.some((each) => each.isNamed)

/** Below all else that a cohort needs. */
const rank = 40

const unnamed = (programmes: readonly ReadProgramme[], { language }: KnownPerson): CohortParts[] =>
  programmes
    .filter((each) => !isNamed(each))
    .map(({ programme, programmeId, cohortId }) => ({
      ...{ cohortId, rank },
      parts: [
        text(copyIn(language).home.unnamed(programme)),
        ...row({ label: copyIn(language).buttons.readers, command: opensReaders(programmeId) }),
      ],
    }))

const named = (programmes: readonly ReadProgramme[], { language }: KnownPerson): Part[] =>
  row(
    ...programmes
      .filter(isNamed)
      .slice(0, most)
      .map(({ programmeId }): Button => ({ label: copyIn(language).buttons.readers, command: opensReaders(programmeId) })),
  )
