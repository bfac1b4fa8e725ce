import { type Evidence, spansOf } from '../types';

const EMOJI =
  /(?:\p{Regional_Indicator}{2}|(?![©®™])\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*(?:\u200D\p{Extended_Pictographic}(?:\uFE0F|\p{Emoji_Modifier})*)*|[0-9#*]\uFE0F?\u20E3)/gu;

export function findEmojis(text: string): Evidence {
  return spansOf(text, EMOJI);
}

/** Takes emojis out together with the space that they leave. */
export function removeEmojis(text: string): string {
  return text
    .replace(EMOJI, '')
    .replace(/\uFE0F/g, '')
    .replace(/[ \t]{2,}/g, ' ')
    .replace(/[ \t]+([,.;:!?।]|$)/gm, '$1')
    .replace(/^[ \t]+(?=\S)/gm, '');
}
