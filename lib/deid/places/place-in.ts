import { isSpelt } from '@/lib/deid/names/figures-borne'
import type { Run } from '@/lib/deid/names/name-finder'
import { is } from '@/lib/deid/reading/classes'
import { isUpper, lengthOf, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, gaps, hasTrait, isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'
import { withState } from './place-ends'

/** Whoever goes there, or what goes there. */
const going =
  /^(?:move|moved|moves|moving|back|drive|drove|drives|driving|went|goes|go|going|posted|flew|flies|fly|flying|travel|travels|travelled|traveled|trip|train|bus|ferry|flight|return|returns|returned|returning|run|runs|ran|ride|rode|walk|walked|walks|visit|visits|route|road|sent|deployed|commutes|commuted|hitched|sailed|up|down|over|emigrated|relocated|fled|way|home|came|been)$/

/** What a note has capitals for, though nobody lives there. */
export const noPlace =
  /^(?:session|sessions|visit|integration|prep|preparation|baseline|screening|phase|part|parts|self|group|inner|higher|study|treatment|therapy|section|form|step|level|grade|target|week|day|month|hour|room|ward|mass|church|heaven|hell|nature|love|light|silence|spirit|source|truth|presence|being|mind|body|heart|dream|stage|appendix|table|figure|chapter|item|question|column|row|box|version|protocol|arm|cohort|court|school|english|maths|law|medicine|nursing|person|time|child|corpse|lotus|tree|mountain|warrior|bridge|down|sun|moon|cat|cow|work|mode|state|place|space|safe|service|recovery|remission|crisis|care|custody|foster|ed|er|outpatients|follow|enrollment|enrolment|randomisation|randomization|unblinding|discharge|admission|intake|consent|peak|onset|christmas|best|last|first|least|noon|midnight|rest|ease|trust|risk|theatre|resus|triage|addendum|summary|review|clinic|home|bed|pain|grief|fear)$/

/** A plain word after it makes a manner or a matter of it: "in Gestalt terms". */
const matter =
  /^(?:therapy|session|sessions|mode|terms|practice|language|class|group|phase|position|pose|style|fashion|work|training|energy|form|tradition|thought|theory|model|medicine|studies|sense|music|food|culture|mythology|literature|syndrome|disease|score|scale|criteria)$/

const link = listed('in from near outside to at on of')
/** What stands on a street. */
const dwelling =
  /^(?:house|place|flat|home|apartment|apt|store|shop|cafe|diner|bar|pub|office|studio|clinic|corner|garage|bakery|restaurant|hotel|motel|church|school|bldg|building|lives|living|lived|parked|market|deli|pharmacy|guy|address)$/

const never =
  is.grammar |
  is.month |
  is.weekday |
  is.holiday |
  is.region |
  is.kin |
  is.role |
  is.title |
  is.number |
  is.safe |
  is.short |
  is.eponymous |
  is.unit |
  is.credential |
  is.work |
  is.preposition

/** "met in Eye", "from Battle", "back to Cork": a capital within a sentence after what leads to a place, though it is a word. */
export function findIn(scene: Scene): Run[] {
  if (!anyHas(scene.tokens, link)) return []
  const { tokens } = scene
  const runs: Run[] = []
  for (let token = 1; token < tokens.count; token++) {
    if (!hasTrait(tokens, token, link) || isCapital(tokens, token)) continue
    const first = wordAfter(scene, token)
    if (first === -1 || !isPlace(scene, first) || isSpelt(scene, first)) continue
    if (
      wordClasses(tokens, first) & is.safe &&
      !isCapital(tokens, wordAfter(scene, first)) &&
      !isTownThere(scene, token)
    )
      continue
    if (low(scene, token) === 'on' && !isOnStreet(scene, token)) continue
    if (low(scene, token) === 'of' && low(scene, wordBefore(scene, token)) !== 'out') continue
    if (low(scene, token) === 'to' && !going.test(low(scene, wordBefore(scene, token)))) continue
    const last = withState(scene, endOf(scene, first))
    const after = wordAfter(scene, last)
    if (after !== -1 && matter.test(low(scene, after))) continue
    if (last > first && matter.test(low(scene, last))) continue
    runs.push({ first, last, rule: placeRules.within })
    token = last
  }
  return runs
}

/** "the house on Finch", "her house, on Whaler's Walk": behind what stands on a street. */
const isOnStreet = (scene: Scene, on: number): boolean =>
  dwelling.test(low(scene, isSign(scene.tokens, on - 1, ',') ? on - 2 : wordBefore(scene, on)))

/** "came from Shiraz", "grew up in Shiraz": who comes from there means the town, though it is a wine besides. */
const isComing = (scene: Scene, link: number): boolean =>
  /^(?:from|in)$/.test(low(scene, link)) &&
  /^(?:came|comes|come|born|raised|grew|moved|fled|lives|lived|emigrated|originally|hails|hailed|up|family|home|people|back|drive|drove|out|bus|train|flight|ferry)$/.test(
    low(scene, wordBefore(scene, link)),
  )

/** "the rail crossing in Framingham, dated": a town behind "in" that a stop follows, or whoever comes from there. */
const isTownThere = (scene: Scene, link: number): boolean =>
  isComing(scene, link) ||
  (low(scene, link) === 'in' &&
    (wordClasses(scene.tokens, link + 1) & is.city) !== 0 &&
    [',', '.', ';', ')'].some(sign => isSign(scene.tokens, link + 2, sign)))

function isPlace(scene: Scene, token: number): boolean {
  const { tokens, taken, safe } = scene
  if (!isCapital(tokens, token) || isUpper(scene, token) || taken[token] || safe[token] || scene.loud[token])
    return false
  const isTwo = isCapital(tokens, wordAfter(scene, token)) && !(wordClasses(tokens, token) & is.word)
  const isTown = (wordClasses(tokens, token) & (is.place | is.city)) !== 0
  if (!isTown && wordClasses(tokens, token) & is.common && scene.isTitleCased()) return false
  const ruled = isTwo || isTown ? never & ~is.safe : never
  return lengthOf(scene, token) > 2 && !(wordClasses(tokens, token) & ruled) && !noPlace.test(low(scene, token))
}

/** Over further capitals, and over the hyphens and small words of "Stow-on-the-Wold". */
function endOf(scene: Scene, first: number): number {
  const { tokens } = scene
  let last = first
  for (let token = first + 1; token < Math.min(tokens.count, first + 9); token++) {
    if (tokens.gap[token] === gaps.line || scene.taken[token]) break
    if (isCapital(tokens, token) && !(wordClasses(tokens, token) & (is.month | is.weekday | is.grammar))) {
      last = token
      continue
    }
    const isBetween =
      isSign(tokens, token, '-') ||
      (tokens.gap[token] === gaps.none && isSign(tokens, token - 1, '-')) ||
      low(scene, token) === 'or'
    if (!isBetween) break
  }
  return last
}
