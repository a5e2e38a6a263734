import { expect, test } from '@playwright/test'
import { marked } from '@/tests/support/scrubbed'

/** What a rule for words, figures or sayings may leave, beside the names and days of the same shape that have to go. */
const written = [
  // a word of a saying is a name wherever the saying goes on
  'Talked with ‹Bill› for an hour',
  'He told ‹Mark› the truth',
  'Saw ‹Rose› from work',
  '‹Rose› from the clinic rang',
  '‹Bill› to ring her',
  '‹Mark› closed the door',
  '‹Penny› dropped him off',
  'Told ‹Page› 3 times; ‹March› on the phone',
  'Kids: ‹Page› 6, ‹Page› 3',
  'Penny dropped. March on, he says. See Page 3.',
  // figures, makes and spelt letters by the word itself
  'He wept, as in ‹Thomas›',
  'a cup of ‹Marta›',
  'Sat with ‹Marek› on loop',
  '‹Joanna›, the flood of tears came',
  'Seen by ‹Marta›, the flood team lead',
  'Told ‹Rachel› and the dragon; told ‹Jacob› and the angel',
  'Panicked as in ‹Portland›',
  'as upset as in ‹Gdansk›',
  'Jacob and the angel came; a sip of Milo; V as in Victor; Maria, the hurricane, came',
  // in a row with makers and scales
  'She spoke of ‹Peter›, Kohut and Jung',
  'She spoke of ‹Janet›, Kohut and Jung',
  'Present: ‹Davidson›, ‹Hunter›, ‹Francis›',
  'Braden, Morse and C-SSRS done',
  // hospitals of saints
  'He visited ‹Saint Vincent›',
  'Admitted ‹Saint Brendan› overnight',
  'Now ‹Saint Brendan› rang back',
  'prayed to Saint Joseph; St Bede sat down beside him',
  // whom a part calls, whose child is called like a car, and who is called like a figure
  'The part calls ‹Marta› back; the part called Small Fox',
  'His ‹Morris› rang; their ‹Sienna› is ten',
  '‹Brigid› cooked dinner; with ‹Orion› now; ‹Hermione› helped; sent by ‹Murugan›',
  'Sisyphus helped',
  'rang from a ‹Granada› number; with ‹39 Bridging Squadron at Oneida›; art room at ‹Good Shepherd, Oneida›.',
  // days
  'They met on a ‹Tuesday›',
  'It was a ‹Tuesday› when he died; not a ‹Friday› to forget; looks like ‹Tuesday› works',
  'Off ‹Fridays›; walks on ‹Sundays›; at the ‹Tuesday› group',
  'never a Tuesday; it feels like Sunday; Sunday clothes',
  'visit is ‹sat›; flying in from ‹Perth› ‹sat›; he sat',
  'Ring 1 ‹555-0138› 1400 calm',
]

for (const text of written)
  test(`what only looks told of nobody goes: ${text}`, () => {
    expect(marked(text.replace(/[‹›]/g, ''))).toBe(text)
  })

test('a saying never hides somebody who is known', () => {
  const known = {
    contacts: [
      { name: 'Rose Delgado', relation: 'friend' },
      { name: 'Penny March', relation: 'sister' },
    ],
  }
  expect(marked('Rose from up north rang', known)).toBe('‹Rose› from up north rang')
  expect(marked('Penny dropped. March on.', known)).toBe('‹Penny› dropped. ‹March› on.')
})
