import MiniSearch from 'minisearch';
import { stemmer } from 'stemmer';

type Text = { id: string; text: string };

const stop = new Set(
  'a an and are as at be but by for from had has have he her his how i if in into is it its me my no not of on or our she so that the their them then there these they this to was we were what when where which who whom why will with you your do does did can'.split(
    ' ',
  ),
);

/** BM25 as MiniSearch reckons it (words ORed, its own k1, b and δ), plain or with Porter stems and no stop words. */
export function bm25(texts: readonly Text[], stems: boolean): (question: string) => string[] {
  const index = new MiniSearch<Text>({
    fields: ['text'],
    processTerm: (term) => {
      const word = term.toLowerCase();
      if (!stems) return word;
      return stop.has(word) ? null : stemmer(word);
    },
  });
  index.addAll(texts);
  return (question) => index.search(question).map(({ id }) => String(id));
}
