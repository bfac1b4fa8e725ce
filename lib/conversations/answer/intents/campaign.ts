import { daysBetween, formatDate } from '@/lib/format';
import type { Asked } from '../asked';
import { openMoves } from '../reading/open-moves';
import type { KnownCampaign } from '../types';
import { strategyLines } from '../writing/campaign-strategy';
import type { Draft } from '../writing/draft';
import { moveLine } from '../writing/move-line';
import { plain, sentence } from '../writing/plain';
import type { Intent } from './intent';

const aboutCampaigns =
  'campaign|campaigns|abhiyan|अभियान|अभियानों|कैंपेन|कैम्पेन|launch|लॉन्च|phase|phases|चरण|strategy|रणनीति|ranneeti|plan|योजना';
const aboutIt =
  'status|progress|going|doing|how is|where are we|start|starts|end|ends|over|finish|date|dates|left|stale|when|objective|goal|offer|audience|message|channels|measures|risks|kab|kaisa|kaise|kahan|khatam|स्थिति|कैसा|कैसी|कब|कहां|खत्म|तारीख|बाकी|उद्देश्य|प्रस्ताव|about|tell me|what is|kya|क्या|बारे';
const statusWords: Record<KnownCampaign['status'], [en: string, hi: string]> = {
  draft: ['in draft', 'मसौदा'],
  active: ['active', 'चालू'],
  paused: ['paused', 'रुका हुआ'],
  completed: ['completed', 'पूरा'],
};

/** Where a campaign stands, its dates and its plan; or all campaigns in a line each. */
export const campaign: Intent = {
  name: 'campaign',
  compose(asked, draft) {
    const named = campaignsOf(asked, draft);
    if (named.length === 0) {
      if (!asked.has(aboutCampaigns)) return false;
      writeAll(draft);
      return true;
    }
    const others =
      asked.subjects.products.length +
      asked.subjects.icps.length +
      asked.subjects.competitors.length;
    if (!asked.has(aboutCampaigns) && (others > 0 || !asked.has(aboutIt))) return false;
    for (const one of named.slice(0, 3)) writeOne(one, asked, draft);
    return true;
  },
};

/** Those named, or those of the festival that is named. */
function campaignsOf({ subjects }: Asked, draft: Draft): KnownCampaign[] {
  if (subjects.campaigns.length > 0) return subjects.campaigns;
  const keys = subjects.festivals.map(({ key }) => key);
  return draft.input.campaigns.filter(
    ({ festival, type }) => (festival !== null && keys.includes(festival)) || keys.includes(type),
  );
}

function writeAll(draft: Draft): void {
  const { campaigns } = draft.input;
  if (campaigns.length === 0) {
    const board = draft.screen('/campaigns/new', draft.say('New campaign', 'नया अभियान'));
    draft.paragraph(
      draft.say(
        `There is no campaign yet. Plan one back from a date that matters ${board}.`,
        `अभी कोई अभियान नहीं है। किसी ख़ास तारीख से पीछे की ओर योजना बनाइए ${board}।`,
      ),
    );
    return;
  }
  const order = ['active', 'paused', 'draft', 'completed'];
  const sorted = campaigns.toSorted((a, b) => order.indexOf(a.status) - order.indexOf(b.status));
  draft.list(
    sorted
      .slice(0, 12)
      .map(
        (one) =>
          `**${plain(one.name)}**: ${draft.say(...statusWords[one.status])}, ${span(one, draft)} ${draft.campaign(one)}`,
      ),
  );
}

function span({ startDate, endDate }: KnownCampaign, draft: Draft): string {
  const day = (date: string) => formatDate(date, draft.language);
  if (startDate && endDate)
    return draft.say(`${day(startDate)} to ${day(endDate)}`, `${day(startDate)} से ${day(endDate)}`);
  if (endDate) return draft.say(`until ${day(endDate)}`, `${day(endDate)} तक`);
  return draft.say('no dates yet', 'अभी तारीखें नहीं');
}

function writeOne(one: KnownCampaign, asked: Asked, draft: Draft): void {
  draft.paragraph(
    `**${plain(one.name)}**: ${draft.say(...statusWords[one.status])}, ${span(one, draft)}${daysLeft(one, draft)} ${draft.campaign(one)}`,
  );
  if (
    one.description &&
    asked.has('about|objective|goal|tell me|what is|brief|kya hai|क्या है|बारे|उद्देश्य|describe')
  )
    draft.paragraph(sentence(one.description));
  const plan = strategyLines(one, asked, draft);
  // who asks for a part of the plan wants that alone
  if (plan.length > 0) {
    draft.list(plan);
    return;
  }
  writePhases(one, asked, draft);
  writeMoves(one, draft);
  if (one.stale)
    draft.paragraph(
      draft.say(
        `The Foundation has changed since this was planned: look at the plan again ${draft.campaign(one)}.`,
        `यह योजना बनने के बाद आधार बदला है: योजना फिर देख लें ${draft.campaign(one)}।`,
      ),
    );
}

function daysLeft({ status, startDate, endDate }: KnownCampaign, draft: Draft): string {
  const { today } = draft.input;
  if (status === 'completed' || !endDate) return '';
  if (startDate && startDate > today) {
    const days = daysBetween(today, startDate);
    return draft.say(`, begins in ${days} ${days === 1 ? 'day' : 'days'}`, `, ${days} दिन में शुरू`);
  }
  const left = daysBetween(today, endDate);
  if (left < 0)
    return draft.say(
      `, ended ${-left} ${left === -1 ? 'day' : 'days'} ago`,
      `, ${-left} दिन पहले खत्म`,
    );
  return left === 0
    ? draft.say(', ends today', ', आज खत्म')
    : draft.say(`, ${left} ${left === 1 ? 'day' : 'days'} left`, `, ${left} दिन बाकी`);
}

function writePhases({ phases, status }: KnownCampaign, asked: Asked, draft: Draft): void {
  const { today } = draft.input;
  const line = ({ name, goal, start, end }: KnownCampaign['phases'][number]) =>
    `${plain(name)}, ${formatDate(start, draft.language)} – ${formatDate(end, draft.language)}: ${sentence(goal)}`;
  if (asked.has('phase|phases|plan|dates|timeline|चरण|योजना|तारीखें')) {
    draft.list(phases.map(line));
    return;
  }
  if (status === 'completed') return;
  const now = phases.find(({ start, end }) => start <= today && end >= today);
  const next = phases.find(({ start }) => start > today);
  if (now) draft.paragraph(`${draft.say('Now', 'अभी')}: ${line(now)}`);
  if (next) draft.paragraph(`${draft.say('Next', 'आगे')}: ${line(next)}`);
}

function writeMoves({ id }: KnownCampaign, draft: Draft): void {
  const { moves, today } = draft.input;
  const own = moves.filter(({ campaignId }) => campaignId === id);
  if (own.length === 0) return;
  const open = openMoves(own);
  const late = open.filter(({ dueDate }) => dueDate !== null && dueDate < today);
  draft.paragraph(
    draft.say(
      `Moves: ${own.length} in all, ${open.length} open, ${late.length} late.`,
      `काम: कुल ${own.length}, ${open.length} बाकी, ${late.length} देर से।`,
    ),
  );
  draft.list(open.slice(0, 3).map((move) => moveLine(move, draft)));
}
