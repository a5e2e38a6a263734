import type { ItemMeasure } from '@/lib/measures/measure'

const [b, c, d, e] = [
  ['pcl5_1', 'pcl5_2', 'pcl5_3', 'pcl5_4', 'pcl5_5'],
  ['pcl5_6', 'pcl5_7'],
  ['pcl5_8', 'pcl5_9', 'pcl5_10', 'pcl5_11', 'pcl5_12', 'pcl5_13', 'pcl5_14'],
  ['pcl5_15', 'pcl5_16', 'pcl5_17', 'pcl5_18', 'pcl5_19', 'pcl5_20'],
]

export const pcl51 = {
  id: 'pcl5@1',
  code: 'pcl5',
  title: 'PCL-5',
  about: 'traces of a very stressful experience, past month',
  source:
    'Weathers and others 2013, National Center for PTSD: public domain; any item left open leaves its scores open',
  licence: 'ship',
  lead: 'Below is a list of problems that people sometimes have in response to a very stressful experience. In the past month, how much were you bothered by:',
  choices: {
    '0': 'Not at all',
    '1': 'A little bit',
    '2': 'Moderately',
    '3': 'Quite a bit',
    '4': 'Extremely',
  },
  items: {
    pcl5_1: { label: 'Repeated, disturbing, and unwanted memories of the stressful experience?' },
    pcl5_2: { label: 'Repeated, disturbing dreams of the stressful experience?' },
    pcl5_3: {
      label:
        'Suddenly feeling or acting as if the stressful experience were actually happening again (as if you were actually back there reliving it)?',
    },
    pcl5_4: { label: 'Feeling very upset when something reminded you of the stressful experience?' },
    pcl5_5: {
      label:
        'Having strong physical reactions when something reminded you of the stressful experience (for example, heart pounding, trouble breathing, sweating)?',
    },
    pcl5_6: { label: 'Avoiding memories, thoughts, or feelings related to the stressful experience?' },
    pcl5_7: {
      label:
        'Avoiding external reminders of the stressful experience (for example, people, places, conversations, activities, objects, or situations)?',
    },
    pcl5_8: { label: 'Trouble remembering important parts of the stressful experience?' },
    pcl5_9: {
      label:
        'Having strong negative beliefs about yourself, other people, or the world (for example, having thoughts such as: I am bad, there is something seriously wrong with me, no one can be trusted, the world is completely dangerous)?',
    },
    pcl5_10: { label: 'Blaming yourself or someone else for the stressful experience or what happened after it?' },
    pcl5_11: { label: 'Having strong negative feelings such as fear, horror, anger, guilt, or shame?' },
    pcl5_12: { label: 'Loss of interest in activities that you used to enjoy?' },
    pcl5_13: { label: 'Feeling distant or cut off from other people?' },
    pcl5_14: {
      label:
        'Trouble experiencing positive feelings (for example, being unable to feel happiness or have loving feelings for people close to you)?',
    },
    pcl5_15: { label: 'Irritable behavior, angry outbursts, or acting aggressively?' },
    pcl5_16: { label: 'Taking too many risks or doing things that could cause you harm?' },
    pcl5_17: { label: 'Being “superalert” or watchful or on guard?' },
    pcl5_18: { label: 'Feeling jumpy or easily startled?' },
    pcl5_19: { label: 'Having difficulty concentrating?' },
    pcl5_20: { label: 'Trouble falling or staying asleep?' },
  },
  scores: {
    total: {
      label: 'Total',
      of: [...b, ...c, ...d, ...e],
      mostMissing: 0,
      min: 0,
      max: 80,
      marks: [
        { at: 31, label: 'cut 31–33' },
        { at: 33, label: 'cut 31–33' },
      ],
    },
    intrusion: { label: 'B, intrusion', of: b, mostMissing: 0, min: 0, max: 20 },
    avoidance: { label: 'C, avoidance', of: c, mostMissing: 0, min: 0, max: 8 },
    cognition: { label: 'D, thoughts and mood', of: d, mostMissing: 0, min: 0, max: 28 },
    arousal: { label: 'E, arousal', of: e, mostMissing: 0, min: 0, max: 24 },
  },
  findings: {
    provisional: {
      label: 'Pattern of a provisional DSM-5 diagnosis of PTSD',
      all: [
        { of: b, from: 2, atLeast: 1 },
        { of: c, from: 2, atLeast: 1 },
        { of: d, from: 2, atLeast: 2 },
        { of: e, from: 2, atLeast: 2 },
      ],
    },
  },
} as const satisfies ItemMeasure
