'use client';

import { Check, Copy, Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';

const shownForMs = 2_000;

/** Copies a text, and says so. */
export function CopyButton({ text }: { text: string | (() => string) }) {
  const t = useTranslations('trace');
  const [copied, setCopied] = useState(false);
  async function copy() {
    await navigator.clipboard.writeText(typeof text === 'string' ? text : text());
    setCopied(true);
    setTimeout(() => setCopied(false), shownForMs);
  }
  return (
    <>
      <IconButton
        label={t(copied ? 'copied' : 'copy')}
        icon={copied ? <Check aria-hidden /> : <Copy aria-hidden />}
        onClick={() => void copy()}
      />
      <span role="status" className="sr-only">
        {copied ? t('copied') : ''}
      </span>
    </>
  );
}

/** Copies a value as JSON. */
export const CopyJson = ({ value }: { value: unknown }) => (
  <CopyButton text={() => JSON.stringify(value, null, 2)} />
);

/** Gives a value as a file of JSON. */
export function DownloadJson({ value, name }: { value: unknown; name: string }) {
  const t = useTranslations('trace');
  function save() {
    const url = URL.createObjectURL(
      new Blob([JSON.stringify(value, null, 2)], { type: 'application/json' }),
    );
    const link = document.createElement('a');
    link.href = url;
    link.download = name;
    link.click();
    URL.revokeObjectURL(url);
  }
  return (
    <Button variant="ghost" icon={<Download aria-hidden />} onClick={save}>
      {t('download')}
    </Button>
  );
}
