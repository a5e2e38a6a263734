import { is } from '@/lib/deid/reading/classes'
import { isAmong, lengthOf, low, opensSentence, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'

/** Of whom scripture tells, though many people are called so, with what they are told of beside, and nobody else. */
const pairs =
  /^(?:(?:jacob|hagar|mary|joseph|daniel) angel|jacob ladder|jonah (?:whale|fish)|daniel lions?|noah ark|moses (?:bush|burning)|(?:adam|eve) serpent|mary (?:lamb|manger)|(?:abraham|isaac) lamb|david giant)$/
/** What a figure is told behind; whoever is told, seen or rung is somebody. */
const telling = wordList('of about like as in story dream')

const storms = wordList('hurricane cyclone typhoon')
const playing = wordList('loop repeat shuffle')
const plays = wordList('play plays played playing')
const portions = wordList('sip sips cup cups mug glass tin can bottle bottles packet pot bowl plate bar slice spoonful')
/** Makes that people are called as well. */
const makes = wordList(
  'milo stella jameson jamesons bell bells walkers heinz campbell campbells gordons hendricks martini lindt hershey hersheys reeses kellogg kelloggs lipton tetley taylors kipling perrier evian corona',
)

/** "Jacob and the angel", "Maria, the hurricane,", "played Solange on loop", "a sip of Milo", "V as in Victor": by the word itself and what stands beside it nobody. */
export function isNobodyBeside(scene: Scene, token: number): boolean {
  const after = wordAfter(scene, token)
  const before = wordBefore(scene, token)
  const next = low(scene, after)
  if (next === 'and' && low(scene, after + 1) === 'the')
    return (
      pairs.test(`${low(scene, token)} ${low(scene, after + 2)}`) &&
      (opensSentence(scene, token) || isAmong(scene, before, telling))
    )
  if (next === 'on') return isAmong(scene, wordAfter(scene, after), playing) && isAmong(scene, before, plays)
  if (isSign(scene.tokens, token + 1, ',') && low(scene, token + 2) === 'the')
    return isAmong(scene, token + 3, storms) && isSign(scene.tokens, token + 4, ',')
  if (low(scene, before) === 'of')
    return isAmong(scene, token, makes) && isAmong(scene, wordBefore(scene, before), portions)
  return isSpelt(scene, token) || isDreamtOf(scene, token)
}

const dreaming = wordList('dreamed dreamt dreams dream dreaming vision visions')

/** "dreamt of Lagos", "a dream of the Danube": a town, or what an article stands before, that nobody is called like. */
function isDreamtOf(scene: Scene, token: number): boolean {
  const before = wordBefore(scene, token)
  const hasArticle = low(scene, before) === 'the'
  const of = hasArticle ? wordBefore(scene, before) : before
  const classes = wordClasses(scene.tokens, token)
  return (
    /^(?:of|about)$/.test(low(scene, of)) &&
    isAmong(scene, wordBefore(scene, of), dreaming) &&
    !(classes & (is.given | is.family | is.name_word)) &&
    (hasArticle || (classes & is.city) !== 0) &&
    !isCapital(scene.tokens, wordAfter(scene, token))
  )
}

/** "V as in Victor": behind its letter alone, and "wept, as in Thomas" is of somebody. */
export function isSpelt(scene: Scene, token: number): boolean {
  const link = wordBefore(scene, token)
  const as = wordBefore(scene, link)
  const letter = wordBefore(scene, as)
  return (
    low(scene, link) === 'in' &&
    low(scene, as) === 'as' &&
    letter !== -1 &&
    lengthOf(scene, letter) === 1 &&
    low(scene, token).startsWith(low(scene, letter))
  )
}
