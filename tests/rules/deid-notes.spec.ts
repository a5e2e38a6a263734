import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from '@playwright/test'
import { dosingIn } from '@/tests/house/dosing-words'

interface Marked {
  readonly start: number
  readonly end: number
}

interface Note {
  readonly id: string
  readonly text: string
  readonly spans: readonly (Marked & { readonly type: string })[]
  /** Hard negatives: words and numbers that look like identifiers and are none. */
  readonly neg: readonly Marked[]
}

const folder = new URL('../deid/notes/', import.meta.url)
const notes = readdirSync(folder)
  .flatMap(file => readFileSync(new URL(file, folder), 'utf8').trim().split('\n'))
  .map(line => JSON.parse(line) as Note)

test('the notes that the scrubber is judged on are many, and not all of them identify somebody', () => {
  expect(notes.length).toBeGreaterThan(150)
  expect(new Set(notes.map(({ id }) => id)).size).toBe(notes.length)
  expect(notes.filter(({ spans }) => spans.length === 0).length).toBeGreaterThan(22)
  expect(notes.flatMap(({ neg }) => neg).length).toBeGreaterThan(900)
})

test('what is marked in them is whole words, and none of them twice', () => {
  expect(notes.filter(note => !isWellMarked(note)).map(({ id }) => id)).toEqual([])
})

test('nothing in the notes is about dosing', () => {
  expect(notes.filter(({ text }) => dosingIn(text) !== null).map(({ id }) => id)).toEqual([])
})

function isWellMarked({ text, spans, neg }: Note): boolean {
  const marked = [...spans, ...neg].sort((one, other) => one.start - other.start)
  return marked.every(({ start, end }, index) => {
    const words = text.slice(start, end)
    const edges = [`${text[start - 1] ?? ' '}${words[0]}`, `${words.at(-1)}${text[end] ?? ' '}`]
    const isWhole = words !== '' && words.trim() === words && !edges.some(edge => /^[\p{L}\p{N}]{2}/u.test(edge))
    return isWhole && start >= (marked[index - 1]?.end ?? 0)
  })
}
