/** How words of three languages begin that mean the same field or topic, without accents. `=` before one: the whole word. */
const beginnings: Readonly<Record<string, string>> = {
  software:
    'software softwaredevelop programming programmer developer coding ohjelmisto ohjelmoin ohjelmoija koodau koodari sovelluskehi programvar programmer mjukvar systemutveckl webdev webbutveckl fullstack frontend backend =devops',
  it: '=ict informationtechn informationsystem informationstechn informationsteknik informationsteknologi tietotekn tietojenkasittel tietohallin tietojarjestelm computerscience datateknik datavetenskap datanomi datorvetenskap',
  data: 'datascien dataanaly datananaly dataengineer analytics analytiikka analytik machinelearn koneoppim maskininlarn artificialintel tekoaly artificiellintell =ai =ml =data statisti tilastotiet tilasto',
  security: 'cybersecur cyber informationsecur tietoturva kyberturv informationssaker datasaker datasakerhet',
  design: 'design designer muotoilu muotoilija formgivn formgivare userexperience kayttajakokemus kayttoliittym anvandarupplev =ux =ui',
  mechanical:
    'mechanical mechanicaleng konetekn koneinsin konerakenn konesuunnitt maskintekn maskiningenj maskinbygg konstruktor konstruktio konstruktion',
  electrical: 'electrical electroni sahkotek sahkoins elektroni elektrotek elteknik elektrisk automationeng automaatio automation',
  construction:
    'construction civilengin rakennustekn rakennusal rakentamin rakennusins rakennusmest byggnad byggteknik byggbransch byggingenj architect arkkiteht arkitekt',
  energy: 'energy energia energi renewable uusiutuv fornybar',
  environment:
    'environment ymparist miljo sustainab kestavakehit kestavankehit vastuullisuu hallbar climate ilmasto klimat circulareconom kiertotalou cirkular',
  chemistry: 'chemi kemia kemian kemi kemisk prosessitekn processtekn processeng',
  logistics:
    'logisti supplychain toimitusketju leveranskedj procurement purchasing hankinta hankinnat hankintatoim inkop upphandl warehous varasto varastoin transport kuljetu',
  nursing:
    'nursing nurse sairaanhoi sairaanhoita hoitotyo sjukskot omvardnad vardarbete terveydenhoit halsovard healthcare terveydenhuol sjukvard hoitoala',
  medicine: 'medicine medical laaketie laakari medicin lakare doctor pharmac farmas apotek',
  social: 'socialwork socialservic sosiaalial sosiaality sosionom socialt socialarbete socionom youthwork nuorisotyo ungdomsarbet',
  education: 'education teacher teaching pedagog opettaja opetus opetusal opettamin kasvatus kasvatustie larare undervis utbildn didakti',
  law: '=law legal lawyer jurist juridi oikeustie lakiasia lakimies asianajaj advokat rattsvet rattslig',
  business:
    'business liiketalou liiketoimin liikkeenjoh foretagsekonomi affar affarsverksamh businessadmin tradenom ekonomistud handelsvetensk commerce kauppatiet',
  finance:
    'finance financial accounting accountant banking =bank bankman rahoitus taloushallin kirjanpit tilintark laskentato pankkial pankki finans redovisn bokforing revision bankbransch investment sijoitu sijoitta investering',
  marketing:
    'marketing markkinoin marknadsfor advertis mainonta reklam branding brandi varumark socialmedia sosiaalinenmedia somemarkk socialamedier',
  sales: 'sales selling =sell myynti myynnin myyja forsalj forsaljn asiakashank',
  communication: 'communications publicrelations viestinta viestinn kommunikation kommunikat tiedottam journalis toimittaj media mediaal',
  humanresources:
    'humanresource =hr recruit henkilosto henkilostoh rekrytoin rekryter personaladmin personalvetar personalarbete talentacqui',
  tourism: 'tourism travelindustr hospitality matkailu hotell hotel turism besoksnaring restaurant ravintola restaurang',
  arts: '=art =arts artist fineart taide taiteilija taiteen konst konstnar music musiikki musik theatre theater teatteri teater',
  culture: 'culture cultural kulttuur kultur',
  languages: 'linguist translat kaannos kaantaja kaantamin sprakvetens oversatt kielitied kielenkaant',
  research: 'research academi tutkimus tutkija tutkijan forskn forskar =phd doctoralstud doctorate vaitoskirj doktorand doktorsav',
  agriculture: 'agricult forestry farming maatalou metsatal metsatie jordbruk lantbruk skogsbruk skogsvet agrono',
  biology: 'biolog biotec bioteknii biotekniik lifescien',
  entrepreneur:
    'entrepreneu startup startups ownbusiness yrittaj yrittajy omayritys omanyrityks startupyrit foretagar foretagande egetforetag',
  leadership:
    '=lead leader leadership leading managing management johtami johtaja johtajuu esimies esihenkilo esihenkilotyo ledarskap ledare leda chefskap chefsarbete teamlead tiiminved',
  project: 'projectmanag projektinhallin projektijoh projektipaal projektled projektarb projekti projekt project agile scrum ketter',
  negotiation: 'negotiat neuvottel forhandl salary palkkaneuv palkkatoiv lonesamtal loneforhandl',
  jobsearch:
    'jobsearch jobhunt jobapplic applyingfor tyonhaku tyonhaun tyonhaussa tyohakem jobbsok jobbansok  =cv resume curriculumvit ansioluettel ansioluettelo jobinterview haastattel tyohaastattel arbetsintervju anstallningsinterv interview interviews',
  career:
    'career careers careerplan urapolu urasuunn urakehit =ura =uran =urasta =urani =uralla karriar yrkesliv yrkesval tyoelama tyoelamaan tyoelaman workinglife arbetsliv',
  networking: 'network networking networks verkosto verkostoit verkostot natverk natverka natverkande',
  presentation: 'presentation publicspeak presenting esiintym esiintyminen esitystaid esityste presentera framtradande',
  wellbeing: 'wellbeing worklifebal balance hyvinvoin jaksamin tyossajaksam valmaende balans stress stressin stresshant',
  confidence: 'confidence selfesteem itsevarmuu itseluottam rohkeu sjalvfortro sjalvkansla courage',
  international:
    'international abroad kansainval ulkomai ulkomail ulkomaill internationell utomland utlandet workpermit oleskelulup tyolupa arbetstillst uppehallstill',
  writing: 'writing kirjoittam kirjoitta thesis opinnaytet =gradu gradun graduntek progradu skrivande examensarb uppsats',
  production:
    'production manufactur tuotanto tuotannon valmistu produktion tillverkn factory tehdas tehtaan fabrik qualitymanag laadunhallin laatujohtam kvalitetsled =lean',
  public:
    'publicsector publicadmin julkishallin julkinensektor julkisensektor kunta kunnallin offentlig forvaltn kommunal government ministry ministerio',
}

