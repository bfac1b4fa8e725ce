import { type Festival, planBack } from '@/lib/campaigns';
import type { CampaignType } from '@/lib/campaigns/schemas';
import { daysBetween, formatDate } from '@/lib/format';
import { addDays } from '../reading/days';
import { festivalsAhead } from '../reading/festivals';
import { normalise } from '../reading/normalise';
import type { Draft } from '../writing/draft';
import { plain, sentence } from '../writing/plain';
import type { Intent } from './intent';

const asksWhen =
  'when|start|begin|starting|date|days|day|far|kab|shuru|shuruat|taiyari|tayyari|prepare|plan|planning|early|time|कब|शुरू|शुरुआत|तैयारी|योजना|दिन|तारीख|how long|lead time|ready';
const asksRunning =
  'status|progress|going|doing|phase|ends|phases|strategy|offer|stale|moves|due|late|स्थिति|चरण|खत्म|रणनीति';
const festivalWords =
  'festival|festivals|festive calendar|occasion|occasions|tyohar|tyohaar|tyauhar|त्योहार|त्यौहार|त्योहारों|मौका|मौके|festive dates';

/** When a festival is, and when to begin for it; which ones lie ahead. */
export const festival: Intent = {
  name: 'festival',
  compose(asked, draft) {
    const { festivals, campaigns } = asked.subjects;
    if (festivals.length === 0) {
      if (!asked.has(festivalWords)) return false;
      writeAhead(draft);
      return true;
    }
    if (!asked.has(asksWhen) || asked.has(asksRunning)) return false;
    const beginning = asked.has(
      'should|to start|to begin|prepare|plan|we start|i start|start for|shuru|शुरू|तैयारी|taiyari|kab|कब',
    );
    if (campaigns.length > 0 && asked.has('campaign|अभियान|abhiyan') && !beginning) return false;
    for (const one of festivals) writeFestival(one, draft);
    return true;
  },
};

function writeAhead(draft: Draft): void {
  const { today } = draft.input;
  draft.paragraph(
    draft.say('Ahead, with the day to begin by:', 'आगे आने वाले त्योहार, और कब तक शुरू करना है:'),
  );
  draft.list(
    festivalsAhead(today, 6).map(({ name, nameHi, date, leadDays }) => {
      const start = addDays(date, 1 - leadDays);
      const day = formatDate(date, draft.language);
      return start < today
        ? draft.say(
            `**${name}**, ${day}: the usual start has passed, begin today`,
            `**${nameHi}**, ${day}: शुरुआत का समय निकल गया, आज ही शुरू करें`,
          )
        : draft.say(
            `**${name}**, ${day}: begin by ${formatDate(start)}`,
            `**${nameHi}**, ${day}: ${formatDate(start, 'hi')} तक शुरू करें`,
          );
    }),
  );
}

function typeFor(key: string): CampaignType {
  if (key === 'diwali' || key === 'dhanteras') return 'diwali';
  return key === 'financial_year_end' ? 'eofy' : 'awareness';
}

function writeFestival(one: Festival, draft: Draft): void {
  const { today, campaigns, skills } = draft.input;
  const { name, nameHi, date, leadDays, source } = one;
  const plan = planBack({ type: typeFor(one.key), today, end: date, leadDays });
  const wanted = addDays(date, 1 - leadDays);
  const away = daysBetween(today, date);
  const day = (value: string) => formatDate(value, draft.language);
  const inDays =
    away === 0
      ? draft.say('today', 'आज')
      : away === 1
        ? draft.say('tomorrow', 'कल')
        : draft.say(`${away} days from today`, `आज से ${away} दिन बाद`);
  draft.paragraph(
    draft.say(
      `**${name} is on ${day(date)}**, ${inDays}. ${wanted < today ? `A campaign for it usually takes ${leadDays} days; that start, ${day(wanted)}, has passed, so begin today.` : `A campaign for it usually takes ${leadDays} days, so begin by **${day(wanted)}**.`}`,
      `**${nameHi} ${day(date)} को है**, ${inDays}। ${wanted < today ? `इसके अभियान में आम तौर पर ${leadDays} दिन लगते हैं; वह शुरुआत, ${day(wanted)}, निकल चुकी है, इसलिए आज ही शुरू करें।` : `इसके अभियान में आम तौर पर ${leadDays} दिन लगते हैं, इसलिए **${day(wanted)}** तक शुरू करें।`}`,
    ),
  );
  draft.list(plan.phases.map((phase) => `${phase.name}: ${day(phase.start)} – ${day(phase.end)}`));
  const own = campaigns.filter(
    ({ festival: key, name: title }) =>
      key === one.key || normalise(title).includes(` ${one.key} `),
  );
  for (const campaign of own.slice(0, 2)) {
    const span =
      campaign.startDate && campaign.endDate
        ? `${day(campaign.startDate)} – ${day(campaign.endDate)}`
        : draft.say('no dates yet', 'अभी तारीखें नहीं');
    draft.paragraph(
      draft.say(
        `On the board: **${plain(campaign.name)}**, ${campaign.status}, ${span} ${draft.campaign(campaign)}.`,
        `बोर्ड पर: **${plain(campaign.name)}**, ${statusHi[campaign.status]}, ${span} ${draft.campaign(campaign)}।`,
      ),
    );
  }
  writeBuyers(one, draft);
  draft.paragraph(
    `_${draft.say(`Date: ${source}`, `तारीख आधार: भारत का प्रकाशित पंचांग या तय तारीख; क्षेत्र के अनुसार एक दिन का अंतर हो सकता है।`)}_`,
  );
  const planner = skills.find(({ id }) => id === `campaign.${typeFor(one.key)}`);
  if (planner && !own.some(({ endDate }) => endDate === date))
    draft.propose({
      kind: 'skill',
      skillId: planner.id,
      title: planner.title,
      inputs: { brief: `${name} ${date.slice(0, 4)}`, end: date },
    });
}

const statusHi = { draft: 'मसौदा', active: 'चालू', paused: 'रुका हुआ', completed: 'पूरा' } as const;

/** What the buyers want of that day, in their own words. */
function writeBuyers(one: Festival, draft: Draft): void {
  const names = [one.name.toLowerCase(), one.nameHi];
  const said = draft.input.icps.flatMap((icp) => {
    const { painPoints, goals, objections } = icp.fields;
    return [...painPoints, ...goals, ...objections]
      .filter((text) => names.some((name) => text.toLowerCase().includes(name)))
      .map((text) => `“${sentence(text)}” ${plain(icp.fields.name)} ${draft.icp(icp)}`);
  });
  if (said.length === 0) return;
  draft.paragraph(draft.say('Your buyers say of it:', 'आपके ख़रीदार इस बारे में कहते हैं:'));
  draft.list(said.slice(0, 3));
}
