import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { Awake } from '@/app/_ui/page/awake'
import { OuterPage } from '@/app/sign-in/outer-page'
import { onPage } from '@/lib/auth/on-page'
import { currentSession } from '@/lib/auth/session'
import { readHandedCheck } from '@/lib/care/read-handed-check'
import { handedOf } from '@/lib/credentials/hand-session'
import { readHanded } from '@/lib/measures/read-handed'
import { CareSheet } from './care-sheet'
import { GuessSheet } from './guess-sheet'
import { Questionnaire } from './questionnaire'
import { Sheet } from './sheet'
import { TakeBack } from './take-back'

export const metadata: Metadata = { title: 'Questions for you' }

/** What the participant sees of Vigil: what was handed to them, and nothing else until staff give their password. */
export default onPage(async () => {
  const session = await currentSession()
  if (!session) redirect('/sign-in')
  if (!session.handedForms) redirect(session.locked ? '/locked' : '/')
  const { actor, forms } = handedOf(session)
  const check = await readHandedCheck(actor, forms)
  if (check)
    return (
      <OuterPage title="How you were treated" width="form">
        <Awake>
          <CareSheet key={check.offerId} check={check} staffName={session.staff.name} />
        </Awake>
      </OuterPage>
    )
  const { form, statement, guess, place, studyId, participantId, next } = await readHanded(actor, forms)
  const title = form ? 'Questions for you' : statement ? 'In your own words' : guess ? 'Your guess' : 'Thank you'
  return (
    <OuterPage title={title} width="form">
      <Awake>
        {form ? (
          <Questionnaire key={form.id} form={form} place={place} />
        ) : statement ? (
          <Sheet key={statement.id} statement={statement} />
        ) : guess ? (
          <GuessSheet guess={guess} />
        ) : (
          <p className="font-serif text-prose">
            {next === 'treatment-guess' && 'Saved and locked. Nobody reads it before unblinding. '}
            That was all. Please give the screen back to the person who handed it to you.
          </p>
        )}
        <TakeBack
          name={session.staff.name}
          next={`/s/${studyId}/participants/${participantId}/${next}`}
          open={!form && !statement && !guess}
          answers={guess ? 'unless_done' : 'kept'}
        />
      </Awake>
    </OuterPage>
  )
})
