import type { Finding } from '@/lib/deid/finding'
import { isAmong, type Scene } from '@/lib/deid/reading/scene'
import { wordList } from '@/lib/deid/reading/word-lists'
import { uniqueRule } from '@/lib/deid/rules/unique'

const ranks = 'only first last sole lone youngest oldest'
/** Of whom there are few, so that where one was tells who it was. */
const trades =
  'medic stoker airman airwoman diver gunner sapper sniper paratrooper marine submariner sailor deckhand skipper bosun signaller lookout lifeguard firefighter miner stevedore fisherman trawlerman engineer pilot navigator conductor signalman teller cashier cook chef baker butcher driver trucker guard warden ranger keeper porter clerk courier reporter photographer cameraman teacher headmaster headmistress principal pastor vicar imam rabbi priest nun bishop mayor councillor sheriff trooper constable sergeant corporal lieutenant captain major colonel chief judge juror midwife paramedic surgeon goalkeeper striker jockey boxer swimmer climber guide farmer shepherd butler janitor usher waiter waitress barman barmaid bartender student pupil passenger survivor hostage witness whistleblower'
const people = 'person people man men woman women one boy girl child kid member soldier officer nurse doctor'

const opens = wordList(`${ranks} ${trades} one man woman boy girl`)

/** "the", or the s of "the county's". */
const leading = wordList('the s')

const either = (words: string) => words.replaceAll(' ', '|')
const clause = '[^.;:!?"()\\n,\\u201c\\u201d]'
const ranked = new RegExp(
  `(?:${either(ranks)})(?: [a-z-]{2,14}){0,2}? (${either(`${trades} ${people}`)})(?![a-z'-])(${clause}{0,90})`,
  'iy',
)
const told = new RegExp(`(?:${either(trades)}) (?:who|whose|from|in|that)(?: ${clause}{1,90})`, 'iy')
const pictured = new RegExp(
  `(?:one|man|woman|boy|girl) in the (${clause}{0,40}?)(?:photograph|photo|picture|video|footage|clip)(?![a-z])`,
  'iy',
)
/** Where a clause goes on to something else. */
const joint = / (?:and|but|so|because|which|though|while)(?: .{0,100}|$)/i

const events =
  /\b(?:fire|crash|wreck|wreckage|rig|blast|explosion|shooting|robbery|heist|siege|raid|flood|collapse|attack|bombing|bomb|ambush|sinking|capsizing|derailment|avalanche|landslide|hurricane|massacre|hijack|hijacking|photograph|photographed|filmed|video|footage|headlines?|hearing|inquest|inquiry|rescue|rescued|body was|bodies were)\b/i
/** Of those, what tells of one alone though no name is told. */
const sure = /\b(?:photographed|filmed|rescued|body was|bodies were|alive (?:off|of|from|after|in|out))\b/i
const fame =
  /\b(?:photographs?|photo|video|footage|clip|news|newspaper|headlines?|film|documentary|hearing|inquest|inquiry)\b/i
/** A name within the clause, and no "I". */
const capital = /[ "'][A-Z][a-z]{2,}/
const leaving =
  /^ (?:alive |still )?(?:off|out of|aboard|left on|to (?:walk|come|get|make it|crawl|swim) (?:out|off|ashore))\b/i
const common = new RegExp(`^(?:${either(people)})$`, 'i')
const atWork = /^ (?:on|in|at) (?:shift|call|duty|nights|today|here|work|site|board)\b/i
const ofAll =
  /\b(?:the )?(?:county|city|town|village|state|country|nation|province|district|borough|parish|island|valley|school|college|club|force|corps|unit|platoon|company|battalion|regiment|department)'s $/i

const article = /\bthe $/i

/** "the last man off the Skerry rig", "she is the teller who was held in the Marlow robbery", "the county's only female sheriff". */
export function findUnique(scene: Scene): Finding[] {
  const { tokens } = scene
  const found: Finding[] = []
  for (let token = 1; token < tokens.count; token++) {
    if (!isAmong(scene, token, opens) || !isAmong(scene, token - 1, leading)) continue
    const start = tokens.start[token] ?? 0
    const before = tokens.text.slice(Math.max(0, start - 24), start)
    const length = lengthAt(tokens.text, start, before)
    if (length === 0) continue
    const owner = ofAll.exec(before) ?? article.exec(before)
    found.push({ start: start - (owner?.[0].length ?? 0), end: start + length, rule: uniqueRule })
  }
  return found
}

/** How much of the text from a place on says what one person alone was or did. */
function lengthAt(text: string, start: number, before: string): number {
  if (ofAll.test(before)) return matchAt(ranked, text, start, match => match[0].length - (match[2]?.length ?? 0))
  if (!article.test(before)) return 0
  return (
    matchAt(ranked, text, start, ([whole, who = '', rest = '']) => {
      const tail = rest.replace(joint, '')
      return isTelling(who, tail) ? whole.length - rest.length + tail.length : 0
    }) || (/\b(?:is|was|am|were|as)\sthe $|'[sm] the $/i.test(before) ? toldAt(text, start) : 0)
  )
}

const isTelling = (who: string, tail: string): boolean => {
  if (atWork.test(tail)) return false
  if (common.test(who)) return sure.test(tail) || ((events.test(tail) || leaving.test(tail)) && capital.test(tail))
  return (
    events.test(tail) ||
    capital.test(tail) ||
    /^ (?:that|this) (?:night|day|morning|spring|summer|winter|year)\b/i.test(tail)
  )
}

const toldAt = (text: string, start: number): number =>
  matchAt(told, text, start, ([whole]) => {
    const what = whole.replace(joint, '')
    return fame.test(what) || (events.test(what) && capital.test(what)) ? what.length : 0
  }) ||
  matchAt(pictured, text, start, ([whole, which = '']) =>
    /[A-Z]|news|hearing|press|viral|famous/.test(which) ? whole.length : 0,
  )

function matchAt(pattern: RegExp, text: string, start: number, lengthOf: (match: RegExpExecArray) => number): number {
  pattern.lastIndex = start
  const match = pattern.exec(text)
  return match ? lengthOf(match) : 0
}
