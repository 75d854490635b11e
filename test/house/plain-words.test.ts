import { globSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'

/** Words that somebody whose third language it is reads twice, or that say something else than what is meant. */
const avoided = {
  en: /\bin vain\b|\bmend(?:s|ed|ing)?\b|\b(?:ring|rung)\b|\bthe truth\b|\bfinal word\b|\ball the same\b|\bsets? out\b|\bwhoever\b|\be-mail/iu,
  fi: /pitää paikkansa|soittolista|luettelo|leikkikent|totuu|eteenpäin|hälytys|kukaan mentori|ihmi(?:set|nen|siä|stä)|tavoiteta\b|\bParin?\b säännö/iu,
  sv: /\bge (?:dig|sig) av\b|\bParis\b|\bnås\b|lekplats|samordnare|sanningen|\blarm\b|\bigång\b|mentorsgrupp|tiden är din|erbjudandet ut\b/iu,
} as const
type Language = keyof typeof avoided

/** The texts that no room says, by language. Tests and journals of decisions speak of words that were left. */
const files: Readonly<Record<Language, readonly string[]>> = {
  en: [
    ...globSync(['manifest/*/{manifest,copy}.ts', 'adapters/*/copy.ts', 'playground/page/{,reasons/}copy.ts']),
    ...globSync(['src/people/import/copy.ts', 'src/process/links/copy.ts', 'src/*/{deeds,kinds,reasons}.ts']),
    ...globSync(['README.md', 'docs/*.md', '.github/CONTRIBUTING.md']),
  ],
  fi: globSync([
    'manifest/**/copy.fi.ts',
    'adapters/*/copy.fi.ts',
    'playground/page/**/copy.fi.ts',
    'src/*/*/copy.fi.ts',
    'src/*/reasons.fi.ts',
  ]),
  sv: globSync([
    'manifest/**/copy.sv.ts',
    'adapters/*/copy.sv.ts',
    'playground/page/**/copy.sv.ts',
    'src/*/*/copy.sv.ts',
    'src/*/reasons.sv.ts',
  ]),
}

/** Manifests, deeds and kinds have all three languages in one file. */
const mixed = globSync(['manifest/slack/manifest.ts', 'src/*/{deeds,kinds}.ts'])

const linesWith = (words: RegExp, of: readonly string[]): readonly string[] =>
  of.flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => !/^\s*(?:\/?\*|\/\/)/u.test(line) && words.test(line))
      .map((line) => `${file}: ${line.trim()}`),
  )

describe('Plain words', () => {
  test.each(Object.keys(avoided) as Language[])('stand in what people read beside the rooms, in %s', (language) => {
    expect(files[language].length).toBeGreaterThan(5)
    expect(linesWith(avoided[language], files[language])).toEqual([])
  })

  test.each(['fi', 'sv'] as const)('stand in files of several languages, in %s', (language) => {
    expect(linesWith(avoided[language], mixed)).toEqual([])
  })

  test.each([
    ['en', 'No mentor comes in vain, and the coordinator hears whom to ring.'],
    ['fi', 'Mentoreille se kertoo totuuden.'],
    ['sv', 'En av Paris regler blev aktuell.'],
  ] as const)('are missed in %s in “%s”', (language, words) => {
    expect(words).toMatch(avoided[language])
  })

  test.each(['fi', 'sv'] as const)('of Slack are in English in %s, those of Teams are not', (language) => {
    const ofSlack = readFileSync(`adapters/slack/copy.${language}.ts`, 'utf8')
    const ofTeams = readFileSync(`adapters/teams/copy.${language}.ts`, 'utf8')
    expect([/\bApps\b/u.test(ofSlack), /Sovellukset|Appar/u.test(ofSlack)]).toEqual([true, false])
    expect([/\bApps\b/u.test(ofTeams), /Sovellukset|Appar/u.test(ofTeams)]).toEqual([false, true])
  })
})
