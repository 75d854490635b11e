/** What people say while they join: their profile, how far they are, and what they agreed to. */
import type { ConsentRow, JoiningRow, ProfileRow } from '../../prisma/generated/rows.ts'
import { holding, type Shrink, said, staysWithPerson } from '../people/holding.ts'
import * as Prisma from '../store/sql.ts'

const cohort = said('Group', 'Ryhmä', 'Grupp')

/** Rows of these cohorts go, at most `most` at once. */
const goes =
  (table: 'profile' | 'joining' | 'application' | 'pause'): Shrink =>
  async (statements, { cohortIds, most }) => ({
    rows: await statements.$executeRaw`
      delete from ${Prisma.raw(table)} where enrolment_id in (
        select x.enrolment_id from ${Prisma.raw(table)} x join enrolment e on e.id = x.enrolment_id where e.cohort_id = any(${[...cohortIds]}::uuid[])
        order by x.enrolment_id limit ${most})`,
  })

const profile = holding({
  name: 'profile',
  title: said('Your profile', 'Profiilisi', 'Din profil'),
  why: said(
    'So that we can find the right person for you. Coordinators read it, and the person you are a pair with, if you agreed to that.',
    'Jotta löydämme sinulle sopivan parin. Koordinaattorit lukevat sen, ja myös parisi, jos suostuit siihen.',
    'För att vi ska hitta rätt person för dig. Koordinatorerna läser den, och den som du är ett par med, om du samtyckte till det.',
  ),
  columns: {
    cohort,
    degree: said('Studies', 'Opinnot', 'Studier'),
    work: said('Work', 'Työ', 'Arbete'),
    wishes: said('What you’d like to talk about', 'Mistä haluat puhua', 'Vad du vill prata om'),
    decisive: said('Which of these matters most', 'Mikä näistä on tärkein', 'Vilket av dem är viktigast'),
    languages: said('Languages in which you can meet', 'Kielet, joilla voit tavata', 'Språk som du kan träffas på'),
    mentees: said('How many you can mentor', 'Kuinka monen mentori voit olla', 'Hur många du kan vara mentor för'),
    wrote: null,
    createdAt: said('Begun', 'Aloitettu', 'Påbörjad'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<
      (Pick<ProfileRow, 'degree' | 'work' | 'wishes' | 'decisive' | 'languages' | 'mentees' | 'wrote'> & {
        cohort: string
        createdAt: Date
      })[]
    >`
      select c.name as cohort, f.degree, f.work, f.wishes, f.decisive, f.languages, f.mentees, f.wrote, f.created_at as "createdAt"
      from profile f join enrolment e on e.id = f.enrolment_id join cohort c on c.id = e.cohort_id where e.person_id = ${personId}::uuid order by e.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from profile f using enrolment e where e.id = f.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: { ...staysWithPerson, afterEnd: goes('profile') },
})

const joining = holding({
  name: 'joining',
  title: said('How far you are with joining', 'Kuinka pitkällä liittymisesi on', 'Hur långt du har kommit'),
  why: said(
    'So that you can stop and continue later, and so that your coordinator sees where help is needed.',
    'Jotta voit keskeyttää ja jatkaa myöhemmin ja jotta koordinaattorisi näkee, missä apua tarvitaan.',
    'För att du ska kunna sluta och fortsätta senare, och för att din koordinator ska se var det behövs hjälp.',
  ),
  columns: {
    cohort,
    invitedAt: said('We asked you', 'Pyysimme', 'Vi bad dig'),
    steppedAt: said('Latest step', 'Viimeisin vaihe', 'Senaste steget'),
    done: null,
    date: said('The kick-off date', 'Aloitustilaisuuden aika', 'Startträffens datum'),
    cards: said('Cards about mentoring that you read', 'Lukemasi kortit mentoroinnista', 'Kort om mentorskap som du har läst'),
    finishedAt: said('Finished', 'Valmis', 'Klart'),
    nudges: said('Reminders', 'Muistutuksia', 'Påminnelser'),
    nudgedAt: said('Latest reminder', 'Viimeisin muistutus', 'Senaste påminnelsen'),
    createdAt: null,
  },
  values: {
    date: {
      suits: said('suits you', 'sopii sinulle', 'passar dig'),
      doesNotSuit: said('doesn’t suit you', 'ei sovi sinulle', 'passar dig inte'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<
      (Pick<JoiningRow, 'done' | 'date' | 'nudges' | 'cards'> & {
        cohort: string
        createdAt: Date
      } & { readonly [Column in 'invitedAt' | 'steppedAt' | 'finishedAt' | 'nudgedAt']: Date | null })[]
    >`
      select c.name as cohort, j.invited_at as "invitedAt", j.stepped_at as "steppedAt", j.done, j.date, j.cards, j.finished_at as "finishedAt", j.nudges,
        j.nudged_at as "nudgedAt", j.created_at as "createdAt"
      from joining j join enrolment e on e.id = j.enrolment_id join cohort c on c.id = e.cohort_id where e.person_id = ${personId}::uuid order by e.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from joining j using enrolment e where e.id = j.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: { ...staysWithPerson, afterEnd: goes('joining') },
})

const consent = holding({
  name: 'agreed',
  title: said('What you agreed to', 'Mihin suostuit', 'Vad du samtyckte till'),
  why: said(
    'So that we only do what you agreed to, and can show when you said so.',
    'Jotta teemme vain sen, mihin suostuit, ja voimme osoittaa, milloin suostuit.',
    'För att vi bara ska göra det du samtyckte till, och kunna visa när du sa det.',
  ),
  columns: {
    cohort,
    purpose: said('What', 'Mihin', 'Vad'),
    agreed: said('Agreed', 'Suostuit', 'Samtycke'),
    version: null,
    at: said('When', 'Milloin', 'När'),
  },
  values: {
    purpose: {
      pairing: said(
        'your profile is used to find you a pair',
        'profiiliasi käytetään parin löytämiseen',
        'din profil används för att hitta ett par',
      ),
      sharing: said('your pair may read your profile', 'parisi saa lukea profiilisi', 'den som du är ett par med får läsa din profil'),
      later: said('we may tell you about the next programme', 'saamme kertoa seuraavasta ohjelmasta', 'vi får berätta om nästa program'),
    },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<(Pick<ConsentRow, 'purpose' | 'agreed' | 'version' | 'at'> & { cohort: string })[]>`
      select c.name as cohort, s.purpose, s.agreed, s.version, s.at from consent s join enrolment e on e.id = s.enrolment_id
        join cohort c on c.id = e.cohort_id where e.person_id = ${personId}::uuid order by e.id, s.purpose`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from consent s using enrolment e where e.id = s.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: {
    ...staysWithPerson,
    // Whoever another programme keeps is not known by what they agreed to in this one.
    retention: async (statements, { cohortIds, most }) => ({
      rows: await statements.$executeRaw`
        delete from consent where (enrolment_id, purpose) in (
          select s.enrolment_id, s.purpose from consent s join enrolment e on e.id = s.enrolment_id where e.cohort_id = any(${[...cohortIds]}::uuid[])
          order by s.enrolment_id, s.purpose limit ${most})`,
    }),
  },
})

const application = holding({
  name: 'application',
  title: said('That you joined by yourself', 'Liittyminen omasta aloitteestasi', 'Att du gick med själv'),
  why: said(
    'So that places go to people in the order in which they began to wait.',
    'Jotta paikat jaetaan siinä järjestyksessä, jossa jonottaminen alkoi.',
    'För att platserna ska gå till folk i den ordning som de började vänta.',
  ),
  columns: {
    cohort,
    selection: said('Registration', 'Haku', 'Ansökan'),
    saidYesAt: said('You answered its question with yes', 'Vastasit sen kysymykseen kyllä', 'Du svarade ja på dess fråga'),
    offeredAt: said('We offered you a place', 'Tarjosimme sinulle paikkaa', 'Vi erbjöd dig en plats'),
    offeredUntil: said('You could take it until', 'Voit ottaa sen viimeistään', 'Du kunde ta den fram till'),
    offers: said('Times we offered you a place', 'Kuinka monta kertaa tarjosimme paikkaa', 'Gånger vi erbjöd dig en plats'),
    leftAt: said('You gave up the place', 'Luovuit paikasta', 'Du lämnade platsen'),
    waitedSince: said('You had waited since', 'Olit jonottanut alkaen', 'Du hade väntat sedan'),
    createdAt: said('Begun', 'Aloitettu', 'Påbörjad'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<
      ({ readonly cohort: string; readonly selection: string | null; readonly offers: number; readonly createdAt: Date } & {
        readonly [Column in 'saidYesAt' | 'offeredAt' | 'offeredUntil' | 'leftAt' | 'waitedSince']: Date | null
      })[]
    >`
      select c.name as cohort, s.name as selection, a.said_yes_at as "saidYesAt", a.offered_at as "offeredAt", a.offered_until as "offeredUntil", a.offers,
        a.left_at as "leftAt", a.waited_since as "waitedSince", a.created_at as "createdAt"
      from application a join enrolment e on e.id = a.enrolment_id join cohort c on c.id = e.cohort_id left join selection s on s.id = a.selection_id
      where e.person_id = ${personId}::uuid order by e.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from application a using enrolment e where e.id = a.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: { ...staysWithPerson, afterEnd: goes('application') },
})

const pause = holding({
  name: 'pause',
  title: said('Your break', 'Taukosi', 'Din paus'),
  why: said(
    'So that we don’t suggest or offer you anything until you’re back.',
    'Jotta emme ehdota tai tarjoa sinulle mitään, ennen kuin palaat.',
    'För att vi inte ska föreslå eller erbjuda dig något innan du är tillbaka.',
  ),
  columns: {
    cohort,
    until: said('Until', 'Päättyy', 'Till'),
    createdAt: said('Begun', 'Aloitettu', 'Påbörjad'),
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ cohort: string; until: Date; createdAt: Date }[]>`
      select c.name as cohort, z.until, z.created_at as "createdAt" from pause z join enrolment e on e.id = z.enrolment_id join cohort c on c.id = e.cohort_id
      where e.person_id = ${personId}::uuid order by e.id`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from pause z using enrolment e where e.id = z.enrolment_id and e.person_id = ${personId}::uuid`
  },
  goes: { ...staysWithPerson, afterEnd: goes('pause') },
})

const reminder = holding({
  name: 'selectionReminder',
  title: said('Programmes that you want to hear of', 'Ohjelmat, joista haluat kuulla', 'Program som du vill höra om'),
  why: said(
    'So that we can tell you when you can join. We forget it as soon as we’ve told you.',
    'Jotta voimme kertoa, milloin voit liittyä. Unohdamme tämän, kun olemme kertoneet.',
    'För att vi ska kunna berätta när du kan gå med. Vi glömmer det när vi har berättat.',
  ),
  columns: {
    programme: said('Programme', 'Ohjelma', 'Program'),
    role: said('As', 'Roolissa', 'Som'),
    at: said('You asked', 'Pyysit', 'Du bad'),
  },
  values: {
    role: { mentor: said('mentor', 'mentori', 'mentor'), mentee: said('mentee', 'mentoroitava', 'adept') },
  },
  rows: (statements, personId) =>
    statements.$queryRaw<{ programme: string; role: string; at: Date }[]>`
      select pr.name as programme, r.role, r.at from selection_reminder r join programme pr on pr.id = r.programme_id
      where r.person_id = ${personId}::uuid order by r.at, pr.id, r.role`,
  async erase(statements, personId) {
    await statements.$executeRaw`delete from selection_reminder where person_id = ${personId}::uuid`
  },
  goes: staysWithPerson,
})

/** In the order in which people read them. */
export const holds = [profile, joining, consent, application, pause, reminder]
