import type { Finding } from '@/lib/deid/finding'
import type { Scene } from '@/lib/deid/reading/scene'

const isNamed = ({ rule: { type } }: Finding) =>
  type === 'NAME' || type === 'PLACE' || type === 'ORG' || type === 'ADDRESS'
const isCode = ({ rule: { type } }: Finding) => type === 'ID' || type === 'DEVICE'
const isDate = ({ rule: { type } }: Finding) => type === 'DATE'

/** "Hugo van Kovrelstraat 99": small words that only stand within a name. */
const withinName =
  /^ (?:van|von|de|del|den|der|di|da|do|dos|das|du|des|bin|ibn|zu|zur|zum|ten|ter|y)(?: (?:la|las|los|le|den|der|het))? $/i
/** "from 12/9 til 3/10": what leads from one day in figures to the next. */
const betweenDays = /^(?: (?:to|til|till|until|thru|through|bis|tot|and|au) | ?[-–] ?)$/i
const ofFigures = /^\d{1,2}[-./]\d{1,2}/

/** "Brambles & Kovrel Homes": a word with a capital that an ampersand joins to the name. */
const partner = /(?<![\p{L}\d'-])\p{Lu}[\p{L}']{1,20} ?& ?$/u
/** "SN AB-48201-C": the letters that say which number it is. */
const label = /(?<![\p{L}\d])S\/?N ?[:#]? ?$/u
/** "ma 12-03-2026", "fr. 12/9": the day of the week in other languages, before a date in figures. */
const weekday =
  /(?<![\p{L}\d])(?:ma|di|wo|do|vr|za|zo|mo|mi|fr|sa|so|lun|mar|mer|mie|jeu|jue|ven|vie|sam|sab|dim|dom|gio|pon|wt|sr|czw|pt|sob|nd|man|tir|tis|ons|tor|tors|fre|lor|son)[.,]? $/iu
/** "the last Friday of the month". */
const ofMonth = /^ of (?:the|this|that|each|every|next|last) (?:month|year)(?![\p{L}])/iu

/** What was found, with what joins it to what was found beside it, or leads to it and belongs to it. */
export function withJoints({ tokens: { text } }: Scene, found: readonly Finding[]): Finding[] {
  const sorted = [...found].sort((one, other) => one.start - other.start || one.end - other.end)
  const joined: Finding[] = []
  let before: Finding | null = null
  for (const one of sorted) {
    const lead = leadOf(text, one)
    const back =
      isDate(one) && text.startsWith(' of ', one.end)
        ? (ofMonth.exec(text.slice(one.end, one.end + 20))?.[0].length ?? 0)
        : 0
    if (lead + back > 0) joined.push({ start: one.start - lead, end: one.end + back, rule: one.rule })
    if (before && isJoint(text, before, one)) joined.push({ start: before.start, end: one.end, rule: one.rule })
    if (!before || one.end > before.end) before = one
  }
  return joined
}

function leadOf(text: string, one: Finding): number {
  const last = text.charCodeAt(one.start - 1)
  if (last !== space && last !== ampersand && last !== colon) return 0
  const lead = (width: number) => text.slice(Math.max(0, one.start - width), one.start)
  if (isNamed(one))
    return text.startsWith('&', one.start - 1) || text.startsWith('& ', one.start - 2)
      ? (partner.exec(lead(26))?.[0].length ?? 0)
      : 0
  if (isCode(one)) return label.exec(lead(10))?.[0].length ?? 0
  return isDate(one) && ofFigures.test(text.slice(one.start, one.start + 6))
    ? (weekday.exec(lead(8))?.[0].length ?? 0)
    : 0
}

function isJoint(text: string, before: Finding, one: Finding): boolean {
  const width = one.start - before.end
  if (width < 1 || width > 10) return false
  const between = text.slice(before.end, one.start)
  if (isNamed(before) && isNamed(one)) return withinName.test(between)
  return (
    isDate(before) &&
    isDate(one) &&
    betweenDays.test(between) &&
    [before, one].every(({ start }) => ofFigures.test(text.slice(start, start + 6)))
  )
}

const [space, ampersand, colon] = [32, 38, 58]
