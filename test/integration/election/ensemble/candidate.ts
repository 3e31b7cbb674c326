// The program of a candidate. It takes part in an election, and records when `assertLeading`
// succeeds.
import { createClient } from '../../../../src/index.js';
import { byCampaign } from './byCampaign.js';
import { byListing } from './byListing.js';
import type { CandidateConfig } from './CandidateConfig.js';
import type { Lead } from './Lead.js';
import { openTermFile } from './termFile.js';

const { rule, servers, path, id, termFile, sessionTimeout } = JSON.parse(
  process.argv[2] as string,
) as CandidateConfig;
const note = openTermFile(termFile);
const client = createClient({ servers, sessionTimeout });
const leads = new Set<Lead>();

client.session$.subscribe((state) => {
  if (state.status === 'connected') {
    console.log(JSON.stringify({ sessionId: state.sessionId, server: state.server }));
  }
});
({ byCampaign, byListing })[rule](client, path, id).subscribe((lead) => leads.add(lead));

// The code of a user can call `assertLeading` of a term after the end of this term. So this program
// calls `assertLeading` of each of its terms, also of the terms that have ended.
setInterval(() => {
  for (const { token, assertLeading } of leads) {
    const at = process.hrtime.bigint();
    try {
      assertLeading();
    } catch {
      continue;
    }
    note(token, at);
  }
}, 5);
