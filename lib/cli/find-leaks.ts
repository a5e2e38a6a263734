import { basename } from 'node:path'
import type { LeakSearch } from '@/lib/deid/leaks/leaks'
import { layoutOf, overTheEnd, partsOf, readable, separatorOf } from './leak-places'
import { type Block, blocksOf } from './text-blocks'

/** Where something that identifies somebody was found, and by which rule. What was found is not told. */
export interface Leak {
  readonly row: number
  readonly column: string
  readonly rule: string
}

/** Searches one file from end to end. Each block is searched whole; where something is found, its parts say where. */
export async function* findLeaks(path: string, { find }: Pick<LeakSearch, 'find'>): AsyncGenerator<Leak> {
  const name = basename(path)
  const layout = layoutOf(name)
  let separator = ''
  for await (const block of blocksOf(path, layout)) {
    separator ||= separatorOf(name, block.text.split('\n', 1)[0] ?? '')
    const rules = find(readable(layout, block.text))
    if (rules.size > 0) yield* placesIn(block, rules)
  }

  function* placesIn(block: Block, rules: ReadonlySet<string>): Generator<Leak> {
    const unplaced = new Set(rules)
    for (const { row, column, text } of partsOf(layout, block, separator)) {
      if (unplaced.size === 0 && column === overTheEnd) break
      for (const rule of find(text)) {
        if (column !== overTheEnd || unplaced.has(rule)) yield { row, column: toldOf(column), rule }
        unplaced.delete(rule)
      }
    }
    // What spans several lines of prose is a leak; numbers of neighbouring cells that happen to make a phone are none.
    if (layout === 'lines') for (const rule of unplaced) yield { row: block.row, column: 'or a later line', rule }
  }

  /** The name of a field may itself be what was found. */
  function toldOf(column: string): string {
    return column.startsWith('field ') && find(column.slice(6)).size > 0
      ? 'a field whose name identifies somebody'
      : column
  }
}
