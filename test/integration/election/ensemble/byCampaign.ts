import { NEVER, startWith } from 'rxjs';
import { campaign, whileLeading } from '../../../../src/index.js';
import type { Rule } from './Lead.js';

/** Takes part in an election with `campaign` of rxzk. */
export const byCampaign: Rule = (client, path, id) =>
  campaign(client, path, { id }).pipe(whileLeading((lead) => NEVER.pipe(startWith(lead))));
