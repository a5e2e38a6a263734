import { CourseChart } from '@/app/_ui/chart/course-chart'
import type { MeasuresPage } from '@/lib/measures/course-of-measures'
import type { Curve } from '@/lib/measures/curves'

interface CurvesProps {
  /** The total first, where the measure has one. */
  curves: readonly Curve[]
  visits: MeasuresPage['marked']
}

/** A measure's total over the course; its parts are one tap further. */
export function Curves({ curves: [first, ...parts], visits }: CurvesProps) {
  return (
    <div>
      {first && <CourseChart {...first} visits={visits} />}
      {parts.length > 0 && (
        <details className="chart-parts">
          <summary>{parts.length === 1 ? 'Its subscale' : `Its ${parts.length} subscales`}</summary>
          {parts.map(curve => (
            <CourseChart key={curve.id} {...curve} visits={visits} />
          ))}
        </details>
      )}
    </div>
  )
}
