import { expect, test } from '@playwright/test'
import { isSilent } from '@/lib/session/live/silent-device'

const minutes = (count: number) => count * 60_000
/** As it is seen at minute 600. */
const at = (minute: number, more: object = {}) => ({
  heardAt: minutes(minute),
  silentSeconds: (600 - minute) * 60,
  waiting: 0,
  closed: false,
  ...more,
})

const devices: [what: string, device: ReturnType<typeof at>, over: number | null, silent: boolean][] = [
  ['one that is there now', at(599), null, false],
  ['one that fell silent while the participant is there', at(300), null, true],
  ['one that fell silent before the day was over', at(479), minutes(480), true],
  ['one that was heard when the day was over', at(480), minutes(480), false],
  ['one on which the log was closed with nothing left', at(300, { closed: true }), minutes(480), false],
  ['one on which the log was closed with something left', at(300, { closed: true, waiting: 2 }), minutes(480), true],
  ['one that was heard after the day, and had something left', at(500, { waiting: 1 }), minutes(480), true],
]
for (const [what, device, over, silent] of devices)
  test(`${what} ${silent ? 'may hold what has not arrived' : 'has reported'}`, () => {
    expect(isSilent(device, over)).toBe(silent)
  })
