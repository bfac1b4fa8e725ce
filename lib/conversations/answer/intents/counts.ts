import type { Asked } from '../asked';
import { byDate } from '../reading/open-moves';
import type { KnownCampaign } from '../types';
import type { Draft } from '../writing/draft';
import { moveLine } from '../writing/move-line';
import { inList, plain } from '../writing/plain';
import { whenWords } from '../writing/when-words';
import type { Intent } from './intent';

const howMany = 'how many|number of|count of|count|total|kitne|kitni|कितने|कितनी';
const notMany =
  'kitne ka|kitne ki|kitne mein|कितने का|कितने की|कितने में|how many days|kitne din|कितने दिन';
const nouns = {
  moves: 'moves|move|tasks|task|kaam|काम|कार्य',
  campaigns: 'campaigns|campaign|abhiyan|अभियान|कैंपेन',
  icps: 'icps|icp|buyers|buyer profiles|profiles|personas|customer profiles|ग्राहक प्रोफाइल|प्रोफाइल',
  products: 'products|product|items|utpad|उत्पाद|प्रोडक्ट',
  competitors: 'competitors|competitor|rivals|प्रतिद्वंद्वी|प्रतिस्पर्धी',
  skills: 'skills|skill|स्किल|कौशल',
};

/** How many there are of something. */
export const counts: Intent = {
  name: 'counts',
  compose(asked, draft) {
    if (!asked.says(howMany) || asked.says(notMany)) return false;
    const { input } = draft;
    if (asked.has(nouns.moves)) return countMoves(asked, draft);
    if (asked.has(nouns.campaigns)) return countCampaigns(draft);
    if (asked.has(nouns.icps)) {
      const names = input.icps.map((icp) => `${plain(icp.fields.name)} ${draft.icp(icp)}`);
      return listed(
        input.icps.length,
        ['buyer profile', 'buyer profiles', 'ग्राहक प्रोफ़ाइल'],
        names,
        draft,
      );
    }
    if (asked.has(nouns.products)) {
      const products = input.foundation?.fields.products ?? [];
      const names = products.map(({ name }) => plain(name));
      listed(
        products.length,
        ['product', 'products', 'उत्पाद'],
        names,
        draft,
        draft.field('products'),
      );
      return true;
    }
    if (asked.has(nouns.competitors)) {
      const rivals = input.foundation?.fields.competitors ?? [];
      const names = rivals.map(({ name }) => plain(name));
      listed(
        rivals.length,
        ['competitor', 'competitors', 'प्रतिद्वंद्वी'],
        names,
        draft,
        draft.field('competitors'),
      );
      return true;
    }
    if (!asked.has(nouns.skills)) return false;
    return listed(
      input.skills.length,
      ['skill', 'skills', 'स्किल'],
      [],
      draft,
      draft.screen('/skills', draft.say('Skills', 'स्किल')),
    );
  },
};

function listed(
  count: number,
  [one, many, hi]: [string, string, string],
  names: string[],
  draft: Draft,
  source = '',
): true {
  const said = names.length > 0 ? `: ${inList(names, draft.say('and', 'और'))}` : '';
  const from = source === '' ? '' : ` ${source}`;
  draft.paragraph(
    draft.say(
      count === 0
        ? `No ${one} is written down yet${from}.`
        : `${count} ${count === 1 ? one : many}${said}${from}.`,
      count === 0 ? `अभी कोई ${hi} नहीं लिखा है${from}।` : `${count} ${hi}${said}${from}।`,
    ),
  );
  return true;
}

function countCampaigns(draft: Draft): true {
  const { campaigns } = draft.input;
  const statuses: Record<KnownCampaign['status'], [en: string, hi: string]> = {
    active: ['active', 'चालू'],
    draft: ['in draft', 'मसौदे में'],
    paused: ['paused', 'रुके हुए'],
    completed: ['completed', 'पूरे'],
  };
  const parts = Object.entries(statuses).flatMap(([status, words]) => {
    const count = campaigns.filter((campaign) => campaign.status === status).length;
    return count > 0 ? `${count} ${draft.say(...words)}` : [];
  });
  const board = draft.screen('/campaigns', draft.say('Campaigns', 'अभियान'));
  draft.paragraph(
    draft.say(
      campaigns.length === 0
        ? `There is no campaign yet ${board}.`
        : `${campaigns.length === 1 ? 'One campaign' : `${campaigns.length} campaigns`}: ${parts.join(', ')} ${board}.`,
      campaigns.length === 0
        ? `अभी कोई अभियान नहीं है ${board}।`
        : `${campaigns.length} अभियान: ${parts.join(', ')} ${board}।`,
    ),
  );
  return true;
}

function countMoves(asked: Asked, draft: Draft): true {
  const { moves, moveCounts, today } = draft.input;
  const { campaigns, people } = asked.subjects;
  const { when } = asked;
  const late = asked.has('late|overdue|देर से|देर|der se');
  if (campaigns.length === 0 && people.length === 0 && !when && !late) {
    const board = draft.screen('/moves', draft.say('Moves', 'काम'));
    const { pending, in_progress, completed, failed } = moveCounts;
    draft.paragraph(
      draft.say(
        `${pending} pending, ${in_progress} under way, ${completed} completed and ${failed} failed ${board}.`,
        `${pending} बाकी, ${in_progress} जारी, ${completed} पूरे और ${failed} असफल ${board}।`,
      ),
    );
    return true;
  }
  const found = moves.filter(
    ({ campaignId, assignedTo, dueDate, status }) =>
      (campaigns.length === 0 || campaigns.some(({ id }) => id === campaignId)) &&
      (people.length === 0 || people.some(({ id }) => id === assignedTo)) &&
      (!when || (dueDate !== null && dueDate >= when.from && dueDate <= when.to)) &&
      (!late ||
        (dueDate !== null &&
          dueDate < today &&
          (status === 'pending' || status === 'in_progress'))),
  );
  const open = found.filter(
    ({ status }) => status === 'pending' || status === 'in_progress',
  ).length;
  const which = [
    ...campaigns.map((one) => `${plain(one.name)} ${draft.campaign(one)}`),
    ...people.map(({ name }) => plain(name)),
    when ? whenWords(when, draft) : '',
  ].filter(Boolean);
  const of = which.length > 0 ? `, ${which.join(', ')},` : '';
  const count = found.length;
  const many = count === 1 ? 'One move' : `${count} moves`;
  draft.paragraph(
    late
      ? draft.say(
          `${many}${of} ${count === 1 ? 'is' : 'are'} late.`,
          `${count} काम${of} देर से चल रहे हैं।`,
        )
      : draft.say(
          `${many}${of || ','} ${open} still open.`,
          `${count} काम${of || ','} ${open} अब भी बाकी।`,
        ),
  );
  draft.list(
    byDate(found)
      .slice(0, 5)
      .map((move) => moveLine(move, draft)),
  );
  return true;
}
