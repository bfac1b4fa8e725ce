'use client';

import { Paperclip } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Suspense, useState } from 'react';
import { IconButton } from '@/components/ui/icon-button';
import { patientLazy } from '@/components/ui/patient-lazy';
import type { NamedAttachment } from './types';

const load = () => import('./attach-panel');
const AttachPanel = patientLazy(load);

type Props = {
  chosen: readonly NamedAttachment[];
  onChange: (chosen: NamedAttachment[]) => void;
};

/** Opens what can be attached; its code comes with the first press. */
export function AttachButton(props: Props) {
  const t = useTranslations('chat.composer');
  const [wanted, setWanted] = useState(false);
  const face = (
    <IconButton
      label={t('attach')}
      icon={<Paperclip aria-hidden />}
      aria-haspopup="dialog"
      onPointerEnter={load}
      onFocus={load}
      {...(wanted ? {} : { onClick: () => setWanted(true) })}
    />
  );
  if (!wanted) return face;
  return (
    <Suspense fallback={face}>
      <AttachPanel trigger={face} {...props} />
    </Suspense>
  );
}
