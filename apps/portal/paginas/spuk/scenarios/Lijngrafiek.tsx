import { Area, CartesianGrid, ComposedChart, Line, ReferenceLine, ResponsiveContainer, XAxis, YAxis } from 'recharts';
import { heleEuro, maandKort } from '../../../onderdelen/opmaak';

export interface Lijn {
  naam: string;
  kleur: string;
  patroon?: string;
  /** Euros per month, from the start of the year. */
  waarden: (number | null)[];
}
interface Eigenschappen {
  maanden: string[];
  lijnen: Lijn[];
  band: { naam: string; waarden: [number, number][] } | null;
  grens: number | null;
  samenvatting: string;
}
/** Round figures for the axis: at most six steps of 1, 2 or 5 times a power of ten. */
function streepjes(hoogste: number): number[] {
  const ruw = Math.max(hoogste, 1) / 5;
  const macht = 10 ** Math.floor(Math.log10(ruw));
  const stap = [1, 2, 5, 10].map((n) => n * macht).find((n) => n >= ruw)!;
  return Array.from({ length: Math.ceil(hoogste / stap) + 1 }, (_, i) => i * stap);
}
const STREEP = { strokeWidth: 3, dot: false, isAnimationActive: false, connectNulls: false };
const TEKST = { stroke: '#4a5763', fontSize: 14, tickLine: false };

/** Cumulative lines beside what is available. Drawn only: the same figures stand in a table. */
export default function Lijngrafiek({ maanden, lijnen, band, grens, samenvatting }: Eigenschappen) {
  const punten = maanden.map((m, i) => ({
    maand: maandKort(m),
    band: band?.waarden[i] ?? null,
    ...Object.fromEntries(lijnen.map((l, n) => [`l${n}`, l.waarden[i] ?? null])),
  }));
  const alles = [...lijnen.flatMap((l) => l.waarden), ...(band?.waarden.flat() ?? []), grens];
  const as = streepjes(Math.max(...alles.map((w) => w ?? 0)));
  return (
    <figure className="grafiek-kader">
      <Legenda lijnen={lijnen} band={band?.naam} grens={grens !== null} />
      <div className="grafiek" role="img" aria-label={samenvatting}>
        <ResponsiveContainer width="100%" height="100%">
          <ComposedChart data={punten} accessibilityLayer={false} margin={{ top: 8, right: 16, left: 0, bottom: 0 }}>
            <CartesianGrid vertical={false} stroke="#d8dfe6" />
            <XAxis dataKey="maand" {...TEKST} />
            <YAxis
              width={84}
              tickFormatter={heleEuro}
              axisLine={false}
              domain={[0, as.at(-1)!]}
              ticks={as}
              {...TEKST}
            />
            {band && <Area dataKey="band" stroke="none" fill="#c9dcef" fillOpacity={0.7} isAnimationActive={false} />}
            {lijnen.map((l, n) => (
              <Line key={l.naam} dataKey={`l${n}`} stroke={l.kleur} {...patroon(l)} {...STREEP} />
            ))}
            {grens !== null && <ReferenceLine y={grens} stroke="#1c2b36" strokeWidth={2} strokeDasharray="2 4" />}
          </ComposedChart>
        </ResponsiveContainer>
      </div>
    </figure>
  );
}
const patroon = (l: Lijn): { strokeDasharray?: string } => (l.patroon ? { strokeDasharray: l.patroon } : {});

const Streep = ({ kleur, streepjes: p }: { kleur: string; streepjes?: string | undefined }) => (
  <svg width="32" height="10" aria-hidden>
    <line x1="0" y1="5" x2="32" y2="5" stroke={kleur} strokeWidth="3" strokeDasharray={p} />
  </svg>
);
const Legenda = ({ lijnen, band, grens }: { lijnen: Lijn[]; band: string | undefined; grens: boolean }) => (
  <ul className="legenda">
    {lijnen.map((l) => (
      <li key={l.naam}>
        <Streep kleur={l.kleur} streepjes={l.patroon} /> {l.naam}
      </li>
    ))}
    {band && (
      <li>
        <svg width="32" height="12" aria-hidden>
          <rect width="32" height="12" fill="#c9dcef" />
        </svg>
        {band}
      </li>
    )}
    {grens && (
      <li>
        <Streep kleur="#1c2b36" streepjes="2 4" /> Beschikbaar
      </li>
    )}
  </ul>
);
