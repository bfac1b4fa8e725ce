import { contactAddress } from '@/lib/platform/contact-address';
import { env } from '@/lib/platform/env';
import type { Mail } from '@/lib/platform/mail';
import { composeMail } from '@/lib/platform/mail-layout';

type Enquiry = {
  name: string;
  email: string;
  company: string;
  country: string;
  seats: number | null;
  workspaces: number | null;
  needs: string;
};

/** To whoever runs this copy, with all that was said. */
export function sellerMail(enquiry: Enquiry): Mail {
  const { name, email, company, country, seats, workspaces, needs } = enquiry;
  const said = (count: number | null) => count ?? 'not said';
  return composeMail({
    to: contactAddress(),
    subject: `Enquiry about Enterprise: ${company}`,
    paragraphs: [
      `${name} of ${company} (${country}) asks for a plan on terms of their own. Answer to ${email}.`,
      `Seats: ${said(seats)}. Workspaces: ${said(workspaces)}.`,
      needs,
    ],
    link: { label: 'See all enquiries', url: `${env().APP_URL}/operator/enquiries` },
    footer: 'It was written into the enquiry form. Mark it as answered there once it is.',
  });
}

const words = {
  en: {
    subject: 'We have your enquiry about Enterprise',
    paragraphs: [
      'Namaste,',
      'Your enquiry has arrived, and a person reads it. We answer to this address.',
    ],
    label: 'See what each plan holds',
    footer: 'If you did not write to us, somebody gave your address by mistake: ignore this mail.',
  },
  hi: {
    subject: 'एंटरप्राइज़ के बारे में आपका सवाल मिल गया है',
    paragraphs: ['नमस्ते,', 'आपका सवाल हमें मिल गया है और एक व्यक्ति उसे पढ़ रहा है। उत्तर इसी पते पर आएगा।'],
    label: 'देखें, हर प्लान में क्या है',
    footer: 'यदि आपने हमें नहीं लिखा, तो किसी ने ग़लती से आपका पता दे दिया: इस मेल को रहने दें।',
  },
};

/** To the sender. Nothing of what was typed stands in it: nobody has proved that the address is theirs. */
export function confirmationMail(to: string, language: 'en' | 'hi'): Mail {
  const { label, ...rest } = words[language];
  return composeMail({ to, ...rest, link: { label, url: `${env().APP_URL}/pricing` } });
}
