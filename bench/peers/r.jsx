// R: React and ECharts from npm, as most would write it today: rows that keep their identity, the chart in a file of
// its own.
import { memo, useEffect, useMemo, useReducer, useRef, useState } from "react";
import { createRoot } from "react-dom/client";
import { VERDICTS, WORDS, amount, counted, option, rowsOf, selected, withFigure, withoutFigure } from "./model.js";

const { plan, ledger } = JSON.parse(document.getElementById("data").textContent);
const first = { rows: rowsOf(plan, ledger), last: null };

function reduce(state, { type, id, figure }) {
  const last = type === "save" ? { id, figure } : state.last;
  if (!last) return state;
  const change = type === "undo" ? row => withoutFigure(row, last.figure.id) : row => withFigure(row, last.figure);
  return { last, rows: state.rows.map(row => (row.id === last.id ? change(row) : row)) };
}

const Lamp = ({ verdict }) => <span className={verdict}>● {WORDS[verdict]}</span>;
const Link = ({ row }) => <a href={`#/targets/${row.id}`}>{row.name}</a>;

function Bars({ row: { figures, wanted } }) {
  const top = Math.max(wanted ?? 0, ...figures.map(figure => figure.value)) || 1;
  const y = value => 49 - Math.max(0, (value / top) * 44);
  return (
    <svg width="180" height="62" viewBox="0 0 180 62">
      <path d="M0 49H180" stroke="#a3a8ae" />
      {wanted !== null && <path d={`M0 ${y(wanted)}H180`} stroke="#1f5f99" strokeDasharray="2 2" />}
      {figures.slice(-6).map((f, i) => (
        <rect key={f.id} x={8 + i * 28} y={y(f.value)} width="20" height={49 - y(f.value)} fill="currentColor" />
      ))}
    </svg>
  );
}

function Overview({ rows }) {
  const counts = counted(rows);
  return (
    <>
      <p>{plan.title.zh}</p>
      <h1>
        {rows.length} 项目标，能核对的 {counts.met + counts.missed} 项：做到 {counts.met} 项，没做到 {counts.missed} 项。
      </h1>
      {VERDICTS.map(verdict => (
        <p key={verdict}>
          <b>{counts[verdict]}</b> {WORDS[verdict]}
          <br />
          <span className="marks">
            {rows.filter(row => row.verdict === verdict).map(row => <a key={row.id} className={verdict} href={`#/targets/${row.id}`}>●</a>)}
          </span>
        </p>
      ))}
      <ul className="tiles">
        {rows.filter(row => row.found !== null && row.wanted !== null).slice(0, 12).map(row => (
          <li key={row.id}>
            <Link row={row} />
            <p><Lamp verdict={row.verdict} /></p>
            <p><b>{amount(row.found, row.unit)}</b> 目标 {amount(row.wanted, row.unit)}</p>
            <Bars row={row} />
          </li>
        ))}
      </ul>
    </>
  );
}

const Row = memo(({ row }) => (
  <tr>
    <td><Lamp verdict={row.verdict} /></td>
    <th scope="row"><Link row={row} /></th>
    <td className="num">{amount(row.wanted, row.unit)}</td>
    <td className="num">{amount(row.found, row.unit)}</td>
    <td className={row.verdict}>
      {row.percent !== null && <><i className="bar" style={{ width: Math.min(120, row.percent) / 2 }} /> {row.percent}%</>}
    </td>
    <td>{row.figures.length > 1 && <Bars row={row} />}</td>
    <td>{row.due}</td>
  </tr>
));

function List({ rows }) {
  const [filter, setFilter] = useState({ words: "", verdict: "", reversed: false });
  const found = useMemo(() => selected(rows, filter), [rows, filter]);
  const set = change => setFilter(now => ({ ...now, ...change(now) }));
  return (
    <>
      <h1>目标</h1>
      <p>
        <input id="q" type="search" aria-label="查找" value={filter.words} onChange={event => set(() => ({ words: event.target.value }))} />{" "}
        <button id="reverse" onClick={() => set(now => ({ reversed: !now.reversed }))}>倒序</button>
        {VERDICTS.map(verdict => (
          <button
            key={verdict}
            id={`verdict-${verdict}`}
            aria-pressed={filter.verdict === verdict}
            onClick={() => set(now => ({ verdict: now.verdict === verdict ? "" : verdict }))}
          >
            {WORDS[verdict]}
          </button>
        ))}
      </p>
      <p id="count">{found.length} / {rows.length}</p>
      <table>
        <thead>
          <tr><th>完成情况</th><th>目标</th><th>目标值</th><th>完成值</th><th>完成率</th><th>趋势</th><th>期限</th></tr>
        </thead>
        <tbody id="rows">{found.map(row => <Row key={row.id} row={row} />)}</tbody>
      </table>
    </>
  );
}

function Chart({ row }) {
  const host = useRef(null);
  const chart = useRef(null);
  const latest = useRef(row);
  useEffect(() => {
    let isGone = false;
    import("./lean.js").then(({ init }) => {
      if (isGone) return;
      chart.current = init(host.current);
      chart.current.setOption(option(latest.current));
      performance.mark("ready");
    });
    return () => {
      isGone = true;
      chart.current?.dispose();
    };
  }, []);
  useEffect(() => {
    latest.current = row;
    chart.current?.setOption(option(row));
  }, [row]);
  return <div className="chart" id="chart" ref={host} />;
}

function Target({ row, act }) {
  const save = event => {
    event.preventDefault();
    const { period, value } = Object.fromEntries(new FormData(event.target));
    act({ type: "save", id: row.id, figure: { id: "own", period, value: Number(value), source: "" } });
  };
  return (
    <>
      <h1>{row.name}</h1>
      <p id="verdict"><Lamp verdict={row.verdict} /> {amount(row.found, row.unit)} / {amount(row.wanted, row.unit)}</p>
      <Chart row={row} />
      <table>
        <thead><tr><th>报告期</th><th>完成值</th><th>来源</th></tr></thead>
        <tbody id="figures">
          {row.figures.map(f => <tr key={f.id}><th>{f.period}</th><td className="num">{amount(f.value, row.unit)}</td><td>{f.source}</td></tr>)}
        </tbody>
      </table>
      <form id="form" onSubmit={save}>
        <input name="period" defaultValue="2022" /> <input name="value" defaultValue="4600" /> <button>保存</button>
      </form>
    </>
  );
}

function App() {
  const [hash, setHash] = useState(location.hash);
  const [state, act] = useReducer(reduce, first);
  useEffect(() => {
    const follow = () => setHash(location.hash);
    addEventListener("hashchange", follow);
    performance.mark("usable");
    import("./lean.js").then(() => performance.mark("complete"));
    return () => removeEventListener("hashchange", follow);
  }, []);
  const row = state.rows.find(({ id }) => hash === `#/targets/${id}`);
  return (
    <>
      <header>
        <a href="#/">总览</a><a href="#/targets">目标</a>
        <button id="undo" onClick={() => act({ type: "undo" })}>撤销</button> <button id="redo" onClick={() => act({ type: "redo" })}>重做</button>
      </header>
      <main>{row ? <Target key={row.id} row={row} act={act} /> : hash.startsWith("#/targets") ? <List rows={state.rows} /> : <Overview rows={state.rows} />}</main>
    </>
  );
}

createRoot(document.getElementById("root")).render(<App />);
