import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';

/** A legal text: plain sections, readable width, its date. */
export async function LegalPage(props: {
  title: string;
  lead: string;
  sections: readonly { title: string; body: ReactNode }[];
}) {
  const t = await getTranslations('landing.legal');
  return (
    <article className="mx-auto max-w-[68ch] px-6 pt-12 pb-24 max-sm:px-4 max-sm:pt-6">
      <h1 className="text-[32px] leading-10 font-semibold">{props.title}</h1>
      <p className="mt-3 text-ink-2">{props.lead}</p>
      <p className="mt-1 text-base text-ink-3">{t('updated')}</p>
      {props.sections.map((section) => (
        <section key={section.title} className="mt-8">
          <h2 className="text-title font-semibold">{section.title}</h2>
          <p className="mt-1 text-ink-2">{section.body}</p>
        </section>
      ))}
    </article>
  );
}
