import { is } from './classes'

/** Words and phrases with what each may be; asked without making a string. */
export interface Lexicon {
  /** The classes of the folded text between two offsets, whatever its case and however wide its spaces; nought if unlisted. */
  readonly classesOf: (text: string, start: number, end: number) => number
  /** The names that go with a given name: william has will, bill and billy, and each of them has william. */
  readonly nicknames: ReadonlyMap<string, readonly string[]>
  readonly size: number
}

const newline = 10
const space = 32
const hash = 35

/** Reads the compiled table: `#classes in hexadecimal`, then its entries, one a line; `#nicknames` comes last. */
export function lexiconOf(bytes: Uint8Array): Lexicon {
  const counted = countOf(bytes)
  const mask = 2 ** Math.ceil(Math.log2(Math.max(counted, 1) * 2)) - 1
  const places = new Int32Array(mask + 1).fill(-1)
  const classes = new Uint32Array(mask + 1)
  let current = 0
  let at = 0
  while (at < bytes.length) {
    const end = lineEnd(bytes, at)
    if (bytes[at] === hash) {
      const header = ascii(bytes, at + 1, end)
      if (header === 'nicknames')
        return { ...reader(bytes, places, classes, mask), nicknames: nicknamesIn(bytes, end + 1), size: counted }
      current = Number.parseInt(header, 16)
    } else if (end > at) insert(bytes, at, end, places, classes, mask, current)
    at = end + 1
  }
  return { ...reader(bytes, places, classes, mask), nicknames: new Map(), size: counted }
}

function insert(
  bytes: Uint8Array,
  start: number,
  end: number,
  places: Int32Array,
  classes: Uint32Array,
  mask: number,
  current: number,
) {
  let code = 0
  for (let at = start; at < end; at++) code = mixed(code, bytes[at] ?? 0)
  let slot = spread(code) & mask
  while ((places[slot] ?? 0) >= 0) slot = (slot + 1) & mask
  places[slot] = start
  classes[slot] = current
}

function reader(bytes: Uint8Array, places: Int32Array, classes: Uint32Array, mask: number): Pick<Lexicon, 'classesOf'> {
  return {
    classesOf: (text, start, end) => {
      let code = 0
      let wasSpace = false
      for (let at = start; at < end; at++) {
        const letter = lower(text.charCodeAt(at))
        if (letter === space && wasSpace) continue
        wasSpace = letter === space
        code = mixed(code, letter)
      }
      for (let slot = spread(code) & mask; (places[slot] ?? -1) >= 0; slot = (slot + 1) & mask)
        if (isSame(bytes, places[slot] ?? 0, text, start, end)) return classes[slot] ?? 0
      return 0
    },
  }
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
