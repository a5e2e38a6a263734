import { is } from '@/lib/deid/reading/classes'
import { isAmong, low, type Scene, titleBefore, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, gaps, hasTrait, isCapital, isSign, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { listed } from '@/lib/deid/reading/word-traits'

/** What a god, a spirit, an animal or a toy is said to be behind its name. */
const kindsOf = wordList(
  'demigod god goddess deity spirit angel archangel prophet saint trickster dragon serpent giant demon devil wizard witch fairy elf hobbit superhero toy doll teddy bear rabbit bunny dog puppy cat kitten horse pony parrot budgie hamster goldfish tortoise turtle donkey goat sheep cow chicken hen rooster whale wolf fox owl eagle raven snake spider lion tiger elephant robot puppet plant cactus',
)

/** What goes on to say who does it with the animal. */
const trades = wordList('walker trainer groomer sitter handler breeder owner lady man keeper farmer')

/** Illnesses that are called after somebody, where an illness is spoken of. */
const illnesses = wordList(
  'chiari meniere huntington hodgkin crohn raynaud hashimoto graves addison cushing sjogren barrett gilbert wilson dupuytren marfan ehlers paget ewing osgood tourette asperger alzheimer parkinson lyme',
)

const meanings = wordList('word term concept notion virtue')

/** "Maui the demigod", "named it Roosevelt", "the word Mercy", "no Chiari": what is told as a figure, a thing, a word or an illness. */
export function isFigure(scene: Scene, token: number): boolean {
  const title = titleBefore(scene, token)
  if (title !== -1 && isSaintSeen(scene, title, token)) return true
  const before = wordBefore(scene, token)
  if (isAmong(scene, before, meanings)) return true
  if (
    low(scene, before) === 'it' &&
    /^(?:named|called|names|calls|nicknamed|call|name|naming|calling)$/.test(low(scene, token - 2))
  )
    return true
  if (isAmong(scene, token, illnesses) && isOfIllness(scene, token, before)) return true
  const the = wordAfter(scene, token)
  if (low(scene, the) !== 'the') return false
  const first = wordAfter(scene, the)
  const second = wordAfter(scene, first)
  if (first === -1 || isCapital(scene.tokens, first)) return false
  if (isAmong(scene, first, kindsOf)) return !isAmong(scene, second, trades) && !isPerson(scene, second)
  return second !== -1 && isAmong(scene, second, kindsOf) && !isPerson(scene, wordAfter(scene, second))
}

const isPerson = (scene: Scene, token: number): boolean =>
  isAmong(scene, token, trades) || (wordClasses(scene.tokens, token) & (is.kin | is.role)) !== 0

const illFrom = wordList('no hx fhx pmh pmhx dx has had possible query suspected early known')

/** "no Chiari", "hx Crohn", "dad d. Huntington". */
const isOfIllness = (scene: Scene, token: number, before: number): boolean =>
  isAmong(scene, before, illFrom) ||
  (isSign(scene.tokens, token - 1, '.') && /^(?:d|hx|dx)$/.test(low(scene, token - 2)))

/** Saints who are seen and prayed to; a church or a hospital is named after "at" or "to". */
const saints = wordList(
  'bede francis george anthony jude christopher michael peter paul teresa therese patrick nicholas joseph lucy brigid martin john joan bernadette benedict ignatius dymphna cecilia clare augustine raphael gabriel sebastian catherine barbara agnes hildegard rita veronica columba finbarr kevin ciaran david andrew stephen luke mark matthew thomas dominic elizabeth anne',
)

/** What is done for a saint or stands for one. */
const devotion = listed(
  'prayed prays praying prayer prayers candle candles novena devotion devoted devout statue medal icon intercession patron relic relics blesses pilgrimage litany',
)

/** "lit candles to St. Jude", "a great devotion to Padre Pio and St Anthony": within the same clause. */
function isRevered({ tokens }: Scene, title: number): boolean {
  if (!anyHas(tokens, devotion)) return false
  for (let before = title - 1; before >= Math.max(0, title - 8); before--) {
    if (isSign(tokens, before, '.') || tokens.gap[before + 1] === gaps.line) return false
    if (hasTrait(tokens, before, devotion)) return true
  }
  return false
}

/** What a saint in a vision does with a body, and a hospital, a school or a church does not. */
const bodily = wordList(
  'sat sits stood stands smiled smiles wept weeps knelt kneels appeared appears laughed laughs whispered whispers looking held blessed kissed',
)

/** "St Lucy sat down": one of the saints, by what a house does not do; "St John" and "St Clair" are surnames. */
const isSaintHimself = (scene: Scene, token: number): boolean =>
  (isAmong(scene, token, saints) || !(wordClasses(scene.tokens, token) & is.family)) &&
  low(scene, token) !== 'john' &&
  (isAmong(scene, wordAfter(scene, token), bodily) ||
    (isSign(scene.tokens, token + 1, ',') && isAmong(scene, token + 2, bodily)))

const company = wordList('his her the')

/** "saints today: saint Anne", "Saint Gallus and his bear", "St Lucy in person": a church has no companion, and a house no small letter. */
function isSaintOfMany(scene: Scene, title: number, token: number): boolean {
  const { tokens } = scene
  if (/^(?:at|in|near|from|by|outside|behind|to|church|for|of|past)$/.test(low(scene, wordBefore(scene, title))))
    return false
  if (!isCapital(tokens, title) && low(scene, title) === 'saint') return !isSign(tokens, token + 1, "'")
  const next = wordAfter(scene, token)
  if (low(scene, next) === 'in') return low(scene, wordAfter(scene, next)) === 'person'
  if (low(scene, next) !== 'and') return false
  const other = wordAfter(scene, next)
  return (
    isAmong(scene, other, company) ||
    (isCapital(tokens, other) && (wordClasses(tokens, other) & (is.safe | is.given | is.place)) === is.safe)
  )
}

/** "he sees Saint George", "prayed to St Jude": a saint in a vision or a prayer, not a church. */
export function isSaintSeen(scene: Scene, title: number, token: number): boolean {
  if (!/^(?:saint|st)$/.test(low(scene, title))) return false
  if (isSaintHimself(scene, token)) return true
  if (isSaintOfMany(scene, title, token)) return true
  if (!isAmong(scene, token, saints)) return false
  const after = wordAfter(scene, token)
  if (isSign(scene.tokens, token + 1, "'") || (after !== -1 && isCapital(scene.tokens, after))) return false
  const before = wordBefore(scene, title)
  const lead = low(scene, before)
  if (!/^(?:at|in|near|from|by|outside|behind)$/.test(lead) && isRevered(scene, title)) return true
  if (/^(?:saw|see|sees|seen|seeing|met|became)$/.test(lead)) return true
  if (isSign(scene.tokens, token + 1, ',') && low(scene, token + 2) === 'patron') return true
  if (after !== -1 && /^(?:medal|medals|card|candle|statue|icon|necklace|pendant|novena)$/.test(low(scene, after)))
    return true
  if (lead === 'of')
    return /^(?:dreamed|dreamt|dreams|dream|vision|spoke|speaks|medal|medallion|statue|icon|image|picture|card|pendant|feast|novena|life)$/.test(
      low(scene, wordBefore(scene, before)),
    )
  return (
    lead === 'to' &&
    /^(?:prayed|prays|praying|pray|novena|candle|prayer|prayers)$/.test(low(scene, wordBefore(scene, before)))
  )
}
