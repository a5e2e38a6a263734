import { visitAll } from '@/tests/support/visited'

visitAll('supervisor', 'investigator', 'coordinator')
