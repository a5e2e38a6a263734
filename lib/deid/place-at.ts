import { is } from './classes'
import type { Run } from './name-finder'
import { placeRules } from './rules-names'
import { lengthOf, low, type Scene, wordAfter } from './scene'
import { isCapital, wordClasses } from './tokens'

/** "Funeral at Holy Rosary", "works at Trader Joe": two words with capitals or more after "at", though each is a word. */
export function findAt(scene: Scene): Run[] {
  const runs: Run[] = []
  for (let token = 0; token < scene.tokens.count; token++) {
    if (lengthOf(scene, token) !== 2 || low(scene, token) !== 'at') continue
    const after = wordAfter(scene, token)
    const first = low(scene, after) === 'the' ? wordAfter(scene, after) : after
    const last = first === -1 ? -1 : endOf(scene, first)
    if (last > first && !opening.test(low(scene, first))) runs.push({ first, last, rule: placeRules.organisation })
  }
  return runs
}

function endOf(scene: Scene, first: number): number {
  let last = first - 1
  for (let token = first; token !== -1 && isNaming(scene, token); token = wordAfter(scene, token)) last = token
  return last
}

const said =
  is.safe | is.short | is.grammar | is.month | is.weekday | is.region | is.kin | is.role | is.eponymous | is.unit

const isNaming = (scene: Scene, token: number): boolean =>
  isCapital(scene.tokens, token) &&
  !scene.taken[token] &&
  !scene.safe[token] &&
  lengthOf(scene, token) > 1 &&
  !(wordClasses(scene.tokens, token) & said)

/** What a note has capitals for: Session Two, Baseline Visit, Higher Self. */
const opening =
  /^(?:session|visit|integration|prep|preparation|baseline|screening|follow|day|week|month|hour|time|peak|home|higher|inner|deep|long|study|end|start|first|second|third|next|last|medication|treatment|therapy|safe|main|group|family|care|month|post|pre|enrollment|consent|early|late)$/
