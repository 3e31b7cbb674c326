import type { SessionState } from '../../model/SessionState.js';

/** Returns a copy of the state without its `cause`. So a program can write the copy as JSON. */
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
