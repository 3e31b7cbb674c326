/** Reports each snapshot, and the connection. It connects again while the page is open. */
export function listen(url, tell) {
  const source = new EventSource(url);
  source.onopen = () => tell({ link: 'open' });
  source.onmessage = ({ data }) => {
    tell({ link: 'open', snapshot: JSON.parse(data), at: performance.now() });
  };
  source.onerror = () => {
    tell({ link: 'lost' });
    // A server that answers with an error ends it for good.
    if (source.readyState === EventSource.CLOSED) setTimeout(() => listen(url, tell), 1_000);
  };
}
