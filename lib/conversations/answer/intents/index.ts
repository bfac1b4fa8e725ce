import { campaign } from './campaign';
import { competitors } from './competitors';
import { counts } from './counts';
import { dueMoves } from './due-moves';
import { elsewhere } from './elsewhere';
import { festival } from './festival';
import { foundationFields } from './foundation-fields';
import { greeting } from './greeting';
import { help } from './help';
import { icps } from './icps';
import type { Intent } from './intent';
import { makeMove } from './make-move';
import { move } from './move';
import { noted } from './noted';
import { overview } from './overview';
import { passages } from './passages';
import { products } from './products';
import { proposeSkill } from './propose-skill';
import { remembered } from './remembered';

/** In the order in which they are tried; the last one takes every question. */
export const intents: readonly Intent[] = [
  greeting,
  remembered,
  makeMove,
  proposeSkill,
  help,
  noted,
  counts,
  festival,
  move,
  dueMoves,
  campaign,
  competitors,
  products,
  icps,
  foundationFields,
  overview,
  elsewhere,
  passages,
];
