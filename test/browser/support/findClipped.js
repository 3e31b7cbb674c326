// Runs in the page. Finds two kinds of visible elements: elements that extend beyond the window,
// and elements whose text does not fit.
(() =>
  [...document.body.querySelectorAll('*:not(svg *)')]
    .filter((element) => element.checkVisibility() && !element.matches('.hidden, .skip'))
    .filter((element) => {
      const { left, right } = element.getBoundingClientRect();
      return left < 0 || right > innerWidth || element.scrollWidth > element.clientWidth + 1;
    })
    .filter((element) => getComputedStyle(element).display !== 'inline')
    .map(
      (element) => `${element.tagName} ${element.id} ${element.textContent.trim().slice(0, 40)}`,
    ))();
