import { is } from '@/lib/deid/reading/classes'
import { isAmong, isPossessive, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, gaps, hasTrait, isCapital, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { listed, type Trait } from '@/lib/deid/reading/word-traits'

/** Things that bear the name of whoever makes them. */
const things = wordList(
  'blankets blanket tumbler gloves glove shirts shirt tee mugs mug jackets jacket hoodie cap hat boots boot shoes shoe sneakers trainers bag backpack rucksack watch bottle cup sofa couch mattress bike bicycle truck pickup van car tractor mower phone tablet laptop speakers speaker headphones earbuds guitar piano keyboard amp drum drums bars bar cookies cookie biscuits biscuit cereal kiss soup sauce bread cakes cake chips crisps soda juice pens pen notebook candles candle diffuser lotion shampoo soap jeans socks fleece sweater jumper coat dress trousers glasses sunglasses ring tracker app doll toys toy puzzle mask eyeshades monitor cuff camera printer saw drill knife stove fridge vacuum scooter motorbike motorcycle lighter cigarettes cigarette beer lager whisky whiskey vodka coffee tea chocolate cheese yogurt yoghurt gum sweets candy pizza burger noodles crackers duvet pillow slippers sandals lasagna weed tequila rum gin popcorn ice gel balm spray patch rifle pistol card wallet helmet tent kettle blender toaster lasagne',
)

/** What is worn, sipped or chewed; a name after it is that of a make. What is also done to people or with them is left out. */
const used = listed('wearing wore wears sipping sipped vapes chewed chewing snacks brands brand toothpaste')

/** "a Stanley tumbler", "wearing Carhartt and Skechers", "Snacks: Twix, Chobani": who makes it is nobody here. */
export function isMake(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (isPossessive(scene, token)) return false
  const after = wordAfter(scene, token)
  const article = wordBefore(scene, token)
  const isNobody = isNoGiven(scene, token)
  if (after !== -1 && !isCapital(tokens, after)) {
    if (isAmong(scene, after, keepsakes)) return !isAmong(scene, article, dealings)
    if (isAmong(scene, after, things)) return isAmong(scene, article, isNobody ? anyArticle : indefinite)
    if (isAmong(scene, after, remedies)) return isNobody && !isAmong(scene, article, leadsToPlace)
  }
  if (isAmong(scene, article, indefinite) && isOneOfMany(scene, token)) return true
  return isNobody && isInListOf(scene, token, used)
}

/** What is drunk, rubbed in or sounded; the name before it says of which kind or make. */
const remedies = wordList(
  'tea salts salt drops balm oil oils water cream ointment tablets capsules lozenges spray spritz biscuits crackers crisps bars box flute drums drum bowls bowl chimes beads cards deck tape strips bandage dressing monitor cuff app',
)
/** What hangs, stands or is sung: whoever owns it has an apostrophe, so the name before it says of which kind it is. */
const keepsakes = wordList(
  'carols songs tunes hymns poster posters medal medallion vase vases pouch tin figurine figurines statuette statue pendant tattoo rug quilt vinyl cassette lp bobblehead sticker stickers wallpaper scarf jersey ornament ornaments trophy shrine sutra incense perfume cologne aftershave tapestry print lampshade teapot snowglobe costume bobbleheads figure doll plushie',
)
/** Whose object the name may be: "gave Rose poster paints". */
const dealings = wordList(
  'told tell tells gave give gives handed showed shows asked asks made makes sent bought brought got let lets with by from and for to was is as',
)
const leadsToPlace = wordList('in at from near to with w by for')

/** "is a Rayburn: you feed it", "for a Holter.": one of a kind, where nothing of a name goes on. */
function isOneOfMany({ tokens }: Scene, token: number): boolean {
  const next = token + 1
  return next >= tokens.count || [',', '.', ';', ':', '?', '!', ')'].some(sign => isSign(tokens, next, sign))
}

const indefinite = wordList('a an')
const anyArticle = wordList('a an the his her my their our some old new this that two three')

/** Who bears a given name that is listed may be anybody's child, friend or colleague. */
export const isNoGiven = (scene: Scene, token: number): boolean => !(wordClasses(scene.tokens, token) & is.given)

/** Somebody who is read, heard or looked at. */
const heard = listed(
  'sings sang sung singing sing hums hummed humming chants chanted chanting chant recites recited reciting listen listens listened listening streams streamed streaming queued rereading reading watching watched rewatching rewatched binged bingeing quotes quoting quoted',
)

/** "listening to Bukahara Mbalax": two names with capitals, neither of them a given name that is listed. */
export function isHeard(scene: Scene, token: number): boolean {
  if (!anyHas(scene.tokens, heard)) return false
  const beside = [wordBefore(scene, token), wordAfter(scene, token)].filter(one => isCapital(scene.tokens, one))
  return beside.length > 0 && [token, ...beside].every(one => isNoGiven(scene, one)) && isInListOf(scene, token, heard)
}

const linking = listed('and or to a an some')
/** So many words a list may have before it. */
const longest = 12

/** Back over capitals and what joins them to the word that the list is of, with "to" or a colon between. */
function isInListOf(scene: Scene, token: number, heads: Trait): boolean {
  if (!anyHas(scene.tokens, heads)) return false
  const { tokens } = scene
  for (let before = token - 1; before >= Math.max(0, token - longest); before--) {
    if (tokens.gap[before + 1] === gaps.line) return false
    if (hasTrait(tokens, before, heads)) return true
    const isLink =
      isSign(tokens, before, ',') ||
      isSign(tokens, before, ':') ||
      isSign(tokens, before, '&') ||
      hasTrait(tokens, before, linking)
    const isName = isCapital(tokens, before) && !(wordClasses(tokens, before) & (is.kin | is.title | is.grammar))
    if (!isLink && !isName) return false
  }
  return false
}

/** "Dolly Parton and Oumou Sangare": a full name, of no given name that is listed, in a row with one that is in the lists. */
export function isBesideListed(scene: Scene, token: number): boolean {
  const first = edge(scene, token, -1)
  const last = edge(scene, token, 1)
  if (last - first !== 1 || isPossessive(scene, last) || !isNoGiven(scene, first) || !isNoGiven(scene, last))
    return false
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
export function isMeasured(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (!hasTrait(tokens, token, scales)) return false
  if (isBesideScale(scene, token)) return true
  if (!isHead(scene, token)) return false
  const name = low(scene, token)
  const rest = tokens.text.slice(tokens.end[token], (tokens.end[token] ?? 0) + 30)
  return (corrections.test(name) ? correction : figure).test(rest) || course.test(rest)
}

/** "Braden, Morse and C-SSRS": in a row of scales where one of the two is hardly anybody's name; "Hunter, Francis" may be who was there. */
const isBesideScale = (scene: Scene, token: number): boolean =>
  ([-2, 2] as const).some(
    side =>
      hasTrait(scene.tokens, token + side, scales) &&
      (isAmong(scene, token, scalesAlone) || isAmong(scene, token + side, scalesAlone)) &&
      isCapital(scene.tokens, token + side) &&
      isSign(scene.tokens, token + side / 2, ','),
  )

const scalesAlone = wordList(
  'aldrete apfel mallampati waterlow gosnell hachinski bazett fridericia epworth zung braden barthel lawton likert borg asberg angus liebowitz gleason tellegen snaith cantril gudjonsson lubben lysholm oswestry tinetti ashworth rankin framingham kessler',
)
const scales = listed(
  'aldrete ramsay apfel mallampati wells norton waterlow gosnell hachinski ransom barnes sheehan bazett fridericia simpson hamilton young beck hunter epworth zung bush francis rosenberg penn columbia edinburgh glasgow braden morse waterlow barthel katz lawton likert borg bristol montgomery asberg angus liebowitz toronto brown yale maslach gleason herth tellegen snaith cohen cantril dyer gudjonsson marlowe lubben lysholm oswestry roland tinetti ashworth rankin pittsburgh cockcroft gault hodges framingham kessler connor davidson conners vanderbilt snaith',
)
/** What scales are called after. */
export const isScale = (scene: Scene, token: number): boolean => hasTrait(scene.tokens, token, scales)

const corrections = /^(?:bazett|fridericia|hodges|framingham|cockcroft)$/
const correction = /^\s?[:=]?\s?\d{2,3}(?![\d:/A-Za-z-])/
/** No time, no age and no telephone's number, as people have them. */
const figure =
  /^(?:-[A-Za-z]{3,12})?\s?[:=]?\s?(?:n\/a|(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)(?![a-z])|\d{1,2})(?![\d:/A-Za-z-]|\s?(?:days?|d|weeks?|wks?|w|months?|mo|minutes?|mins?|hours?|hrs?|h|years?|yrs?|times|x|y\/?o|[FM]|am|pm)(?![a-z]))/
const course = /^(?:-[A-Za-z]{3,12})?\s(?:unchanged|within|total|subscale)(?![a-z])/

/** First in its line or sentence, or behind a comma, a stroke or a figure: nobody is told, seen or rung there. */
function isHead({ tokens }: Scene, token: number): boolean {
  if (token === 0 || tokens.gap[token] === gaps.line) return true
  return (
    [',', ';', '/', '.', ':', '-'].some(sign => isSign(tokens, token - 1, sign)) ||
    tokens.kind[token - 1] === kinds.digits
  )
}

/** "the chair (Perls)": whoever a method or a text in the words before is by. */
export function isInBrackets(scene: Scene, token: number): boolean {
  const { tokens } = scene
  return (
    isSign(tokens, token - 1, '(') &&
    isSign(tokens, token + 1, ')') &&
    !(wordClasses(tokens, token) & is.given) &&
    (isSign(tokens, token - 2, '"') ||
      /^(?:scan|chair|breath|breathing|breathwork|exercise|meditation|therapy|method|technique|model|theory|poem|book|essay|score|scale|attachment|inquiry|map|wheel|window|film|movie|album|track|piece|song|protocol|novel|chapter|concept|ladder|formula|equation|correction|criteria|index)$/.test(
        low(scene, token - 2),
      ))
  )
}

const naming = listed('called named nicknamed calls names')

/** "the part called Small Fox", "a playlist named Dawn", "a part she calls Dawn": what is called so is nobody; whom a part calls is. */
export function isCalledThing(scene: Scene, token: number): boolean {
  if (!anyHas(scene.tokens, naming)) return false
  const called = wordBefore(scene, token)
  if (!hasTrait(scene.tokens, called, naming)) return false
  if (/^(?:calls|names)$/.test(low(scene, called)) && !/^(?:she|he|they|i|pt)$/.test(low(scene, called - 1)))
    return false
  for (let before = called - 1; before >= Math.max(0, called - 4); before--)
    if (
      wordClasses(scene.tokens, before) & (is.work | is.pet) ||
      /^(?:parts?|exile|protector|spirit|app|game|doll|method|technique|card|illness|drink|dish)$/.test(
        low(scene, before),
      )
    )
      return true
  return false
}
