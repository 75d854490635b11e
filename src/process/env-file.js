/**
 * Loaded before the program: takes the settings of the file `.env` where there is one; what is set already stays. Node's own
 * `--env-file-if-exists` writes a line where there is none. JavaScript, for the reason in src/main.js.
 */
import { existsSync } from 'node:fs'

if (existsSync('.env')) process.loadEnvFile('.env')
