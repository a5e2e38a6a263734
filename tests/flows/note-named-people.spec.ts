import { asActor } from '@/db/work'
import { strangersIn } from '@/lib/notes/draft/strangers'
import { item } from '@/tests/support/answers'
import { expect, test } from '@/tests/support/database'
import { aStudy } from '@/tests/support/makers'
import { planted } from '@/tests/support/planted'

test('somebody named inside an item is a colleague, or refused like a stranger among those who were there', async () => {
  const study = await aStudy()
  const stranger = '01890a5d-0000-7000-8000-0000000000bb'
  const [told, there] = [`escalations.${item}.who`, `staff_present.${item}.person`]
  const strangers = (value: string) =>
    asActor(study.therapist.staffId, tx =>
      strangersIn(
        tx,
        planted,
        [told, there, 'went_ahead'].map(path => ({ path, value })),
      ),
    )
  expect(await strangers(stranger)).toEqual(new Set([told, there]))
  expect(await strangers(study.cotherapist.staffId)).toEqual(new Set())
})
