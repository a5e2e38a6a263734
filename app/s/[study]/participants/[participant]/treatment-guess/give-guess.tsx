'use client'
import { useRouter } from 'next/navigation'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { emptyGuess, GuessFields, guessForm, guessTyped } from '@/app/_ui/form/guess-fields'
import { giveGuessAction } from './actions'

/** A therapist's own, of one session. */
export function GiveGuess({ visitId, arms }: { visitId: string; arms: readonly string[] }) {
  const { refresh } = useRouter()
  return (
    <DeedForm
      schema={guessForm}
      start={emptyGuess}
      send={typed => giveGuessAction({ visitId, guess: guessTyped(arms, typed) })}
      done={refresh}
      submit={{ label: 'Save and lock it', pending: 'Saving…' }}
    >
      {({ control, watch }) => (
        <GuessFields
          control={control}
          arms={arms}
          choice={watch('choice')}
          ask="What do you think the participant was given?"
        />
      )}
    </DeedForm>
  )
}
