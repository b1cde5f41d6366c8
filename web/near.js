// Waits until an element comes near the screen.

/**
 * Calls `callback` once, as soon as `element` is on the screen or little more than a swipe away.
 * @param {Element} element
 * @param {() => void} callback
 * @returns {() => void} stops waiting; harmless afterwards
 */
export function whenNear(element, callback) {
  const observer = new IntersectionObserver(
    entries => {
      if (!entries.some(entry => entry.isIntersecting)) return;
      observer.disconnect();
      callback();
    },
    { rootMargin: "200px" },
  );
  observer.observe(element);
  return () => observer.disconnect();
}
