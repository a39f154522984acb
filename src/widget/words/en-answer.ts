/** What the second script says, in English. */
import type { AnswerWords } from '../words.ts';

export const words: AnswerWords = {
  whole_: (place) => `${place}, all of it`,
  found_: (n) => `Found: ${n}. Choose one.`,
  noneFound_: 'Nothing found. Try the name of the city alone.',
  said_: 'What you told us',
  change_: 'Change',
  given_: 'Given',
  sent_: { region: 'Place', fromRegion: 'From', toRegion: 'To', participant: 'Status' },
  which_: 'Which one are you now?',
  statuses_: {
    employed: ['Employed', 'Your employer pays'],
    retired: ['Retired', 'After employee insurance'],
    flexible: ['Self-employed or flexible', 'You pay yourself'],
    resident: ['Resident', 'Urban and rural scheme'],
  },
  chooseOne_: 'Choose one.',
  retryIn_: (seconds) => `Try again in ${seconds} seconds.`,
  didYouMean_: 'Did you mean:',
  failed_: {
    network: 'No connection',
    busy: 'Too many people are asking',
    server: 'The service has a problem',
    garbage: 'The answer is not readable',
    elsewhere: 'The answer is about another place',
    problem: 'This cannot be looked up',
  },
};
