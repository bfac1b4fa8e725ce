import type { Asked } from '../asked';
import { contentWords } from '../reading/normalise';
import { byDate, openMoves } from '../reading/open-moves';
import { readWhen, stretch } from '../reading/read-when';
import type { KnownMove } from '../types';
import type { Draft } from '../writing/draft';
import { moveLine } from '../writing/move-line';
import { sentence } from '../writing/plain';
import { whenWords } from '../writing/when-words';
import type { Intent } from './intent';

const late =
  'late|overdue|behind|behind schedule|missed|slipped|delayed|der|der se|deri|late hain|देर|देर से|देरी|छूट गया|छूट गए|छूटे|पिछड';
const work =
  'due|deadline|deadlines|to do|todo|to dos|on my plate|my plate|plate|tasks|task|moves|next up|do first|do next|do now|work on|agenda|pending|remaining|karna hai|karne hain|kya karna|kaam|kaam kya|baaki|baki|काम|करना है|करने हैं|बाकी|कार्य|should i do|should we do|have to do|need to do|got to do';
const whatIsOn =
  'what is|whats|what|anything|is there|kya|kya hai|क्या|क्या है|कौन से|plan for|schedule';
const mine = 'my|mine|i|me|myself|mera|mere|meri|mujhe|मेरा|मेरे|मेरी|मुझे';
const failed = 'failed|fail|went wrong|stuck|blocked|असफल|फेल|अटका|अटके|atka';
const done = 'done|completed|complete|finished|ho gaya|ho gaye|khatam|पूरे|पूरा|हो गया|हो गए';
const underWay = 'in progress|under way|underway|ongoing|chal raha|chal rahe|जारी|चल रहा|चल रहे';
const most = 10;

/** What is to be done, when, and what is late. */
export const dueMoves: Intent = {
  name: 'due-moves',
  compose(asked, draft) {
    const { today } = draft.input;
    const askedLate = asked.has(late);
    const asksDay = asked.when !== null && asked.says(whatIsOn) && onlyADay(asked, today);
    const asksStatus =
      asked.says(`${failed}|${underWay}`) && asked.length <= 6 && namesNothing(asked);
    if (!askedLate && !asked.has(work) && !asksDay && !asksStatus) return false;
    const status = statusOf(asked);
    const { moves, whose } = narrow(asked, draft, status);
    if (status !== 'open') {
      writeByStatus(moves, status, whose, draft);
      return true;
    }
    const overdue = moves.filter(({ dueDate }) => dueDate !== null && dueDate < today);
    if (askedLate && !asked.when) {
      writeLate(overdue, whose, draft);
      return true;
    }
    const when = asked.when ?? (asked.has('week|हफ्ते') ? stretch('this_week', today) : null);
    if (when === null) writeAll(moves, whose, draft);
    else {
      const within = moves.filter(
        ({ dueDate }) => dueDate !== null && dueDate >= when.from && dueDate <= when.to,
      );
      writeWithin(within, whenWords(when, draft), whose, draft);
      // what is late belongs to today's work
      if (when.from === today && overdue.length > 0) {
        draft.paragraph(draft.say('Late, and still open:', 'देर से, और अब भी बाकी:'));
        writeList(overdue, draft);
      }
    }
    return true;
  },
};

type Shown = 'open' | 'failed' | 'completed' | 'in_progress';

function statusOf(asked: Asked): Shown {
  if (asked.has(failed)) return 'failed';
  if (asked.has(underWay)) return 'in_progress';
  return asked.has(done) ? 'completed' : 'open';
}

/** “What is on next Friday?”: beyond the day it speaks of nothing. */
function onlyADay({ text }: Asked, today: string): boolean {
  return contentWords(text).every(
    (word) =>
      readWhen(word, today) !== null || /^(?:next|coming|plan|schedule|agle|अगले)$/.test(word),
  );
}

function namesNothing({ subjects }: Asked): boolean {
  return Object.values(subjects).every((items) => items.length === 0);
}

