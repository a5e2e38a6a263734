import { is } from './classes'
import { isPossessive, low, type Scene, wordAfter, wordBefore } from './scene'
import { gaps, isCapital, isSign, wordClasses } from './tokens'

/** Things that bear the name of whoever makes them. */
const things =
  /^(?:blankets?|tumbler|gloves?|shirts?|tee|mugs?|jackets?|hoodie|cap|hat|boots?|shoes?|sneakers|trainers|bag|backpack|rucksack|watch|bottle|cup|sofa|couch|mattress|bike|bicycle|truck|pickup|van|car|tractor|mower|phone|tablet|laptop|speakers?|headphones|earbuds|guitar|piano|keyboard|amp|drum|drums|bars?|cookies?|biscuits?|cereal|kiss|soup|sauce|bread|cakes?|chips|crisps|soda|juice|pens?|notebook|candles?|diffuser|lotion|shampoo|soap|jeans|socks|fleece|sweater|jumper|coat|dress|trousers|glasses|sunglasses|ring|tracker|app|doll|toys?|puzzle|mask|eyeshades|monitor|cuff|camera|printer|saw|drill|knife|stove|fridge|vacuum|scooter|motorbike|motorcycle|lighter|cigarettes?|beer|lager|whisky|whiskey|vodka|coffee|tea|chocolate|cheese|yogurt|yoghurt|gum|sweets|candy|pizza|burger|noodles|crackers|duvet|pillow|slippers|sandals|lasagna|weed|tequila|rum|gin|popcorn|ice|gel|balm|spray|patch|rifle|pistol|card|wallet|helmet|tent|kettle|blender|toaster|lasagne|dog|collie|terrier|retriever|spaniel|cat)$/

/** What is worn, eaten, drunk, driven or smoked; a name after it is that of a make. */
const used =
  /^(?:wearing|wore|wears|drinks|drank|drinking|ate|eats|eating|ordered|orders|sipping|sipped|smokes|smoked|smoking|vapes|cooked|cooks|baked|chewed|chewing|snacks|brands|brand|toothpaste|taking|takes|drives an?|bought an?)$/

/** "a Stanley tumbler", "wearing Carhartt and Skechers", "Snacks: Twix, Chobani": who makes it is nobody here. */
export function isMake(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (isPossessive(scene, token)) return false
  const after = wordAfter(scene, token)
  const article = low(scene, wordBefore(scene, token))
  if (after !== -1 && !isCapital(tokens, after) && things.test(low(scene, after)))
    return (
      (wordClasses(tokens, token) & ~is.phrase) === 0 ||
      /^(?:a|an|the|his|her|my|their|our|some|old|new|this|that|of|with|in|and|two|three)$/.test(article)
    )
  return isInListOf(scene, token, used)
}

/** Somebody who is read, heard or looked at. */
const heard =
  /^(?:listen|listens|listened|listening|streams|streamed|streaming|queued|rereading|reading|watching|watched|rewatching|rewatched|binged|bingeing|quotes|quoting|quoted)$/

/** "listening to Norah Jones", "reading Toni Morrison and Octavia Butler": two names with capitals, given and family. */
export const isHeard = (scene: Scene, token: number): boolean =>
  (isCapital(scene.tokens, wordAfter(scene, token)) || isCapital(scene.tokens, wordBefore(scene, token))) &&
  isInListOf(scene, token, heard)

/** So many words a list may have before it. */
const longest = 12

/** Back over capitals and what joins them to the word that the list is of, with "to" or a colon between. */
function isInListOf(scene: Scene, token: number, heads: RegExp): boolean {
  const { tokens } = scene
  for (let before = token - 1; before >= Math.max(0, token - longest); before--) {
    if (tokens.gap[before + 1] === gaps.line) return false
    const word = low(scene, before)
    if (heads.test(word)) return true
    const isLink =
      isSign(tokens, before, ',') ||
      isSign(tokens, before, ':') ||
      isSign(tokens, before, '&') ||
      /^(?:and|or|to|an?|some)$/.test(word)
    const isName = isCapital(tokens, before) && !(wordClasses(tokens, before) & (is.kin | is.title | is.grammar))
    if (!isLink && !isName) return false
  }
  return false
}

