/** What a signature means, in words. */
export const meaningWords: Readonly<Record<string, string>> = {
  authored: 'Authored',
  'co-authored': 'Co-authored',
  reviewed: 'Reviewed',
  approved: 'Approved',
  'responsible investigator': 'Responsible investigator',
}
