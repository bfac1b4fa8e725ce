import type { Asked } from '../asked';
import type { Draft } from '../writing/draft';

/** One kind of question. `compose` writes into the draft and says whether the question was its own. */
export type Intent = { name: string; compose: (asked: Asked, draft: Draft) => boolean };
