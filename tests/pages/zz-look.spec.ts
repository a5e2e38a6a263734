import { mkdirSync } from 'node:fs'
import { idOf } from '@/db/seed/ids'
import { test } from '@/tests/support/pages'

const study = `/s/${idOf('study')}`
const p = (code: string) => `${study}/participants/${idOf(`participant ${code}`)}`
mkdirSync('.try/shots', { recursive: true })
const shots: [who: 'therapist' | 'coordinator' | 'administrator' | 'investigator', name: string, path: string][] = [
  ['therapist', 'participant-104', p('WK-104')],

  ['therapist', 'touch', `${p('WK-107')}/touch-agreement`],

  ['administrator', 'schedule', `/admin/${idOf('study')}/schedule`],
]
for (const [who, name, path] of shots)
  test(`look ${name}`, async ({ as }) => {
    const page = await as(who)
    await page.goto(path)
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.screenshot({ path: `.try/shots/${name}.png`, fullPage: true })
    await page.setViewportSize({ width: 320, height: 700 })
    await page.screenshot({ path: `.try/shots/${name}-320.png`, fullPage: true })
    await page.setViewportSize({ width: 1280, height: 900 })
    await page.emulateMedia({ colorScheme: 'dark' })
    await page.screenshot({ path: `.try/shots/${name}-dark.png`, fullPage: true })
  })
