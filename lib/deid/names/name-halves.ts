import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'
import { isUpperCode } from '@/lib/deid/reading/vocabulary'
import { placeRules } from '@/lib/deid/rules/places'

const before = /(?<![\p{L}\d'-])(?!(?:Pre|Post|Non|Anti|Ex|Mid|Neo|Pro|Semi|Self|Half|Pan|Co|Re)-)\p{Lu}\p{L}{1,20}-$/u
const behind = /^-(?:\p{Lu}\p{Ll}{1,20}|\d{1,2}|op)(?![\p{L}\d'.:-])/u
/** What a house is, before the "of" that what was found stands behind. */
const house =
  /(?<![\p{L}\d'-])(?:Our Lady|Notre[- ]Dame|Nossa Senhora|Nuestra Senora|Sacred Heart|Church|School|College|Temple|Friends|Sisters|Order|Society|Shrine|Convent) of (?:the )?$/u

const isNamed = ({ rule: { type } }: Finding) => type === 'NAME' || type === 'PLACE' || type === 'ORG'

/** "Côte-Nord", "Knight-Swift", "Romaine-4", "Our Lady of Remedios": the other half of what is found, over a hyphen or an "of". */
export function withHalves({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  const halves: Finding[] = []
  for (const one of found) {
    const lead = leadOf(text, one)
    if (lead > 0) halves.push({ start: one.start - lead, end: one.end, rule: one.rule })
    if (!isNamed(one) || !isUpperCode(text.charCodeAt(one.start))) continue
    const front = frontOf(text, one.start)
    const told = isQuotable(one) ? (quoted.exec(text.slice(one.end, one.end + 40))?.[0].length ?? 0) : 0
    if (told > 0) halves.push({ start: one.start, end: one.end + told, rule: one.rule })
    const back = text.charCodeAt(one.end) === hyphen ? (behind.exec(text.slice(one.end, one.end + 24))?.[0] ?? '') : ''
    if (front.length + back.length > 0)
      halves.push({ start: one.start - front.length, end: one.end + back.length, rule: placeRules.halves })
  }
  return halves
}

/** "le 14 février", "ul. Jesionowa 12": the article of a day and the short word of a street that go with them. */
function leadOf(text: string, { start, rule: { type, id } }: Finding): number {
  if (text.charCodeAt(start - 1) !== space) return 0
  const before = text.slice(Math.max(0, start - 8), start)
  if (type === 'DATE' && /^date-abroad|abroad$/.test(id))
    return /(?<![\p{L}\d])(?:le|el|il|den) $/iu.exec(before)?.[0].length ?? 0
  return type === 'ADDRESS' ? (/(?<![\p{L}\d])(?:ul|al|os|pl)\. $/iu.exec(before)?.[0].length ?? 0) : 0
}

/** "Mw. Van der Wielen": what is written for madam, sir and a degree in other tongues. */
const honour = /(?<![\p{L}\d])(?:Mw|Mej|Mevr|Dhr|Hr|Drs|Ing|Inz|Dott|Avv|Arq|Lic|Sra|Srta|Mme|Mlle)\. $/u
/** "Name: Smith, John", "Rm 102: Yellowhorse, Delphine": the family name first, behind what the line is headed with. */
const labelled =
  /(?:name|patient|pt|participant|client|subject|nok|contact|(?:rm|room|bed) \w{1,5})\s?[:.]\s((?:\p{Lu}[\p{L}'-]{1,24} ?){1,2}, )$/iu
const space = 32
const comma = 44
const hyphen = 45

/** `Normand "Nono" Gallant`: what somebody is called between quotation marks, and the name behind it. */
const quoted = /^ "\p{Lu}[\p{L}'-]{1,15}"(?: (?:de |van |von )?\p{Lu}[\p{L}'-]{1,24})?/u
const isQuotable = ({ rule: { type }, end, start }: Finding) => type === 'NAME' && end - start > 2

/** Behind a hyphen, or “of” and “the” behind a space: what goes with the name that begins there. */
function frontOf(text: string, start: number): string {
  const last = text.charCodeAt(start - 1)
  if (text.startsWith(' The ', start - 5))
    return /[^.!?:;"(\n] The $/.test(text.slice(Math.max(0, start - 7), start)) ? 'The ' : ''
  if (text.startsWith('. ', start - 2)) return honour.exec(text.slice(Math.max(0, start - 8), start))?.[0] ?? ''
  if (last === space && text.charCodeAt(start - 2) === comma)
    return labelled.exec(text.slice(Math.max(0, start - 60), start))?.[1] ?? ''
  if (last === hyphen) return before.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? ''
  if (!text.startsWith('of ', start - 3) && !text.startsWith('of the ', start - 7)) return ''
  return house.exec(text.slice(Math.max(0, start - 30), start))?.[0] ?? ''
}
