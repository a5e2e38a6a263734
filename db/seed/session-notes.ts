import type { Contact } from './story'

export interface Session extends Contact {
  /** Checks before that were not done, each with its reason. */
  readonly notBefore?: Readonly<Record<string, string>>
  readonly distressBefore: number
  /** Time of the site's clock. */
  readonly clockZero: string
  readonly themes: readonly string[]
  readonly difficult?: { readonly minutes: number; readonly help: string }
  readonly distressAfter: number
  readonly releasedTo: 'support_person' | 'overnight_attendant'
  /** Checks before leaving that the second therapist did not agree to, each with the word. */
  readonly objections?: Readonly<Record<string, string>>
  /** Session staff who were there for a while. */
  readonly relief?: { readonly from: string; readonly to: string }
  readonly deviations?: readonly { readonly category: string; readonly what: string; readonly action: string }[]
  /** What the log does not show: the account, then what it comes to. */
  readonly summary: string
}

export const sessions: readonly Session[] = [
  {
    of: 'WK-101',
    visit: 'MED1',
    from: '09:00',
    to: '17:20',
    distressBefore: 4,
    clockZero: '10:05',
    themes: ['fear', 'grief', 'trauma_memory', 'relationship'],
    difficult: {
      minutes: 55,
      help: 'A hand, few words, and the reminder that the bridge lies behind her. The music was turned lower at her wish.',
    },
    distressAfter: 2,
    releasedTo: 'support_person',
    summary:
      'She arrived early with her partner, who left after the greeting. Consent, intention and touch agreement were gone through in the room; she lay down at ten and asked for the music to begin quietly. For the first hour little was said. She then reported warmth in her arms and a sense of being driven rather than driving, and said the word twice. Around noon she came to the bridge. She described the sound first, then the light, and asked whether it had been her sister who called or she herself. She held the lead therapist’s hand, as agreed, and did not let go for most of an hour. There was fear in it, and she named it; she did not use the stop signal, and when asked said that she wanted to stay where she was. After that long crying without effort, and quiet. In the afternoon she spoke to her sister as if she were in the room, in short sentences with long pauses. Towards the end she sat up, drank some water, looked out of the window and remarked that she had forgotten to count.\n\nA long and steady session with one difficult stretch that she went through without breaking off. She met what she had come to meet, and something beside it: that she had been afraid for herself too. Distress at the end below the start. Left with her partner, after written after-care had been given and gone through.',
    life: [
      { at: [0, '18:35'], by: 'therapist', does: 'sign' },
      {
        at: [7, '11:20'],
        by: 'investigator',
        does: 'close',
        reason:
          'The second therapist left the site before signing and can’t be reached for it. He was present for the whole session, as the staff list and the recording show, and ticked the checks before leaving himself. The lead therapist’s account stands.',
      },
      {
        at: [8, '16:05'],
        by: 'supervisor',
        does: 'countersign',
        attestation:
          'Read in full; the recording was seen for the hours around noon. The account agrees with it. I know that the second signature is missing, and why.',
      },
    ],
  },
  {
    of: 'WK-101',
    visit: 'MED2',
    from: '09:00',
    to: '17:05',
    distressBefore: 5,
    clockZero: '10:00',
    themes: ['anger', 'grief', 'relationship', 'self_compassion'],
    distressAfter: 1,
    releasedTo: 'support_person',
    relief: { from: '14:10', to: '14:35' },
    deviations: [
      {
        category: 'staffing',
        what: 'The second therapist was out of the room for 25 minutes, called to another participant.',
        action:
          'Session staff sat in, briefed beforehand and on the delegation log. The investigator was told the same day.',
      },
    ],
    summary:
      'The second day began heavier than the first: she had slept little and doubted whether there was anything left to do. We said that nothing was required. After the first hour she lay very still for a long time, with tears and without words; asked at the half hours, she answered “fine”, and once “ask me later”. In the middle of the day she spoke of her father, who had never said anything about the accident, neither reproach nor comfort, and of how she had filled that silence herself. Some anger, which surprised her; she beat the mattress with flat hands and laughed afterwards. The last hours were light. She asked for the curtains to be opened and watched the tree in the yard.\n\nA quieter day that turned on her father’s silence. No difficult stretch; some anger, welcomed. She was tired and clear at the end and said that she would ring him, “not today”. All checks before leaving done by both.',
  },
  {
    of: 'WK-101',
    visit: 'MED3',
    from: '09:00',
    to: '16:50',
    distressBefore: 2,
    clockZero: '10:10',
    themes: ['grief', 'love_compassion', 'joy', 'self_compassion'],
    distressAfter: 0,
    releasedTo: 'support_person',
    summary:
      'Her sister Saskia came with her as support person and saw the room before we began. The intention was the shortest so far: to look around. The first hours passed inwardly with music; she moved her hands as if steering, slowly, and then laid them flat. She said that the bridge was only a bridge, and some time after that that it was a pity about the coat she had worn that day. Much of the afternoon went to small things: her classroom, a plant, what she would cook. There was grief in it for the years, named without bitterness. She asked how we were, and we answered. Towards evening her sister was fetched in for the last half hour at her wish; they sat side by side and said little.\n\nThe last session of three. Inward, quiet and warm; no difficult stretch. She took leave of the room in her own way. Left with her sister, on foot, at dusk.',
    life: [
      { at: [0, '17:50'], by: 'therapist', does: 'sign' },
      {
        at: [0, '18:25'],
        by: 'cotherapist',
        does: 'sign',
        ownWords:
          'I agree with this account. From my side of the room I would add that her breathing changed before she spoke of the bridge, and that she asked for her sister twice, the second time without hesitation.',
      },
      {
        at: [2, '16:30'],
        by: 'supervisor',
        does: 'countersign',
        attestation: 'Read in full with the second therapist’s own words. A careful account of a good ending.',
      },
    ],
  },
  {
    of: 'WK-102',
    visit: 'MED1',
    from: '08:45',
    to: '17:30',
    distressBefore: 6,
    clockZero: '09:50',
    themes: ['anger', 'grief', 'trauma_memory', 'body_memory', 'loss_of_control'],
    difficult: {
      minutes: 80,
      help: 'Resistance for his arms, a low voice, and naming where he was: in this room, on this day, with both of us.',
    },
    distressAfter: 3,
    releasedTo: 'overnight_attendant',
    relief: { from: '12:40', to: '13:10' },
    summary:
      'He paced before lying down and said that he would rather be driving. Once the music had begun he lay with one arm across his eyes. Within the second hour his jaw set and his legs moved as if running; he said the address, several times, then the number of the vehicle. From here on a difficult stretch of more than an hour. He was angry first, with the dispatcher, with the stairs, with us for sitting there. He asked for resistance and pushed against the lead therapist’s forearms, as agreed, until he was out of breath. Under the anger he came to the kitchen of that address and to who was in it. He wept loudly, covered his face, and uncovered it. He then asked to be held. A hug was not in the agreement: we told him so, and offered a hand and a shoulder, which he took. Afterwards deep rest. In the afternoon he spoke about his children, about breakfast, and about being somebody who comes home. He ate well and joked again, more slowly.\n\nAn intense session with a long difficult stretch, in which agreed touch helped, and a wish beyond the agreement was declined and talked about. He came to the scene that he had avoided, and came back from it. His partner came for the evening and he stayed the night, with the attendant in the next room. We ring daily for a week.',
    life: [
      { at: [0, '18:40'], by: 'therapist', does: 'sign' },
      {
        at: [0, '19:15'],
        by: 'cotherapist',
        does: 'sign',
        ownWords:
          'When he asked to be held I noticed that I wanted to say yes. We looked at each other and kept to the agreement. He said later that this was the moment in which he began to trust the room.',
      },
      {
        at: [2, '15:45'],
        by: 'supervisor',
        does: 'countersign',
        attestation: 'Read in full, and talked about with both therapists. The touch agreement was kept under strain.',
      },
      {
        at: [3, '09:35'],
        by: 'therapist',
        does: 'append',
        kind: 'addendum',
        text: 'At the visit on the day after he added that the number of the vehicle was not the right one, and that he noticed it while saying it. He wished this to be in the record.',
      },
    ],
  },
  {
    of: 'WK-102',
    visit: 'MED2',
    by: 'cotherapist',
    from: '08:50',
    to: '17:10',
    distressBefore: 4,
    clockZero: '09:55',
    themes: ['grief', 'love_compassion', 'relationship'],
    distressAfter: 1,
    releasedTo: 'support_person',
    summary:
      'He lay down without pacing. The first two hours were inward and quiet; he hummed with the music. Around midday he spoke to a colleague from the ambulance years who has since died, first as one reports at the end of a shift and then as a friend. No anger this time, or only a little of it, at the edge. He asked for a hand once and gave it back. In the last part of the day he made plans for his daughter’s birthday, in great detail.\n\nA softer day than the first, with grief for a colleague and a good deal of rest. No difficult stretch. All checks before leaving done by both; left with his partner.',
    life: [
      { at: [0, '18:20'], by: 'cotherapist', does: 'sign' },
      {
        at: [1, '08:40'],
        by: 'therapist',
        does: 'send back',
        reason:
          'The hours after midday are missing, in which he asked for silence and we turned the music off. I would like them in the account before I sign.',
      },
      {
        at: [2, '17:25'],
        by: 'cotherapist',
        does: 'write',
        answers: {
          summary:
            'He lay down without pacing. The first two hours were inward and quiet; he hummed with the music. Around midday he spoke to a colleague from the ambulance years who has since died, first as one reports at the end of a shift and then as a friend. No anger this time, or only a little of it, at the edge. He asked for a hand once and gave it back. After that he asked for silence. We turned the music off, and it stayed off for the rest of the day; he said that he had not heard a quiet room in years and wanted to know how long it would hold. In the last part of the day he made plans for his daughter’s birthday, in great detail.\n\nA softer day than the first, with grief for a colleague and a good deal of rest. No difficult stretch. All checks before leaving done by both; left with his partner.',
        },
      },
      { at: [2, '17:31'], by: 'cotherapist', does: 'sign' },
    ],
  },
  {
    of: 'WK-103',
    visit: 'MED1',
    from: '09:00',
    to: '17:15',
    distressBefore: 5,
    clockZero: '10:00',
    themes: ['dissociation', 'fear', 'relationship', 'trauma_memory'],
    difficult: {
      minutes: 15,
      help: 'Her name, feet against the wall, a word every few minutes, and nobody behind her.',
    },
    distressAfter: 2,
    releasedTo: 'support_person',
    relief: { from: '12:30', to: '13:00' },
    summary:
      'The second lamp was off, and both of us sat where she could see us. She looked at the door once and then not again. In the first hours she hardly spoke; at each half hour we asked in a word and she answered in a word, sometimes with a nod. She wept a little when she was brought a blanket that she had not asked for, then said that it was a good one. In the early afternoon she became very still and far away, and answered late. We asked more often, spoke her name, and let her press her feet against the wall; she came back within a quarter of an hour, said that she had been in the stairwell, and that this time somebody stood on the landing. She asked for the lead therapist’s hand, which was asked and agreed each time, three times in all, for some minutes each. “Pause” was used once, for the music. In the last hours she spoke more than in all three preparation visits, about the archive, the cat, and being waited for.\n\nA quiet session with a short stretch of absence that passed with grounding. The narrow touch agreement was kept and was enough. She noticed being accompanied, and said so. Oriented, steady and rather cheerful at the end; left with her friend, who stays the night.',
    life: [{ at: [0, '18:45'], by: 'therapist', does: 'sign' }],
  },
  {
    of: 'WK-106',
    visit: 'MED1',
    from: '09:10',
    to: '16:55',
    distressBefore: 4,
    clockZero: '10:05',
    themes: ['trauma_memory', 'fear', 'shame', 'self_compassion'],
    distressAfter: 2,
    releasedTo: 'support_person',
    summary:
      'He chose the place by the window, with the door in view. For the first two hours he reported in whole sentences what he saw, and apologised when there was nothing to report. He went back to the gateway several times, each time from another side: as himself, as a pupil who watched, once as the caretaker who looked away. In the third hour he stopped reporting. He trembled for some minutes, asked for a hand, and said “oh” several times, each time differently. Asked whether it was too much, he said that it was exactly enough. Shame came after that, about having been a teacher whom his pupils saw lying down; he spoke about it with his eyes open, to both of us. The afternoon was quiet. He noticed that he had not looked at the door for a while, looked at it, and laughed.\n\nHe stood in the gateway and looked around, as he had wished, and met shame rather than fear. No difficult stretch in his own judgement or in ours. Left with his partner by taxi.',
  },
  {
    of: 'WK-107',
    visit: 'MED1',
    from: '08:50',
    to: '17:00',
    distressBefore: 3,
    clockZero: '09:50',
    themes: ['grief', 'love_compassion', 'shame'],
    difficult: {
      minutes: 40,
      help: 'Sitting on either side of her, a hand from each of us, and saying that she had time.',
    },
    distressAfter: 2,
    releasedTo: 'support_person',
    summary:
      'She asked us twice whether we were comfortable, then caught herself. With the music she soon began to speak under her breath, and after a while we understood that these were names. Some she said like a roll call, some she lingered over. With one of them she stopped, and for the next forty minutes it was hard: she had left that room to answer another call, and came back too late. She wept and wrung her hands and asked what she should have done. We did not answer; each of us held a hand, as agreed. She then said that there had been two rooms and one of her, and repeated it until it sounded like something she believed. In the afternoon the faces came, she said, and they were not reproachful; one of them teased her. She rested long, with her palms open.\n\nA session of grief, with a difficult stretch around one death that she has held against herself. “Two rooms and one of me” is her own sentence and worth keeping for integration. Left with her daughter, who stays for two nights.',
  },
  {
    of: 'WK-107',
    visit: 'MED2',
    from: '09:00',
    to: '17:25',
    recording: 'audio',
    notBefore: { recording: 'The camera stopped twice in the first hour; sound was recorded throughout.' },
    distressBefore: 5,
    clockZero: '10:05',
    themes: ['anger', 'grief', 'existential_spiritual'],
    difficult: {
      minutes: 95,
      help: 'Not explaining anything. Warmth, a second blanket, and music with voices instead of strings.',
    },
    distressAfter: 4,
    releasedTo: 'support_person',
    objections: { walking: 'Steady on the level, but she took my arm on the stairs.' },
    relief: { from: '13:00', to: '13:30' },
    deviations: [
      {
        category: 'recording',
        what: 'No picture for about fifty minutes of the first hour and a half.',
        action: 'Reported to the coordinator; the camera has been replaced.',
      },
    ],
    summary:
      'She had come with dread, after two weeks of poor sleep, and said so before anything else. We went through everything slowly and asked her twice whether she wanted to go on; she did. From the second hour on she was in the linen room. She lay curled and did not want to be spoken to, and we told her only that we were there. Then anger, for the first time in our hearing: at the rotas, at those who clapped on balconies, at having been thanked. She said hard things and looked to see whether we would still be there. This went on for more than an hour and a half, with pauses. “Enough now” was not used; we reminded her of it once. Afterwards emptiness, which frightened her at first and then did not. She spoke about what she believes happens when somebody dies, carefully, as if it might be taken away. At the end she was exhausted and let the second therapist put on her shoes.\n\nA hard day that she did not wish to shorten. Anger found words; the loneliness of the linen room was shared rather than told. Distress at the end only a little below the start, and we stayed an hour longer than planned. Daily contact for ten days, and the investigator knows.',
    life: [
      { at: [0, '19:05'], by: 'therapist', does: 'sign' },
      {
        at: [1, '08:50'],
        by: 'cotherapist',
        does: 'sign',
        ownWords:
          'I signed on the next morning because I wanted to sleep on it. I would put more weight on the quarter of an hour in which she let herself be helped with her shoes: she had not let anybody do that since she was ill as a child.',
      },
      {
        at: [2, '16:50'],
        by: 'supervisor',
        does: 'countersign',
        attestation:
          'Read in full and discussed at length with both therapists. Follow-up as described is right; I see the next note as soon as it is signed.',
      },
    ],
  },
  {
    of: 'CS-201',
    visit: 'MED1',
    from: '08:30',
    to: '16:40',
    distressBefore: 4,
    clockZero: '09:30',
    themes: ['grief', 'fear', 'love_compassion', 'body_memory'],
    difficult: {
      minutes: 30,
      help: 'Resistance for her feet, which wanted to climb, and then warmth.',
    },
    distressAfter: 1,
    releasedTo: 'support_person',
    summary:
      'The touch agreement was tried out in the room first, as planned. She settled quickly and was quiet for most of two hours, with small movements of the hands as if sorting rope. Then cold: she shivered and asked for blankets, and said that it was the hour before dawn. Her feet pushed, and both of us gave resistance, as agreed, for about half an hour; it was hard work for all three. She called three names. After the third she stopped pushing and said that they had all been carried down, the one they looked for too. She wept for him, whom she had never known alive, and then for the team. In the afternoon she asked for the window to be opened, and was warm.\n\nA bodily session that followed the night of the search to its end. The difficult stretch was short and shared. She came down, in her own words, and was the last of the party to do so. Left with her husband.',
  },
  {
    of: 'CS-202',
    visit: 'MED1',
    from: '08:30',
    to: '16:20',
    distressBefore: 5,
    clockZero: '09:25',
    themes: ['grief', 'joy', 'relationship', 'trauma_memory'],
    distressAfter: 1,
    releasedTo: 'support_person',
    summary:
      'He made us laugh three times before he lay down, and said that this was the last of it for now. The windows were opened for a moment and closed again, by him. For the first hours he went through the house room by room, aloud, and said goodbye to each, some of them with a joke and most without. On the porch he was silent for a long time. He smelled wood, he said, and it was wet wood, and that was all right. He asked for a hand there and held it lightly. He spoke of his sister carrying the second dog, and that he had never thanked her. No difficult stretch; twice he asked for water and meant water. In the last hour he sketched with one finger on the blanket something that might be a house.\n\nA farewell to the house, thorough and mostly gentle. He smelled wood again. Oriented and steady at the end; left with his sister, to whom he said something at the door that we did not hear.',
    life: [
      { at: [0, '17:05'], by: 'therapist.south', does: 'sign' },
      { at: [0, '17:40'], by: 'cotherapist.south', does: 'sign' },
    ],
  },
]
