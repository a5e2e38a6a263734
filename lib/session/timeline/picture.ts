import type { Called } from '@/lib/session/log/entry-details'
import type { LimitsSince } from '@/lib/session/vitals/vital-limits'
import { careLane, courseLane, modeLane, onLane, safetyLane, staffLane, touchLane } from './picture-bands'
import { distressLane, pressureLane, vitalLane } from './picture-curves'
import { effectsLane } from './picture-effects'
import type { Lane } from './picture-lane'
import type { Timeline } from './timeline'

/** What a picture is told beside the day itself. */
export interface Drawing {
  readonly called: Called
  /** In the room from clock zero until marked otherwise. */
  readonly therapists: readonly string[]
  /** The study's own, as they were set; none is shipped. */
  readonly limits: readonly LimitsSince[]
}

/** The day as lanes over one clock; a lane in which nothing happened is left out. */
export function lanesOf(timeline: Timeline, { called, therapists, limits }: Drawing): Lane[] {
  const lanes = [
    courseLane(timeline, called),
    modeLane(timeline),
    distressLane(timeline),
    effectsLane(timeline),
    safetyLane(timeline, called),
    touchLane(timeline, called),
    onLane(timeline, 'music', 'Music'),
    onLane(timeline, 'eyeshades', 'Eyeshades'),
    staffLane(timeline, therapists, called),
    careLane(timeline, called),
    pressureLane(timeline, limits),
    vitalLane(timeline, 'pulse', limits),
    vitalLane(timeline, 'temperature', limits),
    vitalLane(timeline, 'oxygen', limits),
    vitalLane(timeline, 'respiration', limits),
  ]
  return lanes.filter(lane => marksIn(lane) > 0)
}

const marksIn = (lane: Lane): number =>
  lane.kind === 'curve' ? lane.points.length : lane.rows.reduce((sum, { marks }) => sum + marks.length, 0)
