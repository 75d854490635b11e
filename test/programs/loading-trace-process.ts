/** Preloaded with `--import`: at the end of the process, writes what it loaded to the file that LOADED names, one address a line. */
import { writeFileSync } from 'node:fs'
import { registerHooks } from 'node:module'

const loaded: string[] = []
registerHooks({
  load(url, context, next) {
    loaded.push(url)
    return next(url, context)
  },
})
process.on('exit', () => writeFileSync(process.env['LOADED'] ?? '', loaded.join('\n')))
