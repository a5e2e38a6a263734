'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { DeedForm } from '@/app/_ui/form/deed-form'
import { emptyGuess, GuessFields, guessForm, guessTyped } from '@/app/_ui/form/guess-fields'
import { Notice } from '@/app/_ui/page/notice'
import type { HandedGuess } from '@/lib/measures/guess-sheet'
import { answerGuessAction } from './actions'

/** One question in the participant's hands; it is saved once, when they say so, and can't be looked at again. */
export function GuessSheet({ guess: { id, arms } }: { guess: HandedGuess }) {
  const { refresh } = useRouter()
  const [trouble, setTrouble] = useState<string | null>(null)

  const answer = (guess: Parameters<typeof answerGuessAction>[0]['guess']) => answerGuessAction({ formId: id, guess })

  async function decline() {
    const result = await answer(null).catch(() => null)
    if (result?.ok) return refresh()
    setTrouble(result?.message ?? 'That could not be saved just now. Try again in a moment.')
  }

  return (
    <>
      <p className="mb-8 font-serif text-prose">
        If you would like to, say what you think you were given. Your answer is locked as soon as you save it: nobody
        reads it before the study is unblinded, neither your therapists nor you.
      </p>
      {trouble && <Notice kind="refusal" title={trouble} />}
      <DeedForm
        schema={guessForm}
        start={emptyGuess}
        send={typed => answer(guessTyped(arms, typed))}
        done={refresh}
        submit={{ label: 'Save and lock it', pending: 'Saving…' }}
        beside={<Button onClick={() => void decline()}>I would rather not</Button>}
      >
        {({ control, watch }) => (
          <GuessFields control={control} arms={arms} choice={watch('choice')} ask="What do you think you were given?" />
        )}
      </DeedForm>
    </>
  )
}
