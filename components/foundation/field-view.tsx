import type { ReactNode } from 'react';
import type { FoundationField, FoundationFields } from '@/lib/foundation/schemas';

type Props = {
  field: FoundationField;
  value: FoundationFields[FoundationField];
  /** The words of a chosen voice. */
  voiceLabel: (voice: NonNullable<FoundationFields['brandVoice']>) => string;
};

/** A column as it is read. Null when nothing is in it. */
export function FieldView({ field, value, voiceLabel }: Props): ReactNode {
  if (value === null || value.length === 0) return null;
  if (field === 'brandVoice') {
    return <p>{voiceLabel(value as NonNullable<FoundationFields['brandVoice']>)}</p>;
  }
  if (field === 'website') return <WebAddress address={value as string} />;
  if (typeof value === 'string') {
    return <p className="whitespace-pre-wrap break-words">{value}</p>;
  }
  if (field === 'toneKeywords') return <p>{(value as string[]).join(', ')}</p>;
  return (
    <ul className="space-y-1.5">
      {value.map((row) => {
        const [head, ...rest] = typeof row === 'string' ? [row] : Object.values(row);
        return (
          <li key={JSON.stringify(row)} className="break-words border-l-2 border-line pl-3">
            <span className={rest.length > 0 ? 'font-medium' : undefined}>{head}</span>
            {rest.filter(Boolean).map((text) => (
              <span key={text} className="block whitespace-pre-wrap text-ink-2">
                {text}
              </span>
            ))}
          </li>
        );
      })}
    </ul>
  );
}

/** A link when it is a web address, plain words when it is anything else. */
function WebAddress({ address }: { address: string }) {
  const url = URL.parse(/^https?:\/\//i.test(address) ? address : `https://${address}`);
  if (!url?.hostname.includes('.') || /\s/.test(address))
    return <p className="break-words">{address}</p>;
  return (
    <a
      href={url.href}
      target="_blank"
      rel="noreferrer nofollow"
      className="break-all text-indigo underline underline-offset-2"
    >
      {address}
    </a>
  );
}
