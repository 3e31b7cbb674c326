/**
 * Receives snapshots from the server. Calls `tell` for each snapshot and for each change of the
 * connection. After a lost connection, connects again.
 */
export function listen(url, tell) {
  const source = new EventSource(url);
  source.onopen = () => tell({ link: 'open' });
  source.onmessage = ({ data }) => {
    tell({ link: 'open', snapshot: JSON.parse(data), at: performance.now() });
  };
  source.onerror = () => {
    tell({ link: 'lost' });
    // If the server replies with an error, the `EventSource` closes. It then does not connect again
    // by itself.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(url, tell), 1_000);
  };
}
