import type { DeedWords } from '../programme/audit/deeds.ts'

/** What this room writes down. */
export const deeds = {
  openedChannel: { en: 'created a channel', fi: 'loi kanavan', sv: 'skapade en kanal' },
  addedToChannel: { en: 'added people to a channel', fi: 'lisäsi jäseniä kanavalle', sv: 'lade till personer i en kanal' },
  finishedTask: { en: 'finished a task by hand', fi: 'teki tehtävän käsin', sv: 'gjorde en uppgift för hand' },
  madeGroupChannel: { en: 'created the channel of a group', fi: 'loi pienryhmän kanavan', sv: 'skapade kanalen för en mentorgrupp' },
  finishedGroupTask: {
    en: 'changed the channel of a group by hand',
    fi: 'muutti pienryhmän kanavaa käsin',
    sv: 'ändrade kanalen för en mentorgrupp för hand',
  },
  endedGroup: { en: 'ended a group', fi: 'päätti pienryhmän', sv: 'avslutade en mentorgrupp' },
  keptGroup: { en: 'let a group go on', fi: 'jatkoi pienryhmää', sv: 'lät en mentorgrupp fortsätta' },
  draftedGroups: { en: 'made a draft of groups', fi: 'teki luonnoksen pienryhmistä', sv: 'gjorde ett utkast till mentorgrupper' },
  plannedGroup: {
    en: 'planned a change to the groups',
    fi: 'suunnitteli muutoksen pienryhmiin',
    sv: 'planerade en ändring i mentorgrupperna',
  },
  offeredCircle: {
    en: 'asked mentors about a group of their own',
    fi: 'kysyi mentoreilta omasta pienryhmästä',
    sv: 'frågade mentorer om en egen grupp',
  },
  suggestedGroup: {
    en: 'suggested a group to another pair',
    fi: 'ehdotti pienryhmää toiselle parille',
    sv: 'föreslog en grupp för ett annat par',
  },
  joinedPairs: { en: 'made a group of two pairs', fi: 'muodosti pienryhmän kahdesta parista', sv: 'bildade en grupp av två par' },
  publishedGroups: { en: 'published groups', fi: 'julkaisi pienryhmiä', sv: 'publicerade mentorgrupper' },
} as const satisfies DeedWords
/** The name of a deed of this room. */
export type Deed = keyof typeof deeds
