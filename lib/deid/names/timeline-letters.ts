import type { Finding } from '@/lib/deid/finding'
import { is } from '@/lib/deid/reading/classes'
import { lengthOf, low, opensSentence, type Scene, wordAfter } from '@/lib/deid/reading/scene'
import { gaps, isSign, kinds, wordClasses } from '@/lib/deid/reading/tokens'
import { shapes } from '@/lib/deid/reading/vocabulary'
import { nameRules } from '@/lib/deid/rules/names'
import { isPersonal } from './personal-verbs'

const something =
  is.short | is.credential | is.region | is.unit | is.grammar | is.weekday | is.title | is.acronym | is.code

/** In a cell of a table the letters of a state are somebody's. */
const ofNobody = is.short | is.credential | is.unit | is.grammar | is.weekday | is.title

/** "1130 calm. NR", "11:40 KM: how is it now", "1215 JA checked": the letters of staff in a note that goes by the clock. */
export function findTimelineLetters(scene: Scene): Finding[] {
  const { tokens, taken } = scene
  const found: Finding[] = []
  let isTimed = false
  for (let token = 0; token < tokens.count; token++) {
    if (tokens.gap[token] === gaps.line || isEntry(scene, token)) isTimed = isClock(scene, token)
    if (!isTimed || tokens.shape[token] !== shapes.upper || taken[token] || scene.loud[token]) continue
    const length = lengthOf(scene, token)
    const never = isSign(tokens, token - 1, '|') ? ofNobody : something
    if (length < 2 || length > 3 || wordClasses(tokens, token) & never) continue
    if (closes(scene, token) || speaks(scene, token))
      found.push({ start: tokens.start[token] ?? 0, end: tokens.end[token] ?? 0, rule: nameRules.timeline })
  }
  return found
}

/** A time after a full stop begins another entry of the same line. */
const isEntry = (scene: Scene, token: number): boolean =>
  scene.tokens.kind[token] === kinds.digits && opensSentence(scene, token) && isClock(scene, token)

/** 0930, 9:30, 09.30, 9h30. */
function isClock({ tokens }: Scene, token: number): boolean {
  if (tokens.kind[token] !== kinds.digits) return false
  const digits = (tokens.end[token] ?? 0) - (tokens.start[token] ?? 0)
  if (digits === 4) return true
  return (
    digits < 3 &&
    tokens.gap[token + 1] === gaps.none &&
    /^[:.hu]\d\d(?!\d)/.test(tokens.text.slice(tokens.end[token], (tokens.end[token] ?? 0) + 4))
  )
}

/** After a stop, a dash, a bracket or the stroke of a table, and nothing after it but the end of the entry. */
function closes(scene: Scene, token: number): boolean {
  const { tokens } = scene
  const before = token - 1
  if (
    !(
      isSign(tokens, before, '.') ||
      isSign(tokens, before, '-') ||
      isSign(tokens, before, '(') ||
      isSign(tokens, before, '|')
    )
  )
    return false
  let next = token + 1
  while (isSign(tokens, next, '.') || isSign(tokens, next, ')')) next++
  return next >= tokens.count || tokens.gap[next] === gaps.line || isEntry(scene, next)
}

/** Directly after the time, before a colon or what a person does. */
function speaks(scene: Scene, token: number): boolean {
  const { tokens } = scene
  if (
    tokens.kind[token - 1] !== kinds.digits &&
    !(isSign(tokens, token - 1, ':') && tokens.kind[token - 2] === kinds.digits)
  )
    return false
  const after = wordAfter(scene, token)
  return (
    (isSign(tokens, token + 1, ':') && tokens.gap[token + 2] !== gaps.none) || (after !== -1 && isDeed(scene, after))
  )
}

const isDeed = (scene: Scene, token: number): boolean =>
  isPersonal(low(scene, token)) ||
  (wordClasses(scene.tokens, token) & is.verb) !== 0 ||
  /^[a-z]{3,}(?:ed|es)$/.test(low(scene, token))
