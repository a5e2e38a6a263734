import { Time } from '@/app/_ui/page/time'

export interface SideProps {
  words: string
  /** By whom: "you", a name. */
  by: string
  at: string
}
interface TwoAnswersProps {
  /** The answer that stands, and the one that came on top of an older one. */
  stands: SideProps
  late: SideProps
  zone: string
}

/** Two answers to one question, side by side, each with its writer and time. */
export const TwoAnswers = ({ stands, late, zone }: TwoAnswersProps) => (
  <div className="conflict-sides">
    <Side {...stands} zone={zone} />
    <Side {...late} zone={zone} />
  </div>
)

function Side({ by, words, at, zone }: SideProps & { zone: string }) {
  return (
    <div className="conflict-side">
      <p className="text-small">
        <span className="inline-block font-semibold first-letter:uppercase">{by}</span>{' '}
        <span className="text-muted">
          <Time at={at} zone={zone} />
        </span>
      </p>
      <p className="prose mt-1">{words || <span className="text-muted">No answer</span>}</p>
    </div>
  )
}
