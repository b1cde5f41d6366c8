// Places in a menu: acting on one opens the menu first.
import { type Locator } from "@playwright/test";

const ACTS = ["click", "check", "uncheck", "fill", "focus", "press"] as const;

/** The same place; whatever is done to it is done with the menu open. */
export function behind(opener: Locator, place: Locator): Locator {
  const open = async () => {
    if (!(await place.isVisible())) await opener.click();
  };
  const acts = ACTS.map(act => [
    act,
    async (...args: unknown[]) => {
      await open();
      return (place[act] as (...args: unknown[]) => Promise<void>)(...args);
    },
  ]);
  return Object.assign(Object.create(place) as Locator, Object.fromEntries(acts));
}
