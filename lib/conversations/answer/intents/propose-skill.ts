import { rankSkills } from '../reading/rank-skills';
import { skillsAskedFor } from '../reading/skill-cues';
import type { KnownSkill } from '../types';
import type { Draft } from '../writing/draft';
import { cut, plain, sentence } from '../writing/plain';
import { skillInputs } from '../writing/skill-inputs';
import type { Intent } from './intent';

const making =
  'suggest|idea for|ideas for|should i post|should we post|क्या पोस्ट|need a|need an|want a|want an|chahiye|चाहिए|write|draft|compose|create|prepare|generate|make|make me|build|plan|rewrite|translate|likho|likh do|likhna|likh|banao|bana do|bana|banana|tayyar|taiyar|लिखो|लिख|लिखिए|लिखें|लिखना|बनाओ|बना|बनाइए|बनाएं|बनाना|तैयार';
const which =
  'which skill|what skill|a skill|skill for|skill to|skills for|kaunsa skill|kaun sa skill|कौन सा स्किल|कौनसा स्किल|कौन सी स्किल|स्किल';
const notMaking = 'did|was|were|when|who|status|due|late|how do i|why';

/** Work that a skill does: proposed with its form filled in, never pretended to be done. */
export const proposeSkill: Intent = {
  name: 'skill',
  compose(asked, draft) {
    const { input } = draft;
    const asksWhich = asked.says(which);
    if (!asksWhich && (!asked.says(making) || asked.says(notMaking))) return false;
    const byId = (id: string) => input.skills.find((skill) => skill.id === id);
    const cued = skillsAskedFor(asked).flatMap((id) => byId(id) ?? []);
    const found =
      cued.length > 0 ? cued : asksWhich ? rankSkills(input.question, input.skills) : [];
    if (found.length === 0) {
      if (!asksWhich && !asked.says('write|draft|likho|लिखो|लिख|लिखिए|compose')) return false;
      writeNone(draft);
      return true;
    }
    const [first, ...others] = found;
    if (!first) return false;
    writeOne(first, draft, asked);
    if (asksWhich && others.length > 0) {
      draft.paragraph(draft.say('Also near:', 'ये भी काम आ सकते हैं:'));
      draft.list(
        others
          .slice(0, 2)
          .map(
            (skill) =>
              `**${plain(skill.title)}**: ${sentence(firstSentence(skill.description))} ${draft.skill(skill)}`,
          ),
      );
    }
    return true;
  },
};

const firstSentence = (text: string) => text.split(/(?<=\.)\s/)[0] ?? text;

function writeOne(skill: KnownSkill, draft: Draft, asked: Parameters<Intent['compose']>[0]): void {
  const inputs = skillInputs(skill, asked, draft.input);
  const labels = skill.fields.filter(({ name }) => name in inputs);
  draft.paragraph(
    draft.say(
      `**${plain(skill.title)}** is the skill for this ${draft.skill(skill)}. ${sentence(firstSentence(skill.description))}`,
      `इसके लिए स्किल **${plain(skill.title)}** है ${draft.skill(skill)}।`,
    ),
  );
  if (!draft.input.mayRun) {
    draft.paragraph(
      draft.say(
        'You may read here but not run skills: ask a member of the workspace to run it.',
        'आप यहाँ पढ़ सकते हैं, स्किल नहीं चला सकते: वर्कस्पेस के किसी सदस्य से चलवाइए।',
      ),
    );
    return;
  }
  const shown = labels.flatMap(({ name, label, widget }) => {
    const value = inputs[name];
    if (widget === 'icp' || widget === 'icps') {
      const ids = Array.isArray(value) ? value : [value];
      const names = draft.input.icps
        .filter(({ id }) => ids.includes(id))
        .map((icp) => `${plain(icp.fields.name)} ${draft.icp(icp)}`);
      return names.length > 0 ? [`${label}: ${names.join(', ')}`] : [];
    }
    return [
      `${label}: ${plain(cut(Array.isArray(value) ? value.join(', ') : String(value), 200))}`,
    ];
  });
  if (shown.length > 0)
    draft.paragraph(draft.say('Filled in for you:', 'मैंने भर दिया है:')).list(shown);
  draft.paragraph(
    draft.say(
      'Nothing is written yet: open it below, look at the form and the price, and run it.',
      'अभी कुछ लिखा नहीं गया है: नीचे से खोलिए, फ़ॉर्म और दाम देखिए, फिर चलाइए।',
    ),
  );
  draft.propose({ kind: 'skill', skillId: skill.id, title: skill.title, inputs });
}

function writeNone(draft: Draft): void {
  const list = draft.screen('/skills', draft.say('Skills', 'स्किल'));
  draft.paragraph(
    draft.say(
      `I write nothing myself; skills do, and I see none for this. Say what it is for (a LinkedIn post, an e-mail, a WhatsApp message, an ad, a blog article, a campaign), or choose one ${list}.`,
      `मैं खुद नहीं लिखता, स्किल लिखते हैं, और इसके लिए कोई नहीं दिखा। बताइए किसके लिए चाहिए (LinkedIn पोस्ट, ई-मेल, WhatsApp संदेश, विज्ञापन, ब्लॉग, अभियान), या यहाँ से चुनिए ${list}।`,
    ),
  );
}
