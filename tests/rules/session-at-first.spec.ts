import { expect, test } from '@playwright/test'
import { sessionAtFirst } from '@/app/s/[study]/correspondence/session-at-first'

for (const [name, sessions, mineToday, said] of [
  ['is about the one session of today that its writer is on', ['a', 'b'], ['b'], 'b'],
  ['says nothing where they are on two', ['a', 'b'], ['a', 'b'], ''],
  ['says nothing where they are on none', ['a', 'b'], [], ''],
  ['is about none where there is none to choose from', [], [], 'none'],
] as const)
  test(`a letter at first ${name}`, () => expect(sessionAtFirst(sessions, mineToday)).toBe(said))
