import type { Run } from '@/lib/deid/names/name-finder'
import { isPersonal } from '@/lib/deid/names/personal-verbs'
import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { isStrange } from '@/lib/deid/reading/strange-words'
import { anyHas, hasTrait, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { listed } from '@/lib/deid/reading/word-traits'
import { placeRules } from '@/lib/deid/rules/places'

/** What an organisation is, where its name is written small; so telling that plain words before it are its name. */
const heads = new Set(
  'high memorial prep books bookshop tackle supply supplies marine feed fabrics framing ambulance towing salvage orchards vineyard stables kennels vets opticians home school primary elementary academy college uni university nursery daycare preschool playgroup kindergarten church chapel mosque temple gurdwara synagogue shul tabernacle kirk gym club motel hotel hostel diner tavern inn pub cafe bistro grill pizzeria chippy restaurant bakery creamery dairy brewery distillery winery farm farms ranch mill mills quarry colliery mine foundry refinery shipyard barracks depot warehouse plant factory logistics removals haulage freight roofing plumbing joinery builders construction motors taxis cabs buses coaches autos tyres garage foods hardware salon barbers butchers grocers florist chemist pharmacy surgery practice clinic hospital hosp hospice infirmary polyclinic centre center trust foundation society forum charity coop cooperative council housing association collective theatre cinema museum library gallery stadium arena prison jail fire police pd sheriff rovers wanderers rangers harriers united choir orchestra band hall house office'.split(
    ' ',
  ),
)
/** What a way is, written small. */
const ways = new Set(
  'road rd street st lane ln crescent cres avenue ave terrace mews quay grove parade boulevard blvd highway hwy gardens square wharf boreen wynd row causeway island strand estuary'.split(
    ' ',
  ),
)
/** Said of so many of them that it is no name. */
const general = new Set(
  'local high middle old new big little small nearby main other same different whole entire own first second third last next public private state national city town village county community district regional rural urban church school day night sunday saturday summer winter weekend evening morning after before primary secondary elementary grammar boarding nursery junior senior infant grade graduate grad medical med law art music drama dance ballet business dental eye vet veterinary nursing care family general emergency urgent inpatient outpatient mental health psych psychiatric pain sleep methadone addiction detox rehab recovery physio physical teaching training call crisis medical drop in walk test testing research study trial site blood drug alcohol sobriety support group self therapy treatment day resource job youth kids childrens mens womens ladies working social sports sport leisure fitness football soccer rugby cricket golf tennis boxing swim swimming swing running book chess fan strip country jazz comedy supper lunch breakfast coffee tea sandwich fish chip burger pizza kebab chinese indian thai mexican italian corner gift thrift charity second hand phone online grocery department hardware fast food diving ski surf beach haunted full empty tree half dolls doll apple steak ware power light green white red blue black yellow pink grey gray gingerbread court parents mums mams moms dads nans grans grandmas grandparents sisters brothers friends neighbours neighbors aunts uncles childhood parole probation ticket box post head back front home doctor doctors gp dentists dr nurses principals managers boss bosses tax voting union assay garden burning safe open closed catholic christian baptist methodist protestant anglican lutheran evangelical jewish muslim islamic hindu buddhist sikh orthodox parish village mega military army navy air naval prep pre med massage hair nail tattoo beauty real living dead max maximum minimum security federal supermax juvenile brass rock punk garage metal marching rubber wrist apple cattle dairy chicken pig hog sheep horse dog cat fish fat funny conference community dining dance concert town village music great long cold hot warm burned nuclear treatment water sewage chemical processing meat packing car steel paper textile saw wind coal gold salt silver copper back side dirt busy quiet gravel rocky bumpy winding wet icy ring service one way cross rail memory fast bike bus left right wrong narrow steep leafy tree lined residential shopping market roller flower rose rock vegetable kitchen zen hanging botanical botanic sensory test hard flash disk sex warp death car long short straight front city town public general same our my her his their your this that every each'.split(
    ' ',
  ),
)
const said = is.grammar | is.preposition | is.month | is.weekday | is.kin | is.role | is.number | is.short | is.unit
const names = is.given | is.family | is.place | is.city | is.name_word

/** "holy family primary", "korean united church", "duncairn gardens surgery", "the creamery in newcastle": written small. */
export function findSmallOrganisations(scene: Scene): Run[] {
  if (!anyHas(scene.tokens, head)) return []
  const { tokens, taken } = scene
  const runs: Run[] = []
  for (let token = 1; token < tokens.count; token++) {
    if (!hasTrait(tokens, token, head)) continue
    if (faiths.has(low(scene, token))) {
      const first = congregation(scene, token)
      const opens = isCapital(tokens, token) && first !== -1 && opensSentence(scene, first)
      if (first !== -1 && !(opens && /^(?:our|good|new|third)$/.test(low(scene, first))))
        runs.push({ first, last: withChurch(scene, token), rule: placeRules.small })
      continue
    }
    const isWay = ways.has(low(scene, token))
    if (tokens.kind[token] !== kinds.word || taken[token] || !(isWay || heads.has(low(scene, token)))) continue
    if (isCapital(tokens, token)) continue
    const first = firstOf(scene, token)
    const last = isWay ? token : withWhere(scene, token)
    const isTold =
      first < token &&
      (isCalled(scene, first, token) ||
        (isLed(scene, isWay ? withNumber(scene, first) : first) && isOdd(scene, first, token)))
    if (!isTold && last === token) continue
    runs.push(
      isWay ? { first: withNumber(scene, first), last, rule: placeRules.way } : { first, last, rule: placeRules.small },
    )
    token = last
  }
  return runs
}

/** What a congregation is of; a word before it that congregations are called by makes it one. */
const faiths = new Set(
  'baptist lutheran methodist presbyterian episcopal pentecostal adventist apostolic nazarene congregational'.split(
    ' ',
  ),
)
const head = listed([...ways, ...heads, ...faiths].join(' '))
const called =
  /^(?:first|second|third|fourth|holy|our|good|grace|new|mount|mt|st|saint|calvary|bethel|zion|shiloh|faith|trinity|christ|immanuel|emmanuel|redeemer|greater|sacred|blessed|bethany|antioch|ebenezer|gethsemane|salem|concordia|messiah|atonement|resurrection)$/

/** "second baptist", "our savior lutheran": from the word that it is called by; -1 where none stands near. */
function congregation(scene: Scene, head: number): number {
  let first = -1
  for (
    let before = wordBefore(scene, head), steps = 0;
    before !== -1 && steps < 3;
    before = wordBefore(scene, before), steps++
  ) {
    if (called.test(low(scene, before)) && isCapital(scene.tokens, before) === isCapital(scene.tokens, head))
      first = before
    else if (wordClasses(scene.tokens, before) & is.grammar) break
  }
  return first
}

const withChurch = (scene: Scene, token: number): number =>
  /^(?:church|school|chapel)$/.test(low(scene, wordAfter(scene, token))) ? wordAfter(scene, token) : token

/** As far left as plain words go that are no small words and no deeds; four at most. */
function firstOf(scene: Scene, head: number): number {
  let first = head
  for (let steps = 0; steps < 4; steps++) {
    const before = wordBefore(scene, first)
    if (before === -1 || scene.taken[before] || isCapital(scene.tokens, before) || lengthOf(scene, before) < 3) break
    const classes = wordClasses(scene.tokens, before)
    if (
      classes & (isShortOnly(classes) ? said & ~is.short : said) &&
      !(classes & is.name_word) &&
      !(classes & is.safe && classes & names)
    )
      break
    if ((classes & is.verb || isPersonal(low(scene, before))) && !(classes & is.name_word)) break
    if (
      /ing$|^(?:recently|currently|previously|formerly|only|early|daily|actually|really|usually|finally|attended|visited)$/.test(
        low(scene, before),
      )
    )
      break
    first = before
  }
  return first
}

/** "wells" is short for leads of a chart, and a name as well. */
const isShortOnly = (classes: number): boolean => (classes & is.family) !== 0 && !(classes & is.grammar)

/** A name, a town or a word that no list has is among what stands before it. */
function isCalled(scene: Scene, first: number, head: number): boolean {
  for (let token = first; token < head; token++) {
    const classes = wordClasses(scene.tokens, token)
    if (classes & (is.word | is.safe | is.region | is.org | is.eponymous | is.short)) continue
    if (classes & names ? lengthOf(scene, token) > 3 : isStrange(scene, token)) return true
  }
  return false
}

/** Something before it is not said of many, though all of it is plain words. */
function isOdd(scene: Scene, first: number, head: number): boolean {
  for (let token = first; token < head; token++)
    if (
      !general.has(low(scene, token)) &&
      !(heads.has(low(scene, token)) && heads.has(low(scene, head))) &&
      !(wordClasses(scene.tokens, token) & is.eponymous)
    )
      return !saysLittle(low(scene, head))
  return false
}

/** What plain words before it do not make a name: a house, an office, a hall, a band. */
const saysLittle = (head: string): boolean =>
  /^(?:home|high|supply|supplies|marine|feed|prep|memorial|books|house|office|hall|band|practice|plant|association|center|centre|association|united|rangers|fire|housing|society|factory|mine|collective|choir|forum|clinic|garage)$/.test(
    head,
  )

/** "taxi, corrib cabs,": what is called so, and a comma. */
const callable =
  /^(?:taxi|cab|school|creche|nursery|pharmacy|church|employer|firm|job|gym|pub|shop|hotel|landlord|agency|work)$/

/** "at", "for", "from" and the like before it, with "the" between or not. */
function isLed(scene: Scene, first: number): boolean {
  if (isSign(scene.tokens, first - 1, ',') && callable.test(low(scene, first - 2))) return true
  const before = wordBefore(scene, first)
  const lead = low(scene, before) === 'the' ? wordBefore(scene, before) : before
  return /^(?:at|for|from|to|into|past|outside|via|by|over|is|near|behind|opposite|attends|attended|joined|runs|owns|called|named|with|in|on|off|along|down|up)$/.test(
    low(scene, lead),
  )
}

/** "forty two linden crescent": the number in words before a way goes with it. */
function withNumber(scene: Scene, first: number): number {
  let from = first
  for (let before = wordBefore(scene, from); before !== -1 && first - before < 5; before = wordBefore(scene, before)) {
    if (!(wordClasses(scene.tokens, before) & is.number)) break
    from = before
  }
  return from
}

/** "in newcastle emlyn", "on johnston", "of hope": where it is, if that is no plain word. */
function withWhere(scene: Scene, head: number): number {
  const link = wordAfter(scene, head)
  if (!/^(?:in|on|off|near)$/.test(low(scene, link))) return head
  let last = head
  for (let token = wordAfter(scene, link); token !== -1 && last - link < 3; token = wordAfter(scene, token)) {
    const classes = wordClasses(scene.tokens, token)
    if (classes & (is.word | is.grammar | is.short | is.region | is.month | is.weekday | is.safe | is.unit)) break
    if (!(classes & names) || isCapital(scene.tokens, token)) break
    last = token
    if (isSign(scene.tokens, token + 1, ',')) break
  }
  return last
}
