import type { ParticipantCode } from './participants'

export interface DemoForm {
  readonly of: ParticipantCode
  readonly visit: string
  readonly code: 'phq9' | 'gad7' | 'pcl5'
  /** The answers in the order of the items; a dash is one left open. */
  readonly answers: string
}

const course = (of: ParticipantCode, code: DemoForm['code'], visits: Readonly<Record<string, string>>): DemoForm[] =>
  Object.entries(visits).map(([visit, answers]) => ({ of, visit, code, answers }))

/** What was answered on paper and written down the same day: two whole courses, and two that have begun. */
export const forms: readonly DemoForm[] = [
  ...course('WK-101', 'phq9', {
    PREP1: '322322221',
    PREP3: '222322210',
    'INT1.3': '212221110',
    'INT2.3': '111111100',
    'INT3.3': '101011000',
  }),
  ...course('WK-101', 'gad7', { PREP1: '2322322', 'INT1.3': '2221211', 'INT2.3': '1211110', 'INT3.3': '110110-' }),
  ...course('WK-101', 'pcl5', {
    PREP1: '33244332334333422433',
    'INT1.3': '32233222233232322323',
    'INT2.3': '21121121122121211212',
    'INT3.3': '1001011011101110110-',
  }),
  ...course('WK-107', 'phq9', { PREP1: '222222211', 'INT1.2': '222211111', 'INT1.3': '212111111' }),
  ...course('WK-107', 'gad7', { PREP1: '2222221', 'INT1.3': '2111111' }),
  ...course('WK-102', 'phq9', { PREP1: '222332220', 'INT1.3': '121121110' }),
  ...course('WK-104', 'phq9', { PREP1: '2112221--' }),
]
