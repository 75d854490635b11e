import type { Copy } from './copy.ts'

export const finnish: Copy = {
  open: 'Muistuta minua jostakin',
  title: 'Muistutus',
  what: 'Mistä?',
  keep: 'Muistuta tunnin päästä',
  close: 'Peruuta',
  kept: 'Muistutan tunnin päästä.',
  due: (text) => `Pyysit muistuttamaan: ${text}`,
  done: 'Tehty',
  finished: 'Hyvä, että se on tehty.',
  gone: 'Tämä muistutus on jo tehty.',
}
