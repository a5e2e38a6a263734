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

/** What was answered on paper and written down the same day, at every visit that asks for it but two. */
export const forms: readonly DemoForm[] = [
  ...course('WK-101', 'phq9', {
    PREP1: '322322221',
    PREP3: '222322210',
    'INT1.3': '212221110',
    'INT2.3': '111111100',
    'INT3.3': '101011000',
  }),
  ...course('WK-101', 'gad7', {
    PREP1: '2322322',
    PREP3: '2222123',
    'INT1.3': '2221211',
    'INT2.3': '1211110',
    'INT3.3': '110110-',
  }),
  ...course('WK-101', 'pcl5', {
    PREP1: '33244332334333422433',
    PREP3: '33333233322223332332',
    'INT1.3': '32233222233232322323',
    'INT2.3': '21121121122121211212',
    'INT3.3': '1001011011101110110-',
  }),
  ...course('WK-102', 'phq9', { PREP1: '222332220', PREP3: '323222220', 'INT1.3': '121121110' }),
  ...course('WK-102', 'gad7', { PREP1: '2223222', PREP3: '1231221', 'INT1.3': '2112222' }),
  ...course('WK-102', 'pcl5', {
    PREP1: '33233322342234321322',
    PREP3: '33333433323331232332',
    'INT1.3': '32222232232133212223',
  }),
  ...course('WK-103', 'phq9', { PREP1: '231233320', PREP3: '222222220' }),
  ...course('WK-103', 'gad7', { PREP1: '2222322', PREP3: '3012222' }),
  ...course('WK-103', 'pcl5', { PREP1: '33343333313323334233' }),
  ...course('WK-104', 'phq9', { PREP1: '2112221--' }),
  ...course('WK-104', 'gad7', { PREP1: '3313131' }),
  ...course('WK-104', 'pcl5', { PREP1: '34333334434233333322' }),
  ...course('WK-106', 'phq9', { PREP1: '322133320', PREP3: '123133210', 'INT1.3': '112221220' }),
  ...course('WK-106', 'gad7', { PREP1: '2232232', PREP3: '1212222', 'INT1.3': '2221222' }),
  ...course('WK-106', 'pcl5', { PREP1: '23222423333343333234', PREP3: '22333332223222232313' }),
  ...course('WK-107', 'phq9', {
    PREP1: '222222211',
    PREP3: '212211220',
    'INT1.2': '222211111',
    'INT1.3': '212111111',
    'INT2.3': '211211020',
  }),
  ...course('WK-107', 'gad7', { PREP1: '2222221', PREP3: '2231231', 'INT1.3': '2111111' }),
  ...course('WK-107', 'pcl5', {
    PREP1: '34333233333233322443',
    PREP3: '13343331332342233224',
    'INT1.3': '31133321212222222222',
    'INT2.3': '21111121211222121011',
  }),
  ...course('CS-201', 'phq9', { PREP1: '321232120', PREP3: '223222330' }),
  ...course('CS-201', 'gad7', { PREP1: '2232333', PREP3: '2332232' }),
  ...course('CS-201', 'pcl5', { PREP1: '33323343333333323323', PREP3: '12333324332323323322' }),
  ...course('CS-202', 'phq9', { PREP1: '221223330', PREP3: '121122210' }),
  ...course('CS-202', 'gad7', { PREP1: '2222232', PREP3: '2220121' }),
  ...course('CS-202', 'pcl5', { PREP1: '33233333233332232233', PREP3: '33242333123343333333' }),
  ...course('CS-203', 'phq9', { PREP1: '232232230' }),
  ...course('CS-203', 'gad7', { PREP1: '2233233' }),
  ...course('CS-203', 'pcl5', { PREP1: '33342332343233344343' }),
  ...course('CS-204', 'phq9', { PREP1: '322133110' }),
  ...course('CS-204', 'gad7', { PREP1: '3222222' }),
  ...course('CS-204', 'pcl5', { PREP1: '23333233433322333342' }),
]

/** What was due and openly not done; two more were forgotten, and wait. */
export const leftOut = { of: 'WK-106', visit: 'INT1.3', code: 'pcl5', why: 'participant_unwell' } as const
