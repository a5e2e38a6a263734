import { stripVTControlCharacters } from 'node:util'
import { participants } from '@/db/seed/participants'
import { demoPassword, people } from '@/db/seed/people'

/** What nothing that a server or a command says may hold: who takes part, who works there, what they prove themselves with. */
const ofTheTrial: readonly string[] = [
  ...Object.entries(participants).flatMap(([code, { person, preferred, contacts = [] }]) => [
    code,
    person.familyName,
    person.givenName,
    person.birthDate,
    preferred?.name ?? code,
    ...contacts.flatMap(({ name, phone }) => [name, phone ?? code]),
  ]),
  ...Object.values(people).flatMap(({ name }) => [name, name.split(' ').at(-1) ?? name]),
  demoPassword,
  'a secret for tests, of some length',
]
const escaped = (word: string) => word.replace(/[+.]/g, '\\$&')
const likeThose = [/[\w.+-]+@[\w-]+\.\w+/, /vigil\.\w+=/, /(?<![\w-])[\w-]{43}(?![\w-])/]

/** Words of the trial that stand in what was said, besides those that were planted. */
export const tellsOf = (said: string, planted: readonly string[] = []): string[] => [
  ...[...ofTheTrial, ...planted].filter(word => new RegExp(`(?<!\\w)${escaped(word)}(?!\\w)`).test(said)),
  ...likeThose.flatMap(kind => kind.exec(said)?.[0] ?? []),
]

/** Its own beginning and end, and that a slow machine took its time with what it is set to. */
const lines = [
  /^Ready: http:\/\/localhost:\d+ \(in [\d.]+ s\)$/,
  /^Stopping: finishing what is under way …$/,
  /^\W*Running next\.config\.js took \d+ms$/,
]

/** Lines of a server that are neither its own few words nor a fault under a number, and what a line tells of the trial. */
export const untold = (said: string): string[] =>
  stripVTControlCharacters(said)
    .split('\n')
    .filter(line => line && ((!lines.some(known => known.test(line)) && !isFault(line)) || tellsOf(line).length > 0))

interface Fault {
  readonly level: number
  readonly time: number
  readonly reference: string
  readonly where: string
  readonly error: string
  readonly stack: readonly string[]
}

/** As lib/auth/fault.ts writes one: each part in a form that holds nobody's words. */
function isFault(line: string): boolean {
  if (!line.startsWith('{')) return false
  const { level, time, reference, where, error, stack, ...more } = JSON.parse(line) as Fault
  return (
    Object.keys(more).length === 0 &&
    [level, time].every(Number.isInteger) &&
    /^\w{6,20}(@E\d+)?$/.test(reference) &&
    /^[\w/ [\].-]+$/.test(where) &&
    /^\w+( \w+)?( < \w+( \w+)?)*$/.test(error) &&
    stack.every(frame => /^\s+at .*?(:\d+:\d+|<anonymous>|index \d+|native)\)?$/.test(frame))
  )
}
