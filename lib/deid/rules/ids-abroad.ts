import type { Pattern } from '@/lib/deid/span'

const c = (source: string) => new RegExp(source, 'y')

/** Numbers of other countries that their form alone tells. */
export const abroadIdRules: readonly Pattern[] = [
  {
    id: 'id-national-by-form',
    type: 'ID',
    band: 'certain',
    reason: 'The number of a person in another country, by its groups: Swiss, South African, Belgian, Chilean, French.',
    example:
      'AHV-No. ‹756.5550.1842.07›; ID ‹900924 5083 089›; born as ‹93.05.18-223.61›; RUT ‹12.345.678-5›; secu ‹2 69 05 49 588 157 80›.',
    nearMiss: 'HRV 756.5; readings 120 118 115; 9.30 to 18.22; 2 69 05 steps.',
    begins: 'digits',
    pattern: c(
      '(?:756\\.\\d{4}\\.\\d{4}\\.\\d{2}|\\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\\d|3[01]) \\d{4} \\d{3}|\\d{2}\\.\\d{2}\\.\\d{2}-\\d{3}\\.\\d{2}|\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dkK]|[12] \\d{2} (?:0[1-9]|1[0-2]) \\d{2} \\d{3} \\d{3}(?: \\d{2})?)(?![\\w-])',
    ),
    notAfter: /[\d./-]$/,
  },
  {
    id: 'plate-abroad',
    type: 'VEHICLE',
    band: 'certain',
    reason: 'An Indian, South African, South American or French plate by its form.',
    example:
      'left in a white van ‹TN 07 CB 4482›; the bakkie ‹CAX 20 417›; placa ‹RQX4E19›; ‹KA-05-MH-1234›; ‹JH 84 KD GP›; ‹FT-482-QB›.',
    nearMiss: 'BP 12 OK 1430; CADSS 20 of 417; PHQ9 19; PIN-free; CL 20 417 steps.',
    begins: 'place',
    isNumbered: true,
    pattern: c(
      '(?:[A-Z]{2}[ -]\\d{1,2}[ -](?!OK|HR|BP|RR|AM|PM)[A-Z]{1,3}[ -]?\\d{4}|C[A-Z]{1,2} \\d{2,3}[ -]\\d{3}|[A-Z]{3}\\d[A-Z]\\d{2}|[A-Z]{2} ?\\d{2} ?[A-Z]{2} ?(?:GP|MP|NW|ZN|EC|FS)|[A-Z]{2}-\\d{3}-[A-Z]{2})(?![\\w-])',
    ),
    notAfter: /[\w-]$/,
    notBefore: /^ (?:steps|of|points)/,
  },
  {
    id: 'address-pin-code',
    type: 'ADDRESS',
    band: 'certain',
    reason: 'An Indian postal code in two groups, of which the second begins with a nought.',
    example: 'r/o ‹Mylapore›, ‹600 004›; ‹Pune› ‹411 001›.',
    nearMiss: 'Pulse 118 104; 100 000 people; 600 400; cost 250 000.',
    begins: 'digits',
    pattern: c('[1-8]\\d{2} 0(?!00)\\d{2}(?![\\d%/:-]|[.,]\\d| ?\\d)'),
    notAfter: /[\d./+-]\s?$/,
  },
  {
    id: 'id-after-hash',
    type: 'ID',
    band: 'certain',
    reason: 'The number of a participant or a case behind a hash.',
    example: 'Pt ‹#0417› no show; case ‹#22418›.',
    nearMiss: 'Item #12; pt #1 of 3.',
    begins: 'sign',
    pattern: /#\d{3,6}(?![\d/-])/y,
    onlyAfter: /\b(?:pts?|ppt|px|subj|subject|participant|client|case|chart)\s$/i,
  },
  {
    id: 'plate-german',
    type: 'VEHICLE',
    band: 'review',
    reason: 'A German plate: where it is from, letters and three figures or more.',
    example: 'parked, ‹M-AB 1234›; Auto ‹B-MW 447›.',
    nearMiss: 'HAM-D 19; C-SSRS 100; SF-A 12.',
    begins: 'place',
    isNumbered: true,
    pattern: /[A-Z]{1,3}-[A-Z]{1,2} \d{3,4}[EH]?(?![\w%/:-]|\.\d)/y,
    notAfter: /[\w-]$/,
  },
  {
    id: 'mac-address',
    type: 'DEVICE',
    band: 'certain',
    reason: 'The address of a device in a network.',
    example: 'Tablet ‹00:1B:44:11:3A:B7› issued.',
    nearMiss: 'At 00:10:44 and 11:30.',
    begins: 'place',
    isJoined: true,
    isNumbered: true,
    pattern: /(?:[0-9A-F]{2}[:-]){5}[0-9A-F]{2}(?![\w:])/iy,
    notAfter: /[\w:-]$/,
  },
]
