import { Fragment } from 'react';

/** Longer than this and every word is drawn alike: thousands of coloured words help nobody. */
const mostColoured = 40_000;

const part = /("(?:[^"\\]|\\.)*")(\s*:)?|\b(?:true|false|null)\b|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g;

/** A value as indented JSON, its names set apart from its values. */
export function JsonText({ value }: { value: unknown }) {
  const text = JSON.stringify(value, null, 2) ?? 'null';
  return (
    <pre className="font-mono text-meta break-words whitespace-pre-wrap text-ink-2">
      {text.length > mostColoured ? text : [...colour(text)]}
    </pre>
  );
}

function* colour(text: string) {
  let at = 0;
  for (const match of text.matchAll(part)) {
    const [whole, , colon] = match;
    yield <Fragment key={`${at}-`}>{text.slice(at, match.index)}</Fragment>;
    yield (
      <span key={match.index} className={colon ? 'text-indigo' : 'text-ink'}>
        {whole}
      </span>
    );
    at = match.index + whole.length;
  }
  yield <Fragment key={`${at}-`}>{text.slice(at)}</Fragment>;
}
