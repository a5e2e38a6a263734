import { stretch } from './picture-bands'
import type { Bands, Tone } from './picture-lane'
import { labelOf, type Timeline } from './timeline'
import { type Effect, effectsIn } from './timeline-spans'
import { descriptionWords } from './timeline-words'

/** Effects as stretches, one row for each term in the order in which they came; what nobody described yet is hollow. */
export function effectsLane(timeline: Timeline): Bands {
  const effects = effectsIn(timeline)
  const terms = [...new Set(effects.map(({ begun }) => labelOf(begun.entry)))]
  const rows = terms.map(label => ({
    label,
    marks: effects.filter(({ begun }) => labelOf(begun.entry) === label).map(effect => markOf(timeline, effect, label)),
  }))
  return { kind: 'bands', id: 'effects', label: 'Effects', rows }
}

function markOf(timeline: Timeline, effect: Effect, label: string) {
  const { valence, intensity } = effect.described
  const described = descriptionWords(effect.described) || 'not described yet'
  const mark = stretch(timeline, effect, toneOf(valence), `${label}, ${described}`)
  return intensity === undefined ? mark : { ...mark, strength: Number(intensity) }
}

/** How it was for the participant, as they said it. */
function toneOf(valence: string | undefined): Tone {
  switch (valence) {
    case 'pleasant':
      return 'strong'
    case 'unpleasant':
      return 'attention'
    case 'mixed':
      return 'mixed'
    case 'neutral':
      return 'plain'
    default:
      return 'hollow'
  }
}
