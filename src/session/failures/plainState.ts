import type { SessionState } from '../../model/SessionState.js';

/** A copy of the state without its `cause`, so a program can write it as JSON. */
export function plainState(state: SessionState): SessionState {
  if (!('cause' in state)) return state;
  switch (state.status) {
    case 'connecting':
      return { status: state.status };
    case 'suspended':
      return { status: state.status, sessionId: state.sessionId, since: state.since };
    case 'closed':
      return { status: state.status, reason: state.reason };
  }
}
