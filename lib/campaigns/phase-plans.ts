import type { CampaignType } from './schemas';

export type PhaseTemplate = {
  key: string;
  name: string;
  goal: string;
  /** Share of the campaign's days, relative to the other phases. */
  share: number;
  /** When days are short, phases with the lowest number are kept longest. */
  keep: number;
};

export type TypePlan = {
  /** Days from start to end when no start is given. */
  leadDays: number;
  /** Fewer days than this is flagged as too short. */
  minDays: number;
  phases: PhaseTemplate[];
};

const phase = (key: string, name: string, share: number, keep: number, goal: string) => ({
  key,
  name,
  share,
  keep,
  goal,
});

const awareness: TypePlan = {
  leadDays: 60,
  minDays: 21,
  phases: [
    phase('listen', 'Listen', 12, 4, 'Learn how buyers describe the problem, in their own words.'),
    phase('introduce', 'Introduce', 25, 1, 'Say who you are and what you stand for, plainly.'),
    phase('teach', 'Teach', 33, 2, 'Be useful before asking for anything.'),
    phase('amplify', 'Amplify', 20, 3, 'Take what worked to more of the right people.'),
    phase('measure', 'Measure', 10, 5, 'Compare with the baseline and decide what to keep.'),
  ],
};

/** How each campaign type divides the days before its date. */
export const typePlans: Record<CampaignType, TypePlan> = {
  product_launch: {
    leadDays: 56,
    minDays: 21,
    phases: [
      phase(
        'tease',
        'Tease',
        24,
        3,
        'Make the right people curious before there is anything to buy.',
      ),
      phase('reveal', 'Reveal', 12, 1, 'Show the product and say what changes for the buyer.'),
      phase('proof', 'Proof', 22, 4, 'Answer objections with facts, demonstrations and customers.'),
      phase('urgency', 'Urgency', 14, 5, 'Give a true reason to decide now.'),
      phase(
        'close',
        'Close',
        8,
        2,
        'Make the last step easy and follow up each open conversation.',
      ),
      phase(
        'sustain',
        'Sustain',
        20,
        6,
        'Help first buyers succeed and carry their words forward.',
      ),
    ],
  },
  diwali: {
    leadDays: 45,
    minDays: 18,
    phases: [
      phase('setup', 'Set up', 18, 5, 'Settle stock, last order dates, lists and pages.'),
      phase('tease', 'Tease', 20, 3, 'Be remembered before the festive rush begins.'),
      phase('reveal', 'Reveal', 14, 1, 'Open the festive range and the way to order.'),
      phase(
        'proof',
        'Proof',
        20,
        4,
        'Show what is inside the box, who made it and that it arrives.',
      ),
      phase('urgency', 'Urgency', 16, 6, 'Say the last order date clearly and often.'),
      phase(
        'close',
        'Close',
        12,
        2,
        'Serve the late buyers, wish everyone, thank those who bought.',
      ),
    ],
  },
  eofy: {
    leadDays: 60,
    minDays: 21,
    phases: [
      phase(
        'audit',
        'Audit',
        18,
        4,
        'Know which accounts have a reason to decide before 31 March.',
      ),
      phase('offer', 'Offer', 24, 1, 'Put one clear proposal in front of each of them.'),
      phase('proof', 'Proof', 26, 3, 'Help the buyer make the case inside their own company.'),
      phase(
        'urgency',
        'Deadline',
        20,
        5,
        'Work back from the last day that paperwork can be done.',
      ),
      phase('close', 'Close', 12, 2, 'Finish open paperwork and book the start date.'),
    ],
  },
  leadgen: {
    leadDays: 45,
    minDays: 18,
    phases: [
      phase('setup', 'Set up', 18, 4, 'Make one useful thing and one place to ask for it.'),
      phase('attract', 'Attract', 32, 1, 'Put it in front of the right people.'),
      phase('nurture', 'Nurture', 26, 3, 'Answer the questions that come before a purchase.'),
      phase('convert', 'Convert', 16, 2, 'Turn interest into booked conversations.'),
      phase('review', 'Review', 8, 5, 'Count what it brought and what to repeat.'),
    ],
  },
  awareness,
  custom: awareness,
};
