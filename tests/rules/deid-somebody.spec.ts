import { expect, test } from '@playwright/test'
import { marked } from '@/tests/support/scrubbed'

/** Names of nobody in the lists, or that are words, by what is told of them; and the same shapes that are nobody’s. */
const written = [
  'says tell ‹bex› she is fine; ‹bex› = flatmate',
  'says tell everyone she is fine; calm = goal',
  '‹Hyacinth› (wife) rang at noon',
  'Headache (mild) at noon',
  '‹Abernathy, Tolu›: consent signed',
  'Water, Tea: offered',
  '‹gwen t› covers the desk',
  '‹Man-yee› texted',
  '‹jamal von harten› rang; her cousin ‹jamal vance› came',
  'texted ‹jamal› today',
  'case ‹WXN 44719026› closed; PCL 44719 steps',
  'Self-led work; Pre-op done; Ex-smoker',
  '‹Song› drove. ‹Dung› wept.',
  'Song ended. Dung beetles in the dream.',
  '“‹Papa Sefa› is here,” he said. ‹PC Dhillon› held him.',
  'the part called Small Fox; a playlist named Dawn',
  'he is called ‹Tavita› by all',
  'boss is ‹terrell›; told ‹faith› no',
  'told by fax; her guardian angel; asked about hope again',
  'taking ‹Emma› and ‹Jonas› to school; takes ‹Tilda› to daycare',
  'She ordered ‹Aoife› to leave; cooked ‹Maria› a meal',
  'He drank, and ‹Aleksander› and ‹Solveig› left',
  'wearing Carhartt; a Stanley tumbler',
  'her ‹Lindqvist› dog; with ‹Bjorn› tea',
  'listened to ‹Marisol Vega›; listening to ‹Solveig Berg›, her sister',
  'quoted ‹Priya Nair›; reading ‹Karen Holt› her diary',
  'Told ‹Hunter› 2 days ago; spoke with ‹Davidson› 4 weeks ago; message for ‹Beck› 2 times',
  'Barnes 0, Sheehan 19, Bazett 478',
  'Contact: ‹Hunter› 555',
  'Dolly Parton and ‹Karen Lindqvist›; The Beatles and ‹Marisol Vega›',
  'The letter (‹Hargreaves›)',
  'at ‹Kiannonkatu 98 Apt. 105›; ‹Avda. Generalísimo 6 Apt. 868›; ‹P.O. Box 53›, ‹Postbox 53›, Postmen came',
  'Mindful practice called ‹Rosalind›',
  'to see ‹Doctor Marsh› soon; Captain Control came; a marsh',
  'nicknamed ‹Bolo› by all; a part nicknamed Bolo; wore a Bolo tie',
  "with ‹pastor Fa'afetai›; rock'n'roll at six",
  'grief for ‹Blessing›, sister, gone; re ‹Chance›, her ex. Blessing, mother, father, all of it',
  'tearful, calls ‹LAGI›; calls EMDR hard',
  '‹Prof. H. Quistorp›, Klinik; Bion, Kohut',
  'told ‹Gillette› of it',
  'her cousin ‹Peanut› came; her cousin came; a jar of Peanut',
  'she misses ‹Blessing› most; with Rage',
  'cc ‹Dyson› please',
  '‹ivy› n ‹sage› sat; burned sage + cedar; rose & lavender oil here',
  "‹pearl's› mum rang; the pearl's edge; her pearl's shine",
]

for (const text of written)
  test(`somebody is told from nobody: ${text}`, () => {
    expect(marked(text.replace(/[‹›]/g, ''))).toBe(text)
  })
