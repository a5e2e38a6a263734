'use client'
import { useRouter } from 'next/navigation'
import { useState } from 'react'
import { Button } from '@/app/_ui/form/button'
import { Notice } from '@/app/_ui/page/notice'
import type { HandedForm } from '@/lib/measures/read-handed'
import { Question } from './question'
import { useAnswers } from './use-answers'

interface QuestionnaireProps {
  form: HandedForm
  place: { number: number; of: number }
}

/** One questionnaire on one page; each tap is saved, any question may stay open, and it ends when the participant says so. */
export function Questionnaire({ form, place }: QuestionnaireProps) {
  const { measure } = form
  const { refresh } = useRouter()
  const { answers, saving, answer, finish, decline } = useAnswers(form, refresh)
  const [isAsking, setAsking] = useState(false)
  const asked = Object.entries(measure.items)
  const open = asked.filter(([id, item]) => !item.optional && !answers[id]).length
  const done = () => (open > 0 && !isAsking ? setAsking(true) : finish())
  return (
    <>
      {place.of > 1 && (
        <p className="mb-2 text-muted">
          {place.number} of {place.of}
        </p>
      )}
      <p className="mb-8 font-serif text-prose">{measure.lead}</p>
      <ol className="grid gap-8">
        {asked.map(([id, item], index) => (
          <Question
            key={id}
            number={index + 1}
            item={item}
            choices={item.choices ?? measure.choices}
            name={id}
            value={answers[id] ?? null}
            onChange={value => answer(id, value)}
          />
        ))}
      </ol>
      <div className="mt-10 grid gap-4">
        <p role="status" className="text-small text-muted">
          {saving}
        </p>
        {isAsking && open > 0 && (
          <Notice kind="info" title={open === 1 ? 'One question is still open.' : `${open} questions are still open.`}>
            You may answer them, or leave them open.
          </Notice>
        )}
        <div className="flex flex-wrap items-center gap-4">
          <Button kind="primary" onClick={() => void done()}>
            {isAsking && open > 0 ? 'Leave them open and finish' : 'I am done'}
          </Button>
          <Button onClick={() => void decline()}>I would rather not answer these</Button>
        </div>
      </div>
    </>
  )
}
