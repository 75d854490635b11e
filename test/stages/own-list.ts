/** A small list of one’s own, on both platforms and in three languages. */
export const rows = [
  'Name,Email,Role,Mentor,Platform,Language',
  'Carla,carla@example.org,coordinator,,slack,en',
  'Maija,maija@example.org,mentor,,teams,en',
  'Olli,olli@example.org,mentor,,slack,fi',
  'Pia,pia@example.org,mentor,,teams,sv',
  'Aino,aino@example.org,mentee,maija@example.org,slack,en',
  'Eero,eero@example.org,mentee,olli@example.org,teams,fi',
  'Sanna,sanna@example.org,mentee,pia@example.org,teams,sv',
  'Wilma,wilma@example.org,mentee,,slack,en',
]
/** How a play with it begins. */
export const own = {
  kind: 'list',
  name: 'people.csv',
  programme: 'Spring',
  kickOff: '2027-01-21T17:00',
  zone: 'Europe/Helsinki',
  language: 'en',
  platform: 'mixed',
} as const
