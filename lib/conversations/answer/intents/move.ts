import { formatDate } from '@/lib/format';
import type { KnownMove } from '../types';
import type { Draft } from '../writing/draft';
import { moveLine } from '../writing/move-line';
import { cut, plain, sentence } from '../writing/plain';
import type { Intent } from './intent';

const statusWords: Record<KnownMove['status'], [en: string, hi: string]> = {
  pending: ['pending', 'बाकी'],
  in_progress: ['under way', 'जारी'],
  completed: ['completed', 'पूरा'],
  failed: ['failed', 'असफल'],
};

/** A move that is named or attached: where it stands and what is written for it. */
export const move: Intent = {
  name: 'move',
  compose(asked, draft) {
    const [one] = asked.subjects.moves;
    if (!one) return false;
    draft.paragraph(`${moveLine(one, draft)} · ${draft.say(...statusWords[one.status])}`);
    if (one.failureReason)
      draft.paragraph(
        `${draft.say('Why it failed', 'क्यों असफल हुआ')}: ${sentence(one.failureReason)}`,
      );
    draft.paragraph(sentence(one.description));
    if (one.content) {
      draft.paragraph(draft.say('Written for it:', 'इसके लिए लिखा गया:'));
      draft.paragraph(`> ${plain(cut(one.content, 600))}`);
    } else if (!one.hasContent && one.skillId) proposeSkill(one, draft);
    return true;
  },
};

function proposeSkill({ title, skillId, dueDate }: KnownMove, draft: Draft): void {
  const skill = draft.input.skills.find(({ id }) => id === skillId);
  if (!skill) return;
  const by = dueDate ? formatDate(dueDate, draft.language) : '';
  draft.paragraph(
    draft.say(
      `Nothing is written for it yet${by ? `, and it is due on ${by}` : ''}. **${plain(skill.title)}** can write a draft ${draft.skill(skill)}.`,
      `इसके लिए अभी कुछ नहीं लिखा गया${by ? `, और तारीख ${by} है` : ''}। **${plain(skill.title)}** मसौदा लिख सकता है ${draft.skill(skill)}।`,
    ),
  );
  const topic = skill.fields.find(
    ({ name }) => name === 'topic' || name === 'brief' || name === 'focus',
  );
  draft.propose({
    kind: 'skill',
    skillId: skill.id,
    title: skill.title,
    inputs: topic ? { [topic.name]: cut(title, topic.maxLength ?? 400) } : {},
  });
}
