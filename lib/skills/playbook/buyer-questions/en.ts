import type { Sector } from '../sector';

/** A question, and why it is worth asking. */
export type BuyerQuestion = [question: string, reason: string];

/** What a careful buyer asks any supplier of a kind, and why. Questions state nothing, so they need no proof. */
export const en: Record<Sector, BuyerQuestion[]> = {
  textiles: [
    [
      'Which fibre is it, and does the label say so in percentages?',
      'Fibre decides how it feels in May, how it washes and what it may cost; “cotton feel” is not a fibre.',
    ],
    [
      'Was it woven on a handloom or a power loom, and where?',
      'Both are honest cloth, but not at the same price, and a photograph hides the difference.',
    ],
    [
      'How should the first wash go, and what happens if the colour runs?',
      'Natural and chemical dyes behave differently in water, and the seller should know before you find out.',
    ],
    [
      'May it come back if the colour looks different in daylight?',
      'Screens shift blues and reds, so the rule for returns matters more than the picture.',
    ],
  ],
  jewellery: [
    [
      'What is the purity, and is the hallmark on the piece itself?',
      'The hallmark on the piece outlasts the bill.',
    ],
    [
      'How much of the bill is making charge, and how much is metal?',
      'Two pieces of the same weight differ most in this line.',
    ],
    [
      'At what rate will you take it back or exchange it?',
      'You will want to know on the day you need the money, which is never a calm day.',
    ],
    [
      'Which certificate comes with the stones?',
      'A name on a paper is worth as much as the laboratory behind it.',
    ],
  ],
  food: [
    [
      'What is in it, in the order of quantity?',
      'The first three words of the list are most of what you eat.',
    ],
    [
      'When was it made, and how long does it keep after opening?',
      'The date on the packet counts until it is opened, and no longer.',
    ],
    ['How does it travel in hot weather?', 'A courier’s van in June is warmer than any kitchen.'],
    [
      'Is it suitable for children, for a fast, or for somebody with an allergy?',
      'The answer should come at once, and from somebody who knows the kitchen.',
    ],
  ],
  beauty: [
    [
      'What are the ingredients, and which of them does the work?',
      'A long list with one working part should say which one it is.',
    ],
    [
      'For which skin or hair is it not meant?',
      'What suits everybody usually does little for anybody.',
    ],
    [
      'How long before one can fairly judge it?',
      'A week is too soon to praise and too soon to blame.',
    ],
    [
      'What should be stopped before starting this?',
      'Most trouble comes from two things used together.',
    ],
  ],
  home: [
    [
      'What is it made of, inside as well as outside?',
      'What is under the surface decides how long it lives.',
    ],
    [
      'What does it measure, and does it fit where it should stand?',
      'A photograph has no scale; a measuring tape has.',
    ],
    ['How is it cleaned, and what harms it?', 'Most damage is done with the wrong cloth.'],
    [
      'Who repairs or replaces it when it breaks, and for how long?',
      'A promise to replace is worth what its conditions leave of it.',
    ],
  ],
  software: [
    [
      'Who moves our old data, and who checks that it arrived whole?',
      'The move is where good software gets a bad name; a date and a person beat a promise.',
    ],
    [
      'When a rule changes, who updates the product, and by when?',
      'In India the rule changes while the contract runs, so ask how last year’s change was handled.',
    ],
    [
      'What does it cost in the second year, with every user that we will have then?',
      'The first year is priced to win you; the second shows what it costs.',
    ],
    [
      'How do we take our data out if we leave?',
      'Leaving should be possible in an afternoon; if it is not, the price of everything else changes.',
    ],
  ],
  finance: [
    [
      'How are you paid, and by whom?',
      'Whoever pays the adviser shapes the advice, even that of an honest one.',
    ],
    [
      'What does it cost in all, over the whole term?',
      'Small yearly percentages grow quietly beside your money.',
    ],
    [
      'What happens if I need the money early?',
      'Plans are made in calm months and broken in hard ones.',
    ],
    [
      'Under which registration do you work, and where can I check it?',
      'A registration can be looked up in two minutes, and should be.',
    ],
  ],
  education: [
    [
      'Who will actually teach, and how many sit in one batch?',
      'The name on the poster and the person in the room are often two people.',
    ],
    [
      'What happens to a learner who falls behind?',
      'Everybody is proud of the first in class; ask about the thirtieth.',
    ],
    [
      'What is paid when, and what comes back if we stop?',
      'Refund rules are read only when it is too late to change them.',
    ],
    [
      'May we sit in on one class before deciding?',
      'One hour in the last row tells more than a brochure.',
    ],
  ],
  health: [
    [
      'Who will treat me, and what are they registered for?',
      'You may ask this of anybody in a white coat, and a good one likes the question.',
    ],
    [
      'Which choices do I have, including waiting?',
      'Waiting is sometimes a treatment, and a fair doctor says so.',
    ],
    [
      'What does the whole course cost, in writing, before it begins?',
      'An estimate that grows after the start is a worry that nobody needs in that chair.',
    ],
    [
      'Whom do I call if something worries me at night?',
      'The answer at eleven at night is part of the treatment.',
    ],
  ],
  travel: [
    [
      'What is in the price, and what is paid on the way?',
      'The cheap tour and the dear one often meet at the ticket counter.',
    ],
    [
      'Who is with us, and who answers the phone at night?',
      'The brochure does not travel with you; a person does.',
    ],
    [
      'What happens if weather or health stops the trip?',
      'Hills have their own calendar, and the rule should be in writing.',
    ],
    [
      'How much walking, and how many hours on the road each day?',
      'Ten hours in a car are also part of the view.',
    ],
  ],
  property: [
    [
      'Which registration does it have, and what does the regulator’s page say?',
      'The regulator’s page shows dates and promises side by side.',
    ],
    [
      'What is the carpet area, and what is charged beyond it?',
      'The price per square foot means little until you know which square foot.',
    ],
    [
      'Which drawings, materials and brands are fixed in the agreement?',
      'A brand named in the agreement arrives; one named in the show flat may not.',
    ],
    [
      'What is paid at each stage, and what if a date slips?',
      'A date without a consequence is a wish.',
    ],
  ],
  manufacturing: [
    [
      'To which standard and material grade is it made, and does the test certificate come with the lot?',
      'The auditor reads the certificate, not the brochure, and compares the numbers.',
    ],
    [
      'What is the real lead time for our quantity, and what happens when it slips?',
      'A stopped line costs more per hour than most parts cost in a year.',
    ],
    [
      'Who checks the first piece, and against which drawing?',
      'Many a rejected lot is a drawing that two people read differently.',
    ],
    [
      'Which spares do you keep in stock, and for how many years?',
      'A part that cannot be had in the fourth year was dear in the first.',
    ],
  ],
  services: [
    [
      'Who will do the work, and may we meet them first?',
      'The person in the first meeting is not always the one who does the work.',
    ],
    [
      'What is in the fee, and what would be billed on top?',
      'Extras are where friendly relations end.',
    ],
    [
      'What will we have in hand after the first month?',
      'A month is enough to see a habit, good or bad.',
    ],
    ['How do we end it if it does not work?', 'An honest way out makes it easier to begin.'],
  ],
  retail: [
    [
      'Is it the maker’s own stock, with a bill in my name?',
      'A bill in your name is the beginning of every warranty.',
    ],
    [
      'Who honours the warranty, the shop or the maker?',
      'When two promise it, often neither keeps it.',
    ],
    [
      'In how many days can it be exchanged, and in what condition?',
      'The box you have thrown away is the condition that nobody mentioned.',
    ],
    [
      'What does it cost with delivery and fitting?',
      'The price on the tag and the price at home are two numbers.',
    ],
  ],
  general: [
    [
      'What exactly do I get, and what is not part of it?',
      'Most quarrels begin with what was never said.',
    ],
    [
      'What does it cost in all, with tax and delivery?',
      'Two offers can only be compared when both are whole.',
    ],
    [
      'Who answers when something goes wrong, and how soon?',
      'You learn what a seller is worth on the first bad day.',
    ],
    [
      'May I speak to somebody who has bought it?',
      'One ordinary customer says more than ten printed ones.',
    ],
  ],
};

/** For goods that are bought for many people at once, such as gifts. */
export const bulkEn: BuyerQuestion[] = [
  [
    'By which date will every address have it, and who confirms that in writing?',
    'One late city is what people remember, not the four that were in time.',
  ],
  [
    'Does the invoice carry our GSTIN, and can it be split by office?',
    'Finance sees the bill before anybody sees the box.',
  ],
  [
    'May we hold one packed piece before we order the rest?',
    'A photograph has no weight, no smell and no lid that sticks.',
  ],
  [
    'What happens to a piece that arrives broken, late or with the wrong name?',
    'Among many there will be one; the reply tells you how the day will go.',
  ],
];
