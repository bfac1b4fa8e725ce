import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { buttonClass } from '@/components/ui/button';
import { SubmitButton } from '@/components/ui/submit-button';
import { signOutTo } from '../../actions';

type Props = { token: string; email: string; current: string | null };

/** The way to the account that the invitation is for. */
export async function ForAddress({ token, email, current }: Props) {
  const t = await getTranslations('auth.invite');
  const here = `/invite/${token}`;
  if (current) {
    return (
      <>
        <p className="mb-4 rounded-lg bg-gold-wash px-3.5 py-2.5 break-words">
          {t('wrongAccount', { current, email })}
        </p>
        <form action={signOutTo.bind(null, here)}>
          <SubmitButton>{t('signOut')}</SubmitButton>
        </form>
      </>
    );
  }
  const next = `?next=${encodeURIComponent(here)}`;
  return (
    <>
      <p className="mb-4 break-words text-ink-2">{t('use', { email })}</p>
      <div className="flex flex-wrap gap-2">
        <Link href={`/sign-up${next}`} className={buttonClass('primary')}>
          {t('signUp')}
        </Link>
        <Link href={`/sign-in${next}`} className={buttonClass('secondary')}>
          {t('signIn')}
        </Link>
      </div>
    </>
  );
}
