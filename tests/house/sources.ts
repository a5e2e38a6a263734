import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'

/** Every file of the tree that git keeps or would keep: what a fresh clone has, and what is about to be committed. */
export const tree: readonly string[] = [
  ...new Set(
    execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { encoding: 'utf8' }).split(
      '\0',
    ),
  ),
]
  .filter(file => file && existsSync(file))
  .sort()

/** What people write: not what drizzle generates. */
export const sources = tree.filter(file => /\.(ts|tsx|mjs|js)$/.test(file) && !file.startsWith('db/migrations/'))

export const textOf = once((file: string) => readFileSync(file, 'utf8'))

/** Without its comments; text that only looks like a comment (a URL) stays, since `//` there follows a colon. */
export const codeOf = once((file: string) =>
  textOf(file)
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1'),
)

interface Import {
  readonly target: string
  /** False for `import type`, which is gone when the program runs. */
  readonly lives: boolean
}

/** What a file imports, re-exports or loads later. */
export const importsOf = once((file: string): Import[] => {
  const statement = /^\s*(import|export)(\s+type)?\b([^'"`;=]*?\bfrom\s*)?\s*['"]([^'"]+)['"]/gm
  const loaded = /\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g
  const code = codeOf(file)
  return [
    ...[...code.matchAll(statement)].map(([, , type, , target]) => ({ target: target ?? '', lives: !type })),
    ...[...code.matchAll(loaded)].map(([, target]) => ({ target: target ?? '', lives: true })),
  ]
})

/** The file an import leads to, or null where it leads out of the tree. */
export function fileOf(importer: string, target: string): string | null {
  const path = target.startsWith('@/')
    ? target.slice(2)
    : target.startsWith('./')
      ? new URL(target, `file:///${importer}`).pathname.slice(1)
      : null
  if (path === null) return null
  return [path, `${path}.ts`, `${path}.tsx`, `${path}.mjs`].find(file => sources.includes(decodeURI(file))) ?? null
}

/** What is read of a file is read once in a run. */
function once<T>(read: (file: string) => T): (file: string) => T {
  const known = new Map<string, T>()
  return file => {
    const answer = known.get(file) ?? read(file)
    known.set(file, answer)
    return answer
  }
}
