import type { Language } from '../../src/contract/view.ts'

/** A pattern that no text of a language may have, and what to write instead. */
export type Banned = readonly (readonly [pattern: RegExp, instead: string])[]

/** Where a letter of any alphabet ends. JavaScript's own word boundary knows ASCII alone. */
const word = (words: string): RegExp => new RegExp(`(?<![\\p{L}])(?:${words})(?![\\p{L}])`, 'iu')

/** What people read in no language. */
const everywhere: Banned = [[/["'`]/, 'typographic quotation marks and apostrophes']]

/**
 * Words that were read in Pari's texts and misunderstood, that are true of something else, or that nobody says. Each was found by somebody
 * who read all texts aloud.
 */
export const banned: Readonly<Record<Language, Banned>> = {
  en: [
    ...everywhere,
    [word('in vain'), 'for nothing; or say what happens'],
    [word('mend|mended|mending'), 'fix or correct'],
    [word('ring|rings|rung|ringing'), 'call'],
    [word('the truth'), 'what we know; whether to come'],
    [word('final word|last word'), 'final confirmation'],
    [word('all the same'), 'anyway'],
    [word('(?:set|sets|setting) out'), 'leave or travel'],
    [/\bof (?:your|its|their) own[.:!?]/i, 'together, or leave it out'],
    [word('bring in|brings in|brought in|take in|taken in'), 'add'],
    [word('balance'), 'where things stand'],
    [word('seats?'), 'place'],
    [word('pass(?:es|ed)? (?:the |all |\\d+ |a )?(?:places?|seats?) on'), 'release'],
    [word('e-mails?'), 'email'],
    [word('whoever'), 'people who …'],
    [word('hard feelings'), 'that’s fine'],
    [word('he|she|his|her|hers|him'), 'they'],
    [/(?:^|[.!?] |: )Who (?!is|are|will|can|may|has|did|should|else)/u, 'people who …'],
    [/“[^”]*$|^[^“]*”/, 'a pair of “ and ”'],
    [word('has left us|have left us'), '«no longer takes part»: this says that somebody has died'],
    [word('takes? part no longer'), 'no longer takes part'],
  ],
  fi: [
    ...everywhere,
    [word('pitää paikkansa'), '«säilyttää paikan»: this says that something is true'],
    [word('soittolista\\p{L}*'), '«soitettavat»: this is a list of music'],
    [word('luettelo\\p{L}*'), 'osallistujalista'],
    [word('leikkikenttä\\p{L}*|leikkiken\\p{L}*'), 'kokeiluympäristö'],
    [word('paikka odottaa sinua'), '«paikka on varattu sinulle»'],
    [word('anna\\p{L}* (?:\\p{L}+ )?eteenpäin|eteenpäin annet\\p{L}*'), 'vapauttaa'],
    [word('paikat ilman vastausta'), '«vastaus puuttuu»'],
    [word('aika on sinun'), 'leave it out'],
    [word('totuu\\p{L}*'), 'tieto'],
    [word('hälyty\\p{L}*'), 'tärkeä muutos'],
    [word('kukaan mentori|ihmi(?:set|nen|siä|stä)'), '«henkilö», or say it without'],
    [word('tavoiteta'), '«ei tavoitettavissa»'],
    [word('te kaksi'), 'te, or the names'],
    [word('odotuslista\\p{L}*|varasija\\p{L}*'), 'jonotuslista'],
    [word('starttitilaisuu\\p{L}*|aloitustapaami\\p{L}*|avajais\\p{L}*'), 'aloitustilaisuus'],
    [word('jono(?:on|ssa)'), 'jonotuslistalle, jonotuslistalla'],
    [word('myöhäi\\p{L}* muuto\\p{L}*'), '«viime hetken muutos»'],
    [
      word('alkaen (?:maanantai|tiistai|keskiviikko|torstai|perjantai|lauantai|sunnuntai)na'),
      'a word that takes «torstaina», such as «kirjattu»',
    ],
    [word('mitä sitten'), '«entä seuraavaksi»: this says «so what»'],
    [/(?<!aloita |Aloita )\b[Aa]lusta(?!\p{L})/u, '«Slack tai Teams»: this also says «from the beginning»'],
    [/\bklo 0\d/u, 'klo 9.05 without the nought'],
    [/\d:\d\d/u, 'klo 9.05 with a full stop'],
    [/(?<!\d)1 muuta(?!\p{L})/u, 'ja 1 muu'],
    [word('kiirei(?:nen|sen|stä|set)'), '«kiireellinen»: this is said of somebody who has no time'],
    [word('nap(?:pi|in|pia|ista|illa)'), 'painike'],
    [/[“]/u, '”lainaus”'],
  ],
  sv: [
    ...everywhere,
    [word('går erbjudande\\p{L}* ut|erbjudande\\p{L}* går (?:nu )?ut'), '«skickas»: this says that the offer expires'],
    [word('(?:ge|ger|gav) (?:dig|sig|mig|er) (?:inte )?av'), '«åka hemifrån»: this says clear off'],
    [word('Paris'), 'Pari without an ending'],
    [word('nås'), 'går att nå'],
    [word('plattform\\p{L}*'), '«Slack eller Teams», or say where'],
    [word('lekplats\\p{L}*'), 'testmiljö'],
    [word('samordnare\\p{L}*'), 'koordinator'],
    [word('(?:kliva|klivit|kliver|klev) av'), 'lämna programmet'],
    [word('tiden är din|du är väntad'), 'leave it out'],
    [word('igång|idag|istället'), 'i gång, i dag, i stället'],
    [word('larm\\p{L}*'), 'viktig ändring'],
    [word('sanning\\p{L}*'), 'besked'],
    [word('titta till'), 'kontrollera'],
    [word('kölist\\p{L}*'), 'väntelista'],
    [word('ta tillbaka'), '«ta med igen»: this says to take back one’s words'],
    [word('räknas som att'), '«vi räknar med att»'],
    [word('vi säger (?:också )?till'), '«vi meddelar» or «får besked»: this also says to tell somebody off'],
    [word('framme'), '«har kommit fram»: this is said of travellers'],
    [word('mentorsgrupp\\p{L}*'), 'programmets koordinator'],
    [/\b(?:måndag|tisdag|onsdag|torsdag|fredag|lördag|söndag) \d+ \p{L}/u, '«torsdag den 21 januari»'],
    [word('hoppades över'), '«gick vidare till nästa»: this reads like hoped'],
    [word('passform\\p{L}*'), '«matchning»: this is said of clothes'],
    [/[“]/u, '”citat”'],
  ],
}
