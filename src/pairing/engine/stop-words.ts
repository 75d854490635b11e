/** Words that tell nothing of anybody, without accents: the small words of three languages, and what everybody writes in a mentoring programme. */
export const stopWords: ReadonlySet<string> = new Set(
  [
    'about above after again also always among another anything because been before being both could does doing during each either else even',
    'every everything first from good great happy have having here hope hopefully interested into just know knowledge learn learning like long',
    'look looking lots love make many maybe mentor mentors mentoring mentee mentees more most much need never next nice only other others over',
    'people person please quite really said same since some somebody someone something still such suit suits sure take talk than that their them',
    'then there these they thing things think this those through time together under until very want wants well were what when where which while',
    'whom whose will wish with within without work working would year years your yours help support guidance advice experience experiences field',
    'right find finding better getting improve improving develop developing all any and are but can for get how its not now one out own see the too two use way who why you',
    'skill skills topic topics different various especially mainly main between able available student students graduated studies studying study',
    'afternoon afternoons best call calls daytime early evening evenings late later meet meeting meetings month monthly morning mornings week weekly weekend',
    'engineering engineer engineers science sciences degree programme program bachelor bachelors master masters manager specialist expert company industry',
    'tekniikka tekniikan tekniikkaa insinoori tiede tieteen maisteri kandidaatti asiantuntija yritys yrityksen yrityksessa ohjelma',
    'teknik tekniken ingenjor vetenskap magister kandidat expert foretag foretaget bransch program',
    'aika aina alan alalla alalta alasta asia asiat asioista ehka eika ennen esimerkiksi eniten ensin erityisesti etta haluan haluaisin haluavat hanen',
    'heidan hyva hyvin ihmiset itse jalkeen joka joku joita jolla jossa josta jotka jotain jotta kaikki kanssa kannalta keskustella keskusteluja kiinnostaa',
    'kiinnostunut koko koska kuin kuinka kuka kun kuten kysymyksia lisaksi lisaa mahdollisesti mentori mentorin mentorointi mika mikali miten mita molemmat',
    'mukana muuta myos naista niiden niin niita noin nyt oikein olen olla olisi oman omasta omien omista onko opiskelija opiskelijana opiskelen oppia osaan',
    'osaaminen paljon parhaiten pitaa saada samalla sekaa sella siita silla sina sita sitten taalla tama tassa tehda tieto tietoa toivon toivoisin tuki tukea',
    'oikea oikean loytaa loytaminen parempi paremmin kehittaa kehittya kehittyminen eri han itse iso kai me mun ne nuo oma saa sen sun tai te tee tuo voi yli',
    'tulla tunnen tyossa vaan vahan vaikka varten viela voin voisi voisin yhdessa yksi aktori mielellani',
    'alla allt andra annat aven bara bast blir borja dela dessa detta deras efter eller eftersom egen egna erfarenhet erfarenheter fast finns fler flera',
    'fran fraga fragor garna genom gillar goda goer gora hade hans hela helst hjalp hoppas hur han hon hen inom inte intresserad jobba just kanske kanner',
    'ratt hitta battre forbattra utveckla att av blev dag de den dem den det dig din du dar ett far fram for gor ger har hos hur ja kan mig man med mer min mot nar nya och om oss pa sig ska som tva upp ut var vem vet vid vi',
    'kring kunna kunskap lara lite mellan mera mest mina mitt mycket mentorn mentorskap nagon nagot nagra oka olika ocksa rad samma sedan sina sitt skulle som',
    'stod studerande studerar talar tala tank tanka till tillsammans tycker under upp utan vad vara varfor vart velat vilja vilken vill vore adept adepten',
  ]
    .join(' ')
    .split(' '),
)
