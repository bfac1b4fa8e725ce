import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Button } from '@/components/ui/button';
import { Field } from '@/components/ui/field';
import { Input } from '@/components/ui/input';
import { Select } from '@/components/ui/select';
import { listExportPeriods } from '@/lib/billing';
import { orNotFound, pageAccount } from '@/lib/web/session';

type FileForm = { id: string; title: string; lead: string; action: string; children: ReactNode };

/** One kind of file: what it holds, what to choose, and the way to it. */
function FileForm({ id, title, lead, action, children }: FileForm) {
  return (
    <section aria-labelledby={id} className="space-y-2 border-t border-line pt-5">
      <h2 id={id} className="font-semibold">
        {title}
      </h2>
      <p className="max-w-prose text-ink-2">{lead}</p>
      <form action={action} className="flex flex-wrap items-end gap-3">
        {children}
      </form>
    </section>
  );
}

export default async function ExportsPage() {
  const ctx = await pageAccount('/operator/exports');
  const [{ years, periods }, t, locale] = await Promise.all([
    orNotFound(listExportPeriods(ctx, new Date())),
    getTranslations('operatorexports'),
    getLocale(),
  ]);
  const month = new Intl.DateTimeFormat(`${locale}-IN`, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const monthOf = (period: string) =>
    month.format(new Date(`${period.slice(2)}-${period.slice(0, 2)}-01T00:00:00Z`));
  const months = periods.map((value) => ({ value, label: monthOf(value) }));
  const fiscal = years.map((value) => ({ value, label: t('fiscalYear', { year: value }) }));
  return (
    <div className="space-y-6">
      <div>
        <h1 className="text-title font-semibold">{t('title')}</h1>
        <p className="mt-1 max-w-prose text-ink-2">{t('lead')}</p>
      </div>
      <FileForm
        id="register"
        title={t('register.title')}
        lead={t('register.lead')}
        action="/operator/exports/register"
      >
        <Field label={t('register.of')}>
          <Select name="of" options={[...fiscal, ...months]} />
        </Field>
        <Button type="submit">{t('csv')}</Button>
      </FileForm>
      <FileForm
        id="gstr1"
        title={t('gstr1.title')}
        lead={t('gstr1.lead')}
        action="/operator/exports/gstr1"
      >
        <Field label={t('gstr1.period')}>
          <Select name="period" options={months} defaultValue={months[1]?.value} />
        </Field>
        <Field label={t('gstr1.gstin')} aside={t('gstr1.gstinAside')}>
          <Input name="gstin" maxLength={15} autoComplete="off" spellCheck={false} />
        </Field>
        <Button type="submit" name="format" value="json">
          {t('json')}
        </Button>
        <Button type="submit" name="format" value="csv">
          {t('csvZip')}
        </Button>
      </FileForm>
      <FileForm
        id="year"
        title={t('year.title')}
        lead={t('year.lead')}
        action="/operator/exports/year"
      >
        <Field label={t('year.of')}>
          <Select name="year" options={fiscal} />
        </Field>
        <Button type="submit">{t('zip')}</Button>
      </FileForm>
    </div>
  );
}
