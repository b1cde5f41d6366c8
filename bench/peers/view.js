// The views of the peers without a framework, as text.
import { VERDICTS, WORDS, amount, counted } from "./model.js";

const escape = text => String(text).replace(/[&<>"]/g, sign => `&#${sign.charCodeAt(0)};`);

/** A rectangle for each year and a line for the target. */
function bars({ figures, wanted }) {
  const top = Math.max(wanted ?? 0, ...figures.map(figure => figure.value)) || 1;
  const y = value => 49 - Math.max(0, (value / top) * 44);
  const rect = ({ value }, i) => `<rect x="${8 + i * 28}" y="${y(value)}" width="20" height="${49 - y(value)}" fill="currentColor"/>`;
  const line = wanted === null ? "" : `<path d="M0 ${y(wanted)}H180" stroke="#1f5f99" stroke-dasharray="2 2"/>`;
  return `<svg width="180" height="62" viewBox="0 0 180 62"><path d="M0 49H180" stroke="#a3a8ae"/>${line}${figures.slice(-6).map(rect).join("")}</svg>`;
}

const lamp = verdict => `<span class="${verdict}">● ${WORDS[verdict]}</span>`;
const link = ({ id, name }) => `<a href="#/targets/${id}">${escape(name)}</a>`;

export function overview(title, rows) {
  const counts = counted(rows);
  const marks = verdict => rows.filter(row => row.verdict === verdict).map(row => `<a class="${verdict}" href="#/targets/${row.id}">●</a>`);
  const tile = row => `<li>${link(row)}<p>${lamp(row.verdict)}</p><p><b>${amount(row.found, row.unit)}</b> 目标 ${amount(row.wanted, row.unit)}</p>${bars(row)}</li>`;
  return `<p>${escape(title)}</p>
    <h1>${rows.length} 项目标，能核对的 ${counts.met + counts.missed} 项：做到 ${counts.met} 项，没做到 ${counts.missed} 项。</h1>
    ${VERDICTS.map(verdict => `<p><b>${counts[verdict]}</b> ${WORDS[verdict]}<br><span class="marks">${marks(verdict).join("")}</span></p>`).join("")}
    <ul class="tiles">${rows.filter(row => row.found !== null && row.wanted !== null).slice(0, 12).map(tile).join("")}</ul>`;
}

export const list = () => `<h1>目标</h1>
  <p><input id="q" type="search" aria-label="查找"> <button id="reverse">倒序</button>
  ${VERDICTS.map(verdict => `<button id="verdict-${verdict}" aria-pressed="false">${WORDS[verdict]}</button>`).join("")}</p>
  <p id="count"></p>
  <table><thead><tr><th>完成情况</th><th>目标</th><th>目标值</th><th>完成值</th><th>完成率</th><th>趋势</th><th>期限</th></tr></thead><tbody id="rows"></tbody></table>`;

export const cells = row => `<td>${lamp(row.verdict)}</td><th scope="row">${link(row)}</th><td class="num">${amount(row.wanted, row.unit)}</td>
  <td class="num">${amount(row.found, row.unit)}</td><td class="${row.verdict}">${row.percent === null ? "" : `<i class="bar" style="width:${Math.min(120, row.percent) / 2}px"></i> ${row.percent}%`}</td>
  <td>${row.figures.length > 1 ? bars(row) : ""}</td><td>${row.due}</td>`;

export const target = row => `<h1>${escape(row.name)}</h1><p id="verdict">${lamp(row.verdict)} ${amount(row.found, row.unit)} / ${amount(row.wanted, row.unit)}</p>
  <div class="chart" id="chart"></div><table><thead><tr><th>报告期</th><th>完成值</th><th>来源</th></tr></thead><tbody id="figures">${figures(row)}</tbody></table>
  <form id="form"><input name="period" value="2022"> <input name="value" value="4600"> <button>保存</button></form>`;

export const figures = row =>
  row.figures.map(f => `<tr><th>${escape(f.period)}</th><td class="num">${amount(f.value, row.unit)}</td><td>${escape(f.source)}</td></tr>`).join("");

/** A chart without a library. */
export const picture = bars;
