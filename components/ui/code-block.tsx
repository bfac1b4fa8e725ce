'use client';

import { Check, Copy } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type ReactNode, useRef, useState } from 'react';
import { IconButton } from './icon-button';

const shownMs = 2_000;

/** Code as it was written, to be taken along with one press. */
export function CodeBlock({ children }: { children: ReactNode }) {
  const t = useTranslations('common');
  const code = useRef<HTMLPreElement>(null);
  const [copied, setCopied] = useState(false);

  async function copy() {
    await navigator.clipboard.writeText(code.current?.textContent ?? '').catch(() => undefined);
    setCopied(true);
    setTimeout(() => setCopied(false), shownMs);
  }
  return (
    <div className="relative">
      <pre
        ref={code}
        className="rounded-md break-words whitespace-pre-wrap border border-line bg-sunk px-3 py-2.5 pr-11 text-head leading-5 [&_code]:text-inherit"
      >
        {children}
      </pre>
      <IconButton
        label={copied ? t('copied') : t('copy')}
        icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={() => void copy()}
        className="absolute top-1 right-1"
      />
    </div>
  );
}