/** "Dolly Parton and Waylon Jennings": a full name in a row with one that is in the lists. */
export function isBesideListed(scene: Scene, token: number): boolean {
  const first = edge(scene, token, -1)
  const last = edge(scene, token, 1)
  if (last - first !== 1 || isPossessive(scene, last)) return false
  return isListed(scene, first - 2, first - 1) || isListed(scene, last + 2, last + 1)
}

/** As far as capitals go to one side. */
function edge(scene: Scene, token: number, step: 1 | -1): number {
  let end = token
  for (let steps = 0; steps < 3; steps++) {
    const next = step > 0 ? wordAfter(scene, end) : wordBefore(scene, end)
    if (next === -1 || !isCapital(scene.tokens, next)) break
    end = next
  }
  return end
}

/** A phrase of the lists that is no region, behind a comma, "and" or a slash. */
const isListed = (scene: Scene, token: number, joint: number): boolean =>
  scene.safe[token] === 1 &&
  isCapital(scene.tokens, token) &&
  !(wordClasses(scene.tokens, token) & (is.region | is.city)) &&
  (isSign(scene.tokens, joint, ',') ||
    isSign(scene.tokens, joint, '&') ||
    isSign(scene.tokens, joint, '/') ||
    low(scene, joint) === 'and')

/** Scales and corrections that are called by a name alone, before their figure: "Barnes 0, Sheehan 19, Bazett 478". */
export const isMeasured = (scene: Scene, token: number): boolean =>
  /^(?:barnes|sheehan|bazett|fridericia|simpson|hamilton|young|beck|hunter|epworth|zung|bush|francis|rosenberg|penn|columbia|edinburgh|glasgow|braden|morse|waterlow|barthel|katz|lawton|likert|borg|bristol|montgomery|asberg|angus|liebowitz|toronto|brown|yale|maslach|pittsburgh|cockcroft|gault|hodges|framingham|kessler|connor|davidson|conners|vanderbilt|snaith)$/.test(
    low(scene, token),
  ) &&
  /^(?:-[A-Za-z]{3,12})?\s?(?:[:=]?\s?\d{1,3}(?![\d:/])|(?:unchanged|nil|neg|negative|stable|within|total|subscale|improved|worse|fell|dropped|elevated|normal|pending)(?![a-z]))/.test(
    scene.tokens.text.slice(scene.tokens.end[token], (scene.tokens.end[token] ?? 0) + 26),
  )

/** "the chair (Perls)": whoever a method or a text in the words before is by. */
export function isInBrackets(scene: Scene, token: number): boolean {
  const { tokens } = scene
  return (
    isSign(tokens, token - 1, '(') &&
    isSign(tokens, token + 1, ')') &&
    !(wordClasses(tokens, token) & is.given) &&
    (isSign(tokens, token - 2, '"') ||
      /^(?:scan|chair|breath|breathing|breathwork|exercise|meditation|therapy|method|technique|model|theory|practice|poem|letter|quote|book|essay|score|scale|attachment|inquiry|dialogue|map|wheel|window|film|movie|album|track|piece|song|protocol|steps|stages|tasks|questions|image|painting|story|novel|chapter|concept|ladder|formula|equation|correction|criteria|index)$/.test(
        low(scene, token - 2),
      ))
  )
}

/** "the part called Small Fox", "a playlist named Dawn": what is called so is nobody. */
export function isCalledThing(scene: Scene, token: number): boolean {
  const called = wordBefore(scene, token)
  if (!/^(?:called|named|nicknamed)$/.test(low(scene, called))) return false
  for (let before = called - 1; before >= Math.max(0, called - 4); before--)
    if (
      wordClasses(scene.tokens, before) & (is.work | is.pet) ||
      /^(?:parts?|exile|protector|manager|figure|spirit|animal|app|game|bear|doll|horse|exercise|method|technique|card|voice|critic|practice|feeling|illness|drink|dish)$/.test(
        low(scene, before),
      )
    )
      return true
  return false
}
