import { getTranslations } from 'next-intl/server';

const points = ['price', 'rules', 'risk', 'calendar', 'record', 'keyless'] as const;

/** What the others do not have. */
export async function Ours() {
  const t = await getTranslations('landing.ours');
  return (
    <section
      aria-labelledby="ours-title"
      className="mx-auto max-w-[1120px] px-6 pt-24 max-sm:px-4 max-sm:pt-16"
    >
      <h2 id="ours-title" className="text-[28px] leading-9 font-semibold">
        {t('title')}
      </h2>
      <dl className="mt-6 grid gap-x-10 sm:grid-cols-2 lg:grid-cols-3">
        {points.map((point) => (
          <div key={point} className="border-t border-line py-5">
            <dt className="text-title font-semibold">{t(`${point}.title`)}</dt>
            <dd className="mt-1 text-ink-2">{t(`${point}.body`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
