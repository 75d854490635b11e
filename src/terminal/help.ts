/**
 * Begins a command of the terminal. Whoever asks how it is used (`--help`, `-h`) reads it, and nothing else is done. Where nobody reads on what it writes
 * (`| head`), it ends without a word, as other commands do (141).
 */
export function answerHelp(usage: string): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(141)
    throw error
  })
  if (!process.argv.slice(2).some((each) => each === '--help' || each === '-h')) return
  process.stdout.write(usage)
  process.exit(0)
}
