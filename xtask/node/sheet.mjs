// Puts screenshots onto one sheet, in rows, at half their size. The browser draws and compresses it.

const SCALE = 0.5;
const GAP = 16;

/** Draws rows of PNG files; returns the sheet as WebP. */
export async function sheet(browser, rows) {
  const page = await browser.newPage();
  try {
    const urls = rows.map(row => row.map(png => `data:image/png;base64,${png.toString("base64")}`));
    const drawn = await page.evaluate(draw, { urls, scale: SCALE, gap: GAP });
    return Buffer.from(drawn.slice(drawn.indexOf(",") + 1), "base64");
  } finally {
    await page.close();
  }
}

/** Runs in the page. */
async function draw({ urls, scale, gap }) {
  const load = async url => {
    const image = new Image();
    image.src = url;
    await image.decode();
    return { image, width: Math.round(image.width * scale), height: Math.round(image.height * scale) };
  };
  const rows = await Promise.all(urls.map(row => Promise.all(row.map(load))));
  const heightOf = row => Math.max(...row.map(({ height }) => height));
  const widthOf = row => row.reduce((sum, { width }) => sum + width + gap, gap);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(...rows.map(widthOf));
  canvas.height = rows.reduce((sum, row) => sum + heightOf(row) + gap, gap);
  const paint = canvas.getContext("2d");
  paint.fillStyle = "#8a8f98";
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.imageSmoothingQuality = "high";
  let top = gap;
  for (const row of rows) {
    let left = gap;
    for (const { image, width, height } of row) {
      paint.drawImage(image, left, top, width, height);
      left += width + gap;
    }
    top += heightOf(row) + gap;
  }
  return canvas.toDataURL("image/webp", 0.7);
}
