import { expect, test } from '@playwright/test'
import { definitionOf } from '@/lib/notes/definition'
import { unblindingIn, unblindingOf } from '@/lib/notes/unblinding'

const arms = ['Cedar', 'Arm A', 'high-contact']

const rows: [text: string, found: string[]][] = [
  ['She asked whether it was 80 mg.', ['80 mg']],
  ['0,5g was said', ['0,5g']],
  ['“25 µg”, he guessed, then 25 μg again', ['25 µg', '25 μg']],
  ['10 ml of water', ['10 ml']],
  ['Thinks he had the placebo.', ['placebo']],
  ['PLACEBO?', ['PLACEBO']],
  ['Feels unblinded', ['unblinded']],
  ['sure that she is in cedar', ['cedar']],
  ['She is in Arm A.', ['Arm A']],
  ['the High-Contact group', ['High-Contact']],
  ['120 mg, placebo, Cedar', ['120 mg', 'placebo', 'Cedar']],
  ['She thinks she is in arm A', ['arm A']],
  ['ARM A, surely; or arm-A', ['ARM A', 'arm-A']],
  ['the high contact group', ['high contact']],
  ['everybody in the Cedar-arm', ['Cedar']],
  ['an 80-mg capsule', ['80-mg']],
  ['120 mgs, he said', ['120 mgs']],
  ['50-100 mg or 50 – 100 mg', ['50-100 mg', '50 – 100 mg']],
  ['80 mg-120 mg, 5mg-10mg', ['80 mg-120 mg', '5mg-10mg']],
  ['eighty milligrams', ['eighty milligrams']],
  ['a hundred and twenty mg', ['hundred and twenty mg']],
  ['half a gram', ['half a gram']],
  ['twenty-five micrograms', ['twenty-five micrograms']],
  ['It was placebo-like.', ['placebo']],
  ['Placebo-controlled', ['Placebo']],
  ['a non-placebo feeling', ['placebo']],
  ['That unblinds me.', ['unblinds']],
  // near-misses
  ['Her arm ached; she held an arm a little higher.', []],
  ['It took a dose of courage.', []],
  ['Stopped sertraline in March.', []],
  ['Blood pressure 120 mmHg, 72 kg', []],
  ['2 glasses of water', []],
  ['cedarwood on the table', []],
  ['in 5 groups', []],
  ['v1.5g-2', []],
  ['blinded rater', []],
  ['Distress 7\n- G stayed with her', []],
  ['Her arm a, then b', []],
  ['One gasp, two glances, ten grunts', []],
  ['a hundred and twenty minutes', []],
  ['gave it one go; seven mugs of tea', []],
]
for (const [text, found] of rows)
  test(`“${text}” ${found.length > 0 ? `may unblind by ${found.join(', ')}` : 'tells nothing'}`, () => {
    expect(unblindingIn(text, arms)).toEqual(found)
  })

test('a name with signs in it is taken as it stands', () => {
  expect(unblindingIn('group 1+ or (x)', ['1+', '(x)'])).toEqual(['1+', '(x)'])
  expect(unblindingIn('anything', ['', '  '])).toEqual([])
  expect(unblindingIn('a walk, then B', ['A', 'B'])).toEqual(['B'])
})

test('every field with words is looked through, items of lists too, and each says its words once', () => {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057'
  const answers = {
    summary: 'placebo, placebo and 80 mg',
    modality: 'in_person',
    escalation: { items: [{ id, values: { agreed: 'She is in Cedar', told: 'supervisor' } }] },
  }
  expect(unblindingOf(definitionOf('preparation@1'), answers, arms)).toEqual([
    expect.objectContaining({ field: 'escalation', words: ['Cedar'] }),
    expect.objectContaining({ field: 'summary', words: ['placebo', '80 mg'] }),
  ])
})
