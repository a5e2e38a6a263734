import { createHash } from 'node:crypto'

/** The fixed id of something in the demo study, from its name: `participant WK-101` has the same one in every demo. */
export function idOf(name: string): string {
  const hex = createHash('sha256').update(`vigil/demo ${name}`).digest('hex')
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
}

/** The id of one item of a list in a note: items stand in the order of their ids. */
export const itemId = (name: string, index: number): string =>
  `${idOf(name).slice(0, 13)}-7000-8000-${index.toString(16).padStart(12, '0')}`
