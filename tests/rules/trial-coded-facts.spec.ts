import { expect, test } from '@playwright/test'
import { ageBands } from '@/db/schema/vocabulary'
import { ageBandLabels } from '@/lib/trial/identity/age-bands'
import { addParticipantInput } from '@/lib/trial/participants/add-participant-input'
import { codedFacts } from '@/lib/trial/participants/coded-facts'
import { somebody } from '@/tests/support/makers'

/** Birth date, day of enrolment, band: each edge from both sides. */
const ages: readonly (readonly [string, string, string])[] = [
  ['2008-01-07', '2026-01-06', 'under_18'],
  ['2008-01-06', '2026-01-06', '18_24'],
  ['2001-01-07', '2026-01-06', '18_24'],
  ['2001-01-06', '2026-01-06', '25_34'],
  ['1984-03-09', '2026-01-06', '35_44'],
  ['1980-02-29', '2025-02-28', '35_44'],
  ['1980-02-29', '2025-03-01', '45_54'],
  ['1951-01-07', '2026-01-06', '65_74'],
  ['1951-01-06', '2026-01-06', '75_89'],
  ['1936-01-07', '2026-01-06', '75_89'],
  ['1936-01-06', '2026-01-06', '90_over'],
  ['1919-06-01', '2026-01-06', '90_over'],
]
for (const [birthDate, enrolledOn, ageBand] of ages)
  test(`somebody born on ${birthDate} and enrolled on ${enrolledOn} is ${ageBand}`, () => {
    expect(codedFacts({ birthDate }, enrolledOn)).toEqual({ ageBand, zip3: null })
  })

/** Small areas of either census, their neighbours, the armed forces, and what the postal service does not use. */
const areas: readonly (readonly [string, string])[] = [
  ['94110', '941'],
  ['94110-1234', '941'],
  ['00601', '006'],
  ['03601', '000'],
  ['03501', '035'],
  ['20301', '000'],
  ['20001', '200'],
  ['20501', '000'],
  ['36901', '000'],
  ['82190', '000'],
  ['82001', '820'],
  ['89301', '000'],
  ['09012', '000'],
  ['96201', '000'],
  ['34001', '000'],
  ['00000', '000'],
  ['21301', '000'],
  ['99950', '999'],
]
for (const [postalCode, zip3] of areas)
  test(`a ZIP code of ${postalCode} is known outside the vault as ${zip3}`, () => {
    expect(codedFacts({ birthDate: '1984-03-09', postalCode }, '2026-01-06').zip3).toBe(zip3)
  })

test('the seventeen small areas that HHS prints are all held back', () => {
  const printed = '036 059 063 102 203 556 692 790 821 823 830 831 878 879 884 890 893'.split(' ')
  for (const area of printed)
    expect(codedFacts({ birthDate: '1984-03-09', postalCode: `${area}01` }, '2026-01-06').zip3, area).toBe('000')
})

test('every band has its words', () => expect(Object.keys(ageBandLabels).sort()).toEqual([...ageBands].sort()))

const typed = (person: object) => {
  const who = somebody(
    { id: '01890a5d-0000-7000-8000-000000000001', siteId: '01890a5d-0000-7000-8000-000000000002' },
    'A',
  )
  return addParticipantInput.safeParse({ ...who, person: { ...who.person, ...person } })
}
for (const postalCode of ['9411', '941100', '94110-', '94110-12', '1011 AB', 'V5K 0A1', '٩٤١١٠', '', '94110 1234'])
  test(`“${postalCode}” is refused as a ZIP code, at its field`, () => {
    const [issue] = typed({ postalCode }).error?.issues ?? []
    expect(issue).toMatchObject({ path: ['person', 'postalCode'], message: expect.stringContaining('94110') })
  })
for (const postalCode of [undefined, null, ' 94110 ', '94110-1234'])
  test(`a ZIP code may be ${postalCode}`, () => expect(typed({ postalCode }).success).toBe(true))

test('nobody is born after they enrolled', () => {
  expect(typed({ birthDate: '2026-01-07' }).error?.issues).toMatchObject([{ path: ['person', 'birthDate'] }])
})
