/** Whoever asks how a command is used (`--help`, `-h`) reads it, and nothing else is done. */
export function answerHelp(usage: string): void {
  if (!process.argv.slice(2).some((each) => each === '--help' || each === '-h')) return
  process.stdout.write(usage)
  process.exit(0)
}