/** Those of the campaign, person and status that are spoken of. */
function narrow(asked: Asked, draft: Draft, status: Shown) {
  const { input } = draft;
  const { campaigns, people } = asked.subjects;
  let moves = status === 'open' ? openMoves(input.moves) : byDate(input.moves);
  if (status !== 'open') moves = moves.filter((move) => move.status === status);
  if (campaigns.length > 0)
    moves = moves.filter(({ campaignId }) => campaigns.some(({ id }) => id === campaignId));
  const named = people.length > 0 ? people : [];
  const owners = named.length > 0 ? named : asked.says(mine) ? [input.me] : [];
  const owned = moves.filter(({ assignedTo }) => owners.some(({ id }) => id === assignedTo));
  // “what should I do” of somebody who is given nothing means the team's work
  if (owners.length > 0 && (named.length > 0 || owned.length > 0)) {
    const name = named.length > 0 ? named.map((one) => one.name).join(', ') : '';
    return { moves: owned, whose: name === '' ? draft.say('yours', 'आपके') : name };
  }
  return { moves, whose: '' };
}

function of(whose: string, draft: Draft): string {
  return whose === '' ? '' : draft.say(` (${whose})`, ` (${whose})`);
}

function writeLate(overdue: KnownMove[], whose: string, draft: Draft): void {
  const count = overdue.length;
  const suffix = of(whose, draft);
  if (count === 0) {
    draft.paragraph(draft.say(`Nothing is late${suffix}.`, `कुछ भी देर से नहीं चल रहा${suffix}।`));
    return;
  }
  draft.paragraph(
    draft.say(
      count === 1
        ? `One move is late${suffix}:`
        : `${count} moves are late${suffix}, the longest first:`,
      count === 1
        ? `एक काम देर से चल रहा है${suffix}:`
        : `${count} काम देर से चल रहे हैं${suffix}, सबसे पुराना पहले:`,
    ),
  );
  writeList(overdue, draft);
}

function writeWithin(moves: KnownMove[], when: string, whose: string, draft: Draft): void {
  const count = moves.length;
  const suffix = of(whose, draft);
  if (count === 0) {
    draft.paragraph(
      draft.say(`Nothing is due ${when}${suffix}.`, `${when} कोई काम नहीं है${suffix}।`),
    );
    return;
  }
  draft.paragraph(
    draft.say(
      `${count === 1 ? 'One move is' : `${count} moves are`} due ${when}${suffix}:`,
      `${when} ${count === 1 ? 'एक काम है' : `${count} काम हैं`}${suffix}:`,
    ),
  );
  writeList(moves, draft);
}

function writeAll(moves: KnownMove[], whose: string, draft: Draft): void {
  const suffix = of(whose, draft);
  if (moves.length === 0) {
    draft.paragraph(draft.say(`No move is open${suffix}.`, `कोई काम बाकी नहीं है${suffix}।`));
    return;
  }
  draft.paragraph(
    draft.say(`Open moves${suffix}, the soonest first:`, `बाकी काम${suffix}, सबसे पहले वाला ऊपर:`),
  );
  writeList(moves, draft);
}

function writeByStatus(moves: KnownMove[], status: Shown, whose: string, draft: Draft): void {
  const suffix = of(whose, draft);
  const words = {
    open: ['open', 'बाकी'],
    failed: ['failed', 'असफल'],
    completed: ['completed', 'पूरे'],
    in_progress: ['under way', 'जारी'],
  } as const;
  const [en, hi] = words[status];
  if (moves.length === 0) {
    draft.paragraph(draft.say(`No move is ${en}${suffix}.`, `कोई काम ${hi} नहीं है${suffix}।`));
    return;
  }
  draft.paragraph(draft.say(`Moves that are ${en}${suffix}:`, `${hi} काम${suffix}:`));
  writeList(status === 'completed' ? moves.toReversed() : moves, draft);
}

function writeList(moves: KnownMove[], draft: Draft): void {
  const reason = ({ failureReason }: KnownMove) =>
    failureReason ? `: ${sentence(failureReason)}` : '';
  draft.list(moves.slice(0, most).map((move) => moveLine(move, draft) + reason(move)));
  const left = moves.length - most;
  if (left > 0)
    draft.paragraph(
      draft.say(
        `And ${left} more on the board ${draft.screen('/moves', 'Moves')}.`,
        `और ${left} बोर्ड पर ${draft.screen('/moves', 'काम')}।`,
      ),
    );
}
