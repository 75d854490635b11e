/**
 * `npm start`. Keeps compiled code from one start to the next; what is imported here would be loaded before that. JavaScript, since for a
 * single file of TypeScript that is not kept Node would load its compiler (50 ms) at every start.
 */
import { enableCompileCache, findPackageJSON } from 'node:module'
import { dirname, join } from 'node:path'

// Where nothing can be written, Node goes on without. NODE_COMPILE_CACHE names another place.
enableCompileCache(join(dirname(findPackageJSON(import.meta.url) ?? ''), 'node_modules', '.cache', 'pari'))
await import('./process/start.ts')
