// Renders a chart as a file: on a sheet with its title and sources.

/** @typedef {{ x: number, y: number, size: number, bold: boolean, color: string, text: string }} Line */
/**
 * The sheet as laid out by Rust, in pixels. The chart fills left, top, inner_width, inner_height.
 * @typedef {object} Sheet
 * @property {number} width
 * @property {number} height
 * @property {number} left
 * @property {number} top
 * @property {number} inner_width
 * @property {number} inner_height
 * @property {string} title
 * @property {string} font
 * @property {string} paper
 * @property {Line[]} lines
 */
/** @typedef {(width: number, height: number) => string} DrawSvg */
/** @typedef {(width: number, height: number, ratio: number) => { canvas: CanvasImageSource, dispose: () => void }} DrawCanvas */

/**
 * @param {Sheet} sheet
 * @param {DrawSvg} draw
 * @returns {Blob}
 */
export function svgFile(sheet, draw) {
  const { width, height } = sheet;
  const root = make("svg", { width, height, viewBox: `0 0 ${width} ${height}`, "font-family": sheet.font, role: "img" });
  root.append(make("title", {}, sheet.title), make("rect", { width, height, fill: sheet.paper }));
  for (const { x, y, size, bold, color, text } of sheet.lines) {
    root.append(make("text", { x, y, fill: color, "font-size": size, "font-weight": bold ? 600 : 400 }, text));
  }
  const drawing = new DOMParser().parseFromString(draw(sheet.inner_width, sheet.inner_height), "image/svg+xml");
  const chart = document.importNode(drawing.documentElement, true);
  chart.setAttribute("x", `${sheet.left}`);
  chart.setAttribute("y", `${sheet.top}`);
  root.append(chart);
  return new Blob([new XMLSerializer().serializeToString(root)], { type: "image/svg+xml" });
}

/**
 * @param {string} name
 * @param {Record<string, string | number>} attributes
 * @param {string} [text]
 */
function make(name, attributes, text = "") {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, `${value}`);
  element.textContent = text;
  return element;
}

/** Pixels of the picture per pixel of the sheet. */
const RATIO = 2;

/**
 * @param {Sheet} sheet
 * @param {DrawCanvas} draw
 * @returns {Promise<Blob | null>}
 */
export function pngFile(sheet, draw) {
  const canvas = document.createElement("canvas");
  canvas.width = sheet.width * RATIO;
  canvas.height = sheet.height * RATIO;
  const pen = canvas.getContext("2d");
  if (!pen) return Promise.resolve(null);
  pen.scale(RATIO, RATIO);
  pen.fillStyle = sheet.paper;
  pen.fillRect(0, 0, sheet.width, sheet.height);
  for (const { x, y, size, bold, color, text } of sheet.lines) {
    pen.font = `${bold ? 600 : 400} ${size}px ${sheet.font}`;
    pen.fillStyle = color;
    pen.fillText(text, x, y);
  }
  const chart = draw(sheet.inner_width, sheet.inner_height, RATIO);
  pen.drawImage(chart.canvas, sheet.left, sheet.top, sheet.inner_width, sheet.inner_height);
  chart.dispose();
  return new Promise(done => canvas.toBlob(done, "image/png"));
}
