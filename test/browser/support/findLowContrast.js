// Runs in the page. WCAG AA requires a contrast of at least 4.5 between a text and its background.
// The program finds each visible text that has less contrast.
(() => {
  const isPainted = (color) => !/^rgba\(.*, 0\)$/.test(color);
  const channels = (color) =>
    color
      .match(/[\d.]+/g)
      .slice(0, 3)
      .map(Number);
  const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
  const luminance = (color) => {
    const [r, g, b] = channels(color).map(linear);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a, b) => {
    const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
    return (high + 0.05) / (low + 0.05);
  };
  const background = (element) => {
    const color = getComputedStyle(element).backgroundColor;
    return isPainted(color) || element.parentElement === null
      ? color
      : background(element.parentElement);
  };
  const hasText = (element) =>
    [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.data.trim());

  return [...document.body.querySelectorAll('*:not(svg *, noscript, option)')]
    .filter((element) => hasText(element) && element.checkVisibility())
    .map((element) => ({
      text: element.textContent.trim(),
      ratio: contrast(getComputedStyle(element).color, background(element)),
    }))
    .filter(({ ratio }) => !(ratio >= 4.5))
    .map(({ text, ratio }) => `${text}: ${ratio.toFixed(2)}`);
})();
