import { careQuestions } from '@/lib/care/care-questions'
import type { ReadCheck } from '@/lib/care/read-care-check'

type CareAnswers = NonNullable<ReadCheck['content']['answers']>

/** Each question with its answer, and the words as they were given. */
export function Answers({ answers }: { answers: CareAnswers }) {
  const { treatment, touch, treatmentWords, touchWords } = answers
  return (
    <div className="grid gap-6 py-3">
      <Said
        label={careQuestions.treatment.label}
        answer={treatment && careQuestions.treatment.options[treatment]}
        words={treatmentWords}
      />
      <Said label={careQuestions.touch.label} answer={touch && careQuestions.touch.options[touch]} words={touchWords} />
    </div>
  )
}

function Said({ label, answer, words }: { label: string; answer: string | null; words: string }) {
  return (
    <figure>
      <figcaption className="text-muted">{label}</figcaption>
      <p className="mt-1 font-semibold">{answer ?? 'Left open'}</p>
      {words && (
        <blockquote className="mt-2 max-w-[66ch] whitespace-pre-wrap font-serif text-prose">{words}</blockquote>
      )}
    </figure>
  )
}
