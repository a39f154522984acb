/** What the second script says, in English. */
import type { AnswerWords } from '../words.ts';

export const words: AnswerWords = {
  whole_: (place) => `All of ${place}`,
  found_: (n) => `${n} found. Choose one.`,
  noneFound_: 'Not found. Try the city alone.',
  missing_: () => 'Enter a place first. ',
  said_: 'You said',
  change_: 'Change',
  sent_: { region: 'Place', fromRegion: 'From', toRegion: 'To', participant: 'Status' },
  which_: 'Which are you now?',
  statuses_: {
    employed: ['Employed', 'Your employer pays'],
    retired: ['Retired', 'After employee insurance'],
    flexible: ['Self-employed', 'You pay yourself'],
    resident: ['Resident', 'Urban and rural scheme'],
  },
  chooseOne_: 'Choose one.',
  unclear_: (name) => `The page’s “${name}” is unclear. Choose one.`,
  retryIn_: (seconds) => `Try again in ${seconds} seconds.`,
  perhaps_: 'Perhaps: ',
  failed_: {
    network: 'No connection',
    busy: 'Service busy',
    server: 'Service failed',
    garbage: 'Unreadable answer',
    elsewhere: 'For another place',
    problem: 'Cannot be answered',
  },
};
