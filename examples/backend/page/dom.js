const svg = 'http://www.w3.org/2000/svg';

export function byId(id) {
  return document.getElementById(id);
}

/** Changes a text only when it differs: selected text stays, and so a screen reader repeats nothing. */
export function setText(element, text) {
  if (element.textContent !== String(text)) element.textContent = text;
}

/** Makes an element; `text` is its content. */
export function make(name, attributes = {}, ...content) {
  return fill(document.createElement(name), attributes, content);
}

/** Makes an element of a picture. */
export function draw(name, attributes = {}, ...content) {
  return fill(document.createElementNS(svg, name), attributes, content);
}

/** A button that stays in the order of focus when there is nothing to do. */
export function setEnabled(button, isEnabled) {
  button.setAttribute('aria-disabled', String(!isEnabled));
}

function fill(element, attributes, content) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...content);
  return element;
}
