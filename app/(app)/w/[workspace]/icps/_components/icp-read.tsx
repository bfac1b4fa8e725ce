import { getTranslations } from 'next-intl/server';
import { type Icp, icpFields } from '@/lib/icps/schemas';

/** A profile for those who may only read. */
export async function IcpRead({ icp }: { icp: Icp }) {
  const t = await getTranslations('icps');
  const filled = icpFields.filter((field) => {
    const value = icp.fields[field];
    return typeof value === 'string' ? value : Object.keys(value).length > 0;
  });
  return (
    <>
      <p className="mb-6 text-ink-3">{t('page.readOnly')}</p>
      <dl className="space-y-5">
        {filled.map((field) => {
          const value = icp.fields[field];
          const lines =
            typeof value === 'string'
              ? [value]
              : Array.isArray(value)
                ? value
                : Object.entries(value).map(([label, text]) => `${label}: ${text}`);
          return (
            <div key={field}>
              <dt className="text-head font-medium text-ink-2">{t(`fields.${field}.label`)}</dt>
              {lines.map((line) => (
                <dd key={line} className="mt-0.5 break-words">
                  {line}
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </>
  );
}
