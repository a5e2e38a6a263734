import { execFileSync } from 'node:child_process'

/** The ledger of what is published: read it for how a definition is added. */
export const ledger = 'tests/house/published.txt'

/** `session@2 14099c80…`, without what is said about them. */
export const linesIn = (text: string): string[] => text.split('\n').filter(line => line !== '' && !line.startsWith('#'))

/** In whatever folder it stood: a ledger that is moved goes on, it does not begin anew. */
const wherever = ':(glob)**/published.txt'

/** Git as it finds itself by its folder: where a hook runs the tests, it has set its own repository and index before them. */
export const apartFromHooks: NodeJS.ProcessEnv = { ...process.env }
for (const name in apartFromHooks) if (name.startsWith('GIT_')) delete apartFromHooks[name]

/** Every line that a commit ever added to the ledger, as far back as the history goes. A definition and its line changed together leave the old line here. */
export function linesEver(cwd = '.'): string[] {
  const shown = ['--format=', '--patch', '-m', '--unified=0', '--no-color', '--no-ext-diff']
  const asked = ['log', ...shown, '--', wherever, ledger]
  const history = execFileSync('git', asked, { cwd, env: apartFromHooks, encoding: 'utf8', maxBuffer: 2 ** 26 })
  const added = history.split('\n').flatMap(line => (/^\+(?!\+\+ )/.test(line) ? [line.slice(1)] : []))
  return [...new Set(linesIn(added.join('\n')))]
}
