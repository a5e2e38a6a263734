import { tellingInCode } from '@/lib/trial/participants/telling-code'
import { expect, test } from '@/tests/support/database'

const person = { familyName: 'Jansen-Óbrien', givenName: 'Piet Lo', birthDate: '1984-03-09', postalCode: null }
const who = { person, preferred: { name: 'Noor', pronouns: null }, site: { code: 'NOOR' } }

for (const code of ['PIETJANSEN', 'pj-jansen1', 'X-OBRIEN', 'NOOR-LO-1', 'P-NOOR'])
  test(`the code ${code} names its person`, () => {
    expect(tellingInCode(code, who)).toMatch(/^A name of this person/)
  })
for (const code of ['P19840309', '09-03-84', 'X-030984', '840309'])
  test(`the code ${code} tells the birthday`, () => {
    expect(tellingInCode(code, who)).toMatch(/^The date of birth/)
  })
for (const code of ['NOOR-101', 'WK-1984', 'LOTUS-03', 'P-JAN-09', 'A0384'])
  test(`the code ${code} tells nothing`, () => {
    expect(tellingInCode(code, who)).toBeNull()
  })
test('a letter alone is no name: a study whose codes begin with one enrols everybody', () => {
  const initialled = { ...who, person: { ...person, familyName: 'O’Dell', givenName: 'Piet P.' } }
  for (const code of ['P-101', 'O-101']) expect(tellingInCode(code, initialled)).toBeNull()
  expect(tellingInCode('P-ODELL', initialled)).toMatch(/^A name of this person/)
})
