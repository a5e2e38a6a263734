import type { Pattern } from '@/lib/deid/span'

const c = (source: string) => new RegExp(source, 'y')
const i = (source: string) => new RegExp(source, 'iy')

/** Numbers and names that lead to one person, thing or account. */
export const idRules: readonly Pattern[] = [
  {
    id: 'subject-code',
    type: 'ID',
    band: 'certain',
    reason: 'A code of letters and digits after a word for a participant or a subject.',
    example: 'Related: possible. Ppt ‹WGA-31› rested.',
    nearMiss: 'Patient A was calm; participant 3 of 12.',
    begins: 'place',
    isNumbered: true,
    pattern: c('[A-Z]{1,4}[- ]?\\d{2,6}(?:-\\d{1,4})?(?![\\w])'),
    onlyAfter: /\b(?:ppt|participant|subject|subj|pt|id)[:# ]{1,2}$/i,
  },
  {
    id: 'id-groups',
    type: 'ID',
    band: 'certain',
    reason: 'Three groups of four digits or more.',
    example: 'Shown as ‹5550 1234 0099› on the card.',
    nearMiss: 'From 1000 to 1200 and 1400.',
    begins: 'digits',
    pattern: c('\\d{4}[ -]\\d{4}[ -]\\d{4}(?:[ -]\\d{1,4})?(?!\\d)'),
  },
  {
    id: 'id-national',
    type: 'ID',
    band: 'certain',
    reason: 'The number of a national insurance, by its letters and pairs.',
    example: 'NI no ‹QQ 12 34 56 C›, also as ‹QQ123456C›.',
    nearMiss: 'AB 12 of 34; PCL 12 34 56.',
    begins: 'place',
    isNumbered: true,
    pattern: c('[A-Z]{2} ?\\d{2} ?\\d{2} ?\\d{2} ?[A-D](?![A-Za-z0-9])'),
  },
  {
    id: 'iban',
    type: 'ID',
    band: 'certain',
    reason: 'An international bank account number.',
    example: 'Refund to ‹GB93PITW55383148579181›.',
    nearMiss: 'GB93 of the series.',
    begins: 'place',
    isNumbered: true,
    pattern: c('[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){3,7}(?: ?[A-Z0-9]{1,3})?(?![A-Za-z0-9])'),
  },
  {
    id: 'email',
    type: 'EMAIL',
    band: 'certain',
    reason: 'An e-mail address.',
    example: 'Cc ‹rdelgado@clinic.example.org›.',
    nearMiss: 'Calm @ 10:30; bread@home.',
    begins: 'place',
    isJoined: true,
    pattern: i('[a-z0-9][\\w.+%-]{0,60}@[a-z0-9-]{1,63}(?:\\.[a-z0-9-]{1,63}){1,4}'),
  },
  {
    id: 'email-spelled',
    type: 'EMAIL',
    band: 'certain',
    reason: 'An e-mail address with at and dot spelled out.',
    example: 'Write to ‹dee dot bell at example dot net› or ‹dee(dot)bell(at)example(dot)nl›.',
    nearMiss: 'Look at example sentences, dot by dot.',
    begins: 'place',
    asks: /dot/i,
    pattern: i(
      '[a-z0-9_+-]{1,40}(?:\\s(?:dot|\\.)\\s[a-z0-9_-]{1,30}|\\s?[([]dot[)\\]]\\s?[a-z0-9_-]{1,30}|\\.[a-z0-9_+-]{1,40}){0,3}\\s?[([]?\\bat\\b[)\\]]?\\s?[a-z0-9-]{1,40}(?:\\s?[([]?\\bdot\\b[)\\]]?\\s?[a-z0-9-]{2,20}){1,3}(?![a-z])',
    ),
    when: ([found]) =>
      /\b(?:com|net|org|edu|gov|uk|de|ca|io|us|nl|fr|es|it|be|at|ch|pl|se|no|dk|ie|au|nz|in|br|tr|info|co|example|test)$/i.test(
        found,
      ),
  },
  {
    id: 'host',
    type: 'IP',
    band: 'certain',
    reason: 'The name of a machine or a site on a network.',
    example: 'From host ‹ip-100-37-214-88.example.net›; see ‹www.valleycare.org/visits› and ‹linktr.ee/dee79›.',
    nearMiss: 'He left.She came; see Fig.2 and e.g. the first.',
    begins: 'place',
    isJoined: true,
    pattern: i(
      '(?:https?://[^\\s<>"]{0,300}[^\\s<>".,;:!?)]|www\\.[^\\s<>"]{0,300}[^\\s<>".,;:!?)]|[a-z0-9][a-z0-9-]{0,62}(?:\\.[a-z0-9][a-z0-9-]{0,62}){0,4}\\.(?:com|net|org|edu|gov|mil|info|biz|io|co\\.uk|co|uk|de|fr|ca|eu|us|ch|cz|br|au|me|app|health|clinic|test|example)(?::\\d{2,5})?(?:/[^\\s<>"]{0,300})?(?![a-z0-9])|[a-z0-9][a-z0-9-]{0,40}\\.(?:ee|ly|gg|be|tv|to|li|nl|it|es|pl|at|in|link|page|site|dev|xyz)/[\\w./-]{1,80}[\\w/-])',
    ),
  },
  {
    id: 'handle',
    type: 'HANDLE',
    band: 'certain',
    reason: 'The name of an account after an at sign.',
    example: 'Telegram ‹@tanya_p94›.',
    nearMiss: 'Calm @ 10:30; pain @ rest.',
    begins: 'sign',
    pattern: i('@[a-z_][a-z0-9_]{1,30}(?:[.-][a-z0-9_]{1,30}){0,4}'),
    notAfter: /[a-z0-9.]$/i,
  },
  {
    id: 'handle-told',
    type: 'HANDLE',
    band: 'review',
    reason: 'An account named after its network.',
    example: 'On insta as ‹lanterns_by_lan›; user name ‹dee1979›; venmo ‹tjm-89›; UPI ‹pdee@okbank›.',
    nearMiss: 'Posted on Instagram daily.',
    begins: 'place',
    isJoined: true,
    pattern: i(
      '[a-z][a-z0-9]{0,20}(?:[._-][a-z0-9]{1,20}){1,4}(?:@[a-z]{2,12})?|[a-z]{2,20}\\d{2,6}(?:#\\d{4})?|[a-z][a-z0-9]{2,20}(?:#\\d{4}|@[a-z]{2,12})',
    ),
    onlyAfter:
      /\b(?:user\s?name|handle|insta(?:gram)?|telegram|tiktok|discord|twitter|snapchat|snap|tg|kik|wechat|cashapp|cash app|fb|facebook|messenger|fb messenger|twitch|steam|psn|xbox|bsky|bluesky|threads|slack|upi|paypal|gpay|reddit|gamertag|screen name|ig|venmo|skype)(?: (?:as|is|handle|at|name|id|user|account))?[:\s]{1,2}$/i,
  },
]
