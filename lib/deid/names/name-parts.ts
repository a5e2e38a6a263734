import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { isUpperCode } from '@/lib/deid/reading/vocabulary'

/** "HX-55029" of "HX-55029-C", and the "MJ" before it: what hangs on a number without a space is part of it. */
const restOfCode = /^(?:[-/][A-Z\d]{1,6}){1,3}(?![\p{L}\d])/u
/** "Amazon TUS2", "bachterberg2": figures right behind a name. */
const figures = /^\d{1,5}(?![\p{L}\d.,:/%])/u
/** "v.d. Wielen", "K.-U. Mertens": initials and particles with their stops before a name. */
const lead = /(?<![\p{L}\d])(?:v\.\s?d\.\s|v\.\s|\p{Lu}\.-)$/u
/** "KOWALIK, R": the initial behind a family name in capitals. */
const initial = /^, \p{Lu}(?=[\s.;:)/]|$)/u
/** "SKY, WILLIAM J": the family name in capitals that a given name follows, where a text or a line begins. */
const family = /(?:^|\n)\p{Lu}{2,20}, $/u

const isCode = ({ rule: { type } }: Finding) =>
  type === 'ID' || type === 'DEVICE' || type === 'VEHICLE' || type === 'HANDLE'
const isNamed = ({ rule: { type } }: Finding) => type === 'NAME' || type === 'PLACE' || type === 'ORG'

/** What is found, with what belongs to it and stands right beside it: the rest of a number, initials, a family name. */
export function withParts({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  const whole: Finding[] = []
  for (const one of found) {
    const [front, back] = isCode(one) ? [0, restOf(text, one.end)] : isNamed(one) ? partsOf(text, one) : [0, 0]
    if (front + back > 0) whole.push({ start: one.start - front, end: one.end + back, rule: one.rule })
  }
  return whole
}

const [hyphen, slash, comma, space, stop] = [45, 47, 44, 32, 46]

function restOf(text: string, end: number): number {
  const next = text.charCodeAt(end)
  return next === hyphen || next === slash ? (restOfCode.exec(text.slice(end, end + 24))?.[0].length ?? 0) : 0
}

function partsOf(text: string, { start, end, rule }: Finding): readonly [number, number] {
  const next = text.charCodeAt(end)
  const last = text.charCodeAt(end - 1)
  const isLoud = isUpperCode(text.charCodeAt(start)) && isUpperCode(last) && end - start > 2
  const back =
    next > 47 && next < 58
      ? (figures.exec(text.slice(end, end + 8))?.[0].length ?? 0)
      : isLoud && next === comma && rule.type === 'NAME'
        ? (initial.exec(text.slice(end, end + 4))?.[0].length ?? 0)
        : 0
  if (rule.type !== 'NAME' || text.charCodeAt(start - 1) === slash) return [0, back]
  const before = text.charCodeAt(start - 1)
  const isLed = before === hyphen || (before === space && text.charCodeAt(start - 2) === stop)
  const front = isLed
    ? (lead.exec(text.slice(Math.max(0, start - 8), start))?.[0].length ?? 0)
    : isLoud && before === space && text.charCodeAt(start - 2) === comma
      ? (family.exec(text.slice(Math.max(0, start - 24), start))?.[0].trimStart().length ?? 0)
      : 0
  return [front, back]
}
