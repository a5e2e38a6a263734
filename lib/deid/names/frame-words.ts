import { wordList } from '@/lib/deid/reading/word-lists'

/** What the frames of small names are made of: whoever is told, and what leads to them. */
export const going = wordList('goes went going')
export const answering = wordList('answers responds')
export const family = wordList(
  'mum mom mam mother dad father wife husband partner sister brother son daughter aunt uncle nan gran cousin friend mate carer girlfriend boyfriend mummy daddy',
)
export const offices = wordList(
  'gp therapist keyworker sponsor landlord landlady caseworker counsellor counselor psychiatrist dentist foreman supervisor manager boss social-worker consultant midwife solicitor lawyer pharmacist chaplain',
)
export const callings = wordList(
  'pc dc wpc pcso dci cllr skipper walker foreman receptionist keyworker flatmate housemate mate roomie roommate teammate workmate caretaker cleaner childminder bailiff landlady paramedic sgt nurse',
)
export const sized = wordList('big wee auld lil little old young mad skinny')
export const who = wordList(
  'sponsor skipper mate friend cousin neighbour neighbor uncle brother bro boss landlord buddy captain sergeant',
)
export const owners = wordList('his her their my')
export const kinsfolk = wordList(
  'lad girl boy wife husband mum mom dad son daughter sister brother mate friend partner girlfriend boyfriend ex nan gran aunt uncle cousin neighbour neighbor carer sponsor flatmate landlord missus',
)
export const from = wordList('tc call text vm voicemail email msg message visit note letter')
