/** What the commands of a program share. */

/** What a program leaves: the exit code of its command, and what commander printed. */
export interface Exit {
  status: number
  printed: string
}

/** The lines that end a help text: commands that a user can try. */
export function examples(lines: readonly string[]): string {
  return `\nExamples:\n${lines.map((line) => `  $ ${line}\n`).join('')}`
}
