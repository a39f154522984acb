/** Integer-coded values as the API shows them. */
import { formatDay } from '../base/day.ts';
import { formatFen } from '../base/money.ts';
import type { Fact } from '../table/model.ts';

/** An integer-coded value as the API shows it. */
export function plainValue(fact: Fact, value: number): string | number | boolean {
  switch (fact.type) {
    case 'choice':
      return fact.options[value]?.id ?? value;
    case 'yes-no':
      return value === 1;
    case 'integer':
      return value;
    case 'money':
      return formatFen(value);
    case 'date':
      return formatDay(value);
    case 'region':
      return value;
  }
}
