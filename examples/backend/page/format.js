const clock = new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' });

export function timeOfDay(ms) {
  return clock.format(ms);
}

export function seconds(ms) {
  return `${ms / 1_000} s`;
}

export function duration(ms) {
  const whole = Math.max(0, Math.floor(ms / 1_000));
  return whole < 60 ? `${whole} s` : `${Math.floor(whole / 60)} min ${whole % 60} s`;
}
