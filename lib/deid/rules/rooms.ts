import type { Pattern } from '@/lib/deid/span'

const c = (source: string) => new RegExp(source, 'y')
const number = '(?:#|[Nn]o\\.? ?)?(?:[A-Z]{1,2}-?)?\\d{1,4}(?:[.-]\\d{1,3})?[A-Za-z]?(?![\\w/%:]|\\.\\d)'

/** Rooms by a name or by what they are for, with a number or a letter. */
export const roomRules: readonly Pattern[] = [
  {
    id: 'room-storey',
    type: 'ROOM',
    band: 'certain',
    reason: 'A flat by its storey and its number, as in Singapore.',
    example: 'block of flats, ‹#11-203›.',
    nearMiss: 'Item #11, 203 of them; #5-ish.',
    begins: 'sign',
    pattern: c('#\\d{1,2}-\\d{2,4}(?![\\w-])'),
    notAfter: /\w$/,
  },
  {
    id: 'room-numbered',
    type: 'ROOM',
    band: 'certain',
    reason: 'A room of some kind by its number, in English and abroad.',
    example: 'group in ‹seminar room 2›; seen in ‹Raum 0.14›, forms in ‹cupboard 3›.',
    nearMiss: 'a room of 2; meeting 4 people; level 2 of pain; session room full.',
    begins: 'lead',
    pattern: c(
      `(?:(?:[Tt]he )?(?:[Ss]eminar|[Mm]eeting|[Tt]reatment|[Tt]herapy|[Cc]onsult(?:ing|ation)?|[Ii]nterview|[Gg]roup|[Ss]ession|[Qq]uiet|[Ee]xam(?:ination)?|[Oo]ps|[Ii]nfusion|[Cc]onference|[Ss]tudy|[Tt]raining|[Ff]amily|[Cc]ommittee|[Bb]oard|[Cc]lass|[Ll]ecture|[Ll]ab|[Tt]utorial|[Rr]ecovery|[Oo]bs(?:ervation)?)[ -]?(?:[Rr]oom|[Rr]m|[Ss]uite) ${number}|(?:Raum|[Zz]immer|Saal|[Kk]amer|[Zz]aal|[Ll]okaal|[Ss]alle|Sala|[Hh]abitaci[oó]n|Aula|[Pp]ok[oó]j|Rum|Rom|Huone|Stanza|Quarto|[Cc]hambre|Cabinet) ${number}|[Cc]upboard \\d{1,3}[A-Za-z]?\\b|[Bb]ay \\d{1,2}[A-Z]?\\b(?=[ ,.;]|$)(?! (?:people|times|mins?|hours?))|[Cc]ubicle ${number}|(?:[Ff]loor|[Ff]l) \\d{1,2}\\b(?=[,.;)]|$))`,
    ),
    notAfter: /[\w-]$/,
  },
  {
    id: 'room-in-storey',
    type: 'ROOM',
    band: 'review',
    reason:
      'A wing or a storey by its letter and figure, and the room in it; a code of diagnosis has two figures before the point.',
    example: 'group at noon: ‹B2.14›, then tea; from ‹G0.103›.',
    nearMiss: 'F43.10 stands; p0.05; version V2.1.3.',
    begins: 'place',
    isNumbered: true,
    pattern: c('[A-Z]\\d\\.\\d{2,3}(?![\\w%]|[.,]\\d)'),
    notAfter: /[\w.,/-]$/,
  },
  {
    id: 'room-lettered',
    type: 'ROOM',
    band: 'certain',
    reason: 'A room with a capital by the letter or the word it is called by.',
    example: 'leak in ‹Treatment Room B›; next door, the ‹Blue Room›; seen in ‹Garden Room›.',
    nearMiss: 'to the Emergency Room; Waiting Room was full; the Living Room; Room to breathe.',
    begins: 'place',
    asks: /Room|Suite/,
    pattern: c("[A-Z][a-z']{2,14}(?: [A-Z][a-z']{2,14})? (?:Room|Suite)(?: [A-Z](?![\\w'.]))?(?![\\w'])"),
    when: ([found]) =>
      / [A-Z]$/.test(found) ||
      !/^(?:(?:The|This|That|My|Our|His|Her|Their|An?|No|Any|Each|Every|In|At|From|To) )?(?:Cello|Lute|Violin|Piano|Orchestral|String|Nutcracker|Holberg|Karelia|Firebird|Planets|Baroque|French|English|Dance|Emergency|Operating|Recovery|Waiting|Living|Dining|Delivery|Birthing|Treatment|Therapy|Consulting|Consultation|Meeting|Seminar|Session|Exam|Examination|Group|Interview|Staff|Day|Safe|Quiet|Family|Bath|Bed|Rest|Men|Women|Locker|Breakout|Zoom|Chat|Spare|Trauma|Procedure|Infusion|Observation|Conference|Study|Escape|Throne|Engine|Court|Hotel|Control|Dressing|Fitting|Sitting|Drawing|Music|Laundry|Store|Storage|Server|Post|Press|Green|Play|Class|Ball|Head|Mental|More|Much|Enough|Elbow|Standing|Changing|Common|Dark|Empty|White|Big|Small|Little|Old|New|Other|Same|Next|Main|Different|Whole|Inner|Own|Shared|Private|Single|Double|Twin|Honeymoon|Software|Office|Executive|Home|Master|Presidential|Clinic|Ward|Hospital|Room|Virtual)(?:'s)? (?:Room|Suite)$/.test(
        found,
      ),
  },
]
