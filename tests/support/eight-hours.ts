import { idOf } from '@/db/seed/ids'

const lead = idOf('staff therapist')
const second = idOf('staff cotherapist')

type Entry = Readonly<Record<string, unknown>> & { readonly id: string }

/** An unremarkable day of eight hours as its two therapists tapped it, the last of it some minutes before `now`: sixty entries. */
export function eightHours(now: number): Entry[] {
  const deviceNow = new Date().toISOString()
  const entry = (kind: string, minutesAgo: number, body: object = {}, concerns?: string): Entry => ({
    ...{ id: crypto.randomUUID(), kind, body, deviceNow, at: new Date(now - minutesAgo * 60_000).toISOString() },
    ...(concerns ? { concerns } : {}),
  })
  const lasting = (kind: string, from: number, to: number, body: object = {}) => {
    const begun = entry(kind, from, body)
    return [begun, entry('ended', to, {}, begun.id)]
  }
  const out = (person: string, from: number, to: number) => [
    entry('staff', from, { person, way: 'out' }),
    entry('bathroom', from),
    entry('staff', to, { person, way: 'in' }),
  ]
  const vitals = [470, 410, 350, 290, 230, 170, 110, 50].map((ago, hour) =>
    entry('vitals', ago, { systolic: String(118 + (hour % 4)), diastolic: '76', pulse: String(68 + (hour % 5)) }),
  )
  const distress = [3, 4, 6, 5, 3, 2, 1].map((value, index) => entry('distress', 465 - index * 70, { value }))
  const state = (kind: string, ago: number, to: string) => entry(kind, ago, { state: to })
  const touch = (kind: string, staff: string) => ({ touch: kind, staff })
  const entries = [
    ...[entry('clock_zero', 480), state('recording', 479, 'on'), state('music', 477, 'on')],
    ...[
      state('eyeshades', 472, 'on'),
      state('lights', 471, 'dimmed'),
      entry('inner', 468),
      entry('first_effects', 442),
    ],
    ...[entry('check_in', 430), entry('blanket', 414), state('music', 388, 'changed'), entry('strongest', 360)],
    ...[entry('check_in', 328), state('music', 309, 'changed'), entry('outer', 284), entry('talking', 283)],
    ...[entry('laughing', 276), entry('water_food', 274), entry('inner', 262), entry('settling', 240)],
    ...[state('eyeshades', 200, 'off'), state('lights', 195, 'brighter'), entry('water_food', 188)],
    ...lasting('nausea', 420, 398),
    ...lasting('trembling', 372, 345),
    ...lasting('crying', 340, 310),
    ...lasting('feeling_cold', 300, 250),
    ...lasting('headache', 120, 60),
    ...lasting('touch', 366, 350, { ...touch('hold_hand', lead), began: 'participant_reached_out' }),
    ...lasting('touch', 338, 330, touch('supportive_resistance', lead)),
    ...lasting('touch', 322, 318, touch('supportive_resistance', second)),
    ...out(second, 316, 310),
    ...out(lead, 162, 156),
    ...vitals,
    ...distress,
    ...[
      state('music', 83, 'off'),
      entry('closing_talk', 60),
      entry('discharge_check', 14),
      entry('discharge_check', 12),
    ],
    ...[state('recording', 8, 'off'), entry('left_site', 5)],
  ]
  return entries.sort((one, other) => String(one.at).localeCompare(String(other.at)))
}
