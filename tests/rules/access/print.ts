import { everybody } from './everybody'
import type { Row } from './rule'

const heads = 'th co ss re cl fc em su in cd dm od sd mo ra so ad ou os oi of oc ex sp ny ca es ei no'.split(' ')
const walls = { none: ' ', see: 's', open: 'o', 'write-own': 'w' } as const

/** The matrix as a table: a line for the states of a deed that are alike, a cell for each person. */
export function printed(rows: readonly Row[]): string {
  const lines = new Map<string, string[]>()
  for (const deed of new Set(rows.map(row => row.deed)))
    for (const state of new Set(rows.filter(row => row.deed === deed).map(row => row.state))) {
      const cells = rows.filter(row => row.deed === deed && row.state === state).map(cellOf)
      const key = `${deed}\n${cells.join('')}`
      lines.set(key, [...(lines.get(key) ?? []), state])
    }
  const body = [...lines].map(([key, states]) => {
    const [deed = '', cells = ''] = key.split('\n')
    return `${deed.padEnd(26)} ${cells} ${states.join(' ')}`
  })
  return [legend, `${' '.repeat(26)} ${heads.map(head => head.padEnd(4)).join('')}`, ...body, counted(rows)].join('\n')
}

const cellOf = ({ lib, wall, held }: Row): string =>
  `${lib ? 'y' : wall === 'none' ? ' ' : '.'}${walls[wall]}${held === null ? ' ' : held === 'lib only' ? '*' : '!'} `

/** How large the matrix is, and where the wall is wider than lib. */
export function counted(rows: readonly Row[]): string {
  const count = (test: (row: Row) => boolean) => rows.filter(test).length
  return `${rows.length} rows: ${count(row => row.lib)} yes; the wall is wider in ${count(row => row.held !== null)}, of which ${count(row => row.held !== null && row.held !== 'lib only')} are held by a trigger and ${count(row => row.held === 'lib only')} by lib only`
}

const legend = `y yes in lib, . no, blank not found; wall: s sees, o opens, w writes; wider: ! a trigger holds, * lib only
${heads.map((head, index) => `${head} ${everybody[index]}`).join(', ')}`