/** What is too wide to say anything beside other words, and is what somebody means where it is all that they wrote. */
const wide: Readonly<Record<string, string>> = {
  engineering: 'engineering engineer engineers tekniikka tekniikan tekniikkaa insinoori teknik tekniken ingenjor',
  science: 'science sciences tiede tieteen vetenskap',
  industry: 'industry bransch',
}
const wideWords = new Map(Object.entries(wide).flatMap(([meaning, words]) => words.split(' ').map((word) => [word, meaning] as const)))

/** What a wide word means. */
export const wideMeaningOf = (word: string): string | undefined => wideWords.get(word)

const prefixes = new Map<string, string>()
const wholes = new Map<string, string>()
for (const [meaning, words] of Object.entries(beginnings))
  for (const word of words.split(' ')) {
    if (word.startsWith('=')) wholes.set(word.slice(1), meaning)
    else if (!prefixes.has(word)) prefixes.set(word, meaning)
  }
const lengths = [...new Set([...prefixes.keys()].map(({ length }) => length))].toSorted((a, b) => b - a)

/** The meaning of a word, or of two without the space between them: then `beyond` says how many letters the first one has, and both count. */
export function meaningOf(word: string, beyond = 0): string | undefined {
  if (wholes.has(word) && beyond === 0) return wholes.get(word)
  for (const length of lengths) {
    if (length > word.length) continue
    const meaning = length > beyond ? prefixes.get(word.slice(0, length)) : undefined
    if (meaning) return meaning
  }
  return undefined
}
