import { careQuestions, declined } from '@/lib/care/care-questions'
import {
  type CareCount,
  countKey,
  countsOf,
  type EarlierCounts,
  type SaidOfSession,
  saidUntilCut,
} from '@/lib/care/count-care-checks'
import { permittedCodes } from '@/lib/notes/dictionary'
import { csv } from './csv'
import type { Leaver } from './gather'
import type { KeyColumn } from './key-column'
import type { Piece } from './measured'
import { earlierHeadsOf } from './package-repository'
import { type Build, step } from './step'
import type { Table } from './table'

const asRecorded = (name: string, label: string, values: string): KeyColumn => ({
  ...{ name, label, type: 'text', values, treatment: 'as recorded' },
})
const labels = Object.fromEntries(Object.entries(careQuestions).map(([id, { label }]) => [id, label]))
const options = Object.entries(careQuestions).map(([id, question]): [string, string][] =>
  Object.entries(question.options).flatMap(([code, words]) => (code === declined ? [] : [[code, `${words} (${id})`]])),
)
const keys: readonly KeyColumn[] = [
  asRecorded('question', 'What was asked', permittedCodes(labels)),
  asRecorded('answer', 'An answer to it', permittedCodes(Object.fromEntries(options.flat()))),
  {
    name: 'count',
    label: 'Sessions of which it was said, over the whole cut',
    type: 'number',
    values: 'whole number; empty where none of the question’s counts leaves',
    treatment: 'counted',
  },
  {
    name: 'counted',
    label: 'Whether the question is counted',
    type: 'text',
    values:
      'yes=Yes; fewer_than_five=No: fewer than five participants answered the question, or gave one of its answers; too_near=No: beside an earlier package of the study a count would tell what fewer than five participants said',
    treatment: 'counted',
  },
]

/** Care checks leave as counts alone: no row of it is a participant’s or a session’s. */
export const careTable: Table = {
  ...{ name: 'care-checks', kind: null, group: null, keys, columns: [], byDefinition: new Map() },
}
export const careKeys: readonly string[] = ['question', 'answer']

const atATime = 500

/** The whole file: it is counted when everybody in the cut is known, and beside what earlier packages told. */
export async function* carePieces(
  build: Build,
  people: readonly Leaver[],
  tell: (counts: readonly CareCount[]) => void,
): AsyncGenerator<Piece> {
  const said: SaidOfSession[] = []
  for (let from = 0; from < people.length; from += atATime) {
    const ids = people.slice(from, from + atATime).map(({ participantId }) => participantId)
    said.push(...(await step(build, tx => saidUntilCut(tx, ids, build.cutoffAt))))
  }
  const earlier = await step(build, tx => earlierHeadsOf(tx, build, `${careTable.name}.csv`))
  const counts = countsOf(said, earlier.map(toldIn))
  tell(counts)
  const rows = counts.map(cellsOf)
  yield { content: Buffer.from(csv([keys.map(({ name }) => name), ...rows])), rowCount: rows.length }
}

const cellsOf = ({ question, option, count, withheld }: CareCount): string[] => [
  question,
  option,
  count === null ? '' : String(count),
  withheld ?? 'yes',
]

/** What a file of counts told: the codes and numbers in it need no quoting. */
const toldIn = (file: string): EarlierCounts =>
  new Map(
    file.split('\r\n').flatMap(line => {
      const [question = '', option = '', count, counted] = line.split(',')
      return counted === 'yes' ? [[countKey(question, option), Number(count)] as const] : []
    }),
  )

/** What the manifest says of this package's counts. */
export function withheldBeside(counts: readonly CareCount[]): string {
  const questions = new Set(counts.flatMap(({ question, withheld }) => (withheld === 'too_near' ? [question] : [])))
  const names = [...questions].map(id => `“${careQuestions[id].label}”`).join(' and ')
  return questions.size === 0 ? '' : ` Withheld in this package for that reason: the counts of ${names}.`
}
