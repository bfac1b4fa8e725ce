import { ShieldAlert, ShieldCheck } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { cn } from '@/components/ui/cn';
import type { verifyAuditChain } from '@/lib/workspaces';

type Props = { chain: Awaited<ReturnType<typeof verifyAuditChain>> };

/** Whether the log is as it was written. */
export async function ChainState({ chain }: Props) {
  const t = await getTranslations('settings.audit');
  const Icon = chain.ok ? ShieldCheck : ShieldAlert;
  return (
    <p
      role={chain.ok ? 'status' : 'alert'}
      className={cn(
        'flex items-center gap-2 rounded-lg px-3.5 py-2.5',
        chain.ok ? 'bg-leaf-wash' : 'bg-brick-wash font-medium',
      )}
    >
      <Icon aria-hidden className={cn('size-4 shrink-0', chain.ok ? 'text-leaf' : 'text-brick')} />
      {chain.ok ? t('ok', { count: chain.rows }) : t(chain.fault, { seq: chain.seq })}
    </p>
  );
}
