import type { Meanings } from './vocabulary.rules.ts'

const days = ['maanantai', 'tiistai', 'keskiviikko', 'torstai', 'perjantai', 'lauantai', 'sunnuntai'] as const
const series = ['maanantaisin', 'tiistaisin', 'keskiviikkoisin', 'torstaisin', 'perjantaisin', 'lauantaisin', 'sunnuntaisin'] as const
const endings = ['', 'na', 'n', 'ta', 'a', 'ksi', 'nakin', 'kin', 'nako', 'ko', 'han', 'nahan', 't', 'ni'] as const
const parts: Meanings = [
  ['1', 'aamuna|aamulla|aamu|aamuksi|aamupäivä|aamupäivänä|aamupäivällä'],
  ['2', 'iltapäivä|iltapäivänä|iltapäivällä|iltapäiväksi|ip'],
  ['3', 'iltana|illalla|ilta|illaksi'],
]

const compounds = (day: string, number: number): Meanings =>
  parts.map(([part, words]) => [
    `W${number} P${part}`,
    words
      .split('|')
      .flatMap((word) => [`${day}${word}`, `${day}-${word}`])
      .join('|'),
  ])

/** Towards the day, and away from it. */
const moved = (day: string, stem: string, number: number): Meanings => [
  [`2 W${number}`, `${day}lle|${stem}hin|${stem}lle|${stem}${stem.slice(-1)}n`],
  [`F W${number}`, `${stem}sta|${day}lta|${stem}lta`],
]

const weekdays: Meanings = days.flatMap((day, index): Meanings => {
  const [number, stem] = [index + 1, day === 'keskiviikko' ? 'keskiviiko' : day]
  const words = endings.flatMap((ending) => [day + ending, stem + ending])
  return [
    [`W${number}`, words.join('|')],
    ['U', `${day}ssa|${stem}ssa|${day}lla|${stem}lla`],
    ...compounds(day, number),
    ...moved(day, stem, number),
  ]
})

const [names, stems] = [
  'tammi helmi maalis huhti touko kesä heinä elo syys loka marras joulu'.split(' '),
  ['', 'ta', 'n', 'ssa', 'ksi', 'lle', 'hun', 'sta', 'lta'],
]
const months: Meanings = names.map((name, index) => [
  `M${index + 1}`,
  [...stems.map((ending) => `${name}kuu${ending}`), `${name}k`, ...(index === 4 || index === 1 ? [] : [name])].join('|'),
])

