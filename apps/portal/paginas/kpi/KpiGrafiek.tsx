import { CartesianGrid, Line, LineChart, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import type { Kpi, KpiReeks } from '../../api/kpi';
import { haaltNorm, maandenVan, maandJaar, puntTekst, waardeTekst } from './tonen';

/** Colours that differ in lightness too, each with a pattern of its own. */
const LIJNEN = [
  { stroke: '#00539f', strokeDasharray: '0' },
  { stroke: '#8a5a00', strokeDasharray: '8 4' },
  { stroke: '#1b6e3c', strokeDasharray: '2 4' },
  { stroke: '#6b2c91', strokeDasharray: '12 4 2 4' },
  { stroke: '#a2001d', strokeDasharray: '4 4' },
];
export const GETEKEND = LIJNEN.length;
const ANDEREN = { stroke: '#4a5763', strokeDasharray: '1 5' };

function punten(k: Kpi, reeksen: KpiReeks[]) {
  return maandenVan(k).map((maand) => {
    const rij: Record<string, string | number | null> = { maand: maandJaar(maand) };
    reeksen.forEach((r, i) => {
      const w = r.punten.find((p) => p.maand === maand)?.waarde;
      rij[`r${i}`] = w == null ? null : Number(w);
    });
    const ander = k.anderen.find((a) => a.maand === maand);
    rij['anderen'] = ander ? Number(ander.waarde) : null;
    return rij;
  });
}

/** Lines over the months beside the norm. Drawn only: the same figures stand in the table below it. */
export default function KpiGrafiek({ k }: { k: Kpi }) {
  const reeksen = k.reeksen.slice(0, GETEKEND);
  const norm = reeksen[0]?.norm ?? null;
  const tekst = { stroke: '#4a5763', fontSize: 14, tickLine: false };
  const onder = reeksen.filter((r) => haaltNorm(k, r.totaal?.waarde ?? null, r.norm) === false).length;
  const samenvatting = `Lijngrafiek van ${k.naam}: ${reeksen.map((r) => `${r.naam} ${puntTekst(k, r.totaal)}`).join(', ')}${norm === null ? '' : `; norm ${waardeTekst(k, norm)}, ${onder} haalt die niet`}.`;
  return (
    <figure className="grafiek-kader">
      <Legenda k={k} reeksen={reeksen} norm={norm} />
      <div className="grafiek" role="img" aria-label={samenvatting}>
        <ResponsiveContainer width="100%" height="100%">
          <LineChart
            data={punten(k, reeksen)}
            accessibilityLayer={false}
            margin={{ top: 8, right: 16, left: 0, bottom: 0 }}
          >
            <CartesianGrid vertical={false} stroke="#d8dfe6" />
            <XAxis dataKey="maand" {...tekst} />
            <YAxis
              width={64}
              axisLine={false}
              tickFormatter={(w: number) => waardeTekst(k, String(w)).replace(' dagen', '')}
              {...tekst}
            />
            {norm !== null && (
              <ReferenceLine y={Number(norm)} stroke="#a2001d" strokeWidth={2} ifOverflow="extendDomain" />
            )}
            {reeksen.map((r, i) => (
              <Line
                key={r.sleutel}
                dataKey={`r${i}`}
                {...LIJNEN[i]}
                strokeWidth={3}
                dot={{ r: 4, strokeDasharray: '0' }}
                isAnimationActive={false}
              />
            ))}
            {k.anderen.length > 0 && (
              <Line dataKey="anderen" {...ANDEREN} strokeWidth={3} dot={false} isAnimationActive={false} />
            )}
          </LineChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}

const Streep = (lijn: { stroke: string; strokeDasharray?: string }) => (
  <svg width="32" height="8" aria-hidden>
    <line x1="0" y1="4" x2="32" y2="4" strokeWidth="3" {...lijn} />
  </svg>
);
const Legenda = ({ k, reeksen, norm }: { k: Kpi; reeksen: KpiReeks[]; norm: string | null }) => (
  <ul className="legenda">
    {reeksen.map((r, i) => (
      <li key={r.sleutel}>
        <Streep {...LIJNEN[i]!} /> {r.naam}
      </li>
    ))}
    {k.anderen.length > 0 && (
      <li>
        <Streep {...ANDEREN} /> Andere aanbieders in de regio, samen
      </li>
    )}
    {norm !== null && (
      <li>
        <Streep stroke="#a2001d" /> Norm {waardeTekst(k, norm)}
      </li>
    )}
  </ul>
);
