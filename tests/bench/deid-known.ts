import { readLexicon } from '@/lib/cli/read-lexicon'
import { knownIndex } from '@/lib/deid/known/known-index'
import { is } from '@/lib/deid/reading/classes'
import { scrub } from '@/lib/deid/scrub'
import type { MarkedNote } from './deid-score'
import { say } from './figure'

/** Given and family names that are words as well. */
const wordNames =
  'Will Hope May Mark Rose Grace Faith Joy June April Summer Hunter Chase Dawn Ivy Olive Pearl Ruby Amber Jade Sky River Angel Chip Bill Frank Art Gene Rich Rob Pat Jack Sue Dot Penny Sandy Iris Violet Daisy Lily Heather Hazel Ginger Miles Guy Drew Grant Wade Reed Clay Cliff Dale Glen Lance Max Nick Norm Ray Sonny Stone Ward Wells King Young Long Brown Black White Green Gray Price Cook Baker Early Love Day Winter Story Bliss Brook Fern Melody Harmony Destiny Mercy Patience Christian Justice Case Beau Trace Dean Earl Duke Major Sterling Roman Basil'.split(
    ' ',
  )

type Manner = 'as known' | 'in capitals' | 'in small letters' | 'misspelt' | 'a word as well'
interface Tried {
  readonly manner: Manner
  readonly text: string
  readonly known: object
  readonly start: number
  readonly end: number
}

/** How much of what the records know is covered whole, however it is written: each known name in each note, one at a time, in its own sentence. */
export function benchKnown(notes: readonly MarkedNote[]) {
  const tally = new Map<Manner, { of: number; covered: number }>()
  for (const tried of notes.flatMap(variants)) {
    const counted = tally.get(tried.manner) ?? { of: 0, covered: 0 }
    const isFound = isCovered(tried)
    tally.set(tried.manner, { of: counted.of + 1, covered: counted.covered + (isFound ? 1 : 0) })
    if (!isFound && process.env.VIGIL_DEID_MISSES) console.error(`KNOWN\t${tried.manner}\t${inItsPlace(tried)}`)
  }
  for (const [manner, { of, covered }] of tally)
    say({ bench: `deid known names, ${manner}`, value: (100 * covered) / of, unit: '%', n: of })
}

let turn = 0

/** A name that stands as it is known, written in every manner. */
function variants({ text, spans, known }: MarkedNote): Tried[] {
  if (!known) return []
  const places = spans.flatMap(({ type, start, end, optional }) =>
    type === 'NAME' && !optional
      ? namesOf(known).flatMap(name => {
          const at = text.slice(start, end).search(alone(name))
          return at < 0 ? [] : [{ name, start: start + at }]
        })
      : [],
  )
  return places.flatMap(({ name, start }) => {
    const [before, after] = [text.slice(0, start), text.slice(start + name.length)]
    const written = (manner: Manner, word: string): Tried => ({
      manner,
      text: before + word + after,
      known,
      start,
      end: start + word.length,
    })
    const isWord = (readLexicon().classesOf(name.toLowerCase(), 0, name.length) & (is.word | is.grammar)) !== 0
    return [
      written('as known', name),
      written('in capitals', name.toUpperCase()),
      ...(isWord ? [] : [written('in small letters', name.toLowerCase())]),
      ...misspelt(name).map(word => written('misspelt', word)),
      ...[turn++, turn++, turn++].map(number => renamed(name, wordNames[number % wordNames.length] ?? '')),
    ]
    function renamed(from: string, to: string): Tried {
      const lead = before.replace(alone(from), to)
      return {
        manner: 'a word as well',
        text: lead + to + after.replace(alone(from), to),
        known: JSON.parse(JSON.stringify(known).replace(alone(from), to)),
        start: lead.length,
        end: lead.length + to.length,
      }
    }
  })
}

const alone = (name: string) => new RegExp(`(?<!\\p{L})${name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}(?!\\p{L})`, 'gu')

/** Each part of each name that begins with a capital and goes on in small letters. */
function namesOf(known: object): readonly string[] {
  const parts = JSON.stringify(known, [
    'participant',
    'first',
    'middle',
    'last',
    'preferred',
    'contacts',
    'name',
    'staff',
  ])
  return [...new Set(parts.match(/(?<=[" ])\p{Lu}\p{Ll}[\p{L}'-]*(?=[" ])/gu) ?? [])]
}

/** Two letters in the wrong order, one left out, one twice, and another vowel: in names of five letters and more. */
function misspelt(name: string): string[] {
  if (name.length < 5) return []
  const middle = Math.floor(name.length / 2)
  const [head, one = '', next = '', rest] = [
    name.slice(0, middle),
    name[middle],
    name[middle + 1],
    name.slice(middle + 2),
  ]
  const vowels = 'aeioua'
  const vowel = name.slice(1).search(/[aeiou]/) + 1
  const other = vowels[vowels.indexOf(name[vowel] ?? '') + 1]
  return [
    head + next + one + rest,
    head + next + rest,
    head + one + one + next + rest,
    ...(vowel > 0 ? [name.slice(0, vowel) + other + name.slice(vowel + 1)] : []),
  ].filter(word => word !== name)
}

function isCovered({ text, known, start, end }: Tried): boolean {
  const found = scrub(text, knownIndex(known, readLexicon()), readLexicon())
  return Array.from({ length: end - start }, (_, at) => start + at).every(
    at => !/[\p{L}\p{N}]/u.test(text[at] ?? '') || found.some(span => span.start <= at && at < span.end),
  )
}

const inItsPlace = ({ text, start, end }: Tried) =>
  `${text.slice(Math.max(0, start - 40), start)}⟦${text.slice(start, end)}⟧${text.slice(end, end + 40)}`.replace(
    /\n/g,
    ' ',
  )
