const svg = 'http://www.w3.org/2000/svg';

export function byId(id) {
  return document.getElementById(id);
}

/**
 * Sets the text of an element only if the new text is different. So if the text stays the same, the
 * user's selection stays too, and a screen reader does not read the text again.
 */
export function setText(element, text) {
  if (element.textContent !== String(text)) element.textContent = text;
}

/** Creates an HTML element with attributes and content. */
export function make(name, attributes = {}, ...content) {
  return fill(document.createElement(name), attributes, content);
}

/** Creates an SVG element with attributes and content. */
export function draw(name, attributes = {}, ...content) {
  return fill(document.createElementNS(svg, name), attributes, content);
}

/** Disables or enables a button. A user can still reach a disabled button with the Tab key. */
export function setEnabled(button, isEnabled) {
  button.setAttribute('aria-disabled', String(!isEnabled));
}

function fill(element, attributes, content) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}
