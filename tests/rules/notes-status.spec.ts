import { expect, test } from '@playwright/test'
import { noteStates } from '@/db/schema/vocabulary'
import { arrow, arrows, canNow, type NoteDeed } from '@/lib/notes/status'

/** Every deed in every state: where it leads, or a dot where it can't be done. */
const table = `
                         draft             ready             signed            countersigned     returned          entered_in_error  discarded
write                    draft             .                 .                 .                 returned          .                 .
freeze                   ready             .                 .                 .                 ready             .                 .
sign                     signed            .                 .                 .                 signed            .                 .
add_words                .                 ready             .                 .                 .                 .                 .
co_sign                  .                 signed            .                 .                 .                 .                 .
send_back                .                 draft             .                 .                 .                 .                 .
close_without_signature  signed            signed            .                 .                 signed            .                 .
return                   .                 .                 returned          .                 .                 .                 .
countersign              .                 .                 countersigned     .                 .                 .                 .
append                   .                 .                 signed            countersigned     .                 .                 .
enter_in_error           entered_in_error  entered_in_error  entered_in_error  entered_in_error  entered_in_error  .                 .
discard                  discarded         .                 .                 .                 .                 .                 .
`
const [states = [], ...rows] = table
  .trim()
  .split('\n')
  .map(line => line.trim().split(/\s+/))

test('the table names every state and every deed', () => {
  expect(states).toEqual([...noteStates])
  expect(rows.map(([deed]) => deed)).toEqual(Object.keys(arrows))
})

for (const [deed, ...nexts] of rows as [NoteDeed, ...string[]][])
  for (const [index, next] of nexts.entries()) {
    const from = noteStates[index] ?? 'draft'
    test(`${deed} of a note that is ${from} ${next === '.' ? 'is refused' : `makes it ${next}`}`, () => {
      expect(canNow(from, deed)).toBe(next !== '.')
      if (next !== '.') expect(arrow(from, deed)).toBe(next)
      else
        expect(() => arrow(from, deed)).toThrow(
          expect.objectContaining({ code: 'not_now', message: expect.stringMatching(/^[A-Z].* note.*: .+\.$/) }),
        )
    })
  }

test('a refusal says why and what can still be done', () => {
  expect(() => arrow('countersigned', 'write')).toThrow(
    'This note can’t be changed: it is countersigned. What is missing can be added as a late entry, an addendum or a correction.',
  )
  expect(() => arrow('ready', 'countersign')).toThrow(
    'This note can’t be countersigned: it waits for the other author’s signature.',
  )
})
