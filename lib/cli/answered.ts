import { createInterface } from 'node:readline'
import { type Readable, Writable } from 'node:stream'

/** What is answered to each question: typed at a terminal, where it is not shown, else a line each of what is piped in. */
export async function answered(questions: readonly string[], input: Readable & { isTTY?: boolean }): Promise<string[]> {
  const ask = (words: string) => input.isTTY && process.stderr.write(words)
  const unseen = new Writable({ write: (_chunk, _encoding, done) => done() })
  const reader = createInterface({ input, output: unseen, terminal: input.isTTY === true })
  reader.once('SIGINT', () => process.exit(130))
  const lines = reader[Symbol.asyncIterator]()
  const answers: string[] = []
  for (const question of questions) {
    ask(`${question}: `)
    const { value, done } = await lines.next()
    ask('\n')
    answers.push(done ? '' : value)
  }
  reader.close()
  return answers
}
