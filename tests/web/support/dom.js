// A minimal document for the modules of web/, with counters for tests.

/** An element that counts its listeners. */
export class FakeElement extends EventTarget {
  style = {};
  attributes = {};
  children = [];
  parentElement = null;
  hidden = false;
  inert = false;
  open = false;
  clientWidth = 0;
  listeners = 0;
  classes = new Set();
  classList = { add: name => this.classes.add(name), remove: name => this.classes.delete(name) };

  constructor(name = "div", fields = {}) {
    super();
    Object.assign(this, { name }, fields);
  }

  get clientHeight() {
    return Number.parseFloat(this.style.height ?? "0");
  }

  addEventListener(...args) {
    this.listeners += 1;
    super.addEventListener(...args);
  }

  removeEventListener(...args) {
    this.listeners -= 1;
    super.removeEventListener(...args);
  }

  append(...children) {
    for (const child of children) child.parentElement = this;
    this.children.push(...children);
    return this;
  }

  before(other) {
    other.parentElement = this.parentElement;
    this.parentElement.children.splice(this.parentElement.children.indexOf(this), 0, other);
  }

  remove() {
    const { children } = this.parentElement;
    children.splice(children.indexOf(this), 1);
  }

  querySelector(name) {
    return this.children.find(child => child.name === name) ?? null;
  }

  focus() {
    document.activeElement = this;
  }

  select() {
    this.selected = this.value;
  }
}

/** An event with the fields that the modules read. */
export const event = (type, fields = {}) => Object.assign(new Event(type, { cancelable: true }), fields);

/**
 * Replaces the globals with a fake page for one test, and restores them afterwards.
 * @param {import("node:test").TestContext} test
 */
export function page(test) {
  const window = new FakeElement("window");
  const body = new FakeElement("body");
  const names = {};
  const document = Object.assign(new FakeElement("document"), {
    body,
    baseURI: "http://host/some/where/",
    activeElement: body,
    fullscreenElement: null,
    createElement: name => new FakeElement(name),
    getElementById: id => names[id] ?? null,
  });
  const frames = new Map();
  const observers = new Set();
  class Observer {
    constructor(callback, options) {
      Object.assign(this, { callback, options });
    }
    observe(element) {
      this.element = element;
      observers.add(this);
    }
    disconnect() {
      observers.delete(this);
    }
  }
  const globals = {
    document,
    HTMLElement: FakeElement,
    navigator: {},
    ResizeObserver: Observer,
    IntersectionObserver: Observer,
    addEventListener: (...args) => window.addEventListener(...args),
    removeEventListener: (...args) => window.removeEventListener(...args),
    requestAnimationFrame: callback => frames.set(frames.size + 1, callback) && frames.size,
    cancelAnimationFrame: frame => frames.delete(frame),
  };
  const before = Object.entries(globals).map(([name]) => [name, Object.getOwnPropertyDescriptor(globalThis, name)]);
  for (const [name, value] of Object.entries(globals)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  test.after(() => {
    for (const [name, descriptor] of before) {
      if (descriptor) Object.defineProperty(globalThis, name, descriptor);
      else delete globalThis[name];
    }
  });
  return {
    window,
    document,
    body,
    names,
    observers,
    frames,
    /** Runs the callbacks that a browser runs before it paints. */
    frame() {
      for (const observer of observers) observer.callback([{ target: observer.element, isIntersecting: observer.near === true }]);
      const due = [...frames.values()];
      frames.clear();
      for (const callback of due) callback();
    },
  };
}
