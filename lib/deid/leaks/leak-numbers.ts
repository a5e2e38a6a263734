import { space } from './leak-text'

/** A number that is searched for by its digits alone. */
export interface LeakNumber {
  readonly digits: string
  readonly rule: string
  /** Whether it has to begin where a group of digits begins; a whole phone number may follow a country’s. */
  readonly isWhole: boolean
}

const shortest = 6
const tails = 10 ** shortest

/** Finds numbers however their digits are grouped. Only the last six digits are looked up while it reads. */
export function numberSearch(
  numbers: readonly LeakNumber[],
): (codes: Uint16Array, found: (rule: string) => void) => void {
  const marks = new Uint8Array(tails)
  const sought = numbers.filter(({ digits }) => digits.length >= shortest)
  for (const { digits } of sought) marks[Number(digits.slice(-shortest))] = 1
  return (codes, found) => {
    let tail = 0
    let count = 0
    for (let at = 0; at < codes.length; at++) {
      const code = codes[at] ?? 0
      if (code > 47 && code < 58) {
        tail = (tail * 10 + code - 48) % tails
        count++
      } else if (count > 0) {
        if (count >= shortest && marks[tail] === 1)
          for (const { digits, isWhole, rule } of sought) if (endsWith(codes, at, digits, isWhole)) found(rule)
        if (code !== space) count = 0
      }
    }
  }
}

/** Reads backwards from where a group of digits ends, over the single spaces between groups. */
function endsWith(codes: Uint16Array, end: number, digits: string, isWhole: boolean): boolean {
  let at = end - 1
  for (let index = digits.length - 1; index >= 0; index--) {
    if (codes[at] === space) at--
    if (codes[at] !== digits.charCodeAt(index)) return false
    at--
  }
  const before = codes[at] ?? space
  return !isWhole || before < 48 || before > 57
}
