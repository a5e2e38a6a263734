import { expect, test } from '@playwright/test'
import { marked } from '@/tests/support/scrubbed'

/** What is found stands between ‹ and ›. */
const written = [
  '0110 woke. ‹KS› at the door, settled 0125',
  '1120 seated (‹TL›), 1150 calm (‹MF›)',
  'both sitters (‹AB›, ‹LK›) agree he was orientated',
  '‹JB› + ‹NH› in the room',
  'nurse ‹CD› charted the pulse',
  'spoke to ‹RC› about the lift; told ‹SI›, emailed ‹BK›',
  'consented by ‹IK› on day one',
  '‹JB›+‹CT› sat in; ‹KT› to chase bloods; ‹MS› fetched a blanket',
  '0640 handed over to ‹OB› in the lounge',
  '‹HK›/‹VP› debrief, ‹VP› tearful herself',
  '‹tk› & ‹rb› sat with him',
  '1340 ‹mh› gave water',
  '‹vk› + ‹jq› agree; saw ‹vk› before noon, ‹jq› unsure',
  '‹ik› lead, ‹vk› second; ‹ik› slowed it down',
  '0912 water. ‹vk› lead, ‹jq› second. ‹jq› hand on sternum',
  'two rooms are ready for the morning and the boots by the door ‹tw›',
  'Flags for the week: none -‹pl›',
  'she said that she is reading again with her little girl, the one who sang for us all in the garden. ‹PW›',
]

/** Short forms, letters of states and parts of codes, of which none is anybody’s. */
const kept = [
  'BP stable, HR fell, ECG done by noon',
  'PT asked for water; told GP; seen by RN',
  'by SC injection, with MI and CHF',
  'moved from TX to Ohio, OH',
  'the KS score was 12; KS 5, QT-410',
  'stage IA; type AB blood',
  'HR+BP ok; ECG to file; PT to call; MS to monitor',
  'handed over to ICU for care; handed over to ER at noon',
  'w/ CBT and DBT; per MD orders',
  'pt & bf sat outside',
  'Ik ben thuis, zegt ze; ik ben moe',
  'kept at 20 cm; a pre-op check; step-up plan for the whole of the next week ok',
]

for (const text of written)
  test(`letters of somebody are found: ${text}`, () => {
    expect(marked(text.replace(/[‹›]/g, ''))).toBe(text)
  })

for (const text of kept)
  test(`letters of nobody stay: ${text}`, () => {
    expect(marked(text)).toBe(text)
  })
