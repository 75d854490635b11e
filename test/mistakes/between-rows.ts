import { anna, type Mistake } from './mistake.ts'

export const together: Mistake[] = [
  {
    reason: 'samePersonTwice',
    when: 'a row comes again, however its letters are written: the first stays good',
    rows: `Bo;bo@example.org;mentee;;;;;;;\n${anna}\nBo;BO@example.org;Student;EN;-;;;;;`,
    problems: [{ line: 4, column: 'E-mail', value: 'bo@example.org', otherLine: 2 }],
    good: ['Bo', 'Anna'],
  },
  {
    reason: 'samePersonTwice',
    when: 'a person stands there in two versions: none of them is good',
    rows: 'Bo;bo@example.org;mentee;fi;;;;;;\nBo;bo@example.org;mentee;sv;;;;;;',
    problems: [
      { line: 2, column: 'E-mail', value: 'bo@example.org', otherLine: 3 },
      { line: 3, column: 'E-mail', value: 'bo@example.org', otherLine: 2 },
    ],
    good: [],
  },
  {
    reason: 'sharedEmail',
    when: 'a mother and a daughter have one address: none of them is good',
    rows: 'Maija;koti@example.org;mentee;;;;;;;\nAnna;koti@example.org;mentee;;;;;;;',
    problems: [
      { line: 2, column: 'E-mail', value: 'koti@example.org', otherLine: 3 },
      { line: 3, column: 'E-mail', value: 'koti@example.org', otherLine: 2 },
    ],
    good: [],
  },
  {
    reason: 'twoRoles',
    when: 'a person has two roles',
    rows: `${anna}\nAnna;anna@example.org;coordinator;;;;;;;`,
    problems: [
      { line: 2, column: 'E-mail', value: 'anna@example.org', otherLine: 3 },
      { line: 3, column: 'E-mail', value: 'anna@example.org', otherLine: 2 },
    ],
    good: [],
  },
  {
    reason: 'twoRoles',
    when: 'a mentor is listed as a mentee of herself: both rows and the pairing are problems',
    rows: `${anna}\nAnna;anna@example.org;mentee;;anna@example.org;;;;;`,
    problems: [
      { line: 2, column: 'E-mail', reason: 'twoRoles', value: 'anna@example.org', otherLine: 3 },
      { line: 3, column: 'E-mail', reason: 'twoRoles', value: 'anna@example.org', otherLine: 2 },
      { line: 3, column: 'Mentor', reason: 'ownMentor', value: 'anna@example.org' },
    ],
    good: [],
  },
  {
    reason: 'ownMentor',
    when: 'a mentee is their own mentor',
    rows: 'B;b@example.org;mentee;;B@example.org;;;;;',
    problems: [{ line: 2, column: 'Mentor', value: 'B@example.org' }],
  },
  {
    reason: 'mentorNotInList',
    when: 'nobody has the address or the name of the mentor',
    rows: 'B;b@example.org;mentee;;anna@example.org;;;;;\nC;c@example.org;mentee;;Anna;;;;;',
    problems: [
      { line: 2, column: 'Mentor', value: 'anna@example.org' },
      { line: 3, column: 'Mentor', value: 'Anna' },
    ],
  },
  {
    reason: 'badEmail',
    when: 'the address of the mentor is none',
    rows: `${anna}\nB;b@example.org;mentee;;anna@example;;;;;`,
    problems: [{ line: 3, column: 'Mentor', value: 'anna@example' }],
    good: ['Anna'],
  },
  {
    reason: 'menteeNotInList',
    when: 'a mentor names a mentee who has no row',
    file: 'Name;Email;Role;Mentees\nAnna;anna@example.org;mentor;Bo\nCy;cy@example.org;mentee;\n',
    problems: [{ line: 2, column: 'Mentees', value: 'Bo' }],
    good: ['Cy'],
  },
  {
    reason: 'menteeNameNotUnique',
    when: 'two mentees have the name by which a mentor names one of them',
    file: 'Name;Email;Role;Mentees\nAnna;anna@example.org;mentor;Bo\nBo;b@example.org;mentee;\nBo;bo@example.org;mentee;\n',
    problems: [{ line: 2, column: 'Mentees', value: 'Bo' }],
    good: ['Bo', 'Bo'],
  },
  {
    reason: 'menteeHasOther',
    when: 'a mentor names a mentee who names another, or whom another names, too',
    file:
      'Name;Email;Role;Mentor;Mentees\nAnna;anna@example.org;mentor;;Bo, Cy\nEve;eve@example.org;mentor;;Cy\n' +
      'Bo;bo@example.org;mentee;Eve;\nCy;cy@example.org;mentee;;\n',
    problems: [
      { reason: 'menteeHasOther', line: 2, column: 'Mentees', value: 'Bo', otherLine: 4 },
      { reason: 'menteeHasOther', line: 3, column: 'Mentees', value: 'Cy', otherLine: 5 },
      { reason: 'mentorRowHasProblems', line: 4, column: 'Mentor', value: 'Eve', otherLine: 3 },
      { reason: 'mentorRowHasProblems', line: 5, column: 'Mentees', value: 'anna@example.org', otherLine: 2 },
    ],
  },
  {
    reason: 'severalMentors',
    when: 'a mentee has two mentors, by address or by name',
    rows: `${anna}\nCy;cy@example.org;mentor;;;;;;;\nB;b@example.org;mentee;;anna@example.org, cy@example.org;;;;;\nD;d@example.org;mentee;;Anna and Cy;;;;;`,
    problems: [
      { line: 4, column: 'Mentor', value: 'anna@example.org, cy@example.org' },
      { line: 5, column: 'Mentor', value: 'Anna and Cy' },
    ],
    good: ['Anna', 'Cy'],
  },
  {
    reason: 'mentorIsNotAMentor',
    when: 'the mentor is in the list as something else',
    rows: 'A;a@example.org;coordinator;;;;;;;\nB;b@example.org;mentee;;a@example.org;;;;;\nC;c@example.org;mentee;;B;;;;;',
    problems: [
      { line: 3, column: 'Mentor', value: 'a@example.org', otherLine: 2 },
      { line: 4, column: 'Mentor', value: 'B', otherLine: 3 },
    ],
    good: ['A'],
  },
  {
    reason: 'mentorNameNotUnique',
    when: 'two mentors have the name; their addresses tell them apart',
    rows: `${anna}\nAnna;anna2@example.org;mentor;;;;;;;\nB;b@example.org;mentee;;Anna;;;;;\nC;c@example.org;mentee;;anna2@example.org;;;;;`,
    problems: [{ line: 4, column: 'Mentor', value: 'Anna' }],
    good: ['Anna', 'Anna', 'C'],
  },
  {
    reason: 'mentorRowHasProblems',
    when: 'the row of the mentor is bad: the mentee depends on it',
    rows: 'Anna;anna@example.org;mentor;xx;;;;;;\nB;b@example.org;mentee;;anna@example.org;;;;;',
    problems: [
      { line: 2, column: 'Language', reason: 'unknownLanguage', value: 'xx' },
      { line: 3, column: 'Mentor', reason: 'mentorRowHasProblems', value: 'anna@example.org', otherLine: 2 },
    ],
    good: [],
  },
  {
    reason: 'mentorRowHasProblems',
    when: 'the mentor has a name but no good address or role',
    rows: 'Anna;anna@;mentor;;;;;;;\nB;b@example.org;mentee;;Anna;;;;;\nCai;cai@example.org;boss;;;;;;;\nD;d@example.org;mentee;;Cai;;;;;',
    problems: [
      { line: 2, column: 'E-mail', reason: 'badEmail', value: 'anna@' },
      { line: 3, column: 'Mentor', reason: 'mentorRowHasProblems', value: 'Anna', otherLine: 2 },
      { line: 4, column: 'Role', reason: 'unknownRole', value: 'boss' },
      { line: 5, column: 'Mentor', reason: 'mentorRowHasProblems', value: 'Cai', otherLine: 4 },
    ],
    good: [],
  },
  {
    reason: 'tooManyMentees',
    when: 'a mentor has one mentee more than everybody agreed to',
    rows: `B;b@example.org;mentee;;anna@example.org;;;;;\n${anna}\nC;c@example.org;mentee;;Anna;;;;;`,
    problems: [{ line: 4, column: 'Mentor', value: 'Anna', otherLine: 3, limit: 1 }],
    good: ['B', 'Anna'],
  },
  {
    reason: 'tooManyMentees',
    when: 'a mentor has more mentees than their own number',
    rows: 'Anna;anna@example.org;mentor;;;2;;;;\nB;b@example.org;mentee;;Anna;;;;;\nC;c@example.org;mentee;;Anna;;;;;\nD;d@example.org;mentee;;Anna;;;;;',
    problems: [{ line: 5, column: 'Mentor', value: 'Anna', otherLine: 2, limit: 2 }],
    good: ['Anna', 'B', 'C'],
  },
]
