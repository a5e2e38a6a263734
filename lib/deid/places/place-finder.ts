import type { Run } from '@/lib/deid/names/name-finder'
import { is } from '@/lib/deid/reading/classes'
import type { Phrase } from '@/lib/deid/reading/phrases'
import { isAmong, isUpper, lengthOf, low, opensSentence, type Scene, wordBefore } from '@/lib/deid/reading/scene'
import { gaps, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { verdicts } from '@/lib/deid/reading/verdicts'
import { wordList } from '@/lib/deid/reading/word-lists'
import { placeRules } from '@/lib/deid/rules/places'
import { findSmallOrganisations } from './organisations-small'
import { findWorkedFor } from './organisations-worked-for'
import { findAt } from './place-at'
import { findBare } from './place-bare'
import { findCued } from './place-cued'
import { headed, lowHeads, overHeads, withState } from './place-ends'
import { findIn } from './place-in'
import { findLivedIn } from './place-lived'
import { findHeadFirst } from './place-of'
import { prefixed, prefixRun } from './place-prefixes'
import { townsOf } from './town-finder'

/** Organisations by their last word, places by their last or first word, towns by the lists. */
export function findPlaces(scene: Scene, verdict: Uint8Array, phrases: readonly Phrase[]): Run[] {
  return [
    ...townsOf(scene, phrases),
    ...headedRuns(scene, verdict),
    ...findAt(scene),
    ...findBare(scene),
    ...findCued(scene),
    ...findIn(scene),
    ...findHeadFirst(scene),
    ...findSmallOrganisations(scene),
    ...findWorkedFor(scene),
    ...findLivedIn(scene),
  ]
}

/** Words that make a name of whatever stands before them; of the others a name must stand there already. */
const strong =
  /^(?:clinics?|hosp|hospitals?|hospice|collective|assembly|fellowship|tabernacle|guild|cooperative|gurdwara|squadron|rifles|fusiliers|hussars|lancers|dragoons|highlanders|anglians|grenadiers|center|centre|university|univ|college|academy|school|elementary|church|chapel|temple|synagogue|mosque|cathedral|monastery|abbey|institute|foundation|association|pd|inc|llc|corp|ltd|library|museum|prison|penitentiary|correctional|battalion|brigade|regiment|river|creek|county|lake|mountains?|canyon|falls|island|islands|pass|beach|bay|cove|peninsula|province|valley|reservation|cemetery|street|st|ave|avenue|rd|road|blvd|boulevard|ln|lane|hwy|highway|parkway|pharmacy|falcons|creamery|winery|brewery|ranch|farms?|healthcare|medical|nursing|bakery|diner|hotel|motel|theater|theatre|estates|apartments|orchestra|district|park|depot|forum|society|commission|polyclinic|removals|logistics|taxis|cabs|motors|roofing|joinery|freight|haulage|publishing|salon|barbers|diocese|archdiocese|seminary|mandir|pagoda|shrine|conservatory|conservatoire|gymnasium|kindergarten|preschool|montessori|playgroup|daycare|polytechnic|hostel|barracks|embassy|consulate|cannery|sawmill|foundry|refinery|colliery|quarry|shipyard|steelworks|distillery|textiles|abattoir|laboratories|solicitors|realty|housing|pantry|legion|friary|priory|bistro|pizzeria|dentistry|orthodontics|hardware|lube|tire|tyres|plumbing|landscaping|scouts|cadets|bookshop|deli|trust|charity|council|union|company|restaurant|cafe|gallery|gym|primary|infants|rovers|rangers|wanderers|athletic|fc|afc|rfc|smiles|united|campus|club|pub|warehouse|storage|sisters|nails|couture|dental|surgery|trucking|catering|dispensary|lumber|garage|workshop|congregation|band|choir|mart|loans|burgers?|robotics|foods|oceanographic|framing|cleaners|laundromat|laund(?:er|r)ette|taqueria|supermarket|grocers|seafoods|fisheries|boatworks|boatyard|outfitters|aerospace|lettings|cabs?)$/
/** Of those, what is often called after a faith or a saint. */
const homes = /^(?:hospital|hosp|clinic|medical|church|university|college|school|academy)$/
const generic =
  /^(?:high|middle|elementary|graduate|grad|medical|med|law|nursing|primary|secondary|day|state|mental|the|our|sunday|old|new|public|private|local|pain|sleep|specialty|general|outpatient|inpatient|community|safe|sacred|inner|group|family|my|this|that|a|an|his|her|their|your|in|at|after|before|during|of|and|psych|psychiatric|urgent|primary|methadone|teaching|business|art|music|dental|eye|anticoagulation|hospital|clinic|center|health|care|home|national|main|long|island|big|great|deep|dark|lazy|underground|one|each|every|an(?:y)?|no|first|second|third|red|green|blue|white|black|golden|stepping|catholic|boarding|charter|night|summer|bible|preschool|church|school|veterans|women's|men's|children's|university|hot|cold|warm|mountain|beach|river|lake|ocean|walking|walk|forest|wet|dry|on|by|near|from|to|for|with|book|running|walking|support|peer|treatment|waiting|dining|living|garden|fire|debt|credit|trade|student|students|parents|sober|royal|united|social|drama|jazz|steel|brass|head|rubber|hair|gold|silver|wedding|study|data|safety|ethics|steering|advisory|review|research|clinical|trial|site|sponsor|team|zoom|online|virtual|inner|divorce|custody|custodial|probate|juvenile|crown|magistrates|supreme|federal|county)$/

/** Looks left from each head over words with capitals, and right over "of X". */
function headedRuns(scene: Scene, verdict: Uint8Array): Run[] {
  const { tokens, taken } = scene
  const runs: Run[] = []
  for (let token = 0; token < tokens.count; token++) {
    const classes = wordClasses(tokens, token)
    if (prefixed(scene, token)) runs.push(prefixRun(scene, token))
    if (verdict[token] === verdicts.acronym)
      runs.push({ first: token, last: withState(scene, overHeads(scene, token)), rule: placeRules.acronym })
    if (!(classes & headed) || taken[token] || scene.safe[token]) continue
    const first = leftOf(scene, token)
    if (first === token || !isNamed(scene, verdict, first, token)) continue
    const last = overHeads(scene, rightOf(scene, overHeads(scene, token)))
    runs.push({
      first,
      last: withState(scene, last),
      rule: classes & is.org ? placeRules.organisation : placeRules.geographic,
    })
    token = last
  }
  return runs
}

const linkingWords = wordList('of and for the')

/** As far left as words with capitals go, joined by of, and, an ampersand, an apostrophe, a hyphen or a full stop after St. */
function leftOf(scene: Scene, head: number): number {
  const { tokens, taken } = scene
  let first = head
  for (let token = head - 1, steps = 0; token >= 0 && steps < 10; token--, steps++) {
    if (tokens.gap[token + 1] === gaps.line || taken[token]) break
    if (tokens.kind[token] === kinds.sign) {
      if (!"'-&.".includes(String.fromCharCode(tokens.classes[token] ?? 0))) break
      if (isSign(tokens, token, '.') && !(wordClasses(tokens, token - 1) & is.title) && lengthOf(scene, token - 1) > 3)
        break
      continue
    }
    const isLinked = isSign(tokens, token - 1, "'") && lengthOf(scene, token) === 1
    if (isCapital(tokens, token) && !isOpeningDeed(scene, token)) first = token
    else if (!isLinked && !isAmong(scene, token, linkingWords)) break
  }
  return first
}

/** "Visited Coos Bay", "The River": the first word of a sentence that is no part of a name. */
const isOpeningDeed = (scene: Scene, token: number): boolean =>
  opensSentence(scene, token) &&
  ((wordClasses(scene.tokens, token) & (is.grammar | is.verb | is.role | is.kin)) !== 0 ||
    /(?:ed|ing)$/.test(low(scene, token)))

/** What a school, a hospital or a parish is called after a faith, each word of which is said of much else. */
const ofFaith =
  /^(?:Sacred Heart|Good Shepherd|Holy (?:Cross|Family|Rosary|Trinity|Ghost|Name|Spirit|Child|Redeemer)|Our Lady|Immaculate|Christ the King|All Saints'?|All Souls'?|Blessed Sacrament|Corpus Christi|Queen of|Star of the Sea|Guardian Angels?) .{0,20}(?:Hospital|Hosp|Clinic|College|School|Academy|Church|Primary|High|Parish|Hospice|Convent|Infants|Chapel|University|Orphanage|orphanage|convent|school|church|hospital|parish|hospice)$/

/** "Federal Road Safety Corps": three plain words with capitals or more, within a sentence, before what an authority is. */
const isOfficial = (scene: Scene, first: number, head: number): boolean =>
  head - first > 2 &&
  !opensSentence(scene, first) &&
  /^(?:corps|service|authority|board|agency|bureau|commission|department|ministry|directorate|constabulary|regiment)$/.test(
    low(scene, head),
  )

/** Something before the head is a name, or the head is strong and what stands before it is not said of every such thing. */
function isNamed(scene: Scene, verdict: Uint8Array, first: number, head: number): boolean {
  const { tokens } = scene
  const isCapitalHead = isCapital(tokens, head)
  let named = false
  let special = false
  for (let token = first; token < head; token++) {
    if (tokens.kind[token] !== kinds.word) continue
    const classes = wordClasses(tokens, token)
    const isOpening = opensSentence(scene, token) && (classes & is.word) !== 0
    if (
      verdict[token] ||
      classes & (is.city | is.acronym) ||
      (!(classes & is.word) && !(classes & (is.short | is.safe)) && !isUpper(scene, token))
    )
      named = true
    if (
      !isOpening &&
      lengthOf(scene, token) > 1 &&
      !generic.test(low(scene, token)) &&
      !(classes & (is.short | is.verb | is.month | is.weekday)) &&
      (!(classes & is.safe) || homes.test(low(scene, head)))
    )
      special = true
  }
  if (!isCapitalHead) return named && lowHeads.test(low(scene, head))
  if (ofFaith.test(tokens.text.slice(tokens.start[first], tokens.end[head])) || isOfficial(scene, first, head))
    return true
  const lead = low(scene, wordBefore(scene, first))
  if (special && /^(?:at|by|from|to|through|via)$/.test(lead)) return true
  if (wordClasses(tokens, head) & is.street && /^(?:on|off|along|near|down)$/.test(lead) && first === head - 1)
    return true
  return (
    named ||
    (special && strong.test(low(scene, head))) ||
    (/^(?:hospital|hosp|university)$/.test(low(scene, head)) &&
      /^(?:general|community|state|city)$/.test(low(scene, first)) &&
      !opensSentence(scene, first))
  )
}

/** "of Craft", "of Philadelphia", "at Stanford", "on Bolsa", "for Women and Children", and a place after a comma. */
function rightOf(scene: Scene, from: number): number {
  const { tokens, taken } = scene
  const of = from + 1
  if (
    of + 1 >= tokens.count ||
    taken[of + 1] ||
    !/^(?:of|for|on|at|&)$/.test(low(scene, of) || (isSign(tokens, of, '&') ? '&' : '')) ||
    tokens.gap[of] !== gaps.space
  )
    return from
  let last = from
  for (let token = of + 1; token < Math.min(tokens.count, of + 6); token++) {
    if (tokens.gap[token] === gaps.line || tokens.kind[token] !== kinds.word || taken[token]) break
    if (isCapital(tokens, token)) last = token
    else if (!/^(?:the|and|of)$/.test(low(scene, token))) break
  }
  return last
}
