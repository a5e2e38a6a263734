import { visitAll } from '@/tests/support/visited'

visitAll('datamanager', 'monitor', 'administrator', 'safety', 'rater')
