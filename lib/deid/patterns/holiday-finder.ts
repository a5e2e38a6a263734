import type { Finding } from '@/lib/deid/finding'
import { is } from '@/lib/deid/reading/classes'
import type { Phrase } from '@/lib/deid/reading/phrases'
import { isAmong, lengthOf, low, type Scene, wordAfter, wordBefore } from '@/lib/deid/reading/scene'
import { anyHas, hasTrait, isCapital, wordClasses } from '@/lib/deid/reading/tokens'
import { wordList } from '@/lib/deid/reading/word-lists'
import { listed } from '@/lib/deid/reading/word-traits'
import { holidayRule } from '@/lib/deid/rules/names'

/** "anzac day", "christmas eve", "half term": the last word tells it in lower case as well. */
const day = listed('day eve term break holidays')

/** Holidays of several words with a capital or with “day” at the end, and of one word with a capital; after “at” or “since” any. */
export function findHolidays(scene: Scene, phrases: readonly Phrase[]): Finding[] {
  const { tokens, taken, lexicon } = scene
  const found: Finding[] = []
  for (const { first, last, classes } of phrases)
    if (
      classes & is.holiday &&
      !taken[first] &&
      !isOfFeast(scene, last) &&
      (isCapital(tokens, first) || isTold(scene, first))
    )
      found.push(holiday(scene, first, last))
  if (tokens.anyClasses & is.holiday)
    for (let token = 0; token < tokens.count; token++)
      if (
        wordClasses(tokens, token) & is.holiday &&
        (isCapital(tokens, token) ||
          isPlain(low(scene, token)) ||
          ((lengthOf(scene, token) > 5 || !(wordClasses(tokens, token) & is.word)) && isTold(scene, token))) &&
        !taken[token] &&
        !isOfFeast(scene, token)
      )
        found.push(holiday(scene, token, token))
  if (!anyHas(tokens, day)) return found
  for (let token = 1; token < tokens.count; token++) {
    if (!hasTrait(tokens, token, day) || taken[token]) continue
    for (let first = Math.max(0, token - 4); first < token; first++)
      if (lexicon.classesOf(tokens.text, tokens.start[first] ?? 0, tokens.end[token] ?? 0) & is.holiday) {
        found.push(holiday(scene, first, token))
        break
      }
  }
  return found
}

function holiday(scene: Scene, first: number, last: number): Finding {
  const { text, start, end } = scene.tokens
  const from = start[first] ?? 0
  const to = end[isPart(low(scene, wordAfter(scene, last))) ? last + 1 : last] ?? 0
  return {
    start: from - (front.exec(text.slice(Math.max(0, from - 28), from))?.[0].length ?? 0),
    end: to + (back.exec(text.slice(to, to + 14))?.[0].length ?? 0),
    rule: holidayRule,
  }
}

/** "the week after Easter", "two days before Christmas", "on the eve of Diwali", "the following Easter", "last Christmas", "two Christmases". */
const front =
  /(?<![\p{L}\d])(?:(?:(?:the|two|three|four|\d{1,2}) )?(?:days?|weeks?|weekend|night|morning|(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?|eve) (?:after|before|of|following) (?:the )?|(?:following|previous|next|last|this|that|coming|two|three) )$/iu
/** "before last", "just gone", "ago", "'98": which one it is. */
const back = /^(?: (?:before last|just gone|after next|ago)(?![\p{L}])| ?'\d\d(?!\d))/iu

const feast = wordList(
  'carol carols song songs food foods tree trees card cards cake cakes pudding lights music jumper jumpers shopping decorations decoration bauble baubles stocking stockings biscuits cookies sweets candy costume costumes ornament ornaments bonnet story stories film films movie movies hymn hymns playlist album wreath lantern lanterns',
)

/** "Christmas carols", "Diwali sweets": what a feast has tells no day. */
const isOfFeast = (scene: Scene, last: number): boolean => isAmong(scene, wordAfter(scene, last), feast)

const isTold = (scene: Scene, first: number): boolean => {
  const before = wordBefore(scene, first)
  return lead.test(low(scene, low(scene, before) === 'the' ? wordBefore(scene, before) : before))
}

const lead = /^(?:at|over|after|before|since|until|til|till|by|around|last|this|next|during)$/

/** "Mardi Gras day", "Christmas week": what goes with it. */
const isPart = (word: string) =>
  /^(?:day|eve|week|weekend|morning|night|monday|thursday|sunday|friday|festival)$/.test(word)

/** What is no word besides, in lower case too. */
const isPlain = (word: string) =>
  /^(?:christmas|xmas|thanksgiving|halloween|hanukkah|diwali|ramadan|passover|juneteenth)$/.test(word)
