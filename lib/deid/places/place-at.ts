import type { Run } from '@/lib/deid/names/name-finder'
import { is } from '@/lib/deid/reading/classes'
import { isAmong, isUpper, lengthOf, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, gaps, hasTrait, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'
import { withState } from './place-ends'

/** Where somebody is, or whom somebody works for, leaves or sues. */
const lead = listed(
  'at on for behind outside near opposite against joined joins left leaves runs owns sued sues suing blames past via off through under',
)

const ofFirms = wordList('runs owns named called behind')

/** "Funeral at Holy Rosary", "for Duke Energy", "on Green Lanes": two words with capitals or more after what leads to them, though each is a word. */
export function findAt(scene: Scene): Run[] {
  if (!anyHas(scene.tokens, lead)) return []
  const runs: Run[] = []
  for (let token = 0; token < scene.tokens.count; token++) {
    if (!hasTrait(scene.tokens, token, lead) || isCapital(scene.tokens, token)) continue
    const after = wordAfter(scene, token)
    const first = low(scene, after) === 'the' ? wordAfter(scene, after) : after
    const last = first === -1 ? -1 : endOf(scene, first, first !== after || isAmong(scene, token, ofFirms))
    const branch = last <= first && first !== after && first !== -1 ? branchEnd(scene, first) : -1
    if (branch !== -1) {
      runs.push({ first, last: branch, rule: placeRules.organisation })
      token = branch
      continue
    }
    if (last > first && isPlain(scene, first, last) && scene.isTitleCased()) continue
    if (last <= first || opening.test(low(scene, first)) || isPart(scene, first, last)) continue
    runs.push({ first, last: withState(scene, last), rule: placeRules.organisation })
    token = last
  }
  return runs
}

/** "at the Tesco in Longford": whatever it is called, where the town or the street that it stands in is told; -1 where none is. */
function branchEnd(scene: Scene, first: number): number {
  const { tokens } = scene
  let last = first
  while (last - first < 2 && isCapital(tokens, wordAfter(scene, last))) last++
  const link = wordAfter(scene, last)
  const where = /^(?:in|on)$/.test(low(scene, link)) ? wordAfter(scene, link) : -1
  if (where === -1 || !isCapital(tokens, where) || isUpper(scene, where)) return -1
  const classes = wordClasses(tokens, where)
  if (classes & (is.month | is.weekday | is.holiday | is.grammar | is.region | is.safe)) return -1
  if (classes & (is.common | is.kin | is.role | is.given) && !(classes & is.place)) return -1
  for (let token = first; token <= last; token++)
    if (
      !isCapital(tokens, token) ||
      isUpper(scene, token) ||
      wordClasses(tokens, token) & noHouse ||
      scene.taken[token]
    )
      return -1
  return isPlain(scene, first, last) && scene.isTitleCased() ? -1 : last
}

/** What no house is called by itself. */
const noHouse =
  is.grammar | is.month | is.weekday | is.kin | is.role | is.title | is.unit | is.short | is.region | is.work

/** "at High Volume": where plain words have capitals throughout, two of them are no name. */
function isPlain({ tokens }: Scene, first: number, last: number): boolean {
  for (let token = first; token <= last; token++)
    if (tokens.kind[token] === kinds.word && !(wordClasses(tokens, token) & is.word)) return false
  return true
}

/** Over words with capitals, with "of the" between, and for a firm "and". */
function endOf(scene: Scene, first: number, isFirm: boolean): number {
  const { tokens } = scene
  let last = first - 1
  for (let token = first, steps = 0; steps < 8 && token < tokens.count; token++, steps++) {
    if (tokens.gap[token] !== gaps.space && !isSign(tokens, token, "'") && tokens.gap[token] !== gaps.none) break
    if (isNaming(scene, token)) last = token
    else if (
      token === first ||
      !(isSign(tokens, token, "'") || isSign(tokens, token, '&') || isLink(tokens.word[token]?.written ?? '', isFirm))
    )
      break
  }
  return last
}

const isLink = (word: string, isFirm: boolean) => (isFirm && word === 'and') || /^(?:of|the|s)$/.test(word)

const said =
  is.safe |
  is.short |
  is.grammar |
  is.month |
  is.weekday |
  is.region |
  is.kin |
  is.role |
  is.eponymous |
  is.unit |
  is.work

const isNaming = (scene: Scene, token: number): boolean =>
  isCapital(scene.tokens, token) &&
  !scene.taken[token] &&
  !scene.safe[token] &&
  lengthOf(scene, token) > 1 &&
  (!(wordClasses(scene.tokens, token) & said) || isPicture(scene, token))

/** "Desert Star Linen", "Twin Ports": a plain word that is a picture as well, of which firms and inns are called. */
const isPicture = (scene: Scene, token: number): boolean => {
  const classes = wordClasses(scene.tokens, token)
  return (classes & is.common) !== 0 && (classes & said & ~is.safe) === 0 && !isUpper(scene, token)
}

/** What a note has capitals for: Session Two, Baseline Visit, Higher Self. */
const opening =
  /^(?:rest|fight|trust|grief|thoughts|mind|body|acceptance|session|visit|integration|prep|preparation|baseline|screening|follow|day|week|month|hour|time|peak|home|higher|inner|deep|long|study|end|start|first|second|third|next|last|medication|treatment|therapy|safe|main|group|family|care|post|pre|enrollment|consent|early|late|adverse|serious|suicide|emergency|operating|waiting|living|intensive|behavioral|behavioural|cognitive|internal|somatic|motivational|compassion|acceptance|exposure|prolonged|window|dark|golden|wounded|lost|little|divine|great|white|black|red|big|holy|sacred|true|false|wise|old|young|angry|left|right|upper|lower)$/

/** Parts and figures of the inner world end so, and what the trade calls by capitals. */
const isPart = (scene: Scene, first: number, last: number): boolean =>
  /^(?:child|judge|critic|protector|manager|firefighter|woman|man|boy|girl|self|one|guardian|soldier|warrior|healer|teacher|voice|part|parts|wall|room|door|light|spirit|scale|index|score|inventory|questionnaire|checklist|interview|therapy|model|method|technique|exercise|meditation|practice|form|log|worksheet|sheet|plan|protocol|manual|committee|board|unit|systems|syndrome|disorder|disease|test|effect|effects|event|events|mode|network|system|card|deck|cards|pose|breath|breathing|scan|tea|bread|juice|cake|beans|bull|lights|steps|book|anonymous)$/.test(
    low(scene, last),
  ) || (wordClasses(scene.tokens, wordBefore(scene, first)) & is.work) !== 0
