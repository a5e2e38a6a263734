import { expect, test } from '@playwright/test'
import { marked } from '@/tests/support/scrubbed'

/** Capitals that are nobody’s, beside ones of the same shape that are somebody’s and stand between ‹ and ›. */
const written = [
  'I May have said so. She Will bring a coat.',
  '‹May› said so. He told ‹Will› about it.',
  'May unblind at week nine. Mark chart complete.',
  '‹Mark› charted it.',
  'wearing Carhartt and Skechers',
  'wearing ‹Octavia’s› coat',
  'a Stanley tumbler, a Rawlings glove',
  'with ‹Rawlings› at noon',
  'listening to Norah Jones in the car',
  'listening to ‹Norah’s› voice',
  'likes Dolly Parton and Waylon Jennings',
  'likes ‹Waylon Jessup›, her neighbour',
  'the empty chair (Perls), the body scan (Kabat-Zinn)',
  'the neighbour (‹Perlick›)',
  'Barnes 0, Sheehan 19, Bazett 478',
  '‹Sheehan› came at ten',
  'Lic. checked. Emerg. contact updated. Flt. late.',
  'Sunny mood, Frank affect; MAIA 3.4; a Monday-ish feeling',
  '‹Sunny› smiled; tags said ‹OKONKWO›',
  'reads van der Kolk slowly',
  'with ‹van der Berg› at noon',
  'Her aunt would say filoxenia; the word hygge; the kintsugi image',
  'told ‹Bryony› of it; works with clay',
  'then nina simone, then Nils Frahm; Knausgard on sleep',
  'told ‹Yalom› about it; ‹Yalom› rang; ‹Dr. Yalom› agreed',
  'her friend ‹Yalom›; ‹nina› rang',
  'Films: Moonlight, Paddington, Amelie',
  'Wrote in a Moleskine, ate a Kit Kat, drank Vernors, then Peloton; uses Gillette',
  '‹Kit› came with ‹Kat›',
  'Teddy bear on the mat; Moby Dick on the shelf',
  '‹Teddy› said no; told ‹Dick› off',
  'The Stasi, the Amsel, then Mephisto',
  'works at ‹Wegmans›; shops at Wegmans',
  'Played a Steinway for the Gaelic choir; saw the Celtics',
  'seen at hospital (MRN pending)',
  'sees Maui the demigod; Ferris the toy rabbit',
  '‹Wendy› the dog walker rang; in ‹Maui› twice',
  'he named it Roosevelt',
  'after lunch he sees Saint George; prayed to St Jude',
  'taken to ‹Saint George› at noon',
  'the word Mercy came up',
  'Hope and Despair as two dogs',
  '‹Hope› and ‹Grace› came',
  'CT no Chiari; dad d. Huntington',
  '‹Huntington› rang',
  'lives ‹Ceres› since 2011; lives Alone; died Peacefully; went Home',
  'pharmacy (‹Bi-Mart›) says; group (later)',
]

for (const text of written)
  test(`what is nobody’s stays, and what is somebody’s goes: ${text}`, () => {
    expect(marked(text.replace(/[‹›]/g, ''))).toBe(text)
  })