/** How dates are said in Finnish. */
export const finnish: Meanings = [
  ...weekdays,
  ...months,
  [
    'E',
    `${series.join('|')}|arkisin|arki-iltaisin|arkiaamuisin|arki-illat|iltaisin|aamuisin|iltapäivisin|viikonloppuisin|viikoittain|kuukausittain`,
  ],
  ['E', 'arkipäivisin|arkipäivät|arki-iltana|arki-iltoina|arkipäivänä|arki-illalla'],
  ['w1', 'ma'],
  ['w2', 'ti'],
  ['w3', 'ke'],
  ['w4', 'to'],
  ['w5', 'pe'],
  ['w6', 'la'],
  ['w7', 'su'],
  ['R0', 'tänään|tänäänkin|tänää|tänäänkö|tälle päivälle'],
  ['R0 P3', 'tänä iltana|tänään illalla'],
  ['R0 P1', 'tänä aamuna'],
  ['R0 P2', 'tänä iltapäivänä'],
  ['R1', 'huomenna|huomiselle|huomiseksi|huomenissa|huomen|huomenna jo|huomennako|huomenn|huomena|huomista|huominen|huomen klo'],
  ['R1 P1', 'huomisaamuna|huomenaamuna|huomenaamulla|huomisaamu'],
  ['R1 P2', 'huomisiltapäivänä'],
  ['R1 P3', 'huomisiltana|huomenillalla|huomisilta'],
  ['R2', 'ylihuomenna|ylihuomiselle|ylihuominen|ylihuomenn|ylihuomiseksi'],
  ['R-1', 'eilen|eilinen|eilistä'],
  ['R-2', 'toissapäivänä'],
  ['K0', 'tällä viikolla|tämän viikon|tän viikon|tälle viikolle|täl viikol'],
  [
    'K1',
    'ensi viikolla|ensi viikon|ensi viikko|ens viikolla|ens viikon|ensviikolla|seuraavalla viikolla|seuraavan viikon|ensi viikolle|ens viikol|ensi vkolla',
  ],
  ['K1', 'ensi vkon|ensi vk|ens vk|ensiviikolla|ensiviikon'],
  ['K2', 'sitä seuraavalla viikolla|sitä seuraavan viikon'],
  ['P1', 'aamulla|aamupäivällä|aamupäivä|ap|aamu|aamusta|aamun|aamuna|aamupäivästä|heti aamusta|aamupvällä'],
  ['P2', 'iltapäivällä|iltapäivä|ip|iltapäivänä|iltapäivästä|iltapvällä|iltiksellä|iltapäivän'],
  ['P3', 'illalla|ilta|illasta|iltana|illan|illaksi|iltasella'],
  ['P0', 'lounaalla|lounasaikaan|lounas|lounaan|lounaalle'],
  ['P4', 'yöllä'],
  ['p1', 'am'],
  ['p2', 'pm'],
  ['@', 'klo|kello|klolla|kl|kello noin|@|noin|n|suunnilleen|about|suurin piirtein|nou'],
  ['H', 'puoli|puol|puolelta'],
  ['Q', 'varttia|vartti|vartin|varttii|vartilta|varttia'],
  ['>', 'yli|vailla yli|yl'],
  ['<', 'vaille|vailla|vajaa|vaill'],
  ['L', 'keskipäivällä|puoliltapäivin|keskipäivä|puoltapäivää|päivällä klo 12|puolenpäivän aikaan|puolilta päivin'],
  ['Z', 'keskiyöllä|keskiyö|puoliltaöin|puolilta öin|puoliyöllä|puoliyö'],
  ['a1', 'yksi|yks|yhtä|ykkönen'],
  ['a2', 'kaksi|kaks|kahta'],
  ['a3', 'kolme|kolmea|kol'],
  ['a4', 'neljä|neljää|nelj'],
  ['a5', 'viisi|viis|viittä|viit'],
  ['a6', 'kuusi|kuus|kuutta|kuut'],
  ['a7', 'seitsemän|seittemän|seiska|seitsemää|seittemän'],
  ['a8', 'kahdeksan|kaheksan|kasi|kahdeksaa'],
  ['a9', 'yhdeksän|yheksän|ysi|yhdeksää'],
  ['a10', 'kymmenen|kymmentä|kymppi|kyt|kymmene'],
  ['a11', 'yksitoista|ykstoista|yhtätoista|yheltoista'],
  ['a12', 'kaksitoista|kakstoista|kahtatoista'],
  ['a13', 'kolmetoista'],
  ['a14', 'neljätoista'],
  ['a15', 'viisitoista|viistoista'],
  ['a16', 'kuusitoista|kuustoista'],
  ['a17', 'seitsemäntoista|seittemäntoista'],
  ['a18', 'kahdeksantoista|kaheksantoista'],
  ['a19', 'yhdeksäntoista'],
  ['a20', 'kaksikymmentä|kakskyt|kakskymmentä|kahtakymmentä|kaksyt|kakskytä'],
  ['a30', 'kolmekymmentä|kolkyt|kolmekyt'],
  ['a45', 'neljäkymmentäviisi|nelkytviis'],
  ['A1', 'yhdeltä|yheltä'],
  ['A2', 'kahdelta|kahelta'],
  ['A3', 'kolmelta'],
  ['A4', 'neljältä'],
  ['A5', 'viideltä'],
  ['A6', 'kuudelta'],
  ['A7', 'seitsemältä|seittemältä'],
  ['A8', 'kahdeksalta|kaheksalta'],
  ['A9', 'yhdeksältä|yheksältä|ysiltä'],
  ['A10', 'kymmeneltä|kympiltä'],
  ['A11', 'yhdeltätoista|yheltätoista|yhdeltätoist'],
  ['A12', 'kahdeltatoista|kaheltatoista'],
  ['A17', 'seitsemältätoista'],
  ['A18', 'kahdeksaltatoista'],
  ['A16', 'kuudeltatoista'],
  ['A15', 'viideltätoista'],
  ['G1', 'yhden|yhdeksi'],
  ['G2', 'kahden|kahdeksi|kahen'],
  ['G3', 'kolmen|kolmeksi|kolmeen'],
  ['G4', 'neljän|neljäksi|neljään'],
  ['G5', 'viiden|viideksi|viiteen'],
  ['G6', 'kuuden|kuudeksi|kuuteen'],
  ['G7', 'seitsemäksi|seitsemään'],
  ['G8', 'kahdeksaksi|kahdeksaan'],
  ['G9', 'yhdeksäksi'],
  ['G10', 'kymmeneksi'],
  ['G20', 'kahdenkymmenen'],
  ['G15', 'viidentoista'],
  ['G14', 'neljäntoista'],
  ['N', 'maissa|aikaan|aikoihin|tienoilla|kieppeillä|paikkeilla|pintaan|tietämillä|maissa noin'],
  ['O1', 'ensimmäinen|ensimmäisenä|ensimmäinen päivä|eka|ekana|ensimmäistä'],
  ['O2', 'toinen|toisena|toka|toista'],
  ['O3', 'kolmas|kolmantena|kolmatta'],
  ['O4', 'neljäs|neljäntenä'],
  ['O5', 'viides|viidentenä|viidettä'],
  ['O6', 'kuudes|kuudentena'],
  ['O7', 'seitsemäs|seitsemäntenä'],
  ['O8', 'kahdeksas|kahdeksantena'],
  ['O9', 'yhdeksäs|yhdeksäntenä'],
  ['O10', 'kymmenes|kymmenentenä'],
  ['O11', 'yhdestoista|yhdentenätoista'],
  ['O12', 'kahdestoista|kahdentenatoista'],
  ['O13', 'kolmastoista|kolmantenatoista'],
  ['O14', 'neljästoista|neljäntenätoista'],
  ['O15', 'viidestoista|viidentenätoista'],
  ['O16', 'kuudestoista'],
  ['O17', 'seitsemästoista'],
  ['O18', 'kahdeksastoista'],
  ['O19', 'yhdeksästoista'],
  ['O20', 'kahdeskymmenes|kahdentenakymmenentenä'],
  ['u1', 'minuutin|minuuttia|min|minuutti|minsaa|minsan|minuutit'],
  ['u60', 'tunnin|tuntia|h|tunti|t|tunnit|tuntii|tunniksi'],
  ['a30 u1', 'puoli tuntia|puolen tunnin|puoltuntia|puolisen tuntia|puoli h'],
  ['a15 u1', 'vartin verran'],
  ['u1440', 'päivän|päivää|pv|vuorokauden|vrk|pvän'],
  ['u10080', 'viikon|viikkoa|vkon|vkoa|viikkoo'],
  ['u0', 'kuukauden|kuukautta|kk|vuoden|vuotta|kuun|vuoteen|kuukausi|v|kuukausien'],
  ['e', 'päästä|kuluttua|päästä tästä|päästä tästä päivästä|pääst|päähän|kulut'],
  ['V', 'sitten|tapasimme|tavattiin|nähtiin|tavattu|viime kerralla|viime'],
  ['j', 'sen sijaan|jo|vaikka|sit|on|esim|esimerkiksi|vain|pvm|siinä'],
  ['J', 'päivä|päivänä|pnä|p|päiväksi|päivälle|pvä|pv.|pvänä'],
  ['q10080', 'viikko|viikolla|vko|vk|vkolla|viikot|viikolle|vk:lla'],
  ['+', 'ensi|ens|seuraava|seuraavana'],
  ['t', 'tänä|tulevana|tulevan|tuleva|nyt|tämä|tätä|tällä|tän|tulevaksi|tämän'],
  ['l', 'viime|viimeinen|viimeisenä|edellisenä|menneenä'],
  ['r', 'tai|vai|taikka|jos ei niin|jos ei|ellei niin|vaihtoehtoisesti|tahi|muuten|tai vaikka|tai sitten|tai jos ei niin|ellei'],
  ['&', 'ja|sekä|että|plus'],
  [';', 'mutta|vaan|mut|kun taas|kuitenkin|mieluummin|mielummin|ennemmin|mut taas|kyllä|mieluiten'],
  [
    '!',
    'ei|en|et|emme|ette|eivät|älä|älkää|paitsi|mahdoton|mahdotonta|varattu|varattuna|kiire|kiireinen|poissa|matkoilla|lomalla|peruttu|eikä|enkä',
  ],
  [
    '!',
    'estynyt|este|esteitä|mahdotonta|sijasta|sijaan|asemesta|huono|huonosti|hankala|vaikea|täynnä|päällekkäin|peruuntuu|perutaan|emmä|enhän|tuskin|ilman',
  ],
  ['!', 'jää väliin|eihän|liian aikaisin|liian myöhään|töissä|reissussa|kipeänä|ulkomailla|menoa|menoja|mennyt'],
  [
    'U',
    'eikö|eikös|mikseipä|miksei|miksi ei|ei haittaa|ei hätää|ei kiirettä|ettei|ei mitään|en malta odottaa|ei se mitään|ei väliä|ei hassumpi|etteikö',
  ],
  [
    'b',
    'joka|joka toinen|ennen|viimeistään|aikaisintaan|välillä|noin ennen|jälkeen kello|alkaen klo|enintään|klo ennen|jälkeen klo|mennessä klo',
  ],
  [
    'B',
    'jälkeen|mennessä|asti|saakka|alkaen|lähtien|välillä|välisenä|välissä|eteenpäin|tai myöhemmin|tai aiemmin|viimeistään|aikaisintaan|ennen|välistä|välille',
  ],
  ['V', 'kuin|oli|olimme|oltiin|ensi kuun|ensi kuussa|ens kuussa|ensi vuonna|seuraavassa kuussa|seuraavan kuun'],
  [
    'V',
    'viikonloppuna|viikonloppu|viikonloppuun|viikonlopulle|loppuviikosta|loppuviikolla|alkuviikosta|alkuviikolla|keskellä viikkoa|puolivälissä',
  ],
  [
    'V',
    'kuun lopussa|kuun alussa|lopussa|alussa|lopulla|alkupuolella|loppupuolella|samaan aikaan|sama aika|samana päivänä|sama|samalla|jonain|jonakin',
  ],
  [
    'V',
    'jouluaattona|joulupäivänä|jouluna|juhannuksena|juhannusaattona|vappuna|vappuaattona|pääsiäisenä|loppiaisena|uudenvuodenaattona|itsenäisyyspäivänä',
  ],
  [
    'V',
    'uudenvuodenpäivänä|tapaninpäivänä|helatorstaina|äitienpäivänä|isänpäivänä|hiihtolomalla|syyslomalla|mihin aikaan|milloin|monelta|mikä päivä|moneltako',
  ],
  [
    'V',
    'minä päivänä|deadline|määräaika|dl|epävarma|en tiedä|en ole varma|en oo varma|joku|jokin|toisena päivänä|joku toinen|muu päivä|parin|pari|muutaman|muutama',
  ],
  [
    'V',
    'edellisenä päivänä|seuraavana päivänä|päivää ennen|viikkoa ennen|viikkoa myöhemmin|päivää myöhemmin|päivän kuluessa|viikon kuluessa|aattona|tasalta',
  ],
  ['v', 'joskus|myöhemmin|pian|kohta|joku päivä|lähipäivinä|lähiaikoina|lähiviikkoina|aikaisin|myöhään|viikon aikana'],
  [
    '~',
    'eiku|eikun|ei kun|anteeksi|sori|tarkoitan|tarkoitin|korjaan|korjaus|hups|siis|po|p.o|ai niin|ou|äh|oho|siis klo|tai siis|tarkotan|anteeks|pahoittelut',
  ],
  [
    '%',
    'siirretään|siirtää|siirrä|siirto|siirrettäisiin|siirtyy|siirtäisimme|siirtäisin|siirrettäiskö|siirtyisi|vaihdetaan|muutetaan|siirrettäisiinkö|siirretäänkö',
  ],
  ['%', 'lykätään|aikaistetaan|vaihtaa|muuttaa|siirrän|siirtäminen|siirtyä|siirsi|siirrettiin|siirtynyt|vaihdettaisiinko'],
  [
    'Y',
    'teidän aikaa|sun aikaa|sinun aikaasi|sinun aikaa|meidän aikaa|mun aikaa|minun aikaani|paikallista aikaa|teidän aikaanne|siellä päin|intian aikaa|kiinan aikaa',
  ],
  [
    'Y',
    'usan aikaa|yhdysvaltain aikaa|yhdysvaltojen aikaa|teikäläistä aikaa|heidän aikaansa|omaa aikaa|omaa aikaasi|ist|paikallisaikaa|teidän kelloa|sikäläistä aikaa',
  ],
  ['h2', 'lontoo|dublin'],
  ['h3', 'helsinki'],
  ['h4', 'tukholma|berliini|pariisi|oslo|kööpenhamina|amsterdam'],
  ['h5', 'new york'],
  ['h16', 'tallinna|riika'],
  ['z0', 'utc|utc-aikaa'],
  ['z1', 'gmt|gmt-aikaa'],
  ['z2', 'britannian aikaa|englannin aikaa|lontoon aikaa|iso-britannian aikaa|brittien aikaa|irlannin aikaa|uk-aikaa|brittiaikaa'],
  ['z3', 'suomen aikaa|helsingin aikaa|suomen aika|suomen kelloa'],
  [
    'z4',
    'ruotsin aikaa|tukholman aikaa|saksan aikaa|berliinin aikaa|keski-euroopan aikaa|norjan aikaa|tanskan aikaa|ranskan aikaa|pariisin aikaa|espanjan aikaa',
  ],
  [
    'z4',
    'hollannin aikaa|italian aikaa|puolan aikaa|sveitsin aikaa|oslon aikaa|itävallan aikaa|belgian aikaa|brysselin aikaa|madridin aikaa',
  ],
  ['z5', 'new yorkin aikaa|itärannikon aikaa|bostonin aikaa'],
  ['z6', 'kalifornian aikaa|länsirannikon aikaa|los angelesin aikaa'],
  ['z7', 'cet'],
  ['z8', 'cest'],
  ['z9', 'eet'],
  ['z10', 'eest'],
  ['z15', 'japanin aikaa|tokion aikaa'],
  ['z16', 'viron aikaa|tallinnan aikaa|latvian aikaa|kreikan aikaa'],
  [
    '#',
    'sali|salissa|huone|huoneessa|bussi|bussilla|linja|linjalla|ratikka|ratikalla|raitiovaunu|kerros|kerroksessa|luokka|luokassa|auditorio|juna|laituri|raide',
  ],
  [
    '#',
    'meitä on|meitä|maksaa|hinta|puh|puhelin|numero|nro|nr|sivu|luku|versio|versiossa|soita|osa|kohta|ovi|ovikoodi|koodi|porras|rappu|tila|tilassa|ryhmä|ryhmässä',
  ],
  [
    '#',
    'iältään|ikä|keskiarvo|tulos|windows|iphone|kurssi|osio|tehtävä|lento|talo|rakennus|pysäkki|tiimi|taso|kausi|jakso|as|asunto|lasku|ajalla|puhelimeen|koko',
  ],
  ['$', 'vaihtoehto|vaihtoehdon|ehdotus|ehdotuksen|vaihtoehdoista|kohta|kohdan'],
  [
    '$',
    'henkilöä|henkeä|hlö|hlöä|ihmistä|osallistujaa|opiskelijaa|euroa|euro|eur|e|prosenttia|kilometriä|km|metriä|m|sivua|kertaa|pistettä|paikkaa|mentoria',
  ],
  [
    '$',
    'mentoroitavaa|aktoria|kysymystä|aihetta|kpl|kappaletta|vuotias|vuotiasta|astetta|opintopistettä|op|kerros|kerroksessa|kerroksen|kg|ruutua|tuolia|ryhmää|hengen',
  ],
  [
    '$',
    'tapaamista|tapaaminen|tapaamisen|kerta|kerran|porukkaa|tyyppiä|naapuria|asiaa|vuosikerta|luokan|vuoden|vuosi|asemaa|prosentin|snt|kaveria',
  ],
]
