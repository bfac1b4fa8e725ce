import type { Sector } from './sector';
import { notesHi } from './sector-notes-hi';

/** Where a family of business finds its numbers, its news, its buyers and its busy weeks. */
export type SectorNotes = {
  /** Who publishes figures, and which. */
  numbers: string[];
  /** Bodies and papers whose notices change the trade. */
  watch: string[];
  /** Listings and places where buyers look. */
  places: string[];
  /** Busy times that are not festivals. */
  seasons: string[];
  /** Keys of the festivals that move demand. */
  festivals: string[];
};

const gifting = ['diwali', 'dhanteras', 'navratri', 'raksha_bandhan', 'new_year'];
const budgets = ['financial_year_end', 'new_year', 'diwali'];

const notes: Record<Sector, SectorNotes> = {
  textiles: {
    numbers: [
      'Household Consumption Expenditure Survey (MoSPI): spending on clothing per person, by state, town and village',
      'Handloom Census and annual report (Ministry of Textiles): looms, weavers and output by state',
    ],
    watch: [
      'Ministry of Textiles and the Development Commissioner for Handlooms (notices, fairs, marks)',
      'Textile Value Chain and Apparel Resources (trade press)',
    ],
    places: ['Google Business Profile', 'Instagram', 'Craft fairs such as Dastkar and Surajkund'],
    seasons: [
      'Wedding months: families buy two to three months before the date, so ask a local planner for this year’s dates',
      'The first hot weeks (cotton) and the first cool ones (silk and stoles)',
    ],
    festivals: ['diwali', 'navratri', 'raksha_bandhan', 'holi', 'sankranti', 'dussehra'],
  },
  jewellery: {
    numbers: [
      'India demand reports of the World Gold Council: jewellery and bars by quarter',
      'Gem and Jewellery Export Promotion Council: trade and export statistics',
    ],
    watch: [
      'Bureau of Indian Standards (hallmarking notices)',
      'The daily gold and silver rate of the local bullion association',
    ],
    places: ['Google Business Profile', 'Instagram', 'WedMeGood'],
    seasons: [
      'Wedding months: the set is chosen two to four months before the date',
      'Weeks after a fall in the gold rate',
    ],
    festivals: ['dhanteras', 'diwali', 'navratri', 'sankranti', 'baisakhi'],
  },
  food: {
    numbers: [
      'Household Consumption Expenditure Survey (MoSPI): spending on each kind of food per person, by state',
      'Ministry of Food Processing Industries: annual report and cluster data',
    ],
    watch: [
      'Food Safety and Standards Authority of India (labels, licences, recalls)',
      'Mandi prices of your main ingredients (Agmarknet)',
    ],
    places: ['Swiggy and Zomato', 'Google Business Profile', 'Kirana and modern-trade shelves'],
    seasons: ['Weddings and community feasts', 'Mango, summer-drink and harvest weeks'],
    festivals: [...gifting, 'holi', 'sankranti', 'christmas'],
  },
  beauty: {
    numbers: [
      'Household Consumption Expenditure Survey (MoSPI): spending on toilet articles and services per person, by state',
      'Google Trends: interest in each treatment or ingredient, by state and week',
    ],
    watch: [
      'Central Drugs Standard Control Organisation (cosmetics rules)',
      'The advertising council’s guidance on skin and hair claims',
    ],
    places: [
      'Google Business Profile',
      'Instagram',
      'Nykaa and Amazon reviews of similar products',
    ],
    seasons: ['Wedding months', 'The change into summer, monsoon and winter care'],
    festivals: ['diwali', 'navratri', 'holi', 'raksha_bandhan', 'new_year'],
  },
  home: {
    numbers: [
      'Household Consumption Expenditure Survey (MoSPI): spending on durable goods per household, by state',
      'Development Commissioner for Handicrafts: clusters, artisans and exports',
    ],
    watch: [
      'Bureau of Indian Standards (quality control orders for household goods)',
      'Export Promotion Council for Handicrafts (fairs and buyer meets)',
    ],
    places: ['Google Business Profile', 'Instagram and Pinterest', 'Amazon and Pepperfry'],
    seasons: ['House-moving months after the school year', 'Weddings and housewarmings'],
    festivals: [...gifting, 'christmas'],
  },
  software: {
    numbers: [
      'Payroll data of the provident fund organisation: establishments by industry and state',
      'Company master data (Ministry of Corporate Affairs): active companies by state, class and capital',
    ],
    watch: [
      'The ministry or department whose rules your product follows (notifications and circulars)',
      'Inc42, YourStory and Economic Times Tech',
    ],
    places: ['G2, Capterra and SoftwareSuggest', 'LinkedIn', 'Google Search'],
    seasons: [
      'Budget and renewal months before April',
      'The first quarter, when a new year’s work begins on a new tool',
    ],
    festivals: budgets,
  },
  finance: {
    numbers: [
      'Database on Indian Economy (Reserve Bank): deposits, credit and payments by state',
      'The regulators’ yearly handbooks: insurance policies, folios and advisers by state',
    ],
    watch: [
      'Reserve Bank, the securities board and the insurance regulator (circulars)',
      'Central Board of Direct Taxes and the GST Council (notifications)',
    ],
    places: ['Google Business Profile', 'LinkedIn', 'Referrals from chartered accountants'],
    seasons: [
      'January to March, when people save tax',
      'Return-filing weeks, and the weeks after the Union Budget',
    ],
    festivals: ['financial_year_end', 'dhanteras', 'new_year'],
  },
  education: {
    numbers: [
      'Udise Plus (Ministry of Education): schools and pupils by district and class',
      'All India Survey on Higher Education: colleges and enrolment by state and subject',
    ],
    watch: [
      'The examining board or testing agency of your pupils (dates, syllabus, results)',
      'State education department (admission rules and holidays)',
    ],
    places: ['Google Business Profile', 'JustDial', 'YouTube'],
    seasons: ['Results weeks and admissions', 'The weeks after half-yearly examinations'],
    festivals: ['new_year', 'diwali', 'independence_day'],
  },
  health: {
    numbers: [
      'National Family Health Survey: households and health indicators by district',
      'Census town tables: population by ward, age and household, for the area that you can serve',
    ],
    watch: [
      'State health department and the Clinical Establishments authority (registration and display rules)',
      'National Medical Commission or Dental Council (what practitioners may advertise)',
    ],
    places: ['Google Business Profile', 'Practo', 'JustDial'],
    seasons: [
      'School holidays, when families find time for appointments',
      'The weeks before weddings; the monsoon for infections',
    ],
    festivals: ['new_year', 'diwali', 'holi'],
  },
  travel: {
    numbers: [
      'India Tourism Statistics (Ministry of Tourism): domestic and foreign visits by state',
      'Airports Authority of India: passengers by airport and month',
    ],
    watch: [
      'State tourism department (permits, fairs, closures)',
      'Weather office warnings and road or trek closures on your routes',
    ],
    places: ['Google Business Profile', 'Tripadvisor and Booking.com', 'Instagram'],
    seasons: ['School holidays in May and June', 'Long weekends: list them for the year'],
    festivals: ['diwali', 'christmas', 'new_year', 'holi', 'republic_day'],
  },
  property: {
    numbers: [
      'Residex (National Housing Bank): house prices by city and quarter',
      'The state real-estate regulator’s portal: registered projects by district',
    ],
    watch: [
      'State real-estate regulator and the registration department (circle rates, stamp duty)',
      'Reserve Bank policy days (home-loan rates)',
    ],
    places: ['99acres and MagicBricks', 'Google Business Profile', 'Site hoardings and brokers'],
    seasons: ['Auspicious months for registration and possession', 'Weeks after a rate cut'],
    festivals: ['navratri', 'dussehra', 'dhanteras', 'diwali'],
  },
  manufacturing: {
    numbers: [
      'Annual Survey of Industries (MoSPI): factories and their purchases by industry and state',
      'Trade data of the Ministry of Commerce (Tradestat): imports by code, which shows what could be made here',
    ],
    watch: [
      'Bureau of Indian Standards (quality control orders) and the foreign-trade directorate',
      'Tender portals: the Government e-Marketplace, and the eProcure portal of the centre and states',
    ],
    places: ['IndiaMART and TradeIndia', 'LinkedIn', 'Trade fairs of your buyers’ industry'],
    seasons: [
      'Plant shutdowns, when maintenance buyers place orders',
      'January to March, when projects and budgets close',
    ],
    festivals: budgets,
  },
  services: {
    numbers: [
      'Udyam registrations by district and activity (Ministry of MSME)',
      'GST Network statistics: registered taxpayers by state',
    ],
    watch: [
      'The professional body or ministry of your clients’ trade',
      'Economic Times and the business pages of your city’s paper',
    ],
    places: ['LinkedIn', 'Google Business Profile', 'JustDial'],
    seasons: ['Budget months before April', 'Weeks before your clients’ own busy season'],
    festivals: budgets,
  },
  retail: {
    numbers: [
      'Household Consumption Expenditure Survey (MoSPI): spending by category per person, by state and town',
      'Shops and establishments registrations at the municipal or labour office',
    ],
    watch: [
      'Department of Consumer Affairs (labels, returns, e-commerce rules)',
      'GST Council (rates of your categories)',
    ],
    places: ['Google Business Profile', 'JustDial', 'Amazon, Flipkart and Meesho'],
    seasons: ['The first week after salaries', 'School opening and wedding months'],
    festivals: [...gifting, 'holi'],
  },
  general: {
    numbers: [
      'Household Consumption Expenditure Survey (MoSPI): what people spend, by state and town',
      'Udyam registrations by district and activity (Ministry of MSME)',
    ],
    watch: [
      'The ministry whose rules your product follows',
      'The business pages of your city’s paper',
    ],
    places: ['Google Business Profile', 'JustDial', 'LinkedIn'],
    seasons: ['The first week after salaries', 'January to March, when budgets close'],
    festivals: ['diwali', 'new_year', 'financial_year_end'],
  },
};

export function notesFor(sector: Sector, lang: 'en' | 'hi'): SectorNotes {
  return lang === 'hi' ? { ...notes[sector], ...notesHi[sector] } : notes[sector];
}
