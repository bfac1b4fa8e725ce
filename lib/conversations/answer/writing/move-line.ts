import { formatDate, relativeDay } from '@/lib/format';
import type { KnownMove } from '../types';
import type { Draft } from './draft';
import { plain } from './plain';

/** A move in one line: title, day, campaign, who has it. */
export function moveLine(move: KnownMove, draft: Draft): string {
  const { campaigns, people, me } = draft.input;
  const campaign = campaigns.find(({ id }) => id === move.campaignId);
  const person = people.find(({ id }) => id === move.assignedTo);
  const parts = [
    dayOf(move, draft),
    move.status === 'in_progress' ? draft.say('under way', 'जारी') : '',
    move.priority === 'urgent' ? draft.say('urgent', 'तुरंत') : '',
    campaign ? plain(campaign.name) : '',
    person ? (person.id === me.id ? draft.say('yours', 'आपका') : plain(person.name)) : '',
  ].filter(Boolean);
  return `**${plain(move.title)}** · ${parts.join(' · ')} ${draft.move(move)}`;
}

/** What is over is not late any more. */
function dayOf({ dueDate, status }: KnownMove, draft: Draft): string {
  if (dueDate === null) return draft.say('no date', 'तारीख नहीं');
  const over = status === 'completed' || status === 'failed';
  return over
    ? formatDate(dueDate, draft.language)
    : relativeDay(dueDate, draft.input.today, draft.language);
}
