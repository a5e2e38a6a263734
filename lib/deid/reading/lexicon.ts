import { is } from './classes'
import { lackingAt, placeDown, placeValue, WordBits } from './word-hash'

/** Words and phrases with what each may be; asked without making a string. */
export interface Lexicon {
  /** The classes of the folded text between two offsets, whatever its case and however wide its spaces; nought if unlisted. */
  readonly classesOf: (text: string, start: number, end: number) => number
  /** The same where the hash of the words between the offsets is at hand. */
  readonly classesAt: (text: string, start: number, end: number, hash: number) => number
  /** Whether an entry of several words may begin with the words of a hash, or be them; says no only where none does. */
  readonly mayGoOn: (hash: number) => boolean
  /** Whether a word of the dictionary may have this hash by the places of its letters; says no only where none has. */
  readonly mayBeWord: (hash: number) => boolean
  /** The same of a word of the dictionary without its letter at a place. */
  readonly mayLackLetter: (hash: number, place: number) => boolean
  /** The names that go with a given name: william has will, bill and billy, and each of them has william. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>
  readonly size: number
}

const newline = 10
const space = 32
const hash = 35

interface Table {
  readonly bytes: Uint8Array
  readonly mask: number
  /** Where the entry of a slot begins, and what it is. */
  readonly places: Int32Array
  readonly classes: Uint32Array
  /** A bit for the hash of each beginning of an entry of several words. */
  readonly beginnings: Uint8Array
  readonly words: WordBits
  readonly lacking: WordBits
}

/** Reads the compiled table: `#classes in hexadecimal`, then its entries, one a line; `#nicknames` comes last. */
export function lexiconOf(bytes: Uint8Array): Lexicon {
  const size = countOf(bytes)
  const mask = 2 ** Math.ceil(Math.log2(Math.max(size, 1) * 2)) - 1
  const table: Table = {
    bytes,
    mask,
    places: new Int32Array(mask + 1).fill(-1),
    classes: new Uint32Array(mask + 1),
    beginnings: new Uint8Array(1 << 17),
    words: new WordBits(),
    lacking: new WordBits(),
  }
  let current = 0
  let nicknames: Lexicon['nicknames'] = new Map()
  for (let at = 0; at < bytes.length; ) {
    const end = lineEnd(bytes, at)
    if (bytes[at] === hash) {
      const header = ascii(bytes, at + 1, end)
      if (header === 'nicknames') {
        nicknames = nicknamesIn(bytes, end + 1)
        break
      }
      current = Number.parseInt(header, 16)
    } else if (end > at) insert(table, at, end, current)
    at = end + 1
  }
  return { ...reader(table), nicknames, size }
}

function insert(table: Table, start: number, end: number, current: number) {
  const { bytes, mask, places, classes, beginnings, words } = table
  let code = 0
  let sum = 0
  let isPhrase = false
  for (let at = start; at < end; at++) {
    const letter = bytes[at] ?? 0
    if (isPhrase && !(isLetter(letter) && isLetter(bytes[at - 1] ?? 0))) setBit(beginnings, code)
    isPhrase ||= !isLetter(letter)
    code = mixed(code, letter)
    sum += Math.imul(letter, placeValue(at - start))
  }
  if (isPhrase) setBit(beginnings, code)
  else if (current & is.word) {
    words.add(sum)
    insertLacking(table, start, end, sum)
  }
  let slot = spread(code) & mask
  while ((places[slot] ?? 0) >= 0) slot = (slot + 1) & mask
  places[slot] = start
  classes[slot] = current
}

/** What is left of a word without each of its letters. */
function insertLacking({ bytes, lacking }: Table, start: number, end: number, sum: number) {
  for (let at = start, head = 0, tail = sum; at < end; at++) {
    const own = Math.imul(bytes[at] ?? 0, placeValue(at - start))
    tail -= own
    lacking.add(lackingAt(head + Math.imul(tail, placeDown), at - start))
    head += own
  }
}

const isLetter = (code: number) => code > 96 && code < 123

function setBit(bits: Uint8Array, code: number) {
  const bit = spread(code) & (bits.length * 8 - 1)
  bits[bit >> 3] = (bits[bit >> 3] ?? 0) | (1 << (bit & 7))
}

function reader(table: Table): Omit<Lexicon, 'nicknames' | 'size'> {
  const { bytes, mask, places, classes, beginnings, words, lacking } = table
  const classesAt = (text: string, start: number, end: number, code: number): number => {
    for (let slot = spread(code) & mask; (places[slot] ?? -1) >= 0; slot = (slot + 1) & mask)
      if (isSame(bytes, places[slot] ?? 0, text, start, end)) return classes[slot] ?? 0
    return 0
  }
  return {
    mayBeWord: sum => words.has(sum),
    mayLackLetter: (sum, place) => lacking.has(lackingAt(sum, place)),
    classesOf: (text, start, end) => classesAt(text, start, end, hashOf(text, start, end, 0)),
    classesAt,
    mayGoOn: code => {
      const bit = spread(code) & (beginnings.length * 8 - 1)
      return ((beginnings[bit >> 3] ?? 0) & (1 << (bit & 7))) !== 0
    },
  }
}

/** Goes on with a hash from one offset to another, whatever the case and however wide the spaces; that of nothing is nought. */
export function hashOf(text: string, start: number, end: number, before: number): number {
  let code = before
  let wasSpace = false
  for (let at = start; at < end; at++) {
    const letter = lower(text.charCodeAt(at))
    if (letter === space && wasSpace) continue
    wasSpace = letter === space
    code = mixed(code, letter)
  }
  return code
}

function isSame(bytes: Uint8Array, place: number, text: string, start: number, end: number): boolean {
  let wasSpace = false
  let other = place
  for (let at = start; at < end; at++) {
    const letter = lower(text.charCodeAt(at))
    if (letter === space && wasSpace) continue
    wasSpace = letter === space
    if (bytes[other++] !== letter) return false
  }
  return bytes[other] === newline || other === bytes.length
}

const mixed = (code: number, letter: number) => Math.imul(code ^ letter, 0x01000193)
const spread = (code: number) => code ^ (code >>> 15) ^ (code >>> 7)

/** ASCII capitals and white space; whatever is beyond ASCII is in no entry. */
function lower(code: number): number {
  if (code > 64 && code < 91) return code + 32
  return code > 8 && code < 14 ? space : code
}

function lineEnd(bytes: Uint8Array, from: number): number {
  const found = bytes.indexOf(newline, from)
  return found === -1 ? bytes.length : found
}

function countOf(bytes: Uint8Array): number {
  let lines = 0
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === newline) lines++
  return lines
}

const ascii = (bytes: Uint8Array, start: number, end: number) => String.fromCharCode(...bytes.subarray(start, end))

/** Each line is a name and its short forms; a short form leads back to the name, and so to the other short forms. */
function nicknamesIn(bytes: Uint8Array, start: number): Map<string, string[]> {
  const lines = new TextDecoder()
    .decode(bytes.subarray(start))
    .split('\n')
    .map(line => line.split(' ').filter(Boolean))
  const nicknames = new Map<string, string[]>()
  for (const [name = '', ...short] of lines)
    for (const each of [name, ...short])
      nicknames.set(
        each,
        [...new Set([...(nicknames.get(each) ?? []), name, ...short])].filter(other => other !== each),
      )
  return nicknames
}

/** Whether any of the classes is among them. */
export const has = (classes: number, any: number): boolean => (classes & any) !== 0

/** In the dictionary, and no more than that. */
export const isPlainWord = (classes: number): boolean => has(classes, is.word) && !has(classes, is.given | is.name_word)
