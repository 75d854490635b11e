import { usualWords } from '../../src/contract/role-words.ts'
import type { Language } from '../../src/contract/view.ts'
import type { Catalogue, Texts } from './catalogues.ts'
import { type Given, isNumber, isSeveral } from './samples.ts'
import { type Read, storyLines } from './story.ts'

const introductions: Readonly<Record<Language, readonly string[]>> = {
  en: [
    '# Everything that Pari says in English',
    'Each text stands under the heading under which people read it, with sample names and numbers. In the brackets is its name in the code.',
    'Is something wrong, unclear or not how people speak? Please write an issue, or change the text in the named file and send it as a pull request.',
  ],
  fi: [
    '# Kaikki, mitä Pari sanoo suomeksi',
    'Jokainen teksti on sen otsikon alla, jonka alla ihmiset lukevat sen, esimerkkinimin ja -luvuin. Suluissa on tekstin nimi koodissa, ja oikealla sama englanniksi.',
    'Onko jokin kohta virheellinen, epäselvä tai kömpelö? Kerro siitä kirjaamalla issue, tai muuta teksti mainitussa tiedostossa ja lähetä pull request. Voit kirjoittaa suomeksi.',
  ],
  sv: [
    '# Allt som Pari säger på svenska',
    'Varje text står under den rubrik som den läses under, med exempel på namn och tal. Inom parentes står textens namn i koden, och till höger samma text på engelska.',
    'Är något fel, oklart eller onaturligt? Skriv gärna ett ärende (issue), eller ändra texten i filen som nämns och skicka en pull request. Du kan skriva på svenska.',
  ],
}
const languageNames: Readonly<Record<Language, string>> = { en: 'English', fi: 'Suomi', sv: 'Svenska' }

/** All texts of one language as a page of Markdown: first whole messages in the order of a programme, then every text by itself. */
export function pageOf(language: Language, all: readonly Catalogue[], reads: readonly Read[]): string {
  const messages = [messagesTitle[language], ...storyLines(language, reads)]
  return `${[...introductions[language], ...messages, ...all.flatMap((each) => catalogueLines(language, each))].join('\n\n')}\n`
}

const messagesTitle: Readonly<Record<Language, string>> = {
  en: '## One programme, as its people read it',
  fi: '## Yksi ohjelma, niin kuin osallistujat sen lukevat',
  sv: '## Ett program, så som deltagarna läser det',
}

function catalogueLines(language: Language, catalogue: Catalogue): string[] {
  const [own, english] = [catalogue.texts(language, usualWords), catalogue.texts('en', usualWords)]
  const sections = Map.groupBy(own.keys(), (path) => (path.includes('.') ? path.slice(0, path.indexOf('.')) : ''))
  const lines = [...sections].flatMap(([section, paths]) => [
    ...headingOf(language, section, own),
    ...remarkOf(section, catalogue),
    table(language, paths, own, english, catalogue),
  ])
  return [`## \`${catalogue.where}\``, ...remarkOf('', catalogue), ...lines]
}

/** What people see above the texts of a part, where it has a title of its own. */
function headingOf(language: Language, section: string, texts: Texts): string[] {
  if (section === '') return []
  const title = texts.get(`${section}.title`)
  return [title ? `### ${title.say(one(language))} (\`${section}\`)` : `### \`${section}\``]
}

const remarkOf = (path: string, { remarks }: Catalogue): string[] => (remarks.has(path) ? [`*${remarks.get(path)}*`] : [])

function table(language: Language, paths: readonly string[], own: Texts, english: Texts, { remarks }: Catalogue): string {
  const isTranslated = language !== 'en'
  const head = isTranslated ? ['', languageNames[language], languageNames.en] : ['', languageNames.en]
  const rows = paths.map((path) => [
    `\`${path}\`${path.includes('.') && remarks.has(path) ? `<br>*${remarks.get(path)}*` : ''}`,
    ...[own, ...(isTranslated ? [english] : [])].map((texts, at) => shown(texts, path, at === 0 ? language : 'en')),
  ])
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}

/** A text in each of its forms: with one and with many, with one name and with two. */
function shown(texts: Texts, path: string, language: Language): string {
  const leaf = texts.get(path)
  if (!leaf) throw new Error(`There is no text "${path}" in "${language}".`)
  const givens = [one(language), ...(leaf.takes.some(isNumber) || leaf.takes.some(isSeveral) ? [many(language)] : [])]
  return [...new Set(givens.map((given) => leaf.say(given)))].map(cell).join('<br>')
}

const one = (language: Language): Given => ({ language, count: 1, isTwo: false })
const many = (language: Language): Given => ({ language, count: 21, isTwo: true })

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\n', '<br>')
