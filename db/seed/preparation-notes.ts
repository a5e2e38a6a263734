import type { Gap } from '@/lib/notes/fields'
import { type Contact, gap } from './story'

export interface Preparation extends Contact {
  /** What changed since the last contact; left out: nothing did. */
  readonly changed?: string
  readonly risk: 'none' | 'low' | 'moderate'
  /** Left out: asked for by no risk, else reviewed. */
  readonly safetyPlan?: 'no'
  readonly intention: string | Gap
  /** What was explained; the others wait for the next visit. Left out: everything. */
  readonly explained?: readonly string[]
  readonly stopSignal: string | Gap
  /**
   * What may be done by the lead and by the second therapist, a letter each: welcome, ask each time, no. In this order:
   * hold hand, hand on shoulder, hand on foot, hug, supportive resistance.
   */
  readonly touch: readonly [lead: string, second: string] | Gap
  readonly readiness: 'complete' | 'complete_with_conditions' | 'more_needed'
  /** Where it is complete with conditions. */
  readonly conditions?: string
  readonly summary: string
  readonly next?: string
}

const later = gap('not_done', 'At the third visit.')

export const preparations: readonly Preparation[] = [
  {
    of: 'WK-101',
    visit: 'PREP1',
    from: '10:00',
    to: '11:35',
    risk: 'none',
    intention: gap('not_asked', 'At the second visit.'),
    explained: ['day_length', 'focus', 'silence_talking', 'recording'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'First visit, both therapists. She told how she came to the study, and what the last six years have been like since the accident in which she drove and her sister was hurt: daylight only, no passengers, a bag packed by the door. Precise and dry in her account; her hands did not rest. We explained how preparation, session day and integration hang together, and what we will and will not do. She asked what happens if nothing happens, and we stayed with that question rather than answering it. No thoughts of dying now; passing ones in the first year, none since.',
    next: 'She writes down, in ordinary words, what she would like to be different a year from now.',
  },
  {
    of: 'WK-101',
    visit: 'PREP2',
    from: '10:00',
    to: '11:40',
    changed:
      'Sleeps more lightly since the date of the first session was fixed. Two nightmares, of the sound and not of the pictures.',
    risk: 'low',
    intention: 'To sit beside my sister in a car without counting what I owe her.',
    stopSignal: 'Open hand, palm up',
    touch: gap('not_done', 'Talked about; she wants to sleep on it.'),
    readiness: 'more_needed',
    summary: 'Second visit. Went well, good contact, orientation completed.',
    life: [
      { at: [0, '12:05'], by: 'therapist', does: 'sign' },
      {
        at: [1, '16:40'],
        by: 'supervisor',
        does: 'return',
        comments: {
          summary:
            'Please say what was worked on and how she was when she left. Whoever reads this in five years was not in the room.',
          orientation_given:
            'All ten are ticked. Was the night after talked through as well? It is not in the summary.',
        },
      },
      {
        at: [2, '09:20'],
        by: 'therapist',
        does: 'write',
        answers: {
          summary:
            'Second visit. She brought a page about the year ahead: to sit in a car beside her sister without counting. We went through the session day hour by hour. She was uneasy about eyeshades, tried them for five minutes with a hand on the armrest and found it “less dark than expected”. The night after was talked through at the end: her partner stays, and the number of the clinic lies on the kitchen table. She left tired and steady, and said so.',
        },
      },
      { at: [2, '09:24'], by: 'therapist', does: 'resolve' },
      { at: [2, '09:27'], by: 'therapist', does: 'sign' },
      {
        at: [2, '15:10'],
        by: 'supervisor',
        does: 'countersign',
        attestation: 'Read again in full, and beside the first version. My comments are answered.',
      },
    ],
  },
  {
    of: 'WK-101',
    visit: 'PREP3',
    from: '10:00',
    to: '11:45',
    risk: 'low',
    intention:
      'I want to meet the moment on the bridge without looking away, and to find out whether I am allowed to be forgiven.',
    stopSignal: 'Open hand, palm up',
    touch: ['wwaan', 'waann'],
    readiness: 'complete',
    summary:
      'Third visit. We read the intention back and she changed one word: from “whether I can be forgiven” to “whether I am allowed to be”. The touch agreement was made for each of us separately and tried out once in the room. She practised the stop signal lying down, also with eyes closed. Way home and night are settled with her partner, who came for the last quarter of an hour. She feels ready and a little afraid, which she finds fitting. Preparation complete.',
    next: 'Nothing new before the day. She rests, and rings if she sleeps badly two nights in a row.',
  },
  {
    of: 'WK-102',
    visit: 'PREP1',
    from: '13:30',
    to: '15:00',
    risk: 'low',
    intention: gap('not_asked'),
    explained: ['day_length', 'blood_pressure', 'focus', 'ending', 'recording'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'He worked on an ambulance for eleven years and left after a call to an address he knew. Speaks fast, jokes, and watches whether we laugh. He described nights in which he stands in the kitchen until it gets light. He wanted to know which of us decides when it is enough, and was relieved that he can stop at any time, and that we can too. Irritable with his children in the mornings and ashamed of it afterwards. We agreed to go slowly with the history; nothing was told in detail today.',
    next: 'He notes on three mornings what happened in the quarter of an hour before he raised his voice.',
  },
  {
    of: 'WK-102',
    visit: 'PREP2',
    from: '13:30',
    to: '15:10',
    changed: 'Works days only now, at his own request. Two nights of six hours’ sleep, the first in months.',
    risk: 'low',
    intention: 'To come home when I am home.',
    stopSignal: gap('not_done', 'Tried several; he chooses next time.'),
    touch: later,
    readiness: 'more_needed',
    summary:
      'He was to bring some writing and brought a list of songs instead. We spoke about music on the day: it is ours to choose, and he may ask for silence at any time. Practised breathing out longer than in; he found it annoying, then useful. He asked twice whether we had seen people “lose it”, and we spoke about what strong feelings look like from outside and what we do then: stay, say little, keep the room. He named anger as the feeling he trusts and grief as the one he does not.',
  },
  {
    of: 'WK-102',
    visit: 'PREP3',
    from: '13:30',
    to: '15:20',
    risk: 'none',
    intention: 'To come home when I am home, and to stop hearing the address.',
    stopSignal: 'Two taps on the mattress',
    touch: ['wwanw', 'wwanw'],
    readiness: 'complete',
    summary:
      'We read the intention back; the second half is new and his own. Supportive resistance was explained and tried against a cushion: he wants it to be possible, because anger goes to his arms. The same kinds of touch were agreed for both of us; a hug is a no, on which he was clear. His partner Yvonne drives him home and stays; the children are with her parents. He asked that nobody says “let go” to him, and nobody will. Preparation complete.',
    next: 'A short telephone call on the evening before, to hear each other’s voices.',
  },
  {
    of: 'WK-103',
    visit: 'PREP1',
    from: '15:30',
    to: '16:50',
    risk: 'none',
    intention: gap('not_asked'),
    explained: ['day_length', 'focus', 'silence_talking'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'She chose the chair by the door and we left it that way. As a child she was often alone with things that were not for a child; she told it in headings and looked to see whether that was allowed. It was. She works in an archive and likes it that nobody hurries there. Wishes to be asked before anything in the room is changed. Touch was named as a subject for later, and she was visibly relieved to hear that the answer to all of it may be no.',
    next: 'She draws the room as she would like to find it.',
  },
  {
    of: 'WK-103',
    visit: 'PREP2',
    from: '15:30',
    to: '17:00',
    changed: 'Her cat was ill and has recovered. She slept badly that week and well since.',
    risk: 'low',
    intention: 'Not to have to be the adult in the room.',
    stopSignal: 'Says “pause”',
    touch: gap('declined', 'She does not want to decide today.'),
    readiness: 'more_needed',
    summary:
      'She arrived early and had already turned the second lamp off, which she told us with some pride. We went through the day in its order, and she drew it as a line with resting places. Asked what we would do if she does not speak for hours, we said that silence is work too, and that we would ask with a word every half hour. Practised asking for help with small things: the blanket, the window. It went from impossible to awkward, in her words.',
  },
  {
    of: 'WK-103',
    visit: 'PREP3',
    from: '15:30',
    to: '17:10',
    risk: 'low',
    intention: 'To find out what it is like when somebody stays.',
    stopSignal: 'Says “pause”',
    touch: ['annnn', 'nnnnn'],
    readiness: 'complete_with_conditions',
    conditions: 'The second lamp stays off, and nobody stands behind her.',
    summary:
      'The touch agreement is narrow on purpose: a hand may be offered by the lead therapist, asked each time; everything else is no. We said that it can be narrowed on the day and not widened. She practised “pause” aloud and then under her breath, and we answered both. Her friend Wende fetches her and stays the night. She was pale when we spoke of the end of the day, and better after we had walked through the room. Complete, with one condition: the second lamp stays off and nobody stands behind her.',
    next: 'The room is set up the evening before, as on her drawing.',
    life: [{ at: [0, '17:50'], by: 'therapist', does: 'sign' }],
  },
  {
    of: 'WK-104',
    visit: 'PREP1',
    from: '09:30',
    to: '11:00',
    risk: 'low',
    intention: gap('not_asked'),
    explained: ['day_length', 'not_leaving_early', 'recording'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'He came on his daughter’s advice and said so in the first minute. Twenty-six years on tugboats; a colleague went overboard beside him nine years ago and was not found. He does not see what talking has to do with it, and has come to every appointment since he enrolled. Dry, courteous, tired; sleeps in a chair. He drinks less than he did and more than he tells his daughter, and we thanked him for telling us. We explained the study without promising anything, which he liked.',
    next: 'He thinks about who may be told that he is here.',
  },
  {
    of: 'WK-104',
    visit: 'PREP2',
    attempt: 'first',
    late: -1,
    from: '15:30',
    to: '17:10',
    by: 'cotherapist',
    risk: 'low',
    intention: gap('not_asked'),
    stopSignal: gap('not_done'),
    touch: gap('not_done'),
    readiness: 'more_needed',
    summary: 'The narrow touch agreement was gone through again; a hand may be offered and asked for each time.',
    life: [
      {
        at: [0, '17:35'],
        by: 'cotherapist',
        does: 'enter in error',
        statement:
          'Begun under the wrong participant. What I had written belongs to another visit of the same day and stands there; nothing of it concerns this participant.',
      },
    ],
  },
  {
    of: 'WK-104',
    visit: 'PREP2',
    late: 1,
    from: '09:30',
    to: '11:00',
    changed:
      'The anniversary of the accident fell in this week. He stayed in bed for two days and did not answer the telephone.',
    risk: 'moderate',
    intention: gap('not_asked', 'Not today.'),
    explained: ['day_length', 'not_leaving_early', 'ending', 'night_week_after', 'recording'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'He came because his brother Geert drove him. In the days around the anniversary he thought that it would be simpler not to be there; no plan, nothing prepared, and he is angry with himself for having thought it. We made the safety plan together and he wrote it in his own hand: whom he rings first, what he does until they come, where he does not go alone. The investigator was told the same afternoon and has spoken to him. We did little else, and that was right. At the end he slept in the chair for ten minutes. His brother stays with him this week.',
    next: 'The lead therapist rings on each of the next three days. Preparation goes on when he and we think so.',
    life: [{ at: [0, '12:10'], by: 'therapist', does: 'sign' }],
  },
  {
    of: 'WK-106',
    visit: 'PREP1',
    from: '11:00',
    to: '12:30',
    risk: 'none',
    intention: gap('not_asked'),
    explained: ['day_length', 'focus', 'silence_talking', 'recording'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'He teaches history and has not stood before a class for two years. The assault at the school gate took four minutes; he knows them to the second and speaks about them as if about a text, with sources. His partner says that he has become careful with everything, also with her. He laughed when we asked what his body does while he tells it, and then noticed that he had stopped breathing. No thoughts of harming himself. He has read a great deal about the method; we agreed to talk about what he has read at the end of each visit and not at its beginning.',
  },
  {
    of: 'WK-106',
    visit: 'PREP2',
    from: '11:00',
    to: '12:35',
    risk: 'none',
    intention: 'To teach again, or to stop wanting to.',
    stopSignal: 'Raises the left hand',
    touch: later,
    readiness: 'more_needed',
    summary:
      'He brought questions in order of importance and at his own suggestion we answered them from the end. The day was explained in full. He wanted to know who sees the recording, and we named them by function. Practised grounding: feet, chair, three things of one colour. He noticed that he looks for the exits of every room and decided to choose his own place on the day. His expectations are high; we said so, and he said that he knows.',
  },
  {
    of: 'WK-106',
    visit: 'PREP3',
    from: '11:00',
    to: '12:20',
    risk: 'none',
    intention: 'To stand still in the gateway and look around.',
    stopSignal: 'Raises the left hand',
    touch: ['wwann', 'awann'],
    readiness: 'complete',
    summary:
      'Intention read back and kept. The touch agreement was made without hesitation for hand and shoulder; the rest is no, or asked each time. Support person is his partner Mirte, who has been told what the evening may be like. He has stopped reading, “for the time being”. A good, quiet visit. Preparation complete.',
    next: 'His partner fetches him by car at the end of the day.',
    life: [
      { at: [0, '13:05'], by: 'therapist', does: 'sign' },
      {
        at: [1, '16:15'],
        by: 'supervisor',
        does: 'countersign',
        attestation: 'Read in full. Touch agreement and way home are complete for the session day.',
      },
      {
        at: [6, '09:10'],
        by: 'therapist',
        does: 'append',
        kind: 'correction',
        text: 'Way home: I wrote that his partner fetches him by car. They have no car and go home together by taxi. The plan that he signed says so correctly.',
      },
    ],
  },
  {
    of: 'WK-107',
    visit: 'PREP1',
    from: '14:00',
    to: '15:30',
    risk: 'low',
    intention: gap('not_asked'),
    explained: ['day_length', 'focus', 'bathroom_escort', 'recording'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'She was a ward nurse for thirty years and stopped on the day she found herself in the linen room, unable to come out. She looks after us: brings her own cup, asks whether we have eaten. We named it gently, and she wept in front of somebody for the first time since then, she said. Her daughter Tessel knows about the study and is glad of it. Sleeps poorly, walks every morning. She is less afraid of the day than of being a burden on it.',
  },
  {
    of: 'WK-107',
    visit: 'PREP2',
    from: '14:00',
    to: '15:45',
    changed: 'A former colleague died. She went to the funeral and stayed to the end.',
    risk: 'low',
    intention: 'To put down what was never mine to carry alone.',
    stopSignal: 'Says “enough now”',
    touch: later,
    readiness: 'more_needed',
    summary:
      'The funeral was in the room for the first half of the visit, and we let it. Then she wanted to work: the day in its order, who is where and when, what the second therapist does when the first goes out for a moment. She was relieved that somebody accompanies her to the bathroom, and amused that it needs a rule. Practised receiving: we made tea and she was not allowed to help. Difficult, and she saw the point.',
  },
  {
    of: 'WK-107',
    visit: 'PREP3',
    from: '14:00',
    to: '15:30',
    risk: 'none',
    intention: 'To put down what was never mine to carry alone, and to see their faces once more.',
    stopSignal: 'Says “enough now”',
    touch: ['wwwaa', 'wwwaa'],
    readiness: 'complete',
    summary:
      'Intention read back; she has added the faces. Touch was discussed out of her own profession: she knows what a hand can do and wants it plainly offered. The agreement is wide for hand, shoulder and foot, asked for a hug and for resistance, no to a hold. Way home with her daughter, who stays for two nights. She has cooked for the week after, and laughed about it. Preparation complete.',
  },
  {
    of: 'CS-201',
    visit: 'PREP1',
    from: '10:30',
    to: '12:00',
    risk: 'none',
    intention: gap('not_asked'),
    explained: ['day_length', 'focus', 'silence_talking', 'ending'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'A volunteer in mountain rescue for fifteen years. After one search that ended at dawn she could no longer wear the jacket. She talks with her hands and finds the right word late and then exactly. Wakes at four every morning. Two teenagers, and a husband who “keeps the house upright”. We explained the parts of the study; her first question was what the team needs from her. We turned it around.',
  },
  {
    of: 'CS-201',
    visit: 'PREP2',
    from: '10:30',
    to: '12:10',
    changed: 'She took the jacket out of the cupboard and hung it in the hall.',
    risk: 'none',
    intention: 'To come down from the mountain.',
    stopSignal: 'Two squeezes of the hand, or “stop”',
    touch: later,
    readiness: 'more_needed',
    summary:
      'She told the search in its order, once, without detail, and stopped where she wanted to stop. Orientation given in full; she asked whether telephones are off in the building, and they are. Practised closing her eyes with a hand on her own chest. She likes a plan, and we agreed on the part of the day that has none. Tired at the end, not troubled.',
  },
  {
    of: 'CS-201',
    visit: 'PREP3',
    from: '10:30',
    to: '12:00',
    modality: 'video',
    risk: 'none',
    intention: 'To come down from the mountain, and to let the others come down too.',
    stopSignal: 'Two squeezes of the hand, or “stop”',
    touch: ['wwwaw', 'wwwaw'],
    readiness: 'complete',
    summary:
      'By video, because the road was closed by snow; she was alone in her kitchen with the door shut. Intention read back and extended by the others. The touch agreement was made item by item and will be tried out in the room on the morning of the day, before anything begins. Her husband Wendell drives both ways. She asked what we do if there is an alarm in the valley: nothing, somebody else goes. She was silent for a while and then agreed. Preparation complete.',
  },
  {
    of: 'CS-202',
    visit: 'PREP1',
    from: '09:00',
    to: '10:20',
    risk: 'low',
    intention: gap('not_asked'),
    explained: ['day_length', 'focus', 'not_leaving_early', 'recording'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'He lost the house that he and his sister had built when the fire came over the ridge; they got out with the dogs. Since then he smells smoke where there is none and goes to the window several times a night. Quick, funny, exhausted. He has told the story so often that it is no longer his, he says. We asked for another beginning, and he told about building the porch.',
  },
  {
    of: 'CS-202',
    visit: 'PREP2',
    from: '09:00',
    to: '10:40',
    changed: 'The claim for the house was settled. He expected to be relieved and was flat for three days.',
    risk: 'low',
    intention: 'To smell wood again.',
    stopSignal: 'Says “water”',
    touch: later,
    readiness: 'more_needed',
    summary:
      'The flatness after the settlement was the way in: everything is in order and nothing is there. He did not joke for a quarter of an hour, and noticed it. Orientation given in full. He wants to know where the windows are and that they open; we showed him. Practised asking for things without an explanation. He finds it harder than anything else so far.',
  },
  {
    of: 'CS-202',
    visit: 'PREP3',
    from: '09:00',
    to: '10:30',
    risk: 'none',
    intention: 'To smell wood again.',
    stopSignal: 'Says “water”',
    touch: ['wwaaa', 'waaaa'],
    readiness: 'complete',
    summary:
      'Intention unchanged; he is rather attached to it. Touch agreement made for both of us. Practised the stop word, which he first said as a joke and then so that we both reached for the glass. His sister Junia drives him home and stays with the dogs at his place. We spoke about the week after, and that big decisions can wait for it. Preparation complete.',
  },
  {
    of: 'CS-203',
    visit: 'PREP1',
    from: '13:00',
    to: '14:40',
    risk: 'none',
    intention: gap('not_asked'),
    explained: ['day_length', 'blood_pressure', 'recording'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'Retired last year after forty years of other people’s births. One of them has stayed with her, and the inquiry after it more than the night itself. She corrected our wording twice, kindly and rightly. Widowed; lives with her daughter Lorna and a large garden. She wants to know what she will be asked to sign before she is asked anything else, and a good half of the visit went to that.',
  },
  {
    of: 'CS-203',
    visit: 'PREP2',
    from: '10:00',
    to: '11:30',
    risk: 'none',
    intention: 'To have it quiet.',
    stopSignal: gap('not_done', 'She wants to try some at home.'),
    touch: later,
    readiness: 'more_needed',
    summary:
      'She had read everything and marked three places. We answered two, and the third, who may listen to the recordings, we will answer in writing. She told the night in the words of the inquiry and then, after a pause, in her own; the second telling was shorter. Orientation given in full. At the door she said that nobody had asked her before what the room smelled like.',
    life: [{ at: [0, '12:20'], by: 'therapist.south', does: 'sign' }],
  },
  {
    of: 'CS-204',
    visit: 'PREP1',
    from: '11:00',
    to: '12:10',
    recording: 'stopped_at_request',
    risk: 'low',
    intention: gap('not_asked'),
    explained: ['silence_talking', 'not_leaving_early', 'recording'],
    stopSignal: later,
    touch: later,
    readiness: 'more_needed',
    summary:
      'He came with his mother, who waited outside at his wish. A climbing accident two years ago in which his partner on the rope was badly hurt; he held. He has neither climbed nor slept through since. Few words for twenty minutes, then a long and careful account of a knot. We said little. He wants to think until the next visit about whether the recording is right for him; today it was stopped when he asked.',
    life: [{ at: [0, '12:55'], by: 'therapist.south', does: 'sign' }],
  },
]
