import { expect, test } from '@playwright/test'
import { frames } from '@/lib/deid/names/small-frames'
import { found, marked } from '@/tests/support/scrubbed'

for (const { id, example, nearMiss, reason } of frames) {
  test(`${id} finds what its example says`, () => {
    expect(marked(example.replace(/[‹›]/g, ''))).toBe(example)
  })

  test(`${id} leaves its near-miss as it is`, () => {
    expect(found(nearMiss).map(({ start, end }) => nearMiss.slice(start, end))).toEqual([])
    expect(reason.length).toBeGreaterThan(15)
  })
}

/** What belongs to a name or a number, and who is told between commas, in brackets and by what they do; with the same shapes that are nobody’s. */
const written = [
  'serial ‹HX-55029-C›, docket ‹MJ-05227-LT-88›; PCL-5 of 41',
  'told ‹Achterberg2› so; Weight 81',
  'Mevrouw ‹v.d. Wielen› came; guard ‹K.-U. Mertens› sat',
  'Pt ‹KOWALIK, R› quiet',
  '‹SKY, WILLIAM J› / session three',
  '‹2 Abbey Yard, Thornbeck› ‹TB4 1AA›; ‹3 The Paddocks, Station Road, Thornbeck›; in 2 Minutes, calm',
  '‹First Baptist of Cook› sent socks',
  'church of ‹św. Barbary›; at ‹basisschool De Regenboog› now',
  'his employer, ‹Bluefin Robotics Lab›; foreman at ‹gresham’s joinery›',
  'at the ‹wells surgery›; walked into the ‹brig cafe›; I owe ‹Midwest Title Loans›; in the lab; a cafe',
  'the parish school, ‹Our Lady of the Marsh›; Our Lady of the stars came',
  'Her ex-partner, ‹Art›, knows',
  '‹Art› came up, meaning ‹Art›, the brother.',
  'Social Work (‹Imani›) to assist; Witness: ‹Wendell› (tech)',
  '‹Jun› answered',
  '‹Rich› used to bake; Hope used to help',
  '‹Grace› lit the candle',
  'Grace came slowly',
  'Will revert. Bill the taxi to us. March yourself out. "Don\'t fuss," he said',
  '‹Will› reverted; ‹Bill› rang; ‹Don› rang',
  '"May I sit up," he said. May they rest.',
  'And Saint Anthony, looking for keys',
  'admitted to ‹Saint Anthony›',
  'Schwartz would be pleased with the map; ‹Marta› would be pleased',
  // towns, streets, houses and animals by what they are and what stands beside them
  'drove home via ‹ilwaco›; ‹torquay› esplanade; te reo spoken',
  "the house on ‹Finch›; her house, on ‹Whaler's Walk›; based on Finch",
  "back to ‹hanley's hardware›; gone to ‹st nicholas montessori›; hardware is off",
  'a fall at the ‹Tesco› in ‹Longford›; outside the ‹Anchor› on ‹Bloor›; at the Judge in court; at the Table in session',
  'taxi, ‹corrib cabs›, driver rang; taxi, two cabs, a bus',
  'house is ‹weavers row› the one; the sun over ‹mutton island› so',
  'back after ‹eid›; closed over ‹half term›; half the term',
  'her podcast, ‹Desert Mouth›, airs; her work, Inner Child, goes on',
  'his cat is called ‹Biscuit›; the dog, Sadly, died',
  '‹Mercy› had warmed the blankets',
  'Mercy had come back. Max pulse 101. Kit: mask',
  's1 ‹d keane› 9:05 arrives; the head, ‹mr oduya-price›, smiled',
  'with ‹big mossie›; big sobs',
  'engineer with metastatic disease; he lays flat. 13.15 calm; ten minutes. bp 131/84',
  'debrief ‹3-15› with her; time until ‹1/9›. Then ‹14.IV.2023›; rated 1/9.',
]

for (const text of written)
  test(`what belongs together is read together: ${text}`, () => {
    expect(marked(text.replace(/[‹›]/g, ''))).toBe(text)
  })

test('whoever is known is to do something, or stands beside the word that the name is', () => {
  const known = { participant: { first: 'Ada', last: 'Rivers' }, staff: ['Minna Love'] }
  for (const text of [
    '‹Love› to send the consent copy.',
    '‹Rivers› + rivers image: dry bed',
    'Love to all. Rivers + hills',
  ])
    expect(marked(text.replace(/[‹›]/g, ''), known)).toBe(text)
})
