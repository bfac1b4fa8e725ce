import { getTranslations } from 'next-intl/server';
import { Button } from '@/components/ui/button';
import { DateField } from '@/components/ui/date-field';
import { Field } from '@/components/ui/field';
import { authoriseOperator, daySchema } from '@/lib/billing';
import { todayInIst } from '@/lib/format';
import { orNotFound, pageAccount } from '@/lib/web/session';
import { Nights } from './nights';
import { Report } from './report';

type Props = { searchParams: Promise<{ day?: string | string[] }> };

export default async function ReconciliationPage({ searchParams }: Props) {
  const ctx = await pageAccount('/operator/reconciliation');
  await orNotFound(authoriseOperator(ctx));
  const today = todayInIst(new Date());
  const day = daySchema
    .nullable()
    .catch(null)
    .parse((await searchParams).day);
  const t = await getTranslations('operator.reconciliation');
  return (
    <section aria-labelledby="reconciliation" className="space-y-4">
      <h1 id="reconciliation" className="text-title font-semibold">
        {t('title')}
      </h1>
      <p className="max-w-prose text-ink-2">{t('lead')}</p>
      <form method="get" className="flex flex-wrap items-end gap-3">
        <Field label={t('day')}>
          <DateField name="day" defaultValue={day ?? today} max={today} required />
        </Field>
        <Button type="submit">{t('ask')}</Button>
      </form>
      {day ? <Report ctx={ctx} day={day} /> : null}
      <Nights ctx={ctx} />
    </section>
  );
}
