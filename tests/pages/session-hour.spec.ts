import { countLogged } from '@/tests/support/count-logged'
import { openDay } from '@/tests/support/open-day'
import { expect, test } from '@/tests/support/pages'

/** One entry: the keys that write it, and what its line says. No effect is among them: the closing review of the day belongs to another walk. */
type Typed = readonly [keys: readonly string[], says: string | RegExp]

const find = (letters: string, says: string | RegExp): Typed => [['/', ...letters, 'Enter'], says]
const note = (words: string): Typed => [['n', ...words, 'Control+Enter'], words]
const reading = (systolic: string, diastolic: string, pulse: string): Typed => [
  ['v', ...systolic, '/', ...diastolic, 'Tab', ...pulse, 'Enter'],
  `${systolic}/${diastolic} mmHg, pulse ${pulse} a minute`,
]
const distress = (value: number): Typed => [[value === 10 ? 'Shift+Digit0' : `${value}`], `Distress ${value}`]

/** What goes back and forth with each tap. */
const turns = {
  music: [['m'], /Music (on|off)/],
  lights: find('li', /Lights (dimmed|brighter)/),
  room: [['x', '1'], /went out|came in/],
} as const satisfies Record<string, Typed>

/** A third of an hour. */
const third = (words: string, distressed: number, measured: Typed): readonly Typed[] => [
  [['i'], 'Turned inward'],
  distress(distressed),
  turns.music,
  [['c'], 'Check-in'],
  find('bl', 'Blanket'),
  note(words),
  [['g'], 'Grounding'],
  turns.lights,
  measured,
  turns.room,
  [['w'], 'Water or food'],
  [['o'], 'Turned outward'],
  [['t'], 'Talking'],
  find('mo', 'Movement'),
  [['r'], 'Resting'],
]
const hour = [
  ...third('She hums.', 3, reading('118', '76', '72')),
  ...third('He looks at the window.', 10, reading('124', '80', '78')),
  ...third('Both are quiet.', 0, reading('121', '77', '75')),
  ...Object.values(turns), // as they were before
]

test('an hour of the day is logged with the keyboard alone, as fast as it is typed, in its order, and nothing of it is lost', async ({
  as,
}) => {
  const page = await as('therapist')
  await openDay(page)
  const lines = page.getByRole('region', { name: 'What was logged' }).getByRole('listitem')
  const before = await countLogged(page)
  for (const [keys] of hour) for (const key of keys) await page.keyboard.press(key)
  expect(hour).toHaveLength(48)
  expect(hour.filter(([keys]) => keys.length === 1)).toHaveLength(28)
  expect(hour.reduce((sum, [keys]) => sum + keys.length, 0)).toBeLessThan(4 * hour.length) // the words and figures among them

  const stands = async () => {
    await expect(page.getByText('Everything is saved')).toBeVisible()
    await expect.poll(() => countLogged(page)).toBe(before + hour.length)
    const shown = (await lines.locator('.session-words').allTextContents()).slice(0, hour.length).toReversed()
    for (const [at, [, says]] of hour.entries()) expect(shown[at], `entry ${at + 1}`).toMatch(says)
    await expect(page.getByRole('dialog')).toHaveCount(0)
  }
  await stands()
  await page.reload()
  await stands()
})
